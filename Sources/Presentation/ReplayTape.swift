import InterviewEngine
import RubricScorer
import SessionJournal

/// A session wound for playing: its keystrokes in the order in which they were folded, states on the way from which any second is
/// reached at once, and what is known of all of it when its last event was folded.
package struct ReplayTape: Sendable {
    /// When a keystroke or another event is folded, and in which record it stands. There are tens of thousands: what they hold stays
    /// there.
    private struct Step: Sendable {
        var t: SessionTime
        var record: Int32
        var keystroke: Int32
    }
    struct Snapshot: Sendable {
        /// Steps folded into `state`.
        var done: Int
        var state: InterviewState
    }

    private let records: [JournalRecord]
    private let steps: [Step]
    /// In order; the first is the beginning. There are `snapshotEvery` steps from one to the next, and the rest of a record.
    private let snapshots: [Snapshot]
    private static let snapshotEvery = 256

    /// The session at its end.
    package let end: InterviewState
    /// When everything that was said was typed.
    package let typed: TypedTimes
    let stops: ReplayStops
    /// What was said and asked, in order of time.
    let moments: [ReplayMoment]
    /// As they fill up to the end, even while the scores are sealed.
    let lanes: ReplayLanes
    let transcript: ReviewTranscript

    package init(events: [(t: SessionTime, event: Event)], loop: Loop, setup: SessionSetup) {
        self.init(records: events.map { JournalRecord(n: 0, t: $0.t, w: 0, body: .event($0.event)) }, loop: loop, setup: setup)
    }

    package init(records: [JournalRecord], loop: Loop, setup: SessionSetup) {
        var steps: [Step] = []
        steps.reserveCapacity(records.count * 2)
        var state = InterviewState(loop: loop, setup: setup)
        var snapshots = [Snapshot(done: 0, state: state)]
        var stops = ReplayStops()
        var moments: [ReplayMoment] = []
        var lanes = ReplayLanes()
        var typed = TypedTimes()
        for number in records.indices {
            guard case .event(let event) = records[number].body else { continue }
            if steps.count >= snapshots[snapshots.count - 1].done + Self.snapshotEvery {
                snapshots.append(Snapshot(done: steps.count, state: state))
            }
            let first = steps.count
            // Steps stand in the order in which they were folded. A keystroke may be older than what was decided before its record was
            // written; it shows no earlier than that.
            var latest = steps.last?.t ?? .zero
            event.eachKeystroke(at: records[number].t) { keystroke, at in
                latest = max(latest, at)
                steps.append(Step(t: latest, record: Int32(number), keystroke: Int32(keystroke)))
            }
            if case .stimulus(.drafted(let box, _, _, let edits)) = event {
                // Letter by letter it takes four times as long, and comes to the same.
                apply(&state, event, at: latest)
                for (edit, step) in zip(edits, steps[first...]) { typed.type(edit, in: box, at: step.t) }
                for step in steps[first...] { stops.type(edits[safe: Int(step.keystroke)]?.insert ?? "", at: step.t) }
                typed.check(box, state, at: latest)
                continue
            }
            let begun = state.turns.count
            apply(&state, event, at: latest)
            if case .stimulus(.heard) = event {
                // A third of all events, of which nothing is seen but the lanes.
                lanes.note(state, at: latest)
                continue
            }
            let beginsTurn = state.turns.count > begun
            stops.note(event, beginsTurn: beginsTurn, at: latest)
            if let moment = ReplayMoment(event, beginsTurn: beginsTurn, state, at: latest) { moments.append(moment) }
            lanes.note(state, at: latest)
            typed.note(state)
        }
        self.records = records
        self.steps = steps
        self.snapshots = snapshots
        self.stops = stops
        self.moments = moments
        self.lanes = lanes
        self.typed = typed
        end = state
        transcript = ReviewTranscript(state: state, sheets: SessionSheets(turns: []), off: [])
    }

    /// Of its last event.
    var length: SessionTime { steps.last?.t ?? .zero }
    var count: Int { steps.count }
    var start: InterviewState { snapshots[0].state }

    /// When a step is folded.
    func time(_ step: Int) -> SessionTime { steps[step].t }

    func fold(_ step: Int, into state: inout InterviewState) {
        let step = steps[step]
        guard case .event(let event) = records[Int(step.record)].body else { return }
        apply(&state, event.keystroke(Int(step.keystroke)), at: step.t)
    }

    /// How many steps have happened by then.
    func steps(upTo t: SessionTime) -> Int { steps.prefixCount { $0.t <= t } }

    /// The latest of the kept states with no more steps in it.
    func snapshot(before steps: Int) -> Snapshot { snapshots[max(0, snapshots.prefixCount { $0.done <= steps } - 1)] }
}
