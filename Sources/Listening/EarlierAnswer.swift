import InterviewEngine

/// What the candidate told somebody in an earlier turn, with the claims that were kept of it.
package struct EarlierAnswer: Equatable, Sendable {
    package var text: String
    package var claims: [Claim]
    /// Where figures stand that were put right since.
    package var retracted: [HeardSpan]

    package init(text: String, claims: [Claim], retracted: [HeardSpan] = []) {
        self.text = text
        self.claims = claims
        self.retracted = retracted
    }

    /// Of all rounds but that of a turn. A second take of a question is held against nothing: it is there to say it otherwise.
    static func ofOtherRounds(than round: String?, turn: Turn?, in state: InterviewState) -> [EarlierAnswer] {
        guard let round else { return [] }
        return answers(in: state, turn: turn, of: round) { $0.round != round }
    }

    /// Of all turns before one, in its own round as well.
    static func before(_ turn: Turn?, of round: String?, in state: InterviewState) -> [EarlierAnswer] {
        guard let turn, let round else { return [] }
        return answers(in: state, turn: turn, of: round) { $0.number < turn.number }
    }

    private static func answers(in state: InterviewState, turn: Turn?, of round: String, _ include: (Turn) -> Bool) -> [EarlierAnswer] {
        if Redo.prompt(of: round) != nil { return [] }
        // What the turn itself puts right is found anew whenever it is read.
        let corrected = state.corrected(in: state.turns.prefix(turn?.number ?? state.turns.count))
        return state.turns.compactMap { turn in
            guard include(turn), turn.prompt != nil, Redo.prompt(of: turn.round) == nil, let claims = turn.thread?.claims, !claims.isEmpty
            else { return nil }
            return EarlierAnswer(
                text: turn.answer, claims: claims.filter { !corrected.contains($0.id) },
                retracted: claims.filter { corrected.contains($0.id) }.map(\.span))
        }
    }
}
