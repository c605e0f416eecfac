import Reading

/// A sentence as the clauses of the text make it up.
struct Sentence {
    var tokens: Range<Int>
    /// Indices of its clauses.
    var clauses: Range<Int>
    var span: ByteSpan
    /// It ends in a question mark.
    var isQuestion: Bool

    static func all(in document: Document) -> [Sentence] {
        var result: [Sentence] = []
        var ordinal = -1
        for (index, clause) in document.clauses.enumerated() {
            if clause.sentence == ordinal {
                let last = result.count - 1
                result[last].tokens = result[last].tokens.lowerBound..<clause.tokens.upperBound
                result[last].clauses = result[last].clauses.lowerBound..<index + 1
                result[last].span.end = clause.span.end
                result[last].isQuestion = clause.isQuestion
            } else {
                result.append(Sentence(tokens: clause.tokens, clauses: index..<index + 1, span: clause.span, isQuestion: clause.isQuestion))
                ordinal = clause.sentence
            }
        }
        return result
    }

    /// Indices of the quantities that begin in it.
    func quantities(in document: Document) -> Range<Int> {
        document.quantities(in: document.clauses[clauses.lowerBound])
            .lowerBound..<document.quantities(in: document.clauses[clauses.upperBound - 1]).upperBound
    }

    /// Five tokens before and six after some tokens, within the text.
    static func around(_ tokens: Range<Int>, in document: Document) -> Range<Int> {
        max(0, tokens.lowerBound - 5)..<min(document.tokens.count, tokens.upperBound + 6)
    }
}
