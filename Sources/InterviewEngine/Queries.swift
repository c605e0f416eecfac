extension InterviewState {
    /// The phase that has begun and not ended.
    package var openPhase: Phase? {
        guard let progress = round, progress.phaseOpen, let script = currentRound, script.phases.indices.contains(progress.phase) else {
            return nil
        }
        return script.phases[progress.phase]
    }

    /// The case that was drawn in the open phase.
    package var openCase: CaseScript? {
        guard let id = round?.caseID, case .caseStudy(let cases)? = openPhase?.content else { return nil }
        return cases.first { $0.id == id }
    }

    package var openStage: Stage? {
        guard let index = round?.stage, let script = openCase, script.stages.indices.contains(index) else { return nil }
        return script.stages[index]
    }

    /// The question that stands above the box: the prompt or the latest follow-up of the open turn; while the reply to an
    /// interruption is typed, the interruption.
    package var pinnedQuestion: Utterance? {
        if case .replying = floor, let interrupting { return interrupting }
        return openTurn == nil ? nil : question
    }

    /// The interruption that the candidate has not dealt with yet, from the cut-in on.
    package var openInterruption: Utterance? { interrupting }

    /// Who spoke last in this session; before any words the first interviewer of the round.
    package var speaker: Persona? {
        (lastSpeaker ?? currentRound?.interviewers.first).flatMap(loop.persona)
    }

    /// The persona whose question is open, else the first interviewer of the round.
    package var owner: Persona? {
        (openTurn?.by ?? currentRound?.interviewers.first).flatMap(loop.persona)
    }

    /// The fact as it stands now.
    package func factText(_ id: String) -> String? { changedFacts[id] ?? loop.world.fact(id)?.text }

    /// The last text that was sent in the open turn.
    package var sentText: String? { openTurn?.parts.last?.text }

    /// All that was sent in the open turn, joined by line breaks: its answer, or the candidate's own questions.
    package var said: String {
        guard let turn = openTurn else { return "" }
        return turn.prompt == nil ? turn.parts.map(\.text).joined(separator: "\n") : turn.answer
    }

    /// The text that Listening is to read now for the answer box: the draft while one is typed, all that was sent in the turn while
    /// the interviewer waits. Spans of a hearing with `box == .answer` are taken from this text.
    package var textToHear: String { awaiting && answer.isBlank ? said : answer.text }

    /// 'Let me finish' would be granted now.
    package var canAskToFinish: Bool { mayAskToFinish && (floor.isCuttingIn || reply.isBlank) }

    /// The same, once what was typed into the reply is out of it.
    package var mayAskToFinish: Bool {
        guard isLive, let persona = owner, !finishGranted.contains(persona.id) else { return false }
        return switch floor {
        case .cuttingIn, .replying: true
        case .candidate, .beat, .parked, .over: false
        }
    }

    /// The hint that would be given now; nil in exam mode and when all were given.
    package var nextHint: String? {
        guard setup.mode == .practice, isLive, floor == .candidate, let turn = openTurn, let prompt = turn.prompt else { return nil }
        let hints = loop.prompt(prompt)?.hints ?? []
        return turn.hints < hints.count ? hints[turn.hints] : nil
    }
}
