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

    /// Thousandths towards foreign (above 0) or towards answers.
    func lean(_ stem: UInt64) -> Int {
        let number = table.number(stem)
        return number < 0 ? 0 : Int(leans[number])
    }

    /// Logarithm of one over the share of answers that hold it, in thousandths.
    func rarity(_ stem: UInt64) -> Int {
        let number = table.number(stem)
        return number < 0 ? strangest : Int(rarities[number])
    }

    /// Neither an answer nor a foreign text holds it.
    func isUnknown(_ stem: UInt64) -> Bool { table.number(stem) < 0 }

    /// No answer holds it, or only one.
    func isStrange(_ stem: UInt64) -> Bool { rarity(stem) >= strangest - 1100 }
}
