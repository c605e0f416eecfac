import InterviewEngine
import Reading

/// Finds what the candidate claims in figures: each number with what it is about.
struct ClaimReader {
    let document: Document
    let turn: Int
    /// The figures of the document that can be held against others.
    let statements: [Statement]

    /// More are not kept of one answer.
    static let most = 40

    func run() -> [Claim] {
        var claims: [Claim] = []
        let retraction = Retraction(document: document)
        for clause in document.clauses where !clause.isQuestion {
            for index in document.quantities(in: clause) where claims.count < Self.most {
                let quantity = document.quantities[index]
                let statement = statements.first { $0.tokens.contains(quantity.tokens.lowerBound) }
                guard isMeasure(quantity) || statement != nil, let subject = subject(of: quantity, in: clause),
                    !retraction.takesBack(quantity)
                else { continue }
                let span = HeardSpan(statement?.span ?? quantity.span)
                guard claims.last.map({ $0.span.end <= span.start }) ?? true else { continue }
                claims.append(
                    Claim(
                        id: "\(turn)-\(claims.count)", subject: subject, value: figure(quantity, statement), role: quantity.role.rawValue,
                        span: span))
            }
        }
        return claims
    }

    /// 'One in ten' is 10 percent.
    private func figure(_ quantity: Quantity, _ statement: Statement?) -> Figure {
        guard let statement, statement.unit == .percent, quantity.unit != .percent else {
            return Figure(quantity, Measure(quantity, in: document))
        }
        return Figure(mantissa: Int((statement.value * 10).rounded()), exponent: -1, unit: Measure(unit: .percent).text)
    }

    private func isMeasure(_ quantity: Quantity) -> Bool {
        switch quantity.unit {
        case .date, .ordinal, .percentile: false
        case .bare: !quantity.spelled
        default: true
        }
    }

    private static let passedOver = PhraseTable(
        """
        went, go, goes, rose, rise, fell, fall, grew, grow, dropped, drop, increased, increase, decreased, decrease, climbed, moved, jumped, gained, lost, cut, took, takes, take, get, got, was, became, \
        about, roughly, around, approximately, nearly, almost, say, call, cost, costs, plus, minus, saved, add, added, improved, reached, hit, made, came, stood, sat, measured, lifted, doubled, reduced, ran
        """)

    /// Up to three words near the number that it is about, as typed.
    private func subject(of quantity: Quantity, in clause: Clause) -> String? {
        let end = quantity.tokens.upperBound
        let counts = quantity.unit == .people || quantity.unit == .event
        if counts, let last = lastUnitWord(quantity, clause) { return text(quantity.tokens.lowerBound + 1, last + 1, quantity) }
        if end < clause.tokens.upperBound, document.tokens[end].form == Self.of,
            let after = run(from: end + 1, to: clause.tokens.upperBound)
        {
            return text(after.lowerBound, after.upperBound, nil)
        }
        if quantity.unit == .bare, let after = run(from: end, to: min(clause.tokens.upperBound, end + 3)), after.lowerBound == end {
            return text(after.lowerBound, after.upperBound, nil)
        }
        if let before = run(before: quantity.tokens.lowerBound, from: clause.tokens.lowerBound) {
            return text(before.lowerBound, before.upperBound, nil)
        }
        return run(from: end, to: clause.tokens.upperBound).map { text($0.lowerBound, $0.upperBound, nil) }
    }

    private static let of = WordHash.of("of")

    private func lastUnitWord(_ quantity: Quantity, _ clause: Clause) -> Int? {
        let end = min(clause.tokens.upperBound, quantity.tokens.upperBound + 3)
        guard quantity.tokens.lowerBound + 1 < end else { return nil }
        return (quantity.tokens.lowerBound + 1..<end).first { Unit.named(document.tokens[$0].form) == quantity.unit }
    }

    private func isContent(_ index: Int) -> Bool {
        let token = document.tokens[index]
        guard token.quantity < 0 || document.quantities[Int(token.quantity)].unit == .percentile else { return false }
        return token.kind == .word && !token.function
            && Self.passedOver.match(document, index, index + 1) == nil
    }

    /// The first row of at most three content words.
    private func run(from start: Int, to end: Int) -> Range<Int>? {
        var first = start
        while first < end, !isContent(first) {
            if document.tokens[first].quantity >= 0 { return nil }
            first += 1
        }
        var last = first
        while last < end, last < first + 3, isContent(last) { last += 1 }
        return first < last ? first..<last : nil
    }

    /// The nearest row of at most three content words before the number.
    private func run(before end: Int, from start: Int) -> Range<Int>? {
        var last = end
        while last > start, !isContent(last - 1) {
            if document.tokens[last - 1].quantity >= 0, document.tokens[last - 1].kind == .number { return nil }
            last -= 1
        }
        var first = last
        while first > start, last - first < 3, isContent(first - 1) { first -= 1 }
        return first < last ? first..<last : nil
    }

    /// Words of the tokens, one space between them; number tokens at the start are left out.
    private func text(_ start: Int, _ end: Int, _ quantity: Quantity?) -> String {
        var words: [String] = []
        for index in start..<end where document.tokens[index].kind == .word {
            if let quantity, quantity.tokens.contains(index), Unit.named(document.tokens[index].form) == nil { continue }
            words.append(document.text(document.tokens[index].span))
        }
        return words.joined(separator: " ")
    }
}
