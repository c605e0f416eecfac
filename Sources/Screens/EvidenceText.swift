import Canvas
import ViewModels

/// The words of a passage cut at the ends of its highlights, made safe to show, and broken into rows.
struct EvidenceText: Sendable {
    /// A stretch under the same highlights.
    struct Piece: Equatable, Sendable {
        /// UTF-8 range in the passage, and in what is shown of it.
        var source: Range<Int>
        var shown: Range<Int>
        /// Indices of the highlights that cover it.
        var highlights: [Int]
    }

    private let bytes: [UInt8]
    private let highlights: [HighlightView]
    let pieces: [Piece]
    /// UTF-8 ranges of the rows in what is shown, without the spaces at which they were broken.
    let rows: [Range<Int>]

    init(_ text: String, highlights: [HighlightView], width: Int) {
        var text = text
        self.highlights = highlights
        var shown: [UInt8] = []
        pieces = text.withUTF8 { Self.cut($0, highlights, into: &shown) }
        bytes = shown
        rows = shown.withUnsafeBufferPointer { buffer in
            wrap(buffer, in: 0..<buffer.count, width: max(1, width)).map { line in
                var end = line.range.upperBound
                while line.continues, end > line.range.lowerBound, buffer[end - 1] == 0x20 { end -= 1 }
                return line.range.lowerBound..<end
            }
        }
    }

    private static func cut(
        _ source: UnsafeBufferPointer<UInt8>, _ highlights: [HighlightView], into shown: inout [UInt8]
    ) -> [Piece] {
        let ends = highlights.map {
            boundary(source, notBefore: $0.start)..<max(boundary(source, notBefore: $0.start), boundary(source, notBefore: $0.end))
        }
        let cuts = Set(ends.flatMap { [$0.lowerBound, $0.upperBound] } + [0, source.count]).sorted()
        var pieces: [Piece] = []
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            let words = sanitised(String(decoding: UnsafeBufferPointer(rebasing: source[start..<end]), as: UTF8.self))
            let first = shown.count
            shown += words.utf8
            let covering = ends.indices.filter { ends[$0].lowerBound <= start && ends[$0].upperBound >= end }
            pieces.append(Piece(source: start..<end, shown: first..<shown.count, highlights: covering))
        }
        return pieces
    }

    /// The row in which an offset of the passage is shown.
    func row(ofSource offset: Int) -> Int {
        guard let piece = pieces.last(where: { $0.source.lowerBound <= offset }) else { return 0 }
        return rows.lastIndex { $0.lowerBound <= piece.shown.lowerBound } ?? 0
    }

    /// A row with its evidence marked; what overlaps `selected`, a range of the passage, is marked as chosen.
    func line(_ row: Int, selected: Range<Int>?) -> StyledText {
        var line = StyledText()
        for piece in pieces(in: row) {
            let part = piece.shown.clamped(to: rows[row])
            if part.isEmpty { continue }
            line.append(String(decoding: bytes[part], as: UTF8.self), style(of: piece, selected: selected))
        }
        return line
    }

    private func pieces(in row: Int) -> ArraySlice<Piece> {
        let first = pieces.firstIndex { $0.shown.upperBound > rows[row].lowerBound } ?? pieces.count
        let end = pieces[first...].firstIndex { $0.shown.lowerBound >= rows[row].upperBound } ?? pieces.count
        return pieces[first..<max(first, end)]
    }

    private func style(of piece: Piece, selected: Range<Int>?) -> Style {
        if let selected, piece.source.overlaps(selected) { return Style(.selection, underline: true) }
        guard !piece.highlights.isEmpty else { return .text }
        let covering = piece.highlights.map { highlights[$0] }
        if covering.contains(where: { DimensionMark.isAgainst($0.role) }) { return Style(.warning, underline: true) }
        let corner = covering.first { $0.hue != .other }
        return corner.map { DimensionMark.style(of: $0.hue, underline: true) } ?? Style(.evidence, underline: true)
    }

    /// Letters of the dimensions that have evidence in a row, each once, those of the triangle first; a minus after what stands
    /// against the mark.
    func letters(_ row: Int) -> [(text: String, style: Style)] {
        var seen: [String] = []
        var letters: [(text: String, style: Style)] = []
        let covering = Set(pieces(in: row).filter { !$0.shown.isEmpty }.flatMap(\.highlights)).sorted()
        for hue in [DimensionHue.latency, .fairness, .revenue, .other] {
            for highlight in covering.map({ highlights[$0] }) where highlight.hue == hue {
                let letter = DimensionMark.letter(highlight.dimension, label: highlight.label)
                let text = letter + (DimensionMark.isAgainst(highlight.role) ? "-" : "")
                if seen.contains(text) { continue }
                seen.append(text)
                letters.append((text, DimensionMark.style(of: hue, bold: true)))
            }
        }
        return letters
    }
}
