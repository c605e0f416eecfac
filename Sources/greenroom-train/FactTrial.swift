import InterviewEngine
import Listening

/// How questions of somebody new are answered: each person's in their own time, by a world that lacks the wordings which that person gave it
/// (the few odds were learned from all of them).
struct FactTrial: Sendable {
    private(set) var people = 0
    private(set) var asked = 0
    private(set) var told = 0
    private(set) var right = 0
    /// Questions that no fact answers, and those of them that get none.
    private(set) var unanswerable = 0
    private(set) var leftUnknown = 0

    init(_ questions: [AskedQuestion], _ world: CaseWorld) {
        for part in AskedQuestion.byWriter(questions, of: world, { FactTrial($0, of: world, index: $1) }) { add(part) }
    }

    /// What one person asked.
    private init(_ questions: [AskedQuestion], of world: CaseWorld, index: FactIndex) {
        people = 1
        let context = ListeningContext(
            prompt: "", raises: [], round: .panel, facts: world.facts, asking: true, unanswered: world.unanswered)
        for question in questions {
            let hearing = Listener.hear(
                text: question.question, turn: 1, box: .answer, revision: 1, context: context, final: true, index: { index })
            let facts = Set(hearing.asked.compactMap { if case .fact(let id) = $0.finding { id } else { nil } })
            told += facts.count
            if let fact = question.fact {
                asked += 1
                right += facts.contains(fact) ? 1 : 0
            } else {
                unanswerable += 1
                leftUnknown += facts.isEmpty ? 1 : 0
            }
        }
    }

    private mutating func add(_ other: FactTrial) {
        people += other.people
        asked += other.asked
        told += other.told
        right += other.right
        unanswerable += other.unanswerable
        leftUnknown += other.leftUnknown
    }

    var text: String {
        "questions of \(people) people, each asked of a world without theirs: \(right) of \(asked) that have an answer get it; "
            + "\(leftUnknown) of \(unanswerable) that have none get none; \(right) of \(told) facts told are the ones asked for"
    }
}

extension CaseWorld {
    /// Without the wordings that some questions gave it.
    func without(_ questions: [AskedQuestion]) -> CaseWorld {
        let wordings = Set(questions.map(\.wording))
        func others(_ all: [String]) -> [String] { all.filter { !wordings.contains($0) } }
        let facts = facts.map { fact in
            var fact = fact
            fact.ask = others(fact.ask)
            return fact
        }
        return CaseWorld(facts: facts, unanswered: others(unanswered))
    }
}
