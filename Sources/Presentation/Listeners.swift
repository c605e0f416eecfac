import InterviewEngine
import RubricScorer

/// The private sheets of interviewers: of each the answers that they heard, by their own weights.
struct Listeners {
    struct Listener {
        let persona: Persona
        let sheet: PrivateSheet
        /// They sat in a round of the VP.
        let isVP: Bool
    }
    /// In the order of the rounds and, in a round, of its interviewers.
    let all: [Listener]

    /// - Parameters:
    ///   - rounds: ids, in order; an interviewer hears what is said in the rounds that they sit in.
    ///   - base: the weights of what a persona has no weight for.
    init(rounds: [String], state: InterviewState, sheets: SessionSheets, base: Rubric) {
        let scripts = rounds.compactMap { state.loop.round($0) }
        all = scripts.people.compactMap { id in
            guard let persona = state.loop.persona(id) else { return nil }
            let own = scripts.filter { $0.interviewers.contains(id) }
            let heard = Set(own.map(\.id))
            let sheet = PrivateSheet(answers: sheets.answers(state) { heard.contains($0.round) }, rubric: base.weighed(by: persona))
            return Listener(persona: persona, sheet: sheet, isVP: own.contains { $0.style == .vp })
        }
    }
}

extension Rubric {
    /// With the weights of one person; what they say nothing about counts as it did.
    func weighed(by persona: Persona) -> Rubric {
        var own = self
        for dimension in Dimension.allCases {
            if let weight = persona.weights[dimension.rawValue] { own.weights[dimension] = weight }
        }
        return own
    }
}
