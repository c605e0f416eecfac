/// What the interviewers do about a stimulus. `state` is the state before the stimulus is folded; the caller folds the stimulus and
/// then each move. Changes nothing, and gives no moves for a stimulus that means nothing here.
package func decide(_ state: InterviewState, _ stimulus: Stimulus, at t: SessionTime) -> [Move] {
    let t = max(t.bounded, state.now)
    guard !state.paused, !state.away else { return [] }
    switch stimulus {
    case .roundEntered(let id):
        guard state.canEnter(id) else { return [] }
        return moves(state, stimulus, t) { $0.goOn(after: .nothing) }
    case .drafted(let box, _, _, let edits): return box == .answer ? typed(state, stimulus, edits, t) : []
    case .heard(let hearing):
        guard state.mayInterrupt(on: hearing) else { return [] }
        return moves(state, stimulus, t) { $0.interrupt(on: hearing) }
    case .submitted(let box, _): return sent(state, stimulus, box, t)
    case .letMeFinish: return state.canAskToFinish ? moves(state, stimulus, t) { $0.letFinish() } : []
    case .movedOn: return state.openTurn == nil ? [] : moves(state, stimulus, t) { $0.moveOn() }
    case .hintAsked: return state.nextHint == nil ? [] : moves(state, stimulus, t) { $0.giveHint() }
    case .roundAbandoned: return state.round == nil ? [] : moves(state, stimulus, t) { $0.abandon() }
    case .woke: return moves(state, stimulus, t) { $0.wake() }
    case .paused, .unpaused, .left, .resumed, .sleptThrough, .scored: return []
    }
}

private func moves(_ state: InterviewState, _ stimulus: Stimulus, _ t: SessionTime, _ act: (inout Scene) -> Void) -> [Move] {
    var scene = Scene(state, after: stimulus, at: t)
    act(&scene)
    return scene.moves
}

/// Typing in the beat takes the floor back; a sentence ended while an interviewer cuts in is where the draft is parked.
private func typed(_ state: InterviewState, _ stimulus: Stimulus, _ edits: [DraftEdit], _ t: SessionTime) -> [Move] {
    guard state.isLive, !edits.isEmpty else { return [] }
    switch state.floor {
    case .beat: return state.openTurn == nil ? [] : [.floorTaken]
    case .cuttingIn:
        return state.answer.letsIn(edits) ? moves(state, stimulus, t) { $0.make(.draftParked) } : []
    case .candidate, .replying, .parked, .over: return []
    }
}

private func sent(_ state: InterviewState, _ stimulus: Stimulus, _ box: Box.Kind, _ t: SessionTime) -> [Move] {
    if state.takes(sendOf: box) {
        return moves(state, stimulus, t) { box == .answer ? $0.waitABeat() : $0.takeReply() }
    }
    // An empty send: the candidate has no more questions, or is done after taking the floor back.
    guard state.isLive, state.floor == .candidate, box == .answer, let turn = state.openTurn else { return [] }
    if turn.prompt == nil, !state.awaiting { return moves(state, stimulus, t) { $0.moveOn() } }
    return state.awaiting ? moves(state, stimulus, t) { $0.waitABeat() } : []
}

extension Scene {
    /// Does all whose time has come.
    mutating func wake() {
        // Each step moves a deadline; the bound only keeps a mistake here from hanging the room.
        for _ in 0..<64 {
            guard let due = nextDeadline(state), due <= t else { return }
            let before = moves.count
            actOnDeadline()
            if moves.count == before { return }
        }
    }

    private mutating func actOnDeadline() {
        guard let round = state.round else { return endLoopIfUsedUp() }
        if state.openTurn == nil { return goOn(after: .nothing) }
        if t >= round.ends + RoundClock.overtime { return endOvertime() }
        if case .beat(let until) = state.floor, until <= t { return respond() }
        if let due = state.overtimeDeadline, due <= t { return beginOvertime() }
        if let minutes = state.dueWarning(at: t) { return warn(minutes) }
        switch state.floor {
        case .cuttingIn: make(.draftParked)
        case .candidate where state.awaiting && state.answer.isBlank: respond()
        case .candidate, .replying: noticeSilence()
        case .beat, .parked, .over: break
        }
    }

    /// The text was sent: the interviewer waits whether more comes, unless the time is up.
    mutating func waitABeat() {
        guard let round = state.round else { return }
        if t >= round.ends { return closeByTime() }
        make(.beatBegan(until: t + state.beat))
    }

    /// The beat is over: somebody speaks.
    private mutating func respond() {
        guard let turn = state.openTurn, let round = state.round else { return }
        // Typed while the room stood still.
        if !state.answer.isBlank { return make(.floorTaken) }
        if t >= round.ends { return closeByTime() }
        if turn.prompt == nil { return answerOwnQuestions() }
        if negotiate() { return }
        takeIn()
        if answerClarifyingQuestions() { return }
        if bringUp(state.conflictToRaise(.contradiction)) { return }
        if checkSum() { return }
        if let probe = state.nextProbe { return ask(probe) }
        if bringUp(state.conflictToRaise(.sameSubjectMaybe)) || bringUp(state.claimToRecall) || push() { return }
        closeTurn()
        goOn(after: .answer)
    }

    /// The question is left, by the candidate's wish or after a long silence.
    mutating func moveOn() {
        guard let round = state.round, let turn = state.openTurn else { return }
        if t >= round.ends { return closeByTime() }
        if turn.prompt == nil {
            closeTurn()
            return goOn(after: .phase(.candidate))
        }
        if state.openOffer != nil {
            // What was just sent is answered first.
            if state.awaiting, state.answer.isBlank, negotiate() { return }
            return settle(.leaves)
        }
        // 'Next question' would be untrue before the candidate's own questions, and before the goodbye.
        if asksOn { sayMovingOn(by: state.owner, after: turn) }
        closeTurn()
        goOn(after: .left)
    }

    mutating func giveHint() {
        guard let hint = state.nextHint, let prompt = state.openTurn?.prompt, let by = state.owner?.id else { return }
        speak(hint, by: by, .hint(prompt: prompt))
    }
}
