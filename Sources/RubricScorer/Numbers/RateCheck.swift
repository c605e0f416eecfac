import Reading

/// One rate told for two spans of time: "2 billion a day is about 23,000 a second"; or as a count over a span: "2,000 events in 2 seconds".
struct RateCheck {
    let reading: NumberReading

    func findings() -> [NumberFinding] {
        reading.terms.indices.dropLast().compactMap { pair($0, $0 + 1) ?? spanned($0) }
    }

    /// Of days and longer nobody knows how many hours were worked.
    private static func isClockTime(_ unit: Unit) -> Bool {
        unit == .millisecond || unit == .second || unit == .minute || unit == .hour
    }

    private static let within = NumberWords.set("in within over")
    /// Before a span of time it is no "more than".
    private static let over = WordHash.of("over")

    /// "2,000 requests in 2 seconds, so 1,000 a second".
    private func spanned(_ one: Int) -> NumberFinding? {
        guard one + 2 < reading.terms.count else { return nil }
        let (count, span, rate) = (reading.terms[one], reading.terms[one + 1], reading.terms[one + 2])
        guard count.sentence == rate.sentence, count.measure.per == nil, count.counts, !count.unit.isTime, count.unit != .percent,
            count.unit != .percentagePoint, !count.isRange, !count.isPart, !span.isRange, count.firmness == .exact,
            let per = rate.measure.per, rate.counts, !rate.isRange, comparable(count, rate),
            let length = span.milliseconds?.shortest, let unit = TimeSpans.milliseconds(per), Self.isClockTime(span.unit),
            Self.isClockTime(per), !ExactNumber(unit).isMore(than: length)
        else { return nil }
        var between = reading.gap(one, one + 1)
        if between.count == 2, !reading.document.tokens[between.lowerBound].function { between = between.dropFirst() }
        let gap = reading.gap(one + 1, one + 2)
        guard between.count == 1, reading.isOne(between.lowerBound, of: Self.within),
            span.firmness == .exact || reading.isWord(between.lowerBound, Self.over), !gap.isEmpty, gap.count <= 6,
            reading.holdsOnly(NumberWords.linking, gap), reading.holds(NumberWords.equals, gap) || reading.holds(mark: 0x3d, gap),
            length.exponent >= 0, let milliseconds = length.whole,
            let computed = count.value.times(unit)?.divided(by: milliseconds)
        else { return nil }
        let holds = agrees(rate, computed, computed)
        if !holds, !firm(one, one + 2) { return nil }
        let text = NumberText(reading: reading)
        let like = rate.unit == .bare ? one : one + 2
        let unitTold = reading.terms[like].unit
        return NumberFinding(
            kind: .rate, spans: [one, one + 1, one + 2].map { reading.terms[$0].span },
            stated: NumberValue(rate.value, unitTold, per: per), computed: NumberValue(computed, unitTold, per: per),
            verdict: holds ? .agrees : .disagrees,
            sentence: text.comes(
                text.quote(one, one + 1), to: computed, digits: 3, like: like, per: per, stated: rate.value, holds: holds))
    }

    private func pair(_ one: Int, _ other: Int) -> NumberFinding? {
        let (first, second) = (reading.terms[one], reading.terms[other])
        guard let from = first.measure.per, let to = second.measure.per, from != to, first.sentence == second.sentence, first.counts,
            second.counts, !first.isRange, !second.isRange, comparable(first, second)
        else { return nil }
        let gap = reading.gap(one, other)
        let marked = reading.holds(NumberWords.equals, gap) || reading.holds(mark: 0x3d, gap)
        guard gap.count <= 9, reading.holdsOnly(NumberWords.linking, gap),
            marked || reading.holds(mark: 0x2c, gap) || reading.holds(mark: 0x28, gap)
        else { return nil }
        guard let (computed, least) = converted(first.value, from, to) else { return nil }
        let holds = agrees(second, computed, least)
        if !holds, !marked || !firm(one, other) || isAnother(first, second, computed) { return nil }
        return finding(one, other, computed, holds)
    }

    private func comparable(_ one: NumberTerm, _ other: NumberTerm) -> Bool {
        if one.unit == other.unit { return one.measure.noun == other.measure.noun || one.measure.noun == 0 || other.measure.noun == 0 }
        return one.unit == .bare && one.measure.noun == 0 || other.unit == .bare && other.measure.noun == 0
    }

