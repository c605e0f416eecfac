import Reading

/// A part and its whole that are told in percent as well: "40 of 80 creators, so 50 percent"; "out of 80 creators 40 agreed, that's half".
struct ProportionCheck {
    let reading: NumberReading
    private var text: NumberText { NumberText(reading: reading) }

    init(reading: NumberReading) { self.reading = reading }

    func findings() -> [NumberFinding] { reading.terms.indices.dropLast(2).compactMap { partFirst($0) ?? wholeFirst($0) } }

    private static let ofWords = NumberWords.set("out of the our all those these my their")
    private static let opens = NumberWords.set("out of from")
    private static let concludes = NumberWords.set("so that's thats hence thus meaning ie")
    private static let between = NumberWords.set(
        "so that's thats hence thus meaning ie about roughly around nearly almost or just only i e is which that")
    /// Before the part: a place in a row, and no part of a whole.
    private static let places = NumberWords.set(
        "step phase stage task milestone page part slide level round week day month version rated rating scored score number attempt sprint"
    )

    /// "40 of the 80 said yes (50 %)".
    private func partFirst(_ part: Int) -> NumberFinding? {
        let whole = part + 1
        let gap = reading.gap(part, whole)
        guard (1...4).contains(gap.count), reading.holdsOnly(Self.ofWords, gap), reading.isOne(gap.lowerBound, of: Self.opens),
            gap.allSatisfy({ reading.document.tokens[$0].kind == .word }), gap.contains(where: { reading.isWord($0, NumberWords.of) })
        else { return nil }
        return finding(
            part: part, whole: whole, told: part + 2, quoting: reading.document.tokens[reading.terms[part].tokens.lowerBound].span)
    }

    /// "Out of 80 creators 40 agreed, that's 50 percent".
    private func wholeFirst(_ whole: Int) -> NumberFinding? {
        let part = whole + 1
        let before = reading.before(whole, 2)
        guard let first = before.first, reading.isOne(first, of: Self.opens), reading.isWord(before.upperBound - 1, NumberWords.of),
            reading.gap(whole, part).count <= 4, reading.terms[part].sentence == reading.terms[whole].sentence
        else { return nil }
        return finding(part: part, whole: whole, told: part + 1, quoting: reading.document.tokens[first].span)
    }

    /// - Parameter start: with which the words begin that are quoted.
    private func finding(part: Int, whole: Int, told: Int, quoting start: ByteSpan) -> NumberFinding? {
        let share = reading.terms[told]
        guard isCount(part), isCount(whole), reading.terms[part].value.compared(to: reading.terms[whole].value).map({ $0 <= 0 }) == true,
            share.unit == .percent, !share.isRange, share.sentence == reading.terms[part].sentence, concludes(max(part, whole), told),
            isLast(told), !reading.holds(Self.places, reading.before(part, 2)),
            let exact = reading.terms[part].value.thousandths(of: reading.terms[whole].value),
            let said = share.value.times(10)?.whole, (0...2_000).contains(said)
        else { return nil }
        // "12 of 40 complained, so 70 % did not": the rest of them.
        if abs(said - (1_000 - exact)) <= 15 { return nil }
        let allowed = max(15, exact * (share.firmness == .about || share.isPart ? 20 : 8) / 100)
        let holds: Bool =
            switch share.firmness {
            case .atLeast: said <= exact + 15
            case .atMost: said + 15 >= exact
            case .exact, .about: abs(said - exact) <= allowed
            }
        let comes = ExactNumber(exact, exponent: -1)
        let (low, high) = (min(part, whole), max(part, whole))
        return NumberFinding(
            kind: .percentage, spans: [low, high, told].map { reading.terms[$0].span }, stated: NumberValue(share.value, .percent),
            computed: NumberValue(comes, .percent), verdict: holds ? .agrees : .disagrees,
            sentence: "\(text.quote(ByteSpan(start.start, reading.terms[high].span.end))) is \(NumberText.digits(comes)) %"
                + (holds ? ", as you say." : ", not \(NumberText.digits(share.value))."))
    }

    /// Things or people, counted to the last one.
    private func isCount(_ index: Int) -> Bool {
        let term = reading.terms[index]
        return (term.unit == .bare || term.unit == .people || term.unit == .event) && !term.isName && !term.isRange && !term.isPart
            && term.measure.per == nil && term.value.mantissa > 0 && term.firmness == .exact
    }

    /// Nothing stands behind it that says what it is a share of: a mark, or the end.
    private func isLast(_ told: Int) -> Bool {
        let next = reading.terms[told].tokens.upperBound
        return next >= reading.terms[told].sentenceTokens.upperBound || reading.document.tokens[next].kind != .word
    }

    /// Nothing but a conclusion, or a bracket, stands before the share; what the part did may stand before that.
    private func concludes(_ last: Int, _ told: Int) -> Bool {
        let gap = reading.gap(last, told)
        guard !gap.isEmpty, gap.count <= 9 else { return false }
        let next = reading.terms[told].tokens.upperBound
        if let open = gap.last, reading.document.tokens[open].mark == 0x28 {
            return next < reading.document.tokens.count && reading.document.tokens[next].mark == 0x29 && open > gap.lowerBound
        }
        guard let mark = gap.last(where: { reading.isOne($0, of: Self.concludes) || reading.document.tokens[$0].mark == 0x3d }) else {
            return false
        }
        return reading.holdsOnly(Self.between, mark..<gap.upperBound)
    }
}
