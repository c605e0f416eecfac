import InterviewEngine
import Reading

/// The words of a fact: each short wording that asks for it, and what it says.
struct FactWords {
    let fact: Fact
    /// One wording a line.
    let asks: Document
    /// Token ranges of the wordings.
    let wordings: [Range<Int>]
    let text: Document
    /// A wording with more of them is a question and no name for the fact.
    private static let spaces = 5

    init(_ fact: Fact) {
        self.fact = fact
        asks = Document(of: fact.ask.filter { $0.utf8.count { $0 == 0x20 } <= Self.spaces }.joined(separator: "\n"))
        text = Document(of: fact.about + ".\n" + fact.text)
        let tokens = asks.tokens
        wordings = tokens.split { $0.kind == .lineEnd }.map { $0.startIndex..<$0.endIndex }
    }
}
