import Reading

/// Which kinds of word stand side by side: words in no order put pairs together ("of and", "the", then a full stop) that nobody writes,
/// though each word by itself is common.
package struct WordOrder: Sendable {
    /// For each pair of kinds, at the first one's number times the number of kinds plus the second's: logarithm of how much more often it
    /// stands in the texts that were learned from than chance would have it, in 1/32. Empty where nothing is known.
    package let weights: [Int8]

    /// Steps of a weight in one.
    package static let scale = 32
    /// Kinds of word, and pairs of them.
    package static let kinds = WordKind.count
    package static let pairs = kinds * kinds

    package init(weights: [Int8] = []) { self.weights = weights }

    /// How much the pairs of a clause speak against an order, in thousandths of a logarithm; below 0 where they speak for one.
    func oddity(_ document: Document, _ clause: Int) -> Int {
        if weights.isEmpty { return 0 }
        var sum = 0
        Self.eachPair(document, clause) { sum += Int(weights[$0]) }
        return -sum * 1000 / Self.scale
    }

    /// Calls `body` with the place of each pair of neighbours in a clause, the one that reaches into it and what stands behind it among them.
    /// A function word typed twice is a slip and no pair; nor are marks and numbers beside each other, of which some put many in a row.
    @inline(__always)
    package static func eachPair(_ document: Document, _ clause: Int, _ body: (Int) -> Void) {
        let tokens = document.clauses[clause].tokens
        let isFirst = clause == 0 || document.clauses[clause - 1].sentence != document.clauses[clause].sentence
        let end = clause + 1 < document.clauses.count ? document.clauses[clause + 1].tokens.lowerBound : document.tokens.count
        var before = isFirst ? WordKind.stop : WordKind.number(document.tokens[tokens.lowerBound - 1], in: document.bytes)
        for index in tokens.lowerBound..<end {
            let kind = WordKind.number(document.tokens[index], in: document.bytes)
            let isPair = before == kind ? kind >= FunctionWords.count : true
            if isPair, WordKind.isWord(before) || WordKind.isWord(kind) { body(before * kinds + kind) }
            before = kind
        }
    }
}
