import Canvas
import ViewModels

/// Sessions as plain labelled lines: for screen readers, pipes and terminals that can show no screen.
package enum TextReport {
    /// A scored session: the sheets with the quote behind every mark, then the transcript. Numbers are left out while `numbersHidden`.
    ///
    /// - Parameter columns: of a line at most; fewer than 20 are taken for 20.
    package static func text(of review: ReviewView, columns: Int) -> String {
        var page = PlainPage(columns: columns)
        page.put(review.title)
        page.put(review.subtitle)
        if !review.origin.isEmpty { page.put(review.origin) }
        if let damage = review.damage { page.put("Damaged: \(damage)") }
        if review.isSealed { page.put(ReportWords.sealed) }
        if review.rounds.count != 1, !review.isSealed {
            page.heading("The whole loop")
            put(review.loop, numbersHidden: review.numbersHidden, on: &page)
        }
        if let committee = review.committee {
            page.heading("The committee")
            put(CommitteeReport.items(committee, numbersHidden: review.numbersHidden), on: &page)
        }
        for (index, round) in review.rounds.enumerated() { put(round, index, review, on: &page) }
        return page.text
    }

    /// One session a line, the newest first: date, session, loop, rounds, time, levels, vote, how the
    /// candidate rated themself against them, state, mode; last, that over all of them.
    package static func text(of history: HistoryView) -> String {
        if history.rows.isEmpty { return history.isFiltered ? "No session fits.\n" : "No session yet.\n" }
        let told = history.numbersHidden ? "" : history.judgement.map { $0.sentence + "\n" } ?? ""
        let rows = history.rows.map { line($0, numbersHidden: history.numbersHidden) }
        let trend = history.trend.map { lines($0, numbersHidden: history.numbersHidden) } ?? []
        return (rows + trend).map { $0 + "\n" }.joined() + told
    }

    /// How the levels went, a line a dimension; without numbers only what was never asked, and the time.
    private static func lines(_ trend: TrendView, numbersHidden: Bool) -> [String] {
        let levels = trend.rows.compactMap { row -> String? in
            guard let first = row.first, let last = row.last, !numbersHidden else { return nil }
            let count = row.levels.count { $0 != nil }
            return count == 1 ? "\(row.label): \(last) in 1 session" : "\(row.label): from \(first) to \(last) over \(count) sessions"
        }
        let asked = trend.neverAsked.isEmpty ? [] : ["Never asked: \(trend.neverAsked.joined(separator: ", "))"]
        return (levels + asked + ["Time spent: \(trend.timeSpent)"]).map { sanitised($0, keepsLineFeeds: false) }
    }

    private static func line(_ row: HistoryRowView, numbersHidden: Bool) -> String {
        let sat = row.rounds.isEmpty ? [] : [row.rounds, "\(row.minutes) min"] + scores(row, numbersHidden: numbersHidden)
        let parts = [row.date, row.session, row.pack] + sat + [row.state, row.mode, row.origin] + row.tags.map { "#" + $0 } + [row.note]
        return sanitised(parts.filter { !$0.isEmpty }.joined(separator: "; "), keepsLineFeeds: false)
    }

    private static func scores(_ row: HistoryRowView, numbersHidden: Bool) -> [String] {
        if row.isSealed { return ["scores sealed"] }
        if numbersHidden { return [] }
        let names = ["latency", "fairness", "creator revenue"]
        let levels = zip(names, row.levels).map { name, level in "\(name) \(level.map(String.init) ?? "-")" }
        return levels + (row.vote.map { ["vote \($0)"] } ?? []) + (row.own?.difference.map { ["self \(Difference.signed($0))"] } ?? [])
    }

    // MARK: Review

    private static func put(_ round: ReviewRoundView, _ index: Int, _ review: ReviewView, on page: inout PlainPage) {
        page.heading("Round \(index + 1): \(round.title)")
        if !round.people.isEmpty { page.put("With \(round.people)") }
        put(round.sheet, numbersHidden: review.numbersHidden, on: &page)
        if !round.moments.isEmpty { page.heading("Moments of round \(index + 1)") }
        for moment in round.moments {
            page.put(moment.title)
            page.put("\"\(moment.quote)\"", indent: 2)
            if !moment.why.isEmpty { page.put(moment.why, indent: 2) }
        }
        if let cards = round.cards {
            page.heading("Their own score sheets")
            put(CommitteeReport.items(cards, numbersHidden: review.numbersHidden), on: &page)
        }
        page.heading("Transcript of round \(index + 1)")
        for passage in review.passages where passage.round == index {
            put(passage, numbersHidden: review.numbersHidden, on: &page)
        }
        if let notes = round.passedOn { put(notes, on: &page) }
    }

    private static func put(_ notes: PassedOnView, on page: inout PlainPage) {
        page.heading(notes.title)
        for claim in notes.claims {
            page.put("To \(claim.heardBy): \"\(claim.text)\"")
            if let doubt = claim.doubt { page.put(doubt, indent: 2) }
        }
        for question in notes.open { page.put("Left open: \(question)") }
    }

    private static func put(_ items: [CommitteeReport.Item], on page: inout PlainPage) {
        for item in items {
            switch item {
            case .heading(let text):
                page.blank()
                page.put(text + ":")
            case .person(let name, let about): page.put(about.isEmpty ? name : "\(name), \(about)")
            case .text(let text): page.put(text, indent: 2)
            case .quote(let mark, let words, let reason):
                page.put((mark.isEmpty ? "" : mark + ": ") + "\"\(words)\"" + (reason.isEmpty ? "" : " (\(reason))"), indent: 2)
            }
        }
    }

    private static func put(_ sheet: SheetView, numbersHidden: Bool, on page: inout PlainPage) {
        if sheet.isSealed {
            if !sheet.conditions.isEmpty { page.put(sheet.conditions.joined(separator: ", ")) }
            return
        }
        if let offer = sheet.offer {
            put(OfferReport.items(offer), on: &page)
            if !sheet.conditions.isEmpty { page.put(sheet.conditions.joined(separator: ", ")) }
            return
        }
        page.blank()
        for mark in sheet.marks {
            page.put("\(mark.label): \(ReportWords.level(mark, numbersHidden: numbersHidden))")
            for (quote, roles) in mark.stretches { page.put("\(roles.joined(separator: ", ")): \"\(quote.text)\"", indent: 2) }
            if let lift = mark.lift { page.put("would lift it: \(lift)", indent: 2) }
        }
        page.blank()
        if let vote = ReportWords.vote(sheet, numbersHidden: numbersHidden) { page.put(vote) }
        page.put(ReportWords.edges(sheet.triangle))
        for absence in sheet.absences { page.put("Asked, and absent: \(absence)") }
        let facts = sheet.conditions + (sheet.scorer.isEmpty ? [] : [sheet.scorer])
        if !facts.isEmpty { page.put(facts.joined(separator: ", ")) }
    }

    private static func put(_ passage: PassageView, numbersHidden: Bool, on page: inout PlainPage) {
        page.blank()
        let margin = passage.margin.map { " (\($0))" } ?? ""
        page.put("\(passage.entry.at) \(ReportWords.speaker(passage.entry.kind))\(margin):")
        let marginal = MarginNotes(passage)
        page.put(marginal.text, indent: 2)
        for note in marginal.notes { page.put(note, indent: 4) }
        for mark in passage.marks {
            page.put("mark: \(mark.label) \(ReportWords.level(mark, numbersHidden: numbersHidden))", indent: 4)
            if let lift = mark.lift { page.put("would lift it: \(lift)", indent: 6) }
        }
        for number in passage.numbers { page.put(ReportWords.number(number), indent: 4) }
        if let notes = passage.notes { page.put("What a strong answer would hold: \(notes)", indent: 4) }
        for comment in passage.comments {
            page.put(comment.title + ":", indent: 4)
            page.put(comment.text, indent: 6)
        }
    }
}
