/// One grapheme cluster on the grid.
package struct Cell: Equatable, Sendable {
    /// The cluster; empty in the right half of a wide one.
    package var text: String
    /// Columns taken: 1 or 2; 0 in the right half of a wide cluster.
    package var width: UInt8
    package var style: Style

    package init(text: String, width: UInt8, style: Style) {
        self.text = text
        self.width = width
        self.style = style
    }

    package static let blank = Cell(text: " ", width: 1, style: .text)
}

/// A whole screen as a value: two frames that are `==` look the same.
///
/// Invariants: `cells.count == size.columns * size.rows`; a cell of width 2 is followed, in its row, by one of width 0;
/// no cell holds a control character. Only the functions in `Drawing.swift` write cells, and they keep these.
package struct Frame: Equatable, Sendable {
    package private(set) var size: Size
    package internal(set) var cells: [Cell]
    /// Where the terminal's cursor stands; nil hides it.
    package var cursor: Point?
    /// Line art and marks may use characters beyond ASCII.
    package var unicode: Bool

    package init(size: Size, unicode: Bool = true) {
        self.size = size
        self.cells = Array(repeating: .blank, count: size.columns * size.rows)
        self.cursor = nil
        self.unicode = unicode
    }

    package var bounds: Rect { Rect(size) }

    package subscript(column: Int, row: Int) -> Cell {
        cells[row * size.columns + column]
    }
    /// Calls `body` for the cells that differ from those of `other`, a frame of this size, and for all of them where there is no other:
    /// row by row, in the first `columns` and `rows`. A wide cluster and its right half change together, so that no half is left behind.
    package func forEachCell(unlike other: Frame?, columns: Int, rows: Int, _ body: (_ column: Int, _ row: Int) -> Void) {
        // Here and not where frames are drawn: every cell of the screen is compared with every key, and across modules that is a call.
        cells.withUnsafeBufferPointer { cells in
            (other?.cells ?? []).withUnsafeBufferPointer { old in
                for row in 0..<rows {
                    let start = row * size.columns
                    for column in 0..<columns where old.isEmpty || !old[start + column].looks(like: cells[start + column]) {
                        body(column, row)
                    }
                }
            }
        }
    }
}

extension Cell {
    /// `==`, written out.
    @inline(__always)
    fileprivate func looks(like other: Cell) -> Bool {
        text == other.text && style.role == other.style.role && style.bold == other.style.bold && style.reverse == other.style.reverse
            && style.underline == other.style.underline && width == other.width
    }
}
