import Canvas

/// The box in which an answer is written: several paragraphs, softly wrapped, with everything a good editor has at hand.
///
/// A pure value: a command in, the change of the text out. The text is UTF-8 and sanitised as it comes in (see `sanitised`), so that
/// what is stored is what is shown; the cursor is a byte offset and always stands between two grapheme clusters.
package struct AnswerEditor: Sendable {
    /// Bytes that a draft may hold.
    package static let capacity = 64 * 1024

    private(set) var draft: DraftText
    /// UTF-8 offset of the cursor.
    package private(set) var cursor: Int
    /// Whether the last command was carried out in full.
    package private(set) var outcome = EditOutcome.accepted
    package var killRing: KillRing

    private var history = EditHistory()
    private var laidOut: EditorLayout
    /// Rows of the pane at its last view, for paging and scrolling.
    private var height = 10
    private var firstRow = 0
    /// The column that moving up and down returns to on rows that are long enough.
    private var goalColumn: Int?
    /// What the last command yanked.
    private var yanked: Range<Int>?

    /// - Parameters:
    ///   - text: what to begin with; sanitised and cut at the capacity.
    ///   - cursor: UTF-8 offset in `text` as it is given, moved to the nearest boundary at or after it; the end of the text when nil.
    ///   - edits: those that led to `text` from an empty box, so that they can be taken back; of edits that lead elsewhere none can.
    ///   - killRing: that of the editor before, so that text can be carried over.
    package init(text: String = "", cursor: Int? = nil, edits: [Edit] = [], killRing: KillRing = KillRing()) {
        let fitting = Self.fitting(text, room: Self.capacity)
        draft = DraftText(fitting.text)
        outcome = fitting.leftOut > 0 ? .capped(leftOut: fitting.leftOut) : .accepted
        self.cursor = draft.snapped(cursor.map { Self.offset($0, in: text, shownAs: fitting.text) } ?? draft.count)
        self.killRing = killRing
        history = EditHistory(of: edits, leadingTo: draft.bytes)
        laidOut = EditorLayout(draft, width: 80)
    }

    /// Where a place of a text stands once the text is sanitised: what was before it may have become longer or shorter.
    private static func offset(_ offset: Int, in text: String, shownAs clean: String) -> Int {
        guard text != clean, 0...text.utf8.count ~= offset else { return offset }
        return sanitised(String(decoding: text.utf8.prefix(offset), as: UTF8.self)).utf8.count
    }

    package var text: String { draft.string(0..<draft.count) }
    /// Bytes of the text.
    package var byteCount: Int { draft.count }
    package var isEmpty: Bool { draft.count == 0 }
    /// Words of the text: runs of anything but spaces and line feeds. Costs nothing.
    package var wordCount: Int { draft.wordCount }

    // MARK: Commands

    /// Carries out a command.
    ///
    /// - Returns: how the text changed, in order; empty when it did not. `outcome` tells whether something was left out.
    @discardableResult
    package mutating func handle(_ command: EditCommand) -> [Edit] {
        outcome = .accepted
        let edits = carryOut(command)
        if !command.isVertical { goalColumn = nil }
        if !command.isKill { killRing.close() }
        if command != .yank, command != .yankPrevious { yanked = nil }
        return edits
    }

    private mutating func carryOut(_ command: EditCommand) -> [Edit] {
        switch command {
        case .insert(let text): return insert(text, kind: .typing)
        case .newline: return insert("\n", kind: .typing)
        case .paste(let text): return insert(text, pasted: true)
        case .replaceAll(let text): return replaceAll(text)
        case .deleteBackward: return erase(draft.previous(before: cursor)..<cursor, kind: .erasingBackward)
        case .deleteForward: return erase(cursor..<draft.next(after: cursor), kind: .erasingForward)
        case .deleteWordBackward: return kill(draft.wordStart(before: cursor)..<cursor, forward: false)
        case .deleteWordForward: return kill(cursor..<draft.wordEnd(after: cursor), forward: true)
        case .killToLineEnd: return killToLineEnd()
        case .killToLineStart: return killToLineStart()
        case .yank: return yank(killRing.latest, over: cursor..<cursor)
        case .yankPrevious: return yankPrevious()
        case .undo: return takeBack()
        case .redo: return doAgain()
        default:
            history.seal()
            cursor = destination(of: command)
            return []
        }
    }

    /// Ends the typing run that `undo` takes back at once; for when the candidate paused.
    package mutating func sealUndo() {
        history.seal()
    }

    /// Takes back the last step; the same as `handle(.undo)`.
    @discardableResult
    package mutating func undo() -> [Edit] { handle(.undo) }

    /// Does again what was last taken back; the same as `handle(.redo)`.
    @discardableResult
    package mutating func redo() -> [Edit] { handle(.redo) }

    private mutating func takeBack() -> [Edit] {
        guard let step = history.popUndo() else { return [] }
        change(step.at..<step.at + step.inserted.count, to: step.removed)
        cursor = step.cursorBefore
        return [Edit(at: step.at, delete: step.inserted.count, insert: String(decoding: step.removed, as: UTF8.self))]
    }

    private mutating func doAgain() -> [Edit] {
        guard let step = history.popRedo() else { return [] }
        change(step.at..<step.at + step.removed.count, to: step.inserted)
        cursor = step.cursorAfter
        let insert = String(decoding: step.inserted, as: UTF8.self)
        return [Edit(at: step.at, delete: step.removed.count, insert: insert, pasted: step.pasted)]
    }

    // MARK: Changing

    private mutating func insert(_ text: String, pasted: Bool = false, kind: EditKind = .single) -> [Edit] {
        replace(cursor..<cursor, with: text, pasted: pasted, kind: kind)
    }

    private mutating func replaceAll(_ text: String) -> [Edit] {
        let edits = replace(0..<draft.count, with: text)
        cursor = draft.count
        return edits
    }

    private mutating func replace(_ range: Range<Int>, with text: String, pasted: Bool = false, kind: EditKind = .single) -> [Edit] {
        let fitting = Self.fitting(text, room: Self.capacity - draft.count + range.count)
        if fitting.leftOut > 0 { outcome = .capped(leftOut: fitting.leftOut) }
        if fitting.text.isEmpty, range.isEmpty { return [] }
        let inserted = Array(fitting.text.utf8)
        let removed = Array(draft.bytes[range])
        let before = cursor
        change(range, to: inserted)
        cursor = draft.snapped(range.lowerBound + inserted.count)
        let step = EditStep(
            at: range.lowerBound, removed: removed, inserted: inserted, pasted: pasted, cursorBefore: before, cursorAfter: cursor)
        history.record(step, kind: kind)
        return [Edit(at: range.lowerBound, delete: range.count, insert: fitting.text, pasted: pasted)]
    }

    private mutating func change(_ range: Range<Int>, to inserted: [UInt8]) {
        draft.replace(range, with: inserted)
        laidOut.update(draft, at: range.lowerBound, deleted: range.count, inserted: inserted.count)
    }

    /// The longest beginning of the sanitised text, by clusters, that is at most `room` bytes long.
    private static func fitting(_ text: String, room: Int) -> (text: String, leftOut: Int) {
        // Sanitising can shorten text; but a paste of megabytes is not read to its end for that.
        let length = text.utf8.count
        let sensible = 4 * capacity
        var source = text
        if length > sensible {
            let cut = text.utf8.index(text.startIndex, offsetBy: sensible)
            source = String(text[..<(cut.samePosition(in: text) ?? text.index(before: cut))])
        }
        var clean = sanitised(source)
        var leftOut = length - source.utf8.count
        if clean.utf8.count > room {
            let kept = clean.withUTF8 { bytes in
                let end = boundary(bytes, notBefore: room)
                let start = end > room ? previousBoundary(bytes, end, 0) : end
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<start]), as: UTF8.self)
            }
            leftOut += clean.utf8.count - kept.utf8.count
            clean = kept
        }
        return (clean, leftOut)
    }

    private mutating func erase(_ range: Range<Int>, kind: EditKind) -> [Edit] {
        range.isEmpty ? [] : replace(range, with: "", kind: kind)
    }

    // MARK: Killing and yanking

    private mutating func kill(_ range: Range<Int>, forward: Bool) -> [Edit] {
        killRing.kill(draft.string(range), forward: forward)
        return erase(range, kind: .single)
    }

    private mutating func killToLineEnd() -> [Edit] {
        let end = draft.paragraphEnd(cursor)
        return kill(cursor..<(end == cursor ? draft.next(after: cursor) : end), forward: true)
    }

    private mutating func killToLineStart() -> [Edit] {
        let start = draft.paragraphStart(cursor)
        return kill((start == cursor ? draft.previous(before: cursor) : start)..<cursor, forward: false)
    }

    private mutating func yank(_ text: String?, over range: Range<Int>) -> [Edit] {
        guard let text, !text.isEmpty else { return [] }
        let edits = replace(range, with: text)
        if let edit = edits.first { yanked = edit.at..<edit.at + edit.insert.utf8.count }
        return edits
    }

    private mutating func yankPrevious() -> [Edit] {
        guard let yanked, killRing.entries.count > 1 else { return [] }
        return yank(killRing.turn(), over: yanked)
    }

    // MARK: Moving

    private mutating func destination(of command: EditCommand) -> Int {
        switch command {
        case .left: return draft.previous(before: cursor)
        case .right: return draft.next(after: cursor)
        case .wordLeft: return draft.wordStart(before: cursor)
        case .wordRight: return draft.wordEnd(after: cursor)
        case .textStart: return 0
        case .textEnd: return draft.count
        case .moveTo(let offset): return draft.snapped(offset)
        case .lineStart:
            let start = laidOut.row(laidOut.rowNumber(of: cursor)).range.lowerBound
            return start == cursor ? draft.paragraphStart(cursor) : start
        case .lineEnd:
            let end = laidOut.end(ofRow: laidOut.rowNumber(of: cursor), in: draft)
            return cursor >= end ? draft.paragraphEnd(cursor) : end
        case .up: return vertical(by: -1)
        case .down: return vertical(by: 1)
        case .pageUp: return vertical(by: -max(1, height - 1))
        case .pageDown: return vertical(by: max(1, height - 1))
        default: return cursor
        }
    }

    private mutating func vertical(by rows: Int) -> Int {
        let point = laidOut.point(of: cursor, in: draft)
        let goal = goalColumn ?? point.column
        goalColumn = goal
        if rows < 0, point.row == 0 { return 0 }
        if rows > 0, point.row == laidOut.rowCount - 1 { return draft.count }
        return laidOut.offset(row: min(max(0, point.row + rows), laidOut.rowCount - 1), column: goal, in: draft)
    }

    // MARK: Showing

    /// The rows of the text in a pane of `width` columns. Kept, and mended with every change: asking again for the same width costs
    /// nothing. Moving by row follows the width asked for last (80 before that).
    package mutating func layout(width: Int) -> EditorLayout {
        if laidOut.width != max(1, width) { laidOut = EditorLayout(draft, width: width) }
        return laidOut
    }

    /// What a pane of `width` columns and `height` rows shows, scrolled as little as it takes to keep the cursor in it.
    package mutating func view(width: Int, height: Int) -> EditorView {
        let layout = layout(width: width)
        self.height = max(1, height)
        let point = layout.point(of: cursor, in: draft)
        firstRow = min(firstRow, point.row, max(0, layout.rowCount - self.height))
        firstRow = max(firstRow, point.row - self.height + 1)
        let rows = layout.rows(from: firstRow, count: max(0, height)).map { draft.string($0.range) }
        return EditorView(
            rows: rows, cursor: Point(column: point.column, row: point.row - firstRow), firstRow: firstRow, rowCount: layout.rowCount)
    }

    /// The offset nearest to a cell of the last view, for the mouse.
    package func offset(at point: Point) -> Int {
        let row = min(max(0, firstRow + point.row), laidOut.rowCount - 1)
        return laidOut.offset(row: row, column: max(0, point.column), in: draft)
    }
}

extension EditCommand {
    fileprivate var isVertical: Bool {
        switch self {
        case .up, .down, .pageUp, .pageDown: true
        default: false
        }
    }

    fileprivate var isKill: Bool {
        switch self {
        case .deleteWordBackward, .deleteWordForward, .killToLineEnd, .killToLineStart: true
        default: false
        }
    }
}
