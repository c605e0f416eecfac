/// The mark of one answer on one dimension.
package struct Mark: Equatable, Sendable, Codable {
    package var dimension: Dimension
    /// 0...4; nil = not assessed (switched off).
    package var level: Int?
    /// What bought the level, in the order of the text; for level 0 only what stands against.
    package var evidence: [Evidence]
    /// What would lift it one level, in plain words; nil at level 4 and where nothing was assessed.
    package var lift: String?

    package init(dimension: Dimension, level: Int?, evidence: [Evidence] = [], lift: String? = nil) {
        self.dimension = dimension
        self.level = level
        self.evidence = evidence
        self.lift = lift
    }
}

/// Whether one edge of the triangle was traded, with the clauses that show it.
package struct EdgeMark: Equatable, Sendable, Codable {
    package var edge: TradeOffEdge
    package var lit: Bool
    package var evidence: [Evidence]

    package init(edge: TradeOffEdge, lit: Bool, evidence: [Evidence] = []) {
        self.edge = edge
        self.lit = lit
        self.evidence = evidence
    }
}

/// All that is said about one answer.
package struct AnswerSheet: Equatable, Sendable, Codable {
    /// One for each dimension, in the order of `Dimension.allCases`.
    package var marks: [Mark]
    /// One for each edge, in the order of `TradeOffEdge.allCases`.
    package var edges: [EdgeMark]
    /// 1 strong no, 2 no, 3 yes, 4 strong yes.
    package var vote: Int
    /// Words and numbers in the answer.
    package var words: Int
    package var scorer: ScorerVersion
    /// Numbers held against each other and against the prompt; nil where there was nothing to hold, and in sheets of scorers before 2.
    package var numbers: [NumberFinding]?

    package init(
        marks: [Mark], edges: [EdgeMark], vote: Int, words: Int, scorer: ScorerVersion, numbers: [NumberFinding]? = nil
    ) {
        self.marks = marks
        self.edges = edges
        self.vote = vote
        self.words = words
        self.scorer = scorer
        self.numbers = numbers
    }

    package func mark(_ dimension: Dimension) -> Mark {
        marks.first { $0.dimension == dimension } ?? Mark(dimension: dimension, level: nil)
    }

    package func level(_ dimension: Dimension) -> Int? { mark(dimension).level }

    package func isLit(_ edge: TradeOffEdge) -> Bool { edges.contains { $0.edge == edge && $0.lit } }
}

/// Which rules gave a sheet: two sheets with equal versions were read by the same eyes.
package struct ScorerVersion: Equatable, Hashable, Sendable, Codable {
    package var name: String
    /// Rises whenever a level could come out differently.
    package var number: Int
    /// Sixteen hex digits over all rule data.
    package var digest: String

    package init(name: String, number: Int, digest: String) {
        self.name = name
        self.number = number
        self.digest = digest
    }

    /// "rules 1 (0123456789abcdef)".
    package var text: String { "\(name) \(number) (\(digest))" }
}
