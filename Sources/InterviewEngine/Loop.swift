package enum RoundStyle: String, CaseIterable, Equatable, Sendable, Codable {
    case recruiter
    case hiringManager = "hiring_manager"
    case panel
    case vp
}

package struct Round: Equatable, Sendable {
    package var id: String
    package var title: String
    package var style: RoundStyle
    package var minutes: Int
    /// Persona ids; the first opens and closes.
    package var interviewers: [String]
    package var opening: [String]
    package var phases: [Phase]

    package init(
        id: String, title: String, style: RoundStyle, minutes: Int, interviewers: [String], opening: [String], phases: [Phase]
    ) {
        self.id = id
        self.title = title
        self.style = style
        self.minutes = minutes
        self.interviewers = interviewers
        self.opening = opening
        self.phases = phases
    }
}

extension [Round] {
    /// Persona ids of all who sit in them, each once, in the order in which they are met.
    package var people: [String] {
        flatMap(\.interviewers).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// A whole interview loop as the pack describes it: the engine's only script.
package struct Loop: Equatable, Sendable {
    package var id: String
    package var title: String
    package var personas: [Persona]
    package var world: CaseWorld
    package var rounds: [Round]
    /// Rounds that are sat by themselves, after the loop or without it: no committee hears of them.
    package var bonus: [Round]

    package init(id: String, title: String, personas: [Persona], world: CaseWorld, rounds: [Round], bonus: [Round] = []) {
        self.id = id
        self.title = title
        self.personas = personas
        self.world = world
        self.rounds = rounds
        self.bonus = bonus
    }

    package func persona(_ id: String) -> Persona? { personas.first { $0.id == id } }
    package func round(_ id: String) -> Round? { rounds.first { $0.id == id } ?? bonusRound(id) }
    package func bonusRound(_ id: String) -> Round? { bonus.first { $0.id == id } }
    /// The round in which an offer is talked about.
    package var offerRound: Round? {
        bonus.first { $0.phases.contains { if case .offer = $0.content { true } else { false } } }
    }

    /// Every prompt of the loop in script order, without its bonus rounds.
    package var prompts: [Prompt] { rounds.flatMap(\.phases).flatMap(\.prompts) }
    package func prompt(_ id: String) -> Prompt? {
        // Asked for with every reading of a draft: no list of all prompts is made for it.
        for list in [rounds, bonus] {
            for round in list {
                for phase in round.phases {
                    if let found = phase.prompt(id) { return found }
                }
            }
        }
        return nil
    }
}

extension Phase {
    /// Every prompt that this phase may ask, in script order.
    package var prompts: [Prompt] {
        switch content {
        case .ask(let prompts), .present(let prompts), .defend(let prompts): prompts
        case .caseStudy(let cases): cases.flatMap(\.stages).flatMap(\.variants)
        case .offer(let table): [table.prompt]
        case .candidateQuestions, .close: []
        }
    }

    /// The prompt of that id, where this phase may ask it.
    package func prompt(_ id: String) -> Prompt? {
        switch content {
        case .ask(let prompts), .present(let prompts), .defend(let prompts): return prompts.first { $0.id == id }
        case .caseStudy(let cases):
            for script in cases {
                for stage in script.stages {
                    if let found = stage.variants.first(where: { $0.id == id }) { return found }
                }
            }
            return nil
        case .offer(let table): return table.prompt.id == id ? table.prompt : nil
        case .candidateQuestions, .close: return nil
        }
    }
}
