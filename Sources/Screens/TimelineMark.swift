import Canvas
import ViewModels

/// How the marks on a line of time look: each has a sign of its own, so that no colour is needed to tell them apart.
enum TimelineMark {
    /// The higher, the more it matters.
    static func rank(_ kind: TimelineMarkView.Kind) -> Int {
        switch kind {
        case .roundStart: 0
        case .question: 1
        case .followUp: 2
        case .interruption: 3
        case .contradiction: 4
        case .miss: 5
        case .comment: 6
        case .bookmark: 7
        }
    }

    static func glyph(_ kind: TimelineMarkView.Kind, _ unicode: Bool) -> String {
        switch kind {
        case .roundStart, .question: unicode ? "┼" : "+"
        case .followUp: unicode ? "◆" : "*"
        case .interruption: RoomMarks.cut(unicode)
        case .contradiction: unicode ? "≠" : "%"
        case .miss: unicode ? "×" : "x"
        case .comment: unicode ? "¶" : "#"
        case .bookmark: unicode ? "★" : "@"
        }
    }

    /// nil for what looks as the line does.
    static func style(_ kind: TimelineMarkView.Kind) -> Style? {
        switch kind {
        case .roundStart, .question, .followUp: nil
        case .interruption: Style(.interruption)
        case .contradiction, .miss: Style(.warning)
        case .comment: Style(.accent)
        case .bookmark: Style(.title)
        }
    }

    /// What it stands for, before its own words.
    static func words(_ kind: TimelineMarkView.Kind) -> String {
        switch kind {
        case .roundStart: "Round"
        case .question: "Question"
        case .followUp: "Probe"
        case .interruption: "Cut in"
        case .contradiction: "Two claims"
        case .miss: "Missed"
        case .comment: "Comment"
        case .bookmark: "Bookmark"
        }
    }
}
