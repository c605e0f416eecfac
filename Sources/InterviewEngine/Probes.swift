/// A follow-up that is to be asked, with the candidate's own words where they show the gap.
struct Probe {
    var prompt: String
    var followUp: FollowUp
    var quote: String?
}

extension InterviewState {
    /// The follow-up to what was heard in the open turn: the first gap, in order of importance, that this prompt has a question for and
    /// that was not probed yet; nil when there is none, when the persona has asked enough, or when the time is needed for other things.
    var nextProbe: Probe? {
        guard let turn = openTurn, let id = turn.prompt, let prompt = loop.prompt(id), let hearing, hearing.turn == turn.number,
            let round, now < round.phaseEnds, openStage == nil || now < round.stageEnds,
            turn.probed.count < max(0, loop.persona(turn.by)?.probes ?? 2)
        else { return nil }
        for gap in hearing.gaps where !turn.probed.contains(gap.gap) {
            guard let followUp = prompt.followUps.first(where: { $0.gap == gap.gap }) else { continue }
            return Probe(prompt: id, followUp: followUp, quote: Quote.words(of: gap.span, in: said))
        }
        return nil
    }
}

extension Scene {
    mutating func ask(_ probe: Probe) {
        guard let turn = state.openTurn else { return }
        let words = probe.followUp.line.spoken(quote: probe.quote)
        speak(words, by: turn.by, .followUp(prompt: probe.prompt, gap: probe.followUp.gap))
    }
}
