import InterviewEngine
import Reading

/// What a number counts, exactly enough to compare two numbers: "events a day" is not "events a second".
struct Measure: Equatable {
    var unit: Unit
    /// Stem of what is counted, where a number counts things or people; 0 for measures.
    var noun: UInt64
    /// For rates: the span of time.
    var per: Unit?

    /// As written in a pack: "ms", "%", "USD/year", "events/day", "searches per second", "a month".
    init?(named text: String) {
        let document = Document(of: "5 " + text)
        guard let quantity = document.quantities.first else { return nil }
        self.init(quantity, in: document)
    }

    /// The measure of a quantity and the words behind it.
    init(_ quantity: Quantity, in document: Document) {
        let tokens = document.tokens
        unit = quantity.unit
        noun = 0
        var next = quantity.tokens.upperBound
        if quantity.unit == .people || quantity.unit == .event || quantity.unit == .bare {
            let inside = quantity.tokens.last { $0 > quantity.tokens.lowerBound && Unit.named(tokens[$0].form) != nil }
            if let inside {
                noun = tokens[inside].stem
            } else if let word = Self.counted(from: next, tokens, quantity.unit) {
                noun = tokens[word].stem
                next = word + 1
            }
        }
        per = Self.span(at: next, tokens)
    }

    /// The word that is counted, among the three behind the number.
    private static func counted(from next: Int, _ tokens: [Token], _ unit: Unit) -> Int? {
        var index = next
        while index < min(tokens.count, next + 3), tokens[index].kind == .word {
            if unit == .bare { return tokens[index].function ? nil : index }
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

    /// As a figure's unit: "ms", "percent", "usd/month", "people", "" when bare.
    var text: String { Self.name(unit) + (per.map { "/" + Self.name($0) } ?? "") }

    private static func name(_ unit: Unit) -> String {
        switch unit {
        case .millisecond: "ms"
        case .second: "s"
        case .minute: "min"
        case .hour: "h"
        case .money: "usd"
        case .percentagePoint: "points"
        case .event: "events"
        case .bare: ""
        default: unit.rawValue
        }
    }

    /// Milliseconds in the unit; nil where it is no span of time of a fixed length.
    static func milliseconds(_ unit: Unit) -> Double? {
        switch unit {
        case .millisecond: 1
        case .second: 1_000
        case .minute: 60_000
        case .hour: 3_600_000
        case .day: 86_400_000
        case .week: 604_800_000
        default: nil
        }
    }

    /// The two can be held against each other.
    func compares(with other: Measure) -> Bool {
        guard per == other.per else { return false }
        if Self.milliseconds(unit) != nil, Self.milliseconds(other.unit) != nil { return true }
        return unit == other.unit && noun == other.noun
    }

    /// The value in a unit that all comparable measures share.
    func scaled(_ value: Double) -> Double { value * (Self.milliseconds(unit) ?? 1) }
}

extension Figure {
    init(_ quantity: Quantity, _ measure: Measure) {
        self.init(mantissa: quantity.mantissa, exponent: quantity.exponent, unit: measure.text)
    }

    var value: Double { decimal(mantissa, exponent) }
}

extension Quantity {
    var value: Double { decimal(mantissa, exponent) }
}

private func decimal(_ mantissa: Int, _ exponent: Int) -> Double {
    var value = Double(mantissa)
    for _ in 0..<min(abs(exponent), 30) { value = exponent > 0 ? value * 10 : value / 10 }
    return value
}
