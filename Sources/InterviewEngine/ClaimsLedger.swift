/// What the candidate claimed in figures, with who heard it: kept for the loop, so that a later interviewer can come back to it.
/// What was put right later is replaced by what holds since. Read off the turns, and so the same in every replay; a journal from before
/// claims were heard gives an empty one.
package struct ClaimsLedger: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        package var claim: Claim
        /// Number of the turn in which it was said.
        package var turn: Int
        package var round: String
        /// Persona id of who heard it.
        package var by: String
        /// The candidate's words around the figure, exactly as typed.
        package var words: String

        /// It tells what came out of something.
        var isEffect: Bool { ["change", "result"].contains(claim.role) }
    }

    /// In the order in which they were said; those of which too little can be quoted are left out.
    package private(set) var entries: [Entry]

    package init(_ state: InterviewState) {
        let corrected = state.correctedClaims
        entries = state.turns.filter(Self.isKept).flatMap(Self.entries).filter { !corrected.contains($0.claim.id) }
    }

    /// What the candidate asks is no claim, and a question that is answered once more stands beside the session.
    static func isKept(_ turn: Turn) -> Bool { turn.prompt != nil && Redo.prompt(of: turn.round) == nil }

    static func entries(of turn: Turn) -> [Entry] {
        guard let claims = turn.thread?.claims, !claims.isEmpty else { return [] }
        let text = turn.answer
        return claims.compactMap { claim in
            Quote.claim(around: claim.span, in: text).map {
                Entry(claim: claim, turn: turn.number, round: turn.round, by: turn.by, words: $0)
            }
        }
    }

    package func entry(_ claim: String) -> Entry? { entries.first { $0.claim.id == claim } }
}

extension InterviewState {
    package var ledger: ClaimsLedger { ClaimsLedger(self) }

    /// Ids of claims that the candidate put right in a later turn.
    package var correctedClaims: Set<String> { corrected(in: turns) }

    package func corrected(in turns: some Sequence<Turn>) -> Set<String> {
        Set(turns.lazy.filter(ClaimsLedger.isKept).flatMap { $0.thread?.corrections.map(\.earlier) ?? [] })
    }

    /// Who heard a claim of the ledger, by persona id; without the words of all others, which take long to find.
    package func hearer(ofClaim id: String) -> String? {
        turns.first { ClaimsLedger.isKept($0) && $0.thread?.claims.contains { $0.id == id } ?? false }?.by
    }
}
