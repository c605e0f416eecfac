import Reading

/// Numbers added up: to a stated total, or into a limit that the answer or the prompt names.
struct SumCheck {
    let reading: NumberReading
    let prompt: NumberReading
    private var text: NumberText { NumberText(reading: reading) }

    init(reading: NumberReading, prompt: NumberReading) {
        self.reading = reading
        self.prompt = prompt
    }

    func findings() -> [NumberFinding] {
        NumberChain.all(in: reading).compactMap { total(of: $0) ?? totalFirst(of: $0) ?? budget(of: $0) }
    }

    // MARK: a stated total

    private static let totals = PhraseTable(
        """
        adds up to, add up to, adds to, add to, sums to, sum to, sums up to, comes to, come to, makes, make, making, totals, totalling, total, total of, in total, altogether, in all, sum is, \
        sum of, together, that's, that is, that gives, which gives, which makes, for a total of, equals
        """)
    private static let so = WordHash.of("so")

    private func total(of chain: NumberChain) -> NumberFinding? {
        let last = chain.terms.upperBound
        guard chain.isPlus || chain.terms.count >= 3, last + 1 < reading.terms.count, isTotal(last + 1, behind: chain) else { return nil }
        return finding(chain, total: last + 1)
    }

    private func isTotal(_ term: Int, behind chain: NumberChain) -> Bool {
        let gap = reading.gap(chain.terms.upperBound, term)
        guard !gap.isEmpty, gap.count <= 10, follows(term) else { return false }
        if NumberChain.tellsTotal(term, reading) {
            return reading.terms[term].sentence == reading.terms[chain.terms.upperBound].sentence && reading.wordCount(gap) <= 5
        }
        if let sign = gap.last(where: { reading.document.tokens[$0].mark == 0x3d }) {
            return reading.wordCount(sign + 1..<gap.upperBound) <= 1
        }
        if let marker = lastMarker(in: gap) { return reading.wordCount(marker.upperBound..<gap.upperBound) <= 2 }
        // "12 + 15 people, so 37 people"
        return chain.isPlus && reading.isWord(gap.upperBound - 1, Self.so)
    }

    private func lastMarker(in gap: Range<Int>) -> Range<Int>? {
        var found: Range<Int>?
        for index in gap {
            if let end = Self.totals.match(reading.document, index, gap.upperBound) { found = index..<end }
        }
        return found
    }

    /// What stands behind it does not make something else of it: "that's 22 more", "that's 3 of the 5", "makes 2 x".
    private func follows(_ term: Int) -> Bool {
        let next = reading.terms[term].tokens.upperBound
        return reading.terms[term].counts && !reading.terms[term].isRange && !reading.terms[term].isPart
            && !reading.isOne(next, of: Self.others)
    }

    private static let others = NumberWords.set("more less fewer of off higher lower slower faster better worse out")

    /// "In total 160 ms: 40 for candidates, 60 for ranking and 30 for the network".
    private func totalFirst(of chain: NumberChain) -> NumberFinding? {
        let total = chain.terms.lowerBound - 1
        guard chain.terms.count >= 3, total >= 0, follows(total), reading.terms[total].sentence == reading.terms[total + 1].sentence,
            Self.openings.stands(in: reading.document, reading.before(total, 4)),
            reading.gap(total, total + 1).first.map({ reading.document.tokens[$0].mark == 0x3a }) == true,
            !goesOn(chain, reading.terms[total].unit)
        else { return nil }
        return finding(chain, total: total)
    }

    private static let openings = PhraseTable("in total, total of, altogether, in all, all in all, sum of, total is")

    private func finding(_ chain: NumberChain, total: Int) -> NumberFinding? {
        let stated = reading.terms[total]
        guard let unit = NumberChain.unit(Array(chain.terms) + [total], reading), stated.measure.per == nil,
            let sum = chain.sum(in: reading)
        else { return nil }
        let holds = Self.holds(stated, sum)
        if !holds, !chain.isEven(in: reading) || explained(chain, total, sum) || isLoose(chain, stated, unit) { return nil }
        let labelled = stated.unit == .bare ? chain.terms.first { reading.terms[$0].unit != .bare } ?? total : total
        let quoted = chain.isPlus ? text.quote(chain.terms.lowerBound, chain.terms.upperBound) : list(chain)
        let comes = text.value(sum, like: labelled)
        let sentence =
            holds
            ? "\(quoted) is \(comes), as you say." : "\(quoted) is \(comes), not \(NumberText.digits(stated.value))."
        return make(.sum, chain, stated: NumberValue(stated.value, unit), computed: NumberValue(sum, unit), holds, sentence, with: total)
    }

