/// How the levels went over past sessions.
package struct TrendView: Equatable, Sendable {
    /// ISO dates of the sessions in which something was scored, the oldest first.
    package var dates: [String]
    /// Each dimension in the order of a sheet.
    package var rows: [TrendRowView]
    /// All sessions that can be read, those in which nothing was scored among them.
    package var sessions: Int
    /// Spent in all of them.
    package var minutes: Int
    /// Labels of the dimensions that no session has a level of; empty where nothing was scored at all.
    package var neverAsked: [String]

    package init(dates: [String], rows: [TrendRowView], sessions: Int, minutes: Int, neverAsked: [String]) {
        self.dates = dates
        self.rows = rows
        self.sessions = sessions
        self.minutes = minutes
        self.neverAsked = neverAsked
    }

    /// "12 h 40 min in 30 sessions"
    package var timeSpent: String {
        let time = minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
        return "\(time) in \(sessions == 1 ? "1 session" : "\(sessions) sessions")"
    }
}

/// One dimension over the sessions of a trend.
package struct TrendRowView: Equatable, Sendable {
    /// "latency", "creator_revenue", ...
    package var id: String
    /// "Latency", "Creator revenue", ...
    package var label: String
    package var hue: DimensionHue
    /// 0-4 for each of `TrendView.dates`; nil where it was not assessed.
    package var levels: [Int?]

    package init(id: String, label: String, hue: DimensionHue, levels: [Int?]) {
        self.id = id
        self.label = label
        self.hue = hue
        self.levels = levels
    }

    /// The levels of the first and the last session that have one; nil where none has.
    package var first: Int? { levels.lazy.compactMap(\.self).first }
    package var last: Int? { levels.reversed().lazy.compactMap(\.self).first }
}
