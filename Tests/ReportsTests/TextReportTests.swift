import Canvas
import TestKit
import Testing

@testable import Reports

@Suite struct TextReportTests {
    @Test(arguments: [80, 40])
    func aSession(columns: Int) {
        let text = TextReport.text(of: SampleReview.view(), columns: columns)
        #expect(Golden.difference(text, from: "review-text-\(columns)") == nil)
        #expect(text.split(separator: "\n").allSatisfy { textWidth(String($0)) <= columns })
    }

    @Test func numbersStayHidden() {
        let text = TextReport.text(of: SampleReview.view(numbersHidden: true), columns: 80)
        #expect(!text.contains("vote:") && !text.contains("Hire.") && !text.contains("footnote") && !text.contains("own rating"))
        #expect(!text.contains("Vote") && !text.contains("2.45") && !text.contains("3, traded"))
        #expect(!TextReport.text(of: SampleReview.history(numbersHidden: true)).contains("latency"))
    }

    @Test(arguments: SampleReview.hostile)
    func nothingOfTheDataReachesTheTerminal(text: String) {
        for columns in [0, 20, 33, 80] {
            let written = TextReport.text(of: SampleReview.view { _ in text }, columns: columns)
            #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
            #expect(written.split(separator: "\n").allSatisfy { textWidth(String($0)) <= max(20, columns) })
        }
        let history = TextReport.text(of: SampleReview.history { _ in text })
        #expect(history.split(separator: "\n").count == 3)
        #expect(history.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
    }

    @Test func whereASessionComesFromStandsInEveryForm() {
        var review = SampleReview.view()
        #expect(JSONReport.text(of: review).contains(#""origin": """#))
        review.origin = "Goes on from k3f9x2 at 12:40, round 2 (Panel)"
        var export = SampleExport.view()
        export.review = review
        let texts = [
            TextReport.text(of: review, columns: 80), MarkdownReport.text(of: review), JSONReport.text(of: review),
            HTMLReport.text(of: export),
        ]
        for text in texts { #expect(text.contains("Goes on from k3f9x2 at 12:40, round 2")) }
    }

    @Test func aSealedSessionSaysSoAndTellsWhatWasSaidInEveryForm() {
        let sealed = SampleReview.view().sealed
        for text in [TextReport.text(of: sealed, columns: 80), MarkdownReport.text(of: sealed)] {
            #expect(text.contains("scores of an exam are sealed until its loop is"))
            #expect(text.contains("We gave 40 ms of the budget to fairness."))
            #expect(text.contains("2 hints"))
            for score in [
                "Latency", "traded", "Vote", "2.45", "payout", "Two figures", "no figure", "Hire.", "footnote", "own score sheets",
            ] { #expect(!text.contains(score)) }
        }
        let json = JSONReport.text(of: sealed)
        #expect(json.contains(#""sealed": true"#) && json.contains(#""vote": null"#) && !json.contains("traded"))
        #expect(JSONReport.text(of: SampleReview.view()).contains(#""sealed": false"#))
        var row = SampleReview.history().rows[0]
        row.isSealed = true
        var history = SampleReview.history()
        history.rows = [row]
        #expect(TextReport.text(of: history).contains("; scores sealed; ") && !TextReport.text(of: history).contains("latency"))
        #expect(JSONReport.text(of: history).contains(#""sealed": true"#))
    }

    @Test func pastSessions() {
        #expect(
            TextReport.text(of: SampleReview.history()) == """
                2026-11-25 20:14; ab12; Twitch; 2 of 4 rounds; 41 min; latency 3; fairness -; creator revenue 2; vote no; self +0.5; parked; practice
                2026-11-24 19:00; cd34; Warm-up; 1 round; 8 min; damaged
                Over 3 sessions: you rate yourself 0.6 of a level below the sheet.

                """)
        #expect(TextReport.text(of: .init(rows: [], numbersHidden: false)) == "No session yet.\n")
    }
}
