import InterviewEngine
import RubricScorer

/// The score sheets of a session's answers, and what they come to.
package struct SessionSheets: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        package var turn: Int
        package var sheet: AnswerSheet
    }
    /// By turn.
    package var turns: [Entry]

    package init(turns: [(turn: Int, sheet: AnswerSheet)]) {
        self.turns = turns.map { Entry(turn: $0.turn, sheet: $0.sheet) }.sorted { $0.turn < $1.turn }
    }

    /// Scores all that was said to one prompt; nil for the candidate's own questions and for a turn without a word.
    package static func sheet(of turn: Turn, in state: InterviewState) -> AnswerSheet? {
        guard let id = turn.prompt, let prompt = state.loop.prompt(id), !turn.parts.isEmpty else { return nil }
        let style = state.loop.round(turn.round)?.style
        return Scorer.score(answer: turn.answer, prompt: prompt.line.text, round: style.flatMap { RoundKind(rawValue: $0.rawValue) })
    }

    package func sheet(ofTurn number: Int) -> AnswerSheet? { turns.first { $0.turn == number }?.sheet }

    /// The sheet of one round.
    package func round(_ id: String, state: InterviewState, rubric: Rubric) -> RoundSheet {
        Scorer.sheet(answers: answers(state) { $0.round == id }, rubric: rubric)
    }

    /// The sheet of everything that was sat.
    package func loop(state: InterviewState, rubric: Rubric) -> RoundSheet {
        Scorer.sheet(answers: answers(state) { _ in true }, rubric: rubric)
    }

    private func answers(_ state: InterviewState, _ include: (Turn) -> Bool) -> [ScoredAnswer] {
        turns.compactMap { entry in
            guard state.turns.indices.contains(entry.turn) else { return nil }
            let turn = state.turns[entry.turn]
            guard include(turn), let id = turn.prompt else { return nil }
            let raises = (state.loop.prompt(id)?.raises ?? []).compactMap(Dimension.init(rawValue:))
            return ScoredAnswer(turn: entry.turn, promptID: id, raises: Set(raises), sheet: entry.sheet)
        }
    }
}
