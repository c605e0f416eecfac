import Reading

/// A number with what it counts.
package struct NumberValue: Equatable, Sendable, Codable {
    package var number: ExactNumber
    package var unit: Unit
    /// For rates: the span of time.
    package var per: Unit?

    package init(_ number: ExactNumber, _ unit: Unit, per: Unit? = nil) {
        self.number = number
        self.unit = unit
        self.per = per
    }
}

/// One piece of the candidate's arithmetic, or two numbers of theirs that cannot both be true, with what comes out.
package struct NumberFinding: Equatable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Sendable, Codable {
        /// Numbers added up to a total, multiplied, or taken from each other.
        case sum
        /// Parts against the limit that must hold them, or what a limit leaves.
        case budget
        /// One rate told for two spans of time, or a count over one.
        case rate
        /// A change told in percent or as a multiple, or a share of a whole.
        case percentage
        /// Two numbers of the answer.
        case contradiction
        /// A number of the answer that is told as given, and another in the prompt.
        case promptContradiction
    }

    package enum Verdict: String, Sendable, Codable { case agrees, disagrees }

    package var kind: Kind
    /// The numbers it is about, in the order of the text; UTF-8 ranges in the answer.
    package var spans: [ByteSpan]
    /// What the candidate says comes out, or the limit they name.
    package var stated: NumberValue
    /// What does come out; for contradictions the number that the stated one is held against.
    package var computed: NumberValue
    package var verdict: Verdict
    /// Plain English: quotes the candidate, and corrects where it disagrees.
    package var sentence: String
}
