/// The ways in which a round ends.
extension Scene {
    /// At 0:00: finish your sentence.
    mutating func beginOvertime() {
        say(.overtime, by: state.speaker, .overtime)
        make(.overtimeBegan)
    }

    mutating func endOvertime() { countAndClose() }

    /// What stands in the boxes counts as said, and the round is over.
    mutating func countAndClose() {
        for box in [Box.Kind.reply, .answer] where !state.box(box).isBlank { make(.draftCounted(box: box)) }
        closeByTime()
    }

    mutating func closeByTime() {
        closeTurn()
        if let phase = state.openPhase { make(.phaseEnded(phase: phase.id, why: .time)) }
        sayClosing()
        endRound(.time)
    }

    /// The interviewer has come to the end of the round within its time.
    mutating func closeRound() {
        sayClosing()
        if let phase = state.openPhase { make(.phaseEnded(phase: phase.id, why: .complete)) }
        endRound(.closed)
    }

    mutating func abandon() {
        closeTurn()
        endRound(.abandoned)
    }

    mutating func endLoopIfUsedUp() {
        if state.isUsedUp { make(.loopEnded) }
    }

    private mutating func endRound(_ why: RoundEnd) {
        guard let round = state.round else { return }
        make(.roundEnded(round: round.id, why: why))
        endLoopIfUsedUp()
    }

    private mutating func sayClosing() {
        guard let script = state.currentRound else { return }
        let lines = script.phases.compactMap { phase -> [String]? in
            if case .close(let says) = phase.content { says } else { nil }
        }.flatMap { $0 }
        let line = drawn(lines, "closing \(script.id)") ?? "That's our time. Thank you."
        speak(line, by: state.host?.id ?? state.fallbackSpeaker, .closing)
    }
}
