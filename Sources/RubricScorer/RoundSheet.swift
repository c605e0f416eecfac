/// Which interview an answer was given in.
package enum RoundKind: String, CaseIterable, Sendable, Codable {
    case recruiter
    case hiringManager = "hiring_manager"
    case panel, vp
}

/// How much each dimension counts in a pack, and which are switched off.
package struct Rubric: Equatable, Sendable, Codable {
    /// 0...5 for each dimension; a missing one counts 1.
    package var weights: [Dimension: Int]
    package var off: Set<Dimension>

    package init(weights: [Dimension: Int] = [:], off: Set<Dimension> = []) {
        self.weights = weights
        self.off = off
    }

    /// 0 for a dimension that is switched off.
    package func weight(_ dimension: Dimension) -> Int { off.contains(dimension) ? 0 : min(max(weights[dimension] ?? 1, 0), 5) }
}

extension Rubric {
    private enum CodingKeys: String, CodingKey { case weights, off }

    /// Sets are written in the order of `Dimension.allCases`: a hash seed must not show in a file.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(weights, forKey: .weights)
        try container.encode(Dimension.allCases.filter(off.contains), forKey: .off)
    }
}

/// One answer with its place in the session, as `Scorer.sheet` wants it.
package struct ScoredAnswer: Equatable, Sendable, Codable {
    /// Number of the turn in the session.
    package var turn: Int
    package var promptID: String
    /// The dimensions that the prompt, or a probe that followed it, asked about.
    package var raises: Set<Dimension>
    package var sheet: AnswerSheet

    package init(turn: Int, promptID: String, raises: Set<Dimension>, sheet: AnswerSheet) {
        self.turn = turn
        self.promptID = promptID
        self.raises = raises
        self.sheet = sheet
    }
}

extension ScoredAnswer {
    private enum CodingKeys: String, CodingKey { case turn, promptID, raises, sheet }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(turn, forKey: .turn)
        try container.encode(promptID, forKey: .promptID)
        try container.encode(Dimension.allCases.filter(raises.contains), forKey: .raises)
        try container.encode(sheet, forKey: .sheet)
    }
}

/// The mark of a round, or of a whole loop, on one dimension.
package struct RoundMark: Equatable, Sendable, Codable {
    package enum NotAssessed: String, Sendable, Codable {
        /// No prompt or probe raised it and no answer touched it.
        case neverAsked = "never_asked"
        /// The pack does not rate it.
        case switchedOff = "switched_off"
    }

    package var dimension: Dimension
    /// 0...4, or nil: not assessed, which is not level 0.
    package var level: Int?
    /// Turn of the best answer that counted (the earliest of equals).
    package var best: Int?
    /// Turn of the weakest answer that counted (the earliest of equals).
    package var worst: Int?
    /// Why there is no level; nil where there is one.
    package var notAssessed: NotAssessed?

    package init(dimension: Dimension, level: Int?, best: Int? = nil, worst: Int? = nil, notAssessed: NotAssessed? = nil) {
        self.dimension = dimension
        self.level = level
        self.best = best
        self.worst = worst
        self.notAssessed = notAssessed
    }
}

/// Whether an edge was traded anywhere in the round, and in which turns.
package struct RoundEdge: Equatable, Sendable, Codable {
    package var edge: TradeOffEdge
    package var turns: [Int]
    package var lit: Bool { !turns.isEmpty }

    package init(edge: TradeOffEdge, turns: [Int]) {
        self.edge = edge
        self.turns = turns
    }
}

/// The sheet of a round; the same for a loop, made from the answers of all its rounds.
package struct RoundSheet: Equatable, Sendable, Codable {
    /// In the order of `Dimension.allCases`.
    package var marks: [RoundMark]
    /// In the order of `TradeOffEdge.allCases`.
    package var edges: [RoundEdge]
    /// 1...4; nil when nothing was answered.
    package var vote: Int?
    /// Weighted mean of the assessed levels in permille of the best possible, 0...1000; nil when nothing was assessed.
    package var overall: Int?

    package init(marks: [RoundMark], edges: [RoundEdge], vote: Int?, overall: Int?) {
        self.marks = marks
        self.edges = edges
        self.vote = vote
        self.overall = overall
    }

    package func mark(_ dimension: Dimension) -> RoundMark {
        marks.first { $0.dimension == dimension } ?? RoundMark(dimension: dimension, level: nil, notAssessed: .neverAsked)
    }
}

extension Scorer {
    /// Combines answers into one sheet.
    ///
    /// An answer counts for a dimension when its prompt raised it or the answer itself reached level 1; where no answer counts
    /// the dimension is not assessed. `evidence` and `concision` are about how one answers and count in every answer.
    /// The level is the mean of the answers that count, answers to a prompt that raised the dimension counting twice, rounded half down:
    /// one brilliant answer does not hide three empty ones, and an aside that nobody asked for weighs less than what was asked.
    /// The vote is the mean of the votes, rounded half down.
    package static func sheet(answers: [ScoredAnswer], rubric: Rubric) -> RoundSheet {
        let marks = Dimension.allCases.map { combine($0, answers: answers, rubric: rubric) }
        let edges = TradeOffEdge.allCases.map { edge in
            RoundEdge(edge: edge, turns: answers.filter { $0.sheet.isLit(edge) }.map(\.turn))
        }
        let vote = answers.isEmpty ? nil : roundHalfDown(answers.reduce(0) { $0 + $1.sheet.vote }, answers.count)
        var weight = 0
        var sum = 0
        for mark in marks {
            guard let level = mark.level else { continue }
            weight += rubric.weight(mark.dimension)
            sum += rubric.weight(mark.dimension) * level
        }
        return RoundSheet(marks: marks, edges: edges, vote: vote, overall: weight == 0 ? nil : sum * 1000 / (4 * weight))
    }

    private static func combine(_ dimension: Dimension, answers: [ScoredAnswer], rubric: Rubric) -> RoundMark {
        if rubric.off.contains(dimension) { return RoundMark(dimension: dimension, level: nil, notAssessed: .switchedOff) }
        let always = dimension == .evidence || dimension == .concision
        var sum = 0
        var weight = 0
        var best: (level: Int, turn: Int)?
        var worst: (level: Int, turn: Int)?
        for answer in answers {
            guard let level = answer.sheet.level(dimension) else { continue }
            let raised = answer.raises.contains(dimension)
            guard raised || always || level > 0 else { continue }
            sum += level * (raised ? 2 : 1)
            weight += raised ? 2 : 1
            if level > best?.level ?? -1 { best = (level, answer.turn) }
            if level < worst?.level ?? 5 { worst = (level, answer.turn) }
        }
        guard weight > 0 else { return RoundMark(dimension: dimension, level: nil, notAssessed: .neverAsked) }
        return RoundMark(dimension: dimension, level: roundHalfDown(sum, weight), best: best?.turn, worst: worst?.turn)
    }

    /// Nearest whole number to `sum / count`, halves down; both at least 0.
    private static func roundHalfDown(_ sum: Int, _ count: Int) -> Int { (2 * sum + count - 1) / (2 * count) }
}
