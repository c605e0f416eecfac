import InterviewEngine

/// What one has to know in order to understand the candidate.
package struct ListeningContext: Sendable {
    /// The question on the floor as the pack has it; empty in the phase for the candidate's questions.
    package var prompt: String
    /// Ids of the dimensions the question asks about.
    package var raises: [String]
    package var round: RoundStyle
    /// The facts of the world as they stand; one whose text was changed has no value to check a premise against.
    package var facts: [Fact]
    /// In the phase for the candidate's questions.
    package var asking: Bool
    /// Ids of the dimensions that the pack leaves out; nothing is missed there.
    package var off: [String]
    /// What was said in other rounds, against which figures are held.
    package var earlier: [EarlierAnswer]
    /// What was said in earlier turns, in this round as well: figures of it may be put right.
    package var told: [EarlierAnswer]
    /// Questions near the facts that no fact answers.
    package var unanswered: [String]
    /// What is negotiated; nil outside of an offer call.
    package var offer: OfferTable?
    /// UTF-8 bytes of the text that the interviewer has reacted to.
    package var heeded: Int
    /// First names of the people who may be spoken to.
    package var names: [String]

    package init(
        prompt: String, raises: [String], round: RoundStyle, facts: [Fact], asking: Bool = false, off: [String] = [],
        earlier: [EarlierAnswer] = [], unanswered: [String] = [], offer: OfferTable? = nil,
        heeded: Int = 0, told: [EarlierAnswer] = [], names: [String] = []
    ) {
        self.prompt = prompt
        self.raises = raises
        self.round = round
        self.facts = facts
        self.asking = asking
        self.off = off
        self.earlier = earlier
        self.unanswered = unanswered
        self.offer = offer
        self.heeded = heeded
        self.told = told
        self.names = names
    }

    /// As the session stands. A draft (`final` false) is not held against what was said in other rounds.
    package init(state: InterviewState, off: [String] = [], final: Bool = true) {
        var asking = false
        if case .candidateQuestions? = state.openPhase?.content { asking = true }
        self.init(
            turn: state.openTurn, round: state.round?.id, asking: asking, state: state, off: off, final: final)
        // Of a draft nothing was heard yet.
        if final, state.awaiting, state.answer.isBlank { heeded = state.openTurn?.heeded ?? 0 }
    }

    /// For what was said in a turn that is closed by now.
    package init(turn: Turn, state: InterviewState, off: [String] = []) {
        self.init(turn: turn, round: turn.round, asking: turn.prompt == nil, state: state, off: off, final: true)
    }

    private init(
        turn: Turn?, round: String?, asking: Bool, state: InterviewState, off: [String], final: Bool
    ) {
        let id = turn?.prompt
        let prompt = id.flatMap(state.loop.prompt)
        var facts = state.loop.world.facts
        if !state.changedFacts.isEmpty {
            for place in facts.indices {
                guard let text = state.changedFacts[facts[place].id] else { continue }
                facts[place].text = text
                facts[place].value = nil
            }
        }
        self.init(
            prompt: prompt?.line.text ?? "", raises: prompt?.raises ?? [],
            round: round.flatMap(state.loop.round)?.style ?? .hiringManager, facts: facts, asking: asking, off: off,
            earlier: final ? EarlierAnswer.ofOtherRounds(than: round, turn: turn, in: state) : [], unanswered: state.loop.world.unanswered,
            offer: state.offer.flatMap { $0.table.prompt.id == id ? $0.table : nil },
            told: final && id != nil ? EarlierAnswer.before(turn, of: round, in: state) : [],
            names: final ? state.loop.personas.map(\.firstName) : [])
    }
}
