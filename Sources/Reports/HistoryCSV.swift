import ViewModels

/// Past sessions as a table for spreadsheets: a row for each, the newest first.
package enum HistoryCSV {
    /// Names of the columns, in order. Levels are 0-4 and empty where nothing was assessed or an exam is still sealed; own levels and
    /// the own vote (1-4) are empty where the candidate did not rate themself; `self_difference` is in hundredths of a level. Tags have a
    /// space between them.
    package static let columns =
        ["session", "began", "pack", "title", "mode", "state", "rounds_sat", "rounds_planned", "minutes"]
        + dimensions + ["vote", "self_latency", "self_fairness", "self_creator_revenue", "self_vote", "self_difference", "tags", "note"]

    private static let dimensions = [
        "latency", "fairness", "creator_revenue", "impact_framing", "evidence", "concision", "live_domain", "humility",
    ]

    /// Lines end in CR LF; the first holds the names of the columns. A session of which nothing can be read has no row.
    package static func text(of history: HistoryView) -> String {
        let head = CSVText.record(columns.map { .text($0) })
        return head + history.rows.filter { !$0.isUnreadable }.map { CSVText.record(cells($0)) }.joined()
    }

    private static func cells(_ row: HistoryRowView) -> [CSVText.Cell] {
        let session: [CSVText.Cell] = [
            .text(row.session), .text(row.date), .text(row.packID), .text(row.pack), .text(row.mode), .text(row.state), .number(row.sat),
            .number(row.planned), .number(row.minutes),
        ]
        let levels = dimensions.map { id in CSVText.Cell.number(row.marks.first { $0.id == id }?.level) }
        let own = (0..<3).map { index in
            CSVText.Cell.number(row.own.flatMap { $0.levels.indices.contains(index) ? $0.levels[index] : nil })
        }
        let remarks: [CSVText.Cell] = [.text(row.tags.joined(separator: " ")), .text(row.note)]
        return session + levels + [.text(row.vote ?? "")] + own + [.number(row.own?.vote), .number(row.own?.difference)] + remarks
    }
}
