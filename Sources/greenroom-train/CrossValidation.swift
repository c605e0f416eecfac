import Reading
import RubricScorer

/// Judgements of every answer by a model that was learned without its fold.
struct CrossValidation: Sendable {
    struct Judged: Sendable {
        /// Levels, vote, edges, in the order of `Verdicts`.
        var verdicts: [Int]
        /// By trade-off dimension: what was quoted.
        var quoted: [[ByteSpan]]
    }

    /// In the order of the answers.
    let judged: [Judged]

    /// `models`: for each fold the one learned without it.
    init(_ learner: Learner, _ models: [LearnedModel]) {
        let set = learner.set
        let folds = learner.folds
        let parts = inParallel(folds.count) { fold -> [(Int, Judged)] in
            let model = models[fold]
            return set.answers.indices.filter { folds.of[$0] == fold }.map { index in
                let answer = set.answers[index]
                let judgement = Judgement(AnswerReading(answer: answer.answer, prompt: answer.prompt, model: model, round: answer.round))
                let verdicts =
                    RubricScorer.Dimension.allCases.map { judgement.level($0) } + [judgement.vote]
                    + TradeOffEdge.allCases.map { judgement.isLit($0) ? 1 : 0 }
                let quoted = RubricScorer.Dimension.tradeOffs.map { dimension in
                    judgement.evidence(dimension).map { ByteSpan($0.start, $0.end) }
                }
                return (index, Judged(verdicts: verdicts, quoted: quoted))
            }
        }
        judged = parts.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
