import RubricScorer

/// How the answers are split: no group (prompt or writer) stands on both sides.
struct Folds: Sendable {
    /// Fold of each answer.
    let of: [Int]
    let count: Int

    /// `group`: what must not be split. Groups are dealt out in an order drawn from a fixed seed.
    init(_ answers: [RatedAnswer], count: Int, group: (RatedAnswer) -> String) {
        var groups = Set(answers.map(group)).sorted()
        var dice = SeededDice(17)
        dice.shuffle(&groups)
        let number = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0 % min(count, groups.count)) })
        of = answers.map { number[group($0)]! }
        self.count = min(count, groups.count)
    }
}
