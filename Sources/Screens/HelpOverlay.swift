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

    package init(for subject: KeyContext) {
        self.subject = subject
    }

    /// The contexts in the order shown: the subject's own and shared ones, then the rest.
    private var contexts: [KeyContext] {
        let chain = subject.chain.filter { $0 != .help && $0 != .question }
        return chain + KeyContext.allCases.filter { !chain.contains($0) }
    }

    private struct Line {
        var keys: String
        var does: String
        var isHeading: Bool
    }

    private var lines: [Line] {
        var lines: [Line] = []
        let wanted = (search ?? "").lowercased()
        for context in contexts {
            let rows = KeyTable.rows(of: context).filter { row in
                wanted.isEmpty || row.does.lowercased().contains(wanted)
                    || row.names.contains { $0.lowercased().contains(wanted) }
            }
            if rows.isEmpty { continue }
            if !lines.isEmpty { lines.append(Line(keys: "", does: "", isHeading: false)) }
            lines.append(Line(keys: context.title, does: "", isHeading: true))
            for row in rows { lines.append(Line(keys: row.names.joined(separator: "  "), does: row.does, isHeading: false)) }
        }
        return lines
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
        firstRow = max(0, min(firstRow + rows, lines.count - height))
    }

    // MARK: Painting

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let card = Self.card(in: rect)
        frame.cursor = nil
        frame.fill(card)
        let inside = frame.box(card, title: StyledText("Keys", Style(.accent)), note: StyledText(foot, Style(.dim)))
        var body = inside.inset(columns: 2)
        if search != nil {
            let (top, rest) = body.splitTop(2)
            paintSearch(into: &frame, in: top)
            body = rest
        }
        height = max(1, body.rows)
        let lines = lines
        firstRow = max(0, min(firstRow, lines.count - height))
        if lines.isEmpty { frame.putLeft(StyledText("No key does that.", Style(.dim)), in: body) }
        let column = min(24, body.columns / 2)
        for (row, line) in lines.dropFirst(firstRow).prefix(height).enumerated() {
            paint(line, row: row, column: column, into: &frame, in: body)
        }
    }

    private static func card(in rect: Rect) -> Rect {
        let width = min(rect.columns - 4, 84)
        return Rect(
            column: rect.column + (rect.columns - width) / 2, row: rect.row + 1, columns: width, rows: rect.rows - 2
        ).intersection(rect)
    }

    private var foot: String { isTyping ? "Enter keep  Esc all keys" : "/ search  Esc close" }

    private func paintSearch(into frame: inout Frame, in rect: Rect) {
        let used = frame.putLeft(StyledText("/ ", Style(.accent)) + StyledText(search ?? ""), in: rect)
        if isTyping { frame.cursor = Point(column: min(rect.column + used, rect.maxColumn - 1), row: rect.row) }
    }

    private func paint(_ line: Line, row: Int, column: Int, into frame: inout Frame, in body: Rect) {
        if line.isHeading {
            frame.putLeft(StyledText(line.keys, Style(.title)), row: row, in: body)
            return
        }
        let (left, right) = body.splitLeft(column)
        frame.putLeft(StyledText(line.keys, Style(.accent)), row: row, in: left.inset(columns: 1))
        frame.putLeft(StyledText(line.does), row: row, in: right)
    }
}
