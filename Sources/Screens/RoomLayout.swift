import Canvas

/// Where the parts of the room stand. Text keeps to a measure of 100 columns; from 120 on there is a panel beside it.
struct RoomLayout: Equatable, Sendable {
    static let measure = 100
    static let panelColumns = 32
    static let questionLimit = 4

    var header: Rect
    /// One line of who is in the room; empty when the panel tells it.
    var people: Rect
    /// Beside the text; empty on narrow screens.
    var panel: Rect
    var transcript: Rect
    /// The question and the draft, framed.
    var box: Rect
    /// Coverage, or a notice.
    var status: Rect
    var footer: Rect
    /// Columns that header and footer keep free at each side, to stand over the text.
    var inset: Int
    /// Rows of the box for the question, without the rule below it.
    var questionRows: Int
    var draftRows: Int
    /// The draft waits in a line of its own above the reply.
    var parkedRows: Int

    /// - Parameters:
    ///   - question: rows that the question would take at full length.
    ///   - draft: rows of the draft.
    ///   - isParked: the answer waits above the reply.
    ///   - extra: rows kept free above the footer.
    init(_ rect: Rect, question: (Int) -> Int, draft: (Int) -> Int, isParked: Bool, extra: Int) {
        let hasPanel = rect.columns >= 120
        let outside = hasPanel ? Self.panelColumns + 3 : 0
        let width = max(0, min(Self.measure, rect.columns - 2 - outside))
        inset = max(0, (rect.columns - width - outside) / 2)
        var rest: Rect
        (header, rest) = rect.splitTop(1)
        (footer, rest) = rest.splitBottom(1)
        let text = Rect(column: rect.column + inset, row: rest.row, columns: width, rows: rest.rows)
        panel =
            hasPanel
            ? Rect(column: text.maxColumn + 3, row: rest.row + 1, columns: Self.panelColumns, rows: rest.rows - 1)
            : Rect(column: 0, row: 0, columns: 0, rows: 0)
        (people, rest) = text.splitTop(1)
        if hasPanel { people.columns = 0 }
        if rect.rows >= 22 { rest = rest.splitTop(1).rest }
        let (bottom, above) = rest.splitBottom(1 + extra)
        status = bottom.splitTop(1).top

        let inside = width - 4
        parkedRows = isParked ? 1 : 0
        let least = max(5 - parkedRows, rect.rows / 6)
        // On a low screen a long question has the rows that a short draft leaves free.
        let spare = rect.rows < 22 ? max(0, least - max(3, draft(inside))) : 0
        questionRows = min(question(inside), rect.rows < 22 ? 2 + spare : Self.questionLimit)
        // The lanes of a replay are taken from a long draft before they are taken from the transcript.
        let most = max(least, (rect.rows - max(0, extra - 1)) * 2 / 5)
        draftRows = min(max(draft(inside), least - min(spare, max(0, questionRows - 2))), most)
        let rules = questionRows > 0 ? 3 : 2
        (box, transcript) = above.splitBottom(min(questionRows + draftRows + parkedRows + rules, max(0, above.rows - 1)))
        if rect.rows >= 22 { transcript = transcript.splitBottom(1).rest }
    }

    /// Inside the frame, between its rules.
    var question: Rect {
        box.inset(columns: 2, rows: 1).splitTop(questionRows).top
    }

    private var lower: Rect {
        let inside = box.inset(columns: 2, rows: 1)
        return questionRows > 0 ? inside.splitTop(questionRows + 1).rest : inside
    }

    /// The rule between the question and the draft, across the frame; empty when there is no question.
    var rule: Rect {
        Rect(
            column: box.column, row: box.row + 1 + questionRows, columns: box.columns,
            rows: questionRows > 0 && box.rows > questionRows + 1 ? 1 : 0)
    }

    var parked: Rect { lower.splitTop(parkedRows).top }
    var draft: Rect { lower.splitTop(parkedRows).rest }
}
