import Canvas
import ViewModels

/// The private score sheets of a round as rows: side by side where each has room for its words, else one below the other.
struct CardRows {
    let numbersHidden: Bool
    let unicode: Bool

    /// Columns of a card that words can still be read in.
    static let narrowest = 26
    private static let gap = 3

    func rows(_ view: CardsView, width: Int) -> [StyledText] {
        let count = max(1, view.cards.count)
        let columns = (width - Self.gap * (count - 1)) / count
        var rows = columns >= Self.narrowest ? sideBySide(view.cards, columns: columns) : stacked(view.cards, width: width)
        if view.splits.isEmpty { return rows }
        rows += [[], StyledText("What pleased one and cost with another", Style(.title))]
        for (index, split) in view.splits.enumerated() {
            if index > 0 { rows.append([]) }
            rows += self.rows(of: split, width: width)
        }
        return rows
    }

    private func rows(of split: SplitView, width: Int) -> [StyledText] {
        Paragraph.rows(
            Paragraph.quoted(split.quote.text, unicode: unicode), style: Style(.evidence), lead: "  ", width: width, limit: 2,
            unicode: unicode)
            + Paragraph.rows(split.sentence, style: Style(.dim), lead: "  ", width: width, limit: 3, unicode: unicode)
    }

    // MARK: Cards

    /// The parts of a card, which stand in the same rows on all of them.
    private func parts(_ card: CardView, width: Int) -> [[StyledText]] {
        [
            Paragraph.rows(card.name, style: Style(.interviewer), width: width, limit: 2, unicode: unicode),
            Paragraph.rows(card.title, style: Style(.dim), width: width, limit: 2, unicode: unicode),
            wishes(card, width: width), vote(card), side(card.pleased, isFor: true, width: width), [[]],
            side(card.cost, isFor: false, width: width),
        ]
    }

    private func sideBySide(_ cards: [CardView], columns: Int) -> [StyledText] {
        let all = cards.map { parts($0, width: columns) }
        let rule = StyledText(unicode ? " │ " : " | ", Style(.border))
        var rows: [StyledText] = []
        for part in all.first?.indices ?? 0..<0 {
            for row in 0..<(all.map { $0[part].count }.max() ?? 0) {
                var line = StyledText()
                for (index, card) in all.enumerated() {
                    if index > 0 { line = line + rule }
                    let cell = row < card[part].count ? card[part][row].truncated(to: columns, unicode: unicode) : []
                    line = line + cell
                    if index < all.count - 1 { line.append(String(repeating: " ", count: columns - cell.columns)) }
                }
                rows.append(line)
            }
        }
        return rows
    }

    private func stacked(_ cards: [CardView], width: Int) -> [StyledText] {
        var rows: [StyledText] = []
        for (index, card) in cards.enumerated() {
            if index > 0 { rows.append([]) }
            let name: StyledText = [Run(card.name, Style(.interviewer)), Run("  " + card.title, Style(.dim))]
            rows.append(name.truncated(to: width, unicode: unicode))
            rows += wishes(card, width: width) + vote(card)
            rows += side(card.pleased, isFor: true, width: width) + side(card.cost, isFor: false, width: width)
        }
        return rows
    }

    private func wishes(_ card: CardView, width: Int) -> [StyledText] {
        var told: [String] = []
        if !card.listensFor.isEmpty { told.append("Listens for \(card.listensFor).") }
        if !card.weighs.isEmpty { told.append("Weighs \(card.weighs.joined(separator: " and ")) most.") }
        return told.flatMap { Paragraph.rows($0, style: Style(.dim), width: width, limit: 3, unicode: unicode) }
    }

    private func vote(_ card: CardView) -> [StyledText] {
        guard let vote = card.vote, let number = card.number else {
            return [StyledText("No vote: nothing was assessed.", Style(.dim)), []]
        }
        if numbersHidden { return [[]] }
        return [Self.vote(vote, number: number, unicode: unicode), []]
    }

    /// "✓ yes", "✗ strong no".
    static func vote(_ vote: String, number: Int, unicode: Bool) -> StyledText {
        let tone: Tone = number >= 3 ? .good : .danger
        return [Run(tone.mark(unicode) + " ", tone.markStyle), Run(vote, Style(.title))]
    }

    // MARK: Quotes

    func side(_ quotes: [CardQuoteView], isFor: Bool, width: Int) -> [StyledText] {
        let mark = StyledText(isFor ? "+ " : "- ", isFor ? Style(.success) : Style(.warning))
        if quotes.isEmpty {
            let nothing = isFor ? "Nothing stood out for you." : "Nothing stood out against you."
            return Paragraph.rows(nothing, style: Style(.dim), lead: mark, width: width, unicode: unicode)
        }
        return quotes.flatMap { quote in
            Paragraph.rows(
                Paragraph.quoted(quote.text, unicode: unicode), style: Style(.evidence), lead: mark, width: width, limit: 3,
                unicode: unicode)
                + Paragraph.rows(quote.reason, style: Style(.dim), lead: "  ", width: width, limit: 2, unicode: unicode)
        }
    }
}
