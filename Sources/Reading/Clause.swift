/// The smallest stretch of text that can carry one claim: a sentence, or a part of a long one.
package struct Clause: Equatable, Sendable {
    /// Token indices in the document; marks at the edges are left out.
    package var tokens: Range<Int>
    /// From the first byte of the first token to the last byte of the last.
    package var span: ByteSpan
    /// Ordinal of the sentence it belongs to.
    package var sentence: Int
    /// Ordinal of the paragraph (line) it belongs to.
    package var line: Int
    /// Its sentence ends in a question mark.
    package var isQuestion: Bool
    /// Number of words and numbers.
    package var words: Int
}
