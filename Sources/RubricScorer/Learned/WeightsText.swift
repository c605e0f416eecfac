/// Bytes written as letters, digits, plus and minus, four for three bytes; decoded from the front.
struct WeightsText {
    private let source: UnsafeBufferPointer<UInt8>
    private let values: [UInt8]
    private var at = 0

    init(_ text: StaticString) {
        source = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount / 4 * 4)
        var values = [UInt8](repeating: 0, count: 256)
        for (value, letter) in WeightsFile.letters.enumerated() { values[Int(letter)] = UInt8(value) }
        self.values = values
    }

    /// Bytes in all.
    var count: Int { source.count / 4 * 3 }

    /// Appends the next bytes, at most `most`, which must be a multiple of three. False when there were none.
    mutating func take(_ most: Int, into bytes: inout [UInt8]) -> Bool {
        let end = min(source.count, at + most / 3 * 4)
        guard at < end else { return false }
        while at < end {
            let high = Int(values[Int(source[at])]) << 18 | Int(values[Int(source[at + 1])]) << 12
            let group = high | Int(values[Int(source[at + 2])]) << 6 | Int(values[Int(source[at + 3])])
            bytes.append(UInt8(truncatingIfNeeded: group >> 16))
            bytes.append(UInt8(truncatingIfNeeded: group >> 8))
            bytes.append(UInt8(truncatingIfNeeded: group))
            at += 4
        }
        return true
    }
}
