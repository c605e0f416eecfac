import RubricScorer

/// Learns the forests that turn outputs of stage one into verdicts, and the cuts between levels.
struct LastStage {
    private let set: TrainingSet
    private let chosen: [Int]
    private let folds: Folds
    private let outputs: [Unseen]

    static let trees = 60
    static let leaf = 12
    static let leafOfTwice = 18
    static let share = 0.55
    static let edgeTrees = 80
    static let edgeLeaf = 12
    static let quoterTrees = 32
    static let quoterLeaf = 20
    private static let parts = 4
    /// A level takes some quotes besides, whatever the quoter says of them: of a hundred that raters gave so many are left to it.
    private static let quoted = 93

    init(_ set: TrainingSet, _ chosen: [Int], folds: Folds, outputs: (Int) -> Unseen) {
        self.set = set
        self.chosen = chosen
        self.folds = folds
        self.outputs = chosen.map(outputs)
    }

    func model(_ stage: StageOne, _ outsiders: Outsiders) -> LearnedModel {
        let features = zip(chosen, outputs).map {
            LevelFeatures($1.features, clauses: $1.clauses, answer: $1.answer, round: set.answers[$0].round)
        }
        let floors = floors(features)
        let parts = chosen.map { folds.of[$0] % Self.parts }
        let columns = Columns(features.map(Self.blind))
        let open = Columns(outputs.map(\.open.values))
        let onScale = chosen.indices.filter { chosen[$0] < set.onScale }
        var grown: [Growth.Grown] = []
        var cuts: [[Int]] = []
        for number in 0...Verdicts.vote {
            let wanted = chosen.map { set.answers[$0].verdict(number) }
            // What a story is worth is judged more by the eye than what is traded: there the scale is that of the raters who are reported on.
            let twice = Verdicts.tradeOff(number) == nil ? onScale : []
            let leaf = twice.isEmpty ? Self.leaf : Self.leafOfTwice
            let grower = Growth(trees: Self.trees, leaf: leaf, share: Self.share, seed: UInt64(number + 1))
            let one = grower.forest(
                Verdicts.isOpen(number) ? open : columns, wanted.map { Float($0) }, parts: parts,
                variants: Verdicts.isOpen(number) ? [] : outputs.map { $0.without.map { ($0.features.values, $0.weight) } },
                margins: Verdicts.isOpen(number) ? [] : outputs.map(\.margin), twice: twice)
            grown.append(one)
            let levels = onScale.map { wanted[$0] }
            cuts.append(
                (number == Verdicts.vote ? 2...4 : 1...4).map { bound in
                    let isAble = { (row: Int) in Verdicts.tradeOff(number).map { floors.allow(bound, $0, features[row]) } ?? true }
                    return Self.cut(onScale.map { isAble($0) ? one.least[$0] : -32_768 }, levels, bound)
                })
        }
        let edges = edges(features, parts, grown)
        let quoters = RubricScorer.Dimension.tradeOffs.map { quoter($0, grown.map(\.unseen)) }
        return LearnedModel(
            outsiders: outsiders, clauses: stage.clauses, answers: stage.answers, forests: grown.map(\.forest), edges: edges.forest,
            cuts: cuts + TradeOffEdge.allCases.map { _ in [edges.cut] }, quoters: quoters.map(\.0), quoteCuts: quoters.map(\.1),
            roleCuts: roleCuts(), floors: floors)
    }

