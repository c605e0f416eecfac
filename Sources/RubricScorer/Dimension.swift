/// What an answer is rated on: the eight dimensions of the rubric, in the order of every sheet.
package enum Dimension: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case latency
    case fairness
    case creatorRevenue = "creator_revenue"
    case impactFraming = "impact_framing"
    case evidence
    case concision
    case liveDomain = "live_domain"
    case humility

    /// Place in `allCases`.
    package var ordinal: Int {
        switch self {
        case .latency: 0
        case .fairness: 1
        case .creatorRevenue: 2
        case .impactFraming: 3
        case .evidence: 4
        case .concision: 5
        case .liveDomain: 6
        case .humility: 7
        }
    }

    /// The three corners of the trade-off triangle.
    package var isTradeOff: Bool { self == .latency || self == .fairness || self == .creatorRevenue }

    /// At most nine letters, for tables and meters.
    package var label: String {
        switch self {
        case .latency: "latency"
        case .fairness: "fairness"
        case .creatorRevenue: "revenue"
        case .impactFraming: "impact"
        case .evidence: "evidence"
        case .concision: "concision"
        case .liveDomain: "live"
        case .humility: "humility"
        }
    }

    /// For headings and sheets.
    package var title: String {
        switch self {
        case .latency: "Latency"
        case .fairness: "Fairness"
        case .creatorRevenue: "Creator revenue"
        case .impactFraming: "Impact framing"
        case .evidence: "Evidence"
        case .concision: "Concision"
        case .liveDomain: "Live domain"
        case .humility: "Humility"
        }
    }

    /// Name of a level, 0...4, as the rubric calls it.
    package func anchor(_ level: Int) -> String {
        let names =
            switch self {
            case .latency, .fairness, .creatorRevenue: ["absent", "named", "concrete", "traded", "decided and guarded"]
            case .impactFraming: ["activity only", "outcome asserted", "outcome named", "outcome leads", "outcome sized and owned"]
            case .evidence: ["no fact", "one vague quantity", "a specific quantity", "against a baseline", "known how it is known"]
            case .concision: ["no answer", "mostly filler", "the point is buried", "clear", "answer first, nothing to cut"]
            case .liveDomain: ["any product", "live named", "live mechanism", "mechanism decides", "live failure handled"]
            case .humility: ["none", "generic caveat", "specific limit", "limit and its cost", "limit and decision"]
            }
        return names[min(max(level, 0), 4)]
    }
}

/// Two corners of the triangle set against each other.
package enum TradeOffEdge: String, CaseIterable, Sendable, Codable {
    case latencyFairness = "latency_fairness"
    case latencyRevenue = "latency_revenue"
    case fairnessRevenue = "fairness_revenue"

    package var corners: (Dimension, Dimension) {
        switch self {
        case .latencyFairness: (.latency, .fairness)
        case .latencyRevenue: (.latency, .creatorRevenue)
        case .fairnessRevenue: (.fairness, .creatorRevenue)
        }
    }

    package var title: String {
        switch self {
        case .latencyFairness: "Latency against fairness"
        case .latencyRevenue: "Latency against creator revenue"
        case .fairnessRevenue: "Fairness against creator revenue"
        }
    }
}
