/// Where the parts of `LevelFeatures` stand among its values.
extension LevelFeatures {
    /// What the best clause for a target says of it.
    package func best(_ target: Int) -> Int16 { values[3 * target] }

    /// The best, the second and the mean of the best three clauses for a target.
    func bestThree(_ target: Int) -> ArraySlice<Int16> { values[3 * target..<3 * target + 3] }

    /// How near a trade stands to a topic, and how much is said about it.
    func near(_ dimension: Dimension) -> ArraySlice<Int16> {
        let first = Self.topics + 2 * dimension.ordinal
        return values[first..<first + 2]
    }

    /// How near the corners of an edge stand to each other, and to a trade.
    func together(_ edge: TradeOffEdge) -> ArraySlice<Int16> {
        let first = Self.edges + 3 * edge.ordinal
        return values[first..<first + 3]
    }

    func answer(_ target: Int) -> Int16 { values[Self.answers + target] }

    /// The prompt talks of the dimension.
    func isAsked(_ dimension: Dimension) -> Int16 { values[Self.question + RoundKind.allCases.count + dimension.ordinal] }

    /// The round, and how much there is of the answer.
    var asked: [Int16] {
        let rounds = Self.question..<Self.question + RoundKind.allCases.count
        let words = rounds.upperBound + Self.promptTopics.count
        return Array(values[rounds]) + [values[words], values[words + 3]]
    }

    private static let topics = 3 * ClauseTarget.foreign
    private static let edges = topics + 2 * Dimension.tradeOffs.count
    private static let answers = edges + 3 * TradeOffEdge.allCases.count
    private static let question = answers + AnswerTarget.count
}
