import Reading

/// Writes numbers as people read them, and quotes the candidate.
struct NumberText {
    let reading: NumberReading

    /// The words of the answer from one term to another, on one line. A long stretch is told by its numbers alone.
    func quote(_ first: Int, _ last: Int) -> String {
        let terms = reading.terms
        let whole = ByteSpan(terms[first].span.start, terms[last].span.end)
        guard whole.count > 90 else { return "\"" + oneLine(whole) + "\"" }
        return terms[first...last].map { "\"" + oneLine($0.span) + "\"" }.joined(separator: ", ")
    }

    func quote(_ span: ByteSpan) -> String { "\"" + oneLine(span) + "\"" }

    private func oneLine(_ span: ByteSpan) -> String {
        var bytes: [UInt8] = []
        for byte in reading.document.bytes[span.start..<span.end] {
            let plain = byte == 0x0a || byte == 0x0d || byte == 0x09 ? 0x20 : byte
            if plain != 0x20 || bytes.last != 0x20 { bytes.append(plain) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number told in the unit of a term: "$2 million", "130 ms", "about 23,000 events a second".
    func value(_ number: ExactNumber, like term: Int, per: Unit? = nil) -> String {
        let terms = reading.terms
        let quantity = reading.document.quantities[terms[term].index]
        let first = reading.document.tokens[quantity.tokens.lowerBound]
        var prefix = ""
        if first.mark == 0x24 {
            let sign = reading.document.bytes[Int(first.start)..<Int(first.end)].prefix { $0 < 0x30 || $0 > 0x39 }
            prefix = String(decoding: sign, as: UTF8.self)
        }
        let span = per ?? terms[term].measure.per
        return prefix + Self.digits(number) + (prefix.isEmpty ? suffix(term) : "")
            + (span.map { ($0 == .hour ? " an " : " a ") + $0.rawValue } ?? "")
    }

    /// "\"2 billion a day\" is about 23,000 events a second, not 2,300."
    /// - Parameters:
    ///   - quoted: the candidate's words, quoted.
    ///   - digits: to how many what comes out is rounded.
    ///   - term: whose unit it is told in.
    func comes(
        _ quoted: String, to computed: ExactNumber, digits: Int, like term: Int, per: Unit? = nil, stated: ExactNumber, holds: Bool
    ) -> String {
        let round = computed.rounded(digits: digits)
        let about = round.compared(to: computed) == 0 ? "" : "about "
        let end = holds ? ", as you say." : ", not \(Self.digits(stated))."
        return "\(quoted) is \(about)\(value(round, like: term, per: per))\(end)"
    }

    private func suffix(_ term: Int) -> String {
        let quantity = reading.document.quantities[reading.terms[term].index]
        if quantity.unit == .bare { return "" }
        if quantity.unit == .percent { return " %" }
        if quantity.unit == .millisecond { return " ms" }
        let last = reading.document.tokens[quantity.tokens.upperBound - 1]
        if quantity.tokens.count > 1, last.kind == .word, Unit.named(last.form) == quantity.unit {
            return " " + reading.document.text(last.span)
        }
        return quantity.unit == .second ? " s" : ""
    }

    /// "1,200", "62.5", "2 million".
    static func digits(_ number: ExactNumber) -> String {
        let short = number.shortest
        let sign = short.mantissa < 0 ? "-" : ""
        var figures = String(short.mantissa.magnitude)
        guard short.exponent < 30, short.exponent > -18 else { return sign + figures + "e\(short.exponent)" }
        for (power, name) in [(12, "trillion"), (9, "billion"), (6, "million")] where figures.count + short.exponent > power {
            guard figures.count <= 4 else { break }
            return digits(ExactNumber(short.mantissa, exponent: short.exponent - power)) + " " + name
        }
        if short.exponent >= 0 { return sign + grouped(figures + String(repeating: "0", count: short.exponent)) }
        while figures.count <= -short.exponent { figures = "0" + figures }
        return sign + grouped(String(figures.dropLast(-short.exponent))) + "." + figures.suffix(-short.exponent)
    }

    private static func grouped(_ figures: String) -> String {
        var result = ""
        for (index, figure) in figures.enumerated() {
            if index > 0, (figures.count - index) % 3 == 0 { result += "," }
            result.append(figure)
        }
        return result
    }
}
