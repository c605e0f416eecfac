/// Writing text on a frame. Every function takes the rectangle it may draw in and changes nothing outside it, with one exception that
/// the grid demands: when half of a wide cluster is overwritten, its other half becomes a blank, wherever it stands.
extension Frame {
    /// Draws one line of text, clipped to `rect`. Line feeds are drawn as spaces; anything that must not reach a terminal is shown
    /// as a mark (see `sanitised`). A wide cluster of which only half lies inside is drawn as a blank there.
    ///
    /// - Returns: the columns from `point` to the end of what was drawn, so that `point.column + put(...)` is where to go on;
    ///   at most what was left of `rect`.
    @discardableResult
    package mutating func put(_ text: String, at point: Point, style: Style = .text, in rect: Rect) -> Int {
        let area = rect.intersection(bounds)
        guard point.row >= area.row, point.row < area.maxRow, point.column < area.maxColumn, !area.isEmpty else { return 0 }
        var line = text
        if let used = line.withUTF8({ putASCII($0, at: point, style: style, area: area) }) { return used }
        var clean = sanitised(text, unicode: unicode, keepsLineFeeds: false)
        return clean.withUTF8 { putClusters($0, at: point, style: style, area: area) }
    }

    /// Draws runs one after another from `point` on; see `put(_:at:style:in:)`.
    @discardableResult
    package mutating func put(_ line: StyledText, at point: Point, in rect: Rect) -> Int {
        var used = 0
        for run in line.runs {
            used += put(run.text, at: Point(column: point.column + used, row: point.row), style: run.style, in: rect)
        }
        return used
    }

    /// Draws a line that ends at the right edge of `rect`, in its row number `row` (0 is the top one). A longer line is truncated
    /// with an ellipsis.
    ///
    /// - Returns: the columns used.
    @discardableResult
    package mutating func putRight(_ line: StyledText, row: Int = 0, in rect: Rect) -> Int {
        let fitting = line.truncated(to: rect.columns, unicode: unicode)
        return put(fitting, at: Point(column: rect.maxColumn - fitting.columns, row: rect.row + row), in: rect)
    }

    /// Draws a line in the middle of `rect`, in its row number `row`. A longer line is truncated with an ellipsis.
    @discardableResult
    package mutating func putCentred(_ line: StyledText, row: Int = 0, in rect: Rect) -> Int {
        let fitting = line.truncated(to: rect.columns, unicode: unicode)
        let column = rect.column + (rect.columns - fitting.columns) / 2
        return put(fitting, at: Point(column: column, row: rect.row + row), in: rect)
    }

    /// Draws a line from the left edge of `rect`, in its row number `row`. A longer line is truncated with an ellipsis.
    @discardableResult
    package mutating func putLeft(_ line: StyledText, row: Int = 0, in rect: Rect) -> Int {
        put(line.truncated(to: rect.columns, unicode: unicode), at: Point(column: rect.column, row: rect.row + row), in: rect)
    }

    /// Blanks `rect` in a style.
    package mutating func fill(_ rect: Rect, style: Style = .text) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        let blank = Cell(text: " ", width: 1, style: style)
        for row in area.row..<area.maxRow {
            mend(column: area.column, row: row)
            mend(column: area.maxColumn, row: row)
            let start = row * size.columns + area.column
            cells.withUnsafeMutableBufferPointer { $0[start..<start + area.columns].update(repeating: blank) }
        }
    }

    /// Gives the cells of `rect` another style and leaves their text: a selected row, a lit passage. A wide cluster is restyled
    /// when its left half lies inside.
    package mutating func restyle(_ rect: Rect, style: Style) {
        let area = rect.intersection(bounds)
        for row in area.row..<area.maxRow {
            for column in area.column..<area.maxColumn {
                let index = row * size.columns + column
                if cells[index].width == 0 { continue }
                cells[index].style = style
                if cells[index].width == 2 { cells[index + 1].style = style }
            }
        }
    }

    // MARK: Cells

    /// The fast path: one byte, one cell. Nil when the text holds anything but printable ASCII.
    private mutating func putASCII(_ bytes: UnsafeBufferPointer<UInt8>, at point: Point, style: Style, area: Rect) -> Int? {
        for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
        let first = max(0, area.column - point.column)
        let last = min(bytes.count, area.maxColumn - point.column)
        guard first < last else { return last }
        mend(column: point.column + first, row: point.row)
        mend(column: point.column + last, row: point.row)
        let base = point.row * size.columns + point.column
        let letters = asciiLetters
        cells.withUnsafeMutableBufferPointer { cells in
            for offset in first..<last {
                cells[base + offset] = Cell(text: letters[Int(bytes[offset])], width: 1, style: style)
            }
        }
        return last
    }

    private mutating func putClusters(_ bytes: UnsafeBufferPointer<UInt8>, at point: Point, style: Style, area: Rect) -> Int {
        var column = point.column
        var at = 0
        while at < bytes.count, column < area.maxColumn {
            let cluster = nextCluster(bytes, at, bytes.count)
            if column + cluster.columns > area.column {
                let source = UnsafeBufferPointer(rebasing: bytes[at..<cluster.end])
                setCluster(source, columns: cluster.columns, column: column, row: point.row, style: style, area: area)
            }
            column += cluster.columns
            at = cluster.end
        }
        return min(column, area.maxColumn) - point.column
    }

    private mutating func setCluster(
        _ bytes: UnsafeBufferPointer<UInt8>, columns: Int, column: Int, row: Int, style: Style, area: Rect
    ) {
        if bytes.count == 1 {
            set(asciiLetters[Int(bytes[0] & 0x7F)], width: 1, column: column, row: row, style: style)
            return
        }
        var glyph = Glyph(bytes, columns: columns)
        if !unicode { glyph = glyph.ascii }
        if column < area.column || column + columns > area.maxColumn {
            set(" ", width: 1, column: max(column, area.column), row: row, style: style)
            return
        }
        set(glyph.text, width: glyph.width, column: column, row: row, style: style)
        if !glyph.tail.isEmpty { set(glyph.tail, width: 1, column: column + glyph.width, row: row, style: style) }
    }

    /// Writes one cell, or two for a wide cluster, that lie inside the frame.
    mutating func set(_ text: String, width: Int, column: Int, row: Int, style: Style) {
        mend(column: column, row: row)
        mend(column: column + width, row: row)
        let index = row * size.columns + column
        cells[index] = Cell(text: text, width: UInt8(width), style: style)
        if width == 2 { cells[index + 1] = Cell(text: "", width: 0, style: style) }
    }

    /// Makes the boundary left of `column` one that no wide cluster crosses, by blanking both halves of the one that does.
    private mutating func mend(column: Int, row: Int) {
        guard column > 0, column < size.columns else { return }
        let index = row * size.columns + column
        guard cells[index].width == 0 else { return }
        cells[index - 1] = Cell(text: " ", width: 1, style: cells[index - 1].style)
        cells[index] = Cell(text: " ", width: 1, style: cells[index].style)
    }
}

/// Each ASCII character as a string, so that drawing makes none.
private let asciiLetters: [String] = (0..<128).map { $0 < 0x20 || $0 == 0x7F ? "□" : String(Unicode.Scalar(UInt8($0))) }
