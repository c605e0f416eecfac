import InterviewEngine
import ViewModels

/// Keystrokes in one box without a longer silence between them.
struct TypedStretch {
    let box: Box.Kind
    let began: SessionTime
    let pasted: Bool
    private let before: String
    private(set) var after: String
    /// Letters that were taken out in all.
    private var deleted = 0

    /// - Parameter before: what stands in the box so far.
    init(_ box: Box.Kind, at began: SessionTime, pasted: Bool, before: String) {
        self.box = box
        self.began = began
        self.pasted = pasted
        self.before = before
        after = before
    }

    /// - Parameter text: what stands in the box after these edits.
    mutating func note(_ edits: [DraftEdit], text: String) {
        for edit in edits where edit.delete > 0 {
            let bytes = after.utf8.dropFirst(max(0, edit.at)).prefix(edit.delete)
            deleted += String(decoding: bytes, as: UTF8.self).count
        }
        after = text
    }

    /// nil where all of it was taken back again.
    func view(_ coverage: [CoverageView]) -> TypedStretchView? {
        let old = Array(before)
        let new = Array(after)
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let removed = String(old[head..<old.count - tail])
        let text = String(new[head..<new.count - tail])
        let takenBack = max(0, deleted - removed.count)
        if text.isEmpty, removed.isEmpty, takenBack == 0 { return nil }
        return TypedStretchView(
            reply: box == .reply, pasted: pasted, text: text, removed: removed, takenBack: takenBack, coverage: coverage)
    }
}
