/// What decides whether two corners of the triangle were traded against each other: what the last stage sees of an answer, told from the
/// corners of an edge, so that all three edges are learned as one.
package struct EdgeFeatures {
    package private(set) var values: [Int16] = []

    /// `levels`: of the answer; `corners`: what the forests of the three trade-off dimensions say of it, in their order, in thousandths.
    package init(_ edge: TradeOffEdge, _ levels: LevelFeatures, corners: [Int]) {
        values.reserveCapacity(180)
        let (one, other) = edge.corners
        // The lesser and the greater: which of the two corners says what matters to no edge.
        for (left, right) in zip(Self.corner(one, levels, corners), Self.corner(other, levels, corners)) {
            values.append(min(left, right))
            values.append(max(left, right))
        }
        for third in Dimension.tradeOffs where third != one && third != other { values += Self.corner(third, levels, corners) }
        for target in [ClauseTarget.edge(edge)] + ClauseTarget.shared.map({ ClauseTarget.anyDimension($0) }) {
            values += levels.bestThree(target)
        }
        values += levels.together(edge)
        values.append(levels.answer(AnswerTarget.edge(edge)))
        for another in TradeOffEdge.allCases where another != edge { values.append(levels.answer(AnswerTarget.edge(another))) }
        for dimension in Dimension.allCases where !dimension.isTradeOff {
            values.append(levels.answer(AnswerTarget.level(dimension)))
            values += levels.bestThree(ClauseTarget.role(dimension, .support))
        }
        values.append(levels.answer(AnswerTarget.vote))
        values += levels.asked
        for known in TradeOffEdge.allCases { values.append(known == edge ? 1000 : 0) }
    }

    private static func corner(_ dimension: Dimension, _ levels: LevelFeatures, _ corners: [Int]) -> [Int16] {
        var values: [Int16] = []
        values.reserveCapacity(32)
        for role in ClauseTarget.roles { values += levels.bestThree(ClauseTarget.role(dimension, role)) }
        values += levels.bestThree(ClauseTarget.any(dimension))
        values += levels.near(dimension)
        values.append(levels.answer(AnswerTarget.level(dimension)))
        for bound in 1...4 { values.append(levels.answer(AnswerTarget.reaches(dimension, bound))) }
        values.append(levels.isAsked(dimension))
        values.append(Int16(clamping: corners[dimension.ordinal]))
        return values
    }
}
