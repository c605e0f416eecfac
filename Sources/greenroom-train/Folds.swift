import RubricScorer

/// How the answers are split: no group (prompt or writer) stands on both sides.
struct Folds: Sendable {
    /// Fold of each answer.
    let of: [Int]
    let count: Int

    /// `group`: what must not be split. Groups are dealt out in an order drawn from a fixed seed, those first that are reported on: no fold
    /// holds only answers that are not.
    /// `reported`: so many of the answers, the first ones, are; nil where all are.
    init(_ answers: [RatedAnswer], count: Int, reported: Int? = nil, group: (RatedAnswer) -> String) {
        let reported = Set(answers.prefix(reported ?? answers.count).map(group))
        var dice = SeededDice(17)
        let groups = [reported, Set(answers.map(group)).subtracting(reported)].flatMap { groups in
            var groups = groups.sorted()
            dice.shuffle(&groups)
            return groups
        }
        let count = min(count, reported.count)
        let number = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0 % count) })
        of = answers.map { number[group($0)]! }
        self.count = count
    }
}
