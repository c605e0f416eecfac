import Canvas
import ViewModels

/// The committee as rows of text.
struct CommitteeText {
    static let sideColumns = 44

    let view: CommitteePageView
    let unicode: Bool

    private var committee: CommitteeView { view.committee }
    private var cards: CardRows { CardRows(numbersHidden: view.numbersHidden, unicode: unicode) }

    /// - Parameter withSide: also what else stands beside it.
    func body(width: Int, withSide: Bool) -> [StyledText] {
        var rows = outcome(width: width) + [[]]
        for vote in committee.votes { rows += self.rows(of: vote, width: width) + [[]] }
        rows += statement("The strongest case for", committee.caseFor, isFor: true, width: width)
        rows += statement("The strongest case against", committee.caseAgainst, isFor: false, width: width)
        rows += dissent(width: width)
        if withSide { rows += sum(width: width) + [[]] }
        rows += work(width: width)
        if withSide { rows += comparison(width: width) }
        return rows
    }

    func side(width: Int) -> [StyledText] {
        let own = comparison(width: width)
        return sum(width: width) + own
    }

    // MARK: Votes

    private func outcome(width: Int) -> [StyledText] {
        if view.numbersHidden {
            return [StyledText("They have voted.", Style(.title)), StyledText("Votes and outcome are hidden until you ask.", Style(.dim))]
        }
        let tone: Tone = committee.isHire ? .good : .danger
        let head: StyledText = [Run(tone.mark(unicode) + " ", tone.markStyle), Run(committee.outcome, Style(.title))]
        return [head] + Paragraph.rows(committee.summary, style: Style(.dim), lead: "  ", width: width, unicode: unicode)
            + offerCall(width: width)
    }

    /// After a hire somebody calls with the offer.
    private func offerCall(width: Int) -> [StyledText] {
        guard let call = view.offerCall else { return [] }
        let key = KeyTable.name(of: .intent(.takeOfferCall), in: .committee)
        let line: StyledText = [Run("  "), Run(" \(key) ", Style(.key)), Run("  " + call, Style(.accent))]
        return [line.truncated(to: width, unicode: unicode)]
    }

    private func rows(of vote: CommitteeView.Vote, width: Int) -> [StyledText] {
        let card = vote.card
        var name: StyledText = [Run(card.name, Style(.interviewer)), Run("  " + card.title, Style(.dim))]
        if let word = card.vote, let number = card.number, !view.numbersHidden {
            let told = CardRows.vote(word, number: number, unicode: unicode)
            name = name.truncated(to: max(0, width - told.columns - 2), unicode: unicode)
            name.append(String(repeating: " ", count: max(2, width - told.columns - name.columns)))
            name = name + told
        }
        var rows = [name.truncated(to: width, unicode: unicode)]
        if !view.numbersHidden { rows += spoken(vote.says, width: width) }
        return rows + indented(cards.side(card.pleased, isFor: true, width: width - 2))
            + indented(cards.side(card.cost, isFor: false, width: width - 2))
    }

    private func spoken(_ words: String, width: Int) -> [StyledText] {
        words.isEmpty ? [] : Paragraph.rows(words, lead: "  ", width: width, unicode: unicode)
    }

    private func indented(_ rows: [StyledText]) -> [StyledText] { rows.map { StyledText("  ") + $0 } }

    // MARK: Cases

    private func statement(_ heading: String, _ statement: StatementView?, isFor: Bool, width: Int) -> [StyledText] {
        guard let statement else { return [] }
        return [StyledText(heading, Style(.title))] + rows(of: statement, isFor: isFor, width: width) + [[]]
    }

    private func rows(of statement: StatementView, isFor: Bool, width: Int) -> [StyledText] {
        let name = StyledText(statement.name, Style(.interviewer)).truncated(to: width, unicode: unicode)
        let quotes = statement.quotes.isEmpty ? [] : cards.side(statement.quotes, isFor: isFor, width: width - 2)
        return [name] + spoken(statement.says, width: width) + indented(quotes)
    }

