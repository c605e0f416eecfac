import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

/// Something of a session that stands on its line of time.
struct ReplayMoment: Equatable, Sendable {
    var kind: TimelineMarkView.Kind
    var at: SessionTime
    /// Who spoke and their first words, or what was missed.
    var label: String

    /// Where a question was only opened, there is nothing to see again.
    var isWorthSeeing: Bool { kind != .question && kind != .roundStart }

    /// What an event leaves on the line; nil for most.
    /// - Parameter state: as it is after the event.
    init?(_ event: Event, beginsTurn: Bool, _ state: InterviewState, at t: SessionTime) {
        // Most events are letters and what was heard of them.
        if case .stimulus = event, !beginsTurn { return nil }
        var found: TimelineMarkView.Kind?
        var label = ""
        if case .move(.spoke(let utterance)) = event {
            found = SessionTimeline.kind(utterance.purpose)
            label = "\(state.loop.persona(utterance.by)?.firstName ?? utterance.by): \(firstWords(utterance.text))"
            // Whatever was asked before a turn began is a part of that question.
            if found == .question { found = nil }
        }
        guard let kind = beginsTurn ? .question : found else { return nil }
        self.init(kind: kind, at: t, label: label)
    }

    init(kind: TimelineMarkView.Kind, at: SessionTime, label: String) {
        self.kind = kind
        self.at = at
        self.label = label
    }

    init(_ bookmark: Bookmark) {
        self.init(kind: .bookmark, at: SessionTime(bookmark.at), label: bookmark.words)
    }

    init(_ comment: Comment) {
        let words = firstWords(comment.text)
        self.init(kind: .comment, at: SessionTime(comment.at), label: comment.by.isEmpty ? words : "\(comment.by): \(words)")
    }

    /// The costliest miss of each answer, at the second at which the words were typed that it hangs on; where it hangs on none, when
    /// the message was sent whose words are shown for it.
    static func misses(
        of state: InterviewState, sheets: SessionSheets, off: Set<Dimension>, transcript: ReviewTranscript, typed: TypedTimes
    ) -> [ReplayMoment] {
        if state.isSealed { return [] }
        let all = Moments.costliestFirst(
            Moments(turns: state.turns, state: state, sheets: sheets, off: off, transcript: transcript).misses)
        var seen: Set<Int> = []
        return all.filter { seen.insert($0.turn).inserted }.map { miss in
            let words = miss.quote(in: transcript, of: state.turns[miss.turn]).flatMap {
                transcript.time(ofPassage: $0.passage, from: $0.start, to: $0.end, typed)
            }
            let shown = SessionTime(transcript.passages[miss.view.passage].time)
            return ReplayMoment(kind: .miss, at: words ?? shown, label: miss.lost?.words ?? miss.view.title)
        }
    }
}

extension ReviewTranscript {
    /// When a stretch of what the candidate said was typed; nil where the passage is not theirs.
    func time(ofPassage passage: Int, from start: Int, to end: Int, _ typed: TypedTimes) -> SessionTime? {
        part(ofPassage: passage).flatMap { typed.time(turn: $0.turn, part: $0.part, from: start, to: end) }
    }
}
