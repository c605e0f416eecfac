import CNcurses
import CTerm
import Canvas

/// Brings frames to ncurses, which sends what differs.
struct Painter {
    private let theme: Theme
    private let unicode: Bool
    private var shown: Frame?
    private var cursorIsShown: Bool?

    init(theme: Theme, unicode: Bool) {
        self.theme = theme
        self.unicode = unicode
    }

    /// The screen may hold anything: the next frame is drawn whole.
    mutating func forget() {
        shown = nil
        cursorIsShown = nil
    }

    mutating func paint(_ frame: Frame, on window: Size) {
        let columns = min(frame.size.columns, window.columns)
        let rows = min(frame.size.rows, window.rows)
        let before = shown.flatMap { $0.size == frame.size ? $0 : nil }
        if before == nil {
            cn_erase()
            cn_redraw_all()
        }
        let cells = frame.cells
        frame.forEachCell(unlike: before, columns: columns, rows: rows) { column, row in
            let cell = cells[row * frame.size.columns + column]
            if cell.width > 0 { put(cell, column, row, room: columns - column) }
        }
        shown = frame
        place(frame.cursor.flatMap { Rect(Size(columns: columns, rows: rows)).contains($0) ? $0 : nil })
        cn_flush()
    }

    private mutating func place(_ cursor: Point?) {
        if cursorIsShown != (cursor != nil) { cn_show_cursor(cursor == nil ? 0 : 1) }
        cursorIsShown = cursor != nil
        if let cursor { cn_move(Int32(cursor.column), Int32(cursor.row)) }
    }

    private func put(_ cell: Cell, _ column: Int, _ row: Int, room: Int) {
        let look = theme.look(of: cell.style.role)
        var attributes: Int32 = 0
        if look.bold || cell.style.bold { attributes |= Int32(CN_BOLD) }
        if look.underline || cell.style.underline { attributes |= Int32(CN_UNDERLINE) }
        if look.reverse != cell.style.reverse { attributes |= Int32(CN_REVERSE) }
        if look.faint { attributes |= Int32(CN_DIM) }
        let pair = theme.depth == .mono ? 0 : Int32(cell.style.role.rawValue) + 1
        let drawn = room < Int(cell.width) ? Drawable(text: [0x20], padding: 0) : Drawable(cell, unicode: unicode)
        cn_put(Int32(column), Int32(row), drawn.text + [0], attributes, pair)
        if drawn.padding > 0 { cn_put(Int32(column + 1), Int32(row), [0x20, 0], attributes, pair) }
    }
}

/// A cluster in the form in which ncurses and the terminal give it exactly the columns that the frame gave it.
struct Drawable: Equatable {
    /// At most five scalars, of which the first takes all the columns.
    var text: [wchar_t]
    /// Blank columns after it.
    var padding: Int

    init(text: [wchar_t], padding: Int) {
        self.text = text
        self.padding = padding
    }

    init(_ cell: Cell, unicode: Bool) {
        let scalars = Array(cell.text.unicodeScalars)
        guard let base = scalars.first else {
            self.init(text: [0x20], padding: Int(cell.width) - 1)
            return
        }
        if scalars.count == 1, (0x20..<0x7F).contains(base.value), cell.width == 1 {
            self.init(text: [wchar_t(bitPattern: base.value)], padding: 0)
            return
        }
        let widths = scalars.map { base.value < 0x20 ? -1 : Int(ct_wcwidth($0.value)) }
        let mark: wchar_t = unicode ? 0x25A1 : 0x3F
        if !unicode || widths[0] < 1 || widths[0] > Int(cell.width) {
            self.init(text: [mark], padding: Int(cell.width) - 1)
        } else if widths[0] == Int(cell.width), widths.dropFirst().allSatisfy({ $0 == 0 }), scalars.count <= 5 {
            self.init(text: scalars.map { wchar_t(bitPattern: $0.value) }, padding: 0)
        } else {
            // The base alone is of a certain width: a joined emoji becomes its first part.
            self.init(text: [wchar_t(bitPattern: base.value)], padding: Int(cell.width) - widths[0])
        }
    }
}
