import Reading

/// What the rated answers and the foreign texts together say of single words.
package struct WordKnowledge: Sendable {
    /// Stems.
    package let names: [UInt64]
    package let leans: [Int16]
    package let rarities: [Int16]
    /// Rarity of a word that no rated answer holds.
    package let strangest: Int
    private let table: HashTable

    package init(names: [UInt64], leans: [Int16], rarities: [Int16], strangest: Int) {
        table = HashTable(names)
        self.names = names
        self.leans = leans
        self.rarities = rarities
        self.strangest = strangest
    }

    /// What is known of a stem.
    struct Word: Sendable {
        /// Thousandths towards foreign (above 0) or towards answers.
        var lean: Int
        /// Logarithm of one over the share of answers that hold it, in thousandths.
        var rarity: Int
        /// Neither an answer nor a foreign text holds it.
        var isUnknown: Bool
        /// No answer holds it, or only one.
        var isStrange: Bool
    }

    func word(_ stem: UInt64) -> Word {
        let number = table.number(stem)
        let rarity = number < 0 ? strangest : Int(rarities[number])
        return Word(
            lean: number < 0 ? 0 : Int(leans[number]), rarity: rarity, isUnknown: number < 0, isStrange: rarity >= strangest - 1100)
    }
}
