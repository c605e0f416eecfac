import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

/// A session as a replay plays it, in words: what was said, typed and taken back, and where nothing was.
package enum PlayedPresenter {
    /// - Parameters:
    ///   - review: the same session as `ReviewPresenter` shows it.
    ///   - events: the session from its beginning; `state` is what they fold to.
    ///   - off: dimensions that the pack does not score.
    package static func view(
        review: ReviewView, state: InterviewState, events: [(t: SessionTime, event: Event)], sheets: SessionSheets,
        off: Set<Dimension> = [], bookmarks: [Bookmark] = []
    ) -> PlayedView {
        var walk = PlayedWalk(review: review, start: InterviewState(loop: state.loop, setup: state.setup))
        for (t, event) in events {
            for (at, keystroke) in event.keystrokes(at: t) { walk.take(keystroke, at: at) }
        }
        walk.end()
        let transcript = ReviewTranscript(state: state, sheets: SessionSheets(turns: []), off: [])
        let moments = ReplayMoment.misses(of: state, sheets: sheets, off: off, transcript: transcript, typed: walk.typed)
        for moment in moments + bookmarks.map(ReplayMoment.init) {
            walk.insert(.moment(ReplayMomentView(kind: moment.kind, label: moment.label)), at: moment.at)
        }
        for comment in review.passages.flatMap(\.comments) { walk.insert(.comment(comment), at: SessionTime(comment.time)) }
        return PlayedView(
            title: review.title, subtitle: review.subtitle, origin: review.origin, damage: review.damage, isSealed: review.isSealed,
            rounds: review.rounds.indices.map { walk.round($0, review.rounds[$0], began: RoundWalk.began($0, of: state) ?? .zero) })
    }
}

/// Goes through a session once, keystroke by keystroke.
private struct PlayedWalk {
    /// Milliseconds in which nobody spoke or typed that are told as a silence.
    private static let silence = 5_000

    private struct Item {
        var at: SessionTime
        var round: Int
        var event: PlayedEvent
    }
    private let review: ReviewView
    private var state: InterviewState
    private(set) var typed = TypedTimes()
    private var items: [Item] = []
    private var stretch: TypedStretch?
    /// Passages that were told.
    private var told = 0
    private var round = 0
    /// When somebody last spoke or typed; nil before anybody did.
    private var last: SessionTime?
    /// As far as the corners were covered, now and when it was told last.
    private var standing = RoomPresenter.coverage(nil)
    private var shown = RoomPresenter.coverage(nil)
    /// A keystroke may be older than what was decided before its record was written; it is told no earlier than that.
    private var latest = SessionTime.zero

    init(review: ReviewView, start: InterviewState) {
        self.review = review
        state = start
    }

    mutating func take(_ event: Event, at time: SessionTime) {
        latest = max(latest, time)
        let lines = state.transcript.count
        if case .stimulus(.drafted(let box, _, _, let edits)) = event {
            type(edits, box, event)
            for edit in edits { typed.type(edit, in: box, at: latest) }
            typed.check(box, state, at: latest)
        } else {
            apply(&state, event, at: latest)
            if state.transcript.count > lines { speak() }
            standing = state.round == nil ? RoomPresenter.coverage(nil) : RoomPresenter.coverage(state)
            typed.note(state)
        }
    }

    private mutating func type(_ edits: [DraftEdit], _ box: Box.Kind, _ event: Event) {
        pause()
        let pasted = edits.contains(where: \.pasted)
        if stretch?.box != box || stretch?.pasted != pasted || pasted { flush() }
        var own = stretch ?? TypedStretch(box, at: latest, pasted: pasted, before: state.box(box).text)
        apply(&state, event, at: latest)
        own.note(edits, text: state.box(box).text)
        stretch = own
        last = latest
    }

    /// What was said since.
    private mutating func speak() {
        pause()
        flush()
        tell(upTo: latest)
        last = latest
    }

    private mutating func tell(upTo t: SessionTime) {
        while told < review.passages.count, review.passages[told].time <= t.milliseconds {
            tell(review.passages[told])
            told += 1
        }
    }

    private mutating func tell(_ passage: PassageView) {
        round = passage.round
        let entry = passage.entry
        let event: PlayedEvent =
            entry.kind == .candidate
            ? .sent(words: entry.text.split(whereSeparator: \.isWhitespace).count, reply: isReply(entry))
            : .said(by: entry.kind, text: entry.text, margin: passage.margin)
        items.append(Item(at: SessionTime(passage.time), round: round, event: event))
    }

    private func isReply(_ entry: EntryView) -> Bool {
        entry.turn.flatMap { state.turns[safe: $0] }?.parts.contains { $0.kind == .reply && $0.text == entry.text } ?? false
    }

    private mutating func pause() {
        guard let last, state.round != nil, (latest - last).count >= Self.silence else { return }
        flush()
        items.append(Item(at: last, round: round, event: .silence(silenceText(latest - last))))
    }

    private mutating func flush() {
        guard let done = stretch else { return }
        stretch = nil
        let isNew = !review.isSealed && standing != shown
        guard let view = done.view(isNew ? standing : []) else { return }
        shown = standing
        items.append(Item(at: done.began, round: round, event: .typed(view)))
    }

    mutating func end() {
        flush()
        tell(upTo: SessionTime(.max))
    }

    /// After all that had begun by then.
    mutating func insert(_ event: PlayedEvent, at t: SessionTime) {
        let place = items.firstIndex { $0.at > t } ?? items.endIndex
        items.insert(Item(at: t, round: place > 0 ? items[place - 1].round : 0, event: event), at: place)
    }

    func round(_ index: Int, _ view: ReviewRoundView, began: SessionTime) -> PlayedView.Round {
        PlayedView.Round(
            title: view.title, people: view.people,
            entries: items.filter { $0.round == index }.map { PlayedView.Entry(at: clockText($0.at - began), event: $0.event) })
    }
}
