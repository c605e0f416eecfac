/// The verdicts that no attack may lift, as one row of numbers.
package struct GuardedLevels: Equatable, Sendable {
    /// In the order of `names`.
    package var levels: [Int]

    private static let dimensions: [Dimension] = [.latency, .fairness, .creatorRevenue, .impactFraming, .liveDomain]
    package static let names = dimensions.map(\.rawValue) + ["vote"]
    package static let vote = names.count - 1

    /// What an empty answer gets.
    package static let nothing = GuardedLevels([Int](repeating: 0, count: vote) + [1])

    package init(_ levels: [Int]) { self.levels = levels }

    /// `model`: the one that judges.
    package init(answer: String, prompt: String, round: RoundKind?, model: LearnedModel = Scorer.model) {
        let judgement = Judgement(AnswerReading(answer: answer, prompt: prompt, model: model, round: round))
        levels = Self.dimensions.map { judgement.level($0) } + [judgement.vote]
    }
}
