/// One row of wrapped text.
package struct VisualLine: Equatable, Hashable, Sendable {
    /// UTF-8 range of the row in the source. The ranges of a paragraph's rows lie end to end; the line feed after a paragraph
    /// belongs to none. Spaces at which a row was broken stay at its end, where they may hang over the width.
    package var range: Range<Int>
    /// Columns of the row, without the spaces at which it was broken; never more than the width.
    package var columns: Int
    /// The paragraph goes on in the next row.
    package var continues: Bool

    package init(range: Range<Int>, columns: Int, continues: Bool) {
        self.range = range
        self.columns = columns
        self.continues = continues
    }
}

/// Breaks text into rows of at most `width` columns (at least 1): at line feeds, after spaces, after a hyphen inside a word and
/// around wide clusters; a word longer than a row is broken where it is full. Text that is to be shown must have gone through
/// `sanitised` before, or its columns are not those drawn.
///
/// - Returns: at least one row; an empty paragraph, also the one after a final line feed, has one empty row.
package func wrap(_ text: String, width: Int) -> [VisualLine] {
    var text = text
    return text.withUTF8 { wrap($0, in: 0..<$0.count, width: width) }
}

/// Rows of a range of UTF-8 that begins and ends at a paragraph's edge; see `wrap(_:width:)`.
package func wrap(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, width: Int) -> [VisualLine] {
    var lines: [VisualLine] = []
    var start = range.lowerBound
    while true {
        var end = start
        while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
        wrapParagraph(bytes, start..<end, width: max(1, width), into: &lines)
        if end == range.upperBound { return lines }
        start = end + 1
    }
}

/// Rows of a paragraph after a change, from those before it: what `wrap` gives, and only the rows that the change can reach are broken
/// again.
///
/// - Parameters:
///   - bytes: the whole paragraph after the change, without its line feed.
///   - old: its rows before, broken at the same width.
///   - at: where `deleted` bytes gave way to `inserted` ones, none of them a line feed.
package func rewrap(
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: [VisualLine], at: Int, deleted: Int, inserted: Int, width: Int
) -> [VisualLine] {
    let touched = old.lastIndex { $0.range.lowerBound <= at } ?? 0
    // The word after a break decides where the break is, and what it holds may reach into the next row.
    let first = max(0, touched - 2)
    let shift = inserted - deleted
    var lines = Array(old[..<first])
    var next = touched
    wrapParagraph(bytes, old[first].range.lowerBound..<bytes.count, width: max(1, width), into: &lines) { start in
        // From a row on that begins where one began, behind the change and the letter before it, all is as it was.
        guard start > at + inserted else { return false }
        while next < old.count, old[next].range.lowerBound + shift < start { next += 1 }
        return next < old.count && old[next].range.lowerBound + shift == start
    }
    guard let end = lines.last?.range.upperBound, end < bytes.count else { return lines }
    for line in old[next...] {
        let range = line.range.lowerBound + shift..<line.range.upperBound + shift
        lines.append(VisualLine(range: range, columns: line.columns, continues: line.continues))
    }
    return lines
}

/// - Parameter isKnown: whether the rows from an offset on, at which one begins, are known; then no more are made.
private func wrapParagraph(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, width: Int, into lines: inout [VisualLine],
    isKnown: (Int) -> Bool = { _ in false }
) {
    var row = OpenRow(start: range.lowerBound)
    var at = range.lowerBound
    while at < range.upperBound {
        let cluster = nextCluster(bytes, at, range.upperBound)
        if bytes[at] == 0x20, cluster.end == at + 1 {
            row.columns += 1
            at = cluster.end
            row.breakPlace = at
            row.columnsAtBreak = row.columns
            continue
        }
        // Spaces hang over the edge for free, so the question is asked only when something visible comes.
        while row.columns + cluster.columns > width, at > row.start {
            let cut = row.breakPlace > row.start ? row.breakPlace : at
            let used = cut == at ? row.columns : row.columnsAtBreak
            let shown = min(used - trailingSpaces(bytes, row.start..<cut), width)
            lines.append(VisualLine(range: row.start..<cut, columns: shown, continues: true))
            row.columns -= used
            if isKnown(cut) { return }
            row.start = cut
            row.breakPlace = cut
        }
        row.columns += cluster.columns
        if mayBreak(bytes, at..<cluster.end, columns: cluster.columns, range.upperBound) {
            row.breakPlace = cluster.end
            row.columnsAtBreak = row.columns
        }
        at = cluster.end
    }
    lines.append(VisualLine(range: row.start..<range.upperBound, columns: min(row.columns, width), continues: false))
}

/// The row that is being filled.
private struct OpenRow {
    var start: Int
    var columns = 0
    /// The last place where the row may be broken; `start` when there is none yet.
    var breakPlace: Int
    /// Columns up to `breakPlace`.
    var columnsAtBreak = 0

    init(start: Int) {
        self.start = start
        self.breakPlace = start
    }
}

private func trailingSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return range.upperBound - end
}

/// Whether a row may end after this cluster, which is not a space.
@inline(__always)
private func mayBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ cluster: Range<Int>, columns: Int, _ limit: Int) -> Bool {
    let lead = bytes[cluster.lowerBound]
    if lead < 0x80 {
        if lead == 0x2D { return isInsideWord(bytes, cluster, limit) }
        // Narrow before wide: only when what follows is a wide letter.
        guard cluster.upperBound < limit, bytes[cluster.upperBound] >= 0xE3 else { return false }
    }
    return mayBreakAroundWide(bytes, cluster, columns: columns, limit)
}

private func isInsideWord(_ bytes: UnsafeBufferPointer<UInt8>, _ cluster: Range<Int>, _ limit: Int) -> Bool {
    guard cluster.lowerBound > 0, cluster.upperBound < limit else { return false }
    return isLetter(bytes[cluster.lowerBound - 1]) && isLetter(bytes[cluster.upperBound])
}

private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
}

@inline(never)
private func mayBreakAroundWide(_ bytes: UnsafeBufferPointer<UInt8>, _ cluster: Range<Int>, columns: Int, _ limit: Int) -> Bool {
    let scalar = decodeScalar(bytes, cluster.lowerBound, limit).value
    // After an em dash, as if it were a space.
    if scalar == 0x2014 { return true }
    guard cluster.upperBound < limit else { return false }
    let next = decodeScalar(bytes, cluster.upperBound, limit).value
    let nextIsWide = next >= 0x2E80 && nextCluster(bytes, cluster.upperBound, limit).columns == 2
    guard columns == 2 || nextIsWide else { return false }
    return !opensPair(scalar) && !closesPair(next)
}

/// What must not stand at the end of a row.
private func opensPair(_ value: UInt32) -> Bool {
    switch value {
    case 0x28, 0x5B, 0x7B, 0x201C, 0x2018, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B, 0xFF5B: true
    default: false
    }
}

/// What must not stand at the beginning of a row.
private func closesPair(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x2019, 0x201D, 0x2026, 0x3001, 0x3002, 0x3009, 0x300B,
        0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x30FB, 0x30FC, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D:
        true
    default: false
    }
}
