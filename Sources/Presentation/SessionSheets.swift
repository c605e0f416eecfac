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

    package init(byTurn sheets: [Int: AnswerSheet]) { self.init(turns: sheets.map { (turn: $0.key, sheet: $0.value) }) }

    package var byTurn: [Int: AnswerSheet] { Dictionary(turns.map { ($0.turn, $0.sheet) }, uniquingKeysWith: { $1 }) }

    /// Scores all that was said to one prompt; nil for the candidate's own questions, for an offer call, which comes to an offer and to
    /// no level, and for a turn without a word.
    package static func sheet(of turn: Turn, in state: InterviewState) -> AnswerSheet? {
        guard let id = turn.prompt, let prompt = state.loop.prompt(id), turn.hasAnswer, !state.isOffer(turn) else { return nil }
        return Scorer.score(answer: turn.scoredAnswer, prompt: prompt.line.text, round: state.roundKind(of: turn))
    }

    /// Scores every closed turn afresh, whatever was recorded; `isLeft` as in `completed`.
    package static func score(state: InterviewState, isLeft: Bool = false) -> SessionSheets {
        SessionSheets(turns: []).completed(for: state, isLeft: isLeft)
    }

    /// With the closed turns scored that have no sheet yet: the program may have been killed between an answer and its sheet.
    /// - Parameter isLeft: nobody sits it at present. Then what was said so far to a question that is still open is scored too; it is
    ///   scored anew once the session goes on.
    package func completed(for state: InterviewState, isLeft: Bool = false) -> SessionSheets {
        let scored = Set(turns.map(\.turn))
        let missing = state.turns.filter { ($0.closed != nil || isLeft) && !scored.contains($0.number) }
        let added = missing.compactMap { turn in Self.sheet(of: turn, in: state).map { (turn: turn.number, sheet: $0) } }
        return SessionSheets(turns: turns.map { (turn: $0.turn, sheet: $0.sheet) } + added)
    }

    package func sheet(ofTurn number: Int) -> AnswerSheet? { turns.first { $0.turn == number }?.sheet }

    /// The sheet of one round.
    package func round(_ id: String, state: InterviewState, rubric: Rubric) -> RoundSheet {
        Scorer.sheet(answers: answers(state) { $0.round == id }, rubric: rubric)
    }

    /// The sheet of everything that was sat, or of the turns from one on.
    package func loop(state: InterviewState, rubric: Rubric, from first: Int = 0) -> RoundSheet {
        Scorer.sheet(answers: answers(state) { $0.number >= first }, rubric: rubric)
    }

    /// The scored answers of some turns, as a sheet is made of them.
    func answers(_ state: InterviewState, _ include: (Turn) -> Bool) -> [ScoredAnswer] {
        turns.compactMap { entry in
            guard state.turns.indices.contains(entry.turn) else { return nil }
            let turn = state.turns[entry.turn]
            guard include(turn), let id = turn.prompt else { return nil }
            return ScoredAnswer(turn: entry.turn, promptID: id, raises: turn.raised(in: state.loop), sheet: entry.sheet)
        }
    }
}

extension InterviewState {
    /// As the scorer knows the round of a turn.
    func roundKind(of turn: Turn) -> RoundKind? { loop.round(turn.round).flatMap { RoundKind(rawValue: $0.style.rawValue) } }
}

extension Turn {
    /// The dimensions that the prompt asks about, and those that a follow-up or an interruption asked for.
    func raised(in loop: Loop) -> Set<Dimension> {
        let asked = (prompt.flatMap(loop.prompt)?.raises ?? []).compactMap(Dimension.init(rawValue:))
        return Set(asked + probed.compactMap(\.raises) + interruptions.compactMap(\.raises))
    }
}

extension Gap {
    /// The dimension that a follow-up at this gap asks about, where it asks about one whatever the prompt was: the gaps of a
    /// trade-off are about the corners that the prompt raised already.
    var raises: Dimension? {
        switch self {
        case .noFigure, .figureWithoutBaseline: .evidence
        case .metricWithoutOutcome: .impactFraming
        case .noAnswer, .offQuestion, .noDecision, .namedOnly, .notTraded, .noSide, .noGuard: nil
        }
    }
}

extension InterruptionCause {
    /// The dimension that it asks about, where there is one.
    var raises: Dimension? {
        switch self {
        case .metricWithoutOutcome: .impactFraming
        case .noFigure: .evidence
        case .repetition, .rambling: .concision
        case .noDecision: nil
        }
    }
}
