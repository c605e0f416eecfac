import Canvas
import ViewModels

/// The words that are being answered, kept in sight above the draft.
struct PinnedQuestion: Sendable {
    private(set) var by = "The interviewer"
    private(set) var isInterrupting = false
    private var text = ""
    private var isCuttingIn = false
    private var broken: (width: Int, rows: [String])?

    mutating func update(_ view: RoomView) {
        let speaker = view.people.first(where: \.speaking) ?? view.people.first
        let question = Self.question(of: view)
        by = question?.by ?? speaker?.name ?? "The interviewer"
        isInterrupting = question?.interrupting ?? false
        isCuttingIn = view.floor == .cuttingIn
        if text != question?.text ?? "" { broken = nil }
        text = question?.text ?? ""
    }

    /// While somebody cuts in, their words come first.
    private static func question(of view: RoomView) -> QuestionView? {
        if view.floor == .cuttingIn, view.question?.interrupting != true {
            for entry in view.entries.reversed() {
                if case .interviewer(let name, true) = entry.kind {
                    return QuestionView(by: name, text: entry.text, interrupting: true)
                }
            }
        }
        return view.question
    }

    /// No rows when there is no question.
    mutating func rows(width: Int) -> [String] {
        if text.isEmpty { return [] }
        if let broken, broken.width == width { return broken.rows }
        let rows = wrapped(text, width: width)
        broken = (width, rows)
        return rows
    }

    func title(_ unicode: Bool) -> StyledText {
        if !isInterrupting { return StyledText(by, Style(.interviewer)) }
        return StyledText("\(RoomMarks.cut(unicode)) \(by)" + (isCuttingIn ? " is cutting in" : ""), Style(.interruption))
    }
}
