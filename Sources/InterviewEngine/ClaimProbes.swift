/// When an interviewer comes back to what the candidate told somebody else.
enum ClaimRules {
    /// Contradictions and questions about two figures, in one round.
    static let conflicts = 2
    /// Of these, questions.
    static let doubts = 1
    /// Earlier claims put to the test, in one round.
    static let recalls = 1
    /// In so many of 100 answers that leave nothing to ask.
    static let recallChance = 60
}

/// An earlier claim that was brought up again. Each is brought up once.
package struct RaisedClaim: Equatable, Sendable {
    package enum Kind: Equatable, Sendable { case conflict, doubt, recall }
    package var claim: String
    package var kind: Kind
}

/// A line about an earlier claim that is to be said.
struct ClaimProbe {
    var saying: Saying
    var purpose: Purpose
    var fillings: [(name: String, value: String)]
}

extension InterviewState {
    /// The two figures for one thing, or for what may be one thing, that the open turn's owner asks about now.
    func conflictToRaise(_ kind: ClaimConflict.Kind) -> ClaimProbe? {
        guard let (turn, _, heard) = pressed, !heard.conflicts.isEmpty, let persona = loop.persona(turn.by) else { return nil }
        let raised = raisedInRound.filter { $0.kind != .recall }
        guard raised.count < ClaimRules.conflicts else { return nil }
        if kind == .sameSubjectMaybe, raised.count(where: { $0.kind == .doubt }) >= ClaimRules.doubts { return nil }
        let saying: Saying = kind == .contradiction ? .claimConflict : .claimDoubt
        guard !saying.lines(in: persona.sayings).isEmpty else { return nil }
        let ledger = self.ledger
        for conflict in heard.conflicts where conflict.kind == kind && !isRaised(conflict.earlier) {
            guard let entry = ledger.entry(conflict.earlier), let hearer = otherHearer(of: entry, than: persona),
                let later = Quote.claim(around: conflict.span, in: said), later != entry.words
            else { continue }
            let claim = conflict.earlier
            return ClaimProbe(
                saying: saying, purpose: kind == .contradiction ? .claimConflict(claim: claim) : .claimDoubt(claim: claim),
                fillings: [("earlier_name", hearer), ("earlier_quote", entry.words), ("later_quote", later)])
        }
        return nil
    }

    /// Something that came out well, told in an earlier round, that the open turn's owner puts to the test.
    var claimToRecall: ClaimProbe? {
        guard let (turn, _, heard) = pressed, let persona = loop.persona(turn.by), let phase = openPhase, let round, heard.holds,
            turn.pushed == 0
        else { return nil }
        switch phase.content {
        case .ask, .present: break
        case .caseStudy, .defend, .candidateQuestions, .close, .offer: return nil
        }
        guard hasTimeToAsk, Redo.prompt(of: round.id) == nil,
            raisedInRound.count(where: { $0.kind == .recall }) < ClaimRules.recalls, !turn.raised.contains(where: { $0.kind != .recall }),
            !persona.sayings.claimRecalls.isEmpty, Dice(seed: setup.seed).chance(ClaimRules.recallChance, "recall", turn.number)
        else { return nil }
        let answer = said.lowercased()
        let entries = ledger.entries.filter { entry in
            entry.isEffect && entry.round != round.id && !isRaised(entry.claim.id) && otherHearer(of: entry, than: persona) != nil
                && !wasQuoted(entry.words)
        }
        // Each ranked once, and each word looked for once: claims have many in common.
        var known: [Substring: Bool] = [:]
        let ranked = entries.enumerated().map { (entry: $0.element, rank: recallRank($0, answer, &known)) }
        guard let entry = ranked.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) })?.entry,
            let hearer = otherHearer(of: entry, than: persona)
        else { return nil }
        return ClaimProbe(
            saying: .claimRecall, purpose: .claimRecall(claim: entry.claim.id),
            fillings: [("earlier_name", hearer), ("earlier_quote", entry.words)])
    }

    /// What the answer just spoke of comes first, then what was said in the best answer.
    private func recallRank(_ place: (offset: Int, element: ClaimsLedger.Entry), _ answer: String, _ known: inout [Substring: Bool])
        -> [Int]
    {
        let entry = place.element
        let shared = entry.claim.subject.lowercased().split(separator: " ").count { word in
            if let holds = known[word] { return holds }
            let holds = answer.contains(word)
            known[word] = holds
            return holds
        }
        let vote = turns.indices.contains(entry.turn) ? turns[entry.turn].score?.vote ?? 0 : 0
        return [-shared, -max(vote, -100), place.offset]
    }

    private var raisedInRound: [RaisedClaim] { turns.filter { $0.round == round?.id }.flatMap(\.raised) }

    private func isRaised(_ claim: String) -> Bool { turns.contains { $0.raised.contains { $0.claim == claim } } }

    /// First name of who heard it; nil where that is the one who would bring it up.
    private func otherHearer(of entry: ClaimsLedger.Entry, than persona: Persona) -> String? {
        guard entry.by != persona.id, entry.round != round?.id else { return nil }
        return loop.persona(entry.by)?.firstName
    }

    func wasQuoted(_ words: String) -> Bool {
        transcript.contains { line in
            if case .interviewer(let utterance, _, _) = line { utterance.text.contains(words) } else { false }
        }
    }
}

extension Scene {
    /// Says what is to be said about an earlier claim; false when there is nothing.
    mutating func bringUp(_ probe: ClaimProbe?) -> Bool {
        guard let probe, let turn = state.openTurn else { return false }
        return say(probe.saying, by: state.loop.persona(turn.by), probe.purpose, filling: probe.fillings)
    }
}
