/// How much each cue says about a dimension, in hundredths of a level, and where the levels are cut.
///
/// A cue counts once for each clause it stands in, three clauses at the most: saying a word ten times buys no more than
/// saying it three times. Only what wastes the reader's time has negative points. The weights were fitted by least squares
/// to rated answers (writers A, B, E, F, G, I) and rounded; the cuts give the levels the raters' distribution.
struct PointTable: Sendable {
    let dimension: Dimension
    /// Cue ids (lexicons, facts, or `role.` and an evidence role found for this dimension) with their points.
    let points: [(cue: String, points: Int)]
    /// Points needed for levels 1, 2, 3, 4.
    let cuts: [Int]
    /// Cues without one of which the level is 0; none where nothing is needed.
    var needs: [String] = []

    static let cap = 3

    static let all: [PointTable] = [
        PointTable(
            dimension: .latency,
            points: [("role.concrete", 38), ("role.guard", 41), ("num", 21), ("trade.loss", 7), ("role.traded", 40)],
            cuts: [49, 115, 160, 203]),
        PointTable(
            dimension: .fairness,
            points: [("role.concrete", 52), ("side.taken", 31), ("guard.if", 31), ("creator.word", 13)],
            cuts: [31, 122, 184, 233]),
        PointTable(
            dimension: .creatorRevenue,
            points: [("revenue.word", 50), ("revenue.hint", 27), ("num.percent", 19), ("viewer.word", 15), ("own.part", 24)],
            cuts: [95, 154, 243, 283]),
        PointTable(
            dimension: .impactFraming,
            points: [
                ("revenue.hint", 17), ("num", 23), ("outcome.change", 27), ("own.part", 57), ("trade.loss", 23), ("revenue.word", 27),
                ("fairness.hint", 3), ("limit.decision", 11),
            ],
            cuts: [149, 207, 264, 333]),
        PointTable(
            dimension: .evidence,
            points: [
                ("num.measured", 19), ("limit.cost", 14), ("num", 57), ("guard.level", 29), ("own.part", 23), ("fairness.hint", 11),
                ("num.time", 11),
            ],
            cuts: [97, 188, 275, 338], needs: ["num", "vague.quantity"]),
    ]
}

/// A point table with its cues as numbers, worked out once.
struct CompiledPoints: Sendable {
    enum Source: Sendable {
        case cue(Int)
        case role(EvidenceRole)
    }

    let sources: [Source]
    let weights: [Int]
    let cuts: [Int]
    let needs: CueSet
    let needsNothing: Bool

    /// For each dimension, in the order of `Dimension.allCases`; nil for those that no rule gives a level.
    static let byDimension: [CompiledPoints?] = Dimension.allCases.map { dimension in
        PointTable.all.first { $0.dimension == dimension }.map(CompiledPoints.init)
    }

    init(_ table: PointTable) {
        sources = table.points.map { Self.source($0.cue) }
        weights = table.points.map(\.points)
        cuts = table.cuts
        var needs = CueSet()
        for name in table.needs {
            if case .cue(let number) = Self.source(name) { needs.insert(number) }
        }
        self.needs = needs
        needsNothing = table.needs.isEmpty
    }

    /// 0...4. `roles`: clauses that play a role for the dimension.
    func level(_ answer: ReadAnswer, roles: (EvidenceRole) -> [Int]) -> Int {
        let touched = needsNothing || answer.cues.indices.contains { answer.counts($0) && answer.cues[$0].meets(needs) }
        guard touched else { return 0 }
        var sum = 0
        for (source, weight) in zip(sources, weights) {
            let count =
                switch source {
                case .cue(let number): answer.count(of: number, most: PointTable.cap)
                case .role(let role): min(roles(role).count(where: answer.counts), PointTable.cap)
                }
            sum += count * weight
        }
        return cuts.count { sum >= $0 }
    }

    private static func source(_ name: String) -> Source {
        if name.hasPrefix("role."), let role = EvidenceRole(rawValue: String(name.dropFirst(5))) { return .role(role) }
        guard let number = Vocabulary.shared.number(name) else { preconditionFailure("points for unknown cue \(name)") }
        return .cue(number)
    }
}
