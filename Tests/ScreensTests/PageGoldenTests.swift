import Canvas
import Screens
import TestKit
import Testing
import ViewModels

/// Screens that are read rather than written in, as they were looked at and agreed to.
@Suite struct PageGoldenTests {
    private static let sizes = [(60, 18), (80, 24), (100, 30), (200, 60)]

    private func shot(_ layer: any Layer, _ columns: Int, _ rows: Int, unicode: Bool = true, keys: [Chord] = []) -> Frame {
        var stack = Compositor(layer)
        let size = Size(columns: columns, rows: rows)
        _ = stack.paint(size: size, unicode: unicode)
        for key in keys { _ = stack.handle(.key(key)) }
        return stack.paint(size: size, unicode: unicode)
    }

    private func check(_ layer: any Layer, _ name: String, _ size: (Int, Int), unicode: Bool = true, keys: [Chord] = []) {
        let frame = shot(layer, size.0, size.1, unicode: unicode, keys: keys)
        let difference = Golden.difference(frame, from: "\(name)-\(size.0)x\(size.1)" + (unicode ? "" : "-ascii"))
        #expect(difference == nil)
    }

    @Test(arguments: sizes) func home(columns: Int, rows: Int) {
        check(HomeScreen(SampleViews.home()), "home", (columns, rows))
    }

    @Test(arguments: sizes) func lobby(columns: Int, rows: Int) {
        check(LobbyScreen(SampleViews.lobby()), "lobby", (columns, rows))
    }

    @Test(arguments: sizes) func debrief(columns: Int, rows: Int) {
        check(DebriefScreen(SampleViews.debrief()), "debrief", (columns, rows))
    }

    /// Three cards side by side from 100 columns on, one below the other in fewer.
    @Test func threeCards() {
        let view = SampleViews.panelDebrief()
        check(DebriefScreen(view), "debrief-cards", (80, 24), keys: [Chord(.pageDown)])
        check(DebriefScreen(view), "debrief-cards-on", (80, 24), keys: [Chord(.pageDown), Chord(.pageDown)])
        check(DebriefScreen(view), "debrief-cards", (100, 30), keys: [Chord(.pageDown)])
        check(DebriefScreen(view), "debrief-cards", (200, 60))
        check(DebriefScreen(view), "debrief-cards", (100, 30), unicode: false, keys: [Chord(.pageDown)])
        check(DebriefScreen(SampleViews.panelDebrief(numbersHidden: true)), "debrief-cards-hidden", (120, 50))
    }

    @Test(arguments: sizes) func rating(columns: Int, rows: Int) {
        check(RatingScreen(SampleCommittee.rating(SelfRatingDraft(levels: ["latency": 3, "fairness": 1]))), "rating", (columns, rows))
    }

    @Test(arguments: sizes) func committee(columns: Int, rows: Int) {
        check(CommitteeScreen(SampleCommittee.page()), "committee", (columns, rows))
    }

    @Test func committeeToItsEnd() {
        let page = SampleCommittee.page()
        check(CommitteeScreen(page), "committee-on", (80, 24), keys: [Chord(.pageDown)])
        check(CommitteeScreen(page), "committee-further", (80, 24), keys: [Chord(.pageDown), Chord(.pageDown)])
        check(CommitteeScreen(page), "committee-end", (80, 24), keys: [Chord(.end)])
        check(CommitteeScreen(page), "committee", (80, 24), unicode: false)
        check(CommitteeScreen(SampleCommittee.page(numbersHidden: true)), "committee-hidden", (120, 50))
        let full = RatingScreen(SampleCommittee.rating(SampleCommittee.full, problem: "NOT SAVED: disk full"))
        check(full, "rating-problem", (80, 24))
        check(full, "rating", (80, 24), unicode: false)
    }

    @Test(arguments: sizes) func review(columns: Int, rows: Int) {
        check(ReviewScreen(SampleViews.review()), "review", (columns, rows))
    }

    @Test(arguments: sizes) func history(columns: Int, rows: Int) {
        check(HistoryScreen(SampleViews.history()), "history", (columns, rows))
    }

