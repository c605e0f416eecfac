import Reading

/// Numbers in a row that are added up: "40 + 60 + 30", "40 for candidates, 60 for ranking and 30 for the network", or a list of lines.
struct NumberChain {
    /// Indices of the terms.
    var terms: ClosedRange<Int>
    /// A plus stands between all of them.
    var isPlus: Bool

    private static let longest = 24

    /// Every row of two to twenty-four numbers that can be added, in the order of the text.
    static func all(in reading: NumberReading) -> [NumberChain] {
        var result: [NumberChain] = []
        var first = 0
        while first < reading.terms.count {
            var last = first
            var links: [Link] = []
            while last + 1 < reading.terms.count, let link = link(last, last + 1, reading) {
                links.append(link)
                last += 1
            }
            if last > first, last - first < longest { result += runs(from: first, links) }
            first = last + 1
        }
        return result
    }

    /// A list that is told again as a sum ("40, 60 and 30, 40 + 60 + 30") is not added up twice: where both stand in a row, the sums count.
    private static func runs(from first: Int, _ links: [Link]) -> [NumberChain] {
        guard links.contains(.plus), links.contains(.list) else {
            return [NumberChain(terms: first...first + links.count, isPlus: links.contains(.plus))]
        }
        var result: [NumberChain] = []
        var start: Int?
        for (place, link) in (links + [.list]).enumerated() {
            if link == .plus {
                start = start ?? place
            } else if let from = start {
                result.append(NumberChain(terms: first + from...first + place, isPlus: true))
                start = nil
            }
        }
        return result
    }

    private enum Link { case plus, list }

    private static func link(_ one: Int, _ other: Int, _ reading: NumberReading) -> Link? {
        let (first, second) = (reading.terms[one], reading.terms[other])
        guard addable(first), addable(second), first.unit == second.unit || first.unit == .bare || second.unit == .bare,
            !tellsTotal(other, reading), !tellsTotal(one, reading)
        else { return nil }
        let gap = reading.gap(one, other)
        guard !gap.isEmpty, gap.count <= 9, reading.wordCount(gap) <= 5, !reading.holds(breaks, gap) else { return nil }
        if gap.contains(where: { joins($0, gap, reading) }) { return .plus }
        let lines = gap.contains { reading.document.tokens[$0].kind == .lineEnd }
        let ends = gap.contains { isEnd(reading.document.tokens[$0]) && !(lines && reading.document.tokens[$0].mark == 0x3a) }
        return !ends && gap.contains { isJoint(reading.document.tokens[$0]) } ? .list : nil
    }

    private static func addable(_ term: NumberTerm) -> Bool {
        term.counts && !term.isRange && !term.isPart && term.measure.per == nil && term.value.mantissa >= 0
    }

    /// A plus that adds, and no sign: "45 + 80", "45+80", "45 plus 80"; not "CTR, +3 %".
    private static func joins(_ index: Int, _ gap: Range<Int>, _ reading: NumberReading) -> Bool {
        let token = reading.document.tokens[index]
        if token.kind == .word { return token.form == NumberWords.plus && index > gap.lowerBound - 1 && !reading.holds(mark: 0x2c, gap) }
        guard token.kind == .mark, token.mark == 0x2b else { return false }
        let next = index + 1 < reading.document.tokens.count ? reading.document.tokens[index + 1] : nil
        let glued = next.map { $0.start == token.end && $0.kind != .lineEnd } ?? false
        let alone = index > 0 && reading.document.tokens[index - 1].end < token.start
        return !(glued && alone)
    }

    private static func isEnd(_ token: Token) -> Bool {
        token.kind == .mark && (token.mark == 0x2e || token.mark == 0x3f || token.mark == 0x21 || token.mark == 0x3a || token.mark == 0x3d)
    }

    static func isJoint(_ token: Token) -> Bool {
        token.kind == .lineEnd || (token.kind == .mark && (token.mark == 0x2c || token.mark == 0x3b)) || token.form == NumberWords.and
    }

    /// "300 in total", "16 altogether".
    static func tellsTotal(_ term: Int, _ reading: NumberReading) -> Bool {
        let after = reading.after(term, 3)
        guard let first = after.first else { return false }
        if reading.isOne(first, of: totals) { return true }
        return after.dropFirst().contains { reading.isOne($0, of: totals) && reading.isOne($0 - 1, of: inOrAll) }
    }

    private static let totals = NumberWords.set("total altogether overall all combined together")
    private static let inOrAll = NumberWords.set("in all")

    /// Words that begin something else than the next number of a list.
    private static let breaks = NumberWords.set(
        """
        which so leaves leaving leave left inside within fits fit under from to by than versus vs until but against that's thats makes make total sum totals \
        adds comes gives equals if while where until instead rather because since per was were before after of had now says said
        """)

    // MARK: what it comes to

    /// The one unit of the numbers; nil when they do not agree on one.
    static func unit(_ terms: some Sequence<Int>, _ reading: NumberReading) -> Unit? {
        var unit = Unit.bare
        for term in terms where reading.terms[term].unit != .bare {
            if unit != .bare, unit != reading.terms[term].unit { return nil }
            unit = reading.terms[term].unit
        }
        return unit
    }

    /// Their exact sum.
    func sum(in reading: NumberReading) -> ExactNumber? {
        terms.dropFirst().reduce(reading.terms[terms.lowerBound].value) { sum, term in sum?.adding(reading.terms[term].value) }
    }

    /// All count the same thing in the same way, so that nothing stands among them that is no part of the sum.
    func isEven(in reading: NumberReading) -> Bool {
        let parts = reading.terms[terms]
        let measured = parts.contains { $0.unit != .bare }
        let nouns = parts.filter { $0.measure.noun != 0 }
        if measured, parts.contains(where: { $0.unit == .bare && $0.measure.noun != 0 }) { return false }
        guard let first = nouns.first else { return true }
        return nouns.allSatisfy { $0.measure.noun == first.measure.noun } || (!measured && nouns.count == parts.count)
    }

    /// They count different things: "30 network, 40 retrieval".
    func isMixed(in reading: NumberReading) -> Bool {
        let nouns = reading.terms[terms].map(\.measure.noun).filter { $0 != 0 }
        return nouns.contains { $0 != nouns[0] }
    }
}
