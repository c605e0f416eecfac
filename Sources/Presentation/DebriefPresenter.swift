import InterviewEngine
import RubricScorer
import ViewModels

/// What is shown when a round is over.
package enum DebriefPresenter {
    /// `rubric`: the weights that `redoPrompt` goes by.
    package static func view(
        state: InterviewState, round id: String, review: ReviewView, sheets: SessionSheets, rubric: Rubric = Rubric(), numbersHidden: Bool
    ) -> DebriefView {
        let empty = ReviewRoundView(
            id: id, title: state.loop.round(id)?.title ?? id, people: "",
            sheet: SheetView(
                title: id, marks: [],
                triangle: .init(
                    latency: nil, fairness: nil, revenue: nil, latencyFairness: false, latencyRevenue: false, fairnessRevenue: false),
                vote: nil, overall: nil, absences: [], conditions: [], scorer: ""), moments: [])
        let round = review.rounds.first { $0.id == id } ?? empty
        let sealed = state.isSealed
        let redo =
            sealed ? nil : redoPrompt(state: state, round: id, sheets: sheets, rubric: rubric).flatMap { state.loop.prompt($0)?.line.text }
        return DebriefView(
            title: round.title, round: round, numbersHidden: numbersHidden, sealed: sealed, redo: redo, next: next(state))
    }

    private static func next(_ state: InterviewState) -> String? {
        guard let round = state.nextRound else { return nil }
        let number = (state.setup.rounds.firstIndex(of: round.id) ?? 0) + 1
        return "Round \(number) of \(state.setup.rounds.count): \(round.title), \(minutesText(state.minutesPlanned(of: round)))"
    }

    /// The prompt whose answer fell furthest short of what it asked for; nil when nothing was asked.
    package static func redoPrompt(state: InterviewState, round id: String, sheets: SessionSheets, rubric: Rubric = Rubric()) -> String? {
        let turns = state.turns.filter { $0.round == id && $0.prompt != nil && $0.closed != nil }
        return turns.min { (score($0, state, sheets, rubric), $0.number) < (score($1, state, sheets, rubric), $1.number) }?.prompt
    }

    /// Weighted mean in hundredths of the levels that were asked for; where none was, the vote in place of a level.
    private static func score(_ turn: Turn, _ state: InterviewState, _ sheets: SessionSheets, _ rubric: Rubric) -> Int {
        guard let sheet = sheets.sheet(ofTurn: turn.number) else { return -1 }
        var sum = 0
        var weight = 0
        let raised = turn.raised(in: state.loop)
        for mark in sheet.marks where raised.contains(mark.dimension) {
            guard let level = mark.level else { continue }
            sum += level * rubric.weight(mark.dimension)
            weight += rubric.weight(mark.dimension)
        }
        return weight == 0 ? sheet.vote * 100 : sum * 100 / weight
    }
}
