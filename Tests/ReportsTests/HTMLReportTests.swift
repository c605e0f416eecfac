import Foundation
import TestKit
import Testing
import ViewModels

@testable import Reports

@Suite struct HTMLReportTests {
    @Test(arguments: SampleExport.hostile)
    func nothingOfTheDataIsMarkup(text: String) throws {
        let written = HTMLReport.text(of: SampleExport.view { _ in text })
        let page = try #require(PageReader(written))
        // A text that holds nothing gives the same elements: evidence is marked by place, so its length decides how many there are.
        let plain = try #require(PageReader(HTMLReport.text(of: SampleExport.view { _ in String(repeating: "x", count: text.utf8.count) })))
        let names = { (page: PageReader) in page.elements.map(\.name).filter { $0 != "mark" && $0 != "span" } }
        #expect(names(page) == names(plain))
        #expect(Set(page.elements.flatMap(\.attributes)).isSubset(of: Set(plain.elements.flatMap(\.attributes))))
        #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
        #expect(page.links.allSatisfy { $0.hasPrefix("#") })
    }

    @Test func aTextIsReadAsItWas() throws {
        let text = "<b>\"a\" & 'b'</b> &lt; ]]> é 日本 = 1"
        let page = try #require(PageReader(HTMLReport.text(of: SampleExport.view { _ in text })))
        #expect(page.text.components(separatedBy: text).count > 10)
    }

    @Test func everyLinkLeadsToOnePlace() throws {
        let page = try #require(PageReader(HTMLReport.text(of: SampleExport.view())))
        #expect(Set(page.ids).count == page.ids.count)
        #expect(page.links.count > 5 && page.links.allSatisfy { page.ids.contains(String($0.dropFirst())) })
    }

    @Test func nothingIsFetchedOrRun() throws {
        let written = HTMLReport.text(of: SampleExport.view())
        let page = try #require(PageReader(written))
        #expect(written.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\""))
        #expect(Set(page.elements.map(\.name)).isDisjoint(with: ["script", "img", "link", "iframe", "object", "form", "base"]))
        #expect(page.elements.flatMap(\.attributes).allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" })
        #expect(!written.contains("url(") && !written.contains("@import"))
        #expect(written.contains("prefers-color-scheme: dark") && written.contains("@media print"))
        // On paper cards are not set in columns, where one that is longer than a page leaves the pages around it half empty.
        let print = written.components(separatedBy: "@media print").last ?? ""
        #expect(print.contains(".rests { columns: auto; } .rest { break-inside: auto; }") && print.contains("color-scheme: light"))
    }

    @Test func theEvidenceIsTheWordsBetweenItsEnds() {
        let written = HTMLReport.text(of: SampleExport.view())
        #expect(
            written.contains("<mark class=\"latency\">We g</mark><span class=\"tag latency\">latency: traded</span>ave 40 ms of the budget")
        )
        #expect(written.contains("does not agree</span> <span dir=\"auto\">60 and 30 make 90, not 80.</span>"))
        #expect(
            written.contains("class=\"edge lit\"") && written.contains("class=\"interruption\"") && written.contains("class=\"follow-up\""))
    }

    @Test func howTheCornersWentFromAnswerToAnswerIsDrawnAndSaid() throws {
        func mark(_ id: String, _ label: String, _ hue: DimensionHue, _ level: Int?) -> MarkView {
            MarkView(id: id, label: label, hue: hue, level: level, word: "", quotes: [], lift: nil)
        }
        func answer(_ latency: Int?, _ fairness: Int?) -> AnswerView {
            AnswerView(
                round: 0, turn: 0, question: "Why?", seconds: 1, words: 1, wordsPerMinute: nil, pastedWords: 0,
                marks: [
                    mark("latency", "Latency", .latency, latency), mark("fairness", "Fairness", .fairness, fairness),
                    mark("vote", "Vote", .other, 3),
                ], numbers: [])
        }
        #expect(TrendDrawing([answer(1, 2)]) == nil)
        var page = ""
        try #require(TrendDrawing([answer(1, nil), answer(4, 0)])).figure.write(into: &page)
        #expect(page.contains("Latency, answer by answer: 1, 4. Fairness, answer by answer: not asked, 0"))
        #expect(page.components(separatedBy: "<rect").count == 5 && !page.contains("Vote"))
    }

    @Test func ofASealedSessionOnlyWhatWasSaid() throws {
        var export = SampleExport.view()
        export.review = export.review.sealed
        for index in export.answers.indices { (export.answers[index].marks, export.answers[index].numbers) = ([], []) }
        export.timelines[0].lanes = []
        let written = HTMLReport.text(of: export)
        _ = try #require(PageReader(written))
        #expect(written.contains(ReportWords.sealed.replacingOccurrences(of: "'", with: "&#39;")) && written.contains("ave 40 ms"))
        #expect(!written.contains("<mark") && !written.contains("traded") && !written.contains("2.45") && !written.contains("not 80"))
    }

    @Test func oneRoundAloneKeepsItsPlaces() throws {
        let export = try #require(SampleExport.view().only(round: "panel"))
        #expect(export.review.rounds.map(\.id) == ["panel"] && export.answers.map(\.turn) == [1] && export.timelines.count == 1)
        #expect(export.review.passages.count == 4 && export.review.rounds[0].sheet.marks[0].quotes[0].passage == 1)
        let other = try #require(SampleExport.view().only(round: "vp"))
        #expect(other.review.passages.isEmpty && other.answers.map(\.round) == [0] && other.answers.map(\.turn) == [2])
        #expect(SampleExport.view().only(round: "nosuch") == nil)
    }
}
