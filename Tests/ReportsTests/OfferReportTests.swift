import Foundation
import Testing
import ViewModels

@testable import Reports

/// An offer call in the reports.
@Suite struct OfferReportTests {
    private static func offer(_ t: (String) -> String = { $0 }) -> OfferView {
        OfferView(
            ending: "accepts", outcome: t("You took it."), gain: t("More than before."), left: t("Some was left."), currency: t("USD"),
            rows: [
                .init(
                    id: "equity", label: t("Equity"), start: t("0.04%"), end: t("0.05%"), limit: t("0.07%"), startAmount: 40,
                    endAmount: 50, limitAmount: 70,
                    steps: [.init(from: t("0.04%"), to: t("0.05%"), why: t("another offer"), quote: t("I have 0.06 elsewhere"))])
            ],
            sums: [
                .init(id: "equity", label: t("Equity"), start: nil, end: nil, limit: nil, shown: (t("0.04%"), t("0.05%"), t("0.07%"))),
                .init(id: "total", label: t("Together"), start: 1, end: 2, limit: 3, shown: (t("1 USD"), t("2 USD"), t("3 USD"))),
            ],
            company: nil, companyShown: nil, assumptions: [t("Four years.")],
            notes: [.init(id: "base_alone", text: t("The base alone."), quote: t("only the base"), tone: .warning)])
    }

    private static func export(_ t: (String) -> String = { $0 }) -> ExportView {
        var export = SampleExport.view(t)
        export.review.rounds = [export.review.rounds[0]]
        export.review.rounds[0].sheet.offer = offer(t)
        export.review.rounds[0].sheet.marks = []
        export.review.committee = nil
        return export
    }

    @Test func everyReportForReadersTellsAllOfIt() {
        let export = Self.export()
        let told = [
            "More than before.", "You took it.", "0.04%", "0.05%", "another offer", "I have 0.06 elsewhere", "Some was left.",
            "The base alone.", "only the base", "Four years.", "Together",
        ]
        for text in [
            MarkdownReport.text(of: export.review), TextReport.text(of: export.review, columns: 400), HTMLReport.text(of: export),
        ] {
            for words in told { #expect(text.replacing("\\", with: "").contains(words), "\(words) in \(text)") }
            #expect(!text.contains("Creator revenue: not assessed"))
        }
    }

    @Test func programsGetTheAmounts() throws {
        let json = JSONReport.text(of: Self.export().review)
        let whole = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let round = try #require((whole["rounds"] as? [[String: Any]])?.first)
        let offer = try #require(round["offer"] as? [String: Any])
        let term = try #require((offer["terms"] as? [[String: Any]])?.first)
        #expect(term["start"] as? Int == 40 && term["end"] as? Int == 50 && term["limit"] as? Int == 70)
        #expect((term["steps"] as? [[String: Any]])?.first?["quote"] as? String == "I have 0.06 elsewhere")
        let sums = try #require(offer["four_years"] as? [[String: Any]])
        #expect(sums[0]["end"] is NSNull && sums[1]["end"] as? Int == 2)
        #expect((offer["notes"] as? [[String: Any]])?.first?["id"] as? String == "base_alone")
        let other = try #require(
            JSONSerialization.jsonObject(with: Data(JSONReport.text(of: SampleReview.view()).utf8)) as? [String: Any])
        #expect((other["rounds"] as? [[String: Any]])?.first?["offer"] is NSNull)
    }

    @Test(arguments: SampleExport.hostile)
    func nothingOfItIsMarkup(text: String) {
        let hostile = Self.export { _ in text }
        #expect(!MarkdownReport.text(of: hostile.review).contains("<"))
        #expect(!HTMLReport.text(of: hostile).contains("<script"))
    }
}
