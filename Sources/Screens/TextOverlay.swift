import Canvas
import ViewModels

/// Asks for a line of text. Enter takes it, Esc goes back without.
package struct TextOverlay: Layer {
    package private(set) var isFinished = false
    package var context: KeyContext { .question }
    package var isOverlay: Bool { true }
    private let question: TextQuestion
    private var field: NameField

    package init(_ question: TextQuestion) {
        self.question = question
        field = NameField(limit: question.limit, text: question.text)
    }

    package var whenTooSmall: [StyledText] {
        [StyledText(question.title, Style(.accent)), StyledText("Enter \(question.agreement), Esc \(question.refusal)")]
    }

    package mutating func handle(_ event: InputEvent) -> Answer {
        switch event {
        case .resize, .mouse: return .taken
        case .key(Chord(.escape)), .key(.ctrl("c")): isFinished = true
        case .key(Chord(.enter)):
            isFinished = true
            return .consumed(question.intent(field.name))
        case .key, .paste:
            // Keys of every screen stay what they are.
            if !field.handle(event) { return .ignored }
        }
        return .taken
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let width = min(rect.columns - 4, 72)
        let lines = wrapped(question.explanation, width: width - 6)
        let height = lines.count + 8
        let card = Rect(
            column: rect.column + (rect.columns - width) / 2, row: rect.row + max(0, (rect.rows - height) / 2), columns: width,
            rows: min(height, rect.rows)
        ).intersection(rect)
        frame.cursor = nil
        frame.fill(card.inset(columns: -2).intersection(rect))
        let inside = frame.box(card, title: StyledText(question.title, Style(.accent)), style: Style(.border))
        let body = inside.inset(columns: 2, rows: 1)
        for (row, line) in lines.enumerated() where row < body.rows { frame.putLeft(StyledText(line), row: row, in: body) }
        let place = Rect(column: body.column, row: body.row + lines.count + 1, columns: body.columns, rows: 1)
        field.paint(into: &frame, in: place.intersection(body))
        let keys: StyledText = [
            Run(" Enter ", Style(.key)), Run(" \(question.agreement)   "), Run(" Esc ", Style(.key)), Run(" \(question.refusal)"),
        ]
        if body.rows > lines.count + 2 { frame.putLeft(keys, row: body.rows - 1, in: body) }
    }
}
