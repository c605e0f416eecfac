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
        QuestionCard(
            title: question.title, explanation: question.explanation, agreement: question.agreement, refusal: "stay", width: 58, room: 1
        ).paint(into: &frame, in: rect)
    }
}
