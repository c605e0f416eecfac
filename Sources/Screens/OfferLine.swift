import Canvas
import ViewModels

/// The offer on the table, in the room.
enum OfferLine {
    /// All terms on one line: with their full names where there is room, else with short ones, else the amounts alone.
    static func line(_ offer: OfferCardView, columns: Int, unicode: Bool) -> StyledText {
        let forms: [(OfferCardView.Row) -> String] = [{ $0.label + " " }, { $0.brief + " " }, { _ in "" }]
        let lines = forms.map { name in
            var line = StyledText()
            for (index, row) in offer.rows.enumerated() {
                if index > 0 { line.append("   ") }
                line.append(name(row), Style(.dim))
                line.append(row.amount, style(row))
            }
            return line
        }
        return lines.first { $0.columns <= columns } ?? lines[lines.count - 1].truncated(to: columns, unicode: unicode)
    }

    /// A card of its own, beside the text.
    static func rows(_ offer: OfferCardView, width: Int, unicode: Bool) -> [StyledText] {
        let label = (offer.rows.map { textWidth($0.label) }.max() ?? 0) + 1
        return [StyledText("On the table", Style(.title))]
            + offer.rows.map { row in
                let mark: Tone = row.hasMoved ? .good : .quiet
                let line: StyledText = [
                    Run(mark.mark(unicode) + " ", mark.markStyle),
                    Run(Paragraph.padded(row.label, to: label, unicode: unicode), Style(.dim)),
                    Run(row.amount, style(row)),
                ]
                return line.truncated(to: width, unicode: unicode)
            }
    }

    private static func style(_ row: OfferCardView.Row) -> Style { row.hasMoved ? Style(.success, bold: true) : .text }
}
