import ViewModels

/// The evidence in a passage as notes to it, for readers without colours: each stretch is followed by the number of its note.
struct MarginNotes {
    private let passage: PassageView
    /// Each stretch once, in the order in which they end.
    private let stretches: [(start: Int, end: Int, highlights: [HighlightView])]

    init(_ passage: PassageView) {
        self.passage = passage
        let bytes = passage.entry.text.utf8.count
        var found: [(start: Int, end: Int, highlights: [HighlightView])] = []
        for highlight in passage.highlights where 0 <= highlight.start && highlight.start < highlight.end && highlight.end <= bytes {
            if let same = found.firstIndex(where: { ($0.start, $0.end) == (highlight.start, highlight.end) }) {
                found[same].highlights.append(highlight)
            } else {
                found.append((highlight.start, highlight.end, [highlight]))
            }
        }
        stretches = found.enumerated().sorted {
            ($0.element.end, $0.element.start, $0.offset) < ($1.element.end, $1.element.start, $1.offset)
        }
        .map(\.element)
    }

    /// "We gave 40 ms[1] to fairness[2]."
    var text: String {
        let bytes = Array(passage.entry.text.utf8)
        var text = ""
        var done = 0
        for (index, stretch) in stretches.enumerated() {
            text += String(decoding: bytes[done..<stretch.end], as: UTF8.self) + "[\(index + 1)]"
            done = stretch.end
        }
        return text + String(decoding: bytes[done...], as: UTF8.self)
    }

    /// "[1] \"We gave 40 ms …\": latency traded, figure; fairness named"
    var notes: [String] {
        let bytes = Array(passage.entry.text.utf8)
        return stretches.enumerated().map { index, stretch in
            let words = String(decoding: bytes[stretch.start..<stretch.end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            let quote = words.prefix(4).joined(separator: " ") + (words.count > 4 ? " …" : "")
            let told = stretch.highlights.byDimension.map { "\($0.first.label) \($0.roles.joined(separator: ", "))" }
                .joined(separator: "; ")
            return "[\(index + 1)] \"\(quote)\": \(told)"
        }
    }
}
