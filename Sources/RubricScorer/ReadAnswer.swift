import Reading

/// An answer as the detectors see it: clauses with the cues that stand in each, and what was set aside before scoring.
package struct ReadAnswer: Sendable {
    /// Why a clause does not count as a claim.
    enum Aside: Sendable {
        /// Says again what an earlier clause said.
        case repeated
        /// Only the prompt's words.
        case echo
        /// Terms strung together; can name a concern, no more.
        case list
        /// Words in no order.
        case noise
    }

    package let document: Document
    /// The prompt, read the same way.
    let question: Document
    /// Cues of each clause.
    private(set) var cues: [CueSet]
    private(set) var aside: [Aside?]
    /// Content words of the prompt that the answer shares, in percent of the prompt's content words; 100 without a prompt.
    private(set) var promptShare = 100
    /// Cues of the prompt.
    private(set) var promptCues = CueSet()
    /// Content stems of the prompt.
    private(set) var promptStems: [UInt64] = []
    private(set) var isNoise = false

    init(answer: String, prompt: String, spelling: Spelling? = nil) {
        question = Document(of: prompt)
        document = Document(of: answer, spelling: spelling?.knowing(question))
        let vocabulary = Vocabulary.shared
        cues = [CueSet](repeating: CueSet(), count: document.clauses.count)
        aside = [Aside?](repeating: nil, count: document.clauses.count)
        let symbols = vocabulary.symbols(document)
        let facts = FactReader(document: document, prompt: question)
        for (index, clause) in document.clauses.enumerated() {
            vocabulary.match(document, symbols, clause.tokens, into: &cues[index])
            facts.read(clause, into: &cues[index])
        }
        promptStems = question.tokens.compactMap { $0.kind == .word && !$0.function ? $0.stem : nil }
        let promptSymbols = vocabulary.symbols(question)
        for clause in question.clauses { vocabulary.match(question, promptSymbols, clause.tokens, into: &promptCues) }
        let gate = Gate(document: document, prompt: question)
        isNoise = gate.isNoise
        for index in aside.indices { aside[index] = gate.verdict(index) }
        promptShare = gate.promptShare
    }

    /// True where the clause may stand as a claim.
    func counts(_ clause: Int) -> Bool { aside[clause] == nil }

    /// How many clauses were set aside for a reason.
    func count(of reason: Aside) -> Int { aside.count { $0 == reason } }

    /// In how many claims a cue stands, `most` at the most.
    func count(of cue: Int, most: Int) -> Int {
        var count = 0
        for index in cues.indices where cues[index].contains(cue) && counts(index) {
            count += 1
            if count == most { break }
        }
        return count
    }

    /// Cues of the claims in and around a clause, within the same answer.
    func around(_ clause: Int, reach: Int) -> CueSet {
        var result = CueSet()
        for index in max(0, clause - reach)...min(cues.count - 1, clause + reach) where counts(index) { result.formUnion(cues[index]) }
        return result
    }
}

/// Sets the facts of one clause: its numbers and its form.
struct FactReader {
    package let document: Document
    private let given: [(unit: Unit, milli: Int)]

    init(document: Document, prompt: Document) {
        self.document = document
        given = prompt.quantities.map { ($0.unit, $0.milli) }
    }

    func read(_ clause: Clause, into cues: inout CueSet) {
        let vocabulary = Vocabulary.shared
        func set(_ fact: ClauseFact) { cues.insert(vocabulary.number(fact)) }
        var own = 0
        for index in document.quantities(in: clause) {
            let quantity = document.quantities[index]
            if quantity.unit == .date || quantity.unit == .ordinal { continue }
            set(.anyNumber)
            if quantity.unit == .percentile { set(.percentile) }
            if quantity.unit == .percentile && quantity.mantissa == 0 { continue }
            if given.contains(where: { $0.milli == quantity.milli && ($0.unit == quantity.unit || quantity.unit == .bare) }) { continue }
            own += 1
            for fact in Self.facts(of: quantity) { set(fact) }
        }
        if own > 0 { set(.number) }
        if own > 1 { set(.several) }
        if clause.isQuestion { set(.question) }
        for index in clause.tokens where document.tokens[index].function {
            let form = document.tokens[index].form
            if Self.first.contains(form) { set(.firstPerson) }
            if form == Self.ifHash { set(.conditional) }
            if document.tokens[index].negated { set(.negation) }
        }
    }

    private static let first = HashTable(
        ["i", "i'd", "i'll", "i'm", "i've", "we", "we'd", "we'll", "we're", "we've", "my", "our", "me", "us"].map { WordHash.of($0) })
    private static let ifHash = WordHash.of("if")

    private static func facts(of quantity: Quantity) -> [ClauseFact] {
        var facts: [ClauseFact] = []
        switch quantity.unit {
        case .millisecond: facts.append(.milliseconds)
        case .percent, .percentagePoint: facts.append(.percent)
        case .money: facts.append(.money)
        case .people: facts.append(.people)
        case let unit where unit.isTime: facts.append(.time)
        default: break
        }
        if quantity.unit != .bare { facts.append(.measured) }
        switch quantity.role {
        case .limit: facts.append(.limit)
        case .baseline: facts.append(.baseline)
        case .result: facts.append(.result)
        case .change: facts.append(.change)
        default: break
        }
        return facts
    }
}
