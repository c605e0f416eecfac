import Testing
import ViewModels

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
}
