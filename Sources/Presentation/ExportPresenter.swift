import InterviewEngine
import RubricScorer
import ViewModels

/// A session as it leaves the program; of an exam whose loop is not over, what was said alone.
package enum ExportPresenter {
    /// - Parameters:
    ///   - review: the same session as `ReviewPresenter` shows it.
    ///   - events: the session from its beginning; `state` is what they fold to.
    package static func view(
        review: ReviewView, state: InterviewState, sheets: SessionSheets, off: Set<Dimension>, events: [(t: SessionTime, event: Event)]
    ) -> ExportView {
        let transcript = ReviewTranscript(state: state, sheets: sheets, off: off)
        let questions = questions(state)
        let answers = state.turns.compactMap { turn -> AnswerView? in
            guard turn.prompt != nil, turn.closed != nil || !turn.parts.isEmpty else { return nil }
            guard let round = transcript.rounds.firstIndex(of: turn.round) else { return nil }
            let sheet = sheets.sheet(ofTurn: turn.number)
            var view = answer(turn, round, question: questions[turn.number] ?? "", words: sheet?.words)
            if let sheet, !state.isSealed {
                view.marks = sheet.marks.filter { !off.contains($0.dimension) }.map { transcript.view(of: $0, in: turn) }
                view.numbers = (sheet.numbers ?? []).map { NumberCheckView(agrees: $0.verdict == .agrees, sentence: $0.sentence) }
            }
            return view
        }
        return ExportView(review: review, timelines: SessionTimeline.rounds(of: state, events: events), answers: answers)
    }

    /// The words in which each turn was opened.
    private static func questions(_ state: InterviewState) -> [Int: String] {
        var questions: [Int: String] = [:]
        for case .interviewer(let utterance, _, _) in state.transcript {
            if case .prompt(_, let turn) = utterance.purpose { questions[turn] = utterance.text }
        }
        return questions
    }

    private static func answer(_ turn: Turn, _ round: Int, question: String, words: Int?) -> AnswerView {
        let words = words ?? turn.answer.split(whereSeparator: \.isWhitespace).count
        let span = turn.parts.last.map { ($0.sent - turn.opened).count } ?? turn.closed.map { ($0 - turn.opened).count } ?? 0
        return AnswerView(
            round: round, turn: turn.number, question: question, seconds: (max(0, span) + 500) / 1_000, words: words,
            wordsPerMinute: turn.wordsPerMinute(words: words), pastedWords: turn.pastedWords, marks: [], numbers: [])
    }
}
