import Reading

/// What a limit leaves: "60 of the 150, that leaves 90"; "leaves 20 of the 150"; "out of 150 that leaves 30".
struct LeftoverCheck {
    let reading: NumberReading

    private static let leaves = NumberWords.set("leaves leaving leave")
    private static let between = NumberWords.set(
        "leaves leaving leave about roughly only just me us you a an the with still exactly some around nearly almost")
    private static let left = NumberWords.set("left spare remaining")
    private static let joins = NumberWords.set("so which that that's with and makes")
    private static let ofThe = NumberWords.set("of out the my our your those total in")
    private static let uses = NumberWords.set("use uses take takes need needs eat eats spend spends using taking cost costs eating goes go")

    func findings() -> [NumberFinding] {
        let chains = NumberChain.all(in: reading)
        return reading.terms.indices.compactMap { rest in
            guard isRest(rest), let (parts, whole) = parts(rest, chains) else { return nil }
            return finding(parts, whole, rest)
        }
    }

    private func isRest(_ index: Int) -> Bool {
        guard isPlain(index), index > 0 else { return false }
        let before = reading.before(index, 4)
        if let verb = before.last(where: { reading.isOne($0, of: Self.leaves) }), reading.holdsOnly(Self.between, verb..<before.upperBound)
        {
            return true
        }
        let after = reading.after(index, 2)
        guard let next = after.first(where: { !reading.isOne($0, of: Self.copulas) }), reading.isOne(next, of: Self.left) else {
            return false
        }
        return reading.holds(Self.joins, reading.before(index, 3))
    }

    private static let copulas = NumberWords.set("is are")

    private func isPlain(_ index: Int) -> Bool {
        let term = reading.terms[index]
        return term.counts && !term.isRange && !term.isPart && term.measure.per == nil
    }

    /// What is used, and the whole it is taken from.
    private func parts(_ rest: Int, _ chains: [NumberChain]) -> (ClosedRange<Int>, Int)? {
        if rest + 1 < reading.terms.count, isOf(rest, rest + 1) {
            if let chain = Self.chain(endingAt: rest - 1, chains), near(rest - 1, rest) { return (chain.terms, rest + 1) }
            return near(rest - 1, rest) && reading.holds(Self.uses, reading.before(rest - 1, 3)) ? (rest - 1...rest - 1, rest + 1) : nil
        }
        guard rest >= 2, near(rest - 1, rest) else { return nil }
        if isOf(rest - 2, rest - 1), alone(rest - 2) { return (rest - 2...rest - 2, rest - 1) }
        return outOf(rest)
    }

    private static func chain(endingAt term: Int, _ chains: [NumberChain]) -> NumberChain? {
        var low = 0
        var high = chains.count
        while low < high {
            let middle = (low + high) / 2
            if chains[middle].terms.upperBound < term { low = middle + 1 } else { high = middle }
        }
        return low < chains.count && chains[low].terms.upperBound == term ? chains[low] : nil
    }

    /// "We use 120 ms at p99, so out of 150 ms that leaves 50"; "out of 150 ms the network takes 55, so 95 is left".
    private func outOf(_ rest: Int) -> (ClosedRange<Int>, Int)? {
        let turned = rest >= 2 && isOutOf(rest - 2) && reading.holds(Self.uses, reading.before(rest - 1, 3))
        if turned, near(rest - 2, rest), reading.terms[rest - 2].sentence == reading.terms[rest].sentence {
            return (rest - 1...rest - 1, rest - 2)
        }
        guard isOutOf(rest - 1) else { return nil }
        let unit = reading.terms[rest - 1].unit
        let used = reading.neighbours(rest...rest).filter {
            $0 < rest - 1 && reading.terms[$0].sentence == reading.terms[rest].sentence && reading.terms[$0].unit == unit
        }
        guard used.count == 1, reading.holds(Self.uses, reading.before(used[0], 3)) else { return nil }
        return (used[0]...used[0], rest - 1)
    }

    private func isOutOf(_ term: Int) -> Bool {
        let before = reading.before(term, 3)
        return reading.holds(Self.outWord, before) && reading.holds(Self.ofWord, before)
    }

    private static let outWord = NumberWords.set("out")
    private static let ofWord = NumberWords.set("of")

    private func isOf(_ one: Int, _ other: Int) -> Bool {
        let gap = reading.gap(one, other)
        return !gap.isEmpty && gap.count <= 4 && reading.holds(Self.ofWord, gap) && reading.holdsOnly(Self.ofThe, gap)
            && !gap.contains { reading.document.tokens[$0].kind != .word }
    }

    /// No other number stands before it in its sentence, which might be used up as well.
    private func alone(_ term: Int) -> Bool {
        term == 0 || reading.terms[term - 1].sentence != reading.terms[term].sentence || !reading.terms[term - 1].counts
    }

    private func near(_ one: Int, _ other: Int) -> Bool {
        reading.gap(one, other).count <= 14 && reading.terms[other].sentence - reading.terms[one].sentence <= 1
    }

    private func finding(_ parts: ClosedRange<Int>, _ whole: Int, _ rest: Int) -> NumberFinding? {
        guard isPlain(whole), parts.allSatisfy(isPlain), let unit = NumberChain.unit(Array(parts) + [whole, rest], reading),
            unit == .bare || unit == .money || unit.isTime || unit == .percent,
            let used = NumberChain(terms: parts, isPlus: false).sum(in: reading), let left = reading.terms[whole].value.subtracting(used),
            left.mantissa >= 0
        else { return nil }
        let stated = reading.terms[rest]
        // "12 out of 40 said they'd leave (30 %)": nobody's rest.
        if stated.unit == .percent, reading.terms[whole].unit != .percent { return nil }
        let holds = SumCheck.holds(stated, left)
        if !holds, explained(parts, whole, rest, left) || reading.terms[whole].isRange { return nil }
        let text = NumberText(reading: reading)
        let like = [whole, rest, parts.lowerBound].first { reading.terms[$0].unit != .bare } ?? whole
        let sum = "\(NumberText.digits(reading.terms[whole].value)) less \(NumberText.digits(used)) leaves \(text.value(left, like: like))"
        let low = min(parts.lowerBound, whole, rest)
        let high = max(parts.upperBound, whole, rest)
        let sentence = text.quote(low, high) + ": " + sum + (holds ? ", as you say." : ", not \(NumberText.digits(stated.value)).")
        return NumberFinding(
            kind: .budget, spans: (Array(parts) + [whole, rest]).sorted().map { reading.terms[$0].span },
            stated: NumberValue(stated.value, unit), computed: NumberValue(left, unit), verdict: holds ? .agrees : .disagrees,
            sentence: sentence)
    }

    /// Another number nearby takes the difference, or gives it.
    private func explained(_ parts: ClosedRange<Int>, _ whole: Int, _ rest: Int, _ left: ExactNumber) -> Bool {
        let sentence = reading.terms[rest].sentence
        return reading.neighbours(parts.lowerBound...max(parts.upperBound, rest)).contains { other in
            guard !parts.contains(other), other != whole, other != rest, abs(reading.terms[other].sentence - sentence) <= 1 else {
                return false
            }
            let value = reading.terms[other].value
            let stated = reading.terms[rest].value
            return stated.adding(value)?.compared(to: left) == 0 || left.adding(value)?.compared(to: stated) == 0
        }
    }
}