    /// One forest for all edges, and one cut: each edge alone is lit in too few answers.
    private func edges(_ features: [LevelFeatures], _ parts: [Int], _ grown: [Growth.Grown]) -> (forest: Forest, cut: Int) {
        var rows: [[Int16]] = []
        var wanted: [Int] = []
        var variants: [[(values: [Int16], weight: Int)]] = []
        for edge in TradeOffEdge.allCases {
            for (index, output) in outputs.enumerated() {
                func corners(_ said: (Growth.Grown) -> Int) -> [Int] { RubricScorer.Dimension.tradeOffs.map { said(grown[$0.ordinal]) } }
                rows.append(EdgeFeatures(edge, features[index], corners: corners { $0.unseen[index] }).values)
                wanted.append(set.answers[chosen[index]].verdict(Verdicts.edge(edge)))
                variants.append(
                    output.without.enumerated().map { place, variant in
                        let values = EdgeFeatures(edge, variant.features, corners: corners { $0.variants[index][place] }).values
                        return (values, variant.weight)
                    })
            }
        }
        let grower = Growth(trees: Self.edgeTrees, leaf: Self.edgeLeaf, share: Self.share, seed: UInt64(Verdicts.vote + 2))
        let one = grower.forest(
            Columns(rows), wanted.map { Float($0) }, parts: TradeOffEdge.allCases.flatMap { _ in parts }, variants: variants)
        let onScale = rows.indices.filter { chosen[$0 % chosen.count] < set.onScale }
        return (one.forest, Self.bestCut(onScale.map { one.least[$0] }, onScale.map { wanted[$0] }))
    }

    /// Share of the answers that raters gave a level whose best clause for a part may say less than is asked, in thousandths.
    private static let missing = 20

    /// What nearly all answers say that raters gave the level which asks for it.
    private func floors(_ features: [LevelFeatures]) -> RoleFloors {
        RoleFloors(
            least: RubricScorer.Dimension.tradeOffs.map { dimension in
                RoleFloors.roles.enumerated().map { place, role in
                    let level = place < RoleFloors.asked(3) ? 3 : 4
                    let best = chosen.indices.filter { set.answers[chosen[$0]].level(dimension) >= level }
                        .map { Int(features[$0].best(ClauseTarget.role(dimension, role))) }.sorted()
                    return best.isEmpty ? -32_768 : best[best.count * Self.missing / 1000]
                }
            })
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
        // Short answers are quoted nearly whole: how much is quoted of others is told by those that are reported on.
        var onScale: [Bool] = []
        var mattering: [Bool] = []
        for (index, (answer, unseen)) in zip(chosen, outputs).enumerated() {
            let levels = RubricScorer.Dimension.tradeOffs.map { verdicts[$0.ordinal][index] }
            if unseen.own.isEmpty { continue }
            var seen = QuoteFeatures(dimension, unseen.features, clauses: unseen.clauses, answer: unseen.answer, outputs: levels)
            for (place, original) in unseen.own.enumerated() {
                features.append(seen.values(place))
                wanted.append(set.clauseTargets[answer][original * ClauseTarget.count + ClauseTarget.any(dimension)])
                parts.append(folds.of[answer] % Self.parts)
                onScale.append(answer < set.onScale)
                mattering.append(set.answers[answer].level(dimension) > 0)
            }
        }
        let grower = Growth(trees: Self.quoterTrees, leaf: Self.quoterLeaf, share: Self.share, seed: UInt64(dimension.ordinal + 51))
        let one = grower.forest(Columns(features), wanted, parts: parts)
        let quoted = wanted.indices.reduce(0) { $0 + (wanted[$1] > 0 && onScale[$1] ? 1 : 0) }
        let sorted = wanted.indices.filter { mattering[$0] && onScale[$0] }.map { one.unseen[$0] }.sorted(by: >)
        return (one.forest, sorted.isEmpty ? 0 : sorted[min(quoted * Self.quoted / 100, sorted.count - 1)])
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

    /// The cut that gives a level or more as often as the raters did.
    static func cut(_ outputs: [Int], _ levels: [Int], _ bound: Int) -> Int {
        let sorted = outputs.sorted()
        let below = levels.reduce(0) { $0 + ($1 < bound ? 1 : 0) }
        if below == 0 { return -32_768 }
        if below >= sorted.count { return 32_767 }
        return (sorted[below - 1] + sorted[below] + 1) / 2
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
