import Reading

/// Reads what a text states in figures. Whatever it is not sure of it leaves out: a figure that is missed does no harm, one that is
/// misunderstood accuses somebody.
struct StatementReader {
    let document: Document
    /// Tokens of each sentence, by its ordinal.
    private let sentences: [Range<Int>]

    init(document: Document) {
        self.document = document
        var sentences: [Range<Int>] = []
        for clause in document.clauses {
            if clause.sentence < sentences.count {
                sentences[clause.sentence] = sentences[clause.sentence].lowerBound..<clause.tokens.upperBound
            } else {
                sentences.append(clause.tokens)
            }
        }
        self.sentences = sentences
    }

    func run() -> [Statement] {
        document.clauses.indices.flatMap { index -> [Statement] in
            let clause = document.clauses[index]
            guard !clause.isQuestion else { return [] }
            return document.quantities(in: clause).compactMap { statement(of: $0, in: index) }
        }
    }

    private var tokens: [Token] { document.tokens }

    // MARK: one figure

    private func statement(of number: Int, in index: Int) -> Statement? {
        let clause = document.clauses[index]
        guard let figure = StatedFigure(number, in: document, clause: clause) else { return nil }
        let subject = StatedSubject(figure, in: document, clause: clause)
        guard let sort = subject.sort, !subject.heads.isEmpty else { return nil }
        guard !tokens[figure.tokens.lowerBound].negated, !StatementWords.ranges.stands(in: document, clause.tokens) else { return nil }
        let sentence = sentences[clause.sentence]
        var statement = Statement(
            span: ByteSpan(Int(tokens[figure.tokens.lowerBound].start), figure.end), tokens: figure.tokens, clause: index, sort: sort,
            unit: figure.unit, per: figure.per, currency: figure.currency, low: figure.low, high: figure.high, value: figure.value,
            loose: figure.loose, heads: sorted(subject.heads),
            context: [], setting: [], rises: subject.rises, marks: StatementMarks())
        statement.context = sorted(content(sentence, without: figure.tokens))
        statement.setting = setting(of: statement.context, at: index)
        statement.marks = MarkReader(document: document, clause: clause, sentence: sentence, figure: figure, subject: subject).run()
        // A year says nothing by itself: something began or ended in it.
        return sort == .date && statement.marks.verbs.isEmpty ? nil : statement
    }

    /// A short sentence is understood from the one before it.
    private func setting(of words: [UInt64], at clause: Int) -> [UInt64] {
        let ordinal = document.clauses[clause].sentence
        guard words.count < 4, ordinal > 0 else { return words }
        return sorted(words + content(sentences[ordinal - 1], without: 0..<0))
    }

    /// 'Encode' in 're-encode'.
    private func isSecondHalf(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].mark == 0x2d && tokens[index - 1].end == tokens[index].start
    }

    private func content(_ range: Range<Int>, without figure: Range<Int>) -> [UInt64] {
        range.compactMap { index in
            let token = tokens[index]
            guard token.kind == .word, !token.function, !isSecondHalf(index), !StatementWords.passedOver.contains(token.form),
                !StatementWords.empty.contains(token.form)
            else { return nil }
            if token.quantity >= 0, !StatementWords.isCounted(token) { return nil }
            return StatementWords.broad(token, in: document.bytes)
        }
    }
}

func sorted(_ words: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    for word in words.sorted() where result.last != word { result.append(word) }
    return result
}
