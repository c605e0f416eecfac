import InterviewEngine
import Reading

/// Finds figures that the candidate takes for given and that the case contradicts: "with the 300 ms SLA" where it is 150.
/// What they propose, suppose or tell of another place is no premise.
struct PremiseCheck {
    private struct Premise {
        var fact: Fact
        var value: Double
        var measure: Measure
        /// Stems of a wording that names the subject, in order.
        var names: [[UInt64]]
        /// Values of all figures in the fact's text, scaled.
        var told: [Double]
    }

    private let document: Document
    private let context: ListeningContext
    private let premises: [Premise]

    init(document: Document, context: ListeningContext) {
        self.document = document
        self.context = context
        premises = document.quantities.isEmpty ? [] : Self.premises(of: context.facts)
    }

    func find(in sentence: Sentence, asked: Bool) -> [Asked] {
        // In the first two rounds candidates tell of other companies; only what they ask is about this one.
        guard asked || context.round == .panel || context.round == .vp else { return [] }
        var result: [Asked] = []
        for clause in document.clauses where sentence.tokens.contains(clause.tokens.lowerBound) {
            guard asked || !Self.supposing.stands(in: document, clause.tokens) else { continue }
            for index in document.quantities(in: clause) {
                let quantity = document.quantities[index]
                guard quantity.unit != .date, quantity.unit != .ordinal, quantity.unit != .percentile else { continue }
                let measure = Measure(quantity, in: document)
                guard let fact = contradicted(quantity, measure, clause, asked), !result.contains(where: { $0.isAbout(fact.id) }) else {
                    continue
                }
                result.append(
                    Asked(span: HeardSpan(clause.span), finding: .falsePremise(fact: fact.id, stated: Figure(quantity, measure))))
            }
        }
        return result
    }

    private static let supposing = PhraseTable(
        """
        if, suppose, assume, assuming, say, let's say, imagine, was, were, had, used to, my last, my previous, our last, at my, previous, instead, unless, until, raise, lower, reduce, cut, relax, set, change, move, bring, propose, \
        aim, aimed, want
        """)

    private func contradicted(_ quantity: Quantity, _ measure: Measure, _ clause: Clause, _ asked: Bool) -> Fact? {
        let stated = measure.scaled(quantity.value)
        for premise in premises where premise.measure.compares(with: measure) {
            guard isNamed(premise, beside: quantity, clause, asked) else { continue }
            if agrees(stated, premise.value) || premise.told.contains(where: { agrees(stated, $0) }) { return nil }
            return premise.fact
        }
        return nil
    }

    private func agrees(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 0.05 * max(abs(one), abs(other)) }

    private static let definite = HashTable(["the", "our", "your", "that", "this"].map { WordHash.of($0) })
    private static let copulas = HashTable(["is", "at", "being", "stays", "as"].map { WordHash.of($0) })
    private static let reasons = PhraseTable("since, because, given, as, we know, knowing")
    private static let of = WordHash.of("of")

    /// "the 300 ms latency target", "the latency target of 300 ms"; "the latency target is 300 ms" only in a question or as a reason, since that
    /// is also how one tells what one has designed.
    private func isNamed(_ premise: Premise, beside quantity: Quantity, _ clause: Clause, _ asked: Bool) -> Bool {
        let tokens = document.tokens
        let first = quantity.tokens.lowerBound
        let end = quantity.tokens.upperBound
        let isDefinite = first > clause.tokens.lowerBound && Self.definite.contains(tokens[first - 1].form)
        if isDefinite, premise.names.contains(where: { stands($0, from: end, to: clause.tokens.upperBound) }) { return true }
        var place = first
        while place > clause.tokens.lowerBound, tokens[place - 1].kind == .mark || tokens[place - 1].form == Self.about { place -= 1 }
        guard place > clause.tokens.lowerBound else { return false }
        let told = asked || Self.reasons.stands(in: document, clause.tokens)
        if tokens[place - 1].form == Self.of || (told && Self.copulas.contains(tokens[place - 1].form)) {
            place -= 1
        } else if !asked {
            return false
        }
        return premise.names.contains { name in
            let start = place - name.count
            return start > clause.tokens.lowerBound && stands(name, from: start, to: place)
                && Self.definite.contains(tokens[start - 1].form)
        }
    }

    private static let about = WordHash.of("about")

    /// The words of a name in their order, right at a place; a hyphen may stand before or between them.
    private func stands(_ name: [UInt64], from start: Int, to end: Int) -> Bool {
        var index = start
        for word in name {
            while index < end, document.tokens[index].kind == .mark, document.tokens[index].mark == 0x2d { index += 1 }
            guard index < end, document.tokens[index].stem == word else { return false }
            index += 1
        }
        return true
    }

    // MARK: what can be contradicted

    private static func premises(of facts: [Fact]) -> [Premise] {
        var owners: [UInt64: Int] = [:]
        for (index, fact) in facts.enumerated() {
            for name in fact.ask.flatMap(words) { owners[name] = owners[name].map { $0 == index ? index : -1 } ?? index }
        }
        return facts.enumerated().compactMap { index, fact in
            guard let value = fact.value, let measure = Measure(named: value.unit) else { return nil }
            let names = fact.ask.map(words).filter { $0.count >= 2 || ($0.count == 1 && owners[$0[0]] == index) }
            guard !names.isEmpty else { return nil }
            let text = Document(of: fact.text)
            let told = text.quantities.map { Measure($0, in: text).scaled($0.value) } + text.quantities.map(\.value)
            return Premise(fact: fact, value: measure.scaled(value.value), measure: measure, names: names, told: told)
        }
    }

    private static let leads = PhraseTable("what is the, what is our, what's the, what are the, is the, the")
    private static let verbs = HashTable(
        ["how", "does", "do", "can", "who", "where", "when", "which", "what", "why"].map { WordHash.of($0) })

    /// Stems of a wording that is a noun phrase, without "what is the" before it; none for a wording that is a question.
    private static func words(of wording: String) -> [UInt64] {
        let document = Document(of: wording)
        var start = 0
        if let end = document.tokens.isEmpty ? nil : leads.match(document, 0, document.tokens.count) { start = end }
        let rest = document.tokens[start...].filter { $0.kind == .word || $0.kind == .number }
        guard rest.count <= 3, !rest.contains(where: { verbs.contains($0.form) }) else { return [] }
        return rest.map(\.stem)
    }
}
