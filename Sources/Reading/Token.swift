/// One word, number or punctuation mark.
package struct Token: Equatable, Sendable {
    package enum Kind: Sendable {
        case word
        /// Begins with a digit or a currency sign: "150", "$4.99", "30ms", "2,5".
        case number
        case mark
        /// One or more line ends.
        case lineEnd
    }

    package var start: Int32
    package var end: Int32
    package var kind: Kind
    /// For marks: the ASCII byte it stands for (typographic quotes, dashes and bullets are mapped to theirs); else 0.
    package var mark: UInt8
    /// Begins with a capital letter.
    package var capitalised: Bool
    /// Stands in the scope of a negation ("not", "never", "without") of its own clause.
    package var negated: Bool
    /// One of the closed list of English function words.
    package var function: Bool
    /// Index in `Document.quantities` of the quantity this token is part of, or -1.
    package var quantity: Int32
    /// Hash of the lower-case word as typed.
    package var form: UInt64
    /// Hash of its stem (see `Stemmer`).
    package var stem: UInt64

    package var span: ByteSpan { ByteSpan(Int(start), Int(end)) }

    /// A word or a number, and no mark or line end.
    @inline(__always)
    package var isSpoken: Bool {
        switch kind {
        case .word, .number: true
        case .mark, .lineEnd: false
        }
    }

    /// A number, or a word that says something.
    @inline(__always)
    package var isContent: Bool { isSpoken && !function }

    /// A full stop, an exclamation mark or a question mark.
    package var isStop: Bool { mark == 0x2e || mark == 0x21 || mark == 0x3f }
}

extension [Token] {
    /// Nothing stands between a token, which must be one of these, and the next one, not even a line end.
    @inline(__always)
    package func touchesNext(_ index: Int) -> Bool {
        guard index + 1 < count else { return false }
        let next = self[index + 1]
        if case .lineEnd = next.kind { return false }
        return next.start == self[index].end
    }

    /// A mark within a word or a number: "node.js", "trade-off", "2.5".
    package func isWithin(_ index: Int) -> Bool { index > 0 && touchesNext(index - 1) && touchesNext(index) }
}
