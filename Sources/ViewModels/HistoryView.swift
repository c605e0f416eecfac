/// One past session.
package struct HistoryRowView: Equatable, Sendable {
    package var session: String
    /// ISO date and time, "2026-11-25 20:14".
    package var date: String
    package var pack: String
    /// "2 of 4 rounds".
    package var rounds: String
    /// Without those of a session that it goes on from.
    package var minutes: Int
    /// Levels 0-4 of latency, fairness, creator revenue; nil when not assessed.
    package var levels: [Int?]
    package var vote: String?
    /// "parked", "finished", "unfinished", "damaged"; of a folder that is no session that can be read also "newer" (a newer program made
    /// it), "foreign" (it is no session), "empty" and "unreadable".
    package var state: String
    package var mode: String
    /// Its scores are not told yet: it is an exam whose loop is not over.
    package var isSealed: Bool
    /// How the candidate rated themself; nil where they did not.
    package var own: OwnRatingView?
    /// Id of the pack; empty where the session cannot be read.
    package var packID: String
    /// Rounds that were ended, and rounds in all.
    package var sat: Int
    package var planned: Int
    /// Id of the session that it takes up again.
    package var parent: String?
    /// "goes on from k3f9x2 at 12:40"; empty for a session that begins by itself.
    package var origin: String
    /// All dimensions in the order of a sheet, without levels while it is sealed; empty where the session cannot be read.
    package var marks: [HistoryMarkView]
    /// Of what was said in it alone, where it goes on from another session: what that was scored for is no step of a trend.
    package var ownMarks: [HistoryMarkView]
    /// What the candidate wrote on it.
    package var tags: [String] = []
    package var note = ""

    package init(
        session: String, date: String, pack: String, rounds: String, minutes: Int, levels: [Int?], vote: String?, state: String,
        mode: String, isSealed: Bool = false, own: OwnRatingView? = nil, packID: String = "", sat: Int = 0, planned: Int = 0,
        parent: String? = nil, origin: String = "", marks: [HistoryMarkView] = [], ownMarks: [HistoryMarkView]? = nil
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
        self.own = own
        self.packID = packID
        self.sat = sat
        self.planned = planned
        self.parent = parent
        self.origin = origin
        self.marks = marks
        self.ownMarks = ownMarks ?? marks
    }

    /// Nothing of it could be read; `pack` then tells why.
    package var isUnreadable: Bool { mode.isEmpty }
}

/// What one session came to on one dimension.
package struct HistoryMarkView: Equatable, Sendable {
    /// "latency", "creator_revenue", ...
    package var id: String
    /// "Latency", "Creator revenue", ...
    package var label: String
    package var hue: DimensionHue
    /// 0-4; nil when it was not assessed.
    package var level: Int?

    package init(id: String, label: String, hue: DimensionHue, level: Int?) {
        self.id = id
        self.label = label
        self.hue = hue
        self.level = level
    }
}

/// What a candidate thought of themself in one session.
package struct OwnRatingView: Equatable, Sendable {
    /// 0-4 of latency, fairness, creator revenue; nil where it was not rated.
    package var levels: [Int?]
    /// 1-4.
    package var vote: Int?
    /// Own levels above (or, below 0, under) those of the sheet, mean in hundredths; nil where there is nothing to compare.
    package var difference: Int?

    package init(levels: [Int?], vote: Int?, difference: Int?) {
        self.levels = levels
        self.vote = vote
        self.difference = difference
    }
}

/// How well somebody judges themself, over all sessions that they rated, those thrown away among them.
package struct SelfJudgementView: Equatable, Sendable {
    package var sessions: Int
    /// Own levels above (or, below 0, under) those of the sheets, mean in hundredths; nil where there is nothing to compare.
    package var difference: Int?

    package init(sessions: Int, difference: Int?) {
        self.sessions = sessions
        self.difference = difference
    }

    /// "Over 4 sessions: you rate yourself 0.6 of a level above the sheet."
    package var sentence: String {
        let rest = Difference.sentence(difference)
        return "Over \(sessions == 1 ? "1 session" : "\(sessions) sessions"): " + rest.prefix(1).lowercased() + rest.dropFirst()
    }
}

package struct HistoryView: Equatable, Sendable {
    /// Newest first.
    package var rows: [HistoryRowView]
    /// nil where no session was rated.
    package var judgement: SelfJudgementView?
    package var numbersHidden: Bool
    /// Only some of the sessions were asked for.
    package var isFiltered: Bool
    /// How the levels went; nil where there is no session.
    package var trend: TrendView?
    /// Which questions were heard; nil as long as nobody looked, since the packs have to be read for it.
    package var asked: AskedMapView?
    /// All tags that there are, in order; and the one whose sessions alone are shown.
    package var tags: [String] = []
    package var tag: String?
    /// What was looked for and found; nil while the list is shown.
    package var search: SearchView?
    /// What could not be done; nil while all went well.
    package var problem: String?

    package init(
        rows: [HistoryRowView], judgement: SelfJudgementView? = nil, numbersHidden: Bool, isFiltered: Bool = false,
        trend: TrendView? = nil
    ) {
        self.rows = rows
        self.judgement = judgement
        self.numbersHidden = numbersHidden
        self.isFiltered = isFiltered
        self.trend = trend
    }
}
