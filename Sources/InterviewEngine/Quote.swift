/// The candidate's own words, short enough to be said back to them.
package enum Quote {
    static let mostWords = 14
    static let fewestWords = 3

    /// The words of a span, exactly as they were typed: of one line, at most 14 of them, without punctuation at the ends. nil when they are fewer than
    /// three or when the span does not lie on the edges of words, which means that it was read from another text.
    package static func words(of span: HeardSpan?, in text: String) -> String? {
        guard let span else { return nil }
        let bytes = Array(text.utf8)
        guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return nil }
        guard !splitsWord(bytes, at: span.start), !splitsWord(bytes, at: span.end) else { return nil }
        return words(bytes[span.start..<span.end], most: mostWords)
    }

    /// The same of a draft that is still being typed: without the word that is not finished, and without those that lead on to it.
    static func words(of span: HeardSpan?, inDraft text: String) -> String? {
        guard let span else { return nil }
        let bytes = Array(text.utf8)
        guard span.end >= bytes.count, span.start >= 0, span.start < bytes.count else { return words(of: span, in: text) }
        let end = bytes[span.start...].lastIndex { isSpace($0) || [0x2E, 0x2C, 0x3B, 0x21, 0x3F].contains($0) } ?? span.start
        var kept = bytes[span.start..<end].split(whereSeparator: isSpace)
        while let last = kept.last, isTie(last) || isLead(last) || joins.contains(String(decoding: last, as: UTF8.self).lowercased()) {
            kept.removeLast()
        }
        guard let last = kept.last else { return nil }
        return words(of: HeardSpan(start: span.start, end: last.endIndex), in: text)
    }

    /// The sentence around a span, cut down to 14 words that hold the span's beginning.
    package static func sentence(around span: HeardSpan, in text: String) -> String? {
        let bytes = Array(text.utf8)
        guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return nil }
        guard !splitsWord(bytes, at: span.start), !splitsWord(bytes, at: span.end) else { return nil }
        let whole = stretch(around: span, in: bytes) { endsSentence(bytes, at: $0) }
        if count(whole) <= mostWords { return words(whole, most: mostWords) }
        let clause = stretch(around: span, in: bytes) {
            endsSentence(bytes, at: $0) || (isClauseMark(bytes[$0]) && isSpace(bytes, at: $0 + 1))
        }
        if count(bytes[clause.startIndex..<span.end]) <= mostWords { return words(clause, most: mostWords) }
        return words(bytes[span.start..<clause.endIndex], most: mostWords)
    }

    /// The first sentence of a text when it is no longer than `most` words; cut down to 14.
    static func firstSentence(of text: String, most: Int) -> String? {
        let bytes = Array(text.utf8)
        let end = bytes.indices.first { endsSentence(bytes, at: $0) } ?? bytes.endIndex
        guard count(bytes[..<end]) <= most else { return nil }
        return words(bytes[..<end], most: mostWords)
    }

    private static func stretch(around span: HeardSpan, in bytes: [UInt8], until isBorder: (Int) -> Bool) -> ArraySlice<UInt8> {
        var start = span.start
        while start > 0, !isBorder(start - 1) { start -= 1 }
        var end = span.end
        while end < bytes.count, !isBorder(end) { end += 1 }
        return bytes[start..<end]
    }

    private static func words(_ bytes: ArraySlice<UInt8>, most: Int) -> String? {
        let line = firstLine(of: bytes)
        var words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        while let first = words.first, !first.unicodeScalars.contains(where: isWord) { words.removeFirst() }
        while words.count > fewestWords, let first = words.first, openers.contains(first.lowercased()) { words.removeFirst() }
        if words.count > most { words = cut(Array(words.prefix(most))) }
        let isBroken = bytes[line.endIndex...].contains { !isSpace($0) }
        while isBroken, words.count > fewestWords, let last = words.last?.lowercased(), leads.contains(last) || joins.contains(last) {
            words.removeLast()
        }
        while let last = words.last, !last.unicodeScalars.contains(where: mayEnd) { words.removeLast() }
        guard words.count >= fewestWords else { return nil }
        let quote = words.joined(separator: " ").unicodeScalars
        guard let start = quote.firstIndex(where: mayBegin) else { return nil }
        guard let end = quote.lastIndex(where: mayEnd) else { return nil }
        return String(quote[start...end])
    }

    /// The first stretch of three words or more with single spaces between them: what is said back is what was typed, letter for letter.
    private static func firstLine(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            var end = start
            while end < bytes.endIndex, !breaksLine(bytes, at: end) { end += 1 }
            if count(bytes[start..<end]) >= fewestWords { return bytes[start..<end] }
            start = end + 1
        }
        return bytes[bytes.endIndex...]
    }

    /// White space that is no single space: words on both sides of it cannot be quoted in one breath.
    static func breaksLine(_ bytes: ArraySlice<UInt8>, at place: Int) -> Bool {
        if (0x09...0x0D).contains(bytes[place]) { return true }
        guard bytes[place] == 0x20 else { return false }
        return (place > bytes.startIndex && bytes[place - 1] == 0x20) || (place + 1 < bytes.endIndex && bytes[place + 1] == 0x20)
    }

    /// A stretch that had to be cut ends where a speaker might have ended it: before the last word that begins another thought, else
    /// without the words that lead on to something that is gone.
    private static func cut(_ words: [String]) -> [String] {
        if let end = words.indices.last(where: { $0 >= fewestToKeep && (isMark(words[$0 - 1]) || joins.contains(words[$0].lowercased())) })
        {
            return Array(words[..<end])
        }
        let kept = words.reversed().drop { leads.contains($0.lowercased()) }.reversed()
        return kept.count >= fewestToKeep ? Array(kept) : words
    }

    private static let fewestToKeep = 5
    private static let joins: Set<String> = [
        "and", "but", "because", "so", "which", "that", "while", "when", "where", "who", "since", "although", "or", "if", "then", "until",
    ]
    /// A quote does not begin with a word that only ties it to what was before.
    private static let openers: Set<String> = [
        "and", "but", "so", "or", "because", "since", "while", "which", "then", "well", "also", "anyway", "ok", "okay", "hmm",
    ]
    private static let leads: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "than", "is", "are", "was", "were", "be", "been",
        "had", "has", "have", "would", "will", "could", "can", "should", "not", "very", "more", "less", "our", "my", "their", "its", "his",
        "her", "your", "this", "these", "those", "we", "i", "they", "he", "she", "it", "about", "into", "over", "under", "per", "every",
    ]
    static func isTie(_ word: ArraySlice<UInt8>) -> Bool { openers.contains(String(decoding: word, as: UTF8.self).lowercased()) }
    static func isLead(_ word: ArraySlice<UInt8>) -> Bool { leads.contains(String(decoding: word, as: UTF8.self).lowercased()) }
    static func liesOnWords(_ span: HeardSpan, in bytes: [UInt8]) -> Bool {
        !splitsWord(bytes, at: span.start) && !splitsWord(bytes, at: span.end)
    }
    private static func isMark(_ word: String) -> Bool { word.last.map { ",;:".contains($0) } ?? false }

    /// A mark that belongs to the letter before it begins nothing.
    static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        (isWord(scalar) && scalar.properties.canonicalCombiningClass.rawValue == 0) || "$€£¥+-".unicodeScalars.contains(scalar)
    }
    static func mayEnd(_ scalar: Unicode.Scalar) -> Bool { isWord(scalar) || "%€£¥°".unicodeScalars.contains(scalar) }

    /// A letter or mark of any script, or a figure.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.canonicalCombiningClass.rawValue > 0
    }

    static func count(_ bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        var inWord = false
        for byte in bytes {
            let space = isSpace(byte)
            if !space, !inWord { count += 1 }
            inWord = !space
        }
        return count
    }

    /// A full stop, question or exclamation mark before white space or the end, or a line break.
    static func endsSentence(_ bytes: [UInt8], at place: Int) -> Bool {
        switch bytes[place] {
        case 0x0A: true
        case 0x2E, 0x21, 0x3F: place + 1 == bytes.count || isSpace(bytes, at: place + 1)
        default: false
        }
    }

    /// A letter or figure of any script on either side; dashes and quotation marks beyond ASCII part words as a space does.
    private static func splitsWord(_ bytes: [UInt8], at place: Int) -> Bool {
        guard place > 0, place < bytes.count else { return false }
        if bytes[place] & 0xC0 == 0x80 { return true }
        var start = place - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let before = String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars.last
        let after = String(decoding: bytes[place...].prefix(4), as: UTF8.self).unicodeScalars.first
        return (before.map(isWord) ?? false) && (after.map(isWord) ?? false)
    }
    private static func isSpace(_ bytes: [UInt8], at place: Int) -> Bool { place < bytes.count && isSpace(bytes[place]) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isClauseMark(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x3B || byte == 0x3A }
}
