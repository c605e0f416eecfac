import Reading

/// The part a quoted span plays for its dimension. The first six belong to the trade-off dimensions, the last two to the others.
package enum EvidenceRole: String, Sendable, Codable, CaseIterable {
    case named, concrete, traded, figure
    case guarded = "guard"
    case dismissed
    case support, against
}

/// A stretch of the answer that bought a mark, or stands against it.
package struct Evidence: Equatable, Sendable, Codable {
    package var dimension: Dimension
    package var role: EvidenceRole
    /// UTF-8 byte offset in the answer of the first byte.
    package var start: Int
    /// UTF-8 byte offset after the last byte.
    package var end: Int
    /// Id of the detector that found it.
    package var rule: String

    package init(dimension: Dimension, role: EvidenceRole, start: Int, end: Int, rule: String) {
        self.dimension = dimension
        self.role = role
        self.start = start
        self.end = end
        self.rule = rule
    }

    package var span: ByteSpan { ByteSpan(start, end) }

    /// The quoted words; `answer` must be the text that was scored.
    package func quote(in answer: String) -> String {
        let bytes = Array(answer.utf8)
        guard start >= 0, start <= end, end <= bytes.count else { return "" }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
