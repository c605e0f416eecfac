/// Cuts UTF-8 bytes into words, numbers and marks in one pass. Total: any bytes, valid UTF-8 or not, give tokens inside the text.
struct Tokenizer {
    let bytes: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []
    private var at = 0
    /// The word being read, in lower case; never longer than the text.
    private let lower: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter scratch: of at least as many bytes as the text.
    init(_ bytes: UnsafeBufferPointer<UInt8>, scratch: UnsafeMutableBufferPointer<UInt8>) {
        self.bytes = bytes
        lower = scratch
        tokens.reserveCapacity(bytes.count / 5 + 8)
    }

    mutating func run() -> [Token] {
        while at < bytes.count { step() }
        return tokens
    }

    private mutating func step() {
        let byte = bytes[at]
        if byte == 0x0a || byte == 0x0d {
            if tokens.isEmpty || tokens[tokens.count - 1].kind != .lineEnd { append(at, at + 1, .lineEnd, mark: 0x0a) }
            at += 1
        } else if byte <= 0x20 || byte == 0x7f {
            at += 1
        } else if Bytes.isDigit(byte) {
            number(from: at)
        } else if Bytes.isLetter(byte) {
            word()
        } else if byte == 0x2a || byte == 0x5f || byte == 0x60, let end = emphasisEnd(byte) {
            at = end
        } else if byte < 0x80 {
            if currencyBefore(length: byte == 0x24 ? 1 : 0) { return }
            append(at, at + 1, .mark, mark: byte)
            at += 1
        } else {
            wide()
        }
    }

    /// The end of a run of `*`, `_` or a backtick that begins or ends something emphasised: a blank or the end of the text on one side only.
    /// Emphasis is how a text is set, not what it says.
    private func emphasisEnd(_ byte: UInt8) -> Int? {
        var end = at
        while end < bytes.count, bytes[end] == byte { end += 1 }
        let opens = at == 0 || bytes[at - 1] <= 0x20
        let closes = end == bytes.count || bytes[end] <= 0x20
        if opens != closes { return end }
        // "**word**, and": a mark on the other side.
        let touchesWord = at > 0 && end < bytes.count && (isWordByte(bytes[at - 1]) != isWordByte(bytes[end]))
        return !opens && touchesWord ? end : nil
    }

    private func isWordByte(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte >= 0x80 }

    /// A byte above ASCII: typographic mark, currency sign, space, or letter.
    private mutating func wide() {
        let sign = WideSign.at(at, in: bytes)
        if sign.currency, currencyBefore(length: sign.length) { return }
        if sign.space {
            at += sign.length
        } else if sign.mark != 0 {
            append(at, at + sign.length, .mark, mark: sign.mark)
            at += sign.length
        } else {
            word()
        }
    }

    /// "$4.99": the sign belongs to the number. True when that was read.
    private mutating func currencyBefore(length: Int) -> Bool {
        guard length > 0, at + length < bytes.count, Bytes.isDigit(bytes[at + length]) else { return false }
        number(from: at + length)
        tokens[tokens.count - 1].start = Int32(tokens[tokens.count - 1].start) - Int32(length)
        tokens[tokens.count - 1].mark = 0x24
        return true
    }

    /// Digits with separators, and the letters that hang on them ("30ms", "1.5M", "99th", "18:00").
    private mutating func number(from first: Int) {
        var end = first
        while end < bytes.count {
            let byte = bytes[end]
            if Bytes.isDigit(byte) {
                end += 1
            } else if byte == 0x2e || byte == 0x2c || byte == 0x3a || byte == 0x27, end + 1 < bytes.count, Bytes.isDigit(bytes[end + 1]) {
                end += 1
            } else {
                break
            }
        }
        let digitsEnd = end
        while end < bytes.count, Bytes.isLetter(bytes[end]) { end += 1 }
        if end - digitsEnd > 12 { end = digitsEnd }
        if end == digitsEnd, end < bytes.count, bytes[end] == 0x25 { end += 1 }  // %
        var hash = WordHash()
        for index in first..<end { hash.add(Bytes.lower(bytes[index])) }
        append(first, end, .number, mark: 0, form: hash.value, stem: hash.value)
        at = end
    }