    private func dissent(width: Int) -> [StyledText] {
        if view.numbersHidden { return [] }
        guard !committee.dissents.isEmpty else {
            if committee.votes.count < 2 { return [] }
            let areSame = Set(committee.votes.map(\.card.number)).count == 1
            return [StyledText("Nobody dissents", Style(.title))] + (areSame ? [StyledText("All votes are the same.", Style(.dim))] : [])
                + [[]]
        }
        let heading =
            committee.agrees ? "Nobody dissents; the nearest to it" : committee.dissents.count > 1 ? "Two who dissent" : "One who dissents"
        var rows: [StyledText] = [StyledText(heading, Style(.title))]
        for (index, statement) in committee.dissents.enumerated() {
            if index > 0 { rows.append([]) }
            rows += self.rows(of: statement, isFor: !committee.isHire, width: width)
        }
        return rows + [[]]
    }

    // MARK: Sum

    private func sum(width: Int) -> [StyledText] {
        var rows: [StyledText] = [StyledText("How it adds up", Style(.title))]
        for rule in committee.rules {
            let holds = view.numbersHidden ? nil : rule.holds
            let tone: Tone = holds.map { $0 ? .good : .danger } ?? .quiet
            rows += Paragraph.rows(
                rule.text, style: rule.holds == nil ? Style(.dim) : .text, lead: StyledText(tone.mark(unicode) + " ", tone.markStyle),
                width: width, unicode: unicode)
        }
        if !committee.leftOut.isEmpty {
            rows += Paragraph.rows(
                "Without a vote: \(committee.leftOut.joined(separator: ", ")).", style: Style(.dim), lead: "  ", width: width,
                unicode: unicode)
        }
        return rows
    }

    private func work(width: Int) -> [StyledText] {
        if committee.work.isEmpty { return [] }
        let heading = ["One thing", "Two things", "Three things"][min(committee.work.count, 3) - 1] + " to work on"
        var rows: [StyledText] = [StyledText(heading, Style(.title))]
        for (index, item) in committee.work.enumerated() {
            if index > 0 { rows.append([]) }
            var head: StyledText = [Run(" \(index + 1) ", Style(.key)), Run(" " + item.title)]
            head.append("  " + item.place, Style(.dim))
            rows.append(head.truncated(to: width, unicode: unicode))
            rows += Paragraph.rows(
                Paragraph.quoted(item.quote, unicode: unicode), style: Style(.evidence), lead: "    ", width: width, limit: 3,
                unicode: unicode)
            rows += Paragraph.rows(item.how, lead: "    ", width: width, limit: 4, unicode: unicode)
            if !item.who.isEmpty {
                rows.append(StyledText("    Counts most with \(item.who).", Style(.dim)).truncated(to: width, unicode: unicode))
            }
        }
        return rows
    }

    // MARK: Own rating

    private func comparison(width: Int) -> [StyledText] {
        guard let own = committee.comparison else { return [] }
        var rows: [StyledText] = [[], StyledText("Your own rating", Style(.title))]
        if view.numbersHidden {
            return rows + [StyledText("It is hidden with the numbers.", Style(.dim))]
        }
        let dash = unicode ? "–" : "-"
        rows.append(
            StyledText(
                Paragraph.padded("", to: 18, unicode: unicode) + Paragraph.padded("you", to: 9, unicode: unicode) + "sheet", Style(.dim)))
        for row in own.rows {
            var line = StyledText(Paragraph.padded(row.label, to: 18, unicode: unicode), DimensionMark.style(of: row.hue))
            line.append(Paragraph.padded(row.own.map(String.init) ?? dash, to: 9, unicode: unicode), Style(.text, bold: true))
            line.append(row.sheet.map(String.init) ?? dash)
            rows.append(line)
        }
        var vote = StyledText(Paragraph.padded("Their vote", to: 18, unicode: unicode))
        vote.append(Paragraph.padded(own.voteNumber.map(String.init) ?? dash, to: 9, unicode: unicode), Style(.text, bold: true))
        vote.append(own.committee.map(SheetPane.hundredths) ?? dash)
        rows.append(vote)
        return rows + Paragraph.rows(own.sentence, style: Style(.dim), width: width, unicode: unicode)
    }
}
