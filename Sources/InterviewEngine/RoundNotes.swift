/// What the interviewers of one round hand to those of the next: the claims they heard, and what they were left in doubt about.
package struct RoundNotes: Equatable, Sendable {
    package enum Doubt: Equatable, Sendable {
        /// A change without what it was before.
        case noBaseline
        /// Another figure than that of an earlier claim.
        case conflict(claim: String, kind: ClaimConflict.Kind)
    }
    package struct Line: Equatable, Sendable {
        package var entry: ClaimsLedger.Entry
        package var doubt: Doubt?
    }
    /// A question that was left with something missing.
    package struct OpenQuestion: Equatable, Sendable {
        package var turn: Int
        package var gap: Gap

        package init(turn: Int, gap: Gap) {
            self.turn = turn
            self.gap = gap
        }
    }

    package static let mostClaims = 5
    package static let mostQuestions = 2

    /// Persona ids of who heard something in it, in the order of the round.
    package var from: [String]
    /// Persona id of who opens the next round.
    package var to: String
    package var claims: [Line]
    package var open: [OpenQuestion]
}

extension InterviewState {
    /// The notes on a round that is over; nil where no other round follows in the plan, or where there is nothing to hand on.
    package func notes(on id: String) -> RoundNotes? {
        guard finished.contains(where: { $0.id == id }), Redo.prompt(of: id) == nil, let script = loop.round(id),
            let place = setup.rounds.firstIndex(of: id)
        else { return nil }
        let next = setup.rounds[(place + 1)...].first { Redo.prompt(of: $0) == nil && loop.round($0)?.interviewers.isEmpty == false }
        guard let to = next.flatMap(loop.round)?.interviewers.first else { return nil }
        let own = turns.filter { $0.round == id && $0.prompt != nil }
        let notes = RoundNotes(
            from: script.interviewers.filter { persona in own.contains { $0.by == persona } }, to: to, claims: lines(of: own),
            open: open(in: own))
        return notes.from.isEmpty || (notes.claims.isEmpty && notes.open.isEmpty) ? nil : notes
    }

    /// The most telling claims, in the order in which they were said.
    private func lines(of own: [Turn]) -> [RoundNotes.Line] {
        // As they knew it then: what was put right later is not in them.
        let corrected = corrected(in: own)
        let all = own.flatMap { turn in
            ClaimsLedger.entries(of: turn).filter { !corrected.contains($0.claim.id) }.map {
                RoundNotes.Line(entry: $0, doubt: doubt(about: $0, in: turn))
            }
        }
        var chosen: [Int] = []
        let ranked = all.indices.sorted { rank(all[$0], $0).lexicographicallyPrecedes(rank(all[$1], $1)) }
        for index in ranked where chosen.count < RoundNotes.mostClaims {
            if !chosen.contains(where: { all[$0].entry.words == all[index].entry.words }) { chosen.append(index) }
        }
        return chosen.sorted().map { all[$0] }
    }

    private func rank(_ line: RoundNotes.Line, _ place: Int) -> [Int] {
        [line.doubt == nil ? 1 : 0, line.entry.isEffect ? 0 : 1, -max(turns[line.entry.turn].score?.vote ?? 0, -100), place]
    }

    private func doubt(about entry: ClaimsLedger.Entry, in turn: Turn) -> RoundNotes.Doubt? {
        let span = entry.claim.span
        if let conflict = turn.thread?.conflicts.first(where: { $0.span.overlaps(span) }) {
            return .conflict(claim: conflict.earlier, kind: conflict.kind)
        }
        let unfounded = turn.thread?.gaps.contains { gap in
            gap.gap == .figureWithoutBaseline && gap.span.map { $0.start <= span.start && span.end <= $0.end } == true
        }
        return unfounded == true && entry.isEffect ? .noBaseline : nil
    }

    private func open(in own: [Turn]) -> [RoundNotes.OpenQuestion] {
        let weighty: [Gap] = [.noAnswer, .metricWithoutOutcome, .noDecision, .namedOnly, .notTraded, .noSide]
        let found = own.compactMap { turn -> RoundNotes.OpenQuestion? in
            // The round may have ended on the last one.
            if !turn.hasAnswer {
                return turn.number == own.last?.number ? nil : RoundNotes.OpenQuestion(turn: turn.number, gap: .noAnswer)
            }
            return turn.thread?.gaps.first { weighty.contains($0.gap) }.map { RoundNotes.OpenQuestion(turn: turn.number, gap: $0.gap) }
        }
        let worst = found.sorted { ($0.importance, $0.turn) < ($1.importance, $1.turn) }.prefix(RoundNotes.mostQuestions)
        return worst.sorted { $0.turn < $1.turn }
    }
}

extension RoundNotes.OpenQuestion {
    fileprivate var importance: Int { Gap.allCases.firstIndex(of: gap) ?? 0 }
}
