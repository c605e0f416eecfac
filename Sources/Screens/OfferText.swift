import Canvas
import ViewModels

/// What came of an offer call as rows of text.
struct OfferText {
    let offer: OfferView
    let unicode: Bool

    /// Columns in which the three amounts stand beside each other.
    private static let narrowest = 56

    private var arrow: String { unicode ? "→" : "->" }

    func rows(width: Int) -> [StyledText] {
        var rows = Paragraph.rows(offer.gain, style: Style(.title), width: width, unicode: unicode)
        rows += Paragraph.rows(offer.outcome, style: Style(.dim), width: width, unicode: unicode) + [[]]
        rows += terms(width: width)
        rows += [[]] + notes(width: width)
        rows += sums(width: width)
        rows += [[]] + Paragraph.rows(offer.left, width: width, unicode: unicode)
        rows += [[], StyledText("Assumed", Style(.title))]
        for text in offer.assumptions {
            rows += Paragraph.rows(text, style: Style(.dim), lead: StyledText("- ", Style(.dim)), width: width, unicode: unicode)
        }
        return rows
    }

    // MARK: Terms

    private func terms(width: Int) -> [StyledText] {
        offer.rows.flatMap { row -> [StyledText] in
            let tone: Tone = row.hasMoved ? .good : .quiet
            var head: StyledText = [
                Run(tone.mark(unicode) + " ", tone.markStyle), Run(Paragraph.padded(row.label, to: 17, unicode: unicode)),
            ]
            if row.hasMoved { head.append("\(row.start) \(arrow) ", Style(.dim)) }
            head.append(row.end, Style(.text, bold: true))
            let limit = row.isAtLimit ? "   the top" : "   of \(row.limit)"
            if head.columns + limit.count <= width { head.append(limit, Style(.dim)) }
            return [head.truncated(to: width, unicode: unicode)] + row.steps.flatMap { step($0, width: width) }
        }
    }

    private func step(_ step: OfferView.Step, width: Int) -> [StyledText] {
        let lead = "    \(arrow) \(step.to): \(step.why)"
        let why = Paragraph.rows(
            step.why, style: Style(.dim), lead: StyledText("    \(arrow) \(step.to)  ", Style(.dim)), width: width, unicode: unicode)
        let quote = StyledText("  ") + StyledText(Paragraph.quoted(step.quote, unicode: unicode), Style(.evidence))
        if step.quote.isEmpty { return why }
        if StyledText(lead).columns + quote.columns <= width { return [why[0] + quote] }
        return why
            + Paragraph.rows(
                Paragraph.quoted(step.quote, unicode: unicode), style: Style(.evidence), lead: "      ", width: width, limit: 3,
                unicode: unicode)
    }

    // MARK: Value

    private func sums(width: Int) -> [StyledText] {
        var rows: [StyledText] = [StyledText("Over four years", Style(.title))]
        let isWide = width >= Self.narrowest
        let column = isWide ? 16 : 14
        func cell(_ text: String) -> String { String(repeating: " ", count: max(1, column - text.count)) + text }
        let label = max(10, min(30, width - 3 * column))
        let heads = isWide ? ["at first", "now", "at most"] : ["first", "now", "most"]
        rows.append(StyledText(String(repeating: " ", count: label) + heads.map(cell).joined(), Style(.dim)))
        for sum in offer.sums {
            let isTotal = sum.id == "total"
            var line = StyledText(Paragraph.padded(sum.label, to: label, unicode: unicode), isTotal ? Style(.text, bold: true) : .text)
            line.append(cell(sum.shown.start), Style(.dim))
            line.append(cell(sum.shown.end), Style(.text, bold: true))
            line.append(cell(sum.shown.limit), Style(.dim))
            rows.append(line.truncated(to: width, unicode: unicode))
        }
        return rows
    }

    // MARK: Notes

    private func notes(width: Int) -> [StyledText] {
        var rows: [StyledText] = []
        for note in offer.notes {
            rows += Paragraph.rows(
                note.text, lead: StyledText(note.tone.mark(unicode) + " ", note.tone.markStyle), width: width, unicode: unicode)
            if !note.quote.isEmpty {
                rows += Paragraph.rows(
                    Paragraph.quoted(note.quote, unicode: unicode), style: Style(.evidence), lead: "  ", width: width, limit: 2,
                    unicode: unicode)
            }
        }
        return rows.isEmpty ? [] : rows + [[]]
    }
}
