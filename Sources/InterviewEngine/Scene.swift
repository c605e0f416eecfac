/// A decision in the making: the moves so far, and the state as they leave it, so that each rule sees what the ones before it did.
struct Scene {
    private(set) var state: InterviewState
    private(set) var moves: [Move]
    let t: SessionTime

    /// The state after the stimulus.
    init(_ state: InterviewState, after stimulus: Stimulus, at t: SessionTime) {
        self.state = state
        self.moves = []
        apply(&self.state, .stimulus(stimulus), at: t)
        self.t = self.state.now
    }

    mutating func make(_ move: Move) {
        moves.append(move)
        apply(&state, .move(move), at: t)
    }

    mutating func speak(_ text: String, by: String, _ purpose: Purpose) {
        make(.spoke(utterance: Utterance(by: by, text: text, purpose: purpose)))
    }

    /// The persona's next line of that list; false when there is none.
    @discardableResult
    mutating func say(
        _ saying: Saying, by persona: Persona?, _ purpose: Purpose, filling: [(name: String, value: String)] = []
    ) -> Bool {
        guard let line = state.line(saying, by: persona) else { return false }
        speak(filled(line, filling), by: persona?.id ?? state.fallbackSpeaker, purpose)
        return true
    }

    /// One of the lines of the script, drawn once and for all.
    func drawn(_ lines: [String], _ purpose: String) -> String? {
        lines.isEmpty ? nil : lines[Dice(seed: state.setup.seed).pick(lines.count, purpose)]
    }

    mutating func closeTurn() {
        if let turn = state.openTurn { make(.turnClosed(turn: turn.number)) }
    }
}

extension InterviewState {
    /// Who speaks where the script names nobody that it knows.
    var fallbackSpeaker: String { currentRound?.interviewers.first ?? loop.personas.first?.id ?? "" }

    /// The first interviewer, who opens and closes the round.
    var host: Persona? { currentRound?.interviewers.first.flatMap(loop.persona) }
}
