import Canvas
import ViewModels

/// Asks for a line of text, or a few. Enter takes it, as does Ctrl-S, which sends everywhere else; Esc goes back without.
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
        case .key(Chord(.enter)), .key(.ctrl("s")):
            isFinished = true
            return .consumed(question.intent(field.name))
        case .key, .paste:
            // Keys of every screen stay what they are.
            if !field.handle(event) { return .ignored }
        }
        return .taken
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let card = QuestionCard(
            title: question.title, explanation: question.explanation, agreement: question.agreement, refusal: question.refusal, width: 72,
            room: question.rows + 2)
        let room = card.paint(into: &frame, in: rect)
        field.paint(
            into: &frame, in: Rect(column: room.column, row: room.row + 1, columns: room.columns, rows: question.rows).intersection(room))
    }
}
