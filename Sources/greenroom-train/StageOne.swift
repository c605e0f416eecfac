import RubricScorer

/// The two linear models: what a clause does, and what the whole answer looks like.
struct StageOne: Sendable {
    let clauses: ClauseModel
    let answers: AnswerModel
    let clauseParts: LinearModel.Parts
    let answerParts: LinearModel.Parts
    let lengths: [Int64]

    static let clauseStrength: Float = 4.5
    static let answerStrength: Float = 1
    static let steps = 20

    init(clauseParts: LinearModel.Parts, answerParts: LinearModel.Parts, lengths: [Int64]) {
        self.clauseParts = clauseParts
        self.answerParts = answerParts
        self.lengths = lengths
        clauses = ClauseModel(LinearModel(clauseParts))
        answers = AnswerModel(LinearModel(answerParts), lengths: lengths)
    }
}

/// Rows of both linear models, made once for all fits.
struct StageOneRows: Sendable {
    private let set: TrainingSet
    private let clauseSpace: FeatureSpace
    private let answerSpace: FeatureSpace
    private var clauseRows = SparseMatrix()
    private var answerRows = SparseMatrix()
    /// Rows of the clauses of each answer.
    private var ranges: [Range<Int>] = []
    private var looseRanges: [Range<Int>] = []
    /// Each answer with a foreign text in it: its clauses, what they are, and the row of the whole.
    private var mixedRanges: [Range<Int>] = []
    private let mixedTargets: [[Float]]

    init(_ set: TrainingSet, folds: Folds) {
        self.set = set
        let mixed = set.mixed(folds)
        mixedTargets = mixed.map(\.targets)
        // Clauses labelled by hand are as good as an answer's.
        let own = set.features + set.looseClauses
        let clauseBlocks: [FeatureBlock] = [.words, .context, .whole, .cues, .nearCues, .conjunctions]
        // A stem is as rare in the context of a clause, or in a whole answer, as it is in clauses.
        func clauses(_ block: FeatureBlock, _ all: [AnswerFeatures]) -> [[UInt64]] {
            all.flatMap { features in features.claims.indices.map { features.names(block, $0) } }
        }
        func count(_ all: [AnswerFeatures]) -> Int { all.reduce(0) { $0 + $1.claims.count } }
        clauseSpace = FeatureSpace(clauseBlocks.map { ($0, clauses($0, own + set.looseForeign)) }, ofAnswers: count(own))
        // Words that no answer holds say nothing of one.
        answerSpace = FeatureSpace(AnswerModel.blocks.map { ($0, clauses($0, set.features)) }, ofAnswers: count(set.features))
        for features in set.features { addClauses(features) }
        for features in set.loose { addClauses(features) }
        for one in mixed { addClauses(one.features) }
        let loose = set.features.count..<set.features.count + set.loose.count
        looseRanges = Array(ranges[loose])
        mixedRanges = Array(ranges[loose.upperBound...])
        ranges.removeLast(ranges.count - loose.lowerBound)
        for features in set.features { addAnswer(features) }
        for one in mixed { addAnswer(one.features) }
        clauseRows.width = clauseSpace.count
        answerRows.width = answerSpace.count + 3
    }

    private mutating func addClauses(_ features: AnswerFeatures) {
        let first = clauseRows.rows
        let whole = features.wholeNames.map { (name: $0, times: 1) }
        for place in features.claims.indices {
            var row: [(column: Int, value: Float)] = []
            for block in clauseSpace.blocks {
                clauseSpace.row(block, block == .whole ? whole : features.names(block, place).map { ($0, 1) }, into: &row)
            }
            clauseRows.append(row)
        }
        ranges.append(first..<clauseRows.rows)
    }

    private mutating func addAnswer(_ features: AnswerFeatures) {
        var row: [(column: Int, value: Float)] = []
        for block in answerSpace.blocks { answerSpace.row(block, AnswerModel.counted(block, features), into: &row) }
        for (place, measure) in AnswerModel.measures(features).enumerated() {
            row.append((answerSpace.count + place, Float(measure) / 256))
        }
        answerRows.append(row)
    }

    /// Both models, learned from the chosen answers and everything loose but the foreign texts that were put into the others.
    func fit(_ folds: Folds, without left: [Int]) -> StageOne {
        let chosen = set.answers.indices.filter { !left.contains(folds.of[$0]) }
        let mixed = chosen.filter { $0 < set.onScale }
        let loose = set.loose.indices.filter { $0 >= set.foreign.count || !left.contains($0 % folds.count) }
        let clauses = Ridge(
            clauseRows.rows(
                chosen.flatMap { Array(ranges[$0]) } + mixed.flatMap { Array(mixedRanges[$0]) } + loose.flatMap { Array(looseRanges[$0]) }),
            chosen.flatMap { set.clauseTargets[$0] } + mixed.flatMap { mixedTargets[$0] } + loose.flatMap { set.looseTargets[$0] },
            targets: ClauseTarget.count, strength: StageOne.clauseStrength, steps: StageOne.steps)
        let answers = Ridge(
            answerRows.rows(chosen + mixed.map { set.answers.count + $0 }), (chosen + mixed).flatMap { set.answerTargets[$0] },
            targets: AnswerTarget.count, strength: StageOne.answerStrength, steps: StageOne.steps)
        let behind = answerSpace.count * AnswerTarget.count
        let lengths = answers.weights[behind...].map { Int64((Double($0) / 256 * 1000 * 1_048_576).rounded()) }
        return StageOne(clauseParts: clauseSpace.quantised(clauses), answerParts: answerSpace.quantised(answers), lengths: lengths)
    }
}
