/// A half-open range of UTF-8 byte offsets in the text that was read.
package struct ByteSpan: Equatable, Hashable, Sendable, Codable {
    /// Offset of the first byte.
    package var start: Int
    /// Offset after the last byte; never less than `start`.
    package var end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    package var count: Int { end - start }

    package func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }

    package func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }
}
