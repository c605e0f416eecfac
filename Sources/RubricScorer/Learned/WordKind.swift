import Reading

/// What kind of thing a token is for the order in which it stands: a function word is a kind of its own, other words go by their endings.
enum WordKind {
    /// How many there are.
    static let count = FunctionWords.count + 14

    /// A full stop, an exclamation mark or a question mark; also where a sentence begins.
    static let stop = FunctionWords.count + 1

    /// Words are above this and below `FunctionWords.count`; numbers, marks and line ends between.
    private static let firstEnding = FunctionWords.count + 5

    static func isWord(_ kind: Int) -> Bool { kind < FunctionWords.count || kind >= firstEnding }

    /// 0..<count; below `FunctionWords.count` for a function word.
    static func number(_ token: Token, in bytes: [UInt8]) -> Int {
        let first = FunctionWords.count
        switch token.kind {
        case .number: return first
        case .mark where token.isStop: return stop
        case .mark where separators.contains(token.mark): return first + 2
        case .mark: return first + 3
        case .lineEnd: return first + 4
        case .word where token.function: return FunctionWords.number(token.form)
        case .word: return firstEnding + ending(bytes[Int(token.start)..<Int(token.end)])
        }
    }

    private static let separators: [UInt8] = [0x2c, 0x3a, 0x3b]

    /// 0...8: "ing", "ed", "ly", nouns made of other words, such in the plural, those who do something, another plural or verb, one who
    /// does something, none of these.
    private static func ending(_ word: ArraySlice<UInt8>) -> Int {
        func ends(_ ending: StaticString) -> Bool {
            let count = ending.utf8CodeUnitCount
            guard word.count > count + 2 else { return false }
            return (0..<count).allSatisfy { word[word.endIndex - count + $0] | 0x20 == ending.utf8Start[$0] }
        }
        if ends("ing") { return 0 }
        if ends("ed") { return 1 }
        if ends("ly") { return 2 }
        if ends("ion") || ends("ment") || ends("ness") || ends("ity") || ends("ance") || ends("ence") { return 3 }
        if ends("s") {
            if ends("ions") || ends("ments") { return 4 }
            if ends("ers") || ends("ors") { return 5 }
            return ends("ss") ? 8 : 6
        }
        return ends("er") || ends("or") ? 7 : 8
    }
}
