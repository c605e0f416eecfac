import Reading

/// Whether a figure is taken back where it stands: '30, not 12 percent', '12 percent, sorry, 30'. Nobody is to be told later that they
/// said it.
struct Retraction {
    let document: Document

    private static let negations = PhraseTable("not, wasn't, isn't, weren't")
    private static let ties = PhraseTable("the, about, quite, some")
    /// 'If not 12 percent, then 10.'
    private static let leads = PhraseTable("if, why, or, whether")
    /// Behind a mark, after the figure that was wrong and before the one that is right.
    private static let turns = PhraseTable(
        """
        sorry, i mean, i meant, scratch that, strike that, make that, correction, i misspoke, i should say, i have to correct, let me correct, that is wrong, that was wrong, i was wrong
        """)
    private static let rather = PhraseTable("or rather")
    /// The same, but only between marks: 'no cost', 'wait times'.
    private static let words = PhraseTable("no, wait, sorry")
    /// What may stand between the turn and the figure that is right; with anything else it is told of something else.
    private static let between = PhraseTable(
        "it, was, is, that, about, actually, really, rather, a, an, the, of, more, like, by, to, up, down, only, i, meant, mean, said")
    private static let farthest = 5

    func takesBack(_ quantity: Quantity) -> Bool { isNegated(quantity) || isReplaced(quantity) }

    private func isWord(_ index: Int, _ table: PhraseTable) -> Bool { table.match(document, index, index + 1) != nil }

    private func isMark(_ index: Int) -> Bool { !document.tokens.indices.contains(index) || document.tokens[index].kind == .mark }

    private func isNegated(_ quantity: Quantity) -> Bool {
        var index = quantity.tokens.lowerBound - 1
        while index > 0, isWord(index, Self.ties) { index -= 1 }
        guard index >= 0, isWord(index, Self.negations) else { return false }
        return index == 0 || !isWord(index - 1, Self.leads)
    }

    private func isReplaced(_ quantity: Quantity) -> Bool {
        let end = document.tokens.count
        var words = 0
        var index = quantity.tokens.upperBound
        while index < end, words <= Self.farthest, document.tokens[index].quantity < 0, document.tokens[index].kind != .lineEnd {
            if let behind = turn(at: index, end) { return isReplaced(quantity, from: behind) }
            if document.tokens[index].kind == .word { words += 1 }
            index += 1
        }
        return false
    }

    /// Where a turn that begins here is over.
    private func turn(at index: Int, _ end: Int) -> Int? {
        if let end = Self.rather.match(document, index, end) { return end }
        guard isMark(index - 1) else { return nil }
        if let end = Self.turns.match(document, index, end) { return end }
        return isWord(index, Self.words) && isMark(index + 1) ? index + 1 : nil
    }

    /// The next figure is of the same kind, or says nothing of its kind: 'I meant 15'.
    private func isReplaced(_ quantity: Quantity, from start: Int) -> Bool {
        var index = start
        while index < document.tokens.count, document.tokens[index].quantity < 0 {
            let kind = document.tokens[index].kind
            if kind == .lineEnd || (kind == .word && !isWord(index, Self.between)) { return false }
            index += 1
        }
        guard index < document.tokens.count else { return false }
        let next = document.quantities[Int(document.tokens[index].quantity)]
        // 'The second ranker.'
        if next.unit == quantity.unit { return !next.spelled || quantity.spelled }
        return !next.spelled && (next.unit == .bare || (quantity.unit == .bare && !quantity.spelled))
    }
}
