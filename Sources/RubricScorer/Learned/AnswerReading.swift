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

    package init(_ features: AnswerFeatures, model: LearnedModel, round: RoundKind?) {
        let first = model.clauses.scores(features)
        let outputs = features.claims.indices.map { Int(first[$0 * ClauseTarget.count + ClauseTarget.foreign]) }
        let outside = Outsiders.found(outputs)
        if outside.contains(true) {
            let kept = outside.indices.filter { !outside[$0] }
            let own = features.keeping(kept)
            let left = outside.indices.filter { outside[$0] }.map { features.claims[$0] }
            self.init(own, clauses: model.clauses.scores(own), model: model, round: round, foreign: left)
        } else {
            self.init(features, clauses: first, model: model, round: round, foreign: [])
        }
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
