import Canvas

/// What can be asked of an `AnswerEditor`.
package enum EditCommand: Equatable, Hashable, Sendable {
    /// Text as typed. Consecutive insertions are undone word by word.
    case insert(String)
    /// Text from the clipboard: one undo step, marked as pasted.
    case paste(String)
    /// The whole text for another, as it comes back from `$EDITOR`: one undo step.
    case replaceAll(String)
    case newline
    case deleteBackward, deleteForward
    /// Deleted words can be yanked back.
    case deleteWordBackward, deleteWordForward
    case left, right, wordLeft, wordRight
    /// To the start of the row; from there to the start of the paragraph.
    case lineStart
    /// To the end of the row; from there to the end of the paragraph.
    case lineEnd
    /// By visual row, keeping the column; beyond the first or last row to the start or end of the text.
    case up, down, pageUp, pageDown
    case textStart, textEnd
    /// To the nearest cluster boundary at or after a UTF-8 offset, as found by `AnswerEditor.offset(at:)`.
    case moveTo(Int)
    /// To the paragraph's end or start; there, the line feed itself.
    case killToLineEnd, killToLineStart
    /// Inserts what was killed last.
    case yank
    /// Right after a yank: replaces what it inserted by what was killed before that.
    case yankPrevious
    case undo, redo
}

/// A change of a text: at a UTF-8 offset, so many bytes away, this text in. Offsets are those of the text before the change.
package struct Edit: Equatable, Hashable, Sendable {
    package var at: Int
    package var delete: Int
    package var insert: String
    /// The inserted text came from the clipboard.
    package var pasted: Bool

    package init(at: Int, delete: Int, insert: String, pasted: Bool = false) {
        self.at = at
        self.delete = delete
        self.insert = insert
        self.pasted = pasted
    }
}

extension Edit {
    /// What makes one text into another: all between the first and the last byte in which they differ. nil where they are the same.
    init?(from old: String, to new: String) {
        if old.utf8.elementsEqual(new.utf8) { return nil }
        func isInsideScalar(_ bytes: [UInt8], _ place: Int) -> Bool { place < bytes.count && bytes[place] & 0xC0 == 0x80 }
        let (before, after) = (Array(old.utf8), Array(new.utf8))
        var head = zip(before, after).prefix { $0 == $1 }.count
        while isInsideScalar(before, head) || isInsideScalar(after, head) { head -= 1 }
        var tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        while isInsideScalar(before, before.count - tail) || isInsideScalar(after, after.count - tail) { tail -= 1 }
        self.init(
            at: head, delete: before.count - tail - head, insert: String(decoding: after[head..<after.count - tail], as: UTF8.self))
    }
}

/// Whether the last command was carried out in full.
package enum EditOutcome: Equatable, Hashable, Sendable {
    case accepted
    /// The draft is full: so many bytes of what was offered were left out.
    case capped(leftOut: Int)

    /// What to tell the candidate; nil when all went in.
    package var notice: String? {
        switch self {
        case .accepted: nil
        case .capped(1): "The draft is full (64 KiB): 1 byte was left out"
        case .capped(let bytes) where bytes < 1024: "The draft is full (64 KiB): \(bytes) bytes were left out"
        case .capped(let bytes): "The draft is full (64 KiB): \((bytes + 1023) / 1024) KiB were left out"
        }
    }
}
