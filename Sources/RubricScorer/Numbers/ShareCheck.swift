import Reading

/// Parts of a whole: "3 % of 40,000 is 1,200"; a part that is more than its whole; a split of more than all.
struct ShareCheck {
    let reading: NumberReading
    private var text: NumberText { NumberText(reading: reading) }

    init(reading: NumberReading) { self.reading = reading }

    func findings() -> [NumberFinding] {
        reading.terms.indices.compactMap { share($0) ?? excess($0) ?? among($0) ?? rest($0) ?? halves($0) } + splits()
    }

    // MARK: so many percent of a number

    private static let ofWords = NumberWords.set("of the our all those these about my their your roughly around some its")
    private static let tells = NumberWords.set(
        "is are that's thats means meaning makes so hence thus ie i or equals about roughly around was were")

    private func share(_ part: Int) -> NumberFinding? {
        let (whole, result) = (part + 1, part + 2)
        guard result < reading.terms.count, !reading.isWord(reading.terms[result].tokens.upperBound, NumberWords.of),
            reading.terms[part].unit == .percent, reading.terms[part].value.mantissa > 0,
            reading.terms[part].firmness == .exact || reading.terms[part].firmness == .about, isOf(part, whole), isCount(whole),
            isCount(result),
            reading.terms[result].sentence == reading.terms[part].sentence, isSame(whole, result)
        else { return nil }
        guard tellsSame(whole, result), let product = reading.terms[part].value.times(reading.terms[whole].value) else { return nil }
        let exact = ExactNumber(product.mantissa, exponent: product.exponent - 2)
        let stated = reading.terms[result]
        guard let holds = agrees(stated, exact, loose: reading.terms[part].firmness == .about || reading.terms[part].isPart) else {
            return nil
        }
        if !holds, reading.holds(NumberWords.including, reading.after(result, 2)) { return nil }
        let like = reading.terms[whole].unit == .bare ? result : whole
        let unit = reading.terms[like].unit
        return NumberFinding(
            kind: .percentage, spans: [part, whole, result].map { reading.terms[$0].span }, stated: NumberValue(stated.value, unit),
            computed: NumberValue(exact, unit), verdict: holds ? .agrees : .disagrees,
            sentence: text.comes(text.quote(part, whole), to: exact, digits: 3, like: like, stated: stated.value, holds: holds))
    }

    private func isOf(_ part: Int, _ whole: Int) -> Bool {
        let gap = reading.gap(part, whole)
        return (1...3).contains(gap.count) && reading.isWord(gap.lowerBound, NumberWords.of) && reading.holdsOnly(Self.ofWords, gap)
            && !gap.contains { reading.document.tokens[$0].kind != .word && reading.document.tokens[$0].mark != 0x7e }
    }

    private func isCount(_ term: Int) -> Bool {
        let term = reading.terms[term]
        return (term.unit == .bare || term.unit == .people || term.unit == .event || term.unit == .money) && !term.isRange && !term.isPart
            && term.measure.per == nil && term.value.mantissa > 0
    }

    /// The result counts what the whole counts.
    private func isSame(_ whole: Int, _ result: Int) -> Bool {
        let (one, two) = (reading.terms[whole], reading.terms[result])
        if two.unit == .bare {
            let next = reading.after(result, 1)
            let open =
                next.isEmpty || reading.document.tokens[next.lowerBound].kind != .word || reading.document.tokens[next.lowerBound].function
            return open || (one.unit == .bare && one.measure.noun == two.measure.noun)
        }
        guard one.unit == two.unit || one.unit == .bare else { return false }
        return one.measure.noun == 0 || one.measure.noun == two.measure.noun || (one.unit == .bare && reading.gap(whole, result).count <= 2)
            || two.unit == .money
    }

    private func tellsSame(_ whole: Int, _ result: Int) -> Bool {
        let gap = reading.gap(whole, result)
        guard !gap.isEmpty, gap.count <= 7 else { return false }
        var rest = gap
        if reading.terms[whole].unit == .bare, reading.document.tokens[gap.lowerBound].kind == .word,
            !reading.document.tokens[gap.lowerBound].function
        {
            rest = gap.dropFirst()
        }
        guard reading.holdsOnly(NumberWords.linking, rest) else { return false }
        return reading.holds(Self.tells, rest) || reading.holds(mark: 0x3d, rest)
    }

    private func agrees(_ stated: NumberTerm, _ exact: ExactNumber, loose: Bool) -> Bool? {
        guard let difference = stated.value.subtracting(exact)?.magnitude else { return nil }
        if ExactNumber(1).isMore(than: difference) { return true }
        switch stated.firmness {
        case .atLeast: return !stated.value.isMore(than: exact)
        case .atMost: return !exact.isMore(than: stated.value)
        case .about: return stated.value.isWithin(percent: 25, of: exact)
        case .exact: return stated.value.isWithin(percent: loose ? 25 : 15, of: exact)
        }
    }

