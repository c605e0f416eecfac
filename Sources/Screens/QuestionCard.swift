import Canvas

/// A card in the middle of the screen that asks something: its title, what it is about, and the keys that agree and refuse.
struct QuestionCard {
    var title: String
    var explanation: String
    var agreement: String
    var refusal: String
    /// Columns at most.
    var width: Int
    /// Rows between the explanation and the keys.
    var room: Int

    /// - Returns: where the rows of `room` stand, the first of them blank.
    @discardableResult
    func paint(into frame: inout Frame, in rect: Rect) -> Rect {
        let width = min(rect.columns - 4, width)
        let lines = wrapped(explanation, width: width - 6)
        let height = lines.count + room + 5
        let card = Rect(
            column: rect.column + (rect.columns - width) / 2, row: rect.row + max(0, (rect.rows - height) / 2), columns: width,
            rows: min(height, rect.rows)
        ).intersection(rect)
        frame.cursor = nil
        // A little air around it, so that nothing is read as part of it.
        frame.fill(card.inset(columns: -2).intersection(rect))
        let inside = frame.box(card, title: StyledText(title, Style(.accent)), style: Style(.border))
        let body = inside.inset(columns: 2, rows: 1)
        for (row, line) in lines.enumerated() where row < body.rows { frame.putLeft(StyledText(line), row: row, in: body) }
        let keys: StyledText = [
            Run(" Enter ", Style(.key)), Run(" \(agreement)   "), Run(" Esc ", Style(.key)), Run(" \(refusal)"),
        ]
        if body.rows > lines.count + room - 1 { frame.putLeft(keys, row: body.rows - 1, in: body) }
        return Rect(column: body.column, row: body.row + lines.count, columns: body.columns, rows: room).intersection(body)
    }
}
