import RubricScorer

/// Learns the forests that turn outputs of stage one into verdicts, and the cuts between levels.
struct LastStage {
    private let set: TrainingSet
    private let chosen: [Int]
    private let folds: Folds
    private let outputs: [Unseen]

    static let trees = 60
    static let leaf = 5
    static let share = 0.4
    static let quoterTrees = 32
    static let quoterLeaf = 8
    private static let parts = 4

    init(_ set: TrainingSet, _ chosen: [Int], folds: Folds, outputs: (Int) -> Unseen) {
        self.set = set
        self.chosen = chosen
        self.folds = folds
        self.outputs = chosen.map(outputs)
    }

    func model(_ stage: StageOne, _ outsiders: Outsiders) -> LearnedModel {
        let features = zip(chosen, outputs).map {
            Self.blind(LevelFeatures($1.features, clauses: $1.clauses, answer: $1.answer, round: set.answers[$0].round))
        }
        let parts = chosen.map { folds.of[$0] % Self.parts }
        let columns = Columns(features)
        let open = Columns(outputs.map(\.open.values))
        let onScale = chosen.indices.filter { chosen[$0] < set.onScale }
        var forests: [Forest] = []
        var cuts: [[Int]] = []
        var verdicts: [[Int]] = []
        for number in 0..<Verdicts.count {
            let wanted = chosen.map { set.answers[$0].verdict(number) }
            let grower = Growth(trees: Self.trees, leaf: Self.leaf, share: Self.share, seed: UInt64(number + 1))
            let (forest, unseen) = grower.forest(
                Verdicts.isOpen(number) ? open : columns, wanted.map { Float($0) }, parts: parts,
                variants: Verdicts.isOpen(number) ? [] : outputs.map { $0.without.map { ($0.features.values, $0.weight) } },
                margins: Verdicts.isOpen(number) || number > Verdicts.vote ? [] : outputs.map(\.margin))
            forests.append(forest)
            verdicts.append(unseen)
            let given = onScale.map { unseen[$0] }
            let levels = onScale.map { wanted[$0] }
            cuts.append(
                number > Verdicts.vote
                    ? [Self.bestCut(given, levels)] : Self.levelCuts(given, levels, number == Verdicts.vote ? 1...4 : 0...4))
        }
        let quoters = RubricScorer.Dimension.tradeOffs.map { quoter($0, verdicts) }
        return LearnedModel(
            outsiders: outsiders, clauses: stage.clauses, answers: stage.answers, forests: forests, cuts: cuts, quoters: quoters.map(\.0),
            quoteCuts: quoters.map(\.1),
            roleCuts: roleCuts())
    }

    /// Without what a guarded verdict may not look at: a forest never cuts where all values are the same.
    private static func blind(_ features: LevelFeatures) -> [Int16] {
        var values = features.values
        for place in features.ofAllTyped { values[place] = 0 }
        return values
    }

    /// Which clauses of a dimension a rater would quote, and from which output on as many are quoted as raters did.
    private func quoter(_ dimension: RubricScorer.Dimension, _ verdicts: [[Int]]) -> (Forest, Int) {
        var features: [[Int16]] = []
        var wanted: [Float] = []
        var parts: [Int] = []
        var mattering: [Bool] = []
        for (index, (answer, unseen)) in zip(chosen, outputs).enumerated() {
            let levels = RubricScorer.Dimension.tradeOffs.map { verdicts[$0.ordinal][index] }
            for (place, original) in unseen.own.enumerated() {
                features.append(QuoteFeatures.of(place, dimension, clauses: unseen.clauses, answer: unseen.answer, outputs: levels))
                wanted.append(set.clauseTargets[answer][original * ClauseTarget.count + ClauseTarget.any(dimension)])
                parts.append(folds.of[answer] % Self.parts)
                mattering.append(set.answers[answer].level(dimension) > 0)
            }
        }
        let grower = Growth(trees: Self.quoterTrees, leaf: Self.quoterLeaf, share: Self.share, seed: UInt64(dimension.ordinal + 51))
        let (forest, unseen) = grower.forest(Columns(features), wanted, parts: parts)
        let quoted = wanted.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
        let sorted = unseen.indices.filter { mattering[$0] }.map { unseen[$0] }.sorted(by: >)
        return (forest, sorted.isEmpty ? 0 : sorted[min(quoted, sorted.count - 1)])
    }

    /// For each output of the clause model the value from which on as many clauses have it as were rated so.
    private func roleCuts() -> [Int] {
        (0..<ClauseTarget.count).map { target in
            var values: [Int32] = []
            var count = 0
            for (answer, unseen) in zip(chosen, outputs) {
                for (place, original) in unseen.own.enumerated() {
                    values.append(unseen.clauses[place * ClauseTarget.count + target])
                    if set.clauseTargets[answer][original * ClauseTarget.count + target] > 0 { count += 1 }
                }
            }
            values.sort(by: >)
            return values.isEmpty ? 0 : Int(values[min(count, values.count - 1)])
        }
    }

    /// Cuts that give the levels as often as the raters did.
    static func levelCuts(_ outputs: [Int], _ levels: [Int], _ range: ClosedRange<Int>) -> [Int] {
        let sorted = outputs.sorted()
        return (range.lowerBound + 1...range.upperBound).map { bound in
            let below = levels.reduce(0) { $0 + ($1 < bound ? 1 : 0) }
            if below == 0 { return -32_768 }
            if below >= sorted.count { return 32_767 }
            return (sorted[below - 1] + sorted[below] + 1) / 2
        }
    }

    /// The cut of the best F1.
    static func bestCut(_ outputs: [Int], _ wanted: [Int]) -> Int {
        var best = (score: -1.0, cut: 500)
        for cut in stride(from: 100, through: 800, by: 20) {
            var both = 0
            var either = 0
            for (output, truth) in zip(outputs, wanted) {
                if output >= cut { either += 1 }
                if truth == 1 { either += 1 }
                if output >= cut, truth == 1 { both += 1 }
            }
            let score = either == 0 ? 0 : Double(2 * both) / Double(either)
            if score > best.score { best = (score, cut) }
        }
        return best.cut
    }
}

/// Feature values by column, as growing a tree wants them.
struct Columns {
    let rows: [[Int16]]
    let columns: [[Int16]]

    init(_ rows: [[Int16]]) {
        self.rows = rows
        columns = rows.isEmpty ? [] : rows[0].indices.map { feature in rows.map { $0[feature] } }
    }
}
