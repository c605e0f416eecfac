import Canvas

/// The first piece of a run of bytes that begins with an ESC, a control byte or a UTF-8 lead.
enum KeySequence: Equatable {
    case incomplete
    /// A piece of `count` bytes and what it means, nil when nothing.
    case piece(InputEvent?, count: Int)
    case pasteBegins(count: Int)
    /// The terminal tells the background it has; nil in a form that is not understood.
    case background(Theme.Background?, count: Int)

    /// A longer sequence than any terminal sends is cut off here, so that garbage cannot swallow keys for ever.
    static let longest = 64

    static func read(_ bytes: [UInt8]) -> KeySequence {
        bytes[0] == 0x1B ? escape(bytes[...]) : plain(bytes[...], alt: false)
    }

    /// Silence after these bytes decides what they were. Not so for a control sequence whose parameters have begun: nobody types
    /// that by hand, so its end is on the way over a slow line.
    static func endsByTimeout(_ bytes: [UInt8]) -> Bool {
        guard bytes[0] == 0x1B, !ColourReport.mayBeTyped(bytes) else { return true }
        let body = bytes.count > 1 && bytes[1] == 0x1B ? bytes[1...] : bytes[...]
        guard body.count > 2 else { return true }
        return body[body.startIndex + 1] >= 0x80
    }

    // MARK: Text and control bytes

    private static func plain(_ bytes: ArraySlice<UInt8>, alt: Bool) -> KeySequence {
        let byte = bytes[bytes.startIndex]
        if byte < 0x80 { return .piece(single(byte, alt: alt).map { .key($0) }, count: 1) }
        switch scalar(bytes) {
        case nil: return .incomplete
        case (let scalar, let count)?:
            // C1 controls are no text, and no terminal sends them as keys.
            if (0x80..<0xA0).contains(scalar.value) { return .piece(nil, count: count) }
            return .piece(.key(Chord(.character(Character(scalar)), alt: alt)), count: count)
        }
    }

    private static func single(_ byte: UInt8, alt: Bool) -> Chord? {
        switch byte {
        case 0x00: Chord(.character(" "), control: true, alt: alt)
        case 0x08, 0x7F: Chord(.backspace, alt: alt)
        case 0x09: Chord(.tab, alt: alt)
        case 0x0A, 0x0D: Chord(.enter, alt: alt)
        case 0x01...0x1A: Chord(.character(Character(Unicode.Scalar(byte + 0x60))), control: true, alt: alt)
        case 0x1B: Chord(.escape, alt: alt)
        case 0x1C...0x1F: Chord(.character(Character(Unicode.Scalar(byte + 0x40))), control: true, alt: alt)
        default: Chord(.character(Character(Unicode.Scalar(byte))), alt: alt)
        }
    }

