import InterviewEngine
import RubricScorer

/// The private sheets of interviewers: of each the answers that they heard, by their own weights.
struct Listeners {
    struct Listener {
        let persona: Persona
        let sheet: PrivateSheet
        /// They sat in a round of the VP.
        let isVP: Bool
        /// They asked, and not a word was said to any of it, as others were told some.
        let heardNothing: Bool

        /// 1-4; nil where they asked nothing. Who heard nothing to all that was asked votes 1, as for an empty answer.
        var vote: Int? { sheet.vote ?? (heardNothing ? 1 : nil) }
    }
    /// In the order of the rounds and, in a round, of its interviewers.
    let all: [Listener]

    /// - Parameters:
    ///   - rounds: ids, in order; an interviewer hears what is said in the rounds that they sit in.
    ///   - base: the weights of what a persona has no weight for.
    init(rounds: [String], state: InterviewState, sheets: SessionSheets, base: Rubric) {
        let scripts = rounds.compactMap { state.loop.round($0) }
        let isSilent = !state.turns.contains { rounds.contains($0.round) && $0.prompt != nil && $0.hasAnswer }
        all = scripts.people.compactMap { id in
            guard let persona = state.loop.persona(id) else { return nil }
            let own = scripts.filter { $0.interviewers.contains(id) }
            let heard = Set(own.map(\.id))
            let sheet = PrivateSheet(answers: sheets.answers(state) { heard.contains($0.round) }, rubric: base.weighed(by: persona))
            let asked = state.turns.filter { heard.contains($0.round) && $0.prompt != nil && $0.closed != nil }
            return Listener(
                persona: persona, sheet: sheet, isVP: own.contains { $0.style == .vp },
                heardNothing: !isSilent && !asked.isEmpty && !asked.contains(where: \.hasAnswer))
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
