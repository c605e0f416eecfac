import Reading

/// The sentences of a text with what stands between them: cut after `.`, `!` or `?` before a blank, and at line ends.
package struct Sentences: Sendable {
    private let bytes: [UInt8]
    /// From the first to the last byte that is no blank, in order.
    package let spans: [ByteSpan]

    package init(of text: String) {
        bytes = Array(text.utf8)
        var spans: [ByteSpan] = []
        var start: Int?
        var end = 0
        for (index, byte) in bytes.enumerated() {
            let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0d || byte == 0x0a
            if let first = start, isBlank, byte == 0x0a || Self.ends.contains(bytes[index - 1]) {
                spans.append(ByteSpan(first, end))
                start = nil
            }
            if isBlank { continue }
            if start == nil { start = index }
            end = index + 1
        }
        if let start { spans.append(ByteSpan(start, end)) }
        self.spans = spans
    }

    private static let ends: [UInt8] = [0x2e, 0x21, 0x3f]

    package func text(_ span: ByteSpan) -> String { String(decoding: bytes[span.start..<span.end], as: UTF8.self) }

    package var texts: [String] { spans.map(text) }

    /// All that stands before a sentence, without the blanks in front of it.
    func text(before number: Int) -> String { String(decoding: bytes[..<spans[number - 1].end], as: UTF8.self) }

    /// All from a sentence on.
    func text(from number: Int) -> String { String(decoding: bytes[spans[number].start...], as: UTF8.self) }

    /// The text with each sentence put differently, and all between them as it was.
    package func mapped(_ change: (_ sentence: String, _ number: Int) -> String) -> String {
        var result: [UInt8] = []
        var end = 0
        for (number, span) in spans.enumerated() {
            result += bytes[end..<span.start]
            result += change(text(span), number).utf8
            end = span.end
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }
}
