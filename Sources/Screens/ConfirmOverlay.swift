import Canvas
import ViewModels

/// Asks once before something that matters. Enter agrees, Esc stays; a key that is neither closes it and goes where it was meant
/// to go, so that nothing typed is lost to a question.
package struct ConfirmOverlay: Layer {
    package let question: Question
    package private(set) var isFinished = false
    package var context: KeyContext { .question }
    package var isOverlay: Bool { true }

    package init(_ question: Question) {
        self.question = question
    }

    package var whenTooSmall: [StyledText] {
        [StyledText(question.title, Style(.accent)), StyledText("Enter \(question.agreement), Esc stay")]
    }

    package mutating func handle(_ event: InputEvent) -> Answer {
        switch event {
        case .resize, .mouse: return .taken
        case .paste: break
        case .key:
            guard let binding = KeyTable.binding(for: event, in: context) else { break }
            switch binding.action {
            case .screen(.agree):
                isFinished = true
                return .consumed(question.intent)
            case .screen(.refuse):
                isFinished = true
                return .taken
            default: return .ignored
            }
        }
        isFinished = true
        return .ignored
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let width = min(rect.columns - 4, 58)
        let lines = wrapped(question.explanation, width: width - 6)
        let height = lines.count + 6
        let card = Rect(
            column: rect.column + (rect.columns - width) / 2, row: rect.row + max(0, (rect.rows - height) / 2), columns: width,
            rows: min(height, rect.rows)
        ).intersection(rect)
        frame.cursor = nil
        // A little air around it, so that nothing is read as part of it.
        frame.fill(card.inset(columns: -2).intersection(rect))
        let inside = frame.box(card, title: StyledText(question.title, Style(.accent)), style: Style(.border))
        let body = inside.inset(columns: 2, rows: 1)
        for (row, line) in lines.enumerated() where row < body.rows { frame.putLeft(StyledText(line), row: row, in: body) }
        let keys: StyledText = [
            Run(" Enter ", Style(.key)), Run(" \(question.agreement)   "), Run(" Esc ", Style(.key)), Run(" stay"),
        ]
        if body.rows > lines.count { frame.putLeft(keys, row: body.rows - 1, in: body) }
    }
}
