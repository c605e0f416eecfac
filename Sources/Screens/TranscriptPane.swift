import Canvas
import ViewModels

/// The transcript in its pane, the newest row at the bottom, and how far it was scrolled back.
struct TranscriptPane: Sendable {
    private var rows = TranscriptRows()
    /// Rows between the last one shown and the newest.
    private(set) var back = 0
    /// Something was said since it was scrolled back.
    private(set) var hasNew = false
    private var height = 1
    /// Rows above the pane of what was said since the candidate last spoke.
    var rowsAbove: Int { max(0, rows.rowCount - back - height - (rows.firstRowSinceCandidate ?? rows.rowCount)) }

    mutating func scroll(by lines: Int) {
        back = max(0, min(back + lines, rows.rowCount - height))
        if back == 0 { hasNew = false }
    }

    /// Back by a page, less one row for the eye; forward when negative.
    mutating func page(by pages: Int) {
        scroll(by: pages * max(1, height - 1))
    }

    mutating func showNewest() {
        back = 0
        hasNew = false
    }

    /// Lays the transcript out in a pane of that size. What is read while scrolled back stays where it is.
    mutating func update(_ entries: [EntryView], width: Int, height: Int, isCompact: Bool) {
        let before = rows.rowCount
        let sameShape = rows.width == width && rows.isCompact == isCompact
        rows.update(entries, width: width, isCompact: isCompact)
        self.height = max(1, height)
        if back > 0, sameShape, rows.rowCount > before {
            back += rows.rowCount - before
            hasNew = true
        }
        scroll(by: 0)
    }

    func paint(into frame: inout Frame, in rect: Rect) {
        let last = rows.rowCount - back
        let first = max(0, last - rect.rows)
        let shown = rows.rows(from: first, count: last - first)
        for (index, row) in shown.enumerated() {
            paint(row, at: rect.row + rect.rows - shown.count + index, into: &frame, in: rect)
        }
    }

    private func paint(_ row: TranscriptRows.Row, at line: Int, into frame: inout Frame, in rect: Rect) {
        let words = Point(column: rect.column + TranscriptRows.margin, row: line)
        let start = Point(column: rect.column, row: line)
        switch row {
        case .blank: break
        case .heading(let kind, let at):
            frame.put(at, at: start, style: Style(.dim), in: rect)
            frame.put(Self.heading(kind, unicode: frame.unicode), at: words, in: rect)
        case .words(let text, let kind, let at):
            if let at { frame.put(at, at: start, style: Style(.dim), in: rect) }
            frame.put(text, at: words, style: Self.style(of: kind), in: rect)
        }
    }

    static func heading(_ kind: EntryView.Kind, unicode: Bool) -> StyledText {
        switch kind {
        case .interviewer(let name, false): StyledText(name, Style(.interviewer))
        case .interviewer(let name, true):
            StyledText("\(RoomMarks.cut(unicode)) \(name)", Style(.interruption)) + StyledText(" cuts in", Style(.dim))
        case .candidate: StyledText("You", Style(.candidate))
        case .note: []
        }
    }

    private static func style(of kind: EntryView.Kind) -> Style {
        switch kind {
        case .interviewer, .candidate: .text
        case .note: Style(.dim)
        }
    }
}

/// The marks of the room, for screens with and without characters beyond ASCII.
enum RoomMarks {
    static func cut(_ unicode: Bool) -> String { unicode ? "↯" : "!" }
    static func speaking(_ unicode: Bool) -> String { unicode ? "▸" : ">" }
    static func dot(_ unicode: Bool) -> String { unicode ? "·" : "-" }
}