    private mutating func word() {
        let first = at
        var next = at
        var count = 0
        var hash = WordHash()
        @inline(__always) func put(_ byte: UInt8) {
            lower[count] = byte
            hash.add(byte)
            count += 1
        }
        while next < bytes.count {
            let byte = bytes[next]
            if Bytes.isLetter(byte) || Bytes.isDigit(byte) {
                put(Bytes.lower(byte))
                next += 1
            } else if byte == 0x27, next > first, next + 1 < bytes.count, Bytes.isLetter(bytes[next + 1]) {
                put(0x27)
                next += 1
            } else if byte >= 0x80 {
                let sign = WideSign.at(next, in: bytes)
                if sign.mark == 0x27, next > first, next + sign.length < bytes.count, Bytes.isLetter(bytes[next + sign.length]) {
                    put(0x27)
                } else if sign.mark != 0 || sign.space || sign.currency {
                    break
                } else {
                    for index in next..<next + sign.length { put(bytes[index]) }
                }
                next += sign.length
            } else {
                break
            }
        }
        // A letter stands at `first`, so that something was read; but never loop for ever.
        at = max(next, first + 1)
        guard count > 0 else { return }
        let function = FunctionWords.all.contains(hash.value)
        let stem = function ? hash.value : WordHash.of(UnsafeMutableBufferPointer(rebasing: lower[..<Stemmer.cut(lower, count)]))
        append(first, next, .word, mark: 0, form: hash.value, stem: stem, function: function, capitalised: Bytes.isUpper(bytes[first]))
    }

    private mutating func append(
        _ start: Int, _ end: Int, _ kind: Token.Kind, mark: UInt8, form: UInt64 = 0, stem: UInt64 = 0, function: Bool = false,
        capitalised: Bool = false
    ) {
        tokens.append(
            Token(
                start: Int32(start), end: Int32(end), kind: kind, mark: mark, capitalised: capitalised, negated: false, function: function,
                quantity: -1, form: form, stem: stem))
    }
}

/// Questions about single bytes.
enum Bytes {
    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    @inline(__always) static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}

/// What stands at a byte above ASCII.
struct WideSign {
    /// Bytes it takes; at least 1.
    var length = 1
    /// The ASCII mark it stands for, or 0 for a letter.
    var mark: UInt8 = 0
    var space = false
    var currency = false

    @inline(__always)
    static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> WideSign {
        let first = bytes[index]
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        guard second & 0xc0 == 0x80 else { return WideSign() }
        if first == 0xc2 { return latin(second) }
        if first == 0xc3, second == 0x97 { return WideSign(length: 2, mark: 0x2a) }  // multiplication sign
        if first < 0xe0 { return WideSign(length: 2) }
        guard third & 0xc0 == 0x80 else { return WideSign() }
        if first == 0xe2, second >= 0x80, second <= 0x9f { return punctuation(second, third) }
        if first < 0xf0 { return WideSign(length: 3) }
        let whole = index + 3 < bytes.count && bytes[index + 3] & 0xc0 == 0x80
        return WideSign(length: whole ? 4 : 3, mark: 0x23)  // emoji and the like: a mark, no word
    }

    private static func latin(_ second: UInt8) -> WideSign {
        switch second {
        case 0xa0: WideSign(length: 2, space: true)
        case 0xa3, 0xa5: WideSign(length: 2, mark: 0x24, currency: true)
        case 0xab, 0xbb: WideSign(length: 2, mark: 0x22)
        case 0xa1, 0xbf, 0xb0, 0xb1, 0xb7: WideSign(length: 2, mark: 0x23)
        default: WideSign(length: 2)
        }
    }

    private static func punctuation(_ second: UInt8, _ third: UInt8) -> WideSign {
        switch (second, third) {
        case (0x80, 0x80...0x8f), (0x80, 0xaf): WideSign(length: 3, space: true)
        case (0x80, 0x98...0x9b): WideSign(length: 3, mark: 0x27)
        case (0x80, 0x9c...0x9f): WideSign(length: 3, mark: 0x22)
        case (0x80, 0x90...0x95), (0x88, 0x92): WideSign(length: 3, mark: 0x2d)
        case (0x80, 0xa6): WideSign(length: 3, mark: 0x2e)
        case (0x82, 0xa0...0xbf): WideSign(length: 3, mark: 0x24, currency: true)
        default: WideSign(length: 3, mark: 0x2a)  // bullets, arrows, mathematical signs
        }
    }
}
