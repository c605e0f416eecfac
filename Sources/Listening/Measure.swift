import InterviewEngine
import Reading

extension Measure {
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
