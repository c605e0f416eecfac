/// One word, number or punctuation mark.
package struct Token: Equatable, Sendable {
    package enum Kind: UInt8, Sendable {
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
}
