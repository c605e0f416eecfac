import TestKit
import Testing

@testable import Reports

@Suite struct MarkdownReportTests {
    @Test func aSession() {
        #expect(Golden.difference(MarkdownReport.text(of: SampleReview.view()), from: "review-markdown") == nil)
    }

    @Test func numbersStayHidden() {
        let text = MarkdownReport.text(of: SampleReview.view(numbersHidden: true))
        #expect(!text.contains("Vote") && !text.contains("2.45") && !text.contains("3, traded"))
        #expect(text.contains("| Latency | traded |"))
    }

    @Test(arguments: SampleReview.hostile)
    func nothingOfTheDataIsMarkup(text: String) {
        let written = MarkdownReport.text(of: SampleReview.view { _ in text })
        #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
        #expect(!written.contains("<"))
        // A block can only be opened by a line of ours: they are the same for a text that holds nothing.
        func blocks(_ text: String) -> [Substring] {
            text.split(separator: "\n").filter { !$0.hasPrefix(">") }.map { $0.prefix { "#|-+=:1234567890`~ ".contains($0) } }
        }
        let plain = MarkdownReport.text(of: SampleReview.view { _ in text.isEmpty ? "" : "x" })
        #expect(blocks(written) == blocks(plain))
    }

    /// What a reader of Markdown makes of a line: escapes undone, and nothing in it that would have been markup.
    private func read(_ text: String) -> (words: String, isInert: Bool) {
        var words = ""
        var isInert = true
        var rest = Substring(text)
        while let next = rest.first {
            rest.removeFirst()
            if next == "\\", let escaped = rest.first {
                words.append(escaped)
                rest.removeFirst()
            } else if next == "&", let entity = ["amp;": "&", "lt;": "<", "gt;": ">"].first(where: { rest.hasPrefix($0.key) }) {
                words += entity.value
                rest.removeFirst(entity.key.count)
            } else {
                if "\\`*_[]|~<>&@".contains(next) { isInert = false }
                words.append(next)
            }
        }
        return (words, isInert)
    }

    @Test(arguments: [
        "a*b_c`d", "<b>&amp;</b>", "1. one", "12) x", "- x", "[a](b)", "a | b", "\\", "http://x.example", "WWW.x.example", "# h",
    ])
    func escapedTextReadsAsItWas(text: String) {
        let written = MarkdownText.line(text)
        let (words, isInert) = read(written)
        #expect(words == text && isInert, "\(written)")
        #expect(!written.contains("http:") && !written.lowercased().contains("www."))
        #expect(!written.hasPrefix("1.") && !written.hasPrefix("12)") && !written.hasPrefix("-") && !written.hasPrefix("#"))
    }

    @Test func paragraphsStayInTheQuotation() {
        #expect(MarkdownText.quotation("a\nb\n\n# c") == ["> a\\", "> b", ">", "> \\# c"])
        #expect(MarkdownText.quotation("") == [">"])
    }
}
