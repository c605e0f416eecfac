import Reading

/// What is said of a change against its two values: its direction, its size in percent, "doubled" and "halved".
struct ChangeCheck {
    let reading: NumberReading
    private var text: NumberText { NumberText(reading: reading) }

    init(reading: NumberReading) { self.reading = reading }

    func findings() -> [NumberFinding] {
        reading.terms.indices.dropLast().compactMap { first in
            guard let change = NumberChange(first, in: reading) else { return nil }
            guard let finding = direction(change) ?? multiple(change) ?? percent(change) else { return nil }
            let supposed = reading.holds(Self.supposing, reading.before(change.first, 10))
            return supposed && finding.verdict == .disagrees ? nil : finding
        }
    }

    private static let supposing = NumberWords.set("if unless until once when suppose imagine assume")

    // MARK: up or down

    private static let ups = NumberWords.set(
        "rose rise rises rising grew grow grows increased increases climbed climbs jumped up risen grown raised lifted")
    private static let downs = NumberWords.set(
        "fell fall falls falling dropped drops decreased decreases declined sank shrank down fallen cut reduced lowered")

    private func direction(_ change: NumberChange) -> NumberFinding? {
        let gap = reading.gap(change.first, change.last)
        let before = reading.before(change.first, 3)
        guard let from = before.last(where: { reading.isWord($0, NumberWords.from) }), abs(change.relative) >= 10 else { return nil }
        let verb = from > reading.terms[change.first].sentenceTokens.lowerBound ? from - 1..<from : from..<from
        let up = reading.holds(Self.ups, gap) || reading.holds(Self.ups, verb)
        let down = reading.holds(Self.downs, gap) || reading.holds(Self.downs, verb)
        guard up != down, up == (change.relative < 0) else { return nil }
        return contradiction(change, said: up ? "up" : "down", with: nil)
    }

    private func contradiction(_ change: NumberChange, said: String, with claim: Int?) -> NumberFinding {
        let (one, two) = (reading.terms[change.first], reading.terms[change.last])
        let unit = one.unit == .bare ? two.unit : one.unit
        let way = change.relative < 0 ? "down" : "up"
        return NumberFinding(
            kind: .contradiction, spans: spans(change, claim), stated: NumberValue(two.value, two.unit == .bare ? unit : two.unit),
            computed: NumberValue(one.value, unit), verdict: .disagrees,
            sentence: "\(quote(change)) goes \(way), by \(size(change)), not \(said).")
    }

    private func spans(_ change: NumberChange, _ claim: Int?) -> [ByteSpan] {
        ([change.first, change.last] + (claim.map { [$0] } ?? [])).sorted().map { reading.terms[$0].span }
    }

    private func quote(_ change: NumberChange) -> String {
        let before = reading.before(change.first, 3)
        let from = before.last { reading.isWord($0, NumberWords.from) }
        let start = from.map { reading.document.tokens[$0].span.start } ?? reading.terms[change.first].span.start
        return text.quote(ByteSpan(start, reading.terms[change.last].span.end))
    }

    /// "a third", "50 %", in round tenths.
    private func size(_ change: NumberChange) -> String {
        switch abs(change.relative) {
        case 328...338: "a third"
        case 662...672: "two thirds"
        default: NumberText.digits(ExactNumber(abs(change.relative), exponent: -1)) + " %"
        }
    }

    // MARK: doubled, halved

    private static let verbs = NumberWords.set("doubled doubles tripled triples halved halves halve")
    private static let results = NumberWords.set("doubled tripled halved double triple half")
    private static let objects = NumberWords.set("from it them that this its")
    private static let afterwards = NumberWords.set("so which that's that is i e ie thus hence roughly almost nearly about it exactly")

    private func multiple(_ change: NumberChange) -> NumberFinding? {
        guard let claim = verb(change), !reading.holds(NumberWords.than, near: claim) else { return nil }
        let exact = 1_000 + change.relative
        let said = reading.document.quantities[reading.terms[claim].index].milli
        let range = said >= 3_000 ? 2_400...3_700 : (said >= 2_000 ? 1_700...2_600 : 370...620)
        let holds = range.contains(exact)
        let way = change.relative < 0 ? "less" : "more"
        let word = reading.document.text(reading.terms[claim].span)
        return NumberFinding(
            kind: .percentage, spans: spans(change, claim), stated: NumberValue(reading.terms[claim].value, .times),
            computed: NumberValue(ExactNumber(exact, exponent: -3), .times), verdict: holds ? .agrees : .disagrees,
            sentence: "\(quote(change)) is \(size(change)) \(way), " + (holds ? "so \"\(word)\" is right." : "not \"\(word)\"."))
    }

