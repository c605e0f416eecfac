import Foundation
import InterviewEngine
import Testing

/// Does what the shell does: hands stimuli to the engine, folds them and the moves, and wakes it at its deadlines.
struct Play {
    struct Record: Equatable, Codable {
        var at: SessionTime
        var event: Event
    }
    let start: InterviewState
    private(set) var state: InterviewState
    private(set) var journal: [Record] = []
    private(set) var now = SessionTime.zero
    /// The moves since the last call of `take`.
    private(set) var fresh: [Move] = []

    init(_ state: InterviewState) {
        start = state
        self.state = state
    }

    /// Moves since it was last asked. What has been played is played once more from its encoded journal, and must come to the same.
    mutating func take() -> [String] {
        defer { fresh = [] }
        do {
            let read = try JSONDecoder().decode([Record].self, from: JSONEncoder().encode(journal))
            #expect(read.reduce(into: start) { apply(&$0, $1.event, at: $1.at) } == state)
        } catch {
            Issue.record(error)
        }
        return fresh.map(short)
    }

    mutating func send(_ stimulus: Stimulus) {
        let moves = decide(state, stimulus, at: now)
        if stimulus == .woke, moves.isEmpty { return }
        record(.stimulus(stimulus))
        for move in moves { record(.move(move)) }
        fresh += moves
    }

    private mutating func record(_ event: Event) {
        journal.append(Record(at: now, event: event))
        apply(&state, event, at: now)
    }

    /// Lets time pass, waking at every deadline on the way and, when `also` is given, at those instants too.
    mutating func pass(until end: SessionTime, also extra: [SessionTime] = []) {
        var extra = extra.filter { $0 > now && $0 < end }.sorted()[...]
        var wakes = 0
        while true {
            let due = nextDeadline(state)
            var next = due.map { max($0, now) } ?? end
            if let first = extra.first, first < next {
                next = first
                extra.removeFirst()
            }
            guard next < end || (due.map { max($0, now) } == next && next <= end) else { break }
            let before = state
            now = next
            send(.woke)
            wakes += 1
            precondition(due != next || state != before || next < max(due ?? next, now), "woken at a deadline for nothing")
            precondition(wakes < 100_000, "the engine wakes without end")
        }
        now = max(now, end)
    }

    mutating func pass(_ span: Milliseconds) { pass(until: now + span) }

    mutating func enter(_ round: String) { send(.roundEntered(round: round)) }

    /// Types a text at the end of the active box, a second per ten letters.
    mutating func type(_ text: String, into box: Box.Kind = .answer, over span: Milliseconds = .seconds(1)) {
        pass(span)
        let standing = state.box(box)
        let end = standing.text.utf8.count
        send(
            .drafted(
                box: box, revision: standing.revision + 1, cursor: end + text.utf8.count,
                edits: [DraftEdit(wait: .zero, at: end, delete: 0, insert: text)]))
    }

    mutating func submit(_ box: Box.Kind = .answer) { send(.submitted(box: box, revision: state.box(box).revision)) }

    /// What Listening would say of the text that is to be heard now.
    mutating func hear(
        gaps: [Gap] = [], span: HeardSpan? = nil, asked: [Asked] = [], claims: [Claim] = [], dwell: Dwell = .none,
        repeats: [HeardSpan] = [], sums: [HeardSum] = [], conflicts: [ClaimConflict] = []
    ) {
        send(
            .heard(
                hearing: Hearing(
                    turn: state.turns.count - 1, box: .answer, revision: state.answer.revision,
                    gaps: gaps.map { HeardGap(gap: $0, span: span) },
                    claims: claims, asked: asked, sums: sums, dwell: dwell, repeats: repeats, conflicts: conflicts)))
    }

    /// Types, sends, is heard, and waits out the beat.
    mutating func answer(_ text: String = "We cut it by half.", gaps: [Gap] = [], span: HeardSpan? = nil, asked: [Asked] = []) {
        type(text)
        submit()
        hear(gaps: gaps, span: span, asked: asked)
        pass(.seconds(3))
    }
}

/// A move in a few words.
func short(_ move: Move) -> String {
    switch move {
    case .phaseBegan(let id): "phase \(id)"
    case .phaseEnded(let id, let why): "end \(id) \(why.rawValue)"
    case .caseDrawn(let id): "case \(id)"
    case .stageBegan(let id): "stage \(id)"
    case .factChanged(let change): "fact \(change.fact)"
    case .spoke(let utterance): "\(utterance.by): \(utterance.text)"
    case .interrupted(_, let cause): "cut \(cause.rawValue)"
    case .draftParked: "parked"
    case .draftRestored: "restored"
    case .beatBegan: "beat"
    case .floorTaken: "taken"
    case .turnClosed(let turn): "closed \(turn)"
    case .overtimeBegan: "overtime"
    case .draftCounted(let box): "counted \(box.rawValue)"
    case .roundEnded(let id, let why): "over \(id) \(why.rawValue)"
    case .loopEnded: "loop over"
    case .offerMoved(let step): "moved \(step.term.rawValue) \(step.from) to \(step.to): \(step.reason.rawValue)"
    }
}
