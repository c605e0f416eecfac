/// What a number counts, exactly enough to compare two numbers: "events a day" is not "events a second".
package struct Measure: Equatable, Sendable {
    package var unit: Unit
    /// Stem of what is counted, where a number counts things or people; 0 for measures.
    package var noun: UInt64
    /// For rates: the span of time.
    package var per: Unit?

    package init(unit: Unit, noun: UInt64 = 0, per: Unit? = nil) {
        self.unit = unit
        self.noun = noun
        self.per = per
    }

    /// As written in a pack: "ms", "%", "USD/year", "events/day", "searches per second", "a month".
    package init?(named text: String) {
        let document = Document(of: "5 " + text)
        guard let quantity = document.quantities.first else { return nil }
        self.init(quantity, in: document)
    }

    /// The measure of a quantity and the words behind it.
    package init(_ quantity: Quantity, in document: Document) {
        self = Self.read(quantity, in: document).measure
    }

    /// The measure, and the token after the last one that tells it: "2 billion events a day" ends after "day".
    package static func read(_ quantity: Quantity, in document: Document) -> (measure: Measure, end: Int) {
        let tokens = document.tokens
        var noun: UInt64 = 0
        var next = quantity.tokens.upperBound
        if quantity.unit == .people || quantity.unit == .event || quantity.unit == .bare {
            let inside = quantity.tokens.last { $0 > quantity.tokens.lowerBound && Unit.named(tokens[$0].form) != nil }
            if let inside {
                noun = tokens[inside].stem
            } else if let word = counted(from: next, tokens, quantity.unit) {
                noun = tokens[word].stem
                next = word + 1
            }
        }
        let per = span(at: next, tokens)
        return (Measure(unit: quantity.unit, noun: noun, per: per), per == nil ? quantity.tokens.upperBound : next + 2)
    }

    /// The word that is counted, among the three behind the number.
    private static func counted(from next: Int, _ tokens: [Token], _ unit: Unit) -> Int? {
        var index = next
        while index < min(tokens.count, next + 3), tokens[index].kind == .word {
            if unit == .bare { return tokens[index].function || links.contains(tokens[index].form) ? nil : index }
            if Unit.named(tokens[index].form) == unit { return index }
            index += 1
        }
        return nil
    }

    private static let links = HashTable(["a", "per", "each", "every", "an"].map { WordHash.of($0) })

    private static func span(at next: Int, _ tokens: [Token]) -> Unit? {
        guard next + 1 < tokens.count, tokens[next].mark == 0x2f || links.contains(tokens[next].form) else { return nil }
        let unit = Unit.named(tokens[next + 1].form)
        return unit?.isTime == true ? unit : nil
    }
}
