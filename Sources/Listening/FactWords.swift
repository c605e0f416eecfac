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
    private static let leads = ["what is the ", "what is our ", "what's the ", "what are the ", "is the ", "the "]
    private static let questions = [
        "what", "how", "who", "whose", "when", "where", "which", "why", "do ", "does ", "did ", "can ", "could ", "is ", "are ", "was ",
        "were ",
        "has ", "have ", "would ", "will ", "if ", "i ",
    ]

    /// No longer than a name, and no question: most wordings are not worth reading for premises.
    private static func mayName(_ ask: String) -> Bool {
        let rest = leads.first { ask.hasPrefix($0) }.map { ask.dropFirst($0.count) } ?? ask[...]
        return rest.utf8.count { $0 == 0x20 } <= 2 && !questions.contains { rest.hasPrefix($0) }
    }

    init(_ fact: Fact) {
        self.fact = fact
        asks = Document(of: fact.ask.filter(Self.mayName).joined(separator: "\n"))
        text = Document(of: fact.about + ".\n" + fact.text)
        let tokens = asks.tokens
        wordings = tokens.split { $0.kind == .lineEnd }.map { $0.startIndex..<$0.endIndex }
    }
}
