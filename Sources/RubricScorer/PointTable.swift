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
    /// Without one of these cues or roles the level is 0.
    let needs: [String]

    static let cap = 3

    static let all: [PointTable] = [
        PointTable(
            dimension: .latency,
            points: [("role.concrete", 38), ("role.guard", 41), ("num", 21), ("trade.loss", 7), ("role.traded", 40)],
            cuts: [49, 115, 160, 203], needs: ["role.named", "role.concrete"]),
        PointTable(
            dimension: .fairness,
            points: [("role.concrete", 52), ("side.taken", 31), ("guard.if", 31), ("creator.word", 13)],
            cuts: [31, 122, 184, 233], needs: ["role.named", "role.concrete"]),
        PointTable(
            dimension: .creatorRevenue,
            points: [("revenue.word", 50), ("revenue.hint", 27), ("num.percent", 19), ("viewer.word", 15), ("own.part", 24)],
            cuts: [95, 154, 243, 283], needs: ["role.named", "role.concrete"]),
        PointTable(
            dimension: .impactFraming,
            points: [
                ("revenue.hint", 17), ("num", 23), ("outcome.change", 27), ("own.part", 57), ("trade.loss", 23), ("revenue.word", 27),
                ("fairness.hint", 3), ("limit.decision", 11),
            ],
            cuts: [149, 207, 264, 333], needs: []),
        PointTable(
            dimension: .evidence,
            points: [
                ("num.measured", 19), ("limit.cost", 14), ("num", 57), ("guard.level", 29), ("own.part", 23), ("fairness.hint", 11),
                ("num.time", 11),
            ],
            cuts: [97, 188, 275, 338], needs: ["num", "vague.quantity"]),
        PointTable(
            dimension: .liveDomain,
            points: [
                ("live.name", 40), ("live.mechanism", 44), ("num.time", 26), ("guard.if", 15), ("live.strict", 22), ("latency.hint", 17),
                ("contrast.word", 27), ("num.ms", 16),
            ],
            cuts: [179, 234, 277, 315], needs: ["live.name", "live.mechanism"]),
        PointTable(
            dimension: .humility,
            points: [
                ("limit.specific", 47), ("guard.if", 19), ("guard.watch", 26), ("own.part", 37), ("live.decides", 21), ("trade.say", 26),
            ],
            cuts: [115, 162, 243, 292], needs: ["limit.generic", "limit.specific", "limit.cost", "limit.decision"]),
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

    /// For each dimension, in the order of `Dimension.allCases`; nil for concision, which is read from the whole answer.
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

    private static func source(_ name: String) -> Source {
        if name.hasPrefix("role."), let role = EvidenceRole(rawValue: String(name.dropFirst(5))) { return .role(role) }
        guard let number = Vocabulary.shared.number(name) else { preconditionFailure("points for unknown cue \(name)") }
        return .cue(number)
    }
}
