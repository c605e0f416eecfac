/// What the clause model says of a clause, in the order of its outputs.
package enum ClauseTarget {
    /// Roles of the trade-off dimensions, in the order of the outputs.
    package static let roles: [EvidenceRole] = [.named, .concrete, .traded, .figure, .guarded, .dismissed]
    /// Roles told over all three dimensions.
    package static let shared: [EvidenceRole] = [.concrete, .traded, .figure, .guarded]

    private static let perDimension = roles.count + 1

    /// The role of a trade-off dimension.
    package static func role(_ dimension: Dimension, _ role: EvidenceRole) -> Int {
        guard dimension.isTradeOff else { return 3 * perDimension + (dimension.ordinal - 3) * 2 + (role == .against ? 1 : 0) }
        return dimension.ordinal * perDimension + (roles.firstIndex(of: role) ?? 0)
    }

    /// Any role but dismissed of a trade-off dimension; what supports one of the others.
    package static func any(_ dimension: Dimension) -> Int {
        dimension.isTradeOff ? dimension.ordinal * perDimension + roles.count : role(dimension, .support)
    }

    package static func edge(_ edge: TradeOffEdge) -> Int { 3 * perDimension + 10 + edge.ordinal }

    package static func anyDimension(_ role: EvidenceRole) -> Int { 3 * perDimension + 13 + (shared.firstIndex(of: role) ?? 0) }

    /// The clause comes from somewhere else: no part of an answer to any question about the work.
    package static let foreign = 3 * perDimension + 13 + shared.count

    package static let count = foreign + 1
}

/// What the answer model says of a whole answer, in the order of its outputs.
package enum AnswerTarget {
    /// The level of a dimension.
    package static func level(_ dimension: Dimension) -> Int { dimension.ordinal }
    package static let vote = 8
    /// The level of a trade-off dimension is at least `bound` (1...4).
    package static func reaches(_ dimension: Dimension, _ bound: Int) -> Int { 9 + dimension.ordinal * 4 + bound - 1 }
    package static func edge(_ edge: TradeOffEdge) -> Int { 21 + edge.ordinal }
    package static let count = 24
}

/// What the last stage decides: the eight dimensions, the vote, the three edges.
package enum Verdicts {
    package static let vote = 8
    package static func edge(_ edge: TradeOffEdge) -> Int { 9 + edge.ordinal }
    package static let count = 12

    /// The edge that a verdict is about; nil for the dimensions and the vote.
    static func tradeOffEdge(_ number: Int) -> TradeOffEdge? { number > vote ? TradeOffEdge.allCases[number - vote - 1] : nil }

    /// The trade-off dimension that a verdict is about; nil for the others.
    package static func tradeOff(_ number: Int) -> Dimension? {
        number < Dimension.tradeOffs.count ? Dimension.tradeOffs[number] : nil
    }

    static func lowest(_ number: Int) -> Int { number == vote ? 1 : 0 }

    /// Judged by everything that was typed, also by what seems to come from somewhere else: padding is no more concise for being
    /// seen through.
    package static func isOpen(_ number: Int) -> Bool {
        number == Dimension.evidence.ordinal || number == Dimension.concision.ordinal || number == Dimension.humility.ordinal
    }
}

extension TradeOffEdge {
    /// Place in `allCases`.
    package var ordinal: Int {
        switch self {
        case .latencyFairness: 0
        case .latencyRevenue: 1
        case .fairnessRevenue: 2
        }
    }
}
