/// Whole-number arithmetic that gives the same on every machine.
package enum WholeNumbers {
    /// The largest whole number whose square is at most `value`; 0 for what is not positive.
    package static func root(_ value: Int) -> Int {
        guard value > 0 else { return 0 }
        // Up to here a Double holds the number itself, and its root, rounded as IEEE 754 has it, never reaches the next whole number.
        if value < 1 << 52 { return Int(Double(value).squareRoot()) }
        var guess = 1 << ((Int.bitWidth - value.leadingZeroBitCount + 1) / 2)
        while true {
            let next = (guess + value / guess) / 2
            if next >= guess { return guess }
            guess = next
        }
    }

    /// About 256 times the binary logarithm, by straight lines between powers of two; 0 for what is below 1.
    package static func log256(_ value: Int) -> Int {
        guard value > 1 else { return 0 }
        let power = Int.bitWidth - 1 - value.leadingZeroBitCount
        return power * 256 + ((value << 8) >> power) - 256
    }
}
