/// What the last stage sees of an answer: the best clauses for each target, what the whole answer says, and what was asked.
package struct LevelFeatures: Sendable {
    package private(set) var values: [Int16] = []

    /// `clauses`: outputs of the clause model in thousandths, claim by claim (claims x `ClauseTarget.count`).
    /// `answer`: outputs of the answer model in thousandths.
    package init(_ features: AnswerFeatures, clauses: [Int32], answer: [Int32], round: RoundKind?) {
        values.reserveCapacity(320)
        let scores = ClauseScores(clauses)
        addBest(scores)
        addTopics(scores)
        addPairs(scores)
        for output in answer { add(Int(output)) }
        addQuestion(features, round)
        addCues(features)
    }

    private mutating func add(_ value: Int) { values.append(Int16(clamping: value)) }

    /// For each target the best, the second and the mean of the best three.
    private mutating func addBest(_ scores: ClauseScores) {
        for target in 0..<ClauseTarget.foreign {
            var top = (-100, -100, -100)
            for place in 0..<scores.count {
                let score = scores.at(place, target)
                if score > top.0 {
                    top = (score, top.0, top.1)
                } else if score > top.1 {
                    top = (top.0, score, top.1)
                } else if score > top.2 {
                    top.2 = score
                }
            }
            add(top.0)
            add(top.1)
            let counted = min(scores.count, 3)
            add(counted == 0 ? -100 : (top.0 + (counted > 1 ? top.1 : 0) + (counted > 2 ? top.2 : 0)) / counted)
        }
    }

    /// How near a trade stands to each of the three topics, and how much is said about each.
    private mutating func addTopics(_ scores: ClauseScores) {
        let traded = ClauseTarget.anyDimension(.traded)
        for dimension in Dimension.tradeOffs {
            let topic = ClauseTarget.any(dimension)
            var near = -1000
            var sum = 0
            for place in 0..<scores.count {
                near = max(near, min(scores.best(topic, around: place, reach: 1), scores.at(place, traded)))
                sum += max(0, scores.at(place, topic))
            }
            add(near)
            add(sum)
        }
    }

    /// How near two topics stand to each other, and to a trade.
    private mutating func addPairs(_ scores: ClauseScores) {
        let traded = ClauseTarget.anyDimension(.traded)
        for edge in TradeOffEdge.allCases {
            let (one, other) = edge.corners
            var beside = -1000
            var together = -1000
            var trade = -1000
            for place in 0..<scores.count {
                func best(_ target: Int, _ reach: Int) -> Int { scores.best(target, around: place, reach: reach) }
                let (first, second) = (ClauseTarget.any(one), ClauseTarget.any(other))
                beside = max(beside, min(best(first, 2), best(second, 2)))
                together = max(together, min(scores.at(place, first), scores.at(place, second)))
                trade = max(trade, min(best(first, 1), best(second, 1), scores.at(place, traded)))
                trade = max(trade, min(best(ClauseTarget.role(one, .traded), 1), best(ClauseTarget.role(other, .traded), 1)))
            }
            add(beside)
            add(together)
            add(trade)
        }
    }

    private mutating func addQuestion(_ features: AnswerFeatures, _ round: RoundKind?) {
        for kind in RoundKind.allCases { add(round == kind ? 1000 : 0) }
        for topic in Self.promptTopics { add(features.answer.promptCues.meets(topic) ? 1000 : 0) }
        add(features.wordCount)
        let all = features.setAside + features.claims.count
        add(all == 0 ? 1000 : features.setAside * 1000 / all)
        add(features.answer.promptShare)
        add(features.digitCount)
    }

    /// In how many claims each lexicon or fact stands.
    private mutating func addCues(_ features: AnswerFeatures) {
        var counts = [Int](repeating: 0, count: Vocabulary.shared.count)
        for clause in features.claims { for number in features.answer.cues[clause].numbers { counts[number] += 1 } }
        for count in counts { add(count) }
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

    /// The best of the clauses at most `reach` away.
    func best(_ target: Int, around place: Int, reach: Int) -> Int {
        var result = Int.min
        for index in max(0, place - reach)...min(count - 1, place + reach) { result = max(result, at(index, target)) }
        return result
    }
}

extension Dimension {
    /// The three corners of the triangle.
    package static let tradeOffs: [Dimension] = [.latency, .fairness, .creatorRevenue]
}
