import Foundation
import TestKit
import Testing
import ViewModels

@testable import Reports

/// What one interviewer handed to the next, outside the program.
@Suite struct PassedOnReportTests {
    private static func view(_ t: (String) -> String = { $0 }) -> ReviewView {
        var view = SampleReview.view(t)
        view.rounds[0].passedOn = PassedOnView(
            title: t("What Priya passed on to Jonas"),
            claims: [
                .init(
                    text: t("We gave 40 ms of the budget"), heardBy: t("Priya"), doubt: t("Dana heard “60 ms”"), passage: 1, start: 0,
                    end: 27),
                .init(text: t("Creators stayed"), heardBy: t("Viktor"), doubt: nil, passage: 1, start: 60, end: 75),
            ], open: [t("no figure: What did you give up?")])
        return view
    }

    @Test func markdownTellsItBehindTheTranscript() {
        let text = MarkdownReport.text(of: Self.view())
        #expect(
            text.contains(
                """
                ### What Priya passed on to Jonas

                - “We gave 40 ms of the budget” (to Priya) — Dana heard “60 ms”
                - “Creators stayed” (to Viktor)
                - left open: no figure: What did you give up?

                ## VP
                """))
        let hostile = MarkdownReport.text(of: Self.view { _ in "<b>*x*</b>\n# y" })
        #expect(!hostile.contains("<b>") && !hostile.contains("\n# y"))
    }

    @Test func jsonTellsWhereEachClaimStands() throws {
        let object = try #require(JSONSerialization.jsonObject(with: Data(JSONReport.text(of: Self.view()).utf8)) as? [String: Any])
        let rounds = try #require(object["rounds"] as? [[String: Any]])
        let notes = try #require(rounds[0]["passed_on"] as? [String: Any])
        #expect(notes["title"] as? String == "What Priya passed on to Jonas")
        let claims = try #require(notes["claims"] as? [[String: Any]])
        #expect(
            claims.count == 2 && claims[0]["text"] as? String == "We gave 40 ms of the budget"
                && claims[0]["heard_by"] as? String == "Priya")
        #expect(claims[0]["doubt"] as? String == "Dana heard “60 ms”" && claims[1]["doubt"] is NSNull)
        #expect(claims[1]["passage"] as? Int == 1 && claims[1]["start"] as? Int == 60 && claims[1]["end"] as? Int == 75)
        #expect(notes["open"] as? [String] == ["no figure: What did you give up?"])
        #expect(rounds[1]["passed_on"] is NSNull)
    }

    @Test func aPageTellsItBehindTheTranscript() throws {
        let written = HTMLReport.text(of: ExportView(review: Self.view(), timelines: [], answers: []))
        let page = try #require(PageReader(written))
        #expect(page.text.contains("What Priya passed on to Jonas") && page.text.contains("Left open: no figure: What did you give up?"))
        #expect(
            written.contains("<a href=\"#p1\"><q dir=\"auto\">We gave 40 ms of the budget</q></a>")
                && written.contains("Dana heard \u{201C}60 ms\u{201D}</span>"))
        #expect(page.links.allSatisfy { page.ids.contains(String($0.dropFirst())) })
        let hostile = HTMLReport.text(of: ExportView(review: Self.view { _ in "<b>x</b>" }, timelines: [], answers: []))
        #expect(!hostile.contains("<b>x"))
    }

    @Test func plainLinesTellIt() {
        let text = TextReport.text(of: Self.view(), columns: 100)
        #expect(text.contains("To Priya: \"We gave 40 ms of the budget\"") && text.contains("Left open: no figure"))
    }
}
