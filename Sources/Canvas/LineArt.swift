/// Rules, boxes and bars: Unicode line art, or ASCII where the frame may not use it.
extension Frame {
    /// A horizontal rule in row number `row` of `rect`, over its whole width.
    package mutating func hline(row: Int = 0, in rect: Rect, style: Style = Style(.border)) {
        let area = rect.intersection(bounds)
        let place = rect.row + row
        guard place >= area.row, place < area.maxRow else { return }
        for column in area.column..<area.maxColumn { set(unicode ? "─" : "-", width: 1, column: column, row: place, style: style) }
    }

    /// A vertical rule in column number `column` of `rect`, over its whole height.
    package mutating func vline(column: Int = 0, in rect: Rect, style: Style = Style(.border)) {
        let area = rect.intersection(bounds)
        let place = rect.column + column
        guard place >= area.column, place < area.maxColumn else { return }
        for row in area.row..<area.maxRow { set(unicode ? "│" : "|", width: 1, column: place, row: row, style: style) }
    }

    /// A box along the edge of `rect`, with a title in its top rule and a note at the right end of its bottom rule.
    ///
    /// - Returns: the inside. Empty when `rect` has less than two columns or rows; then nothing is drawn.
    @discardableResult
    package mutating func box(
        _ rect: Rect, title: StyledText = [], note: StyledText = [], style: Style = Style(.border), rounded: Bool = true
    ) -> Rect {
        guard rect.columns >= 2, rect.rows >= 2 else { return Rect(column: rect.column, row: rect.row, columns: 0, rows: 0) }
        hline(row: 0, in: rect, style: style)
        hline(row: rect.rows - 1, in: rect, style: style)
        let sides = rect.inset(rows: 1)
        vline(column: 0, in: sides, style: style)
        vline(column: rect.columns - 1, in: sides, style: style)
        let corners = !unicode ? ["+", "+", "+", "+"] : rounded ? ["╭", "╮", "╰", "╯"] : ["┌", "┐", "└", "┘"]
        let (right, bottom) = (rect.maxColumn - 1, rect.maxRow - 1)
        put(corners[0], at: Point(column: rect.column, row: rect.row), style: style, in: rect)
        put(corners[1], at: Point(column: right, row: rect.row), style: style, in: rect)
        put(corners[2], at: Point(column: rect.column, row: bottom), style: style, in: rect)
        put(corners[3], at: Point(column: right, row: bottom), style: style, in: rect)
        let caption = rect.inset(columns: 2)
        if !title.runs.isEmpty, caption.columns > 2 { putLeft(padded(title, style), row: 0, in: caption) }
        if !note.runs.isEmpty, caption.columns > 2 { putRight(padded(note, style), row: rect.rows - 1, in: caption) }
        return rect.inset(columns: 1, rows: 1)
    }

    private func padded(_ line: StyledText, _ style: Style) -> StyledText {
        StyledText(" ", style) + line + StyledText(" ", style)
    }

    /// A bar in row number `row` of `rect`, over its whole width, filled from the left: eighths of a cell with `█▉▊▋▌▍▎▏`, or `#`.
    ///
    /// - Parameter fraction: how much is filled; held to 0...1, and 0 when it is no number. Anything above 0 shows, and only 1 fills
    ///   the bar.
    package mutating func gauge(
        _ fraction: Double, row: Int = 0, in rect: Rect, style: Style = Style(.accent), track: Style = Style(.dim)
    ) {
        let parts = unicode ? 8 : 1
        let whole = rect.columns * parts
        let share = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
        var filled = Int(share * Double(whole) + 0.5)
        if share > 0 { filled = max(filled, min(1, whole)) }
        if share < 1 { filled = min(filled, max(whole - 1, 0)) }
        let area = rect.intersection(bounds)
        let place = rect.row + row
        guard place >= area.row, place < area.maxRow else { return }
        for column in area.column..<area.maxColumn {
            let eighths = min(max(filled - (column - rect.column) * parts, 0), parts)
            let text = unicode ? (eighths == 0 ? "░" : eighthBlocks[eighths]) : eighths == 0 ? "." : "#"
            set(text, width: 1, column: column, row: place, style: eighths == 0 ? track : style)
        }
    }
}

/// A cell filled from the left by so many eighths.
private let eighthBlocks = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
