import CTerm

/// What stands between the marks of a bracketed paste. The end mark is found across calls of `read`.
struct PasteReader {
    private let limit: Int
    private var kept: [UInt8] = []
    /// How many bytes of the end mark came last.
    private var matched = 0
    private(set) var isComplete = false

    private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

    init(limit: Int) {
        self.limit = limit
    }

    /// Reads up to the end mark or the end of `bytes`; returns where it stopped.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            if matched == 0 {
                let rest = UnsafeBufferPointer(rebasing: bytes[at...])
                let plain = ct_find_byte(rest.baseAddress, rest.count, 0x1B)
                keep(UnsafeBufferPointer(rebasing: rest[..<plain]))
                at += plain
                if at == bytes.count { break }
            }
            if bytes[at] == Self.endMark[matched] {
                matched += 1
                at += 1
                if matched == Self.endMark.count {
                    isComplete = true
                    return at
                }
            } else {
                // Only the first byte of the mark is an ESC, so a failed match cannot hide the beginning of another.
                Self.endMark[..<matched].withUnsafeBufferPointer { keep($0) }
                matched = 0
            }
        }
        return at
    }

    private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
        kept.append(contentsOf: bytes.prefix(max(0, limit - kept.count)))
    }

    /// The text: line ends are LF; other control characters but TAB are gone, DEL and C1 among them.
    func text(complete: Bool) -> String {
        var clean: [UInt8] = []
        clean.reserveCapacity(kept.count)
        var index = 0
        let count = kept.count < limit ? kept.count : Self.wholeScalars(kept)
        while index < count {
            let byte = kept[index]
            index += 1
            switch byte {
            case 0x0D:
                clean.append(0x0A)
                if index < count, kept[index] == 0x0A { index += 1 }
            case 0x09, 0x0A, 0x20..<0x7F, 0x80...: clean.append(byte)
            default: break
            }
        }
        let text = String(decoding: clean, as: UTF8.self)
        guard text.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x80..<0xA0).contains($0.value) }))
    }

    /// How many bytes are left when a character that the limit cut in two is taken off the end.
    private static func wholeScalars(_ bytes: [UInt8]) -> Int {
        var start = bytes.count
        while start > 0, bytes.count - start < 3, bytes[start - 1] & 0xC0 == 0x80 { start -= 1 }
        guard start > 0, bytes[start - 1] >= 0xC0 else { return bytes.count }
        let needed = bytes[start - 1] >= 0xF0 ? 4 : bytes[start - 1] >= 0xE0 ? 3 : 2
        return bytes.count - (start - 1) < needed ? start - 1 : bytes.count
    }
}
