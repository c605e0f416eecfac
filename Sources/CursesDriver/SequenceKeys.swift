import Canvas

/// Which key a sequence's last byte or number stands for: xterm, the Linux console, rxvt, tmux and screen taken together.
enum SequenceKeys {
    /// `CSI letter`.
    static func lettered(_ final: UInt8) -> Chord? {
        switch final {
        case 0x41: Chord(.up)
        case 0x42: Chord(.down)
        case 0x43: Chord(.right)
        case 0x44: Chord(.left)
        case 0x46: Chord(.end)
        case 0x48: Chord(.home)
        case 0x50...0x53: Chord(.function(Int(final) - 0x4F))
        case 0x5A: Chord(.backtab)
        case 0x61: Chord(.up, shift: true)
        case 0x62: Chord(.down, shift: true)
        case 0x63: Chord(.right, shift: true)
        case 0x64: Chord(.left, shift: true)
        default: nil
        }
    }

    /// `CSI number ~`.
    static func numbered(_ number: Int) -> Chord? {
        switch number {
        case 1, 7: Chord(.home)
        case 2: Chord(.insert)
        case 3: Chord(.delete)
        case 4, 8: Chord(.end)
        case 5: Chord(.pageUp)
        case 6: Chord(.pageDown)
        case 11...15: Chord(.function(number - 10))
        case 17...21: Chord(.function(number - 11))
        case 23...26: Chord(.function(number - 12))
        case 28, 29: Chord(.function(number - 13))
        case 31...34: Chord(.function(number - 14))
        default: nil
        }
    }

    /// `ESC O letter`: arrows in application mode, F1 to F4, the keypad, and rxvt's Control and arrow.
    static func singleShift(_ final: UInt8) -> Chord? {
        switch final {
        case 0x41...0x44, 0x46, 0x48, 0x50...0x53: return lettered(final)
        case 0x4D: return Chord(.enter)
        case 0x49: return Chord(.tab)
        case 0x58: return .char("=")
        case 0x61: return Chord(.up, control: true)
        case 0x62: return Chord(.down, control: true)
        case 0x63: return Chord(.right, control: true)
        case 0x64: return Chord(.left, control: true)
        case 0x6A...0x79: return .char(Character(Unicode.Scalar(final - 0x40)))
        default: return nil
        }
    }

    /// `CSI code ; modifier u` and `CSI 27 ; modifier ; code ~`: any key by its Unicode scalar.
    static func coded(_ code: Int, modifier: Int) -> Chord? {
        let chord: Chord
        switch code {
        case 8, 127: chord = Chord(.backspace)
        case 9: chord = Chord(.tab)
        case 10, 13, 57414: chord = Chord(.enter)
        case 27: chord = Chord(.escape)
        case 0xE000...0xF8FF, 0..<0x20, 0x7F..<0xA0: return nil
        default:
            guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
            chord = .char(Character(scalar))
        }
        return modified(chord, by: modifier)
    }

    /// A chord with the modifiers of xterm's number, which is 1 and a bit each for Shift, Alt, Control and Meta; 0 is none.
    static func modified(_ chord: Chord, by number: Int) -> Chord {
        guard number > 1 else { return chord }
        let bits = number - 1
        var result = chord
        result.alt = chord.alt || bits & 0b1010 != 0
        result.control = chord.control || bits & 0b100 != 0
        let shift = bits & 1 != 0
        switch chord.key {
        case .tab where shift: result.key = .backtab
        case .character(let character):
            let spelled = result.control ? character.lowercased() : shift ? character.uppercased() : String(character)
            if spelled.count == 1 { result.key = .character(Character(spelled)) }
        default: result.shift = chord.shift || shift
        }
        return result
    }

    /// Columns and rows count from 1 on the wire. Motion and all buttons but the left are not told.
    static func mouse(button: Int, column: Int, row: Int, released: Bool) -> InputEvent? {
        guard column > 0, row > 0 else { return nil }
        let point = Point(column: column - 1, row: row - 1)
        if button & 64 != 0 {
            switch button & 0b11 {
            case 0: return .mouse(.wheelUp, point)
            case 1: return .mouse(.wheelDown, point)
            default: return nil
            }
        }
        guard button & 32 == 0 else { return nil }
        if released { return button & 0b11 == 1 || button & 0b11 == 2 ? nil : .mouse(.release, point) }
        return button & 0b11 == 0 ? .mouse(.press, point) : nil
    }
}
