/// What a terminal is asked for its background, and what it answers: `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, ended by BEL or by ESC and a
/// backslash. Terminals that know neither say nothing.
enum ColourReport {
    static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)
    private static let head = Array("\u{1B}]11;".utf8)

    /// The beginning of an answer that may as well be Alt-] and letters typed after it.
    static func mayBeTyped(_ bytes: [UInt8]) -> Bool { bytes.count < head.count && head.starts(with: bytes) }

    /// nil when the bytes begin no answer.
    static func read(_ bytes: ArraySlice<UInt8>) -> KeySequence? {
        guard bytes.count > head.count else { return head.starts(with: bytes) ? .incomplete : nil }
        guard bytes.starts(with: head) else { return nil }
        let body = bytes.startIndex + head.count
        let end = bytes[body...].firstIndex { !(0x20..<0x7F).contains($0) } ?? bytes.endIndex
        let length = end - bytes.startIndex
        guard length < KeySequence.longest else { return .piece(nil, count: length) }
        guard end < bytes.endIndex else { return .incomplete }
        if bytes[end] == 0x07 { return .background(background(bytes[body..<end]), count: length + 1) }
        guard bytes[end] == 0x1B else { return .piece(nil, count: length) }
        guard end + 1 < bytes.endIndex else { return .incomplete }
        return bytes[end + 1] == 0x5C ? .background(background(bytes[body..<end]), count: length + 2) : .piece(nil, count: length)
    }

    /// Light when it is nearer to white than to black; nil for a colour in no form of xterm's.
    private static func background(_ body: ArraySlice<UInt8>) -> Theme.Background? {
        let parts = String(decoding: body, as: UTF8.self).split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0] == "rgb" || parts[0] == "rgba" else { return nil }
        let shares = parts[1].split(separator: "/").compactMap { digits -> Int? in
            guard (1...4).contains(digits.utf8.count), let value = Int(digits, radix: 16) else { return nil }
            return value * 1_000 / (1 << (4 * digits.utf8.count) - 1)
        }
        guard shares.count >= 3 else { return nil }
        return 2126 * shares[0] + 7152 * shares[1] + 722 * shares[2] > 5_000_000 ? .light : .dark
    }

    /// What `COLORFGBG` says, which some terminals set: the number of the background's colour comes last.
    static func background(colorfgbg: String) -> Theme.Background? {
        guard let number = colorfgbg.split(separator: ";").last.flatMap({ Int($0) }) else { return nil }
        return number == 7 || (9...15).contains(number) ? .light : .dark
    }
}
