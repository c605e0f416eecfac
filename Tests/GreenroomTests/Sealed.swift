/// A line of a journal that was changed by hand, with the checksum that it then has.
enum Sealed {
    static func line(_ changed: some StringProtocol) -> String {
        guard let seal = changed.ranges(of: ",\"c\":\"").last else { return String(changed) }
        let content = changed[..<seal.lowerBound]
        var crc = ~UInt32(0)
        for byte in content.utf8 {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
        }
        let digits = String(~crc, radix: 16)
        return "\(content),\"c\":\"\(String(repeating: "0", count: 8 - digits.count))\(digits)\"}\n"
    }
}