    /// The rate in the other span: counted in full days, and as low as people may count it.
    private func converted(_ value: ExactNumber, _ from: Unit, _ to: Unit) -> (full: ExactNumber, other: ExactNumber)? {
        if let count = TimeSpans.count(of: from, in: to) {
            guard let most = value.times(count.most), let fewest = value.times(count.fewest) else { return nil }
            return (
                from == .day && to == .month ? value.times(30) ?? most : from == .day && to == .year ? value.times(365) ?? most : most,
                fewest
            )
        }
        guard let count = TimeSpans.count(of: to, in: from), let low = value.divided(by: count.most),
            let high = value.divided(by: count.fewest)
        else { return nil }
        return (low, high)
    }

    private func agrees(_ stated: NumberTerm, _ full: ExactNumber, _ other: ExactNumber) -> Bool {
        let about = stated.firmness == .about ? 25 : 15
        if stated.firmness == .atLeast, !stated.value.isMore(than: full) || !stated.value.isMore(than: other) { return true }
        if stated.firmness == .atMost, full.isMore(than: stated.value) == false || other.isMore(than: stated.value) == false { return true }
        if stated.value.isWithin(percent: about, of: full) ?? true { return true }
        if stated.value.isWithin(percent: about, of: other) ?? true { return true }
        let (low, high) = other.isMore(than: full) ? (full, other) : (other, full)
        return stated.value.isMore(than: low) && high.isMore(than: stated.value)
    }

    /// Shares compound, and what is many times too much counts more than one: "ten sellers at $120 a month, that's $14,400 a year".
    private func isAnother(_ one: NumberTerm, _ other: NumberTerm, _ computed: ExactNumber) -> Bool {
        if one.unit == .percent || one.unit == .percentagePoint || one.isPart || other.isPart { return true }
        let factor = one.unit == .money || other.unit == .money ? 30 : 1_100
        guard let high = computed.times(factor), let low = other.value.times(factor) else { return true }
        return other.value.isMore(than: high) || computed.isMore(than: low)
    }

    /// Nothing in the sentence makes the second rate a peak, a plan, or another thing.
    private func firm(_ one: Int, _ other: Int) -> Bool {
        let sentence = reading.terms[one].sentenceTokens
        let end =
            other + 1 < reading.terms.count ? min(sentence.upperBound, reading.terms[other + 1].tokens.lowerBound) : sentence.upperBound
        let tail = reading.terms[other].tokens.upperBound..<max(end, reading.terms[other].tokens.upperBound)
        let behind = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 7)
        let ahead = reading.before(one, 6)
        if let next = behind.first, reading.isOne(next, of: Self.each) { return false }
        if let next = behind.first, reading.terms[other].measure.noun == 0, reading.isOne(next, of: Self.verbs) { return false }
        return !reading.holds(NumberWords.peaks, behind) && !reading.holds(NumberWords.peaks, ahead)
            && !reading.holds(NumberWords.peaks, reading.gap(one, other))
    }

    /// "30 a second per shard": the rate of a part.
    private static let each = NumberWords.set("per each every with")
    /// "So one a week is reversed": another thing that happens.
    private static let verbs = NumberWords.set("is are was were get gets go goes fail fails end ends come comes")

    private func finding(_ one: Int, _ other: Int, _ computed: ExactNumber, _ holds: Bool) -> NumberFinding {
        let (first, second) = (reading.terms[one], reading.terms[other])
        let like = second.unit == .bare ? one : other
        let unit = reading.terms[like].unit
        let text = NumberText(reading: reading)
        let day = text.quote(reading.document.tokens[first.tokens].reduce(first.span) { ByteSpan($0.start, max($0.end, Int($1.end))) })
        return NumberFinding(
            kind: .rate, spans: [first.span, second.span], stated: NumberValue(second.value, unit, per: second.measure.per),
            computed: NumberValue(computed, unit, per: second.measure.per), verdict: holds ? .agrees : .disagrees,
            sentence: text.comes(
                day, to: computed, digits: computed.exponent < first.value.exponent ? 2 : 3, like: like, per: second.measure.per,
                stated: second.value, holds: holds))
    }
}