    /// The scalar that `bytes` begin with, or U+FFFD for the longest ill-formed beginning; nil when more bytes are needed to tell.
    private static func scalar(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        let lead = bytes[bytes.startIndex]
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            default: (1, 0...0)
            }
        if length == 1 { return (replacement, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            guard offset < bytes.count else { return nil }
            let byte = bytes[bytes.startIndex + offset]
            guard (offset == 1 ? second : 0x80...0xBF).contains(byte) else { return (replacement, offset) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (Unicode.Scalar(value) ?? replacement, length)
    }

    // MARK: Escape sequences

    private static func escape(_ bytes: ArraySlice<UInt8>) -> KeySequence {
        guard bytes.count > 1 else { return .incomplete }
        switch bytes[bytes.startIndex + 1] {
        case 0x1B: return twoEscapes(bytes)
        case 0x5B: return control(bytes)
        case 0x4F: return singleShift(bytes)
        case 0x5D: return ColourReport.read(bytes) ?? plain(bytes.dropFirst(), alt: true).longer(by: 1)
        default: return plain(bytes.dropFirst(), alt: true).longer(by: 1)
        }
    }

    /// rxvt sends Alt and an arrow as ESC and the arrow's own sequence; else the first ESC was the Escape key.
    private static func twoEscapes(_ bytes: ArraySlice<UInt8>) -> KeySequence {
        guard bytes.count > 2 else { return .incomplete }
        let third = bytes[bytes.startIndex + 2]
        guard third == 0x5B || third == 0x4F else { return .piece(.key(Chord(.escape)), count: 1) }
        switch escape(bytes.dropFirst()) {
        case .piece(.key(let chord), let count):
            var chord = chord
            chord.alt = true
            return .piece(.key(chord), count: count + 1)
        case let other: return other.longer(by: 1)
        }
    }

    private func longer(by more: Int) -> KeySequence {
        switch self {
        case .incomplete: .incomplete
        case .piece(let event, let count): .piece(event, count: count + more)
        case .pasteBegins(let count): .pasteBegins(count: count + more)
        case .background(let background, let count): .background(background, count: count + more)
        }
    }

    /// SS3: ESC O, perhaps a modifier digit, and a letter.
    private static func singleShift(_ bytes: ArraySlice<UInt8>) -> KeySequence {
        var index = bytes.startIndex + 2
        var modifier = 0
        while index < bytes.endIndex, (0x30...0x39).contains(bytes[index]), index < bytes.startIndex + 5 {
            modifier = modifier * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        guard index < bytes.endIndex else { return .incomplete }
        let final = bytes[index]
        let count = index - bytes.startIndex
        guard (0x20..<0x7F).contains(final) else { return .piece(nil, count: count) }
        let chord = SequenceKeys.singleShift(final).map { SequenceKeys.modified($0, by: modifier) }
        return .piece(chord.map { .key($0) }, count: count + 1)
    }

    /// CSI: ESC [, parameters, intermediates and a final byte.
    private static func control(_ bytes: ArraySlice<UInt8>) -> KeySequence {
        let body = bytes.startIndex + 2
        guard body < bytes.endIndex else { return .incomplete }
        switch bytes[body] {
        case 0x5B:  // the Linux console's F1 to F5
            guard body + 1 < bytes.endIndex else { return .incomplete }
            let key = bytes[body + 1]
            guard (0x41...0x45).contains(key) else { return .piece(nil, count: (0x20..<0x7F).contains(key) ? 4 : 3) }
            return .piece(.key(Chord(.function(Int(key) - 0x40))), count: 4)
        case 0x4D:  // X10 mouse: three bytes follow
            guard bytes.count >= 6 else { return .incomplete }
            let raw = bytes[(body + 1)...].prefix(3).map { Int($0) - 32 }
            return .piece(SequenceKeys.mouse(button: raw[0], column: raw[1], row: raw[2], released: raw[0] & 3 == 3), count: 6)
        default: break
        }
        var index = body
        while index < bytes.endIndex, isInside(bytes, index, body: body) { index += 1 }
        let length = index - bytes.startIndex
        guard index < bytes.endIndex else { return length >= longest ? .piece(nil, count: length) : .incomplete }
        // A byte that cannot stand here ends the sequence and is read anew.
        guard (0x24...0x7E).contains(bytes[index]), length < longest else { return .piece(nil, count: length) }
        return meaning(ControlSequence(bytes[body..<index], final: bytes[index]), count: length + 1)
    }

    /// A parameter or intermediate byte. `$` is rxvt's mark of Shift and ends its sequences, except in a reply with a prefix.
    private static func isInside(_ bytes: ArraySlice<UInt8>, _ index: Int, body: Int) -> Bool {
        if bytes[index] == 0x24 { return index > body && bytes[body] >= 0x3C }
        return (0x20...0x3F).contains(bytes[index])
    }

    private static func meaning(_ sequence: ControlSequence, count: Int) -> KeySequence {
        if sequence.final == 0x7E, sequence.prefix == nil, sequence.number(0) == 200 { return .pasteBegins(count: count) }
        return .piece(sequence.event, count: count)
    }
}
