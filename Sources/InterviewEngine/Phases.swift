/// What the round comes to next.
private enum Step {
    case ask(Prompt, quote: String?)
    case drawCase
    case stage(Int)
    case invite
    case close
    case endPhase(PhaseEnd)
    case beginPhase
}

/// What was done before the round goes on: it decides with which words.
enum Done {
    /// An answer was complete.
    case answer
    /// Nothing that calls for words, or the words were said.
    case nothing
    /// A question was left, with words for it where another one comes.
    case left
    /// The phase is over whatever it still has.
    case phase(PhaseEnd)
}

extension Scene {
    /// Goes on to the next prompt, stage or phase, or closes the round.
    mutating func goOn(after done: Done) {
        guard let round = state.round else { return }
        if t >= round.ends { return closeByTime() }
        greet()
        var step = nextStep()
        if case .phase(let why) = done, state.openPhase != nil { step = .endPhase(why) }
        if case .answer = done { bridge(to: step) }
        if case .left = done, case .endPhase(.complete) = step, isEarly, !asksNext { sayEarly() }
        while true {
            switch step {
            case .ask(let prompt, let quote): return open(prompt, quote: quote)
            case .stage(let index): return open(stage: index)
            case .drawCase: drawCase()
            case .invite: return invite()
            case .close: return closeRound()
            case .endPhase(let why): if let phase = state.openPhase { make(.phaseEnded(phase: phase.id, why: why)) }
            case .beginPhase: beginPhase()
            }
            step = nextStep()
        }
    }

    private mutating func greet() {
        guard let progress = state.round, !progress.greeted, progress.phase < 0, let script = state.currentRound else { return }
        guard let opening = drawn(script.opening, "opening \(script.id)") else { return }
        let remark = state.host.flatMap { drawn($0.remarks, "remark \($0.id) \(script.id)") }
        speak(([opening] + (remark.map { [$0] } ?? [])).joined(separator: " "), by: state.host?.id ?? state.fallbackSpeaker, .opening)
    }

    /// Words between an answer and what comes next.
    private mutating func bridge(to step: Step) {
        switch step {
        case .endPhase(.time) where asksNext: sayMovingOn(by: state.speaker, after: state.turns.last)
        case .endPhase(.time) where closesNext: break
        case .endPhase(.complete) where isEarly: sayEarly()
        case .ask, .stage, .drawCase: acknowledge(next: true)
        case .endPhase, .invite, .close, .beginPhase: acknowledge(next: asksNext)
        }
    }

    /// A part that is done before its time says so.
    private var isEarly: Bool {
        guard let phase = state.openPhase, let progress = state.round else { return false }
        switch phase.content {
        case .ask, .present, .defend, .caseStudy: return progress.phaseEnds - t >= state.paced(RoundClock.promptNeeds)
        case .candidateQuestions, .close, .offer: return false
        }
    }

    /// 'That is all I have' would be untrue where other questions follow.
    private mutating func sayEarly() {
        if !asksNext {
            say(.poolDry, by: state.speaker, .poolDry)
        } else if !say(.partDone, by: state.speaker, .partDone) {
            acknowledge(next: true)
        }
    }

    /// The phase that comes next, of those that have the minutes they need, asks questions of its own.
    private var asksNext: Bool {
        guard let script = state.currentRound, let progress = state.round else { return false }
        let next = script.phases.indices.first { $0 > progress.phase && state.canBegin(phase: $0, of: script, at: t) }
        switch next.map({ script.phases[$0].content }) {
        case .ask, .present, .defend, .caseStudy, .offer: return true
        case .candidateQuestions, .close, nil: return false
        }
    }

    /// With the open turn closed, a question of the interviewers' would come next.
    var asksOn: Bool {
        var scene = self
        scene.closeTurn()
        switch scene.nextStep() {
        case .ask, .stage, .drawCase: return true
        case .endPhase: return scene.asksNext
        case .invite, .close, .beginPhase: return false
        }
    }

    private var closesNext: Bool {
        guard let script = state.currentRound, let progress = state.round else { return true }
        guard script.phases.indices.contains(progress.phase + 1) else { return true }
        if case .close = script.phases[progress.phase + 1].content { return true }
        return false
    }

    private mutating func acknowledge(next: Bool) {
        guard let speaker = state.speaker, let turn = state.turns.last, !state.wasJustAcknowledged else { return }
        let percent = speaker.temper.disposition.acknowledges
        let weak = turn.reception == .weak
        guard Dice(seed: state.setup.seed).chance(weak ? percent / 2 : percent, "acknowledge", turn.number) else { return }
        // Nobody thanks for 'I don't know' or makes much of a word.
        if Quote.count((turn.parts.last?.text ?? "").utf8) < 6 { return }
        // 'That adds up' would be untrue of it.
        if weak, !speaker.sayings.movingOnWeak.isEmpty { return next ? sayMovingOn(by: speaker, after: turn) : () }
        say(.acknowledgement, by: speaker, .acknowledgement)
    }

    /// Begins the next phase that has the minutes it needs.
    private mutating func beginPhase() {
        guard let script = state.currentRound, let progress = state.round else { return }
        for index in max(0, progress.phase)..<script.phases.count {
            let phase = script.phases[index]
            guard state.canBegin(phase: index, of: script, at: t) else {
                make(.phaseEnded(phase: phase.id, why: .leftOut))
                continue
            }
            make(.phaseBegan(phase: phase.id))
            return leadIn(phase, index: index)
        }
    }

