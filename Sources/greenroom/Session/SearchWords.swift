/// What is looked for in the transcripts: words, and phrases between quotation marks. A passage fits that holds all of them.
struct SearchWords {
    /// Folded, none empty.
    let words: [[UInt8]]
    /// The one that most likely stands in the fewest places.
    var rarest: [UInt8] { words.max { FoldedText.rarity($0) < FoldedText.rarity($1) } ?? [] }

    /// nil where nothing is left to look for.
    init?(_ text: String) {
        var words: [[UInt8]] = []
        for (index, stretch) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            let parts = index % 2 == 1 ? [stretch] : stretch.split(whereSeparator: \.isWhitespace)
            words += parts.filter { !$0.allSatisfy(\.isWhitespace) }.map { FoldedText($0).bytes }.filter { !$0.isEmpty }
        }
        if words.isEmpty { return nil }
        self.words = words
    }

    /// The line that shows best that a text fits: the first one of those that hold most of the words.
    /// - Returns: the line, the bytes of its UTF-8 where the first of the words in it stands, and how many bytes of the text stand before
    ///   it; nil where the text does not fit.
    func line(of text: String) -> (line: String, place: Range<Int>, before: Int)? {
        let whole = FoldedText(text)
        guard words.allSatisfy(whole.holds) else { return nil }
        var best: (line: Substring, count: Int, place: Range<Int>)?
        for line in text.split(whereSeparator: \.isNewline) {
            let folded = FoldedText(line)
            let places = words.compactMap(folded.first)
            if let first = places.first, places.count > best?.count ?? 0 { best = (line, places.count, first) }
        }
        return best.map { (String($0.line), $0.place, text.utf8.distance(from: text.startIndex, to: $0.line.startIndex)) }
    }
}
