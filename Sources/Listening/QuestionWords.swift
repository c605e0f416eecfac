import Reading

/// What a question says, with one key for all words that mean the same, and without the words that any question may have.
struct QuestionWords {
    /// Each key once, in the order of the text.
    let keys: [UInt64]

    init(_ document: Document, _ range: Range<Int>) { self.init(document.tokens[range]) }

    init(_ tokens: ArraySlice<Token>) {
        var words: [UInt64] = []
        var function: [Bool] = []
        for token in tokens {
            guard token.isSpoken else { continue }
            words.append(token.stem)
            function.append(token.function)
        }
        keys = Self.keys(words, function) + Aspects.keys(words)
    }

    /// Stems of all words and numbers, and of each with the one behind it.
    static func phrases(_ tokens: ArraySlice<Token>) -> [UInt64] {
        let words = tokens.lazy.filter { $0.isSpoken }.map { $0.stem }
        return Array(words) + zip(words, words.dropFirst()).map { pair($0, $1) }
    }

    /// Of two stems, one behind the other.
    static func pair(_ one: UInt64, _ next: UInt64) -> UInt64 { one &* 0x2127_599b_f432_5c37 ^ next &+ 0x632b_e59b_d9b4_e019 }

    private static func keys(_ words: [UInt64], _ function: [Bool]) -> [UInt64] {
        var keys: [UInt64] = []
        var seen = HashTable()
        var index = 0
        while index < words.count {
            var key: UInt64?
            var step = 1
            if let group = EverydayWords.groups.longest(words, at: index) {
                key = group.value
                step = group.count
            } else if let asking = AskingWords.longest(words, at: index) {
                key = asking.value
                step = asking.count
            } else if !function[index], !EverydayWords.idle.contains(words[index]) {
                key = words[index]
            }
            if let key, key != 0, !seen.contains(key) {
                _ = seen.insert(key)
                keys.append(key)
            }
            index += step
        }
        return keys
    }
}

/// The words that say what sort of answer is wanted.
enum AskingWords {
    private static let map: PhraseMap = {
        var map = PhraseMap()
        for (kind, phrases) in [
            ("who", "who whose whom who'd who'll who've"), ("when", "when when'll"), ("how long", "how-long"), ("how many", "how-many"),
            ("how much", "how-much"),
            ("how", "how"),
        ] {
            for phrase in phrases.split(separator: " ") { map.add(phrase, key(kind)) { old, _ in old } }
        }
        return map
    }()

    /// No word of a text has the key of a kind.
    private static func key(_ kind: String) -> UInt64 { WordHash.of("?" + kind) }

    /// All but a bare 'how', which fits most questions.
    static let kinds = Array(all.filter { $0 != key("how") })

    static let all =
        ["who", "when", "how long", "how many", "how much", "how"].map { key($0) } + ["reason", "where"].map { EverydayWords.key($0) }

    static func longest(_ words: [UInt64], at index: Int) -> (count: Int, value: UInt64)? { map.longest(words, at: index) }
}
