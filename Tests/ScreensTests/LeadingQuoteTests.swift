import Testing
import ViewModels

@testable import Screens

@Suite struct LeadingQuoteTests {
    private func mark(_ roles: [String]) -> MarkView {
        MarkView(
            id: "latency", label: "Latency", hue: .latency, level: 2, word: "concrete",
            quotes: roles.enumerated().map { QuoteView(text: "\($0.offset)", role: $0.element, passage: 0, start: 0, end: 1) }, lift: nil)
    }

    @Test func theQuoteThatSpeaksForTheMarkIsShownBeforeOneThatGuardsIt() {
        #expect(mark(["guard", "concrete"]).leadingQuote?.text == "1")
        #expect(mark(["named", "concrete", "traded"]).leadingQuote?.text == "2")
        #expect(mark(["concrete", "concrete"]).leadingQuote?.text == "0")
        #expect(mark(["traded", "dismissed"]).leadingQuote?.text == "1")
        #expect(mark(["against"]).leadingQuote?.text == "0")
        #expect(mark([]).leadingQuote == nil)
    }

    @Test("A stretch that plays several parts is shown once, with all of them, and the one that speaks for the mark comes first")
    func aStretchIsShownOnce() {
        var mark = mark(["named", "figure", "traded", "guard"])
        for index in [1, 3] { (mark.quotes[index].start, mark.quotes[index].end) = (4, 9) }
        #expect(mark.stretches.map(\.roles) == [["traded", "named"], ["figure", "guard"]])
        mark.quotes[3].passage = 1
        #expect(mark.stretches.map(\.roles) == [["traded", "named"], ["figure"], ["guard"]])
        let options = SheetPane.Options(numbersHidden: false, selected: 0, isFocused: true, unicode: true)
        let sheet = SheetView(
            title: "", marks: [mark],
            triangle: .init(
                latency: 2, fairness: nil, revenue: nil, latencyFairness: false, latencyRevenue: false, fairnessRevenue: false),
            vote: nil, overall: nil, absences: [], conditions: [], scorer: "")
        let lines = SheetPane.rows(sheet, options: options, width: 60).map(\.line.text)
        #expect(lines.contains { $0.hasPrefix("   traded, named \u{201C}") } && !lines.contains { $0.hasPrefix("   named ") })
    }
}