    @Test func historyOfRatings() {
        var view = SampleViews.history(count: 5)
        view.rows[1].own = OwnRatingView(levels: [3, 2, nil], vote: 3, difference: 67)
        view.rows[4].own = OwnRatingView(levels: [1, 1, 1], vote: 2, difference: -33)
        view.judgement = SelfJudgementView(sessions: 2, difference: 17)
        check(HistoryScreen(view), "history-rated", (80, 24), keys: [Chord(.down)])
        check(HistoryScreen(view), "history-rated", (120, 24), keys: [Chord(.down)])
    }

    @Test(arguments: [(60, 18), (80, 24), (200, 60)]) func questions(columns: Int, rows: Int) {
        var view = SampleViews.history()
        view.trend = SampleViews.trend()
        view.asked = SampleViews.asked
        for unicode in [true, false] {
            check(HistoryScreen(view), "questions", (columns, rows), unicode: unicode, keys: [.char("t"), .char("t")])
        }
    }

    @Test func trend() {
        func screen(_ count: Int, numbersHidden: Bool = false) -> HistoryScreen {
            var view = SampleViews.history(numbersHidden: numbersHidden)
            view.trend = SampleViews.trend(count: count)
            view.judgement = SelfJudgementView(sessions: 2, difference: 17)
            return HistoryScreen(view)
        }
        let key = [Chord.char("t")]
        for size in [(60, 18), (80, 24), (200, 60)] { check(screen(30), "trend", size, keys: key) }
        check(screen(3), "trend-few", (80, 24), keys: key)
        check(screen(70), "trend-many", (80, 24), keys: key)
        check(screen(0), "trend-empty", (80, 24), keys: key)
        check(screen(30), "trend", (80, 24), unicode: false, keys: key)
        check(screen(30, numbersHidden: true), "trend-hidden", (80, 24), keys: key)
    }

    @Test func withoutUnicode() {
        check(HomeScreen(SampleViews.home()), "home", (80, 24), unicode: false)
        check(LobbyScreen(SampleViews.lobby()), "lobby", (80, 24), unicode: false)
        check(DebriefScreen(SampleViews.debrief()), "debrief", (120, 30), unicode: false)
        check(ReviewScreen(SampleViews.review()), "review", (100, 40), unicode: false)
        check(HistoryScreen(SampleViews.history()), "history", (80, 24), unicode: false)
    }

    @Test func firstStart() {
        let name = "Zoë 名".map { Chord.char($0) }
        check(HomeScreen(SampleViews.home(asksName: true)), "home-name", (80, 24), keys: name)
        check(HomeScreen(SampleViews.home(asksName: true)), "home-name", (60, 18))
    }

    @Test func problems() {
        let problem = "The data folder cannot be written: /home/ana is read-only."
        check(HomeScreen(SampleViews.home(noteTone: .danger)), "home-problem", (80, 24))
        check(LobbyScreen(SampleViews.lobby(problem: problem)), "lobby-problem", (60, 18))
        check(
            ReviewScreen(SampleViews.review(damage: "The journal was cut after 41:07; what followed is lost.")), "review-damage", (80, 24))
        check(HistoryScreen(SampleViews.history(count: 0)), "history-empty", (80, 24))
    }

    @Test func numbersKeptBack() {
        check(DebriefScreen(SampleViews.debrief(numbersHidden: true)), "debrief-hidden", (120, 30))
        check(ReviewScreen(SampleViews.review(numbersHidden: true)), "review-hidden", (100, 40))
        check(HistoryScreen(SampleViews.history(numbersHidden: true)), "history-hidden", (80, 24))
    }

    @Test func sealed() {
        check(DebriefScreen(SampleViews.debrief(sealed: true)), "debrief-sealed", (80, 24))
    }

    @Test func markAndItsQuote() {
        check(ReviewScreen(SampleViews.review()), "review-mark", (100, 30), keys: [Chord(.down), Chord(.down)])
        check(ReviewScreen(SampleViews.review()), "review-quote", (60, 18), keys: [Chord(.down), Chord(.down), Chord(.enter)])
        check(ReviewScreen(SampleViews.review()), "review-notes", (100, 30), keys: [Chord(.right), Chord(.right), .char("m")])
    }
}
