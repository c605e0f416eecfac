/// The checksum at the end of every record: CRC-32 as in zlib and PNG (reflected polynomial 0xEDB88320).
enum CRC32 {
    /// Eight tables, so that eight bytes are taken at a time: every byte of a journal passes here when it is read.
    private static let tables: [UInt32] = {
        let first: [UInt32] = (0..<256).map { index in
            (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        }
        var all = first
        for _ in 1..<8 { all += all.suffix(256).map { first[Int($0 & 0xFF)] ^ ($0 >> 8) } }
        return all
    }()

    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.withContiguousStorageIfAvailable(of(buffer:)) ?? Array(bytes).withUnsafeBufferPointer(of(buffer:))
    }

    private static func of(buffer bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        tables.withUnsafeBufferPointer { tables in
            var crc = ~UInt32(0)
            var index = 0
            while index + 8 <= bytes.count {
                var next: UInt32 = 0
                for ahead in 0..<8 {
                    let byte = bytes[index + ahead] ^ (ahead < 4 ? UInt8(truncatingIfNeeded: crc >> UInt32(ahead * 8)) : 0)
                    next ^= tables[(7 - ahead) * 256 + Int(byte)]
                }
                crc = next
                index += 8
            }
            while index < bytes.count {
                crc = tables[Int((crc ^ UInt32(bytes[index])) & 0xFF)] ^ (crc >> 8)
                index += 1
            }
            return ~crc
        }
    }

    /// Eight lower-case hex digits.
    static func hex(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let digits: StaticString = "0123456789abcdef"
        let crc = of(bytes)
        return (0..<8).map { digits.utf8Start[Int(crc >> UInt32((7 - $0) * 4)) & 15] }
    }
}
