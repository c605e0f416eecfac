/// Folds one event into the state. Total: an event that cannot have happened here is left out, whatever it holds.
package func apply(_ state: inout InterviewState, _ event: Event, at t: SessionTime) {
    let t = max(t.bounded, state.now)
    state.now = t
    switch event {
    case .stimulus(let stimulus): state.fold(stimulus, at: t)
    case .move(let move): state.fold(move, at: t)
    }
}

extension InterviewState {
    fileprivate mutating func fold(_ stimulus: Stimulus, at t: SessionTime) {
        switch stimulus {
        case .roundEntered(let id): enter(id, at: t)
        case .drafted(let box, let revision, let cursor, let edits): draft(box, edits, cursor: cursor, revision: revision, at: t)
        case .heard(let hearing): hear(hearing)
        case .submitted(let box, _): if takes(sendOf: box) { keep(box, at: t, cutOff: false) }
        case .movedOn, .roundAbandoned:
            guard isLive, openTurn != nil else { return }
            keep(.reply, at: t, cutOff: false)
            keep(.answer, at: t, cutOff: false)
        case .paused, .unpaused: pause(stimulus == .paused, at: t)
        case .left, .resumed: leave(stimulus == .left, at: t)
        case .sleptThrough(let gap):
            guard round != nil else { return }
            round?.timesLeft += 1
            note("The candidate was away for \(max(0, gap.count) / 1_000) s; the clock stood still.", at: t)
        case .scored(let turn, let levels, let edges, let vote, let scorer):
            guard turns.indices.contains(turn) else { return }
            turns[turn].score = TurnScore(levels: levels, edges: edges, vote: vote, scorer: scorer)
        case .letMeFinish, .hintAsked, .woke: break
        }
    }

    private mutating func enter(_ id: String, at t: SessionTime) {
        guard canEnter(id), let entered = loop.round(id) else { return }
        round = RoundProgress(id: id, began: t, ends: t + minutesPlanned(of: entered))
        lastTyped = t
        quiet = .none
        interruptionEnded = nil
    }

    private mutating func draft(_ box: Box.Kind, _ edits: [DraftEdit], cursor: Int, revision: Int, at t: SessionTime) {
        guard round != nil else { return }
        switch (box, floor) {
        case (.answer, _): answer.fold(edits, cursor: cursor, revision: revision, at: t)
        case (.reply, .replying): reply.fold(edits, cursor: cursor, revision: revision, at: t)
        case (.reply, _): return
        }
        if !edits.isEmpty {
            lastTyped = t
            quiet = .none
            ponders = false
        }
    }

    private mutating func hear(_ heard: Hearing) {
        guard turns.indices.contains(heard.turn), heard.box == .answer else { return }
        let closed = turns[heard.turn].closed != nil
        if closed || (heard.turn == turns.count - 1 && awaiting && answer.isBlank) {
            turns[heard.turn].thread = heard
            turns[heard.turn].heardParts = turns[heard.turn].parts.count
        }
        turns[heard.turn].hearing = heard
        if heard.turn == turns.count - 1, turns[heard.turn].closed == nil { hearing = heard }
    }

    private mutating func pause(_ pausing: Bool, at t: SessionTime) {
        guard round != nil, setup.mode == .practice, paused != pausing else { return }
        paused = pausing
        if pausing { round?.pauses += 1 }
        note(pausing ? "Paused." : "Resumed.", at: t)
    }

    private mutating func leave(_ leaving: Bool, at t: SessionTime) {
        guard round != nil, away != leaving else { return }
        away = leaving
        if leaving { round?.timesLeft += 1 }
        note(leaving ? "The candidate left the room." : "The candidate came back.", at: t)
    }

    /// What stands in the box becomes a part of the open turn, and the box empties.
    mutating func keep(_ kind: Box.Kind, at t: SessionTime, cutOff: Bool) {
        guard openTurn != nil, !box(kind).isBlank else { return }
        let box = self.box(kind)
        let number = turns.count - 1
        turns[number].parts.append(
            Part(
                kind: partKind(kind), text: box.text, pastedWords: box.pastedWords, began: box.opened, firstTyped: box.firstTyped,
                sent: t, cutOff: cutOff))
        transcript.append(.candidate(turn: number, part: turns[number].parts.count - 1, at: t))
        if kind == .answer {
            answer = Box(opened: t)
            awaiting = true
        } else {
            reply = Box(opened: t)
        }
        lastTyped = t
        quiet = .none
    }

    private func partKind(_ box: Box.Kind) -> Part.Kind {
        guard let turn = turns.last, box == .answer else { return .reply }
        return turn.prompt == nil
            ? .question
            : turn.followUps == 0 && openOffer?.replies.isEmpty ?? true ? .answer : .followUp
    }

    mutating func note(_ text: String, at t: SessionTime) { transcript.append(.note(text: text, at: t)) }
}

extension InterviewState {
    /// A round is being sat, and the candidate is there.
    var isLive: Bool { round != nil && !paused && !away }

    func canEnter(_ id: String) -> Bool {
        floor == .parked && round == nil && setup.rounds.contains(id) && !finished.contains { $0.id == id } && loop.round(id) != nil
    }

    /// Whether sending this box now says something.
    func takes(sendOf kind: Box.Kind) -> Bool {
        guard isLive, openTurn != nil, !box(kind).isBlank else { return false }
        return switch floor {
        case .candidate, .cuttingIn, .beat: kind == .answer
        case .replying: kind == .reply
        case .parked, .over: false
        }
    }
}