    // MARK: a part that is more than its whole

    private static let partOf = NumberWords.set("out of the our all those these my their your")

    /// "30,000 subscribers out of the 12,000 who were at risk".
    private func excess(_ part: Int) -> NumberFinding? {
        let whole = part + 1
        guard whole < reading.terms.count, isPeople(part), isPeople(whole) else { return nil }
        let gap = reading.gap(part, whole)
        guard (2...4).contains(gap.count), reading.holdsOnly(Self.partOf, gap), gap.contains(where: { reading.isWord($0, NumberWords.of) }),
            !gap.contains(where: { reading.document.tokens[$0].kind != .word }), !reading.isWord(gap.upperBound - 1, NumberWords.of),
            isClean(whole), reading.terms[part].value.isMore(than: reading.terms[whole].value)
        else { return nil }
        return tooMany(part, whole)
    }

    private static let verbs = NumberWords.set(
        "saw lost gained got came went were are had have said left stayed earned did do made used took kept would will who that now")

    /// "Of our 10,000 creators, 14,000 saw more views".
    private func among(_ whole: Int) -> NumberFinding? {
        let part = whole + 1
        guard part < reading.terms.count, isPeople(whole), isPeople(part), reading.terms[part].sentence == reading.terms[whole].sentence
        else {
            return nil
        }
        let before = reading.before(whole, 3)
        guard let of = before.last(where: { reading.isWord($0, NumberWords.of) }), of == reading.terms[whole].sentenceTokens.lowerBound,
            reading.holdsOnly(Self.partOf, of..<before.upperBound)
        else { return nil }
        let gap = reading.gap(whole, part)
        guard gap.count <= 4, let comma = gap.last, reading.document.tokens[comma].mark == 0x2c, reading.wordCount(gap) <= 3,
            let next = reading.after(part, 1).first, reading.isOne(next, of: Self.verbs), isClean(whole),
            reading.terms[part].value.isMore(than: reading.terms[whole].value)
        else { return nil }
        return tooMany(part, whole)
    }

    private func isPeople(_ term: Int) -> Bool {
        let term = reading.terms[term]
        return (term.unit == .bare || term.unit == .people || term.unit == .event) && !term.isRange && !term.isPart
            && term.value.mantissa > 0
            && term.measure.per == nil
    }

    /// No name with a number in it: "500-viewer channels", "24/7".
    private func isClean(_ term: Int) -> Bool {
        let quantity = reading.document.quantities[reading.terms[term].index]
        let last = reading.document.tokens[quantity.tokens.upperBound - 1]
        let next = quantity.tokens.upperBound
        guard next < reading.document.tokens.count else { return true }
        let token = reading.document.tokens[next]
        return token.start > last.end || (token.mark != 0x2d && token.mark != 0x2f)
    }

    private func tooMany(_ part: Int, _ whole: Int) -> NumberFinding {
        let terms = [part, whole].sorted()
        let (some, all) = (reading.terms[part], reading.terms[whole])
        return NumberFinding(
            kind: .contradiction, spans: terms.map { reading.terms[$0].span }, stated: NumberValue(some.value, some.unit),
            computed: NumberValue(all.value, all.unit), verdict: .disagrees,
            sentence: "\(text.quote(terms[0], terms[1])): \(NumberText.digits(some.value)) cannot be among \(NumberText.digits(all.value))."
        )
    }

    // MARK: a rest that is not what is left

    private static let others = NumberWords.set("other remaining")

