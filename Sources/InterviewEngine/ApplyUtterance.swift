extension InterviewState {
    /// Folds words of an interviewer: what they open, count and give.
    mutating func hear(_ utterance: Utterance, at t: SessionTime) {
        guard round != nil, open(utterance, at: t) else { return }
        transcript.append(.interviewer(utterance: utterance, at: t, turn: openTurn?.number))
        lastSpeaker = utterance.by
        lastSpoke = t
        if let saying = Saying(utterance.purpose) { drawn[saying.key(of: utterance.by), default: 0] += 1 }
        switch utterance.purpose {
        case .opening: round?.greeted = true
        case .followUp(_, let gap): probe(gap, utterance, at: t)
        case .push: push(utterance, at: t)
        case .claimConflict(let claim): raise(claim, .conflict, utterance, at: t)
        case .claimDoubt(let claim): raise(claim, .doubt, utterance, at: t)
        case .claimRecall(let claim): raise(claim, .recall, utterance, at: t)
        case .sum: checkSum(utterance, at: t)
        case .interruption: interrupting = utterance
        case .letMeFinish:
            if !finishGranted.contains(utterance.by) { finishGranted.append(utterance.by) }
            if floor.isCuttingIn { giveFloor(at: t) }
        case .answer(let fact), .correction(let fact): tell(fact, at: t)
        case .unknown, .again: if openTurn != nil { heed(at: t) }
        case .unknownBeside: ownUp(at: t)
        case .aside: setAside(at: t)
        case .nudge:
            quiet = .nudged(at: t)
            nudges += 1
        case .offer: quiet = .offered(at: t)
        case .timeWarning(let minutes): round?.warned.append(minutes)
        case .hint: hint(at: t)
        case .offerReply(let responses):
            offer?.replies.append(responses)
            pin(utterance, at: t)
        case .offerRecap(let ending): offer?.ending = ending
        // In the candidate's own time it is all the reply there is.
        case .acknowledgement: if let openTurn, openTurn.prompt == nil { heed(at: t) }
        case .leadIn, .brief, .prompt, .floorBack, .movingOn, .handover, .poolDry, .overtime, .closing,
            .movingOnAfter, .partDone:
            break
        }
    }

    /// Opens the turn that these words open, if they do; false when they cannot have been spoken here.
    private mutating func open(_ utterance: Utterance, at t: SessionTime) -> Bool {
        switch utterance.purpose {
        case .prompt(let id, let number):
            guard openTurn == nil, openPhase != nil, number == turns.count, loop.prompt(id) != nil else { return false }
            openTurn(prompt: id, utterance, at: t)
        case .leadIn where openPhase?.content == .candidateQuestions:
            guard openTurn == nil else { return false }
            openTurn(prompt: nil, utterance, at: t)
        case .followUp(let prompt, _), .push(let prompt, _): return openTurn?.prompt == prompt
        case .claimConflict, .claimDoubt, .claimRecall, .sum: return openTurn?.prompt != nil
        case .offerReply, .offerRecap: return openOffer != nil
        default: break
        }
        return true
    }

    private mutating func openTurn(prompt: String?, _ utterance: Utterance, at t: SessionTime) {
        guard let progress = round else { return }
        let stage = progress.stage.flatMap { index in openCase.flatMap { $0.stages.indices.contains(index) ? $0.stages[index].id : nil } }
        turns.append(
            Turn(
                number: turns.count, round: progress.id, phase: openPhase?.id ?? "", prompt: prompt, stage: stage, by: utterance.by,
                opened: t))
        question = utterance
        nudges = 0
        ponders = false
        giveFloor(at: t)
        awaiting = false
    }

    private mutating func probe(_ gap: Gap, _ utterance: Utterance, at t: SessionTime) {
        turns[turns.count - 1].probed.append(gap)
        pin(utterance, at: t)
    }

    private mutating func push(_ utterance: Utterance, at t: SessionTime) {
        turns[turns.count - 1].pushed += 1
        pin(utterance, at: t)
    }

    private mutating func raise(_ claim: String, _ kind: RaisedClaim.Kind, _ utterance: Utterance, at t: SessionTime) {
        turns[turns.count - 1].raised.append(RaisedClaim(claim: claim, kind: kind))
        pin(utterance, at: t)
    }

    private mutating func checkSum(_ utterance: Utterance, at t: SessionTime) {
        turns[turns.count - 1].sumsChecked += 1
        pin(utterance, at: t)
    }

    private mutating func tell(_ fact: String, at t: SessionTime) {
        guard openTurn != nil else { return }
        turns[turns.count - 1].told.append(fact)
        heed(at: t)
    }

    private mutating func ownUp(at t: SessionTime) {
        guard openTurn != nil else { return }
        turns[turns.count - 1].ownedUp += 1
        heed(at: t)
    }

    /// All that was sent since somebody reacted was no answer; what was heard before it stands.
    private mutating func setAside(at t: SessionTime) {
        guard let turn = openTurn else { return }
        // Of the candidate's own questions nothing is scored anyhow.
        if turn.prompt == nil { return heed(at: t) }
        let number = turns.count - 1
        ponders = turn.heard?.asked.contains { $0.finding == .time } ?? false
        var offset = 0
        for (index, part) in turn.parts.enumerated() where part.kind != .question {
            if offset >= turn.heeded, part.kind != .reply { turns[number].parts[index].kind = .question }
            offset += part.text.utf8.count + 1
        }
        let kept = turns[number].hasAnswer ? turns[number].answer.utf8.count : 0
        turns[number].thread = turn.thread?.of(first: kept)
        turns[number].hearing = turn.hearing?.of(first: kept)
        turns[number].heardParts = 0
        hearing = turns[number].hearing
        heed(at: t)
    }

    /// They react with a question, which is the one that is open now.
    private mutating func pin(_ utterance: Utterance, at t: SessionTime) {
        question = utterance
        heed(at: t)
    }

    /// An interviewer has reacted to all that was sent, and the candidate goes on.
    private mutating func heed(at t: SessionTime) {
        turns[turns.count - 1].heeded = said.utf8.count
        awaiting = false
        giveFloor(at: t)
    }

    private mutating func hint(at t: SessionTime) {
        guard openTurn != nil else { return }
        turns[turns.count - 1].hints += 1
        lastTyped = t
        quiet = .none
    }
}
