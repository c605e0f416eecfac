extension Quote {
    /// The candidate's words around a figure, exactly as they were typed: a stretch of one line that holds the whole figure, at most 14
    /// words and at least three. nil when there are fewer, or when the span does not lie on the edges of words of this text.
    package static func claim(around span: HeardSpan, in text: String) -> String? {
        let bytes = Array(text.utf8)
        guard span.start >= 0, span.start < span.end, span.end <= bytes.count, liesOnWords(span, in: bytes),
            !bytes[span.start..<span.end].contains(where: { (0x09...0x0D).contains($0) })
        else { return nil }
        let words = words(around: span, in: bytes)
        guard let first = words.firstIndex(where: { $0.upperBound > span.start }),
            let last = words.lastIndex(where: { $0.lowerBound < span.end }), first <= last
        else { return nil }
        var low = 0
        var high = words.count - 1
        if last - low >= mostWords { low = max(0, min(first, last - mostWords / 2)) }
        if high - low >= mostWords { high = cut(words, bytes, from: max(last, low), to: max(last, low + mostWords - 1)) }
        while low < first, isTie(bytes[words[low]]), high - low >= fewestWords { low += 1 }
        guard high - low + 1 >= fewestWords, high - low < mostWords else { return nil }
        return trimmed(bytes[words[low].lowerBound..<words[high].upperBound], keeping: span)
    }

    /// The words of the sentence, or of the clause where that is too long, that stand on one line with single spaces between them.
    private static func words(around span: HeardSpan, in bytes: [UInt8]) -> [Range<Int>] {
        func stretch(until isBorder: (Int) -> Bool) -> Range<Int> {
            var start = span.start
            while start > 0, !isBorder(start - 1) { start -= 1 }
            var end = span.end
            while end < bytes.count, !isBorder(end) { end += 1 }
            return start..<end
        }
        let sentence = stretch { endsSentence(bytes, at: $0) || breaksLine(bytes[...], at: $0) }
        let whole = split(sentence, in: bytes)
        guard whole.count > mostWords else { return whole }
        return split(
            stretch {
                endsSentence(bytes, at: $0) || breaksLine(bytes[...], at: $0)
                    || ([0x2C, 0x3B, 0x3A].contains(bytes[$0]) && $0 + 1 < bytes.count && bytes[$0 + 1] == 0x20)
            }, in: bytes)
    }

    private static func split(_ range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        bytes[range].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
    }

    /// Where a stretch that is too long ends: behind a mark, else before words that lead on to something that is gone.
    private static func cut(_ words: [Range<Int>], _ bytes: [UInt8], from last: Int, to end: Int) -> Int {
        let end = min(end, words.count - 1)
        if let mark = (last...end).last(where: { [0x2C, 0x3B, 0x3A].contains(bytes[words[$0].upperBound - 1]) }) { return mark }
        var high = end
        while high > last, isLead(bytes[words[high]]) { high -= 1 }
        return high
    }

    /// From the first letter, figure or sign to the last: whole characters, and never into the figure.
    private static func trimmed(_ bytes: ArraySlice<UInt8>, keeping span: HeardSpan) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: mayBegin), let end = scalars.lastIndex(where: mayEnd), start <= end else { return nil }
        let begun = bytes.startIndex + text.utf8.distance(from: text.utf8.startIndex, to: start)
        let quote = String(scalars[start...end])
        guard begun <= span.start, begun + quote.utf8.count >= span.end, bytes.count == text.utf8.count else { return nil }
        return quote
    }
}
