import RubricScorer

/// How the answers are split: no group (prompt or writer) stands on both sides.
struct Folds: Sendable {
    /// Fold of each answer.
    let of: [Int]
    let count: Int

    /// `group`: what must not be split. Groups are dealt out in an order drawn from a fixed seed, those first that are reported on: no fold
    /// holds only answers that are not.
    /// `isReported`: nil where all are.
    init(_ answers: [RatedAnswer], count: Int, isReported: ((Int) -> Bool)? = nil, group: (RatedAnswer) -> String) {
        let reported = Set(answers.indices.filter { isReported?($0) ?? true }.map { group(answers[$0]) })
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