    private func verb(_ change: NumberChange) -> Int? {
        let before = change.first - 1
        if before >= 0, isVerb(before), reading.terms[before].sentence == reading.terms[change.first].sentence {
            let gap = reading.gap(before, change.first)
            if gap.count <= 4, reading.holdsOnly(Self.objects, gap) { return before }
        }
        let after = change.last + 1
        guard after < reading.terms.count, reading.terms[after].unit == .times,
            reading.isOne(reading.terms[after].tokens.lowerBound, of: Self.results),
            reading.terms[after].sentence == reading.terms[change.last].sentence
        else { return nil }
        let gap = reading.gap(change.last, after)
        guard !gap.isEmpty, gap.count <= 5, reading.holdsOnly(Self.afterwards, gap) else { return nil }
        let next = reading.after(after, 1)
        return next.isEmpty || reading.document.tokens[next.lowerBound].kind != .word ? after : nil
    }

    private func isVerb(_ term: Int) -> Bool {
        reading.terms[term].unit == .times && reading.isOne(reading.terms[term].tokens.lowerBound, of: Self.verbs)
    }

    // MARK: so many percent

    private static let more = NumberWords.set(
        "more higher lift uplift increase rise growth jump plus raise up boost rose grew increased raised lifted increases")
    private static let fewer = NumberWords.set(
        "less lower fewer drop fall decrease reduction cut decline minus down off fell dropped decreased reduced loss")
    private static let neutral = NumberWords.set("gain improvement faster slower better worse change quicker improved")
    private static let speeds = NumberWords.set("faster slower quicker better worse improvement gain improved")
    private static let gapWords = NumberWords.set(
        """
        so a an that's that which is was means i e ie or by of about roughly around nearly almost lift uplift increase gain rise growth jump drop fall decrease \
        reduction cut decline improvement minus plus thus hence just only over more than raise relative boost equals down up it's some loss change
        """)
    private static let leadWords = NumberWords.set("from i e ie that's is so on average it which went")

