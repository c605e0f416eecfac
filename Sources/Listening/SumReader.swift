import InterviewEngine
import Reading

/// Finds the candidate's arithmetic: numbers that are added up, and a rate a day told as a rate a second.
struct SumReader {
    let document: Document
    let prompt: String

    func run() -> [HeardSum] {
        var sums: [HeardSum] = []
        for sentence in Sentence.all(in: document) {
            let quantities = Array(sentence.quantities(in: document))
            guard quantities.count >= 2 else { continue }
            if let sum = sum(of: quantities) { sums.append(sum) }
            if let rate = rate(of: quantities) { sums.append(rate) }
        }
        return sums
    }

    // MARK: addition

    private static let totals = PhraseTable(
        """
        adds up to, add up to, sums to, sum to, sums up to, comes to, come to, makes, totals, total, total of, in total, altogether, in all, sum is, sum of, together, which is, that's, that is, gives, so
        """)
    private static let budgets = PhraseTable("budget, total, in total, altogether, in all, split, sum, all in")
    private static let plus = WordHash.of("plus")

    private func sum(of quantities: [Int]) -> HeardSum? {
        added(quantities) ?? divided(quantities)
    }

    /// "40 + 60 + 30 ms = 120 ms", "40, 60 and 30 ms comes to 130".
    private func added(_ quantities: [Int]) -> HeardSum? {
        var index = 0
        while index + 1 < quantities.count {
            var last = index
            var signs = 0
            while last + 1 < quantities.count, let link = link(quantities[last], quantities[last + 1]), link != .total {
                if link == .plus { signs += 1 }
                last += 1
            }
            let addends = Array(quantities[index...last])
            let summed = signs == addends.count - 1 && signs > 0
            if last + 1 < quantities.count, link(quantities[last], quantities[last + 1]) == .total, summed || addends.count >= 3 {
                return make(addends, total: quantities[last + 1])
            }
            if summed, addends.count >= 2, let over = overPrompt(addends) { return over }
            index = last + 1
        }
        return nil
    }

    /// "A budget of 150 ms: 40 for retrieval, 60 for ranking, 70 for the network" is heard only when it does not fall short, since the
    /// candidate may leave a rest unsaid.
    private func divided(_ quantities: [Int]) -> HeardSum? {
        guard quantities.count >= 4 else { return nil }
        let first = document.quantities[quantities[0]]
        let opening = Sentence.around(first.tokens, in: document)
        guard Self.budgets.stands(in: document, opening),
            document.tokens[first.tokens.upperBound..<opening.upperBound].contains(where: isColon)
        else { return nil }
        guard let sum = make(Array(quantities.dropFirst()), total: quantities[0]), sum.computed.value >= sum.stated.value else {
            return nil
        }
        return sum
    }

    private func isColon(_ token: Token) -> Bool { token.kind == .mark && (token.mark == 0x3a || token.mark == 0x2d || token.mark == 0x3d) }

    private enum Link { case plus, list, total }

    /// What stands between two numbers, when it adds the second to the first or tells the total.
    private func link(_ one: Int, _ other: Int) -> Link? {
        let between = document.quantities[one].tokens.upperBound..<document.quantities[other].tokens.lowerBound
        guard !between.isEmpty, between.count <= 9 else { return nil }
        if between.contains(where: { document.tokens[$0].mark == 0x3d }) || Self.totals.stands(in: document, between) { return .total }
        let words = between.filter { document.tokens[$0].kind == .word }
        let sign = between.contains { document.tokens[$0].mark == 0x2b || document.tokens[$0].form == Self.plus }
        if sign, words.count <= 5 { return .plus }
        let comma = between.contains { document.tokens[$0].mark == 0x2c || document.tokens[$0].form == Self.and }
        return comma && words.count <= 5 ? .list : nil
    }

    private static let and = WordHash.of("and")

    private func make(_ addends: [Int], total: Int) -> HeardSum? {
        let stated = document.quantities[total]
        guard let computed = sum(addends, as: stated) else { return nil }
        let measure = measure(of: addends + [total])
        var all = addends.map { HeardSpan(document.quantities[$0].span) }
        all.append(HeardSpan(stated.span))
        return HeardSum(
            spans: all.sorted { $0.start < $1.start }, stated: Figure(mantissa: stated.mantissa, exponent: stated.exponent, unit: measure),
            computed: Figure(mantissa: computed.mantissa, exponent: computed.exponent, unit: measure))
    }

