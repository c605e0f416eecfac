import InterviewEngine
import Listening
import RubricScorer

/// A rated answer, typed at an interviewer of a pack who may cut in, on a clock of its own.
struct TypedAnswer {
    /// Words a minute, five letters to the word.
    static let speed = 35
    /// Said to whoever cuts in: it holds nothing that could be what they were waiting for.
    private static let reply = "One moment please, I was coming to that."

    private(set) var state: InterviewState
    private var now = SessionTime.zero
    private let context: ListeningContext

    /// In the first phase of that round.
    init(loop: Loop, round: String, answer: RatedAnswer) {
        state = InterviewState(loop: loop, setup: SessionSetup(seed: 1, mode: .exam, pace: 1_000, rounds: [round], avoid: []))
        context = ListeningContext(prompt: answer.prompt, raises: [], round: state.loop.round(round)?.style ?? .hiringManager, facts: [])
        send(.roundEntered(round: round))
        type(answer.answer, into: .answer)
    }

    /// Somebody cut in: why, and at which byte of the answer.
    struct CutIn {
        var cause: InterruptionCause
        var at: Int
    }
    private(set) var cutIns: [CutIn] = []

    private mutating func send(_ stimulus: Stimulus) {
        let moves = decide(state, stimulus, at: now)
        apply(&state, .stimulus(stimulus), at: now)
        for move in moves {
            apply(&state, .move(move), at: now)
            if case .interrupted(_, let cause) = move { cutIns.append(CutIn(cause: cause, at: state.answer.text.utf8.count)) }
        }
    }

    private mutating func pass(_ span: Milliseconds) {
        let end = now + span
        while let due = nextDeadline(state), due <= end {
            now = max(now, due)
            let before = state
            send(.woke)
            if state == before { break }
        }
        now = end
    }

    /// A word at a time, which is read as soon as it stands there.
    private mutating func type(_ text: String, into box: Box.Kind) {
        var rest = text[...]
        while !rest.isEmpty, state.openTurn?.number == 0 {
            let end = rest.dropFirst().firstIndex { $0.isWhitespace } ?? rest.endIndex
            let word = String(rest[..<end])
            rest = rest[end...]
            pass(Milliseconds(word.count * 60_000 / (Self.speed * 5)))
            if box == .answer { yield() }
            let standing = state.box(box)
            let length = standing.text.utf8.count
            send(
                .drafted(
                    box: box, revision: standing.revision + 1, cursor: length + word.utf8.count,
                    edits: [DraftEdit(wait: .zero, at: length, delete: 0, insert: word)]))
            if box == .answer { listen() }
        }
    }

    private mutating func listen() {
        guard state.floor == .candidate, let turn = state.openTurn else { return }
        send(
            .heard(
                hearing: Listener.hear(
                    text: state.answer.text, turn: turn.number, box: .answer, revision: state.answer.revision, context: context,
                    final: false)))
    }

    /// Stops typing where somebody cuts in, and says that it goes on.
    private mutating func yield() {
        if case .cuttingIn = state.floor { pass(.seconds(1)) }
        guard case .replying = state.floor else { return }
        type(Self.reply, into: .reply)
        send(.submitted(box: .reply, revision: state.reply.revision))
    }
}
