import ViewModels

/// What a replay plays as plain lines, each thing with the clock of its round.
package enum PlayedReport {
    /// - Parameter columns: of a line at most; fewer than 20 are taken for 20.
    package static func text(of played: PlayedView, columns: Int) -> String {
        var page = PlainPage(columns: columns)
        page.put("Replay: \(played.title)")
        page.put(played.subtitle)
        if !played.origin.isEmpty { page.put(played.origin) }
        if let damage = played.damage { page.put("Damaged: \(damage)") }
        if played.isSealed { page.put(ReportWords.sealed) }
        for (index, round) in played.rounds.enumerated() {
            page.heading("Round \(index + 1): \(round.title)")
            if !round.people.isEmpty { page.put("With \(round.people)") }
            page.blank()
            for entry in round.entries { put(entry, on: &page) }
        }
        return page.text
    }

    private static func put(_ entry: PlayedView.Entry, on page: inout PlainPage) {
        func line(_ text: String) { page.put("\(entry.at) \(text)") }
        switch entry.event {
        case .said(.note, let text, _): line(text)
        case .said(let kind, let text, let margin):
            line(ReportWords.speaker(kind) + (margin.map { " (\(reason($0)))" } ?? "") + ":")
            page.put(text, indent: 2)
        case .typed(let stretch):
            line("You \(stretch.pasted ? "paste" : "type")\(stretch.reply ? ", in reply" : ""):")
            put(stretch, on: &page)
        case .sent(let words, let reply): line("You send \(reply ? "the reply" : "it"): \(words == 1 ? "1 word" : "\(words) words").")
        case .silence(let span): line("Silence, \(span).")
        case .moment(let moment): line(self.moment(moment))
        case .comment(let comment):
            line(comment.title + ":")
            page.put(comment.text, indent: 2)
        }
    }

    /// Whoever cuts in is said to: the margin tells no more than why.
    private static func reason(_ margin: String) -> String {
        let told = "cut in: "
        return margin.hasPrefix(told) ? String(margin.dropFirst(told.count)) : margin
    }

    private static func put(_ stretch: TypedStretchView, on page: inout PlainPage) {
        if !stretch.text.isEmpty { page.put(stretch.text, indent: 2) }
        if !stretch.removed.isEmpty { page.put("(\(stretch.text.isEmpty ? "taken out" : "in place of"): \(stretch.removed))", indent: 2) }
        if stretch.takenBack > 0 {
            page.put("(\(stretch.takenBack == 1 ? "1 letter" : "\(stretch.takenBack) letters") taken back on the way)", indent: 2)
        }
        if !stretch.coverage.isEmpty {
            page.put("(covered: \(stretch.coverage.map { "\($0.label.lowercased()) \($0.word)" }.joined(separator: ", ")))", indent: 2)
        }
    }

    private static func moment(_ moment: ReplayMomentView) -> String {
        let kind = moment.kind == .miss ? "Missed" : "Bookmark"
        return moment.label.isEmpty ? kind : "\(kind): \(moment.label)"
    }
}
