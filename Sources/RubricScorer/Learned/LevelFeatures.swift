/// What the last stage sees of an answer: the best clauses for each target, what the whole answer says, and what was asked.
package struct LevelFeatures: Sendable {
    package private(set) var values: [Int16] = []
    /// Places of the values that are about everything typed, also about what is left out: no guarded verdict may look at them.
    package private(set) var ofAllTyped = 0..<0

    /// `clauses`: outputs of the clause model in thousandths, claim by claim (claims x `ClauseTarget.count`).
    /// `answer`: outputs of the answer model in thousandths.
    package init(_ features: AnswerFeatures, clauses: [Int32], answer: [Int32], round: RoundKind?) {
        self.init(features, AnswerTotals(features), clauses: clauses, answer: answer, round: round)
    }

    /// `features`: of the answer, perhaps with more claims than there are left.
    init(_ features: AnswerFeatures, _ totals: AnswerTotals, clauses: [Int32], answer: [Int32], round: RoundKind?) {
        values.reserveCapacity(320)
        let scores = ClauseScores(clauses)
        addBest(scores)
        addTopics(scores)
        for output in answer { add(Int(output)) }
        addQuestion(features, totals, round)
        for number in 0..<Vocabulary.shared.count { add(totals.cues[number]) }
    }

    private mutating func add(_ value: Int) { values.append(Int16(clamping: value)) }

    /// For each target the best, the second and the mean of the best three.
    private mutating func addBest(_ scores: ClauseScores) {
        let counted = min(scores.count, 3)
        let least = [Int32](repeating: -100, count: ClauseTarget.foreign)
        var (first, second, third) = (least, least, least)
        first.withUnsafeMutableBufferPointer { first in
            second.withUnsafeMutableBufferPointer { second in
                third.withUnsafeMutableBufferPointer { third in
                    scores.eachClause { clause in
                        for target in 0..<ClauseTarget.foreign {
                            let score = clause[target]
                            let beaten = min(first[target], score)
                            first[target] = max(first[target], score)
                            third[target] = max(third[target], min(second[target], beaten))
                            second[target] = max(second[target], beaten)
                        }
                    }
                }
            }
        }
        for target in 0..<ClauseTarget.foreign {
            let top = (Int(first[target]), Int(second[target]), Int(third[target]))
            add(top.0)
            add(top.1)
            add(counted == 0 ? -100 : (top.0 + (counted > 1 ? top.1 : 0) + (counted > 2 ? top.2 : 0)) / counted)
        }
    }

    /// How near a trade stands to each of the three topics, and how much is said about each; then how near two topics stand to each other,
    /// and to a trade.
    private mutating func addTopics(_ scores: ClauseScores) {
        let near = NearScores(scores)
        let least = SIMD4<Int32>(repeating: -1000)
        var (topicNear, beside, together, trade) = (least, least, least, least)
        var sums = (0, 0, 0)
        for place in 0..<scores.count {
            let own = near.topics[place]
            let traded = SIMD4(repeating: own.w)
            let within1 = NearScores.best(near.topics, around: place, reach: 1)
            let within2 = NearScores.best(near.topics, around: place, reach: 2)
            let trades = NearScores.best(near.trades, around: place, reach: 1)
            topicNear = pointwiseMax(topicNear, pointwiseMin(within1, traded))
            sums = (sums.0 + Int(max(0, own.x)), sums.1 + Int(max(0, own.y)), sums.2 + Int(max(0, own.z)))
            beside = pointwiseMax(beside, NearScores.edges(within2))
            together = pointwiseMax(together, NearScores.edges(own))
            trade = pointwiseMax(trade, pointwiseMin(NearScores.edges(within1), traded))
            trade = pointwiseMax(trade, NearScores.edges(trades))
        }
        for (topic, sum) in [sums.0, sums.1, sums.2].enumerated() {
            add(Int(topicNear[topic]))
            add(sum)
        }
        for edge in 0..<TradeOffEdge.allCases.count {
            add(Int(beside[edge]))
            add(Int(together[edge]))
            add(Int(trade[edge]))
        }
    }

    private mutating func addQuestion(_ features: AnswerFeatures, _ totals: AnswerTotals, _ round: RoundKind?) {
        for kind in RoundKind.allCases { add(round == kind ? 1000 : 0) }
        for topic in Self.promptTopics { add(features.answer.promptCues.meets(topic) ? 1000 : 0) }
        add(totals.words)
        let all = features.setAside + totals.claims
        ofAllTyped = values.count..<values.count + 2
        add(all == 0 ? 1000 : features.setAside * 1000 / all)
        add(features.answer.promptShare)
        add(totals.digits)
    }

    /// Cues of what the prompt itself may talk about; the three trade-off dimensions come first.
    static let promptTopics = [
        "latency.word|latency.hint", "fairness.word|fairness.hint", "revenue.word|revenue.hint", "live.name|live.mechanism", "num.any",
    ].map { ClauseReading.cues($0) }
}

/// Outputs of the clause model, clause by clause.
struct ClauseScores {
    private let values: [Int32]
    let count: Int

    init(_ values: [Int32]) {
        self.values = values
        count = values.count / ClauseTarget.count
    }

    @inline(__always)
    func at(_ place: Int, _ target: Int) -> Int { Int(values[place * ClauseTarget.count + target]) }

    /// Calls `body` with the outputs of each clause.
    @inline(__always)
    func eachClause(_ body: (UnsafeBufferPointer<Int32>) -> Void) {
        values.withUnsafeBufferPointer { values in
            for place in 0..<count {
                body(UnsafeBufferPointer(rebasing: values[place * ClauseTarget.count..<(place + 1) * ClauseTarget.count]))
            }
        }
    }
}

/// What clauses say of the three topics, clause by clause.
private struct NearScores {
    /// Any role of each trade-off dimension, in their order; then a trade in any of them.
    let topics: [SIMD4<Int32>]
    /// The role of a trade of each trade-off dimension, in their order.
    let trades: [SIMD4<Int32>]

    init(_ scores: ClauseScores) {
        func columns(_ targets: [Int]) -> [SIMD4<Int32>] {
            (0..<scores.count).map { place in
                func at(_ number: Int) -> Int32 { Int32(scores.at(place, targets[number])) }
                return SIMD4(at(0), at(1), at(2), at(3))
            }
        }
        let traded = ClauseTarget.anyDimension(.traded)
        topics = columns(Dimension.tradeOffs.map { ClauseTarget.any($0) } + [traded])
        trades = columns(Dimension.tradeOffs.map { ClauseTarget.role($0, .traded) } + [traded])
    }

    /// The best of the clauses at most `reach` away.
    @inline(__always)
    static func best(_ columns: [SIMD4<Int32>], around place: Int, reach: Int) -> SIMD4<Int32> {
        var result = columns[place]
        for index in max(0, place - reach)...min(columns.count - 1, place + reach) { result = pointwiseMax(result, columns[index]) }
        return result
    }

    /// The lesser of its two corners for each edge, in the order of `TradeOffEdge`: latency and fairness, latency and revenue, fairness
    /// and revenue.
    @inline(__always)
    static func edges(_ corners: SIMD4<Int32>) -> SIMD4<Int32> {
        pointwiseMin(SIMD4(corners.x, corners.x, corners.y, 0), SIMD4(corners.y, corners.z, corners.z, 0))
    }
}

extension Dimension {
    /// The three corners of the triangle.
    package static let tradeOffs: [Dimension] = [.latency, .fairness, .creatorRevenue]
}
