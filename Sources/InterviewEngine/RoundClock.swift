extension SessionTime {
    /// The instants that the engine reckons with: what a journal may hold beyond them is brought back, so that no sum overflows.
    var bounded: SessionTime { SessionTime(min(max(0, milliseconds), 1 << 50)) }
}

extension InterviewState {
    /// A span of the pack or of the engine's own patience, with the candidate's extra time.
    func paced(_ span: Milliseconds) -> Milliseconds { Milliseconds(span.count * min(max(setup.pace, 100), 10_000) / 1_000) }

    /// Minutes of the pack times pace.
    package func minutesPlanned(of round: Round) -> Milliseconds { paced(.minutes(round.minutes)) }

    /// Left of the round that is being sat; negative in overtime, down to -30 s. nil between rounds.
    package func remaining(at t: SessionTime) -> Milliseconds? {
        round.map { max($0.ends - t.bounded, Milliseconds(-RoundClock.overtime.count)) }
    }

    /// What the round that ended last left of its minutes; zero where none has ended, and where it ran over.
    package var leftAtEnd: Milliseconds {
        guard let last = finished.last, let round = loop.round(last.id) else { return .zero }
        return max(.zero, minutesPlanned(of: round) - (last.ended - last.began))
    }

    /// Since the open turn's prompt was spoken; nil when no turn is open.
    package func elapsedOnQuestion(at t: SessionTime) -> Milliseconds? {
        openTurn.map { max(.zero, t.bounded - $0.opened) }
    }

    /// Minutes of the planned rounds that are over, counting the open one up to the last event, and minutes of all planned rounds.
    package var loopFraction: (doneMinutes: Int, allMinutes: Int) {
        var done = 0
        var all = 0
        for round in setup.rounds.compactMap(loop.round) {
            let minutes = minutesPlanned(of: round).count
            all += minutes
            if finished.contains(where: { $0.id == round.id }) { done += minutes }
            if let open = self.round, open.id == round.id { done += min(minutes, max(0, (now - open.began).count)) }
        }
        return (done / 60_000, all / 60_000)
    }
}

/// Times of a round that follow from its script.
enum RoundClock {
    /// After the round's time is up, for finishing a sentence.
    static let overtime = Milliseconds.seconds(30)
    /// What must be left of a phase for another prompt to be worth asking.
    static let promptNeeds = Milliseconds.minutes(1)
    static let stageNeeds = Milliseconds.minutes(2)
    static let curveballNeeds = Milliseconds.minutes(3)
}

extension InterviewState {
    /// Time that must be kept for the candidate's own questions and the closing when phase `index` is on.
    func reserve(after index: Int, of round: Round) -> Milliseconds {
        let ownQuestions = round.phases.indices.contains(index) && round.phases[index].content == .candidateQuestions
        let kept = round.phases.dropFirst(index + 1).reduce(0) { sum, phase in
            switch phase.content {
            case .candidateQuestions: sum + phase.minutes
            case .close: sum + (ownQuestions ? phase.minimum : phase.minutes)
            case .ask, .present, .caseStudy, .defend, .offer: sum
            }
        }
        return paced(.minutes(kept))
    }

    /// Whether phase `index` has the minutes that it needs.
    func canBegin(phase index: Int, of round: Round, at t: SessionTime) -> Bool {
        guard let progress = self.round else { return false }
        let phase = round.phases[index]
        if case .close = phase.content { return true }
        return progress.ends - t - reserve(after: index, of: round) >= paced(.minutes(phase.minimum))
    }

    /// When the time of phase `index`, begun at `t`, is used up. Phases keep to the plan of the round: one that begins early has
    /// longer, one that begins late has less, but not less than its minimum.
    func end(ofPhase index: Int, of round: Round, begun t: SessionTime) -> SessionTime {
        guard let progress = self.round else { return t }
        let upTo = round.phases[...index].reduce(0) { $0 + $1.minutes }
        let planned = progress.began + paced(.minutes(upTo))
        let latest = progress.ends - reserve(after: index, of: round)
        return max(t, min(max(planned, t + paced(.minutes(round.phases[index].minimum))), latest))
    }
}

extension SessionTime {
    static func - (a: SessionTime, b: Milliseconds) -> SessionTime { SessionTime(a.milliseconds - b.count) }
}
