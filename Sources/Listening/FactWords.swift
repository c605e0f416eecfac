import InterviewEngine
import Reading

/// The words of a fact, read once: each wording that asks for it, and what it says.
struct FactWords {
    let fact: Fact
    /// One wording a line.
    let asks: Document
    /// Token ranges of the wordings.
    let wordings: [Range<Int>]
    let text: Document

    init(_ fact: Fact) {
        self.fact = fact
        asks = Document(of: fact.ask.joined(separator: "\n"))
        text = Document(of: fact.about + ".\n" + fact.text)
        let tokens = asks.tokens
        wordings = tokens.split { $0.kind == .lineEnd }.map { $0.startIndex..<$0.endIndex }
    }
}
