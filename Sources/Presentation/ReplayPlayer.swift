import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

/// Plays recorded events back: position, speed and the state at that second, forwards and backwards.
///
/// Typing is keystroke-true: a draft record stands at the time of its last keystroke, and the waits before the others are in it.
/// Seeking folds on from the nearest of the states that were kept on the way, so that it takes no longer in a long session.
package struct ReplayPlayer: Sendable {
    package private(set) var position = SessionTime.zero
    package var playing = false
    package let length: SessionTime
    /// Thousandths: 250 is a quarter, 64000 is 64 times.
    package private(set) var speed = 1_000
    /// Silences pass quickly.
    package private(set) var squeezes = false

    private let tape: ReplayTape
    private var state: InterviewState
    /// Steps folded into `state`.
    private var done = 0
    /// Millionths of a second of session time, before squeezing, that did not make a whole millisecond yet.
    private var remainder = 0
    private var cache = RoomPresenterCache()
    /// All but the bookmarks, in order of time.
    private let recorded: [ReplayMoment]
    private var moments: [ReplayMoment]
    /// The same on the line of time.
    private var marks: [ReplayMarkView] = []
    /// nil while the scores are sealed.
    private let lanes: ReplayLanes?

    /// - Parameters:
    ///   - sheets: those of the session's answers, for marks where something was missed; none are shown of a sealed exam.
    ///   - off: dimensions that the pack does not score.
    package init(
        tape: ReplayTape, sheets: SessionSheets = SessionSheets(turns: []), off: Set<Dimension> = [], bookmarks: [Bookmark] = [],
        comments: [Comment] = []
    ) {
        self.tape = tape
        length = tape.length
        lanes = tape.end.isSealed ? nil : tape.lanes
        let misses = ReplayMoment.misses(of: tape.end, sheets: sheets, off: off, transcript: tape.transcript, typed: tape.typed)
        recorded = Self.inOrder(tape.moments + misses + comments.map(ReplayMoment.init))
        moments = recorded
        state = tape.start
        show(bookmarks)
        fold(upTo: .zero)
    }

    /// Of events that were not wound yet.
    package init(
        events: [(t: SessionTime, event: Event)], loop: Loop, setup: SessionSetup, sheets: SessionSheets = SessionSheets(turns: []),
        off: Set<Dimension> = [], bookmarks: [Bookmark] = [], comments: [Comment] = []
    ) {
        self.init(
            tape: ReplayTape(events: events, loop: loop, setup: setup), sheets: sheets, off: off, bookmarks: bookmarks, comments: comments)
    }

    private static func inOrder(_ moments: [ReplayMoment]) -> [ReplayMoment] {
        moments.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// Those that are set now.
    package mutating func show(_ bookmarks: [Bookmark]) {
        moments = Self.inOrder(recorded + bookmarks.map(ReplayMoment.init))
        let long = max(1, length.milliseconds)
        marks = moments.map { ReplayMarkView(kind: $0.kind, permille: $0.at.milliseconds * 1_000 / long) }
    }

    /// What cost a level, at the second at which its words were typed; nothing of a sealed exam.
    package var misses: [(at: SessionTime, label: String)] { recorded.filter { $0.kind == .miss }.map { ($0.at, $0.label) } }

    /// When everything that was said was typed.
    package var typed: TypedTimes { tape.typed }

    // MARK: Moving

    /// To any second, either way.
    package mutating func seek(to t: SessionTime) {
        let target = min(max(t, .zero), length)
        let snapshot = tape.snapshot(before: tape.steps(upTo: target))
        if target < position || snapshot.done > done {
            state = snapshot.state
            done = snapshot.done
        }
        fold(upTo: target)
        position = target
        remainder = 0
    }

    private mutating func fold(upTo t: SessionTime) {
        while done < tape.count, tape.time(done) <= t {
            tape.fold(done, into: &state)
            done += 1
        }
    }

    package mutating func control(_ control: ReplayControl) {
        switch control {
        case .togglePlay:
            if !playing, position == length { seek(to: .zero) }
            playing.toggle()
        case .faster: setSpeed(permille: speed * 2)
        case .slower: setSpeed(permille: speed / 2)
        case .toggleSqueeze: squeezes.toggle()
        case .nextTurn: seek(to: tape.stops.turns.next(after: position) ?? length)
        // A second's grace, so that pressed twice in play it goes back twice.
        case .previousTurn: seek(to: tape.stops.turns.last(before: SessionTime(position.milliseconds - 1_000)) ?? .zero)
        case .nextMoment: seek(to: places.next(after: position) ?? length)
        case .previousMoment:
            seek(to: places.last(before: SessionTime(position.milliseconds - (playing ? 1_000 : 0))) ?? .zero)
        case .nextKeystroke: step(to: tape.stops.keystrokes.next(after: position) ?? length)
        case .previousKeystroke: step(to: tape.stops.keystrokes.last(before: position) ?? .zero)
        case .nextWord: step(to: tape.stops.words.next(after: position) ?? length)
        case .previousWord: step(to: tape.stops.words.last(before: position) ?? .zero)
        case .skip(let milliseconds): seek(to: SessionTime(position.milliseconds + milliseconds))
        case .seek(let permille): seek(to: SessionTime(length.milliseconds * min(max(permille, 0), 1_000) / 1_000))
        case .toggleBookmark: break
        }
    }

    /// Whoever looks at letters one by one does not want them to run away.
    private mutating func step(to t: SessionTime) {
        playing = false
        seek(to: t)
    }

    private var places: [SessionTime] { moments.filter(\.isWorthSeeing).map(\.at) }

    package mutating func setSpeed(permille: Int) { speed = min(max(permille, 250), 64_000) }

    // MARK: Time

    /// What a silence is squeezed to at normal speed.
    private static let silence = 1_000

    /// Lets wall time pass.
    package mutating func advance(by milliseconds: Int) {
        guard playing, milliseconds > 0 else { return }
        var budget = milliseconds * speed + remainder
        var at = position
        while at < length {
            let ahead = stretch(at: at)
            let needed = (ahead.end - at).count * 1_000_000 / ahead.factor
            if budget < needed {
                let passed = budget * ahead.factor / 1_000_000
                at = at + Milliseconds(passed)
                budget -= passed * 1_000_000 / ahead.factor
                break
            }
            at = ahead.end
            budget -= needed
        }
        seek(to: at)
        remainder = max(0, budget)
        if position == length { playing = false }
    }

    /// Up to the next event, and how many thousandths of its pace time goes at in it.
    private func stretch(at t: SessionTime) -> (end: SessionTime, factor: Int) {
        let next = tape.steps(upTo: t)
        guard squeezes, next < tape.count else { return (length, 1_000) }
        let from = next > 0 ? tape.time(next - 1) : .zero
        let gap = (tape.time(next) - from).count
        return (tape.time(next), gap > Self.silence ? gap * 1_000 / Self.silence : 1_000)
    }

    /// Milliseconds of wall time until something changes on the screen; nil when nothing will.
    package var nextWake: Int? {
        guard playing else { return nil }
        let second = 1_000 - position.milliseconds % 1_000
        let clock = state.remaining(at: position).map { ($0.count % 1_000 + 1_000) % 1_000 } ?? 0
        let question = state.elapsedOnQuestion(at: position).map { $0.count % 1_000 } ?? 0
        let event = done < tape.count ? max(1, tape.time(done).milliseconds - position.milliseconds) : second
        let due = min(second, clock == 0 ? 1_000 : clock, 1_000 - question, event) * 1_000 / speed
        let factor = stretch(at: position).factor
        // Seconds that fly by need not be seen one by one.
        return factor == 1_000 ? max(20, due) : max(50, due * 1_000 / factor)
    }

    /// What is being typed at this second will be sent as this part of the turn; nil where nothing is, or it never was.
    private var partInWork: (turn: Int, index: Int)? {
        let box = state.activeBox ?? .answer
        guard let turn = state.turns.last, !state.box(box).isBlank, let sent = tape.end.turns[safe: turn.number]?.parts else {
            return nil
        }
        let index = sent.indices.dropFirst(turn.parts.count).first { (sent[$0].kind == .reply) == (box == .reply) }
        return index.map { (turn.number, $0) }
    }

    /// When something happens next; nil at the end.
    package var nextStep: SessionTime? { done < tape.count ? tape.time(done) : nil }

    // MARK: Between review and replay

    /// When a stretch of a passage of the review was typed; of what others said, when they said it.
    package func time(ofPassage passage: Int, from start: Int, to end: Int) -> SessionTime? {
        guard tape.transcript.passages.indices.contains(passage) else { return nil }
        return tape.transcript.time(ofPassage: passage, from: start, to: end, tape.typed)
            ?? SessionTime(tape.transcript.passages[passage].time)
    }

    /// The passage of the review that is being typed at this second, or was said last.
    package var passage: Int {
        if let part = partInWork, let typed = tape.transcript.passage(ofPart: part.index, ofTurn: part.turn) { return typed }
        let passages = tape.transcript.passages
        return max(0, (passages.firstIndex { $0.time > position.milliseconds } ?? passages.count) - 1)
    }

    // MARK: Showing

    package mutating func view() -> ReplayView {
        let room = RoomPresenter.view(state: state, at: position, save: .saved, notice: nil, flash: false, cache: &cache)
        let box = state.box(state.activeBox ?? .answer)
        return ReplayView(
            room: room, draft: box.text, cursor: box.cursor, playing: playing, speed: factorText(speed) + "x",
            position: clockText(Milliseconds(position.milliseconds)), length: clockText(Milliseconds(length.milliseconds)),
            permille: length == .zero ? 1_000 : position.milliseconds * 1_000 / length.milliseconds, marks: marks,
            lanes: lanes?.filled(upTo: position) ?? [], duration: length.milliseconds, squeezes: squeezes, here: here,
            passage: passage)
    }

    /// From here on, in thousandths of its pace, nobody reads what the room shows by itself.
    private static let fast = 4_000

    /// What one came to see; while it plays, for as long as one needs to read it, and not what the room shows by itself.
    private var here: ReplayMomentView? {
        if let silence = silenceNow { return ReplayMomentView(kind: nil, label: "A silence of \(silenceText(silence)) passes quickly") }
        let found = moments.last { moment in
            guard moment.isWorthSeeing, moment.at <= position else { return false }
            let isSeen = [.miss, .bookmark, .comment].contains(moment.kind) || !playing || speed >= Self.fast
            return isSeen && (position - moment.at).count < (playing ? min(60_000, 4_000 * max(1, speed / 1_000)) : 1)
        }
        return found.map { ReplayMomentView(kind: $0.kind, label: $0.label) }
    }

    /// The silence that is passed quickly at this second.
    private var silenceNow: Milliseconds? {
        let ahead = stretch(at: position)
        guard playing, ahead.factor >= 3_000 else { return nil }
        return Milliseconds(ahead.factor * Self.silence / 1_000)
    }

    /// What a bookmark set here is found again by: the question, or what was said last.
    package var wordsHere: String {
        let said = state.pinnedQuestion?.text ?? tape.transcript.passages[safe: passage]?.entry.text ?? ""
        return firstWords(said)
    }

    /// The state at this second.
    package var now: InterviewState { state }
}
