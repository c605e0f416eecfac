import Canvas
import ViewModels

/// The keys, those of the screen beneath first; `/` searches among all of them.
package struct HelpOverlay: Layer {
    package private(set) var isFinished = false
    package var context: KeyContext { .help }
    package var isOverlay: Bool { true }

    /// Whose keys come first.
    private let subject: KeyContext
    private var search: String?
    private var isTyping = false
    private var firstRow = 0
    private var height = 1
    private var lineCount = 0

    private let keys: KeyTable

    package init(for subject: KeyContext, keys: KeyTable = .standard) {
        self.subject = subject
        self.keys = keys
    }

    /// The contexts in the order shown: the subject's own and shared ones, then the rest.
    private var contexts: [KeyContext] {
        let chain = subject.chain.filter { $0 != .help && $0 != .question }
        return chain + KeyContext.allCases.filter { !chain.contains($0) }
    }

    private struct Line {
        var keys: String
        var does: String
        var isHeading = false
    }

    /// Columns for the keys, out of so many for a line.
    private static func keyColumns(of columns: Int) -> Int { min(24, columns / 3) }

    private func lines(columns: Int, unicode: Bool) -> [Line] {
        var lines: [Line] = []
        let keyColumns = Self.keyColumns(of: columns)
        for context in contexts {
            let rows = self.keys.rows(of: context).filter(isWanted)
            if rows.isEmpty { continue }
            if !lines.isEmpty { lines.append(Line(keys: "", does: "")) }
            lines.append(Line(keys: context.title, does: "", isHeading: true))
            for row in rows {
                let keys = Self.broken(row.chords.map { $0.name(unicode: unicode) }, columns: keyColumns - 2)
                let does = wrapped(row.does, width: columns - keyColumns)
                for index in 0..<max(keys.count, does.count) {
                    lines.append(
                        Line(keys: index < keys.count ? keys[index] : "", does: index < does.count ? does[index] : ""))
                }
            }
        }
        if search?.isEmpty ?? true {
            lines += [Line(keys: "", does: ""), Line(keys: "Good to know", does: "", isHeading: true)]
            for note in Self.notes(unicode: unicode) {
                lines += wrapped(note, width: columns - keyColumns).map { Line(keys: "", does: $0) }
            }
        }
        return lines
    }

    private static func notes(unicode: Bool) -> [String] {
        ["The mouse is never needed. Hold Shift while you drag to select text as usual."]
            + (unicode ? [] : ["The locale is not UTF-8, so frames and marks are drawn in plain ASCII."])
    }

    private func isWanted(_ row: KeyBinding) -> Bool {
        let wanted = (search ?? "").lowercased()
        if wanted.isEmpty { return true }
        let names = row.chords.flatMap { [$0.name, $0.name(unicode: false)] }
        return (names + [row.does]).contains { $0.lowercased().contains(wanted) }
    }

    /// Names of keys in rows of at most so many columns, never broken inside.
    private static func broken(_ names: [String], columns: Int) -> [String] {
        var rows: [String] = []
        for name in names {
            if let last = rows.last, textWidth(last) + 2 + textWidth(name) <= columns {
                rows[rows.count - 1] = last + "  " + name
            } else {
                rows.append(name)
            }
        }
        return rows
    }

    // MARK: Keys

    package mutating func handle(_ event: InputEvent) -> Answer {
        switch event {
        case .resize: return .ignored
        case .paste(let text):
            if isTyping { search = (search ?? "") + sanitised(text, keepsLineFeeds: false) }
            return .taken
        case .mouse(let action, _):
            if action == .wheelUp { scroll(by: -3) }
            if action == .wheelDown { scroll(by: 3) }
            return .taken
        case .key(let chord):
            return isTyping ? type(chord) : carryOut(event)
        }
    }

    private mutating func type(_ chord: Chord) -> Answer {
        switch chord {
        case Chord(.enter): isTyping = false
        case Chord(.escape):
            isTyping = false
            search = nil
        case Chord(.backspace), .ctrl("h"): search = search.map { String($0.dropLast()) }
        case .ctrl("u"), .ctrl("w"): search = ""
        default:
            guard case .character(let letter) = chord.key, !chord.control, !chord.alt else { return .ignored }
            search = (search ?? "") + String(letter)
        }
        firstRow = 0
        return .taken
    }

    private mutating func carryOut(_ event: InputEvent) -> Answer {
        guard let binding = KeyTable.binding(for: event, in: context) else { return .taken }
        guard case .screen(let command) = binding.action else { return .ignored }
        switch command {
        case .search:
            isTyping = true
            search = ""
            firstRow = 0
        case .up: scroll(by: -1)
        case .down: scroll(by: 1)
        case .pageUp: scroll(by: -max(1, height - 1))
        case .pageDown: scroll(by: max(1, height - 1))
        case .close:
            // One level back: first out of the search.
            if search != nil { search = nil } else { isFinished = true }
        default: break
        }
        return .taken
    }

    private mutating func scroll(by rows: Int) {
        firstRow = max(0, min(firstRow + rows, lineCount - height))
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText("Keys are shown once there is room; Esc closes")] }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        // The first row keeps the clock in sight, the last one what is saved.
        let page = rect.inset(rows: 1)
        let width = min(page.columns, 90)
        let card = Rect(column: page.column + (page.columns - width) / 2, row: page.row, columns: width, rows: page.rows)
        frame.cursor = nil
        frame.fill(page)
        let inside = frame.box(card, title: StyledText("Keys", Style(.accent)))
        var body = inside.inset(columns: 2)
        if search != nil {
            let (top, rest) = body.splitTop(2)
            paintSearch(into: &frame, in: top)
            body = rest
        }
        let lines = lines(columns: body.columns, unicode: frame.unicode)
        lineCount = lines.count
        height = max(1, body.rows)
        scroll(by: 0)
        if lines.isEmpty { frame.putLeft(StyledText("No key does that.", Style(.dim)), in: body) }
        for (row, line) in lines.dropFirst(firstRow).prefix(body.rows).enumerated() {
            paint(line, row: row, into: &frame, in: body)
        }
        frame.putRight(StyledText(" \(foot) ", Style(.dim)), row: card.rows - 1, in: card.inset(columns: 2))
    }

    private var foot: String {
        if isTyping { return "Enter keep  Esc all keys" }
        let more = firstRow + height < lineCount ? "more below  " : ""
        return more + "/ search  Esc close"
    }

    private func paintSearch(into frame: inout Frame, in rect: Rect) {
        let used = frame.putLeft(StyledText("/ ", Style(.accent)) + StyledText(search ?? ""), in: rect)
        if isTyping, !rect.isEmpty { frame.cursor = Point(column: min(rect.column + used, rect.maxColumn - 1), row: rect.row) }
    }

    private func paint(_ line: Line, row: Int, into frame: inout Frame, in body: Rect) {
        if line.isHeading {
            frame.putLeft(StyledText(line.keys, Style(.title)), row: row, in: body)
            return
        }
        let (left, right) = body.splitLeft(Self.keyColumns(of: body.columns))
        frame.putLeft(StyledText(line.keys, Style(.accent)), row: row, in: left.inset(columns: 1))
        frame.putLeft(StyledText(line.does), row: row, in: right)
    }
}
