/// What the last stage sees of an answer: the best clauses for each target, what the whole answer says, and what was asked.
package struct LevelFeatures: Sendable {
    package private(set) var values: [Int16] = []

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
        let near = NearScores(scores)
        addTopics(near)
        addPairs(near)
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

    /// How near a trade stands to each of the three topics, and how much is said about each.
    private mutating func addTopics(_ scores: NearScores) {
        for dimension in Dimension.tradeOffs {
            let topic = scores.topics[dimension.ordinal]
            var near = -1000
            var sum = 0
            for place in 0..<scores.count {
                near = max(near, min(topic.within1[place], scores.traded[place]))
                sum += max(0, topic.own[place])
            }
            add(near)
            add(sum)
        }
    }

    /// How near two topics stand to each other, and to a trade.
    private mutating func addPairs(_ scores: NearScores) {
        for edge in TradeOffEdge.allCases {
            let (one, other) = edge.corners
            let (first, second) = (scores.topics[one.ordinal], scores.topics[other.ordinal])
            let (firstTrade, secondTrade) = (scores.trades[one.ordinal], scores.trades[other.ordinal])
            var beside = -1000
            var together = -1000
            var trade = -1000
            for place in 0..<scores.count {
                beside = max(beside, min(first.within2[place], second.within2[place]))
                together = max(together, min(first.own[place], second.own[place]))
                trade = max(trade, min(first.within1[place], second.within1[place], scores.traded[place]))
                trade = max(trade, min(firstTrade.within1[place], secondTrade.within1[place]))
            }
            add(beside)
            add(together)
            add(trade)
        }
    }

    private mutating func addQuestion(_ features: AnswerFeatures, _ totals: AnswerTotals, _ round: RoundKind?) {
        for kind in RoundKind.allCases { add(round == kind ? 1000 : 0) }
        for topic in Self.promptTopics { add(features.answer.promptCues.meets(topic) ? 1000 : 0) }
        add(totals.words)
        let all = features.setAside + totals.claims
        add(all == 0 ? 1000 : features.setAside * 1000 / all)
        add(features.answer.promptShare)
        add(totals.digits)
    }

    private static let promptTopics = [
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

/// What clauses say of the three topics, and what the best of their neighbours do.
private struct NearScores {
    /// One target, clause by clause.
    struct Column {
        var own: [Int]
        /// The best of the clauses at most one and at most two away.
        var within1: [Int]
        var within2: [Int]

        init(_ scores: ClauseScores, _ target: Int) {
            let own = (0..<scores.count).map { scores.at($0, target) }
            func widened(_ list: [Int]) -> [Int] {
                list.indices.map { place in
                    max(list[place], place > 0 ? list[place - 1] : Int.min, place + 1 < list.count ? list[place + 1] : Int.min)
                }
            }
            self.own = own
            within1 = widened(own)
            within2 = widened(within1)
        }
    }

    let count: Int
    /// By trade-off dimension: any role of it, and the role of a trade.
    let topics: [Column]
    let trades: [Column]
    /// A trade in any dimension.
    let traded: [Int]

    init(_ scores: ClauseScores) {
        count = scores.count
        topics = Dimension.tradeOffs.map { Column(scores, ClauseTarget.any($0)) }
        trades = Dimension.tradeOffs.map { Column(scores, ClauseTarget.role($0, .traded)) }
        let target = ClauseTarget.anyDimension(.traded)
        traded = (0..<scores.count).map { scores.at($0, target) }
    }
}

extension Dimension {
    /// The three corners of the triangle.
    package static let tradeOffs: [Dimension] = [.latency, .fairness, .creatorRevenue]
}
