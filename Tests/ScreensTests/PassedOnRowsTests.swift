import Canvas
import Testing
import ViewModels

@testable import Screens

/// What one interviewer handed to the next stands beneath the last words of their round.
@Suite struct PassedOnRowsTests {
    private static let notes = PassedOnView(
        title: "What Dana passed on to Marcus",
        claims: [
            .init(
                text: "exposure of channels under 50 viewers went from 4 to 9 percent of impressions", heardBy: "Dana",
                doubt: "nobody heard what it was before", passage: 1, start: 0, end: 10)
        ], open: ["no side taken: Why live, and not video on demand?"])

    private func lines(round: Int?, width: Int = 78) -> [String] {
        var view = SampleViews.review()
        view.rounds[0].passedOn = Self.notes
        let rows = ReviewRows(view, shape: .init(width: width, round: round, showsNotes: false, numbersHidden: false, unicode: true))
        return rows.rows.map { row in
            if case .line(let line) = row.content { line.runs.map(\.text).joined() } else { "words of \(row.passage)" }
        }
    }

    @Test func standsAtTheEndOfItsRound() throws {
        let whole = lines(round: nil)
        let title = try #require(whole.firstIndex(of: "       What Dana passed on to Marcus"))
        #expect(whole[title + 1].hasPrefix("       - \"exposure of channels under 50 viewers"))
        #expect(whole[(title + 2)...].contains("         nobody heard what it was before"))
        let open = try #require(whole.firstIndex(of: "       - left open: no side taken: Why live, and not video on demand?"))
        let next = try #require(whole.firstIndex(of: "Hiring manager"))
        #expect(title < open && open < next)
        #expect(!whole[..<title].contains("words of 5") && whole[next...].contains("words of 5"))
        #expect(lines(round: 0).last == "       - left open: no side taken: Why live, and not video on demand?")
        #expect(!lines(round: 1).contains { $0.contains("passed on") })
    }

    @Test func fitsEightyByTwentyFour() {
        var screen = ReviewScreen()
        var view = SampleViews.review()
        view.rounds[0].passedOn = Self.notes
        screen.update(view)
        _ = screen.handle(.key(Chord(.tab)))
        var shown = ""
        for _ in 0..<60 {
            var frame = Frame(size: Size(columns: 80, rows: 24))
            screen.paint(into: &frame, in: frame.bounds)
            shown += (0..<24).map { row in (0..<80).map { frame[$0, row].text }.joined() }.joined(separator: "\n")
            _ = screen.handle(.key(Chord(.down)))
        }
        #expect(shown.contains("What Dana passed on to Marcus") && shown.contains("(to Dana)"))
    }

    @Test func anExamThatIsNotOverKeepsItBack() {
        var view = SampleViews.review()
        view.rounds[0].passedOn = Self.notes
        #expect(view.sealed.rounds[0].passedOn == nil)
        #expect(view.only(round: "recruiter")?.rounds[0].passedOn?.claims.map(\.passage) == [1])
    }
}
