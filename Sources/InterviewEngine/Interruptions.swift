/// When an interviewer cuts in, and how the floor goes to and fro.
enum InterruptionRules {
    /// A pause in typing that lets the interviewer in.
    static let pause = Milliseconds(600)
    /// After this the interviewer goes on whatever is typed, as soon as the word is finished.
    static let longest = Milliseconds.seconds(5)
    /// No word takes longer to be finished.
    static let word = Milliseconds.seconds(2)
    /// Every answer may run this far.
    static let earliest = Milliseconds.seconds(15)
    static let fewestWords = 25
    /// Between two interruptions.
    static let peace = Milliseconds.seconds(20)
    /// Nobody cuts in this late in a round.
    static let lastMinute = Milliseconds.minutes(1)
    /// By patience 1 to 5, in thousandths.
    static let patience = [600, 800, 1_000, 1_300, 1_700]

    static func words(_ cause: InterruptionCause) -> Int {
        switch cause {
        case .metricWithoutOutcome: 45
        case .noFigure: 90
        case .repetition: 60
        case .noDecision: 110
        case .rambling: 220
        }
    }

    /// Since the first keystroke.
    static func time(_ cause: InterruptionCause) -> Milliseconds {
        switch cause {
        case .metricWithoutOutcome: .seconds(25)
        case .noFigure: .seconds(60)
        case .repetition: .seconds(40)
        case .noDecision: .seconds(75)
        case .rambling: .seconds(150)
        }
    }
}

extension InterviewState {
    /// Whether a reading of the draft can lead to an interruption at all: cheap, since a draft is read four times a second.
    func mayInterrupt(on hearing: Hearing) -> Bool {
        floor == .candidate && round != nil && hearing.box == .answer && !answer.isBlank
            && hearing.dwell.words >= InterruptionRules.fewestWords
    }

    /// The cause for which the owner of the turn cuts in now.
    func interruptionCause(on hearing: Hearing, at t: SessionTime) -> InterruptionCause? {
        guard let turn = openTurn, turn.prompt != nil, turn.number == hearing.turn, let persona = loop.persona(turn.by), let round,
            let phase = openPhase, let typing = answer.firstTyped, t - typing >= InterruptionRules.earliest,
            round.ends - t > InterruptionRules.lastMinute,
            interruptionEnded.map({ t - $0 >= InterruptionRules.peace }) ?? true
        else { return nil }
        let inRound = turns.filter { $0.round == round.id }
        let spent = inRound.reduce(0) { $0 + ($1.by == persona.id ? $1.interruptions.count : 0) }
        guard spent < persona.interruptions else { return nil }
        let patience = InterruptionRules.patience[min(max(1, persona.patience), 5) - 1]
        return InterruptionCause.allCases.first { cause in
            phase.interruptions.contains { $0.cause == cause }
                && !inRound.contains { $0.interruptions.contains(cause) }
                && hearing.shows(cause)
                && !(turn.thread?.settles(cause) ?? false)
                && hearing.dwell.words(for: cause) * 1_000 >= InterruptionRules.words(cause) * patience
                && (t - typing).count * 1_000 >= paced(InterruptionRules.time(cause)).count * patience
        }
    }
}

extension Hearing {
    fileprivate func shows(_ cause: InterruptionCause) -> Bool {
        switch cause {
        case .metricWithoutOutcome: gaps.contains { $0.gap == .metricWithoutOutcome }
        case .noDecision: gaps.contains { $0.gap == .noDecision }
        case .repetition: !repeats.isEmpty
        // Whoever has told one is not asked for another in mid-sentence.
        case .noFigure: !dwell.hasFigure
        case .rambling: wanders
        }
    }

    /// What was sent in the turn before this draft holds what the interruption would ask for.
    fileprivate func settles(_ cause: InterruptionCause) -> Bool {
        switch cause {
        case .metricWithoutOutcome: dwell.sinceOutcome < dwell.words
        case .noFigure: dwell.hasFigure
        case .noDecision: !gaps.contains { $0.gap == .noDecision || $0.gap == .noSide }
        case .repetition, .rambling: false
        }
    }

    /// The candidate's words that the interruption is about.
    fileprivate func span(for cause: InterruptionCause) -> HeardSpan? {
        switch cause {
        case .metricWithoutOutcome: gaps.first { $0.gap == .metricWithoutOutcome }?.span
        case .noFigure: gaps.first { $0.gap == .noFigure }?.span
        case .noDecision: gaps.first { $0.gap == .noDecision }?.span
        case .repetition: repeats.first
        case .rambling: nil
        }
    }
}

extension Dwell {
    fileprivate func words(for cause: InterruptionCause) -> Int {
        let count =
            switch cause {
            case .metricWithoutOutcome: sinceOutcome
            case .noFigure: sinceFigure
            case .repetition, .noDecision, .rambling: words
            }
        return min(max(0, count), 1_000_000)
    }
}

extension Scene {
    mutating func interrupt(on hearing: Hearing) {
        guard let cause = state.interruptionCause(on: hearing, at: t), let turn = state.openTurn, let phase = state.openPhase else {
            return
        }
        let lines = phase.interruptions.filter { $0.cause == cause }.map(\.line)
        let line = lines[Dice(seed: state.setup.seed).pick(lines.count, "interruption \(phase.id) \(cause.rawValue)")]
        let quote = Quote.words(of: hearing.span(for: cause), inDraft: state.answer.text)
        make(.interrupted(turn: turn.number, cause: cause))
        speak(line.spoken(quote: quote), by: turn.by, .interruption(cause: cause))
    }

    /// The reply was sent: the floor goes back.
    mutating func takeReply() {
        make(.draftRestored)
        guard let round = state.round else { return }
        if t >= round.ends { return countAndClose() }
        say(.floorBack, by: state.owner, .floorBack)
    }

    mutating func letFinish() {
        say(.letMeFinish, by: state.owner, .letMeFinish)
        if case .replying = state.floor { make(.draftRestored) }
    }
}
