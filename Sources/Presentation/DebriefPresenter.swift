import InterviewEngine
import RubricScorer
import ViewModels

/// What is shown when a round is over.
package enum DebriefPresenter {
    package static func view(state: InterviewState, round id: String, review: ReviewView, sheets: SessionSheets, numbersHidden: Bool)
        -> DebriefView
    {
        let empty = ReviewRoundView(
            id: id, title: state.loop.round(id)?.title ?? id, people: "",
            sheet: SheetView(
                title: id, marks: [], triangle: .init(latency: nil, fairness: nil, revenue: nil, latencyFairness: false, latencyRevenue: false, fairnessRevenue: false),
                vote: nil, overall: nil, absences: [], conditions: [], scorer: ""), moments: [])
        let round = review.rounds.first { $0.id == id } ?? empty
        let sealed = state.setup.mode == .exam && state.nextRound != nil
        let redo = sealed ? nil : redoPrompt(state: state, round: id, sheets: sheets).flatMap { state.loop.prompt($0)?.line.text }
        return DebriefView(
            title: round.title, round: round, numbersHidden: numbersHidden, sealed: sealed, redo: redo, next: next(state))
    }

    private static func next(_ state: InterviewState) -> String? {
        guard let round = state.nextRound else { return nil }
        let number = (state.setup.rounds.firstIndex(of: round.id) ?? 0) + 1
        return "Round \(number) of \(state.setup.rounds.count): \(round.title), \(round.minutes) min"
    }

    /// The prompt whose answer fell furthest short of what it asked for; nil when nothing was asked.
    package static func redoPrompt(state: InterviewState, round id: String, sheets: SessionSheets) -> String? {
        let turns = state.turns.filter { $0.round == id && $0.prompt != nil }
        return turns.min { (score($0, state, sheets), $0.number) < (score($1, state, sheets), $1.number) }?.prompt
    }

    /// Mean level in hundredths over what the prompt raised; where it raised nothing, the vote.
    private static func score(_ turn: Turn, _ state: InterviewState, _ sheets: SessionSheets) -> Int {
        guard let sheet = sheets.sheet(ofTurn: turn.number) else { return -1 }
        let raised = (turn.prompt.flatMap { state.loop.prompt($0) }?.raises ?? []).compactMap(Dimension.init(rawValue:))
        let levels = raised.compactMap { sheet.level($0) }
        return levels.isEmpty ? sheet.vote * 100 : levels.reduce(0, +) * 100 / levels.count
    }
}
