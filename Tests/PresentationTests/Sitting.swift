import InterviewEngine
import Presentation
import RubricScorer
import SessionJournal
import ViewModels

/// Does what the shell does, and keeps all that happened.
struct Sitting {
    let start: InterviewState
    private(set) var state: InterviewState
    private(set) var events: [(t: SessionTime, event: Event)] = []
    private(set) var now = SessionTime.zero
    /// Milliseconds between two letters.
    static let pause = 120

    init(_ setup: SessionSetup = SmallLoop.setup(), loop: Loop = SmallLoop.loop) {
        start = InterviewState(loop: loop, setup: setup)
        state = start
    }

    mutating func send(_ stimulus: Stimulus, at t: SessionTime? = nil) {
        let t = t ?? now
        let moves = decide(state, stimulus, at: t)
        if stimulus == .woke, moves.isEmpty { return }
        for event in [.stimulus(stimulus)] + moves.map(Event.move) {
            events.append((t, event))
            apply(&state, event, at: t)
        }
    }

    mutating func pass(until end: SessionTime) {
        while let due = nextDeadline(state), due <= end {
            let before = state
            now = max(now, due)
            send(.woke)
            if state == before { break }
        }
        now = max(now, end)
    }

    mutating func pass(_ span: Milliseconds) { pass(until: now + span) }

    /// Types letter by letter; a record holds the letters of half a second, and stands at the time of the last.
    mutating func type(_ text: String, into box: Box.Kind = .answer) {
        var pending: [DraftEdit] = []
        var at = state.box(box).text.utf8.count
        for letter in text {
            pass(Milliseconds(Self.pause))
            pending.append(DraftEdit(wait: Milliseconds(Self.pause), at: at, delete: 0, insert: String(letter)))
            at += String(letter).utf8.count
            if pending.count == 4 { flush(&pending, box, cursor: at) }
        }
        flush(&pending, box, cursor: at)
    }

    private mutating func flush(_ pending: inout [DraftEdit], _ box: Box.Kind, cursor: Int) {
        if pending.isEmpty { return }
        send(.drafted(box: box, revision: state.box(box).revision + 1, cursor: cursor, edits: pending))
        pending = []
    }

    mutating func paste(_ text: String) {
        pass(Milliseconds(500))
        let at = state.answer.text.utf8.count
        send(
            .drafted(
                box: .answer, revision: state.answer.revision + 1, cursor: at + text.utf8.count,
                edits: [DraftEdit(wait: Milliseconds(500), at: at, delete: 0, insert: text, pasted: true)]))
    }

    mutating func submit(_ box: Box.Kind = .answer) { send(.submitted(box: box, revision: state.box(box).revision)) }

    mutating func hear(gaps: [Gap] = [], asked: [Asked] = [], latency: Standing = .absent, dwell: Dwell = .none) {
        send(
            .heard(
                hearing: Hearing(
                    turn: state.turns.count - 1, box: .answer, revision: state.answer.revision, latency: latency,
                    gaps: gaps.map { HeardGap(gap: $0, span: nil) }, asked: asked, dwell: dwell)))
    }

    /// Types, sends, is heard and waits out the beat.
    mutating func answer(_ text: String, gaps: [Gap] = [], asked: [Asked] = []) {
        type(text)
        submit()
        hear(gaps: gaps, asked: asked)
        pass(.seconds(3))
    }

    /// Is cut in on at the end of `text`, which has to take 25 s to type.
    mutating func beCutIn(on text: String) {
        type(text)
        hear(gaps: [.metricWithoutOutcome], dwell: Dwell(words: 60, sinceOutcome: 60, sinceFigure: 60))
    }

    var room: RoomView {
        var cache = RoomPresenterCache()
        return RoomPresenter.view(state: state, at: now, save: .saved, notice: nil, flash: false, cache: &cache)
    }

    var sheets: SessionSheets { .score(state: state) }

    func review(
        rubric: Rubric = Rubric(), sheets: SessionSheets? = nil, rating: SelfRating? = nil, answers: [String: ModelAnswer] = [:]
    ) -> ReviewView {
        ReviewPresenter.view(
            session: "s", began: "2026-11-25 20:14", state: state, sheets: sheets ?? self.sheets, rubric: rubric, rubrics: [:],
            rating: rating, damage: nil, numbersHidden: false, answers: answers)
    }

    func debrief(_ round: String) -> DebriefView {
        DebriefPresenter.view(state: state, round: round, review: review(), sheets: sheets, numbersHidden: false)
    }

    func history() -> HistoryRowView {
        HistoryPresenter.row(
            session: "s", date: "2026-11-25 20:14", pack: "Small loop", state: state, sheets: sheets, rubric: Rubric(), damaged: false)
    }
}

extension Sitting {
    static let strong = """
        I would hold p99 latency at 150 ms and accept that small creators lose two percent of their impressions for a month, because slow \
        pages cost them more; I ran it against a control for four weeks, and if their share falls below 15 percent we roll back.
        """
    static let weak = "We did a lot of great work, and everybody was very happy with how it went. 🎧 Größe matters."
    static let metrics = """
        The model had an AUC of 0.91 and then we tuned precision and recall until the offline loss went down, and we kept adding features \
        and layers until the log loss and the calibration error looked good on the holdout set, week after week, for three months, as one does.
        """

    /// One whole session in which nearly everything happens that can happen.
    static func whole(_ setup: SessionSetup = SmallLoop.setup(), loop: Loop = SmallLoop.loop) -> Sitting {
        var sitting = Sitting(setup, loop: loop)
        sitting.sitTalk()
        sitting.sitStory()
        return sitting
    }

    mutating func sitTalk(strong: String = Self.strong) {
        send(.roundEntered(round: "talk"))
        if state.setup.mode == .practice {
            send(.hintAsked)
            type("We")
            send(.paused)
            send(.unpaused)
        }
        paste(" used four pasted words. ")
        answer(Self.weak, gaps: [.noFigure])
        answer(strong)
        while state.openTurn?.prompt != nil { pass(.seconds(5)) }
        answer("What is the sla?", asked: [Asked(span: HeardSpan(start: 0, end: 16), finding: .fact(id: "sla"))])
        send(.movedOn)
        pass(.minutes(1))
    }

    mutating func sitStory() {
        send(.roundEntered(round: "story"))
        send(.left)
        send(.resumed(away: .minutes(90)))
        beCutIn(on: Self.metrics)
        pass(.seconds(2))
        type("Creators earned 12 percent more.", into: .reply)
        submit(.reply)
        type(" That is all.")
        submit()
        hear()
        pass(.minutes(2))
    }
}
