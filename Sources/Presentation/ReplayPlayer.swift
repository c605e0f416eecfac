import InterviewEngine
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

    private struct Step: Sendable {
        var t: SessionTime
        var event: Event
    }
    /// Events with each draft record taken apart into its keystrokes.
    private let steps: [Step]
    /// The state before step `n * snapshotEvery`.
    private let snapshots: [InterviewState]
    private static let snapshotEvery = 256
    private var state: InterviewState
    /// Steps folded into `state`.
    private var done = 0
    /// Milliseconds of wall time times speed that did not make a whole millisecond yet.
    private var remainder = 0
    private var cache = RoomPresenterCache()
    private let turns: [SessionTime]
    private let marks: [ReplayMarkView]
    /// nil while the scores are sealed.
    private let lanes: ReplayLanes?

    package init(events: [(t: SessionTime, event: Event)], loop: Loop, setup: SessionSetup) {
        let steps = Self.ordered(events.flatMap(Self.keystrokes))
        self.steps = steps
        length = steps.last?.t ?? .zero
        var state = InterviewState(loop: loop, setup: setup)
        var snapshots = [state]
        var turns: [SessionTime] = []
        var marks: [(t: SessionTime, kind: TimelineMarkView.Kind)] = []
        var lanes = ReplayLanes()
        for (index, step) in steps.enumerated() {
            if index > 0, index % Self.snapshotEvery == 0 { snapshots.append(state) }
            let begun = state.turns.count
            apply(&state, step.event, at: step.t)
            if state.turns.count > begun { turns.append(step.t) }
            if let kind = Self.mark(step.event, beginsTurn: state.turns.count > begun) { marks.append((step.t, kind)) }
            lanes.note(step.event, state, at: step.t)
        }
        self.lanes = state.isSealed ? nil : lanes
        self.snapshots = snapshots
        self.turns = turns
        self.state = snapshots[0]
        let whole = max(1, length.milliseconds)
        self.marks = marks.map { ReplayMarkView(kind: $0.kind, permille: $0.t.milliseconds * 1_000 / whole) }
        fold(upTo: .zero)
    }

    private static func mark(_ event: Event, beginsTurn: Bool) -> TimelineMarkView.Kind? {
        if beginsTurn { return .question }
        return switch event {
        case .move(.interrupted): .interruption
        case .move(.spoke(let utterance)) where SessionTimeline.kind(utterance.purpose) == .followUp: .followUp
        default: nil
        }
    }

    private static func keystrokes(_ t: SessionTime, _ event: Event) -> [Step] {
        guard case .stimulus(.drafted(let box, let revision, let cursor, let edits)) = event, edits.count > 1 else {
            return [Step(t: t, event: event)]
        }
        var at = SessionTime(t.milliseconds - edits.dropFirst().reduce(0) { $0 + max(0, $1.wait.count) })
        return edits.enumerated().map { index, edit in
            if index > 0 { at = at + Milliseconds(max(0, edit.wait.count)) }
            let isLast = index == edits.count - 1
            let stands = isLast ? cursor : edit.at + edit.insert.utf8.count
            return Step(t: at, event: .stimulus(.drafted(box: box, revision: revision, cursor: stands, edits: [edit])))
        }
    }

    /// Steps stand in the order in which they were folded. A keystroke may be older than what was decided before its record was
    /// written; it shows no earlier than that.
    private static func ordered(_ steps: [Step]) -> [Step] {
        var latest = SessionTime.zero
        return steps.map { step in
            latest = max(latest, step.t)
            return Step(t: latest, event: step.event)
        }
    }

    // MARK: Moving

    /// To any second, either way.
    package mutating func seek(to t: SessionTime) {
        let target = min(max(t, .zero), length)
        let snapshot = min(steps(upTo: target) / Self.snapshotEvery, snapshots.count - 1)
        if target < position || snapshot * Self.snapshotEvery > done {
            state = snapshots[snapshot]
            done = snapshot * Self.snapshotEvery
        }
        fold(upTo: target)
        position = target
        remainder = 0
    }

    /// How many steps have happened by then.
    private func steps(upTo t: SessionTime) -> Int {
        var low = 0
        var high = steps.count
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].t <= t { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func fold(upTo t: SessionTime) {
        while done < steps.count, steps[done].t <= t {
            apply(&state, steps[done].event, at: steps[done].t)
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
        case .nextTurn: seek(to: turns.first { $0 > position } ?? length)
        case .previousTurn: seek(to: turns.last { $0.milliseconds < position.milliseconds - 1_000 } ?? .zero)
        case .skip(let milliseconds): seek(to: SessionTime(position.milliseconds + milliseconds))
        case .seek(let permille): seek(to: SessionTime(length.milliseconds * min(max(permille, 0), 1_000) / 1_000))
        }
    }

    package mutating func setSpeed(permille: Int) { speed = min(max(permille, 250), 64_000) }

    /// Lets wall time pass.
    package mutating func advance(by milliseconds: Int) {
        guard playing, milliseconds > 0 else { return }
        let (quotient, rest) = (milliseconds * speed + remainder).quotientAndRemainder(dividingBy: 1_000)
        let target = SessionTime(position.milliseconds + quotient)
        seek(to: target)
        remainder = rest
        if position == length { playing = false }
    }

    /// Milliseconds of wall time until something changes on the screen; nil when nothing will.
    package var nextWake: Int? {
        guard playing else { return nil }
        let second = 1_000 - position.milliseconds % 1_000
        let clock = state.remaining(at: position).map { ($0.count % 1_000 + 1_000) % 1_000 } ?? 0
        let question = state.elapsedOnQuestion(at: position).map { $0.count % 1_000 } ?? 0
        let event = done < steps.count ? max(1, steps[done].t.milliseconds - position.milliseconds) : second
        return max(20, min(second, clock == 0 ? 1_000 : clock, 1_000 - question, event) * 1_000 / speed)
    }

    /// When something happens next; nil at the end.
    package var nextStep: SessionTime? { done < steps.count ? steps[done].t : nil }

    // MARK: Showing

    package mutating func view() -> ReplayView {
        let room = RoomPresenter.view(state: state, at: position, save: .saved, notice: nil, flash: false, cache: &cache)
        let box = state.box(state.activeBox ?? .answer)
        return ReplayView(
            room: room, draft: box.text, cursor: box.cursor, playing: playing, speed: factorText(speed) + "x",
            position: clockText(Milliseconds(position.milliseconds)), length: clockText(Milliseconds(length.milliseconds)),
            permille: length == .zero ? 1_000 : position.milliseconds * 1_000 / length.milliseconds, marks: marks,
            lanes: lanes?.filled(upTo: position) ?? [], duration: length.milliseconds)
    }

    /// The state at this second.
    package var now: InterviewState { state }
}
