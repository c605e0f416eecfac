import InterviewEngine
import Listening

/// Hears a text with as little around it as a test needs.
func hear(
    _ text: String, prompt: String = "Tell me about a ranking model that you shipped and what it did.", raises: [String] = [],
    round: RoundStyle = .hiringManager, facts: [Fact] = [], asking: Bool = false, off: [String] = [], final: Bool = true,
    earlier: [EarlierAnswer] = [], names: [String] = [], index: FactIndex? = nil
) -> Hearing {
    Listener.hear(
        text: text, turn: 3, box: .answer, revision: 7,
        context: ListeningContext(
            prompt: prompt, raises: raises, round: round, facts: facts, asking: asking, off: off, earlier: earlier, names: names),
        final: final
    ) { index }
}

extension Hearing {
    func has(_ gap: Gap) -> Bool { gaps.contains { $0.gap == gap } }
}

/// The words of a span; nil where the span is nil.
func words(_ span: HeardSpan?, in text: String) -> String? {
    span.map { String(decoding: Array(text.utf8)[$0.start..<$0.end], as: UTF8.self) }
}
