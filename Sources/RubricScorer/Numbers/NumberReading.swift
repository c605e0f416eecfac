import Reading

/// The numbers of a text in their order, and questions about what stands between and around them.
struct NumberReading {
    let document: Document
    private(set) var terms: [NumberTerm] = []

    init(_ document: Document) {
        self.document = document
        guard !document.quantities.isEmpty, !document.clauses.isEmpty else { return }
        terms.reserveCapacity(document.quantities.count)
        var clause = 0
        var first = 0
        for (index, quantity) in document.quantities.enumerated() {
            while clause + 1 < document.clauses.count, document.clauses[clause].tokens.upperBound <= quantity.tokens.lowerBound {
                clause += 1
                if document.clauses[clause].sentence != document.clauses[first].sentence { first = clause }
            }
            let sentence = document.clauses[clause].sentence
            if let last = terms.last, last.sentence == sentence {
                add(quantity, index, sentence, last.sentenceTokens)
            } else {
                var end = clause
                while end + 1 < document.clauses.count, document.clauses[end + 1].sentence == sentence { end += 1 }
                add(quantity, index, sentence, document.clauses[first].tokens.lowerBound..<document.clauses[end].tokens.upperBound)
            }
        }
        markRanges()
    }

    private mutating func add(_ quantity: Quantity, _ index: Int, _ sentence: Int, _ tokens: Range<Int>) {
        let (measure, end) = Measure.read(quantity, in: document)
        let part = quantity.spelled && (quantity.unit == .percent || quantity.unit == .times) && quantity.exponent < 0
        terms.append(
            NumberTerm(
                index: index, value: ExactNumber(quantity.mantissa, exponent: quantity.exponent), measure: measure, span: quantity.span,
                tokens: quantity.tokens.lowerBound..<max(end, quantity.tokens.upperBound), firmness: firmness(quantity), sentence: sentence,
                sentenceTokens: tokens, isPart: part, isName: isName(quantity)))
    }

    private func isName(_ quantity: Quantity) -> Bool {
        guard quantity.unit == .bare, !quantity.spelled, quantity.exponent <= 0, quantity.span.end > quantity.span.start else {
            return false
        }
        let last = document.bytes[quantity.span.end - 1]
        return last < 0x30 || last > 0x39
    }

    private func firmness(_ quantity: Quantity) -> NumberTerm.Firmness {
        let tokens = document.tokens
        var index = quantity.tokens.lowerBound - 1
        var steps = 0
        while index >= 0, steps < 2, tokens[index].kind != .lineEnd, tokens[index].quantity < 0 {
            let token = tokens[index]
            if token.mark == 0x7e { return .about }
            if token.mark == 0x3e { return .atLeast }
            if token.mark == 0x3c { return .atMost }
            if token.kind == .mark, token.mark != 0x22 { break }
            if NumberWords.hedges.contains(token.form) { return .about }
            if NumberWords.overs.contains(token.form) { return .atLeast }
            if NumberWords.unders.contains(token.form) { return .atMost }
            if token.form == NumberWords.than, index > 0 {
                if tokens[index - 1].form == NumberWords.more { return .atLeast }
                if NumberWords.less.contains(tokens[index - 1].form) { return .atMost }
            }
            index -= 1
            steps += 1
        }
        return .exact
    }

    private mutating func markRanges() {
        for index in terms.indices.dropLast() {
            let between = gap(index, index + 1)
            guard between.count == 1, terms[index].measure.per == nil else { continue }
            let token = document.tokens[between.lowerBound]
            let before = terms[index].tokens.lowerBound - 1
            let opener = before >= 0 ? document.tokens[before].form : 0
            let dash =
                token.mark == 0x2d && token.start == document.tokens[between.lowerBound - 1].end
                && token.end == document.tokens[terms[index + 1].tokens.lowerBound].start
            let word =
                token.form == NumberWords.to || token.form == NumberWords.or
                || (token.form == NumberWords.and && opener == NumberWords.between)
            if dash || (word && opener != NumberWords.from) {
                terms[index].isRange = true
                terms[index + 1].isRange = true
            }
        }
    }

    // MARK: what stands between and around

    /// The tokens between two terms.
    func gap(_ one: Int, _ other: Int) -> Range<Int> {
        let start = terms[one].tokens.upperBound
        return start..<max(start, terms[other].tokens.lowerBound)
    }

    /// Terms around some terms, twelve on each side, so that the work for one of them stays bounded.
    func neighbours(_ terms: ClosedRange<Int>) -> Range<Int> {
        max(0, terms.lowerBound - 12)..<min(self.terms.count, terms.upperBound + 13)
    }

    /// So many tokens before a term, not beyond its sentence.
    func before(_ term: Int, _ count: Int) -> Range<Int> {
        let end = terms[term].tokens.lowerBound
        return min(end, max(terms[term].sentenceTokens.lowerBound, end - count))..<end
    }

    /// The tokens of its sentence before a term, the last forty of them.
    func lead(_ term: Int) -> Range<Int> { before(term, 40) }

    /// So many tokens behind a term, not beyond its sentence.
    func after(_ term: Int, _ count: Int) -> Range<Int> {
        let start = terms[term].tokens.upperBound
        return start..<max(start, min(terms[term].sentenceTokens.upperBound, start + count))
    }

    func holds(_ words: HashTable, _ range: Range<Int>) -> Bool { range.contains { words.contains(document.tokens[$0].form) } }

    func holds(mark: UInt8, _ range: Range<Int>) -> Bool {
        range.contains { document.tokens[$0].mark == mark && document.tokens[$0].kind == .mark }
    }

    /// Every word of the range is one of these.
    func holdsOnly(_ words: HashTable, _ range: Range<Int>) -> Bool {
        range.allSatisfy { document.tokens[$0].kind == .mark || words.contains(document.tokens[$0].form) }
    }

    func wordCount(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + (document.tokens[$1].kind == .word ? 1 : 0) } }

    func isWord(_ index: Int, _ word: UInt64) -> Bool { document.tokens.indices.contains(index) && document.tokens[index].form == word }

    func isOne(_ index: Int, of words: HashTable) -> Bool {
        document.tokens.indices.contains(index) && words.contains(document.tokens[index].form)
    }
}
