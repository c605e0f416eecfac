/// What a number counts.
package enum Unit: String, CaseIterable, Sendable, Codable {
    case millisecond, second, minute, hour, day, week, month, quarter, year
    case percent, percentagePoint, money, people, times, event
    /// p50, p95, p99, "99th".
    case percentile
    /// A clock time or a calendar year: no measure of anything.
    case date
    case ordinal
    /// A number with no unit beside it.
    case bare

    /// Spans of time of any length.
    package var isTime: Bool {
        switch self {
        case .millisecond, .second, .minute, .hour, .day, .week, .month, .quarter, .year: true
        default: false
        }
    }
}

/// The part a number plays in its clause.
package enum QuantityRole: String, CaseIterable, Sendable, Codable {
    /// "from 300 ms", "was 6 percent", "instead of 30".
    case baseline
    /// "to 120 ms", "became 600".
    case result
    /// "by 4 percent", "up 7", "+20 ms".
    case change
    /// "under 150 ms", "at most 2 %", "above 5 %".
    case limit
    /// "12 % of ...".
    case share
    /// "2 billion a day".
    case rate
    case plain
}

/// A number as it was typed, in digits or words, with its unit and the part it plays.
package struct Quantity: Equatable, Sendable {
    /// Number and unit.
    package var span: ByteSpan
    /// Value = `mantissa` x 10^`exponent`; exact, no floating point.
    package var mantissa: Int
    package var exponent: Int
    package var unit: Unit
    package var role: QuantityRole
    /// First token and the one after the last.
    package var tokens: Range<Int>
    /// Written in words ("twenty", "half", "a dozen").
    package var spelled: Bool

    /// The value in thousandths, saturating; for comparisons within one unit.
    package var milli: Int {
        var value = mantissa
        var power = exponent + 3
        while power > 0 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return value < 0 ? .min : .max }
            value = product
            power -= 1
        }
        while power < 0, value != 0 {
            value /= 10
            power += 1
        }
        return value
    }
}
