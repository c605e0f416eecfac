import InterviewEngine
import Listening
import Reading

/// A question that the odds of the facts are learned from or tried on: what speaks for the fact that it seems to ask for, and whether it does.
struct FactQuestion: Sendable {
    let candidate: FactCandidate
    let isAskedFor: Bool
    let weight: Double

    /// nil where the wordings of the world decide without odds.
    private init?(_ text: String, asksFor fact: Int?, _ index: FactIndex, weight: Double) {
        let document = Document(of: text)
        guard let candidate = index.candidate(document, Self.question(in: document)) else { return nil }
        self.candidate = candidate
        isAskedFor = candidate.fact == fact
        self.weight = weight
    }

    /// The last sentence that ends in a question mark, else the last one.
    private static func question(in document: Document) -> Range<Int> {
        let clauses = document.clauses
        guard let last = clauses.last(where: { $0.isQuestion }) ?? clauses.last else { return 0..<0 }
        let own = clauses.filter { $0.sentence == last.sentence }
        return own[0].tokens.lowerBound..<last.tokens.upperBound
    }

    // MARK: where they come from

    /// Each wording is once out of this many parts, and held against the others.
    private static let parts = 6
    /// Each fact is left out in one of so many turns: its wordings are questions without an answer then.
    private static let turns = 3

    /// The wordings of a world.
    static func wordings(of world: CaseWorld, weight: Double = 1) -> [FactQuestion] {
        (0..<turns).flatMap { turn in (0..<parts).flatMap { part in wordings(of: world, turn: turn, part: part, weight: weight) } }
    }

    private static func wordings(of world: CaseWorld, turn: Int, part: Int, weight: Double) -> [FactQuestion] {
        func isOut(_ place: Int) -> Bool { place % parts == part }
        func without(_ wordings: [String]) -> [String] { wordings.indices.filter { !isOut($0) }.map { wordings[$0] } }
        let kept = world.facts.indices.filter { $0 % turns != turn }
        let facts = kept.map { place in
            var fact = world.facts[place]
            fact.ask = without(fact.ask)
            return fact
        }
        let index = FactIndex(CaseWorld(facts: facts, unanswered: without(world.unanswered)))
        let asked = world.facts.indices.flatMap { place -> [FactQuestion] in
            world.facts[place].ask.indices.filter(isOut).compactMap {
                FactQuestion(world.facts[place].ask[$0], asksFor: kept.firstIndex(of: place), index, weight: weight)
            }
        }
        let unanswered = world.unanswered.indices.filter(isOut).compactMap {
            FactQuestion(world.unanswered[$0], asksFor: nil, index, weight: weight)
        }
        return asked + unanswered
    }

    static func development(_ questions: [DevelopmentQuestion], _ world: CaseWorld) -> [FactQuestion] {
        let index = FactIndex(world)
        return questions.compactMap { FactQuestion($0.question, asksFor: $0.fact, of: world, index) }
    }

    /// The questions of each person, by a world that lacks them.
    static func asked(_ questions: [AskedQuestion], _ world: CaseWorld) -> [FactQuestion] {
        AskedQuestion.byWriter(questions, of: world) { own, index in
            own.compactMap { FactQuestion($0.question, asksFor: $0.fact, of: world, index) }
        }.flatMap { $0 }
    }

    /// `id`: of the fact that answers it.
    private init?(_ question: String, asksFor id: String?, of world: CaseWorld, _ index: FactIndex) {
        self.init(question, asksFor: id.flatMap { id in world.facts.firstIndex { $0.id == id } }, index, weight: 1)
    }
}

/// A line of the development questions in the tests.
struct DevelopmentQuestion: Decodable {
    var question: String
    var fact: String?
    /// `read` where it may be learned from.
    var half: String
}
