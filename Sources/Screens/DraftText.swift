import Canvas

/// The text of a draft as UTF-8, always valid, with the places in it that an editor asks for. Offsets are in bytes.
struct DraftText: Equatable, Sendable {
    private(set) var bytes: [UInt8]
    /// Runs of anything but spaces and line feeds.
    private(set) var wordCount: Int

    init(_ text: String) {
        bytes = Array(text.utf8)
        wordCount = 0
        wordCount = words(in: 0..<bytes.count)
    }

    var count: Int { bytes.count }

    func string(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    /// Splices text in; both ends of the range must be scalar boundaries.
    mutating func replace(_ range: Range<Int>, with insert: [UInt8]) {
        var start = range.lowerBound
        while start > 0, !isSpace(bytes[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
        wordCount -= words(in: start..<end)
        bytes.replaceSubrange(range, with: insert)
        wordCount += words(in: start..<end - range.count + insert.count)
    }

    private func words(in range: Range<Int>) -> Int {
        var count = 0
        var inside = false
        for byte in bytes[range] {
            let space = isSpace(byte)
            if inside == space {
                inside = !space
                if inside { count += 1 }
            }
        }
        return count
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    // MARK: Clusters

    func next(after offset: Int) -> Int {
        if offset >= bytes.count { return bytes.count }
        if bytes[offset] == 0x0A { return offset + 1 }
        return bytes.withUnsafeBufferPointer { nextCluster($0, offset, $0.count).end }
    }

    func previous(before offset: Int) -> Int {
        if offset <= 0 { return 0 }
        if bytes[offset - 1] == 0x0A { return offset - 1 }
        return bytes.withUnsafeBufferPointer { previousBoundary($0, offset, 0) }
    }

    /// The nearest cluster boundary at or after `offset`.
    func snapped(_ offset: Int) -> Int {
        bytes.withUnsafeBufferPointer { boundary($0, notBefore: offset) }
    }

    // MARK: Paragraphs

    func paragraphStart(_ offset: Int) -> Int {
        var place = offset
        while place > 0, bytes[place - 1] != 0x0A { place -= 1 }
        return place
    }

    /// Where the line feed after the paragraph stands, or the end of the text.
    func paragraphEnd(_ offset: Int) -> Int {
        var place = offset
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
        return place
    }

    // MARK: Words

    /// The end of the word at or after `offset`.
    func wordEnd(after offset: Int) -> Int {
        var place = offset
        while place < bytes.count, !isWord(place) { place = next(after: place) }
        while place < bytes.count, isWord(place) { place = next(after: place) }
        return place
    }

    /// The start of the word before `offset`.
    func wordStart(before offset: Int) -> Int {
        var place = offset
        while place > 0, !isWord(previous(before: place)) { place = previous(before: place) }
        while place > 0, isWord(previous(before: place)) { place = previous(before: place) }
        return place
    }

    /// Whether the cluster that begins at `offset` belongs to a word: letters, digits, apostrophes, and whatever is neither
    /// punctuation nor a space beyond ASCII.
    private func isWord(_ offset: Int) -> Bool {
        let byte = bytes[offset]
        if byte < 0x80 {
            return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x27 || byte == 0x5F
        }
        let end = min(offset + 4, bytes.count)
        guard let scalar = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first else { return false }
        if scalar == "\u{2019}" { return true }
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .control, .format, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol:
            return false
        default:
            return true
        }
    }
}
