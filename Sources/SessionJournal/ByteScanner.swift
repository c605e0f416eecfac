#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads the fixed parts of a line by hand: most lines of a journal are drafts, and a JSON decoder takes a hundred times as long.
package struct ByteScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    /// The bytes must outlive the scanner.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[at...]) }
    package var isAtEnd: Bool { at == bytes.count }

    private mutating func next() -> UInt8? {
        guard at < bytes.count else { return nil }
        defer { at += 1 }
        return bytes[at]
    }

    package mutating func take(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard let base = bytes.baseAddress, bytes.count - at >= count, memcmp(base + at, literal.utf8Start, count) == 0 else {
            return false
        }
        at += count
        return true
    }

    /// Stays where it is when there is none, or one that does not fit.
    package mutating func integer() -> Int? {
        var index = at
        let negative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        if negative { index += 1 }
        let first = index
        // Downwards, because the least integer has no positive counterpart.
        var value = 0
        while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
            let (product, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.subtractingReportingOverflow(Int(bytes[index] - 48))
            guard !over, !carry else { return nil }
            value = sum
            index += 1
        }
        // JSON knows no number with a zero before it.
        guard index > first, negative || value != .min, bytes[first] != 48 || index == first + 1 else { return nil }
        at = index
        return negative ? value : -value
    }

    /// Text up to a terminator, which stays.
    mutating func word(until end: UInt8) -> String? {
        let start = at
        var high: UInt8 = 0
        while at < bytes.count, bytes[at] != end {
            high |= bytes[at]
            at += 1
        }
        return at < bytes.count ? text(from: start, high) : nil
    }

    /// - Parameter high: all bytes from there to where it stands, or-ed: text of nothing but ASCII needs no validation, which takes most of
    ///   the time.
    private func text(from start: Int, _ high: UInt8) -> String? {
        let text = UnsafeBufferPointer(rebasing: bytes[start..<at])
        return high < 0x80 ? String(decoding: text, as: UTF8.self) : String(validating: text, as: UTF8.self)
    }

    /// A JSON list of what `element` reads.
    package mutating func list<Element>(_ element: (inout ByteScanner) -> Element?) -> [Element]? {
        guard take("[") else { return nil }
        var elements: [Element] = []
        while !take("]") {
            if !elements.isEmpty, !take(",") { return nil }
            guard let next = element(&self) else { return nil }
            elements.append(next)
        }
        return elements
    }

    /// A JSON string that is the name of a case.
    package mutating func name<Name: RawRepresentable<String>>() -> Name? { string().flatMap(Name.init(rawValue:)) }

    /// A JSON string with its quotes.
    package mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = at
        var high: UInt8 = 0
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
            // It would stand there as an escape.
            if bytes[at] < 0x20 { return nil }
            high |= bytes[at]
            at += 1
        }
        guard at < bytes.count else { return nil }
        if bytes[at] == UInt8(ascii: "\"") {
            defer { at += 1 }
            return text(from: start, high)
        }
        return stringWithEscapes(Array(bytes[start..<at]))
    }

    private mutating func stringWithEscapes(_ begun: [UInt8]) -> String? {
        var text = begun
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                text += UTF8.encode(scalar)!
            case 0..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        switch next() {
        case UInt8(ascii: "\""): "\""
        case UInt8(ascii: "\\"): "\\"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "t"): "\t"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "u"): hexScalar()
        default: nil
        }
    }

    /// Exactly four hex digits; a surrogate is no scalar.
    private mutating func hexScalar() -> Unicode.Scalar? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return Unicode.Scalar(value)
    }
}
