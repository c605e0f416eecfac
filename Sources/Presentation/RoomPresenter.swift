import InterviewEngine
import ViewModels

/// Entries that were made already: the transcript only grows.
package struct RoomPresenterCache: Sendable {
    fileprivate var entries: [EntryView] = []
    fileprivate var lines = 0
    fileprivate var walk = RoundWalk()

    package init() {}
}

/// The state of a session as the round screen shows it.
package enum RoomPresenter {
    package static func view(
        state: InterviewState, at t: SessionTime, save: SaveView, notice: String?, flash: Bool, cache: inout RoomPresenterCache
    ) -> RoomView {
        extend(&cache, state)
        let practice = state.setup.mode == .practice
        return RoomView(
            loopTitle: state.loop.title, roundTitle: round(state)?.title ?? "", mode: practice ? "practice" : "exam",
            people: people(state), entries: cache.entries, question: question(state), floor: floor(state), clock: clock(state, t),
            save: save, coverage: practice && state.offer == nil ? coverage(state) : [], canHint: state.nextHint != nil,
            canPause: practice && state.round != nil,
            canLetMeFinish: state.mayAskToFinish, canMoveOn: state.openTurn != nil && state.floor == .candidate, notice: notice,
            offer: OfferPresenter.card(state), flash: flash)
    }

    /// The round that is being sat; between rounds the one that was sat last.
    private static func round(_ state: InterviewState) -> Round? {
        state.currentRound ?? state.finished.last.flatMap { state.loop.round($0.id) }
    }

    private static func people(_ state: InterviewState) -> [PersonView] {
        let speaker = state.round == nil ? nil : state.speaker?.id
        return (round(state)?.interviewers ?? []).compactMap(state.loop.persona).map {
            PersonView(name: $0.name, title: $0.title, speaking: $0.id == speaker)
        }
    }

    private static func question(_ state: InterviewState) -> QuestionView? {
        let interrupting = state.openInterruption
        guard let utterance = interrupting ?? state.pinnedQuestion else { return nil }
        return QuestionView(
            by: state.loop.persona(utterance.by)?.firstName ?? utterance.by, text: utterance.text, interrupting: interrupting != nil)
    }

    private static func floor(_ state: InterviewState) -> FloorView {
        if state.paused { return .paused }
        return switch state.floor {
        case .candidate: state.openTurn.map { $0.prompt == nil } ?? false ? .asking : .answering
        case .cuttingIn: .cuttingIn
        case .replying: .replying(parked: lastWords(state.answer.text))
        case .beat: .beat
        case .parked, .over: .closed
        }
    }

    /// The last eight words of a draft, on one line.
    static func lastWords(_ text: String) -> String {
        let words = text.suffix(400).split(whereSeparator: \.isWhitespace)
        return (words.count > 8 ? "… " : "") + words.suffix(8).joined(separator: " ")
    }

    private static func clock(_ state: InterviewState, _ t: SessionTime) -> ClockView {
        // Over, the clock stands where it stood.
        let left = state.remaining(at: t) ?? state.leftAtEnd
        let isOver = left.count <= 0 && state.round?.overtime != nil
        let (done, all) = state.loopFraction
        let rounds = state.setup.rounds
        let number = state.round.flatMap { rounds.firstIndex(of: $0.id) }.map { $0 + 1 } ?? state.finished.count
        return ClockView(
            // A whole second shows until it has passed.
            remaining: isOver ? "+" + clockText(Milliseconds(-left.count)) : clockText(left + Milliseconds(999)),
            tone: tone(state, left),
            onQuestion: state.openTurn == nil ? nil : state.elapsedOnQuestion(at: t).map(clockText),
            loopPermille: all == 0 ? 0 : min(1_000, done * 1_000 / all), roundOf: "round \(number) of \(rounds.count)")
    }

    private static func tone(_ state: InterviewState, _ left: Milliseconds) -> Tone {
        if state.round == nil || state.paused { return .quiet }
        return left.count <= 60_000 ? .danger : left.count <= 300_000 ? .warning : .normal
    }

    /// The offer as it stands, read out: "base 168,000 USD, equity 0.04 %, ..."; nil outside of an offer call.
    package static func offerSentence(_ state: InterviewState) -> String? { OfferPresenter.card(state)?.sentence }

    /// What was heard of the open turn.
    static func coverage(_ state: InterviewState) -> [CoverageView] { coverage(state.hearing ?? state.openTurn?.hearing) }

    /// 0-4 for each corner, as in `coverage`.
    static func steps(_ state: InterviewState) -> [Int] {
        func steps(_ hearing: Hearing) -> [Int] { [step(hearing.latency), step(hearing.fairness), step(hearing.creatorRevenue)] }
        if let hearing = state.hearing { return steps(hearing) }
        return state.openTurn?.hearing.map(steps) ?? [0, 0, 0]
    }

    private static func step(_ standing: Standing?) -> Int {
        switch standing {
        case nil, .absent: 0
        case .named: 1
        case .concrete: 2
        case .traded: 3
        case .guarded: 4
        }
    }

    static func coverage(_ hearing: Hearing?) -> [CoverageView] {
        let standings = [
            ("Latency", DimensionHue.latency, hearing?.latency), ("Fairness", .fairness, hearing?.fairness),
            ("Revenue", .revenue, hearing?.creatorRevenue),
        ]
        return standings.map { label, hue, standing in
            CoverageView(label: label, hue: hue, step: step(standing), word: (standing ?? .absent).rawValue)
        }
    }

    // MARK: Transcript

    private static func extend(_ cache: inout RoomPresenterCache, _ state: InterviewState) {
        if cache.lines > state.transcript.count { cache = RoomPresenterCache() }
        for line in state.transcript[cache.lines...] {
            cache.walk.enter(line, of: state)
            cache.entries += entries(of: line, in: state, began: cache.walk.began)
        }
        cache.lines = state.transcript.count
    }

    /// One line of the transcript as it is read; pasted words are told beneath the answer they came with.
    static func entries(of line: TranscriptLine, in state: InterviewState, began: SessionTime) -> [EntryView] {
        switch line {
        case .interviewer(let utterance, let at, let turn):
            let interrupting = if case .interruption = utterance.purpose { true } else { false }
            let name = state.loop.persona(utterance.by)?.firstName ?? utterance.by
            return [
                EntryView(
                    kind: .interviewer(name: name, interrupting: interrupting), text: utterance.text, at: clockText(at - began), turn: turn)
            ]
        case .candidate(let turn, let part, let at):
            guard state.turns.indices.contains(turn), state.turns[turn].parts.indices.contains(part) else { return [] }
            let said = state.turns[turn].parts[part]
            var entries = [EntryView(kind: .candidate, text: said.text, at: clockText(at - began), turn: turn)]
            if said.pastedWords > 0 {
                entries.append(
                    EntryView(kind: .note, text: "Pasted \(counted(said.pastedWords, "word")).", at: clockText(at - began), turn: turn))
            }
            if said.cutOff {
                entries.append(EntryView(kind: .note, text: "Time ran out on this.", at: clockText(at - began), turn: turn))
            }
            return entries
        case .note(let text, let at): return [EntryView(kind: .note, text: text, at: clockText(at - began), turn: nil)]
        }
    }
}
