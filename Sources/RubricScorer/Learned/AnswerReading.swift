/// One answer as the learned model reads it, foreign stretches left out; can be asked what would be left without some claims.
package struct AnswerReading: Sendable {
    let model: LearnedModel
    package let features: AnswerFeatures
    package let clauses: [Int32]
    package let answer: [Int32]
    let round: RoundKind?
    package let levels: LevelFeatures
    /// Clauses left out because they come from somewhere else.
    package let foreign: [Int]
    /// Stretches that may come from somewhere else, by place.
    private(set) var suspects: [[Int]] = []

    package init(_ features: AnswerFeatures, model: LearnedModel, round: RoundKind?) {
        let outside = model.outsiders.reading(features)
        let own = outside.own
        let kept = own.count == features.claims.count ? features : features.keeping(own)
        let inside = Set(own)
        self.init(
            kept, clauses: model.clauses.scores(kept), model: model, round: round,
            foreign: features.claims.indices.filter { !inside.contains($0) }.map { features.claims[$0] })
        // Places among the claims that were kept.
        suspects = outside.suspects.map { suspect in suspect.compactMap { own.firstIndex(of: $0) } }
    }

    private init(_ features: AnswerFeatures, clauses: [Int32], model: LearnedModel, round: RoundKind?, foreign: [Int]) {
        self.model = model
        self.features = features
        self.clauses = clauses
        self.round = round
        self.foreign = foreign
        answer = model.answers.outputs(features)
        levels = LevelFeatures(features, clauses: clauses, answer: answer, round: round)
    }

    /// The same without some claims, given by place.
    func without(_ places: Set<Int>) -> AnswerReading {
        let left = features.keeping(features.claims.indices.filter { !places.contains($0) })
        return AnswerReading(left, clauses: model.clauses.scores(left), model: model, round: round, foreign: foreign)
    }

    /// What the forest of a verdict says, in thousandths.
    func output(_ number: Int) -> Int { model.forests[number].predict(levels.values) }

    /// Level, vote or 0/1.
    package func verdict(_ number: Int) -> Int {
        if features.claims.isEmpty { return number == Verdicts.vote ? 1 : 0 }
        return model.verdict(number, levels)
    }
}
