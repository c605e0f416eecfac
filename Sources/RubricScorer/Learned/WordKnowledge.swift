import Reading

/// What the rated answers and the foreign texts together say of words.
package struct WordKnowledge: Sendable {
    /// Stems; empty where the knowledge was read and will not be written.
    package let names: [UInt64]
    package let leans: [Int16]
    /// The same towards terms strung together.
    package let strings: [Int16]
    package let rarities: [Int16]
    /// Rarity of a word that no rated answer holds.
    package let strangest: Int
    package let order: WordOrder
    /// What may have been meant by a word that is not known.
    package let spelling: Spelling
    /// Words that several answers hold, as typed in small letters: what a slip may hide. Empty where the knowledge will not be written.
    package let common: [UInt64]
    private let table: HashTable

    package init(
        names: [UInt64], leans: [Int16], strings: [Int16], rarities: [Int16], strangest: Int, order: WordOrder = WordOrder(),
        common: [UInt64] = [], isOnlyRead: Bool = false
    ) {
        table = HashTable(names)
        spelling = Spelling(known: [table, Vocabulary.shared.words], common: HashTable(common))
        self.common = isOnlyRead ? [] : common
        self.names = isOnlyRead ? [] : names
        self.leans = leans
        self.strings = strings
        self.rarities = rarities
        self.strangest = strangest
        self.order = order
    }

    /// What is known of a stem.
    struct Word: Sendable {
        /// Thousandths towards foreign (above 0) or towards answers.
        var lean: Int
        /// Thousandths towards terms strung together (above 0) or towards answers.
        var string: Int
        /// Logarithm of one over the share of answers that hold it, in thousandths.
        var rarity: Int
        /// Neither an answer nor foreign prose holds it.
        var isUnknown: Bool
        /// No answer holds it, or only one.
        var isStrange: Bool
    }

    func word(_ stem: UInt64) -> Word {
        let number = table.number(stem)
        let rarity = number < 0 ? strangest : Int(rarities[number])
        return Word(
            lean: number < 0 ? 0 : Int(leans[number]), string: number < 0 ? 0 : Int(strings[number]), rarity: rarity,
            isUnknown: number < 0, isStrange: rarity >= strangest - 1100)
    }

    /// Of the words of a clause that say something.
    struct Tally: Sendable {
        var contents = 0
        /// How many of them neither an answer nor foreign prose holds.
        var unknown = 0
        /// How far they lean towards terms strung together, all together, in thousandths.
        var string = 0
    }

    func tally(_ document: Document, _ clause: Clause) -> Tally {
        var result = Tally()
        for index in clause.tokens {
            let token = document.tokens[index]
            guard token.kind == .word, !token.function else { continue }
            result.contents += 1
            let word = word(token.stem)
            if word.isUnknown { result.unknown += 1 }
            result.string += word.string
        }
        return result
    }
}
