/// A sharper question after an answer that leaves nothing to ask.
struct Push {
    var prompt: String
    var words: String
}

extension InterviewState {
    /// The next sharper question: those of the prompt in their order for an answer that held; one that merely stands, a short one
    /// perhaps, is pushed until the prompt was followed up twice, by the persona's own lines where the prompt has none left. nil when
    /// there is none, or no time for it.
    var nextPush: Push? {
        guard let (turn, prompt, heard) = pressed, !turn.saysItAgain, turn.followUps < FollowUpRules.most, hasTimeToAsk,
            heard.holds || (heard.stands && turn.followUps < FollowUpRules.fewest)
        else { return nil }
        if turn.pushed > 0, Quote.count((sentText ?? "").utf8) < FollowUpRules.fewestWords { return nil }
        guard let line = pushLine(turn, prompt) else { return nil }
        return Push(prompt: prompt.id, words: line.spoken(quote: line.quoting == nil ? nil : wordsToPush(in: turn)))
    }

    private func pushLine(_ turn: Turn, _ prompt: Prompt) -> Line? {
        if let line = prompt.pushes.first(where: { !wasPushed($0, in: turn) && !isProposed($0, in: turn) }) { return line }
        return turn.followUps < FollowUpRules.fewest ? loop.persona(turn.by).flatMap { freshPush(of: $0, in: turn) } : nil
    }

    private func wasPushed(_ line: Line, in turn: Turn) -> Bool {
        transcript.contains { spoken in
            guard case .interviewer(let utterance, _, turn.number) = spoken, case .push = utterance.purpose else { return false }
            return utterance.says(line)
        }
    }

    /// The candidate has just proposed it.
    private func isProposed(_ line: Line, in turn: Turn) -> Bool { Proposal(in: line.text)?.stands(in: turn.answer) ?? false }

    /// What came out of it, in the candidate's own words, unless somebody has said them back already.
    private func wordsToPush(in turn: Turn) -> String? {
        let results = (turn.heard?.claims ?? []).filter { ["change", "result"].contains($0.role) }
        return results.lazy.compactMap { Quote.sentence(around: $0.span, in: turn.answer) }.first { !wasQuoted($0) }
    }

    /// In an order drawn for the session, and none twice in a round.
    private func freshPush(of persona: Persona, in turn: Turn) -> Line? {
        let lines = persona.sayings.pushes
        let said = utterances(by: persona)
        let order = Dice(seed: setup.seed).order(lines.count, "push \(persona.id) \(round?.id ?? "")")
        return order.map { lines[$0] }.first { line in !said.contains { $0.says(line) } && !isProposed(line, in: turn) }
    }
}

extension Utterance {
    /// It is that line, with or without the candidate's words.
    fileprivate func says(_ line: Line) -> Bool { text == line.text || (line.quoting.map(fills) ?? false) }
}

extension Scene {
    /// Pushes against an answer that stood; false when nothing is left to push with.
    mutating func push() -> Bool {
        guard let turn = state.openTurn, let push = state.nextPush else { return false }
        speak(push.words, by: turn.by, .push(prompt: push.prompt, number: turn.pushed))
        return true
    }
}
