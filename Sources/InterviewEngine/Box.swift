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
    /// What stands in it that came by paste, in UTF-8 offsets, in order and apart.
    private(set) var pastes: [Range<Int>] = []
    /// When the candidate could first type into it.
    package var opened: SessionTime
    /// The first keystroke; nil while there was none.
    package var firstTyped: SessionTime?

    package init(text: String = "", cursor: Int = 0, revision: Int = 0, opened: SessionTime = .zero) {
        self.text = text
        self.cursor = cursor
        self.revision = revision
        self.opened = opened
        self.firstTyped = nil
    }

    /// Words of it that came by paste; those that were taken out again are none.
    package var pastedWords: Int {
        let bytes = Array(text.utf8)
        return pastes.reduce(0) { $0 + Quote.count(bytes[min($1.lowerBound, bytes.count)..<min($1.upperBound, bytes.count)]) }
    }

    /// Follows a change of the text.
    mutating func notePaste(at start: Int, deleted: Int, inserted: Int, pasted: Bool) {
        if pastes.isEmpty, !pasted { return }
        var next: [Range<Int>] = []
        for paste in pastes {
            let left = paste.lowerBound..<max(paste.lowerBound, min(paste.upperBound, start))
            let right = min(paste.upperBound, max(paste.lowerBound, start + deleted))..<paste.upperBound
            if !left.isEmpty { next.append(left) }
            if !right.isEmpty { next.append(right.lowerBound - deleted + inserted..<right.upperBound - deleted + inserted) }
        }
        if pasted, inserted > 0 { next.append(start..<start + inserted) }
        pastes = next.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Nothing but white space stands in it.
    package var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    package static let limit = 65_536
}
