import InterviewEngine
import RubricScorer
import ViewModels

/// A moment that cost a level, and the seconds from which its answer may be written again.
package struct Miss: Equatable, Sendable {
    package struct Start: Equatable, Sendable {
        package var time: SessionTime
        /// What was sent at that very instant is not sent yet.
        package var holdingBack: Bool
    }
    package var turn: Int
    package var prompt: String
    /// nil where nothing at all was said.
    package var dimension: Dimension?
    /// As recorded; nil with `dimension`.
    package var level: Int?
    /// One for each of the view's.
    package var starts: [Start]
}

/// The moments of a session that cost most.
package struct MissesPresenter {
    package private(set) var view: MissesView
    /// One for each of the view's.
    package let misses: [Miss]

    /// - Parameters:
    ///   - rubrics: those of single rounds.
    ///   - answers: those that are shown as models, by id of the prompt.
    ///   - began: when it was begun, as it is shown.
    package init(
        session: String, began: String, state: InterviewState, sheets: SessionSheets, rubric: Rubric, rubrics: [String: Rubric] = [:],
        tape: ReplayTape, answers: [String: ModelAnswer] = [:], damage: String? = nil
    ) {
        let transcript = ReviewTranscript(state: state, sheets: sheets, off: rubric.off)
        let found = transcript.rounds.flatMap { id in
            Moments(
                turns: state.turns.filter { $0.round == id }, state: state, sheets: sheets, off: (rubrics[id] ?? rubric).off,
                transcript: transcript
            ).misses
        }
        var player = ReplayPlayer(tape: tape)
        var views: [MissView] = []
        var misses: [Miss] = []
        // What was left unanswered teaches less than what was said, and there may be much of it.
        let answered = found.filter { $0.lost != .answer }
        let silent = found.filter { $0.lost == .answer }
        for moment in state.isSealed ? [] : Moments.costliestFirst(answered) + Moments.costliestFirst(silent) {
            guard let reader = MissReader(moment, state: state, transcript: transcript, typed: player.typed) else { continue }
            let starts = reader.starts.map { ($0, reader.view($0, &player)) }
            misses.append(reader.miss(starts.map { $0.0.start }))
            views.append(reader.view(starts.map(\.1), answers: answers))
        }
        self.misses = misses
        view = MissesView(
            session: session, title: state.loop.title,
            subtitle: "\(began), \(state.setup.mode.rawValue), \(minutesText(Milliseconds(state.now.milliseconds)))", misses: views,
            damage: damage)
    }

    package mutating func show(_ takes: [TakeRowView], ofMiss index: Int) { view.misses[index].takes = takes }
}

/// Reads what one of them has to show.
private struct MissReader {
    struct Start {
        var label: String
        var start: Miss.Start
        /// The draft, where it is known without looking.
        var draft: String?
    }
    let moment: Moments.Candidate
    let turn: Turn
    let prompt: Prompt
    let state: InterviewState
    let transcript: ReviewTranscript
    /// The words that it hangs on, and in which part they stand; where it hangs on none, how the answer began.
    private let quote: (part: Int, text: String, time: SessionTime?)?

    init?(_ moment: Moments.Candidate, state: InterviewState, transcript: ReviewTranscript, typed: TypedTimes) {
        guard state.turns.indices.contains(moment.turn) else { return nil }
        let turn = state.turns[moment.turn]
        guard let prompt = turn.prompt.flatMap(state.loop.prompt) else { return nil }
        self.moment = moment
        self.turn = turn
        self.prompt = prompt
        self.state = state
        self.transcript = transcript
        quote =
            moment.quote(in: transcript, of: turn).flatMap { found in
                transcript.part(ofPassage: found.passage).map { place in
                    (place.part, found.text, typed.time(turn: turn.number, part: place.part, from: found.start, to: found.end))
                }
            }
            ?? transcript.opening(of: turn).flatMap { found in
                transcript.part(ofPassage: found.passage).map { ($0.part, found.words, nil) }
            }
    }

    private var dimension: Dimension? { moment.mark?.dimension }

    /// The second of the words that it hangs on comes first, then the last ones before the message with the words that are shown was
    /// sent, and the last message of the answer.
    var starts: [Start] {
        var starts: [Start] = []
        let last = turn.parts.indices.last { turn.parts[$0].kind == .answer || turn.parts[$0].kind == .followUp }
        if let part = quote?.part ?? last {
            let end = end(of: part)
            if let time = quote?.time, (end.start.time - time).count >= 1_000 {
                starts.append(Start(label: "when these words were typed", start: .init(time: time, holdingBack: true)))
            }
            starts.append(end)
            if let last, last > part { starts.append(self.end(of: last, isLater: true)) }
        }
        // What let the question before it go stands at the same instant, and is not held back.
        return starts + [Start(label: "when it was asked", start: .init(time: turn.opened, holdingBack: false))]
    }

    /// Before a part was sent. Where time ran out on it, nobody sent it: it was said at the end of that second.
    private func end(of index: Int, isLater: Bool = false) -> Start {
        let part = turn.parts[index]
        let time = part.cutOff ? SessionTime(part.sent.milliseconds - 1) : part.sent
        let label = part.cutOff ? "before the time ran out" : isLater ? "before the last of it was sent" : "before it was sent"
        return Start(label: label, start: .init(time: time, holdingBack: true), draft: part.text)
    }

    func view(_ start: Start, _ player: inout ReplayPlayer) -> StartView {
        player.seek(to: SessionTime(start.start.time.milliseconds - (start.draft == nil ? 0 : 1)))
        let then = player.now
        let at = start.start.time
        let began = then.round?.began ?? state.finished.first { $0.id == turn.round }?.began ?? .zero
        let on = then.elapsedOnQuestion(at: at).map { "\(clockText($0)) into the question" }
        let left = then.leftForQuestion(at: at).map { $0.count < 0 ? "its time was up" : "\(clockText($0)) left for it" }
        return StartView(
            label: start.label, at: clockText(at - began), detail: [on, left].compactMap(\.self).joined(separator: ", "),
            draft: start.draft ?? then.box(then.activeBox ?? .answer).text)
    }

    func miss(_ starts: [Miss.Start]) -> Miss {
        Miss(turn: turn.number, prompt: prompt.id, dimension: dimension, level: moment.mark?.level, starts: starts)
    }

    func view(_ starts: [StartView], answers: [String: ModelAnswer]) -> MissView {
        let passage = transcript.passages[moment.view.passage]
        let round = state.loop.round(turn.round)?.title ?? turn.round
        return MissView(
            dimension: dimension?.rawValue, title: moment.view.title, hue: dimension?.hue ?? .other, turn: turn.number,
            place: "\(round), \(passage.entry.at)", by: state.loop.persona(turn.by)?.firstName ?? turn.by,
            question: oneLine(prompt.line.text), quote: quote?.text ?? "", starts: starts,
            advice: AdviceView(prompt: prompt, lift: moment.mark?.lift, answers: answers),
            time: quote?.time?.milliseconds ?? passage.time)
    }
}

extension AdviceView {
    init(prompt: Prompt, lift: String?, answers: [String: ModelAnswer]) {
        self.init(
            lift: lift, notes: prompt.notes.isEmpty ? nil : prompt.notes, models: answers[prompt.id].map(ReviewTranscript.views) ?? [])
    }
}
