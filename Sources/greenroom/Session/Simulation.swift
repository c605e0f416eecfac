import InterviewEngine

/// A candidate of whom every keystroke is written down beforehand, sitting a session on a manual clock.
struct Simulation {
    let conductor: Conductor
    let time: ManualTime
    var script: AnswerScript
    /// Draft records are made as often as in the room.
    private static let flush = 250

    init(conductor: Conductor, time: ManualTime, script: AnswerScript) {
        self.conductor = conductor
        self.time = time
        self.script = script
    }

    /// Sits every planned round.
    mutating func run() {
        while let next = conductor.state.nextRound, conductor.state.round == nil {
            conductor.take(.roundEntered(round: next.id), at: now)
            while conductor.state.round?.id == next.id { step() }
        }
        conductor.wake(at: now)
    }

    private var now: SessionTime { SessionTime(time.milliseconds) }
    private var state: InterviewState { conductor.state }

    /// Answers what is on the floor if a line fits, else lets time pass to the next thing that happens.
    private mutating func step() {
        switch state.floor {
        case .candidate where state.openTurn != nil, .replying:
            if let answer = script.take(triggers) {
                perform(answer, into: state.activeBox ?? .answer)
            } else {
                passToNextDeadline()
            }
        default: passToNextDeadline()
        }
    }

    private var triggers: [ScriptedAnswer.Trigger] {
        if case .replying = state.floor { return [.interruption, .any] }
        guard let turn = state.openTurn else { return [] }
        if turn.prompt == nil { return [.questions] }
        let anywhere: [ScriptedAnswer.Trigger] = [.round(turn.round), .any]
        switch state.pinnedQuestion?.purpose {
        case .followUp(_, let gap): return [.probe(gap)] + anywhere
        case .push: return [.push] + anywhere
        case .offerReply: return [.offer] + anywhere
        case .prompt(let id, _): return [.prompt(id)] + anywhere
        default: return anywhere
        }
    }

    private mutating func perform(_ answer: ScriptedAnswer, into box: Box.Kind) {
        let turn = state.openTurn?.number
        pass(milliseconds: Int(answer.think * 1_000))
        guard stillOpen(turn, box) else { return }
        type(answer, into: box, turn: turn)
        guard stillOpen(turn, box), answer.then == .send else { return }
        conductor.take(.submitted(box: box, revision: state.box(box).revision), at: now)
    }

    /// The box is still the one that was typed into: no overtime, no new question in between.
    private func stillOpen(_ turn: Int?, _ box: Box.Kind) -> Bool {
        guard state.openTurn?.number == turn else { return false }
        return state.activeBox == box
    }

    private mutating func type(_ answer: ScriptedAnswer, into box: Box.Kind, turn: Int?) {
        let pause = max(1, Int(60_000 / (answer.wpm * 5)))
        var pending: [DraftEdit] = []
        var sinceFlush = 0
        for letter in answer.type {
            time.milliseconds += pause
            sinceFlush += pause
            let length = state.box(box).text.utf8.count + pending.reduce(0) { $0 + $1.insert.utf8.count }
            guard length < Box.limit else { break }
            pending.append(DraftEdit(wait: Milliseconds(pause), at: length, delete: 0, insert: String(letter)))
            let due = nextDeadline(state).map { $0 <= now } ?? false
            guard sinceFlush >= Self.flush || due else { continue }
            flush(&pending, box)
            sinceFlush = 0
            conductor.wake(at: now)
            if state.activeBox != box, case .replying = state.floor, box == .answer { replyToInterruption() }
            guard stillOpen(turn, box) else { return }
        }
        flush(&pending, box)
        conductor.wake(at: now)
        if case .cuttingIn = state.floor { passToNextDeadline() }
        if case .replying = state.floor, box == .answer { replyToInterruption() }
    }

    private func flush(_ pending: inout [DraftEdit], _ box: Box.Kind) {
        guard let last = pending.last else { return }
        conductor.draft(box, cursor: last.at + last.insert.utf8.count, edits: pending, at: now)
        pending = []
    }

    private mutating func replyToInterruption() {
        while case .replying = state.floor {
            if let reply = script.take([.interruption]) {
                perform(reply, into: .reply)
                if reply.then == .wait { passToNextDeadline() }
            } else {
                passToNextDeadline()
            }
        }
    }

    private func pass(milliseconds: Int) {
        let end = time.milliseconds + milliseconds
        while let due = nextDeadline(state), due.milliseconds <= end {
            time.milliseconds = max(time.milliseconds, due.milliseconds)
            if conductor.wake(at: now).isEmpty { break }
        }
        time.milliseconds = end
    }

    private func passToNextDeadline() {
        guard let due = nextDeadline(state) else {
            // Nothing will happen by itself: a round always has its end as a deadline, so this ends the session.
            conductor.take(.roundAbandoned, at: now)
            return
        }
        time.milliseconds = max(time.milliseconds, due.milliseconds)
        conductor.wake(at: now)
    }
}