    static func holds(_ stated: NumberTerm, _ sum: ExactNumber) -> Bool {
        switch stated.firmness {
        case .exact: stated.value.isWithin(percent: 2, of: sum) ?? true
        case .about: stated.value.isWithin(percent: 10, of: sum) ?? true
        case .atLeast: !stated.value.isMore(than: sum)
        case .atMost: !sum.isMore(than: stated.value)
        }
    }

    /// The total comes out when one number is left out, or another one of the sentence is added: then it is not clear what was added.
    private func explained(_ chain: NumberChain, _ total: Int, _ sum: ExactNumber) -> Bool {
        let stated = reading.terms[total].value
        for term in chain.terms where !chain.isPlus && sum.subtracting(reading.terms[term].value)?.compared(to: stated) == 0 { return true }
        if total > chain.terms.upperBound, addsUnnumbered(chain, total) { return true }
        let sentences = reading.terms[chain.terms.lowerBound].sentence - 3...reading.terms[max(total, chain.terms.upperBound)].sentence + 1
        return reading.neighbours(min(total, chain.terms.lowerBound)...max(total, chain.terms.upperBound)).contains { other in
            !chain.terms.contains(other) && other != total && sentences.contains(reading.terms[other].sentence)
                && sum.adding(reading.terms[other].value)?.compared(to: stated) == 0
        }
    }

    /// "... 30 for servers and some travel, that's 150"; "that's 200 with the weekend".
    private func addsUnnumbered(_ chain: NumberChain, _ total: Int) -> Bool {
        let gap = reading.gap(total - 1, total)
        if reading.holds(NumberWords.including, reading.after(total, 2)) || reading.holds(Self.besides, gap) { return true }
        return gap.contains { index in
            reading.isWord(index, NumberWords.and) && index + 1 < gap.upperBound && !reading.document.tokens[index + 1].function
        }
    }

    private static let besides = NumberWords.set("some rest etc others other with including incl counting besides also")

    /// A list without plus signs is held to its total only where its numbers surely count parts of one thing.
    private func isLoose(_ chain: NumberChain, _ stated: NumberTerm, _ unit: Unit) -> Bool {
        if chain.isPlus { return unit == .percent && stated.unit != .percent }
        if unit == .percent || unit == .percentagePoint { return true }
        if chain.isMixed(in: reading) { return true }
        return isBeside(chain)
    }

    /// The list with the words that name its numbers, before them or behind them.
    private func list(_ chain: NumberChain) -> String {
        let tokens = reading.document.tokens
        let (first, last) = (reading.terms[chain.terms.lowerBound], reading.terms[chain.terms.upperBound])
        var span = ByteSpan(first.span.start, last.span.end)
        let next = first.tokens.upperBound
        if next < tokens.count, tokens[next].kind == .word {
            for index in reading.after(chain.terms.upperBound, 4) {
                guard tokens[index].kind == .word else { break }
                span.end = Int(tokens[index].end)
            }
        } else {
            for index in reading.before(chain.terms.lowerBound, 3).reversed() {
                guard tokens[index].kind == .word else { break }
                span.start = Int(tokens[index].start)
            }
        }
        return span.count <= 140 ? text.quote(span) : text.quote(chain.terms.lowerBound, chain.terms.upperBound)
    }

    // MARK: a limit

    private static let budgets = NumberWords.set(
        "budget budgets split divide divided total sum altogether spend spent allocate allocated distribute budgeted")
    private static let fits = NumberWords.set("inside within fits fit under fitting")

