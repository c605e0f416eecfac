/// When the engine is to be woken next; nil when nothing will happen by itself. An instant that has passed means: now.
package func nextDeadline(_ state: InterviewState) -> SessionTime? {
    guard !state.paused, !state.away else { return nil }
    guard let round = state.round else { return state.isUsedUp ? state.now : nil }
    // Only a journal that was cut in the middle of the moves of one decision leaves a round without a question.
    guard state.openTurn != nil else { return state.now }
    return [
        round.ends + RoundClock.overtime,
        state.overtimeDeadline,
        state.nextWarning?.at,
        state.floorDeadline,
    ].compactMap { $0 }.min()
}

extension InterviewState {
    /// All planned rounds are over, and nobody has said so.
    var isUsedUp: Bool { round == nil && floor != .over && !finished.isEmpty && nextRound == nil }

    var overtimeDeadline: SessionTime? {
        guard let round, round.overtime == nil else { return nil }
        if case .beat = floor { return nil }
        return round.ends
    }

    /// What the candidate is doing or leaving undone has a term.
    fileprivate var floorDeadline: SessionTime? {
        switch floor {
        case .beat(let until): until
        case .cuttingIn(_, let since):
            min(
                max(lastTyped, since) + InterruptionRules.pause,
                since + InterruptionRules.longest + (answer.isInWord ? InterruptionRules.word : .zero))
        case .candidate: awaiting && answer.isBlank ? lastTyped + beat : silenceDeadline
        case .replying: silenceDeadline
        case .parked, .over: nil
        }
    }

    /// How long the owner of the open turn waits after an answer.
    var beat: Milliseconds { Milliseconds(min(max(0, owner?.beat.count ?? 3_000), 10_000)) }
}
