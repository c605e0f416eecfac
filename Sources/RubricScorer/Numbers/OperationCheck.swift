import Reading

/// Two numbers multiplied, or one taken from another, in so many words: "500 people times 20 dollars is 10,000", "150 minus 30 is 120".
/// People put numbers beside each other for many reasons, so that only what is said to be the result is held against it.
struct OperationCheck {
    let reading: NumberReading
    private var text: NumberText { NumberText(reading: reading) }

    init(reading: NumberReading) { self.reading = reading }

    func findings() -> [NumberFinding] { reading.terms.indices.dropLast(2).compactMap(operation) }

    private enum Sign { case times, minus }

    private static let timesWords = NumberWords.set("times x multiplied")
    private static let minusWords = NumberWords.set("minus")
    private static let by = WordHash.of("by")
    private static let each = NumberWords.set("each apiece")
    private static let joins = NumberWords.set("with at of for who and have earn pay cost get")
    /// 'So' is none of them: "200 people pay 5 dollars each, so 40 leave".
    private static let concludes = NumberWords.set("is are that's thats makes make gives equals")
    private static let others = NumberWords.set(
        "more less fewer of off higher lower slower faster better worse out percent percentage each per plus minus times x and")
    private static let cents = NumberWords.set("cent cents")

    private func operation(_ one: Int) -> NumberFinding? {
        let (other, result) = (one + 1, one + 2)
        let sentence = reading.terms[one].sentence
        guard reading.terms[other].sentence == sentence, reading.terms[result].sentence == sentence, isResult(result, behind: other),
            isFactor(other), let sign = sign(one, other, result), stands(one)
        else { return nil }
        let (first, second) = (reading.terms[one], reading.terms[other])
        guard isMeasured(result, as: [one, other], sign),
            let exact = sign == .times ? first.value.times(second.value) : first.value.subtracting(second.value), exact.mantissa > 0
        else { return nil }
        return finding(one, other, result, exact)
    }

    // MARK: what is done with the two

    private func sign(_ one: Int, _ other: Int, _ result: Int) -> Sign? {
        let gap = reading.gap(one, other)
        // "40 times 3": the word is a part of the first number then, as it is in "3 x 40" and "twice 40".
        if reading.terms[one].unit == .times {
            return gap.isEmpty && !reading.terms[one].isPart && isPlain(one) ? .times : nil
        }
        guard isFactor(one) else { return nil }
        // What the first one counts may stand between: "500 people times 20".
        var rest = gap
        while let next = rest.first, rest.count > 1, isCounted(next) { rest = rest.dropFirst() }
        guard let mark = rest.first, gap.count <= 4 else { return nil }
        if rest.count == 2 { return reading.isOne(mark, of: Self.timesWords) && reading.isWord(mark + 1, Self.by) ? .times : nil }
        guard rest.count == 1 else { return nil }
        if isSign(mark, "*×∗") || reading.isOne(mark, of: Self.timesWords) { return .times }
        if reading.isOne(mark, of: Self.minusWords) { return .minus }
        // A dash is one only in an equation.
        if isSpacedHyphen(mark) { return reading.holds(mark: 0x3d, reading.gap(other, result)) ? .minus : nil }
        return reading.isOne(mark, of: Self.joins) && isEach(other) ? .times : nil
    }

    /// Many signs are one kind of mark to the tokenizer, arrows among them.
    private func isSign(_ token: Int, _ signs: String) -> Bool {
        let token = reading.document.tokens[token]
        let text = reading.document.text(token.span)
        return token.kind == .mark && text.count == 1 && signs.contains(text)
    }

    private func isCounted(_ token: Int) -> Bool {
        let token = reading.document.tokens[token]
        return token.kind == .word && !token.function && !Self.timesWords.contains(token.form) && !Self.minusWords.contains(token.form)
            && !Self.joins.contains(token.form)
    }

    private func isSpacedHyphen(_ index: Int) -> Bool {
        let tokens = reading.document.tokens
        return isSign(index, "-") && tokens[index].start > tokens[index - 1].end && index + 1 < tokens.count
            && tokens[index + 1].start > tokens[index].end
    }