    private func budget(of chain: NumberChain) -> NumberFinding? {
        guard chain.terms.count >= 3 || chain.isPlus, let unit = NumberChain.unit(chain.terms, reading), let sum = chain.sum(in: reading),
            unit == .bare || unit == .money || unit.isTime
        else { return nil }
        if let limit = limitBehind(chain, unit) { return held(chain, sum, limit) }
        if goesOn(chain, unit) { return nil }
        if let limit = limitBefore(chain, unit), sum.isMore(than: reading.terms[limit].value) { return held(chain, sum, limit) }
        return againstPrompt(chain, sum, unit)
    }

    /// "40 for retrieval, 60 to wait for the bid, and 10 for the network": the last one was not taken for one of the row, and what all come to
    /// is not known.
    private func goesOn(_ chain: NumberChain, _ unit: Unit) -> Bool {
        let next = chain.terms.upperBound + 1
        guard next < reading.terms.count, fitsUnit(next, unit), reading.terms[next].sentence == reading.terms[next - 1].sentence else {
            return false
        }
        let gap = reading.gap(next - 1, next)
        guard let joint = gap.last(where: { NumberChain.isJoint(reading.document.tokens[$0]) }) else { return false }
        return reading.holdsOnly(Self.anew, joint + 1..<gap.upperBound)
    }

    private static let anew = NumberWords.set("about around roughly approximately another then maybe perhaps also finally only just")

    /// "... 30 for the network, so we land inside 150".
    private func limitBehind(_ chain: NumberChain, _ unit: Unit) -> Int? {
        let term = chain.terms.upperBound + 1
        guard term < reading.terms.count, fitsUnit(term, unit), reading.terms[term].measure.per == nil else { return nil }
        let gap = reading.gap(term - 1, term)
        guard gap.count <= 12, let fit = gap.last(where: { reading.isOne($0, of: Self.fits) }),
            reading.holdsOnly(Self.fitted, fit..<gap.upperBound), !reading.holds(mark: 0x2c, fit..<gap.upperBound)
        else { return nil }
        let start = reading.before(chain.terms.lowerBound, 6).lowerBound
        let region = start..<gap.upperBound
        return reading.holds(NumberWords.misfits, region) || reading.holds(NumberWords.former, region) || isBeside(chain) ? nil : term
    }

    private static let fitted = NumberWords.set(
        "inside within fits fit under fitting in into the a our my your of those all that total given")

    /// "A budget of 150 ms: ...", "the 100 ms I divide so: ...", "a budget of 100 ms, of which retrieval takes 40, ...".
    private func limitBefore(_ chain: NumberChain, _ unit: Unit) -> Int? {
        let term = chain.terms.lowerBound - 1
        guard term >= 0, fitsUnit(term, unit), reading.terms[term].sentence == reading.terms[term + 1].sentence else { return nil }
        let gap = reading.gap(term, term + 1)
        let around = reading.before(term, 5).lowerBound..<min(gap.upperBound, gap.lowerBound + 6)
        guard gap.count <= 10, reading.holds(Self.budgets, around) || isGiven(term) else { return nil }
        let opens = gap.contains { index in
            let token = reading.document.tokens[index]
            let spaced = token.mark == 0x2d && token.start > reading.document.tokens[index - 1].end
            return token.kind == .mark && (token.mark == 0x3a || token.mark == 0x3d || spaced)
        }
        guard opens || Self.whereof.stands(in: reading.document, gap) else { return nil }
        let region = reading.before(term, 20).lowerBound..<reading.after(chain.terms.upperBound, 20).upperBound
        return reading.holds(NumberWords.misfits, region) || isBeside(chain) ? nil : term
    }

    /// "The 150 ms go like this": the limit that the prompt gives.
    private func isGiven(_ term: Int) -> Bool {
        let limit = reading.terms[term]
        return reading.holds(Self.definite, reading.before(term, 1))
            && prompt.terms.contains { $0.unit.isTime && $0.unit == limit.unit && $0.value.compared(to: limit.value) == 0 }
    }

    private static let definite = NumberWords.set("the your my our these those")

    private static let whereof = PhraseTable("of which")

    private func fitsUnit(_ term: Int, _ unit: Unit) -> Bool {
        let limit = reading.terms[term]
        return limit.counts && !limit.isRange && !limit.isPart
            && (limit.unit == unit || limit.unit == .bare || (unit == .bare && limit.unit.isTime))
    }

