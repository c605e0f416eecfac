import Reading

/// What a question says and how: its meanings, its words, and each word with the next.
struct AskFeatures: Sendable {
    /// Each name once.
    let all: [(name: UInt64, isMeaning: Bool)]

    private static let edge: UInt64 = 0x5bd1_e995_7f4a_7c15

    /// `meanings`: the keys of what the tokens say.
    init(_ tokens: ArraySlice<Token>, meanings: [UInt64]) {
        var all: [(name: UInt64, isMeaning: Bool)] = meanings.map { ($0 &* 0xff51_afd7_ed55_8ccd | 1, true) }
        let words = [Self.edge] + tokens.lazy.filter { $0.isSpoken }.map { $0.stem } + [Self.edge]
        var names = words[1..<words.count - 1].map { $0 &* 0xc4ce_b9fe_1a85_ec53 & ~1 }
        if words.count > 2 { names += zip(words, words.dropFirst()).map { QuestionWords.pair($0, $1) & ~1 } }
        names.sort()
        for (place, name) in names.enumerated() where place == 0 || names[place - 1] != name { all.append((name, false)) }
        self.all = all
    }
}

/// The features of wordings that are worth knowing, with what each says.
struct KnownFeatures: Sendable {
    /// Each once, rising.
    private let names: [UInt64]
    /// What each says: the rarer among the wordings the more.
    private let values: [Float]
    var count: Int { names.count }

    private static let least = 0.3
    private static let most = 4.5
    /// What words and their pairs count beside meanings.
    private static let words = 0.5
    /// What a meaning that no wording holds counts in the length of a question.
    private static let strange: Float = 3

    /// `most`: so many are kept, those that most wordings hold.
    init(_ wordings: [AskFeatures], most: Int) {
        let all = wordings.flatMap(\.all).sorted { $0.name < $1.name }
        var found: [(name: UInt64, value: Float, times: Int)] = []
        var from = 0
        while from < all.count {
            var end = from + 1
            while end < all.count, all[end].name == all[from].name { end += 1 }
            // What was said once only tells nothing of how others say it; what was meant once may.
            if all[from].isMeaning || end - from > 1 {
                let rarity = Logarithm.natural(Double(wordings.count) / Double(1 + end - from))
                let value = Float(min(Self.most, max(Self.least, rarity)) * (all[from].isMeaning ? 1 : Self.words))
                found.append((all[from].name, value, end - from))
            }
            from = end
        }
        if found.count > most {
            found.sort { ($0.times, $1.name) > ($1.times, $0.name) }
            found = found.prefix(most).sorted { $0.name < $1.name }
        }
        names = found.map(\.name)
        values = found.map(\.value)
    }

    /// Those that are known, by place, of length 1 together with the meanings that are not.
    func numbered(_ features: AskFeatures) -> [(number: Int, value: Float)] {
        var square: Float = 0
        var result: [(number: Int, value: Float)] = []
        for feature in features.all {
            if let number = names.place(of: feature.name) {
                result.append((number, values[number]))
                square += values[number] * values[number]
            } else if feature.isMeaning {
                square += Self.strange * Self.strange
            }
        }
        let length = max(square, 1e-6).squareRoot()
        return result.map { ($0.number, $0.value / length) }
    }
}
