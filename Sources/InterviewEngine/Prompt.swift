/// Words an interviewer speaks, with another form for when the candidate's own words are at hand.
package struct Line: Equatable, Sendable {
    /// Stands alone.
    package var text: String
    /// Holds `{quote}` once; nil where the pack gives none.
    package var quoting: String?

    package init(text: String, quoting: String? = nil) {
        self.text = text
        self.quoting = quoting
    }

    /// The words to speak, given the candidate's own (nil when there are none).
    package func spoken(quote: String?) -> String {
        guard let quoting, let quote, !quote.isEmpty, let hole = quoting.firstRange(of: "{quote}") else { return text }
        return String(quoting[..<hole.lowerBound]) + quote + String(quoting[hole.upperBound...])
    }
}

/// What is missing in an answer. A follow-up is aimed at one of these. The order is the order of preference when several are missing.
package enum Gap: String, CaseIterable, Equatable, Hashable, Sendable, Codable {
    case noAnswer = "no_answer"
    case offQuestion = "off_question"
    case metricWithoutOutcome = "metric_without_outcome"
    case noDecision = "no_decision"
    case namedOnly = "named_only"
    case notTraded = "not_traded"
    case noSide = "no_side"
    case noFigure = "no_figure"
    case figureWithoutBaseline = "figure_without_baseline"
    case noGuard = "no_guard"
}

/// A question aimed at a missing piece.
package struct FollowUp: Equatable, Sendable {
    package var gap: Gap
    package var line: Line

    package init(gap: Gap, line: Line) {
        self.gap = gap
        self.line = line
    }
}

/// A question that opens a topic, and so a turn.
package struct Prompt: Equatable, Sendable {
    package var id: String
    /// Persona id of who asks it.
    package var by: String
    package var line: Line
    /// Ids of the dimensions the question itself asks about.
    package var raises: [String]
    /// Each has another gap.
    package var followUps: [FollowUp]
    /// Sharper questions for an answer that held, in the order in which they are asked while time is left.
    package var pushes: [Line]
    package var hints: [String]
    /// Ids of facts worth knowing for it.
    package var answerFacts: [String]
    /// Model-answer notes, shown after the answer only.
    package var notes: String

    package init(
        id: String, by: String, line: Line, raises: [String], followUps: [FollowUp], pushes: [Line] = [], hints: [String],
        answerFacts: [String], notes: String
    ) {
        self.id = id
        self.by = by
        self.line = line
        self.raises = raises
        self.followUps = followUps
        self.pushes = pushes
        self.hints = hints
        self.answerFacts = answerFacts
        self.notes = notes
    }
}

/// Why an interviewer cuts in.
package enum InterruptionCause: String, CaseIterable, Equatable, Hashable, Sendable, Codable {
    case metricWithoutOutcome = "metric_without_outcome"
    case noFigure = "no_figure"
    case repetition
    case noDecision = "no_decision"
    case rambling
}

/// A line that may be said while the candidate holds the floor.
package struct Interruption: Equatable, Sendable {
    package var cause: InterruptionCause
    package var line: Line

    package init(cause: InterruptionCause, line: Line) {
        self.cause = cause
        self.line = line
    }
}
