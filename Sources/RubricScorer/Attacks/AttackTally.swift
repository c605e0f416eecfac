/// What came of one attack on many answers.
package struct AttackTally: Equatable, Sendable {
    /// A copy that broke the rule.
    package struct Example: Equatable, Sendable {
        /// Place of the answer.
        package var ordinal: Int
        package var detail: String
        package var before: GuardedLevels
        package var after: GuardedLevels
        /// The attacked answer; nil where nobody wants to read it.
        package var copy: String?

        package init(ordinal: Int, detail: String, before: GuardedLevels, after: GuardedLevels, copy: String? = nil) {
            self.ordinal = ordinal
            self.detail = detail
            self.before = before
            self.after = after
            self.copy = copy
        }
    }

    package let kind: String
    package let manner: String
    package let rule: AttackRule
    package private(set) var copies = 0
    package private(set) var broken = 0
    /// How often each verdict broke the rule, in the order of `GuardedLevels.names`.
    package private(set) var verdicts = [Int](repeating: 0, count: GuardedLevels.names.count)
    /// At most three, the worst first.
    package private(set) var worst: [Example] = []

    package init(kind: String, manner: String, rule: AttackRule) {
        self.kind = kind
        self.manner = manner
        self.rule = rule
    }

    package var share: Double { copies == 0 ? 0 : Double(broken) / Double(copies) }
    package var isWithinLimit: Bool { share <= rule.limit }

    package mutating func note(_ example: Example) {
        copies += 1
        let found = rule.broken(example.before, example.after)
        if found.isEmpty { return }
        broken += 1
        for index in found { verdicts[index] += 1 }
        // Among equals the first stays first.
        let place = worst.firstIndex { weight($0) < weight(example) } ?? worst.count
        worst.insert(example, at: place)
        if worst.count > 3 { worst.removeLast() }
    }

    /// By how many levels the rule was broken.
    private func weight(_ example: Example) -> Int {
        rule.broken(example.before, example.after).reduce(0) { $0 + abs(example.after.levels[$1] - example.before.levels[$1]) }
    }
}
