/// Words that are none: letters drawn one after the other, in lines of the length of sentences.
package struct Gibberish: Sendable {
    package let text: String

    package init(_ dice: AttackDice, _ purpose: String, _ ordinal: Int) {
        let own = AttackDice(seed: dice.roll(purpose, ordinal))
        var draw = 0
        func next(_ sides: Int) -> Int {
            draw += 1
            return own.pick(sides, "letter", draw)
        }
        var words: [String] = []
        for place in 0..<40 {
            var word = String(decoding: (0..<3 + next(6)).map { _ in UInt8(0x61 + next(26)) }, as: UTF8.self)
            if place % 13 == 12 { word += "." }
            words.append(word)
        }
        text = words.joined(separator: " ") + "."
    }
}
