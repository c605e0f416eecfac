import Canvas

/// Rows in a pane that may have fewer: which of them is the first in sight.
struct ScrollPane: Equatable, Sendable {
    private(set) var first = 0
    /// Rows of the pane, and rows in all, when it was last painted.
    private(set) var height = 1
    private(set) var count = 0

    mutating func scroll(by rows: Int) {
        first = max(0, min(first + rows, count - height))
    }

    /// By three rows where it is the wheel that was turned.
    mutating func follow(_ action: MouseAction) {
        if action == .wheelUp { scroll(by: -3) }
        if action == .wheelDown { scroll(by: 3) }
    }

    /// By a page, less one row for the eye.
    mutating func page(by pages: Int) {
        scroll(by: pages * max(1, height - 1))
    }

    mutating func scroll(to row: Int) {
        scroll(by: row - first)
    }

    /// Brings rows into sight, the first of them before all.
    mutating func show(_ rows: Range<Int>) {
        if rows.upperBound > first + height { first = rows.upperBound - height }
        if rows.lowerBound < first { first = rows.lowerBound }
    }

    /// Takes over how many rows there are; the last one never rises above the bottom of the pane.
    mutating func measure(count: Int, height: Int) {
        self.count = count
        self.height = max(1, height)
        scroll(by: 0)
    }

    /// - Returns: whether the command was for a pane.
    mutating func carryOut(_ command: ScreenCommand) -> Bool {
        switch command {
        case .up: scroll(by: -1)
        case .down: scroll(by: 1)
        case .pageUp: page(by: -1)
        case .pageDown: page(by: 1)
        case .first: scroll(to: 0)
        case .last: scroll(to: count)
        default: return false
        }
        return true
    }

    /// The row at a place of the pane; nil when there is none.
    func row(at point: Point, in rect: Rect) -> Int? {
        guard rect.contains(point) else { return nil }
        let row = first + point.row - rect.row
        return row < count ? row : nil
    }

    var isCut: Bool { count > height }

    /// Paints the rows in sight; where there are more, a thumb at the right edge tells where they stand.
    func paint(_ rows: [StyledText], into frame: inout Frame, in rect: Rect) {
        for (index, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
            frame.put(row, at: Point(column: rect.column, row: rect.row + index), in: rect)
        }
        paintThumb(into: &frame, in: rect)
    }

    func paintThumb(into frame: inout Frame, in rect: Rect) {
        guard isCut, rect.rows > 1, count > 0 else { return }
        let length = max(1, rect.rows * rect.rows / count)
        let start = first * (rect.rows - length) / max(1, count - height)
        let edge = Rect(column: rect.maxColumn - 1, row: rect.row + start, columns: 1, rows: length)
        for row in 0..<length {
            frame.put(frame.unicode ? "┃" : "|", at: Point(column: edge.column, row: edge.row + row), style: Style(.dim), in: rect)
        }
    }
}
