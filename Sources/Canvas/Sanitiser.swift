/// The one place through which text that we did not write ourselves goes before it is shown: packs, journals, file names,
/// arguments, environment and pastes.
///
/// Escape sequences, control characters and invisible characters never reach the terminal; where one stood a mark is shown, so
/// that nothing can be hidden from the reader either. Text that needs no change is returned as it is. Sanitising twice changes nothing.
///
/// - An escape sequence (CSI, OSC, DCS, APC, PM, SOS and the short ones, by ESC or as one C1 character), whole: `␛`.
/// - Any other control character, bidi control, zero-width space, joiner outside an emoji, soft hyphen, tag character: `<U+XXXX>`.
/// - TAB: four spaces. CR before LF: nothing.
///
/// - Parameters:
///   - unicode: whether `␛` may be used; without it `<U+001B>` stands there.
///   - keepsLineFeeds: whether LF stays; otherwise it becomes a space, for places of one line.
package func sanitised(_ text: String, unicode: Bool = true, keepsLineFeeds: Bool = true) -> String {
    var text = text
    let isClean = text.withUTF8 { isPlain($0, keepsLineFeeds: keepsLineFeeds) }
    if isClean { return text }
    var sink = Sanitiser(scalars: Array(text.unicodeScalars), unicode: unicode, keepsLineFeeds: keepsLineFeeds)
    return sink.run()
}

/// Nothing but printable ASCII, line feeds if they may stay, and scalars known to be harmless wherever they stand.
func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, keepsLineFeeds: Bool) -> Bool {
    var at = 0
    while at < bytes.count {
        let byte = bytes[at]
        if byte < 0x80 {
            if byte < 0x20 ? byte != 0x0A || !keepsLineFeeds : byte == 0x7F { return false }
            at += 1
        } else {
            let scalar = decodeScalar(bytes, at, bytes.count)
            if simpleWidth(scalar.value) == 0 { return false }
            at += scalar.length
        }
    }
    return true
}

private struct Sanitiser {
    let scalars: [Unicode.Scalar]
    let unicode: Bool
    let keepsLineFeeds: Bool
    private var at = 0
    private var output = String.UnicodeScalarView()

    init(scalars: [Unicode.Scalar], unicode: Bool, keepsLineFeeds: Bool) {
        self.scalars = scalars
        self.unicode = unicode
        self.keepsLineFeeds = keepsLineFeeds
    }

    mutating func run() -> String {
        while at < scalars.count {
            let scalar = scalars[at]
            switch scalar.value {
            case 0x20..<0x7F:
                output.append(scalar)
                at += 1
            case 0x1B, 0x90, 0x98, 0x9B, 0x9D...0x9F:
                at = endOfSequence(from: at)
                output.append(contentsOf: (unicode ? "␛" : "<U+001B>").unicodeScalars)
            case 0..<0x20:
                takeControl(scalar)
                at += 1
            default:
                if isShown(scalar) { output.append(scalar) } else { mark(scalar) }
                at += 1
            }
        }
        return String(output)
    }

    private mutating func takeControl(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09: output.append(contentsOf: "    ".unicodeScalars)
        case 0x0A: output.append(keepsLineFeeds ? scalar : " ")
        case 0x0D where value(at + 1) == 0x0A: break
        default: mark(scalar)
        }
    }

    private mutating func mark(_ scalar: Unicode.Scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        output.append(contentsOf: "<U+\(zeros)\(digits)>".unicodeScalars)
    }

    private func value(_ place: Int) -> UInt32? {
        scalars.indices.contains(place) ? scalars[place].value : nil
    }

    /// Whether a scalar from U+007F up may stand where it stands.
    private func isShown(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if simpleWidth(value) > 0 { return true }
        switch value {
        case 0x7F..<0xA0, 0xAD, 0x34F, 0x2028, 0x2029: return false
        // Fillers that look like nothing: Hangul and its halfwidth form, Khmer vowels, Mongolian separators, the musical null.
        case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x180B...0x180F, 0x1D159: return false
        // A joiner belongs inside an emoji sequence, a non-joiner between letters of scripts that join.
        case 0x200D: return isEmojiPart(at - 1) && isPictograph(at + 1)
        case 0x200C: return isJoiningLetter(at - 1) && isJoiningLetter(at + 1)
        // One variation selector after something visible; a run of them can carry a hidden message.
        case 0xFE00...0xFE0F: return at > 0 && isBase(at - 1)
        case 0xE0100...0xE01EF: return at > 0 && scalars[at - 1].properties.isIdeographic
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .surrogate: return false
        case .format: return isVisibleFormat(value)
        case .unassigned: return !scalar.properties.isNoncharacterCodePoint && !scalar.properties.isDefaultIgnorableCodePoint
        default: return true
        }
    }

    private func isBase(_ place: Int) -> Bool {
        switch scalarWidth(scalars[place]) {
        case .narrow, .wide, .mark, .spacingMark: true
        case .unsafe: scalars[place].properties.generalCategory == .otherSymbol
        case .hidden: false
        }
    }

    private func isPictograph(_ place: Int) -> Bool {
        guard scalars.indices.contains(place) else { return false }
        let scalar = scalars[place]
        return scalar.value > 0xFF && scalar.properties.isEmoji
    }

    /// A pictograph, or a skin tone or presentation selector after one.
    private func isEmojiPart(_ place: Int) -> Bool {
        guard place >= 0 else { return false }
        if scalars[place].value == 0xFE0F { return isPictograph(place - 1) }
        return isPictograph(place)
    }

    private func isJoiningLetter(_ place: Int) -> Bool {
        guard let value = value(place), (0x600...0x1CFF).contains(value) else { return false }
        return scalars[place].properties.isAlphabetic || scalarWidth(scalars[place]) == .mark
    }

    // MARK: Escape sequences

    /// Where the sequence that begins at `start` ends. A control string without its end is only its introducer: the text after it
    /// is harmless without one, and a reader must see it.
    private func endOfSequence(from start: Int) -> Int {
        switch scalars[start].value {
        case 0x9B: return endOfControlSequence(from: start + 1)
        case 0x90, 0x98, 0x9D...0x9F: return endOfString(from: start + 1) ?? start + 1
        default: break
        }
        guard let second = value(start + 1) else { return start + 1 }
        switch second {
        case 0x5B: return endOfControlSequence(from: start + 2)
        case 0x50, 0x58, 0x5D...0x5F: return endOfString(from: start + 2) ?? start + 2
        default: return endOfShortSequence(from: start + 1)
        }
    }

    /// Parameters, intermediates, one final; something else ends it early.
    private func endOfControlSequence(from start: Int) -> Int {
        var end = start
        while let value = value(end), (0x20..<0x40).contains(value) { end += 1 }
        if let value = value(end), (0x40..<0x7F).contains(value) { end += 1 }
        return end
    }

    private func endOfShortSequence(from start: Int) -> Int {
        var end = start
        while let value = value(end), (0x20..<0x30).contains(value) { end += 1 }
        if let value = value(end), (0x30..<0x7F).contains(value) { end += 1 }
        return end
    }

    /// Up to ST or BEL, which belong to it, or to CAN, SUB or another escape, which cancel it.
    private func endOfString(from start: Int) -> Int? {
        var end = start
        while let value = value(end) {
            switch value {
            case 0x07, 0x18, 0x1A, 0x9C: return end + 1
            case 0x1B: return self.value(end + 1) == 0x5C ? end + 2 : end
            default: end += 1
            }
        }
        return nil
    }
}