    private func percent(_ change: NumberChange) -> NumberFinding? {
        let after = change.last + 1
        if after < reading.terms.count, reading.terms[after].sentence == reading.terms[change.last].sentence {
            let gap = reading.gap(change.last, after)
            let tail = reading.after(after, 2)
            if !gap.isEmpty, gap.count <= 9, reading.holdsOnly(Self.gapWords, gap), !isOfAnother(after) {
                let adjacent = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 1)
                if let finding = judge(change, after, gap, adjacent) { return finding }
            }
        }
        let before = change.first - 1
        guard before >= 0, reading.terms[before].sentence == reading.terms[change.first].sentence else { return nil }
        let gap = reading.gap(before, change.first)
        guard gap.count <= 6, reading.holdsOnly(Self.leadWords, gap), let mark = gap.first, reading.document.tokens[mark].kind == .mark
        else {
            return nil
        }
        return judge(change, before, reading.before(before, 4), gap)
    }

    /// "20 % lift in revenue", "30 % of complaints": the percentage is of something else.
    private func isOfAnother(_ claim: Int) -> Bool {
        let tail = reading.after(claim, 2)
        if tail.count == 2, reading.isOne(tail.lowerBound, of: Self.comparatives) {
            let next = reading.document.tokens[tail.lowerBound + 1]
            if next.kind == .word, !next.function { return true }
        }
        for index in reading.after(claim, 3) {
            let token = reading.document.tokens[index]
            if token.kind != .word { return false }
            if token.form == NumberWords.of || token.form == Self.inside {
                return index + 1 < reading.document.tokens.count && reading.document.tokens[index + 1].quantity < 0
            }
        }
        return false
    }

    private static let comparatives = NumberWords.set("more less fewer lower higher better worse")
    private static let inside = WordHash.of("in")

    private func judge(_ change: NumberChange, _ claim: Int, _ before: Range<Int>, _ after: Range<Int>) -> NumberFinding? {
        let term = reading.terms[claim]
        guard !term.isRange, term.value.mantissa > 0 else { return nil }
        if term.unit == .percentagePoint { return inPoints(change, claim) }
        guard term.unit == .percent else { return nil }
        let up = reading.holds(Self.more, before) || reading.holds(Self.more, after)
        let down = reading.holds(Self.fewer, before) || reading.holds(Self.fewer, after)
        let speed = reading.holds(Self.speeds, before) || reading.holds(Self.speeds, after)
        let named = up || down || speed || reading.holds(Self.neutral, before) || reading.holds(Self.neutral, after)
        guard named || isConclusion(change, claim, before), !(up && down) else { return nil }
        guard let said = term.value.times(10)?.whole else { return nil }
        if up != down, abs(change.relative) >= 10, up == (change.relative < 0) {
            return speed ? nil : contradiction(change, said: up ? "up" : "down", with: claim)
        }
        return sized(change, claim, said: said, speed: speed)
    }

    /// "From 20 % to 30 %, plus 5 points".
    private func inPoints(_ change: NumberChange, _ claim: Int) -> NumberFinding? {
        let term = reading.terms[claim]
        guard let points = change.points.map({ abs($0) }), let said = term.value.times(10)?.whole, !isOfAnother(claim) else { return nil }
        let holds =
            abs(said - points) <= max(5, points * (term.firmness == .about ? 25 : 15) / 100) || term.firmness == .atLeast
            || term.firmness == .atMost
        return NumberFinding(
            kind: .percentage, spans: spans(change, claim), stated: NumberValue(term.value, .percentagePoint),
            computed: NumberValue(ExactNumber(points, exponent: -1), .percentagePoint), verdict: holds ? .agrees : .disagrees,
            sentence: "\(quote(change)) is \(NumberText.digits(ExactNumber(points, exponent: -1))) points"
                + (holds ? ", as you say." : ", not \(NumberText.digits(term.value))."))
    }

    /// "From 70 to 72, so 7 percent."
    private func isConclusion(_ change: NumberChange, _ claim: Int, _ gap: Range<Int>) -> Bool {
        let next = reading.after(claim, 1)
        return claim > change.last && reading.holds(Self.conclusions, gap)
            && (next.isEmpty || reading.document.tokens[next.lowerBound].kind != .word)
    }

    private static let conclusions = NumberWords.set("so that's thus hence")

    private func sized(_ change: NumberChange, _ claim: Int, said: Int, speed: Bool) -> NumberFinding? {
        let term = reading.terms[claim]
        let exact = abs(change.relative)
        let share = term.isPart || term.firmness == .about ? 25 : 15
        func fits(_ value: Int) -> Bool {
            switch term.firmness {
            case .atLeast: said <= value + 10
            case .atMost: said + 10 >= value
            default: abs(said - value) <= max(10, value * share / 100)
            }
        }
        let way = change.relative < 0 ? "less" : "more"
        let whole = 1_000 + change.relative
        let otherBase = exact * 1_000 / max(whole, 1)
        let asPoints = change.points.map { abs($0) > 0 && abs(abs($0) - said) <= max(3, said * 15 / 100) } ?? false
        let holds = fits(exact) || (speed && fits(otherBase)) || asPoints
        let claimed = text.quote(reading.terms[claim].span)
        var sentence = "\(quote(change)) is \(size(change)) \(way)"
        if fits(exact) || !asPoints {
            sentence += holds ? ", so \(claimed) is right." : ", not \(claimed.dropFirst().dropLast())."
        } else {
            sentence += ", not \(claimed.dropFirst().dropLast()): that is the difference in percentage points."
        }
        return NumberFinding(
            kind: .percentage, spans: spans(change, claim), stated: NumberValue(term.value, .percent),
            computed: NumberValue(ExactNumber(exact, exponent: -1), .percent), verdict: holds ? .agrees : .disagrees, sentence: sentence)
    }
}

extension NumberReading {
    /// The word stands right before a term.
    func holds(_ word: UInt64, near term: Int) -> Bool { before(term, 2).contains { document.tokens[$0].form == word } }
}
