/// A number as written: `mantissa` times ten to the `exponent`, with its unit ("ms", "usd", "percent", "" when bare).
package struct Figure: Equatable, Hashable, Sendable, Codable {
    package var mantissa: Int
    package var exponent: Int
    package var unit: String

    package init(mantissa: Int, exponent: Int, unit: String) {
        self.mantissa = mantissa
        self.exponent = exponent
        self.unit = unit
    }
}

/// One thing that is true in the case, which any interviewer of the loop knows and tells when asked.
package struct Fact: Equatable, Sendable {
    package var id: String
    /// What it is about, for reviews and for the person who edits the pack.
    package var about: String
    /// The fact as spoken.
    package var text: String
    /// Wordings that ask for it, lower case.
    package var ask: [String]
    /// Dimensions it touches, by their ids.
    package var raises: [String]
    /// The figure in it, against which a premise is checked.
    package var value: Figure?

    package init(id: String, about: String, text: String, ask: [String], raises: [String], value: Figure?) {
        self.id = id
        self.about = about
        self.text = text
        self.ask = ask
        self.raises = raises
        self.value = value
    }
}

/// The facts of the case. Case stages may change one; nothing else does.
package struct CaseWorld: Equatable, Sendable {
    package var facts: [Fact]
    /// Questions near the facts that no fact answers, lower case: whoever asks one of them hears that it is unknown.
    package var unanswered: [String]

    package init(facts: [Fact], unanswered: [String] = []) {
        self.facts = facts
        self.unanswered = unanswered
    }

    package func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }
}
