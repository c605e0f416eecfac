/// Reads digits with separators as an exact decimal. Both conventions are read: "1,500.25", "1.500,25", "2,5", "1'500".
struct NumberParser {
    var mantissa = 0
    var exponent = 0
    /// Bytes taken by digits and separators.
    var length = 0
    var isClock = false

    /// `decimalComma`: the text has written an unmistakable decimal comma elsewhere, so that "1.500" is fifteen hundred.
    init(_ bytes: ArraySlice<UInt8>, decimalComma: Bool) {
        var separators: [(mark: UInt8, digitsBefore: Int)] = []
        var digits = 0
        var run = 0
        var runs: [Int] = []
        for byte in bytes {
            if Bytes.isDigit(byte) {
                digits += 1
                run += 1
                if digits <= 18 { mantissa = mantissa * 10 + Int(byte - 0x30) } else { exponent += 1 }
            } else if byte == 0x2e || byte == 0x2c || byte == 0x27 || byte == 0x3a {
                separators.append((byte, digits))
                runs.append(run)
                run = 0
            } else {
                break
            }
            length += 1
        }
        runs.append(run)
        isClock = separators.contains { $0.mark == 0x3a }
        if isClock { return }
        if let point = Self.decimalPoint(separators.map(\.mark), runs: runs, decimalComma: decimalComma) {
            let fraction = runs[(point + 1)...].reduce(0, +)
            exponent -= fraction
        }
    }

    /// Index of the separator that is the decimal point; nil when all of them group thousands.
    private static func decimalPoint(_ marks: [UInt8], runs: [Int], decimalComma: Bool) -> Int? {
        guard let last = marks.last else { return nil }
        if last == 0x27 { return nil }
        if marks.contains(where: { $0 != last && $0 != 0x27 }) { return marks.count - 1 }
        if marks.count > 1 { return nil }
        if runs[1] != 3 || runs[0] > 3 || runs[0] == 0 { return 0 }
        if last == 0x2c { return nil }
        return decimalComma ? nil : 0
    }

    /// An unmistakable decimal comma: digits, a comma, one or two digits.
    static func writesDecimalComma(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let comma = bytes.firstIndex(of: 0x2c) else { return false }
        let after = bytes[(comma + 1)...].prefix { Bytes.isDigit($0) }.count
        return comma > bytes.startIndex && bytes[..<comma].allSatisfy(Bytes.isDigit) && (1...2).contains(after)
            && !bytes[(comma + 1)...].contains(0x2c)
    }
}
