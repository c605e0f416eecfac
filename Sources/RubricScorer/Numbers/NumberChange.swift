import Reading

/// "From 6 % to 4 %": two values of one thing, the earlier first.
struct NumberChange {
    /// Index of the earlier term; the later one is the next.
    var first: Int
    /// How far it went, in tenths of a percent of the earlier value; negative for less.
    var relative: Int
    /// The same in tenths of percentage points, where both are percentages.
    var points: Int?
    var last: Int { first + 1 }

    private static let lead = NumberWords.set("from about around roughly the a some only just nearly almost over under")
    private static let between = NumberWords.set("to down up about around roughly just only the a some nearly almost over under all way")
    private static let ranks = NumberWords.set(
        "rank ranks ranked place places position positions level levels tier row slot number top place")
    private static let moves = NumberWords.set(
        """
        went go goes going gone rose rise rises rising grew grow grows fell fall falls falling dropped drop drops moved move moves took take takes brought bring \
        brings got get gets cut cuts raised raise raises raising improved improve improves increased increase increases decreased decrease decreases doubled \
        doubles tripled triples halved halves climbed jumped up down changed reduced reduce lifted lift pushed grown risen fallen declined slipped shrank sank
        """)

    init?(_ first: Int, in reading: NumberReading) {
        self.first = first
        guard first + 1 < reading.terms.count, let (one, two) = Self.values(first, reading) else { return nil }
        guard let difference = two.subtracting(one), let relative = difference.thousandths(of: one), abs(relative) < 50_000,
            relative > -990
        else { return nil }
        self.relative = relative
        if reading.terms[first + 1].unit == .percent { points = difference.times(10).flatMap { $0.divided(by: 1)?.whole } }
    }

    /// Both values in one unit, both above zero.
    private static func values(_ first: Int, _ reading: NumberReading) -> (ExactNumber, ExactNumber)? {
        let (one, two) = (reading.terms[first], reading.terms[first + 1])
        guard one.counts, two.counts, one.value.mantissa > 0, two.value.mantissa > 0, !one.isRange, !two.isRange, !one.isPart, !two.isPart,
            one.sentence == two.sentence, one.measure.per == two.measure.per || one.measure.per == nil || two.measure.per == nil,
            isFromTo(first, reading) || isArrow(first, reading),
            !reading.holds(ranks, reading.before(first, 5)), !reading.holds(ranks, reading.after(first + 1, 2))
        else { return nil }
        if one.unit.isTime, two.unit.isTime, let from = one.milliseconds, let to = two.milliseconds { return (from, to) }
        guard
            one.unit == two.unit || one.unit == .bare || (two.unit == .bare && one.unit != .percent)
                || (two.unit == .bare && one.unit == .percent)
        else { return nil }
        return (one.value, two.value)
    }

    private static func isFromTo(_ first: Int, _ reading: NumberReading) -> Bool {
        let before = reading.before(first, 3)
        guard let from = before.last(where: { reading.isWord($0, NumberWords.from) }), reading.holdsOnly(lead, from..<before.upperBound)
        else {
            return false
        }
        let gap = reading.gap(first, first + 1)
        guard gap.count <= 4, gap.contains(where: { reading.isWord($0, NumberWords.to) }), reading.holdsOnly(between, gap),
            !gap.contains(where: { reading.document.tokens[$0].kind != .word && reading.document.tokens[$0].mark != 0x7e })
        else { return false }
        // A span of values has no verb of change before it: "channels from 10 to 50 viewers".
        let start = reading.terms[first].sentenceTokens.lowerBound
        if from == start || reading.document.tokens[from - 1].kind != .word { return true }
        return reading.holds(moves, max(start, from - 9)..<from)
    }

    /// "0.30 -> 0.33", also with an arrow sign.
    private static func isArrow(_ first: Int, _ reading: NumberReading) -> Bool {
        let gap = reading.gap(first, first + 1)
        guard let sign = gap.first, reading.document.tokens[sign].kind == .mark else { return false }
        if gap.count == 2 { return reading.document.tokens[sign].mark == 0x2d && reading.document.tokens[sign + 1].mark == 0x3e }
        let bytes = reading.document.bytes[Int(reading.document.tokens[sign].start)..<Int(reading.document.tokens[sign].end)]
        return gap.count == 1 && bytes.elementsEqual([0xe2, 0x86, 0x92])
    }
}

extension ExactNumber {
    /// The number as a whole one, its fraction cut off; nil when it does not fit.
    var whole: Int? {
        if exponent >= 0 { return ExactNumber.aligned(self, ExactNumber(0))?.one }
        var value = mantissa
        for _ in 0..<min(-exponent, 20) { value /= 10 }
        return value
    }
}
