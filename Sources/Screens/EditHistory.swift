import Canvas

/// A change of a draft that can be taken back.
struct EditStep: Equatable, Sendable {
    var at: Int
    var removed: [UInt8]
    var inserted: [UInt8]
    var pasted: Bool
    var cursorBefore: Int
    var cursorAfter: Int

    var size: Int { removed.count + inserted.count }
}

/// What kind of change a step is: runs of one kind grow together.
enum EditKind: Equatable, Sendable {
    case typing, erasingBackward, erasingForward
    /// Never joined to its neighbours.
    case single
}

extension EditKind {
    /// By what it did: letters that were typed or erased one by one belong together.
    fileprivate init(of step: EditStep) {
        let isLetter = String(decoding: step.removed + step.inserted, as: UTF8.self).count == 1
        self = step.pasted || !isLetter ? .single : step.removed.isEmpty ? .typing : .erasingBackward
    }
}

/// The changes of a draft, to be undone and redone. Typing is taken back word by word: a step ends where the next word begins, where
/// the cursor was moved, and where `seal` was called.
struct EditHistory: Equatable, Sendable {
    private(set) var undoable: [EditStep] = []
    private(set) var redoable: [EditStep] = []
    private var openKind = EditKind.single
    private var size = 0

    /// Steps and bytes kept; the oldest go first.
    private static let stepLimit = 2_000
    private static let byteLimit = 1 << 20

    /// None to begin with.
    init() {}

    /// That of edits which were made elsewhere, one after the other, from an empty text on; an empty one where they do not fit, or
    /// do not lead to that text.
    init(of edits: [Edit], leadingTo text: [UInt8]) {
        var past = EditHistory()
        var bytes: [UInt8] = []
        for edit in edits {
            guard edit.at >= 0, edit.delete >= 0, edit.at <= bytes.count, edit.delete <= bytes.count - edit.at else { return }
            let range = edit.at..<edit.at + edit.delete
            // An older journal may hold what is sanitised now; a step that brings it back is none.
            guard sanitised(edit.insert) == edit.insert else { return }
            guard [range.lowerBound, range.upperBound].allSatisfy({ $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }) else { return }
            let step = EditStep(
                at: edit.at, removed: Array(bytes[range]), inserted: Array(edit.insert.utf8), pasted: edit.pasted,
                cursorBefore: range.upperBound, cursorAfter: edit.at + edit.insert.utf8.count)
            bytes.replaceSubrange(range, with: step.inserted)
            past.record(step, kind: EditKind(of: step))
        }
        if bytes == text { self = past }
        seal()
    }

    /// Ends the run that is being typed.
    mutating func seal() {
        openKind = .single
    }

    mutating func record(_ step: EditStep, kind: EditKind) {
        redoable.removeAll()
        size += step.size
        if kind != .single, kind == openKind, let last = undoable.last, join(step, after: last, kind: kind) { return }
        undoable.append(step)
        openKind = kind
        forgetOldest()
    }

    /// The step to take back.
    mutating func popUndo() -> EditStep? {
        seal()
        guard let step = undoable.popLast() else { return nil }
        size -= step.size
        redoable.append(step)
        return step
    }

    /// The step to do again.
    mutating func popRedo() -> EditStep? {
        seal()
        guard let step = redoable.popLast() else { return nil }
        size += step.size
        undoable.append(step)
        return step
    }

    private mutating func join(_ step: EditStep, after last: EditStep, kind: EditKind) -> Bool {
        let index = undoable.count - 1
        switch kind {
        case .typing:
            guard step.removed.isEmpty, step.at == last.at + last.inserted.count, step.cursorBefore == last.cursorAfter,
                !beginsWord(step.inserted, after: last.inserted)
            else { return false }
            undoable[index].inserted += step.inserted
        case .erasingBackward:
            guard step.at + step.removed.count == last.at else { return false }
            undoable[index].removed = step.removed + last.removed
            undoable[index].at = step.at
        case .erasingForward:
            guard step.at == last.at else { return false }
            undoable[index].removed += step.removed
        case .single:
            return false
        }
        undoable[index].cursorAfter = step.cursorAfter
        return true
    }

    private func beginsWord(_ inserted: [UInt8], after before: [UInt8]) -> Bool {
        guard let first = inserted.first, let last = before.last else { return false }
        return last <= 0x20 && first > 0x20
    }

    private mutating func forgetOldest() {
        guard undoable.count > Self.stepLimit || size > Self.byteLimit else { return }
        // A quarter at a time, so that it is seldom; the newest always stays.
        var gone = undoable.count > Self.stepLimit ? Self.stepLimit / 4 : 0
        var left = size - undoable[..<gone].reduce(0) { $0 + $1.size }
        while left > Self.byteLimit, gone < undoable.count - 1 {
            left -= undoable[gone].size
            gone += 1
        }
        undoable.removeFirst(gone)
        size = left
    }
}