    /// The one unit of all; a number without a unit takes the others'.
    private func unit(of quantities: [Int]) -> Unit? {
        var unit = Unit.bare
        for index in quantities where document.quantities[index].unit != .bare {
            if unit != .bare, unit != document.quantities[index].unit { return nil }
            unit = document.quantities[index].unit
        }
        return unit
    }

    private func measure(of quantities: [Int]) -> String {
        let named = quantities.first { document.quantities[$0].unit != .bare }
        return named.map { Measure(document.quantities[$0], in: document).text } ?? ""
    }

    private func sum(_ addends: [Int], as stated: Quantity) -> (mantissa: Int, exponent: Int)? {
        guard addends.count >= 2, let unit = unit(of: addends), unit == stated.unit || unit == .bare || stated.unit == .bare else {
            return nil
        }
        switch unit == .bare ? stated.unit : unit {
        case .date, .ordinal, .percentile, .times: return nil
        default: break
        }
        return add(addends.map { document.quantities[$0] })
    }

    /// Exact; nil when it does not fit.
    private func add(_ quantities: [Quantity]) -> (mantissa: Int, exponent: Int)? {
        guard let exponent = quantities.map(\.exponent).min() else { return nil }
        var sum = 0
        for quantity in quantities {
            var value = quantity.mantissa
            guard quantity.exponent - exponent <= 15 else { return nil }
            for _ in 0..<(quantity.exponent - exponent) {
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                value = product
            }
            let (total, overflow) = sum.addingReportingOverflow(value)
            if overflow { return nil }
            sum = total
        }
        return (sum, exponent)
    }

    /// A sum that no total was stated for, when it is more than the one number of its kind that the prompt gives.
    private func overPrompt(_ addends: [Int]) -> HeardSum? {
        guard addends.count >= 3, let unit = unit(of: addends), unit != .bare else { return nil }
        let given = Document(of: prompt).quantities.filter { $0.unit == unit }
        guard given.count == 1, let computed = sum(addends, as: given[0]) else { return nil }
        let measure = measure(of: addends)
        let sum = HeardSum(
            spans: addends.map { HeardSpan(document.quantities[$0].span) },
            stated: Figure(mantissa: given[0].mantissa, exponent: given[0].exponent, unit: measure),
            computed: Figure(mantissa: computed.mantissa, exponent: computed.exponent, unit: measure))
        return sum.computed.value > sum.stated.value ? sum : nil
    }

    // MARK: rates

    private static let same = PhraseTable(
        "is, which is, that's, that is, about, so, or, makes, roughly, comes to, around, means, works out")

    /// "2 billion a day is about 23,000 a second".
    private func rate(of quantities: [Int]) -> HeardSum? {
        for (one, other) in zip(quantities, quantities.dropFirst()) {
            let (first, second) = (document.quantities[one], document.quantities[other])
            let (day, moment) = (Measure(first, in: document), Measure(second, in: document))
            guard day.per == .day, moment.per == .second, first.tokens.upperBound + 8 >= second.tokens.lowerBound else { continue }
            guard day.unit == moment.unit || day.unit == .bare || moment.unit == .bare else { continue }
            let between = first.tokens.upperBound..<second.tokens.lowerBound
            let equals = between.contains { document.tokens[$0].mark == 0x3d || document.tokens[$0].mark == 0x2c }
            guard equals || Self.same.stands(in: document, between) else { continue }
            let computed = first.value / 86_400
            guard computed.isFinite, abs(computed) < 1e15 else { continue }
            let unit = moment.unit == .bare ? day : moment
            let name = Measure(unit: unit.unit, noun: unit.noun, per: .second).text
            return HeardSum(
                spans: [HeardSpan(first.span), HeardSpan(second.span)],
                stated: Figure(mantissa: second.mantissa, exponent: second.exponent, unit: name),
                computed: Figure(mantissa: Int((computed * 1_000).rounded()), exponent: -3, unit: name))
        }
        return nil
    }
}

extension HeardSum {
    /// What was stated agrees with what it comes to: within 2 percent, or 10 percent for rates, which people round.
    package var holds: Bool {
        let tolerance = computed.unit.contains("/") ? 0.1 : 0.02
        return abs(stated.value - computed.value) <= tolerance * max(abs(computed.value), abs(stated.value))
    }
}
