/// Reads the fixed parts of a line by hand: most lines of a journal are drafts, and a JSON decoder takes a hundred times as long.
struct ByteScanner {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func take(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard rest.count >= count else { return false }
        let start = rest.startIndex
        for index in 0..<count where rest[start + index] != literal.utf8Start[index] { return false }
        rest = rest.dropFirst(count)
        return true
    }

    mutating func integer() -> Int? {
        var index = rest.startIndex
        let negative = index < rest.endIndex && rest[index] == UInt8(ascii: "-")
        if negative { index += 1 }
        var value = 0
        let first = index
        while index < rest.endIndex, rest[index] >= 48, rest[index] <= 57 {
            let (product, over) = value.multipliedReportingOverflow(by: 10)
            let digit = Int(rest[index] - 48)
            let (sum, carry) = negative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            guard !over, !carry else { return nil }
            value = sum
            index += 1
        }
        guard index > first else { return nil }
        rest = rest[index...]
        return value
    }

    /// Bytes up to a terminator, which stays.
    mutating func word(until end: UInt8) -> String? {
        guard let index = rest.firstIndex(of: end) else { return nil }
        defer { rest = rest[index...] }
        return String(decoding: rest[..<index], as: UTF8.self)
    }

    /// A JSON string with its quotes.
    mutating func string() -> String? {
        guard take("\"") else { return nil }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                bytes += Array(String(scalar).utf8)
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        switch rest.popFirst() {
        case UInt8(ascii: "\""): "\""
        case UInt8(ascii: "\\"): "\\"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "t"): "\t"
        case UInt8(ascii: "u"): hexScalar()
        default: nil
        }
    }

    /// Exactly four hex digits; a surrogate is no scalar.
    private mutating func hexScalar() -> Unicode.Scalar? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = rest.popFirst(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return Unicode.Scalar(value)
    }
}
