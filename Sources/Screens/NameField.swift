import Canvas
import ViewModels

/// A line for a name, or a few for what is said in a paragraph: no line feed gets into it.
struct NameField: Sendable {
    /// UTF-8 bytes of a name at most.
    static let limit = 80
    private let limit: Int

    private var editor: AnswerEditor

    /// - Parameters:
    ///   - limit: UTF-8 bytes at most.
    ///   - text: what stands there to begin with.
    init(limit: Int = NameField.limit, text: String = "") {
        self.limit = limit
        editor = AnswerEditor(text: text, cursor: text.utf8.count)
    }

    /// The name without spaces around it.
    var name: String {
        String(editor.text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// - Returns: whether the event was for the field. Enter is not.
    mutating func handle(_ event: InputEvent) -> Bool {
        if case .paste(let text) = event {
            edit(.insert(sanitised(text, keepsLineFeeds: false)))
            return true
        }
        guard let command = AnswerEditor.command(for: event), command != .newline else { return false }
        edit(command)
        return true
    }

    private mutating func edit(_ command: EditCommand) {
        let before = editor
        editor.handle(command)
        if editor.byteCount > limit, editor.byteCount > before.byteCount { editor = before }
    }

    /// Paints the field, as high as the place it is given, and sets the cursor.
    mutating func paint(into frame: inout Frame, in rect: Rect) {
        if rect.isEmpty { return }
        let shown = editor.view(width: max(1, rect.columns), height: rect.rows)
        frame.fill(rect, style: Style(.text, underline: true))
        for (index, row) in shown.rows.enumerated() {
            frame.put(row, at: Point(column: rect.column, row: rect.row + index), style: Style(.text, underline: true), in: rect)
        }
        frame.cursor = Point(
            column: min(rect.column + shown.cursor.column, rect.maxColumn - 1), row: min(rect.row + shown.cursor.row, rect.maxRow - 1))
    }
}
