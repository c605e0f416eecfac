/// A place on a screen, in cells; the top left corner is (0, 0).
package struct Point: Equatable, Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// The extent of a screen or pane, in cells; never negative.
package struct Size: Equatable, Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A rectangle of cells. An empty one has no columns or no rows.
package struct Rect: Equatable, Hashable, Sendable {
    package var column: Int
    package var row: Int
    package var columns: Int
    package var rows: Int

    package init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    package init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    package var isEmpty: Bool { columns == 0 || rows == 0 }
    /// First column to the right of the rectangle.
    package var maxColumn: Int { column + columns }
    /// First row below the rectangle.
    package var maxRow: Int { row + rows }

    package func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < maxColumn && point.row >= row && point.row < maxRow
    }

    package func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top,
            columns: min(maxColumn, other.maxColumn) - left, rows: min(maxRow, other.maxRow) - top)
    }

    /// The rectangle without a margin on each side; empty when the margins meet.
    package func inset(columns dx: Int = 0, rows dy: Int = 0) -> Rect {
        Rect(column: column + dx, row: row + dy, columns: columns - 2 * dx, rows: rows - 2 * dy)
    }

    /// The top `count` rows and what is left below them.
    package func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
        let n = min(max(0, count), rows)
        return (
            Rect(column: column, row: row, columns: columns, rows: n),
            Rect(column: column, row: row + n, columns: columns, rows: rows - n)
        )
    }

    /// The bottom `count` rows and what is left above them.
    package func splitBottom(_ count: Int) -> (bottom: Rect, rest: Rect) {
        let n = min(max(0, count), rows)
        let (rest, bottom) = splitTop(rows - n)
        return (bottom, rest)
    }

    /// The left `count` columns and what is left to their right.
    package func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
        let n = min(max(0, count), columns)
        return (
            Rect(column: column, row: row, columns: n, rows: rows),
            Rect(column: column + n, row: row, columns: columns - n, rows: rows)
        )
    }

    /// The right `count` columns and what is left to their left.
    package func splitRight(_ count: Int) -> (right: Rect, rest: Rect) {
        let n = min(max(0, count), columns)
        let (rest, right) = splitLeft(columns - n)
        return (right, rest)
    }
}
