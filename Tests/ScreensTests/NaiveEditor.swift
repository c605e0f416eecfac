import Canvas

@testable import Screens

/// The editor as one would write it without a thought for speed: a string, and a cursor counted in clusters' bytes.
struct NaiveEditor {
    var text: String
    var cursor: Int

    private var boundaries: [Int] {
        var offset = 0
        return [0]
            + text.map { character in
                offset += character.utf8.count
                return offset
            }
    }

    private func index(_ offset: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: offset)
    }

    private mutating func replace(_ range: Range<Int>, _ insert: String) {
        let bytes = Array(text.utf8)
        text = String(decoding: bytes[..<range.lowerBound] + Array(insert.utf8) + bytes[range.upperBound...], as: UTF8.self)
        cursor = boundaries.first { $0 >= range.lowerBound + insert.utf8.count }!
    }

    private var before: Int { boundaries.last { $0 < cursor } ?? 0 }
    private var after: Int { boundaries.first { $0 > cursor } ?? text.utf8.count }

    private func isWord(_ character: Character) -> Bool {
        let scalar = character.unicodeScalars.first!
        if scalar == "'" || scalar == "’" || scalar == "_" { return true }
        if scalar.isASCII { return character.isLetter || character.isNumber || scalar.properties.isAlphabetic || "0"..."9" ~= scalar }
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .control, .format, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol:
            return false
        default: return true
        }
    }

    private var wordLeft: Int {
        var left = Array(text[..<index(cursor)])
        while let last = left.last, !isWord(last) { left.removeLast() }
        while let last = left.last, isWord(last) { left.removeLast() }
        return String(left).utf8.count
    }

    private var wordRight: Int {
        let right = text[index(cursor)...].drop { !isWord($0) }.drop { isWord($0) }
        return text.utf8.count - right.utf8.count
    }

    private var lineStart: Int {
        text[..<index(cursor)].lastIndex(of: "\n").map { text.utf8.distance(from: text.startIndex, to: $0) + 1 } ?? 0
    }

    private var lineEnd: Int {
        text[index(cursor)...].firstIndex(of: "\n").map { text.utf8.distance(from: text.startIndex, to: $0) } ?? text.utf8.count
    }

    mutating func handle(_ command: EditCommand) {
        switch command {
        case .insert(let new), .paste(let new): replace(cursor..<cursor, sanitised(new))
        case .newline: replace(cursor..<cursor, "\n")
        case .deleteBackward: replace(before..<cursor, "")
        case .deleteForward: replace(cursor..<after, "")
        case .deleteWordBackward: replace(wordLeft..<cursor, "")
        case .deleteWordForward: replace(cursor..<wordRight, "")
        case .killToLineEnd: replace(cursor..<(lineEnd == cursor ? after : lineEnd), "")
        case .killToLineStart: replace((lineStart == cursor ? before : lineStart)..<cursor, "")
        case .left: cursor = before
        case .right: cursor = after
        case .wordLeft: cursor = wordLeft
        case .wordRight: cursor = wordRight
        case .textStart: cursor = 0
        case .textEnd: cursor = text.utf8.count
        case .moveTo(let offset): cursor = boundaries.first { $0 >= offset } ?? text.utf8.count
        default: break
        }
    }
}

/// Random choices that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func text() -> String {
        let pool = [
            "a", "word", " ", " ", "don't", "x-y", "\n", "é", "e", "\u{301}", "ü", "日本", "語。", "カ", "\u{3099}", "한", "👍", "🏽", "👨‍👩‍👧‍👦", "❤️",
            "🇩", "🇪", "กำ",
            "हि", "क्", "ष", "שלום", "—", "(", "1️⃣", "\t", "\u{1B}[1m", "\u{200D}", "42",
        ]
        return pool.randomElement(using: &self)!
    }

    mutating func command(textLength: Int) -> EditCommand {
        switch Int.random(in: 0..<40, using: &self) {
        case 0..<16: return .insert(text())
        case 16: return .paste((0..<6).map { _ in text() }.joined())
        case 17, 18: return .newline
        case 19..<22: return .deleteBackward
        case 22: return .deleteForward
        case 23: return .deleteWordBackward
        case 24: return .deleteWordForward
        case 25: return .killToLineEnd
        case 26: return .killToLineStart
        case 27: return .moveTo(Int.random(in: 0...textLength, using: &self))
        default:
            let motions: [EditCommand] = [
                .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .up, .down, .pageUp, .pageDown, .textStart, .textEnd,
            ]
            return motions.randomElement(using: &self)!
        }
    }
}

/// The text after edits, by splicing bytes as a replay does.
func replayed(_ edits: [Edit], on text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in edits { bytes.replaceSubrange(edit.at..<edit.at + edit.delete, with: Array(edit.insert.utf8)) }
    return String(decoding: bytes, as: UTF8.self)
}
