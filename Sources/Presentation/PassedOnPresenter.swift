import InterviewEngine
import ViewModels

/// What the interviewers of a round handed to those of the next, as it is read afterwards.
struct PassedOnPresenter {
    let state: InterviewState
    let transcript: ReviewTranscript

    func view(ofRound id: String) -> PassedOnView? {
        guard let notes = state.notes(on: id) else { return nil }
        let ledger = state.ledger
        let claims = notes.claims.compactMap { claim($0, ledger) }
        let open = notes.open.compactMap(question)
        if claims.isEmpty, open.isEmpty { return nil }
        return PassedOnView(title: "What \(listed(notes.from.map(name))) passed on to \(name(notes.to))", claims: claims, open: open)
    }

    private func name(_ persona: String) -> String { state.loop.persona(persona)?.firstName ?? persona }

    private func claim(_ line: RoundNotes.Line, _ ledger: ClaimsLedger) -> PassedOnView.Claim? {
        let entry = line.entry
        guard state.turns.indices.contains(entry.turn),
            let figure = transcript.place(from: entry.claim.span.start, to: entry.claim.span.end, in: state.turns[entry.turn]),
            let start = start(of: entry.words, around: figure)
        else { return nil }
        return PassedOnView.Claim(
            text: entry.words, heardBy: name(entry.by), doubt: line.doubt.flatMap { words(for: $0, ledger) }, passage: figure.passage,
            start: start, end: start + entry.words.utf8.count)
    }

    /// Where the words begin in the passage that holds their figure.
    private func start(of words: String, around figure: ReviewTranscript.Place) -> Int? {
        let text = Array(transcript.passages[figure.passage].entry.text.utf8)
        let words = Array(words.utf8)
        let first = max(0, figure.end - words.count)
        guard first <= figure.start else { return nil }
        return (first...figure.start).first { $0 + words.count <= text.count && text[$0..<$0 + words.count].elementsEqual(words) }
    }

    private func words(for doubt: RoundNotes.Doubt, _ ledger: ClaimsLedger) -> String? {
        switch doubt {
        case .noBaseline: return "nobody heard what it was before"
        case .conflict(let claim, let kind):
            guard let earlier = ledger.entry(claim) else { return nil }
            return kind == .contradiction
                ? "\(name(earlier.by)) heard “\(earlier.words)”" : "perhaps the same that \(name(earlier.by)) heard as “\(earlier.words)”"
        }
    }

    private func question(_ open: RoundNotes.OpenQuestion) -> String? {
        guard state.turns.indices.contains(open.turn), let prompt = state.turns[open.turn].prompt.flatMap(state.loop.prompt) else {
            return nil
        }
        return "\(open.gap.words): \(firstWords(prompt.line.text, 14))"
    }
}
