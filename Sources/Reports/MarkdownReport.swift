import ViewModels

/// A scored session as a Markdown document, to keep or to hand to a coach: the sheets with the quote behind every mark, then the
/// transcript. Numbers are left out while `numbersHidden`.
package enum MarkdownReport {
    package static func text(of review: ReviewView) -> String {
        var lines = ["# " + MarkdownText.line(review.title), "", MarkdownText.line(review.subtitle)]
        if !review.origin.isEmpty { lines += ["", MarkdownText.line(review.origin)] }
        if let damage = review.damage { lines += ["", "**" + MarkdownText.line(damage) + "**"] }
        if review.isSealed { lines += ["", "**" + MarkdownText.line(ReportWords.sealed) + "**"] }
        if review.rounds.count != 1, !review.isSealed {
            lines += ["", "## The whole loop"] + sheet(review.loop, numbersHidden: review.numbersHidden)
        }
        if let committee = review.committee {
            lines += ["", "## The committee"] + items(CommitteeReport.items(committee, numbersHidden: review.numbersHidden))
        }
        for (index, round) in review.rounds.enumerated() { lines += self.round(round, index, review) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func round(_ round: ReviewRoundView, _ index: Int, _ review: ReviewView) -> [String] {
        var lines = ["", "## " + MarkdownText.line(round.title)]
        if !round.people.isEmpty { lines += ["", "With " + MarkdownText.line(round.people)] }
        lines += sheet(round.sheet, numbersHidden: review.numbersHidden)
        if !round.moments.isEmpty {
            lines += ["", "### Moments", ""]
            for moment in round.moments {
                let why = moment.why.isEmpty ? "" : " — " + MarkdownText.line(moment.why)
                lines.append("- **\(MarkdownText.line(moment.title))**: “\(MarkdownText.line(moment.quote))”\(why)")
            }
        }
        if let cards = round.cards {
            lines += ["", "### Their own score sheets"] + items(CommitteeReport.items(cards, numbersHidden: review.numbersHidden))
        }
        lines += ["", "### Transcript"]
        for passage in review.passages where passage.round == index { lines += self.passage(passage) }
        return lines + (round.passedOn.map(passedOn) ?? [])
    }

    private static func passedOn(_ notes: PassedOnView) -> [String] {
        var lines = ["", "### " + MarkdownText.line(notes.title), ""]
        for claim in notes.claims {
            let doubt = claim.doubt.map { " — " + MarkdownText.line($0) } ?? ""
            lines.append("- “\(MarkdownText.line(claim.text))” (to \(MarkdownText.line(claim.heardBy)))\(doubt)")
        }
        return lines + notes.open.map { "- left open: " + MarkdownText.line($0) }
    }

    // MARK: Committee

    private static func items(_ items: [CommitteeReport.Item]) -> [String] {
        items.flatMap { item -> [String] in
            switch item {
            case .heading(let text): return ["", "### " + MarkdownText.line(text)]
            case .person(let name, let about):
                return ["", "**\(MarkdownText.line(name))**" + (about.isEmpty ? "" : " " + MarkdownText.line(about)), ""]
            case .text(let text): return ["- " + MarkdownText.line(text)]
            case .quote(let mark, let words, let reason):
                let lead = mark.isEmpty ? "" : mark + ": "
                return ["- \(lead)“\(MarkdownText.line(words))”" + (reason.isEmpty ? "" : " (\(MarkdownText.line(reason)))")]
            }
        }
    }

    // MARK: Sheet

    private static func sheet(_ sheet: SheetView, numbersHidden: Bool) -> [String] {
        if sheet.isSealed {
            return sheet.conditions.isEmpty ? [] : ["", MarkdownText.line(sheet.conditions.joined(separator: ", "))]
        }
        if let offer = sheet.offer {
            let facts = sheet.conditions.isEmpty ? [] : ["", MarkdownText.line(sheet.conditions.joined(separator: ", "))]
            return [""] + items(OfferReport.items(offer)) + facts
        }
        var lines = ["", "| Dimension | Level |", "| --- | --- |"]
        for mark in sheet.marks {
            let level = ReportWords.level(mark, numbersHidden: numbersHidden)
            lines.append("| \(MarkdownText.line(mark.label)) | \(MarkdownText.line(level)) |")
        }
        lines.append("")
        if let vote = ReportWords.vote(sheet, numbersHidden: numbersHidden) { lines.append(MarkdownText.line(vote)) }
        lines.append(ReportWords.edges(sheet.triangle))
        for mark in sheet.marks where !mark.quotes.isEmpty || mark.lift != nil { lines += rests(mark) }
        if !sheet.absences.isEmpty {
            lines += ["", "Asked, and absent:", ""] + sheet.absences.map { "- " + MarkdownText.line($0) }
        }
        let facts = sheet.conditions + (sheet.scorer.isEmpty ? [] : [sheet.scorer])
        if !facts.isEmpty { lines += ["", MarkdownText.line(facts.joined(separator: ", "))] }
        return lines
    }

    /// What a mark rests on, and what would lift it.
    private static func rests(_ mark: MarkView) -> [String] {
        var lines = ["", "**\(MarkdownText.line(mark.label))**", ""]
        for (quote, roles) in mark.stretches {
            lines.append("- \(MarkdownText.line(roles.joined(separator: ", "))): “\(MarkdownText.line(quote.text))”")
        }
        if let lift = mark.lift { lines.append("- would lift it: " + MarkdownText.line(lift)) }
        return lines
    }

    // MARK: Transcript

    private static func passage(_ passage: PassageView) -> [String] {
        if passage.entry.kind == .note {
            return ["", "*\(MarkdownText.line(passage.entry.at)) " + MarkdownText.line(passage.entry.text) + "*"] + comments(passage)
        }
        let speaker = MarkdownText.line(ReportWords.speaker(passage.entry.kind))
        let margin = passage.margin.map { " (\(MarkdownText.line($0)))" } ?? ""
        var lines = ["", "**\(speaker)** \(MarkdownText.line(passage.entry.at))\(margin)", ""]
        lines += MarkdownText.quotation(passage.entry.text)
        if !passage.numbers.isEmpty { lines += [""] + passage.numbers.map { "- " + MarkdownText.line(ReportWords.number($0)) } }
        if let notes = passage.notes { lines += ["", "What a strong answer would hold:", ""] + MarkdownText.quotation(notes) }
        return lines + comments(passage)
    }

    private static func comments(_ passage: PassageView) -> [String] {
        passage.comments.flatMap { ["", "*\(MarkdownText.line($0.title)):*", ""] + MarkdownText.quotation($0.text) }
    }
}
