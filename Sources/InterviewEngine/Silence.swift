/// What a candidate's silence leads to: a nudge, an offer to move on, and at an empty box moving on.
enum SilenceRules {
    static let nudgeEmpty = Milliseconds.seconds(45)
    static let nudgeStanding = Milliseconds.seconds(60)
    /// Whoever asked for a moment to think has been told to take it.
    static let nudgePondering = Milliseconds.seconds(120)
    static let offer = Milliseconds.seconds(45)
    static let moveOn = Milliseconds.seconds(60)
    /// Nudges to one question while text stands in the box: who ponders is left in peace.
    static let nudgesStanding = 2
    /// Without a question of their own the candidate's time for questions is over after this.
    static let noQuestions = Milliseconds.seconds(90)
    /// No phase is ended within this of a keystroke.
    static let justTyped = Milliseconds.seconds(10)
}

extension InterviewState {
    /// When the silence is next noticed; nil when it will not be.
    var silenceDeadline: SessionTime? {
        guard round?.overtime == nil, let turn = openTurn else { return nil }
        let empty = activeBox.map { box($0).isBlank } ?? true
        if turn.prompt == nil, floor == .candidate { return empty ? ownQuestionsDeadline : nil }
        if case .replying = floor, !empty { return nil }
        switch quiet {
        case .none:
            if !empty, nudges >= SilenceRules.nudgesStanding { return nil }
            let patience =
                ponders ? SilenceRules.nudgePondering : empty ? SilenceRules.nudgeEmpty : SilenceRules.nudgeStanding
            return max(lastTyped + borne(patience), listened)
        case .nudged(let at): return max(at + borne(SilenceRules.offer), listened)
        case .offered(let at): return empty ? max(at + borne(SilenceRules.moveOn), listened) : nil
        }
    }

    /// So long a silence as the owner of the turn bears in their temper.
    private func borne(_ span: Milliseconds) -> Milliseconds {
        Milliseconds(paced(span).count * min(max(500, owner?.silence ?? 1_000), 2_000) / 1_000)
    }

    /// What was said last, a warning perhaps, has had time to be taken in.
    private var listened: SessionTime { lastSpoke.map { $0 + WarningRules.breath } ?? .zero }

    private var ownQuestionsDeadline: SessionTime? {
        guard let round else { return nil }
        return min(lastTyped + paced(SilenceRules.noQuestions), max(round.phaseEnds, lastTyped + SilenceRules.justTyped))
    }
}

extension Scene {
    /// The silence has lasted to its deadline.
    mutating func noticeSilence() {
        let owner = state.owner
        if state.openTurn?.prompt == nil, state.floor == .candidate { return endOwnQuestions() }
        switch (state.floor, state.quiet) {
        case (_, .none): say(.nudge, by: owner, .nudge)
        case (.replying, _):
            make(.draftRestored)
            say(.floorBack, by: owner, .floorBack)
        case (_, .nudged): say(.offer, by: owner, .offer)
        case (_, .offered): moveOn()
        }
    }

    private mutating func endOwnQuestions() {
        let timeIsUp = state.round.map { state.now >= $0.phaseEnds } ?? true
        closeTurn()
        goOn(after: .phase(timeIsUp ? .time : .candidate))
    }
}
