/// A change to a draft, at the time it was typed.
package struct DraftEdit: Equatable, Sendable, Codable {
    /// Since the edit before it, or since the last draft record: keystroke-true.
    package var wait: Milliseconds
    /// UTF-8 offset.
    package var at: Int
    /// UTF-8 bytes taken out there.
    package var delete: Int
    package var insert: String
    package var pasted: Bool

    package init(wait: Milliseconds, at: Int, delete: Int, insert: String, pasted: Bool = false) {
        self.wait = wait
        self.at = at
        self.delete = delete
        self.insert = insert
        self.pasted = pasted
    }
}

/// A place the candidate types into. Nothing typed ever moves between boxes.
package struct Box: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Equatable, Hashable, Sendable, Codable {
        /// The answer to the question on the floor.
        case answer
        /// The reply to an interruption, while the answer waits.
        case reply
    }
    /// The text; never more than 64 KiB.
    package var text: String
    /// UTF-8 offset of the cursor.
    package var cursor: Int
    /// Counts the draft records folded into it since it was opened.
    package var revision: Int
    /// Words that came by paste.
    package var pastedWords: Int
    /// When the candidate could first type into it.
    package var opened: SessionTime
    /// The first keystroke; nil while there was none.
    package var firstTyped: SessionTime?

    package init(text: String = "", cursor: Int = 0, revision: Int = 0, pastedWords: Int = 0, opened: SessionTime = .zero) {
        self.text = text
        self.cursor = cursor
        self.revision = revision
        self.pastedWords = pastedWords
        self.opened = opened
        self.firstTyped = nil
    }

    /// Nothing but white space stands in it.
    package var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    package static let limit = 65_536
}
