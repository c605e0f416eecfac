import InterviewEngine

/// What the candidate told somebody in an earlier round, with the claims that were kept of it.
package struct EarlierAnswer: Equatable, Sendable {
    package var text: String
    package var claims: [Claim]

    package init(text: String, claims: [Claim]) {
        self.text = text
        self.claims = claims
    }

    /// Of all rounds but `round`. A second take of a question is held against nothing: it is there to say it otherwise.
    static func all(before round: String?, in state: InterviewState) -> [EarlierAnswer] {
        guard let round, Redo.prompt(of: round) == nil else { return [] }
        return state.turns.compactMap { turn in
            guard turn.round != round, turn.prompt != nil, Redo.prompt(of: turn.round) == nil, let claims = turn.thread?.claims,
                !claims.isEmpty
            else { return nil }
            return EarlierAnswer(text: turn.answer, claims: claims)
        }
    }
}
