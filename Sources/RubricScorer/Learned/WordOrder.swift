import Reading

/// Which function words stand side by side: words in no order put pairs together ("of and", "the would") that nobody writes, though each
/// word by itself is common.
package struct WordOrder: Sendable {
    /// For each pair, at the first word's number times the number of function words plus the second's: logarithm of how much more often it
    /// was to be expected among the texts that were learned from than it stands there, in fiftieths, 100 at most so that one alone is no
    /// proof; 0 where it stands there about as often, or was not to be expected. Empty where nothing is known.
    package let odd: [UInt8]

    package init(odd: [UInt8] = []) { self.odd = odd }

    /// How much the pairs of a clause speak against an order, in thousandths of a logarithm.
    func oddity(_ document: Document, _ clause: Clause) -> Int {
        if odd.isEmpty { return 0 }
        var sum = 0
        Self.eachPair(document, clause) { sum += Int(odd[$0]) }
        return sum * 20
    }

    /// Calls `body` with the place of each two different function words of a clause that nothing stands between.
    @inline(__always)
    package static func eachPair(_ document: Document, _ clause: Clause, _ body: (Int) -> Void) {
        var before = -1
        for index in clause.tokens {
            let token = document.tokens[index]
            let number = token.kind == .word && token.function ? FunctionWords.number(token.form) : -1
            // A word typed twice is a slip.
            if before >= 0, number >= 0, before != number { body(before * FunctionWords.count + number) }
            before = number
        }
    }
}
