import Canvas
import Testing
import ViewModels

@testable import Screens

/// What a coach wrote stands beneath the words it is about, without being asked for.
@Suite struct CommentRowsTests {
    private static let text = "You named the price and not who paid it. " + String(repeating: "Say it next time. ", count: 4)

    private func review() -> ReviewView {
        let view = SampleViews.review()
        return view.with([CommentView(by: "Robin", date: "2026-11-26", text: Self.text, time: view.passages[1].time + 1)])
    }

    @Test func standsBeneathThePassageThatWasTheNewest() throws {
        let view = review()
        #expect(
            view.passages.filter { !$0.comments.isEmpty }.map(\.time) == [view.passages.last { $0.time <= view.passages[1].time + 1 }!.time]
        )
        for unicode in [true, false] {
            let rows = ReviewRows(view, shape: .init(width: 60, round: nil, showsNotes: false, numbersHidden: false, unicode: unicode)).rows
            let lines = rows.map { row in if case .line(let line) = row.content { line.runs.map(\.text).joined() } else { "" } }
            let bar = unicode ? "┃ " : "# "
            let first = try #require(lines.firstIndex(of: bar + "A comment by Robin, 2026-11-26"))
            #expect(lines[first + 1].hasPrefix(bar + "You named the price") && lines[first + 2].hasPrefix(bar))
            #expect(lines.allSatisfy { textWidth($0) <= 60 })
        }
    }

    @Test func timesAreThoseThatTheTranscriptShows() {
        #expect(ReviewView.milliseconds(ofShown: "12:40") == 760_000)
        for text in ["", "12", "1:2:3", "1:60", "-1:00", "a:00", "1:", ":10", "1:+1"] {
            #expect(ReviewView.milliseconds(ofShown: text) == nil, "\(text)")
        }
        var view = SampleViews.review()
        let first = view.passages.firstIndex { $0.round == 1 }!
        view.passages[first].entry.at = "0:10"
        view.passages[first].time = 900_000
        #expect(view.time(ofRound: view.rounds[1].id, shown: 40_000) == 930_000)
        #expect(view.time(ofRound: "nosuch", shown: 0) == nil)
        // What was said within that second is meant, and not what was said before.
        view.passages[first + 1].round = 1
        view.passages[first + 1].entry.at = "0:40"
        view.passages[first + 1].time = 930_640
        #expect(view.time(ofRound: view.rounds[1].id, shown: 40_000) == 930_640)
    }

    @Test func anotherKeyGoesFromCommentToComment() throws {
        let view = SampleViews.review()
        let last = try #require(view.passages.indices.last { view.passages[$0].round == view.rounds.count - 1 })
        let texts = ["Say who paid.", "Now it is clear."]
        var screen = ReviewScreen(
            view.with(
                zip(texts, [view.passages[1].time, view.passages[last].time]).map {
                    CommentView(by: "Robin", date: "2026-11-26", text: $0, time: $1)
                }))
        #expect(screen.footerKeys.contains { $0.name == "A" })
        func sees(_ text: String) -> Bool {
            var frame = Frame(size: Size(columns: 80, rows: 24))
            screen.paint(into: &frame, in: frame.bounds)
            return (0..<24).contains { row in (0..<80).map { frame[$0, row].text }.joined().contains(text) }
        }
        for text in texts + texts.prefix(1) {
            _ = screen.handle(.key(.char("A")))
            #expect(sees(text), "\(text)")
        }
        // From another round too.
        _ = screen.handle(.key(Chord(.right)))
        for text in texts.reversed() {
            _ = screen.handle(.key(.char("A")))
            #expect(sees(text), "\(text)")
        }
        // The replay begins at what was commented on, until one moves on.
        _ = screen.handle(.key(.char("A")))
        #expect(screen.handle(.key(.char("r"))) == .consumed(.openReplay(view.session, from: view.passages[last].time)))
        _ = screen.handle(.key(Chord(.home)))
        #expect(screen.handle(.key(.char("r"))) != .consumed(.openReplay(view.session, from: view.passages[last].time)))
        screen.update(view)
        #expect(!screen.footerKeys.contains { $0.name == "A" })
        #expect(screen.handle(.key(.char("A"))) == .taken)
    }

    @Test func oneKeyAsksForACommentOnWhatIsChosen() throws {
        var screen = ReviewScreen()
        let view = SampleViews.review()
        screen.update(view)
        screen.show(passage: 4)
        var stack = Compositor(screen)
        _ = stack.paint(size: Size(columns: 80, rows: 24))
        #expect(stack.handle(.key(.char("a"))) == nil)
        for letter in "Who paid?" { _ = stack.handle(.key(.char(letter))) }
        guard case .comment(let at, "Who paid?") = stack.handle(.key(Chord(.enter))) else {
            Issue.record("the comment was not told")
            return
        }
        #expect(view.passages.map(\.time).contains(at))
        // Nothing written is no comment.
        _ = stack.handle(.key(.char("a")))
        #expect(stack.handle(.key(Chord(.enter))) == nil)
    }
}
