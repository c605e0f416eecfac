/// Bytes written as letters, digits and marks, two for thirteen bits, so that 13 bytes are 16 of them; decoded from the front.
struct WeightsText {
    private let source: UnsafeBufferPointer<UInt8>
    private let values: [UInt8]
    private var at = 0

    /// So many bytes end with a pair of letters.
    static let group = 13
    private static let lettersOfGroup = 16

    /// What ASCII can print and a string may hold as it is: 92 letters, of whose pairs there are more than 2^13.
    private static let letters: [UInt8] = (0x21...0x7e).filter { $0 != 0x22 && $0 != 0x5c }

    /// The number of bytes must be one of whole groups.
    static func letters(of bytes: [UInt8]) -> [UInt8] {
        precondition(bytes.count % group == 0)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / group * lettersOfGroup)
        var bits: UInt64 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt64(byte)
            count += 8
            guard count >= 13 else { continue }
            count -= 13
            let pair = Int(bits >> count & 0x1fff)
            result.append(letters[pair / letters.count])
            result.append(letters[pair % letters.count])
        }
        return result
    }

    init(_ text: StaticString) {
        source = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount / Self.lettersOfGroup * Self.lettersOfGroup)
        var values = [UInt8](repeating: 0, count: 256)
        for (value, letter) in Self.letters.enumerated() { values[Int(letter)] = UInt8(value) }
        self.values = values
    }

    /// Bytes in all.
    var count: Int { source.count / Self.lettersOfGroup * Self.group }

    /// Appends the next bytes, at most `most`, which must be whole groups. False when there were none.
    mutating func take(_ most: Int, into bytes: inout [UInt8]) -> Bool {
        let end = min(source.count, at + most / Self.group * Self.lettersOfGroup)
        guard at < end else { return false }
        let base = Self.letters.count
        var bits: UInt64 = 0
        var count = 0
        while at < end {
            let pair = Int(values[Int(source[at])]) * base + Int(values[Int(source[at + 1])])
            bits = bits << 13 | UInt64(pair)
            count += 13
            while count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
            at += 2
        }
        return true
    }
}
