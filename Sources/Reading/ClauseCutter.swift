/// Cuts tokens into clauses: at sentence ends and line ends, before a capitalised function word that follows a bare word, where the text
/// begins anew, and, in sentences of more than sixteen words, at a comma, colon or dash before a joining word.
struct ClauseCutter {
    let tokens: [Token]
    private let longSentence = 16
    private let wordsBefore = 5
    private let wordsAfter = 4
    private static let abbreviations = HashTable(
        ["e.g", "i.e", "g", "e", "approx", "vs", "etc", "ca", "no", "mr", "ms", "dr", "min", "max", "incl"].map { WordHash.of($0) })

    init(tokens: [Token]) { self.tokens = tokens }

    func run() -> (clauses: [Clause], sentences: Int) {
        var clauses: [Clause] = []
        clauses.reserveCapacity(tokens.count / 9 + 1)
        var sentence = 0
        var line = 0
        var start = 0
        var index = 0
        while index <= tokens.count {
            if index == tokens.count || endsSentence(index) || opensSentence(index) || beginsAnew(index) {
                let question = index < tokens.count && tokens[index].kind == .mark && tokens[index].mark == 0x3f
                if cut(start..<index, sentence: sentence, line: line, question: question, into: &clauses) { sentence += 1 }
                start = index
                if index < tokens.count, tokens[index].kind == .lineEnd { line += 1 }
            }
            index += 1
        }
        return (clauses, sentence)
    }

    private func endsSentence(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .lineEnd { return true }
        guard token.kind == .mark else { return false }
        if token.mark == 0x21 || token.mark == 0x3f || token.mark == 0x3b { return true }
        guard token.mark == 0x2e else { return false }
        if index > 0, tokens[index - 1].end == token.start, Self.abbreviations.contains(tokens[index - 1].form),
            index + 1 < tokens.count, !tokens[index + 1].capitalised
        {
            return false
        }
        // A dot with a letter right behind it stands inside a name ("node.js"), unless that letter is a capital.
        if index + 1 < tokens.count, tokens[index + 1].start == token.end, tokens[index + 1].kind == .word,
            !tokens[index + 1].capitalised
        {
            return false
        }
        return true
    }

    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0, tokens[index].kind == .word, tokens[index].capitalised, tokens[index - 1].kind == .word,
            !tokens[index - 1].capitalised, !tokens[index - 1].function
        else { return false }
        let form = tokens[index].form
        return FunctionWords.opening.contains(form) && form != Self.i && !FunctionWords.isContractedI(form)
    }

    /// The first words of the text stand here once more, with the same marks between them. "As I said, ..." takes up what was said.
    private func beginsAnew(_ index: Int) -> Bool {
        guard index >= Self.opening, index + Self.opening <= tokens.count, tokens[index].form == tokens[0].form,
            tokens[index].kind == .word, tokens[0].kind == .word, !leadsOn(tokens[index - 1])
        else { return false }
        return (1..<Self.opening).allSatisfy {
            let (old, new) = (tokens[$0], tokens[index + $0])
            return old.kind == new.kind && old.form == new.form && old.mark == new.mark
        }
    }

    /// A comma, colon, dash or opening bracket.
    private func leadsOn(_ token: Token) -> Bool {
        token.kind == .mark && (token.mark == 0x2c || token.mark == 0x3a || token.mark == 0x2d || token.mark == 0x28)
    }

    /// So many tokens in the same order are no chance.
    private static let opening = 8

    private static let i = WordHash.of("i")

    /// Appends the clauses of one sentence; false when it holds no word.
    private func cut(_ range: Range<Int>, sentence: Int, line: Int, question: Bool, into clauses: inout [Clause]) -> Bool {
        let words = countWords(range)
        guard words > 0 else { return false }
        var start = range.lowerBound
        if words > longSentence {
            var before = 0
            var left = words
            for index in range {
                if isWord(index) {
                    before += 1
                    left -= 1
                    continue
                }
                guard before >= wordsBefore, left >= wordsAfter, joins(index, range.upperBound) else { continue }
                append(start..<index, sentence, line, question, &clauses)
                start = index + 1
                before = 0
            }
        }
        append(start..<range.upperBound, sentence, line, question, &clauses)
        return true
    }

    private func joins(_ index: Int, _ end: Int) -> Bool {
        let mark = tokens[index].mark
        guard tokens[index].kind == .mark, mark == 0x2c || mark == 0x3a || mark == 0x2d || mark == 0x28 || mark == 0x29 else {
            return false
        }
        // A hyphen inside a word is no dash.
        if mark == 0x2d, tokens.isWithin(index) { return false }
        var next = index + 1
        while next < end, tokens[next].kind == .mark { next += 1 }
        return next < end && tokens[next].kind == .word && FunctionWords.joining.contains(tokens[next].form)
    }

    private func isWord(_ index: Int) -> Bool { tokens[index].isSpoken }

    private func countWords(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + (isWord($1) ? 1 : 0) } }

    private func append(_ range: Range<Int>, _ sentence: Int, _ line: Int, _ question: Bool, _ clauses: inout [Clause]) {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, !isWord(low) { low += 1 }
        while high > low, !isWord(high - 1) { high -= 1 }
        guard low < high else { return }
        // A minus or plus sign belongs to the number behind it.
        if tokens[low].kind == .number, low > range.lowerBound, tokens[low - 1].mark == 0x2d || tokens[low - 1].mark == 0x2b,
            tokens[low - 1].end == tokens[low].start
        {
            low -= 1
        }
        clauses.append(
            Clause(
                tokens: low..<high, span: ByteSpan(Int(tokens[low].start), Int(tokens[high - 1].end)), sentence: sentence, line: line,
                isQuestion: question, words: countWords(low..<high)))
    }
}
