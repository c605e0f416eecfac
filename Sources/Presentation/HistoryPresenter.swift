import InterviewEngine
import RubricScorer
import ViewModels

/// Past sessions as rows.
package enum HistoryPresenter {
    package static func row(
        session: String, date: String, pack: String, state: InterviewState, sheets: SessionSheets, rubric: Rubric, damaged: Bool
    ) -> HistoryRowView {
        let sheet = sheets.loop(state: state, rubric: rubric)
        let sat = state.finished.count
        let planned = state.setup.rounds.count
        let isSealed = state.isSealed
        let isRedo = state.setup.rounds.first.flatMap(Redo.prompt(of:)) != nil
        return HistoryRowView(
            session: session, date: date, pack: pack + (isRedo ? ", second take" : ""),
            rounds: planned == 1 ? counted(sat, "round") : "\(sat) of \(planned) rounds",
            minutes: (state.now.milliseconds + 30_000) / 60_000,
            levels: [Dimension.latency, .fairness, .creatorRevenue].map { isSealed ? nil : sheet.mark($0).level },
            vote: isSealed ? nil : sheet.vote.map(voteText),
            state: damaged ? "damaged" : sat == planned ? "finished" : state.round != nil ? "unfinished" : "parked",
            mode: state.setup.mode.rawValue, isSealed: isSealed)
    }

    /// A session that cannot be read.
    package static func damagedRow(session: String, date: String, problem: String) -> HistoryRowView {
        let first = problem.split(separator: "\n").first.map(String.init) ?? problem
        return HistoryRowView(
            session: session, date: date, pack: first, rounds: "", minutes: 0, levels: [nil, nil, nil], vote: nil, state: "damaged",
            mode: "")
    }
}