    /// "70 % begin with a recommendation and the other 45 % with search".
    private func rest(_ index: Int) -> NumberFinding? {
        let term = reading.terms[index]
        let before = reading.before(index, 2)
        guard term.unit == .percent, !term.isPart, !term.isRange, term.firmness == .exact, before.count == 2,
            reading.isOne(before.lowerBound, of: Self.articles), reading.isOne(before.lowerBound + 1, of: Self.others)
        else { return nil }
        let sentence = reading.neighbours(index...index).filter { reading.terms[$0].sentence == term.sentence && $0 < index }
        let parts = sentence.filter { reading.terms[$0].unit == .percent }
        guard parts.count == 1, parts[0] == index - 1, let part = parts.first, reading.terms[part].firmness == .exact,
            !reading.terms[part].isPart, !reading.terms[part].isRange, reading.terms[part].value.mantissa > 0,
            let sum = term.value.adding(reading.terms[part].value), let left = ExactNumber(100).subtracting(reading.terms[part].value)
        else { return nil }
        let holds = sum.isWithin(percent: 3, of: ExactNumber(100)) ?? true
        // A second rest in the next words, a rest of a rest, or a part of something else is nothing to count.
        if !holds, reading.holds(Self.others, reading.before(part, 3)) || left.mantissa <= 0 { return nil }
        if !holds, let next = reading.after(index, 1).first, reading.isWord(next, NumberWords.of) || reading.isOne(next, of: Self.getting) {
            return nil
        }
        return NumberFinding(
            kind: .contradiction, spans: [reading.terms[part].span, term.span], stated: NumberValue(term.value, .percent),
            computed: NumberValue(left, .percent), verdict: holds ? .agrees : .disagrees,
            sentence: "\(text.quote(part, index)): \(NumberText.digits(reading.terms[part].value)) % leaves \(NumberText.digits(left)) %"
                + (holds ? ", as you say." : ", not \(NumberText.digits(term.value))."))
    }

    /// "The top 1 % has 60 % of the views and the other 99 % has 55 %".
    private func halves(_ first: Int) -> NumberFinding? {
        let all = first...first + 3
        guard all.upperBound < reading.terms.count,
            all.allSatisfy({ index in
                let term = reading.terms[index]
                return (term.unit == .percent || (term.unit == .bare && index >= first + 2)) && !term.isRange && !term.isPart
                    && term.value.mantissa > 0
                    && term.firmness == .exact && term.sentence == reading.terms[first].sentence
            }), reading.before(first + 2, 2).count == 2, reading.isOne(reading.before(first + 2, 1).lowerBound, of: Self.others),
            reading.terms[first].value.adding(reading.terms[first + 2].value)?.compared(to: ExactNumber(100)) == 0,
            has(first, first + 1), has(first + 2, first + 3),
            let sum = reading.terms[first + 1].value.adding(reading.terms[first + 3].value),
            sum.isMore(than: ExactNumber(102))
        else { return nil }
        return NumberFinding(
            kind: .contradiction, spans: all.map { reading.terms[$0].span }, stated: NumberValue(sum, .percent),
            computed: NumberValue(ExactNumber(100), .percent), verdict: .disagrees,
            sentence: "\(text.quote(first, first + 3)): together that is \(NumberText.digits(sum)) % of one whole.")
    }

    /// "has", "get": a share that is held, and no change of it.
    private func has(_ group: Int, _ share: Int) -> Bool {
        let gap = reading.gap(group, share)
        return gap.count <= 5 && gap.last.map { reading.isOne($0, of: Self.holding) } == true
            && !reading.isOne(reading.terms[share].tokens.upperBound, of: Self.comparing)
    }

    private static let holding = NumberWords.set("has have get gets take takes hold holds receive receives")
    private static let comparing = NumberWords.set("more less fewer higher lower longer better")
    private static let getting = NumberWords.set("get gets got take takes took")
    private static let articles = NumberWords.set("the all our")

    // MARK: a split of more than all

    private static let splitting = NumberWords.set("split splits divide divided")
    private static let moving = NumberWords.set(
        "from to by each versus vs was before instead up down of plus minus or then if now between in on saw had")

    private func splits() -> [NumberFinding] {
        var result: [NumberFinding] = []
        var first = 0
        while first < reading.terms.count {
            var last = first
            while last + 1 < reading.terms.count, reading.terms[last + 1].sentence == reading.terms[first].sentence { last += 1 }
            if let finding = split(first...last) { result.append(finding) }
            first = last + 1
        }
        return result
    }

    private func split(_ terms: ClosedRange<Int>) -> NumberFinding? {
        guard (2...5).contains(terms.count), terms.allSatisfy({ reading.terms[$0].unit == .percent && !reading.terms[$0].isRange }) else {
            return nil
        }
        guard reading.holds(Self.splitting, reading.before(terms.lowerBound, 4)),
            !reading.holds(Self.moving, reading.lead(terms.upperBound)),
            zip(terms, terms.dropFirst()).allSatisfy({ reading.gap($0, $1).count <= 4 }),
            let sum = NumberChain(terms: terms, isPlus: false).sum(in: reading), sum.isMore(than: ExactNumber(101))
        else { return nil }
        return NumberFinding(
            kind: .contradiction, spans: terms.map { reading.terms[$0].span }, stated: NumberValue(sum, .percent),
            computed: NumberValue(ExactNumber(100), .percent), verdict: .disagrees,
            sentence: "\(text.quote(terms.lowerBound, terms.upperBound)) is \(NumberText.digits(sum)) % of one whole.")
    }
}
