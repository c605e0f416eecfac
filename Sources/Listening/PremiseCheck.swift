import InterviewEngine
import Reading

/// Finds figures that the candidate takes for given and that the case contradicts: "with the 300 ms SLA" where it is 150.
/// What they propose, suppose or tell of another place is no premise.
struct PremiseCheck {
    struct Premise: Sendable {
        /// Its place among the facts.
        var place: Int
        var fact: Fact
        var value: Double
        var measure: Measure
        /// Stems of a wording that names the subject, in order.
        var names: [[UInt64]]
        /// Values of all figures in the fact's text, scaled.
        var told: [Double]
    }

    private let document: Document
    private let round: RoundStyle
    private let premises: [Premise]

    /// - Parameters:
    ///   - premises: of all facts, see `premises(of:)`.
    ///   - facts: as they stand; what was changed is no premise.
    init(document: Document, round: RoundStyle, premises: [Premise], facts: [Fact]) {
        self.document = document
        self.round = round
        self.premises = premises.filter { facts.indices.contains($0.place) && facts[$0.place].value != nil }
    }

    func find(in sentence: Sentence, asked: Bool) -> [Asked] {
        // In the first two rounds candidates tell of other companies; only what they ask is about this one.
        guard asked || round == .panel || round == .vp else { return [] }
        var result: [Asked] = []
        for clause in document.clauses[sentence.clauses] {
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
        let places = NamePlaces(quantity, clause, document, asked: asked)
        guard !places.isEmpty else { return nil }
        let stated = measure.scaled(quantity.value)
        for premise in premises where premise.measure.compares(with: measure) {
            guard premise.names.contains(where: { stands($0, at: places, clause) }) else { continue }
            if agrees(stated, premise.value) || premise.told.contains(where: { agrees(stated, $0) }) { return nil }
            return premise.fact
        }
        return nil
    }

    private func agrees(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 0.05 * max(abs(one), abs(other)) }

    /// Where the words stand that say what a number is.
    private struct NamePlaces {
        /// The name may begin here: "the 300 ms latency target".
        var after: Int?
        /// The name may end here: "the latency target of 300 ms"; "the latency target is 300 ms" only in a question or as a reason,
        /// since that is also how one tells what one has designed.
        var before: Int?

        var isEmpty: Bool { after == nil && before == nil }

        static let definite = HashTable(["the", "our", "your", "that", "this"].map { WordHash.of($0) })
        private static let copulas = HashTable(["is", "at", "being", "stays", "as"].map { WordHash.of($0) })
        private static let reasons = PhraseTable("since, because, given, as, we know, knowing")
        private static let of = WordHash.of("of")
        private static let about = WordHash.of("about")

        init(_ quantity: Quantity, _ clause: Clause, _ document: Document, asked: Bool) {
            let tokens = document.tokens
            var place = quantity.tokens.lowerBound
            if place > clause.tokens.lowerBound, Self.definite.contains(tokens[place - 1].form) { after = quantity.tokens.upperBound }
            while place > clause.tokens.lowerBound, tokens[place - 1].kind == .mark || tokens[place - 1].form == Self.about { place -= 1 }
            guard place > clause.tokens.lowerBound else { return }
            if tokens[place - 1].form == Self.of {
                before = place - 1
            } else if Self.copulas.contains(tokens[place - 1].form) {
                if asked || Self.reasons.stands(in: document, clause.tokens) { before = place - 1 }
            } else if asked {
                before = place
            }
        }
    }

    private func stands(_ name: [UInt64], at places: NamePlaces, _ clause: Clause) -> Bool {
        if let after = places.after, stands(name, from: after, to: clause.tokens.upperBound) { return true }
        guard let before = places.before else { return false }
        let start = before - name.count
        return start > clause.tokens.lowerBound && stands(name, from: start, to: before)
            && NamePlaces.definite.contains(document.tokens[start - 1].form)
    }

    /// The words of a name in their order, right at a place; hyphens may stand before or between them.
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

    /// What can be got wrong about some facts. All their wordings are read for it.
    static func premises(of facts: [Fact]) -> [Premise] {
        let facts = facts.map(FactWords.init)
        let names = facts.map { fact in fact.wordings.map { words(of: fact.asks, $0) } }
        // A single word names a fact only if no other fact is asked for by it.
        var owners: [UInt64: Int] = [:]
        for (index, names) in names.enumerated() {
            for word in names.joined() { owners[word] = owners[word].map { $0 == index ? index : -1 } ?? index }
        }
        return facts.enumerated().compactMap { index, words in
            guard let value = words.fact.value, let measure = Measure(named: value.unit) else { return nil }
            let names = names[index].filter { $0.count >= 2 || ($0.count == 1 && owners[$0[0]] == index) }
            guard !names.isEmpty else { return nil }
            let told = words.text.quantities.map { Measure($0, in: words.text).scaled($0.value) } + words.text.quantities.map(\.value)
            return Premise(
                place: index, fact: words.fact, value: measure.scaled(value.value), measure: measure, names: names, told: told)
        }
    }

    private static let leads = PhraseTable("what is the, what is our, what's the, what are the, is the, the")
    private static let verbs = HashTable(
        ["how", "does", "do", "can", "who", "where", "when", "which", "what", "why"].map { WordHash.of($0) })

    /// Stems of a wording that is a noun phrase, without "what is the" before it; none for a wording that is a question.
    private static func words(of asks: Document, _ wording: Range<Int>) -> [UInt64] {
        let start = leads.match(asks, wording.lowerBound, wording.upperBound) ?? wording.lowerBound
        let rest = asks.tokens[start..<wording.upperBound].filter(\.isSpoken)
        guard rest.count <= 3, !rest.contains(where: { verbs.contains($0.form) }) else { return [] }
        return rest.map(\.stem)
    }
}
