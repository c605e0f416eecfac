extension InterviewState {
    mutating func fold(_ move: Move, at t: SessionTime) {
        switch move {
        case .phaseBegan(let id): beginPhase(id, at: t)
        case .phaseEnded(let id, _): endPhase(id)
        case .caseDrawn(let id):
            guard round?.phaseOpen == true else { return }
            round?.caseID = id
            round?.stage = nil
        case .stageBegan(let id): beginStage(id, at: t)
        case .factChanged(let change): if loop.world.fact(change.fact) != nil { changedFacts[change.fact] = change.text }
        case .spoke(let utterance): hear(utterance, at: t)
        case .interrupted(let turn, let cause):
            guard floor == .candidate, let open = openTurn, open.number == turn else { return }
            turns[turn].interruptions.append(cause)
            floor = .cuttingIn(cause: cause, since: t)
        case .draftParked:
            guard case .cuttingIn(let cause, _) = floor else { return }
            floor = .replying(cause: cause)
            reply = Box(opened: t)
            giveTime(from: t)
        case .draftRestored: if case .replying = floor { giveFloor(at: t) }
        case .beatBegan(let until):
            guard round != nil, openTurn != nil else { return }
            dropInterruption(at: t)
            floor = .beat(until: min(max(until.bounded, t), t + .seconds(60)))
        case .floorTaken: if case .beat = floor { floor = .candidate }
        case .turnClosed(let turn): close(turn, at: t)
        case .overtimeBegan:
            guard round != nil, round?.overtime == nil else { return }
            round?.overtime = t
        case .draftCounted(let box): if round != nil { keep(box, at: t, cutOff: true) }
        case .roundEnded(let id, let why): endRound(id, why, at: t)
        case .loopEnded: if round == nil { floor = .over }
        case .offerMoved(let step): if openOffer != nil { offer?.fold(step) }
        }
    }

    private mutating func beginPhase(_ id: String, at t: SessionTime) {
        guard let script = currentRound, let progress = round, !progress.phaseOpen else { return }
        guard let index = script.phases[min(max(0, progress.phase), script.phases.count)...].firstIndex(where: { $0.id == id }) else {
            return
        }
        let ends = end(ofPhase: index, of: script, begun: t)
        round?.phase = index
        round?.phaseOpen = true
        round?.phaseBegan = t
        round?.phaseEnds = ends
        round?.caseID = nil
        round?.stage = nil
        if case .offer(let table) = script.phases[index].content { offer = OfferProgress(table, phase: id) }
    }

    private mutating func endPhase(_ id: String) {
        guard let script = currentRound, let progress = round else { return }
        guard let index = script.phases[min(max(0, progress.phase), script.phases.count)...].firstIndex(where: { $0.id == id }) else {
            return
        }
        round?.phase = index + 1
        round?.phaseOpen = false
    }

    private mutating func beginStage(_ id: String, at t: SessionTime) {
        guard let progress = round, let script = openCase, let index = script.stages.firstIndex(where: { $0.id == id }) else { return }
        let left = max(0, (progress.phaseEnds - t).count)
        round?.stage = index
        round?.stageEnds = t + Milliseconds(left / (script.stages.count - index))
    }

    private mutating func close(_ turn: Int, at t: SessionTime) {
        guard let open = openTurn, open.number == turn else { return }
        turns[turn].closed = t
        dropInterruption(at: t)
        answer = Box(opened: t)
        reply = Box(opened: t)
        hearing = nil
        question = nil
        awaiting = false
    }

    private mutating func endRound(_ id: String, _ why: RoundEnd, at t: SessionTime) {
        guard let ended = round, ended.id == id else { return }
        if let open = openTurn { close(open.number, at: t) }
        finished.append(
            FinishedRound(id: id, began: ended.began, ended: t, why: why, timesLeft: ended.timesLeft, pauses: ended.pauses))
        round = nil
        paused = false
        away = false
        floor = .parked
        quiet = .none
    }

    /// The candidate has the floor from now on.
    mutating func giveFloor(at t: SessionTime) {
        guard round != nil else { return }
        dropInterruption(at: t)
        floor = .candidate
        if answer.isBlank, answer.firstTyped == nil { answer.opened = t }
        giveTime(from: t)
    }

    private mutating func giveTime(from t: SessionTime) {
        lastTyped = t
        quiet = .none
    }

    /// An interruption that was dealt with, or that the candidate's sending overtook.
    private mutating func dropInterruption(at t: SessionTime) {
        switch floor {
        case .cuttingIn, .replying:
            floor = .candidate
            interruptionEnded = t
            interrupting = nil
        case .candidate, .beat, .parked, .over: break
        }
    }
}
