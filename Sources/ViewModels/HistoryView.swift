/// One past session.
package struct HistoryRowView: Equatable, Sendable {
    package var session: String
    /// ISO date and time, "2026-11-25 20:14".
    package var date: String
    package var pack: String
    /// "2 of 4 rounds".
    package var rounds: String
    package var minutes: Int
    /// Levels 0-4 of latency, fairness, creator revenue; nil when not assessed.
    package var levels: [Int?]
    package var vote: String?
    /// "parked", "finished", "unfinished", "damaged".
    package var state: String
    package var mode: String
    /// Its scores are not told yet: it is an exam whose loop is not over.
    package var isSealed: Bool

    package init(
        session: String, date: String, pack: String, rounds: String, minutes: Int, levels: [Int?], vote: String?, state: String,
        mode: String, isSealed: Bool = false
    ) {
        self.session = session
        self.date = date
        self.pack = pack
        self.rounds = rounds
        self.minutes = minutes
        self.levels = levels
        self.vote = vote
        self.state = state
        self.mode = mode
        self.isSealed = isSealed
    }
}

package struct HistoryView: Equatable, Sendable {
    /// Newest first.
    package var rows: [HistoryRowView]
    package var numbersHidden: Bool

    package init(rows: [HistoryRowView], numbersHidden: Bool) {
        self.rows = rows
        self.numbersHidden = numbersHidden
    }
}
