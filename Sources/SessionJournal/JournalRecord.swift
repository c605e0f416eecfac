import InterviewEngine

/// A score sheet as it was computed, outside the fold: an old session shows the sheet it was given.
package struct SheetRecord: Equatable, Sendable, Codable {
    /// "turn", "round" or "loop".
    package var scope: String
    /// Number of the turn, id of the round, id of the session.
    package var id: String
    /// One JSON object, verbatim.
    package var json: String

    package init(scope: String, id: String, json: String) {
        self.scope = scope
        self.id = id
        self.json = json
    }
}

/// One line of a journal.
package struct JournalRecord: Equatable, Sendable {
    /// What there is few of is indirect: a loop has ten thousand records, each as large as the largest.
    package enum Body: Equatable, Sendable {
        indirect case header(JournalHeader)
        case event(Event)
        indirect case sheet(SheetRecord)
        /// Outside the fold, like sheets.
        indirect case rating(SelfRating)
    }
    /// Dense from 0.
    package var n: Int
    /// Session time; never less than that of the record before.
    package var t: SessionTime
    /// Wall time, milliseconds since 1970; for display, and may go backwards.
    package var w: Int
    package var body: Body

    package init(n: Int, t: SessionTime, w: Int, body: Body) {
        self.n = n
        self.t = t
        self.w = w
        self.body = body
    }
}
