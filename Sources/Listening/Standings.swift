import InterviewEngine
import RubricScorer

/// How far the three corners of the triangle have come, with the clauses that show it. The standings are the scorer's levels, so that what
/// is probed in the room is what the sheet will miss.
struct Standings {
    static let corners: [Dimension] = [.latency, .fairness, .creatorRevenue]

    struct Corner {
        var dimension: Dimension
        var standing: Standing
        var named: [Int]
        var concrete: [Int]
        var traded: [Int]
        var guarded: [Int]
    }

    /// In the order of `corners`; a dimension that is off is absent.
    let all: [Corner]
    /// Those that the prompt raises.
    let raised: [Corner]
    /// Those that a trade is asked of: the ones the prompt raises, else the ones that came furthest.
    let probed: [Corner]

    init(_ heard: Understanding) {
        all = Self.corners.map { Self.corner($0, heard) }
        raised = all.filter { heard.context.raises.contains($0.dimension.rawValue) }
        if raised.isEmpty {
            let furthest = all.max { $0.standing < $1.standing }?.standing ?? .absent
            probed = furthest == .absent ? [] : all.filter { $0.standing == furthest }
        } else {
            probed = raised
        }
    }

    private static func corner(_ dimension: Dimension, _ heard: Understanding) -> Corner {
        var corner = Corner(dimension: dimension, standing: .absent, named: [], concrete: [], traded: [], guarded: [])
        guard !heard.isOff(dimension) else { return corner }
        corner.named = heard.reading.clauses(dimension, .named)
        corner.concrete = heard.reading.clauses(dimension, .concrete)
        corner.traded = heard.reading.clauses(dimension, .traded)
        corner.guarded = heard.reading.clauses(dimension, .guarded)
        corner.standing = Standing.allCases[heard.reading.tradeOff(dimension)]
        return corner
    }

    func standing(_ dimension: Dimension) -> Standing { all.first { $0.dimension == dimension }?.standing ?? .absent }
}
