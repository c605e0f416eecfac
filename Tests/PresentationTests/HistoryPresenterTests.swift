import Presentation
import SessionJournal
import Testing
import ViewModels

/// What one thinks of oneself, over the sessions that are shown.
@Suite struct FilteredJudgementTests {
    private func row(_ session: String) -> HistoryRowView {
        HistoryRowView(
            session: session, date: "", pack: "", rounds: "", minutes: 1, levels: [nil, nil, nil], vote: nil, state: "finished",
            mode: "exam")
    }

    @Test func itIsOverThoseThatAreShown() {
        let rated = ["aaa", "bbb"].map { RatedSession(session: $0, pack: "p", own: [:], sheet: [:], vote: 3, committee: nil) }
        func sessions(_ names: [String], isFiltered: Bool) -> Int? {
            HistoryPresenter.view(rows: names.map(row), ratings: rated, numbersHidden: false, isFiltered: isFiltered).judgement?.sessions
        }
        #expect(sessions(["ccc"], isFiltered: false) == 2)
        #expect(sessions(["ccc"], isFiltered: true) == nil)
        #expect(sessions(["ccc", "2026-01-01-bbb"], isFiltered: true) == 1)
    }
}