    private func held(_ chain: NumberChain, _ sum: ExactNumber, _ limit: Int) -> NumberFinding? {
        let stated = reading.terms[limit]
        guard var unit = NumberChain.unit(Array(chain.terms) + [limit], reading) else { return nil }
        if unit == .bare { unit = time(of: stated.value, near: limit) }
        let holds = !sum.isMore(than: stated.value) || sum.isWithin(percent: 2, of: stated.value) ?? true
        if !holds, unit == .bare || !(chain.isEven(in: reading) || !chain.terms.contains { reading.terms[$0].unit != .bare }) { return nil }
        let labelled = stated.unit != .bare ? limit : chain.terms.first { reading.terms[$0].unit != .bare } ?? limit
        return make(
            .budget, chain, stated: NumberValue(stated.value, unit), computed: NumberValue(sum, unit), holds,
            over(chain, sum, stated.value, labelled, holds, of: "the"), with: limit)
    }

    /// The unit in which the same number is told elsewhere, when it is one of time.
    private func time(of value: ExactNumber, near limit: Int) -> Unit {
        let told = reading.terms[reading.neighbours(limit...limit)].first { $0.unit.isTime && $0.value.compared(to: value) == 0 }
        return (told ?? prompt.terms.first { $0.unit.isTime && $0.value.compared(to: value) == 0 })?.unit ?? .bare
    }

    private func over(_ chain: NumberChain, _ sum: ExactNumber, _ limit: ExactNumber, _ like: Int, _ holds: Bool, of whose: String)
        -> String
    {
        let comes = "\(list(chain)) comes to \(text.value(sum, like: like))"
        if holds { return comes + ", inside \(whose) \(NumberText.digits(limit))." }
        let rest = sum.subtracting(limit).map { ", \(NumberText.digits($0)) more than \(whose) \(NumberText.digits(limit))" } ?? ""
        return comes + rest + "."
    }

    /// More than the one number of its kind that the prompt gives.
    private func againstPrompt(_ chain: NumberChain, _ sum: ExactNumber, _ unit: Unit) -> NumberFinding? {
        guard chain.terms.count >= 3, unit.isTime else { return nil }
        let given = prompt.terms.filter { $0.unit == unit && $0.measure.per == nil }
        let start = reading.before(chain.terms.lowerBound, 20).lowerBound
        guard given.count == 1, sum.isMore(than: given[0].value), sum.isWithin(percent: 2, of: given[0].value) == false,
            chain.isPlus || reading.holds(Self.budgets, reading.before(chain.terms.lowerBound, 8)), chain.isEven(in: reading)
        else { return nil }
        let next = reading.after(chain.terms.upperBound, 30).upperBound
        let region = start..<min(reading.document.tokens.count, next + 12)
        guard !reading.holds(NumberWords.misfits, region), !reading.holds(NumberWords.former, region), !isBeside(chain) else { return nil }
        let like = chain.terms.first { reading.terms[$0].unit != .bare } ?? chain.terms.lowerBound
        return make(
            .budget, chain, stated: NumberValue(given[0].value, unit), computed: NumberValue(sum, unit), false,
            over(chain, sum, given[0].value, like, false, of: "the given"), with: nil)
    }

    /// The text says near the list that stages run at the same time.
    private func isBeside(_ chain: NumberChain) -> Bool {
        let low = max(0, reading.terms[chain.terms.lowerBound].tokens.lowerBound - 40)
        let high = min(reading.document.tokens.count, reading.terms[chain.terms.upperBound].tokens.upperBound + 40)
        return reading.holds(NumberWords.beside, low..<high)
    }

    private func make(
        _ kind: NumberFinding.Kind, _ chain: NumberChain, stated: NumberValue, computed: NumberValue, _ holds: Bool, _ sentence: String,
        with other: Int?
    ) -> NumberFinding {
        let terms = (Array(chain.terms) + (other.map { [$0] } ?? [])).sorted()
        return NumberFinding(
            kind: kind, spans: terms.map { reading.terms[$0].span }, stated: stated, computed: computed,
            verdict: holds ? .agrees : .disagrees,
            sentence: sentence)
    }
}
