import Reading

/// How far an answer has come by rules alone: the points give a level, and what was traded and guarded bounds it.
struct ReachedLevels: Sendable {
    let answer: ReadAnswer
    /// Clauses that play a role for a dimension, each once, in order.
    let clauses: @Sendable (Dimension, EvidenceRole) -> [Int]

    /// 0...4 for a trade-off dimension: from 3 up something must be traded or guarded, 4 needs both.
    func tradeOff(_ dimension: Dimension) -> Int {
        if clauses(dimension, .named).isEmpty && clauses(dimension, .concrete).isEmpty { return 0 }
        if saysNothing { return 1 }
        let traded = !clauses(dimension, .traded).isEmpty
        let guarded = !clauses(dimension, .guarded).isEmpty
        let bound = traded && guarded ? 4 : traded || guarded ? 3 : 2
        return min(max(points(dimension), 1), bound)
    }

    private var saysNothing: Bool { answer.cues.indices.allSatisfy { !answer.counts($0) } }

    private func points(_ dimension: Dimension) -> Int {
        CompiledPoints.byDimension[dimension.ordinal]?.level(answer) { clauses(dimension, $0) } ?? 0
    }

    private static let limits = Vocabulary.shared.number(.limit)
    private static let links = Vocabulary.shared.number("trade.link")!
    static let fillers = Vocabulary.shared.number("filler")!

    /// 0...4: how much the answer says for its length, less what it padded with.
    var concision: Int {
        if answer.document.words < 3 || answer.isNoise { return 0 }
        if saysNothing { return 1 }
        let sum =
            17 * points(.evidence) + 24 * points(.impactFraming) + 33 * answer.count(of: Self.limits, most: PointTable.cap)
            + 7 * answer.count(of: Self.links, most: PointTable.cap) - 27 * answer.count(of: Self.fillers, most: PointTable.cap)
        let aside = answer.aside.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
        let bound = aside * 3 >= answer.cues.count ? 1 : answer.aside.contains(.repeated) ? 3 : 4
        return min(max([29, 103, 185].reduce(1) { $0 + (sum >= $1 ? 1 : 0) }, 1), bound)
    }
}