    private mutating func leadIn(_ phase: Phase, index: Int) {
        if case .close = phase.content { return }
        if phase.content == .candidateQuestions { return }
        if let line = drawn(phase.leadIn, "lead-in \(phase.id)") {
            speak(line, by: state.host?.id ?? state.fallbackSpeaker, .leadIn)
        } else if index > 0, let line = timeLeft(count: index) {
            speak(line, by: state.host?.id ?? state.fallbackSpeaker, .leadIn)
        }
    }

    /// 'We have about ten minutes', when it is worth saying.
    private func timeLeft(count: Int) -> String? {
        guard let left = state.remaining(at: t), left >= .minutes(2) else { return nil }
        return state.line(.timeLeft, by: state.host, count: count).map { filled($0, [("minutes", "\(left.count / 60_000)")]) }
    }

    /// The candidate is asked for their own questions: a turn without a prompt.
    private mutating func invite() {
        guard let phase = state.openPhase else { return }
        let line = drawn(phase.leadIn, "lead-in \(phase.id)") ?? "What would you like to ask me?"
        speak(line, by: state.host?.id ?? state.fallbackSpeaker, .leadIn)
    }

    private mutating func open(_ prompt: Prompt, quote: String?) {
        let by = state.loop.persona(prompt.by)?.id ?? state.fallbackSpeaker
        handOver(to: by)
        if case .offer(let table)? = state.openPhase?.content { return present(table, by: by) }
        speak(prompt.line.spoken(quote: quote), by: by, .prompt(id: prompt.id, turn: state.turns.count))
    }

    /// The one who spoke names the colleague who goes on.
    private mutating func handOver(to next: String) {
        guard let speaker = state.speaker, speaker.id != next, state.currentRound?.interviewers.contains(speaker.id) == true else { return }
        guard let colleague = state.loop.persona(next) else { return }
        say(.handover, by: speaker, .handover, filling: [("name", colleague.firstName)])
    }

    private mutating func open(stage index: Int) {
        guard let script = state.openCase else { return }
        let stage = script.stages[index]
        if state.round?.stage != index {
            make(.stageBegan(stage: stage.id))
            for change in stage.changes { make(.factChanged(change: change)) }
        }
        guard let prompt = state.freshPrompt(of: stage.variants, "variant \(script.id) \(stage.id)") else { return }
        open(prompt, quote: nil)
    }

    private mutating func drawCase() {
        guard case .caseStudy(let cases)? = state.openPhase?.content, let script = state.freshCase(of: cases) else { return }
        make(.caseDrawn(id: script.id))
        speak(script.brief, by: state.host?.id ?? state.fallbackSpeaker, .brief(caseID: script.id))
    }
}

extension Scene {
    private func nextStep() -> Step {
        guard let phase = state.openPhase, let progress = state.round else {
            guard let script = state.currentRound, let progress = state.round else { return .close }
            return progress.phase >= script.phases.count ? .close : .beginPhase
        }
        let asked = state.turns.contains { $0.round == progress.id && $0.phase == phase.id }
        switch phase.content {
        case .ask(let prompts): return nextPrompt(of: prompts, phase, begun: asked)
        case .defend(let prompts): return nextPrompt(of: prompts, phase, begun: asked)
        case .present(let prompts):
            guard !asked, let prompt = state.freshPrompt(of: prompts, "pool \(phase.id)") else { return .endPhase(timeIsUp) }
            return .ask(prompt, quote: nil)
        case .caseStudy(let cases):
            guard !cases.isEmpty else { return .endPhase(.complete) }
            return progress.caseID == nil ? .drawCase : nextStage()
        case .offer(let table): return asked ? .endPhase(timeIsUp) : .ask(table.prompt, quote: nil)
        case .candidateQuestions: return asked ? .endPhase(.candidate) : .invite
        case .close: return .close
        }
    }

    private var timeIsUp: PhaseEnd { state.round.map { t >= $0.phaseEnds } ?? true ? .time : .complete }

    private func nextPrompt(of prompts: [Prompt], _ phase: Phase, begun: Bool) -> Step {
        guard let progress = state.round else { return .close }
        guard let prompt = state.freshPrompt(of: prompts, "pool \(phase.id)") else { return .endPhase(.complete) }
        let needs = begun ? state.paced(RoundClock.promptNeeds) : Milliseconds(1)
        if progress.phaseEnds - t < needs { return .endPhase(.time) }
        if case .defend = phase.content { return .ask(prompt, quote: prompt.line.quoting == nil ? nil : state.claimToAttack(in: phase.id)) }
        return .ask(prompt, quote: nil)
    }

    /// The stage that comes next: the curveball is tried last if at all possible, whatever is left out for it.
    private func nextStage() -> Step {
        guard let progress = state.round, let script = state.openCase else { return .endPhase(.complete) }
        if let open = state.openStage, let index = progress.stage, !state.wasAsked(open) { return .stage(index) }
        let next = (progress.stage ?? -1) + 1
        let askable = script.stages.indices.filter { $0 >= next && state.canAsk(script.stages[$0]) }
        guard let first = askable.first else { return .endPhase(.complete) }
        let left = progress.phaseEnds - t
        if progress.stage == nil, left > .zero { return .stage(first) }
        if left < state.paced(RoundClock.stageNeeds) { return .endPhase(.time) }
        let both = state.paced(RoundClock.stageNeeds + RoundClock.curveballNeeds)
        if let last = askable.last(where: { script.stages[$0].kind == .curveball }), left < both {
            return .stage(left >= state.paced(RoundClock.curveballNeeds) ? last : first)
        }
        return .stage(first)
    }
}
