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

    package init(text: String = "", cursor: Int = 0, revision: Int = 0, pastedWords: Int = 0) {
        self.text = text
        self.cursor = cursor
        self.revision = revision
        self.pastedWords = pastedWords
    }

    package static let limit = 65_536
}
