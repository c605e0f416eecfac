import Reading

/// A number that the answer tells as given, and that the prompt gives otherwise: "with the 300 ms SLA" where it is 150.
/// What the candidate proposes, supposes, or tells of another place is no claim about the prompt.
struct PromptCheck {
    let reading: NumberReading
    let prompt: NumberReading

    private static let limits = NumberWords.set("sla budget limit deadline slo")
    private static let firm = NumberWords.set("sla slo deadline")
    private static let definite = NumberWords.set("the your our this that with given since")
    private static let given = NumberWords.set("given")
    private static let reasons = NumberWords.set("since because given as your")
    private static let saying = NumberWords.set("gave said told mentioned says say state stated")
    private static let sources = NumberWords.set("you test prompt question brief")
    private static let supposing = NumberWords.set(
        """
        if suppose assume assuming imagine was were had used my last previous another other instead unless until raise raised lower tighten relax change changed \
        move from would could should might i'd we'd i'll we'll will won't let's let target goal aim want than not no never own half peak burst rather only \
        under each stage don't didn't
        """)
    private static let own = NumberWords.set("we i we're i'm us me they he she")

    func findings() -> [NumberFinding] {
        guard !prompt.terms.isEmpty else { return [] }
        return reading.terms.indices.compactMap(check)
    }

    private func check(_ index: Int) -> NumberFinding? {
        let term = reading.terms[index]
        guard term.counts, !term.isRange, !term.isPart, term.firmness == .exact, term.value.mantissa > 0 else { return nil }
        let lead = reading.lead(index)
        guard let given = counterpart(term), differs(term), !reading.holds(Self.supposing, lead),
            !reading.holds(Self.supposing, behind(index, 2))
        else { return nil }
        guard isRate(index, given) || isLimit(index, given) || isRepeated(index, given, lead) || isQuoted(index, lead) else { return nil }
        let stated = prompt.terms[given]
        let text = NumberText(reading: reading)
        return NumberFinding(
            kind: .promptContradiction, spans: [term.span], stated: NumberValue(term.value, term.unit, per: term.measure.per),
            computed: NumberValue(stated.value, stated.unit, per: stated.measure.per), verdict: .disagrees,
            sentence: "\(text.quote(term.span)): the prompt gives \(NumberText(reading: prompt).value(stated.value, like: given)).")
    }

    /// The one number of the prompt that counts the same thing.
    private func counterpart(_ term: NumberTerm) -> Int? {
        let alike = prompt.terms.indices.filter { index in
            let other = prompt.terms[index]
            guard other.counts, other.unit == term.unit, other.measure.per == term.measure.per, other.unit != .bare else { return false }
            if other.unit == .percent {
                return follower(of: other, prompt) != 0 && follower(of: other, prompt) == follower(of: term, reading)
            }
            return other.measure.noun == term.measure.noun
        }
        return alike.count == 1 ? alike[0] : nil
    }

    /// Stem of the first content word behind a number, within two.
    private func follower(of term: NumberTerm, _ reading: NumberReading) -> UInt64 {
        let next = term.tokens.upperBound
        for index in next..<max(next, min(next + 2, term.sentenceTokens.upperBound)) {
            let token = reading.document.tokens[index]
            guard token.kind == .word else { return 0 }
            if !token.function { return token.stem }
        }
        return 0
    }

    /// No number of the prompt has the value.
    private func differs(_ term: NumberTerm) -> Bool {
        prompt.terms.allSatisfy { term.value.isWithin(percent: 5, of: $0.value) == false }
    }

    /// "Given 5 billion events a day".
    private func isRate(_ index: Int, _ given: Int) -> Bool {
        guard reading.terms[index].measure.per != nil, reading.terms[index].measure.noun != 0 else { return false }
        let next = reading.after(index, 1)
        return reading.holds(Self.given, reading.before(index, 3))
            && (next.isEmpty || reading.document.tokens[next.lowerBound].kind != .word)
    }

    /// "The 300 ms SLA", "the SLA is 250 ms". A budget may be a stage's own, unless it is more than the whole.
    private func isLimit(_ index: Int, _ given: Int) -> Bool {
        let term = reading.terms[index]
        guard term.unit.isTime, term.measure.per == nil else { return false }
        let behind = behind(index, 4)
        let ahead = reading.before(index, 3)
        guard reading.holds(Self.limits, behind) || (reading.holds(Self.limits, ahead) && reading.holds(Self.copulas, ahead)),
            reading.holds(Self.definite, reading.before(index, 4))
        else { return false }
        let firm = reading.holds(Self.firm, behind) || reading.holds(Self.firm, ahead)
        return firm || term.value.isMore(than: prompt.terms[given].value)
    }

    /// So many words behind a number, up to the next mark.
    private func behind(_ index: Int, _ count: Int) -> Range<Int> {
        let after = reading.after(index, count)
        return after.lowerBound..<(after.first { reading.document.tokens[$0].kind != .word } ?? after.upperBound)
    }

    private static let copulas = NumberWords.set("is of")

    /// The words right before the number are the prompt's own: "since the model is refreshed every 10 minutes".
    private func isRepeated(_ index: Int, _ given: Int, _ lead: Range<Int>) -> Bool {
        guard !reading.holds(Self.own, lead) else { return false }
        let mine = reading.terms[index].tokens.lowerBound
        let theirs = prompt.terms[given].tokens.lowerBound
        guard mine - 2 >= lead.lowerBound, theirs >= 2 else { return false }
        var content = 0
        for step in 1...2 {
            let (one, two) = (reading.document.tokens[mine - step], prompt.document.tokens[theirs - step])
            guard one.kind == .word, two.kind == .word, one.stem == two.stem else { return false }
            if !one.function { content += 1 }
        }
        return content == 2 || (content == 1 && reading.holds(Self.reasons, lead))
    }

    /// "You gave me 200 ms for search"; "as the test says, plus 5 percent watch time".
    private func isQuoted(_ index: Int, _ lead: Range<Int>) -> Bool {
        let near = max(lead.lowerBound, lead.upperBound - 6)..<lead.upperBound
        guard let verb = near.last(where: { reading.isOne($0, of: Self.saying) }), verb > lead.lowerBound else { return false }
        return reading.isOne(verb - 1, of: Self.sources)
    }
}
