/// A text that somebody wrote to fool the scorer.
package struct AttackText: Codable, Equatable, Sendable {
    package var id: String
    /// "irrelevant", "padding", "framework", "stuffing", "gibberish", or a kind of one's own.
    package var kind: String
    package var text: String

    package init(id: String, kind: String, text: String) {
        self.id = id
        self.kind = kind
        self.text = text
    }
}