    /// "200 creators with 50 viewers each is 10,000".
    private func isEach(_ term: Int) -> Bool { reading.after(term, 2).contains { reading.isOne($0, of: Self.each) } }

    // MARK: which numbers

    private func isPlain(_ index: Int) -> Bool {
        let term = reading.terms[index]
        return !term.isRange && term.measure.per == nil && term.firmness == .exact && term.value.mantissa > 0
    }

    private func isFactor(_ index: Int) -> Bool {
        let term = reading.terms[index]
        return isPlain(index) && term.counts && !term.isPart && term.unit != .percent && term.unit != .percentagePoint
    }

    /// No other number is worked into it: "2 x 3 x 4 is 24".
    private func stands(_ one: Int) -> Bool {
        guard one > 0, reading.terms[one - 1].sentence == reading.terms[one].sentence else { return true }
        let gap = reading.gap(one - 1, one)
        return gap.contains { reading.document.tokens[$0].mark == 0x2c || reading.document.tokens[$0].mark == 0x3a }
            || (gap.count > 4 && !reading.holds(Self.timesWords, gap) && !reading.holds(Self.minusWords, gap))
    }

    private func isResult(_ result: Int, behind other: Int) -> Bool {
        let term = reading.terms[result]
        let next = term.tokens.upperBound
        guard term.counts, !term.isRange, !term.isPart, term.unit != .percent, term.unit != .percentagePoint, term.measure.per == nil,
            !reading.isOne(next, of: Self.others), next >= reading.document.tokens.count || !isSign(next, "+-−*×/")
        else { return false }
        var gap = reading.gap(other, result)
        while let next = gap.first, gap.count > 1, isCounted(next) || reading.isOne(next, of: Self.each) { gap = gap.dropFirst() }
        guard !gap.isEmpty, gap.count <= 6, reading.holdsOnly(NumberWords.linking, gap) else { return false }
        return reading.holds(Self.concludes, gap) || reading.holds(mark: 0x3d, gap)
    }

    /// What comes out is told in the measure of what goes in, or in none: minutes may be hours, and what has letters may be any unit.
    private func isMeasured(_ result: Int, as factors: [Int], _ sign: Sign) -> Bool {
        let (stated, given) = (reading.terms[result], factors.map { reading.terms[$0] })
        guard !([result] + factors).contains(where: { reading.holds(Self.cents, reading.terms[$0].tokens) }) else { return false }
        let units = Set(given.map(\.unit).filter { $0 != .bare && $0 != .times })
        if units.filter(\.isTime).count > 1 || (sign == .minus && units.count > 1) { return false }
        let nouns = given.map(\.measure.noun).filter { $0 != 0 }
        if stated.measure.noun != 0 { return nouns.contains(stated.measure.noun) || (nouns.isEmpty && units.isEmpty) }
        if stated.unit == .bare { return true }
        return units.contains(stated.unit) || (units.isEmpty && nouns.isEmpty && (sign == .minus || stated.unit == .millisecond))
    }

    private func isNamed(_ index: Int) -> Bool { reading.terms[index].unit != .bare && reading.terms[index].unit != .times }

    // MARK: what comes out

    private func finding(_ one: Int, _ other: Int, _ result: Int, _ exact: ExactNumber) -> NumberFinding? {
        let stated = reading.terms[result]
        // So far off it is told in another unit.
        guard let near = stated.value.isWithin(percent: 25, of: exact), let high = exact.times(30), let low = stated.value.times(30),
            !stated.value.isMore(than: high), !exact.isMore(than: low)
        else { return nil }
        let holds = SumCheck.holds(stated, exact) || (stated.firmness == .about && near)
        // Of people times dollars dollars come out.
        let like = [result, other, one].first { isNamed($0) || ($0 == other && reading.terms[$0].measure.noun != 0) } ?? result
        let unit = reading.terms[like].unit
        return NumberFinding(
            kind: .sum, spans: [one, other, result].map { reading.terms[$0].span }, stated: NumberValue(stated.value, unit),
            computed: NumberValue(exact, unit), verdict: holds ? .agrees : .disagrees,
            sentence: text.comes(text.quote(one, other), to: exact, digits: 4, like: like, stated: stated.value, holds: holds))
    }
}
