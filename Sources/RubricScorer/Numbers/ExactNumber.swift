/// A decimal number without rounding: `mantissa` x 10^`exponent`. What does not fit a machine word is nil, never wrong.
package struct ExactNumber: Equatable, Sendable, Codable {
    package var mantissa: Int
    package var exponent: Int

    package init(_ mantissa: Int, exponent: Int = 0) {
        self.mantissa = mantissa
        self.exponent = exponent
    }

    /// The mantissas of both at the smaller of their exponents.
    static func aligned(_ one: ExactNumber, _ other: ExactNumber) -> (one: Int, other: Int, exponent: Int)? {
        let exponent = min(one.exponent, other.exponent)
        guard let first = one.mantissa(at: exponent), let second = other.mantissa(at: exponent) else { return nil }
        return (first, second, exponent)
    }

    private func mantissa(at lower: Int) -> Int? {
        if mantissa == 0 { return 0 }
        guard exponent - lower <= 18 else { return nil }
        var value = mantissa
        for _ in 0..<(exponent - lower) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }

    func adding(_ other: ExactNumber) -> ExactNumber? {
        guard let (one, two, exponent) = Self.aligned(self, other) else { return nil }
        let (sum, overflow) = one.addingReportingOverflow(two)
        return overflow ? nil : ExactNumber(sum, exponent: exponent)
    }

    func subtracting(_ other: ExactNumber) -> ExactNumber? {
        other.mantissa == .min ? nil : adding(ExactNumber(-other.mantissa, exponent: other.exponent))
    }

    func times(_ factor: Int) -> ExactNumber? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ExactNumber(product, exponent: exponent)
    }

    func times(_ other: ExactNumber) -> ExactNumber? {
        times(other.mantissa).map { ExactNumber($0.mantissa, exponent: $0.exponent + other.exponent) }
    }

    /// Whole multiples by a positive whole number; a quotient in thousandths, rounded half away from zero.
    func divided(by divisor: Int) -> ExactNumber? {
        guard divisor > 0, let (value, _, exponent) = Self.aligned(self, ExactNumber(0, exponent: min(self.exponent, 0))),
            let thousands = ExactNumber(value, exponent: exponent).times(1_000)
        else { return nil }
        let half = thousands.mantissa < 0 ? -(divisor / 2) : divisor / 2
        let (rounded, overflow) = thousands.mantissa.addingReportingOverflow(half)
        return overflow ? nil : ExactNumber(rounded / divisor, exponent: exponent - 3)
    }

    /// This many thousandths of `whole`, rounded half away from zero; nil for a part of nothing.
    func thousandths(of whole: ExactNumber) -> Int? {
        guard let (part, all, _) = Self.aligned(self, whole), all > 0 else { return nil }
        let (product, overflow) = part.multipliedReportingOverflow(by: 1_000)
        let (rounded, beyond) = product.addingReportingOverflow(product < 0 ? -(all / 2) : all / 2)
        return overflow || beyond ? nil : rounded / all
    }

    /// Negative, zero or positive as this is less than, equal to or more than the other.
    func compared(to other: ExactNumber) -> Int? {
        guard let (one, two, _) = Self.aligned(self, other) else { return nil }
        return one < two ? -1 : (one == two ? 0 : 1)
    }

    func isMore(than other: ExactNumber) -> Bool { compared(to: other).map { $0 > 0 } ?? false }

    /// No further from `exact` than so many percent of it; nil when that cannot be told.
    package func isWithin(percent: Int, of exact: ExactNumber) -> Bool? {
        guard let difference = subtracting(exact)?.magnitude.times(100), let allowed = exact.magnitude.times(percent) else { return nil }
        return difference.compared(to: allowed).map { $0 <= 0 }
    }

    var magnitude: ExactNumber { mantissa == .min ? ExactNumber(.max, exponent: exponent) : ExactNumber(abs(mantissa), exponent: exponent) }

    /// The same number without zeros at the end of its mantissa.
    var shortest: ExactNumber {
        if mantissa == 0 { return ExactNumber(0) }
        var result = self
        while result.mantissa % 10 == 0 {
            result.mantissa /= 10
            result.exponent += 1
        }
        return result
    }

    /// Rounded to so many digits.
    func rounded(digits: Int) -> ExactNumber {
        var result = self
        var limit = 1
        for _ in 0..<digits { limit *= 10 }
        var rest = 0
        while abs(result.mantissa / limit) > 0 {
            rest = result.mantissa % 10
            result.mantissa /= 10
            result.exponent += 1
        }
        if rest >= 5 { result.mantissa += 1 } else if rest <= -5 { result.mantissa -= 1 }
        return result
    }
}
