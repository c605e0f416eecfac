/// Characters that have no business in a spoken text.
enum Characters {
    /// C0 (with TAB and line ends), DEL, C1, the line and paragraph separators.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    /// Invisible, or able to turn the order of what is seen: bidi controls, zero-width space, joiners, soft hyphen, tag characters.
    /// The joiner of emoji families is among them: nobody can say it.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F: true
        default: false
        }
    }

    static func isHarmful(_ scalar: Unicode.Scalar) -> Bool { isControl(scalar) || isInvisible(scalar) }

    /// `U+001B`
    static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Letters of two scripts that look alike within one word.
    static func mixesScripts(_ text: String) -> Bool {
        text.split(whereSeparator: { !$0.isLetter }).contains { word in
            Set(word.unicodeScalars.compactMap(script)).count > 1
        }
    }

    private static func script(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: "Latin"
        case 0x370...0x3FF, 0x1F00...0x1FFF: "Greek"
        case 0x400...0x52F: "Cyrillic"
        case 0x531...0x587: "Armenian"
        case 0x13A0...0x13FF: "Cherokee"
        default: nil
        }
    }
}
