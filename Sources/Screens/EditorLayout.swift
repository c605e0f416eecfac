import Canvas

/// A draft broken into rows, kept by paragraph so that a change breaks only the paragraphs it touches.
package struct EditorLayout: Equatable, Sendable {
    /// Columns of the pane. Rows are broken one column earlier, so that the cursor after a full row still has a place.
    package let width: Int
    private var paragraphs: [Paragraph]
    /// Rows of the whole text; at least 1.
    package private(set) var rowCount: Int

    /// A row's place among the paragraphs.
    private struct Place {
        /// Offset of the paragraph in the text.
        var start: Int
        var paragraph: Int
        /// Row inside the paragraph.
        var row: Int
        /// Number of the row in the text.
        var number: Int
    }

    private struct Paragraph: Equatable, Sendable {
        /// Bytes without the line feed.
        var length: Int
        /// Ranges count from the paragraph's start.
        var rows: [VisualLine]
    }

    init(_ text: DraftText, width: Int) {
        self.width = max(1, width)
        paragraphs = []
        rowCount = 0
        paragraphs = broken(text, 0..<text.count)
        rowCount = paragraphs.reduce(0) { $0 + $1.rows.count }
    }

    /// Columns a row may take.
    private var wrapWidth: Int { max(1, width - 1) }

    private func broken(_ text: DraftText, _ range: Range<Int>) -> [Paragraph] {
        text.bytes.withUnsafeBufferPointer { bytes in
            var result: [Paragraph] = []
            var start = range.lowerBound
            while true {
                let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
                let whole = UnsafeBufferPointer(rebasing: bytes[start..<end])
                result.append(Paragraph(length: end - start, rows: wrap(whole, in: 0..<whole.count, width: wrapWidth)))
                if end == range.upperBound { return result }
                start = end + 1
            }
        }
    }

    /// Follows a change: `text` is the text after it.
    mutating func update(_ text: DraftText, at: Int, deleted: Int, inserted: Int) {
        let first = paragraph(holding: at)
        let old = paragraphs[first.index]
        if at + deleted <= first.start + old.length, !text.bytes[at..<at + inserted].contains(0x0A) {
            let length = old.length - deleted + inserted
            let rows = text.bytes.withUnsafeBufferPointer { bytes in
                rewrap(
                    UnsafeBufferPointer(rebasing: bytes[first.start..<first.start + length]), old.rows, at: at - first.start,
                    deleted: deleted, inserted: inserted, width: wrapWidth)
            }
            rowCount += rows.count - old.rows.count
            paragraphs[first.index] = Paragraph(length: length, rows: rows)
            return
        }
        var last = first.index
        var end = first.start + paragraphs[last].length
        while end < at + deleted {
            last += 1
            end += 1 + paragraphs[last].length
        }
        let fresh = broken(text, first.start..<end - deleted + inserted)
        for index in first.index...last { rowCount -= paragraphs[index].rows.count }
        for paragraph in fresh { rowCount += paragraph.rows.count }
        paragraphs.replaceSubrange(first.index...last, with: fresh)
    }

    private func paragraph(holding offset: Int) -> (index: Int, start: Int) {
        var start = 0
        var index = 0
        while index < paragraphs.count - 1, offset > start + paragraphs[index].length {
            start += paragraphs[index].length + 1
            index += 1
        }
        return (index, start)
    }

    private func place(of offset: Int) -> Place {
        var place = Place(start: 0, paragraph: 0, row: 0, number: 0)
        while place.paragraph < paragraphs.count - 1, offset > place.start + paragraphs[place.paragraph].length {
            place.start += paragraphs[place.paragraph].length + 1
            place.number += paragraphs[place.paragraph].rows.count
            place.paragraph += 1
        }
        let rows = paragraphs[place.paragraph].rows
        var low = 0
        var high = rows.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if rows[middle].range.lowerBound <= offset - place.start { low = middle } else { high = middle - 1 }
        }
        place.row = low
        place.number += low
        return place
    }

    private func place(ofRow number: Int) -> Place {
        var place = Place(start: 0, paragraph: 0, row: 0, number: 0)
        let wanted = min(max(0, number), rowCount - 1)
        while place.number + paragraphs[place.paragraph].rows.count <= wanted {
            place.start += paragraphs[place.paragraph].length + 1
            place.number += paragraphs[place.paragraph].rows.count
            place.paragraph += 1
        }
        place.row = wanted - place.number
        place.number = wanted
        return place
    }

    private func line(_ place: Place) -> VisualLine {
        var line = paragraphs[place.paragraph].rows[place.row]
        line.range = line.range.lowerBound + place.start..<line.range.upperBound + place.start
        return line
    }

    /// A row of the whole text, its range in offsets of the text; the nearest one when there is none of that number.
    package func row(_ number: Int) -> VisualLine {
        line(place(ofRow: number))
    }

    /// Rows of the text from `number` on, at most `count`.
    package func rows(from number: Int, count: Int) -> [VisualLine] {
        guard number >= 0, number < rowCount else { return [] }
        var place = place(ofRow: number)
        var lines: [VisualLine] = []
        while lines.count < count {
            lines.append(line(place))
            place.row += 1
            if place.row < paragraphs[place.paragraph].rows.count { continue }
            place.start += paragraphs[place.paragraph].length + 1
            place.paragraph += 1
            place.row = 0
            if place.paragraph == paragraphs.count { break }
        }
        return lines
    }

    /// The number of the row on which the cursor stands at an offset: the place between two rows of a paragraph belongs to the
    /// second.
    package func rowNumber(of offset: Int) -> Int {
        place(of: offset).number
    }

    /// Row and column of the cursor at an offset; the column is less than `width`, also in spaces that hang over it.
    func point(of offset: Int, in text: DraftText) -> Point {
        let place = place(of: offset)
        let start = line(place).range.lowerBound
        let columns = text.bytes.withUnsafeBufferPointer { textWidth($0, start..<offset) }
        return Point(column: min(columns, width - 1), row: place.number)
    }

    /// The offset on a row that is nearest to a column.
    func offset(row number: Int, column: Int, in text: DraftText) -> Int {
        let line = row(number)
        return text.bytes.withUnsafeBufferPointer { bytes in
            var at = line.range.lowerBound
            var columns = 0
            while at < line.range.upperBound {
                let cluster = nextCluster(bytes, at, line.range.upperBound)
                if columns + cluster.columns > column { break }
                // The end of a row that goes on is shown on the next one.
                if line.continues, cluster.end == line.range.upperBound { break }
                columns += cluster.columns
                at = cluster.end
            }
            return at
        }
    }

    /// Where End goes on a row: before the spaces at which it was broken, or before its last cluster.
    func end(ofRow number: Int, in text: DraftText) -> Int {
        let line = row(number)
        guard line.continues else { return line.range.upperBound }
        var end = line.range.upperBound
        while end > line.range.lowerBound, text.bytes[end - 1] == 0x20 { end -= 1 }
        if end == line.range.upperBound || end == line.range.lowerBound { end = text.previous(before: line.range.upperBound) }
        return end
    }
}

/// The part of a draft that a pane shows.
package struct EditorView: Equatable, Sendable {
    /// The visible rows, at most as many as the pane has.
    package var rows: [String]
    /// The cursor, counted from the pane's top left corner; always inside it when the pane is not empty.
    package var cursor: Point
    /// Number of the first visible row in the whole text.
    package var firstRow: Int
    /// Rows of the whole text.
    package var rowCount: Int
}
