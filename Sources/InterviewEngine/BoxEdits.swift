extension Box {
    /// Folds one draft record. Edits that do not fit the text are left out; the text stays whole UTF-8 and within the limit.
    mutating func fold(_ edits: [DraftEdit], cursor: Int, revision: Int, at t: SessionTime) {
        for edit in edits { fold(edit) }
        self.revision = revision
        self.cursor = boundary(atOrBefore: cursor)
        if firstTyped == nil, !edits.isEmpty {
            let later = edits.dropFirst().reduce(0) { $0 + min(max(0, $1.wait.count), 3_600_000) }
            firstTyped = max(opened, t - Milliseconds(later))
        }
    }

    private mutating func fold(_ edit: DraftEdit) {
        let bytes = text.utf8.count
        guard edit.at >= 0, edit.at <= bytes, !isInsideScalar(edit.at) else { return }
        var end = edit.at + min(max(0, edit.delete), bytes - edit.at)
        while isInsideScalar(end) { end += 1 }
        let room = Box.limit - (bytes - (end - edit.at))
        let insert = edit.insert.utf8.count <= room ? edit.insert : Box.prefix(of: edit.insert, bytes: max(0, room))
        let start = text.utf8.index(text.startIndex, offsetBy: edit.at)
        text.replaceSubrange(start..<text.utf8.index(start, offsetBy: end - edit.at), with: insert)
        notePaste(at: edit.at, deleted: end - edit.at, inserted: insert.utf8.count, pasted: edit.pasted)
    }

    private static func prefix(of text: String, bytes: Int) -> String {
        var end = text.utf8.index(text.startIndex, offsetBy: min(bytes, text.utf8.count))
        while end < text.endIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }

    private func isInsideScalar(_ offset: Int) -> Bool {
        guard offset > 0, offset < text.utf8.count else { return false }
        return text.utf8[text.utf8.index(text.startIndex, offsetBy: offset)] & 0xC0 == 0x80
    }

    private func boundary(atOrBefore offset: Int) -> Int {
        var offset = min(max(0, offset), text.utf8.count)
        while isInsideScalar(offset) { offset -= 1 }
        return offset
    }

    /// Whether these keystrokes, typed while an interviewer cuts in, leave a gap to speak in: a sentence that ends, or a pause between
    /// two of them. Each is looked at where it was typed, so that it does not matter how many of them came in one record.
    func letsIn(_ edits: [DraftEdit]) -> Bool {
        var box = self
        for (index, edit) in edits.enumerated() {
            if index > 0, edit.wait >= InterruptionRules.pause { return true }
            box.fold([edit], cursor: edit.at + edit.insert.utf8.count, revision: revision, at: opened)
            if !edit.insert.isEmpty, box.endsSentenceAtCursor { return true }
        }
        return false
    }

    /// A word stands before the cursor, and nothing behind it that ends it.
    var isInWord: Bool {
        guard let before = byte(beforeCursor: 1) else { return false }
        return before > 0x7F || before == 0x27 || (0x30...0x39).contains(before) || (0x41...0x5A).contains(before & ~0x20)
    }

    /// The last thing typed ends a sentence: a line break, or a stop with the space after it, so that a figure such as 0.03 stays whole.
    /// Without the space it may still be the end, which the pause after it tells.
    private var endsSentenceAtCursor: Bool {
        guard let last = byte(beforeCursor: 1) else { return false }
        guard last == 0x20, let stop = byte(beforeCursor: 2) else { return last == 0x0A }
        return stop == 0x2E || stop == 0x21 || stop == 0x3F
    }

    /// The byte so many before the cursor; nil where the text does not reach there.
    private func byte(beforeCursor back: Int) -> UInt8? {
        guard cursor >= back, cursor <= text.utf8.count else { return nil }
        return text.utf8[text.utf8.index(text.startIndex, offsetBy: cursor - back)]
    }
}
