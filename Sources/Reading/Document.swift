/// A text as data: tokens, clauses, quantities, quoted stretches. Reading never fails; offsets are UTF-8 bytes of the text given.
package struct Document: Sendable {
    package let bytes: [UInt8]
    package private(set) var tokens: [Token]
    package private(set) var clauses: [Clause]
    /// In the order of the text.
    package private(set) var quantities: [Quantity]
    /// Between double quotation marks, marks not included.
    package private(set) var quoted: [ByteSpan]
    /// Number of sentences.
    package private(set) var sentences: Int
    /// Words and numbers.
    package private(set) var words: Int

    /// - Parameter spelling: mends what was mistyped; nil takes every word as typed. The text and all spans stay as they are.
    package init(of text: String, spelling: Spelling? = nil) {
        self.init(utf8: Array(text.utf8), spelling: spelling)
    }

    package init(utf8 bytes: [UInt8], spelling: Spelling? = nil) {
        self.bytes = bytes
        tokens = Self.tokens(utf8: bytes)
        spelling?.mend(&tokens, in: bytes)
        var reader = QuantityReader(bytes: bytes, tokens: tokens)
        quantities = reader.run()
        tokens = reader.tokens
        (clauses, sentences) = ClauseCutter(tokens: tokens).run()
        Self.markNegations(&tokens, clauses)
        quoted = Self.quotations(tokens)
        words = tokens.count(where: \.isSpoken)
        QuantityRoles.assign(&quantities, tokens: tokens, clauses: clauses)
    }

    /// The words, numbers and marks of a text alone, for whoever reads thousands of short ones: not negated, not part of quantities.
    package static func tokens(utf8 bytes: [UInt8]) -> [Token] {
        bytes.withUnsafeBufferPointer { text in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 1) { scratch in
                var tokenizer = Tokenizer(text, scratch: scratch)
                return tokenizer.run()
            }
        }
    }

    /// The text of a span; empty for a span that does not lie in the text.
    package func text(_ span: ByteSpan) -> String {
        guard span.start >= 0, span.start <= span.end, span.end <= bytes.count else { return "" }
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }

    /// Questions the text asks, as spans of whole sentences.
    package var questions: [ByteSpan] {
        var result: [ByteSpan] = []
        var sentence = -1
        for clause in clauses where clause.isQuestion {
            if clause.sentence == sentence {
                result[result.count - 1].end = clause.span.end
            } else {
                result.append(clause.span)
                sentence = clause.sentence
            }
        }
        return result
    }

    /// Indices of the quantities that begin inside the clause.
    package func quantities(in clause: Clause) -> Range<Int> {
        var low = 0
        var high = quantities.count
        while low < high {
            let middle = (low + high) / 2
            if quantities[middle].tokens.lowerBound < clause.tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < quantities.count, quantities[end].tokens.lowerBound < clause.tokens.upperBound { end += 1 }
        return low..<end
    }

    private static func markNegations(_ tokens: inout [Token], _ clauses: [Clause]) {
        for clause in clauses {
            var scope = false
            for index in clause.tokens {
                if tokens[index].kind == .mark, tokens[index].mark != 0x27 { scope = false }
                guard tokens[index].kind == .word else { continue }
                if FunctionWords.negations.contains(tokens[index].form) {
                    scope = true
                } else if scope, FunctionWords.negationStops.contains(tokens[index].form) {
                    scope = false
                }
                if scope { tokens[index].negated = true }
            }
        }
    }

    private static func quotations(_ tokens: [Token]) -> [ByteSpan] {
        var result: [ByteSpan] = []
        var open: Int32?
        for token in tokens {
            if token.kind == .lineEnd {
                open = nil
            } else if token.kind == .mark, token.mark == 0x22 {
                if let start = open {
                    if start < token.start { result.append(ByteSpan(Int(start), Int(token.start))) }
                    open = nil
                } else {
                    open = token.end
                }
            }
        }
        return result
    }
}
