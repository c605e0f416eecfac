import Canvas
import ViewModels

/// How the room looks: shared by the room itself and by its replay.
struct RoomFace: Sendable {
    var view: RoomView
    var transcript = TranscriptPane()
    /// Where things stood when it was last painted, for the mouse.
    private(set) var layout: RoomLayout?
    private var pinned = PinnedQuestion()

    /// What stands around the view: the draft's box and the rows below it.
    struct Surroundings {
        var notice: String?
        /// What there is to see at this second, told beside the coverage and not in its place.
        var caption: String?
        var footer: [FooterKey]
        var state: StyledText
        /// Nobody writes here: a replay.
        var isReadOnly = false
        /// Rows kept free above the footer.
        var extra = 0
    }

    private let keys: KeyTable

    init(_ view: RoomView, keys: KeyTable = .standard) {
        self.view = view
        self.keys = keys
    }

    /// - Returns: the rows kept free above the footer.
    @discardableResult
    mutating func paint(
        _ editor: inout AnswerEditor, with around: Surroundings, into frame: inout Frame, in rect: Rect
    ) -> Rect {
        pinned.update(view)
        let layout = lay(out: &editor, in: rect, extra: around.extra)
        self.layout = layout
        paintHeader(into: &frame, in: layout)
        paintPeople(into: &frame, in: layout.people)
        if !layout.panel.isEmpty { paintPanel(into: &frame, in: layout.panel) }
        transcript.update(
            view.entries, width: layout.transcript.columns - 2, height: layout.transcript.rows, isCompact: rect.rows < 22)
        transcript.paint(into: &frame, in: layout.transcript)
        paintBox(&editor, isReadOnly: around.isReadOnly, into: &frame, in: layout)
        paintStatus(around, into: &frame, in: layout)
        frame.footer(around.footer, state: around.state, inset: layout.inset, in: layout.footer)
        let extra = Rect(
            column: layout.status.column, row: layout.status.maxRow, columns: layout.status.columns, rows: around.extra)
        return extra.intersection(rect)
    }

    private mutating func lay(out editor: inout AnswerEditor, in rect: Rect, extra: Int) -> RoomLayout {
        RoomLayout(
            rect, question: { pinned.rows(width: $0).count }, draft: { editor.layout(width: $0).rowCount },
            isParked: parkedWords != nil, extra: extra)
    }

    /// The last words of the answer that waits while a reply is written.
    var parkedWords: String? {
        guard case .replying(let parked) = view.floor else { return nil }
        let words = parked.split { $0 == " " || $0 == "\n" }
        if words.isEmpty { return nil }
        return words.suffix(8).joined(separator: " ")
    }

    // MARK: Header

    private func paintHeader(into frame: inout Frame, in layout: RoomLayout) {
        let bar = Style(.bar, reverse: view.flash)
        frame.fill(layout.header, style: bar)
        let inside = layout.header.inset(columns: layout.inset)
        let used = frame.putRight(clock(bar), in: inside)
        let dot = " \(RoomMarks.dot(frame.unicode)) "
        let title: StyledText = [
            Run(view.roundTitle, Style(.bar, bold: true, reverse: view.flash)), Run(dot + view.mode + dot + view.loopTitle, bar),
        ]
        frame.putLeft(title, in: inside.splitLeft(inside.columns - used - 2).left)
    }

    private func clock(_ bar: Style) -> StyledText {
        let word = view.clock.remaining.hasPrefix("+") ? "over" : "left"
        let text = " \(view.clock.remaining) \(word) "
        switch view.clock.tone {
        case .warning: return StyledText(text, Style(.warning, reverse: true))
        case .danger: return StyledText(text, Style(.danger))
        case .quiet, .normal, .good:
            return StyledText(text, Style(.bar, bold: true, reverse: view.flash))
        }
    }

    // MARK: People

    private func paintPeople(into frame: inout Frame, in rect: Rect) {
        if rect.isEmpty { return }
        let used = frame.putRight(progress(columns: rect.columns < 78 ? 6 : 12, unicode: frame.unicode), in: rect)
        let room = rect.splitLeft(rect.columns - used - 2).left
        let full = people({ $0.name }, withTitles: true, unicode: frame.unicode)
        if full.columns <= room.columns {
            frame.putLeft(full, in: room)
            return
        }
        let names = people({ $0.name }, withTitles: false, unicode: frame.unicode)
        let short = people({ String($0.name.prefix { $0 != " " }) }, withTitles: false, unicode: frame.unicode)
        frame.putLeft(names.columns <= room.columns ? names : short, in: room)
    }

    private func people(_ name: (PersonView) -> String, withTitles: Bool, unicode: Bool) -> StyledText {
        var line = StyledText()
        for (index, person) in view.people.enumerated() {
            if index > 0 { line.append("   ") }
            line.append(
                (person.speaking ? RoomMarks.speaking(unicode) : " ") + " " + name(person),
                person.speaking ? Style(.interviewer) : .text)
            if withTitles { line.append("  " + person.title, Style(.dim)) }
        }
        return line
    }

    /// How much of the loop is behind, as a thin line.
    private func progress(columns: Int, unicode: Bool) -> StyledText {
        let done = min(max(0, view.clock.loopPermille * columns / 1000), columns)
        return [
            Run(String(repeating: unicode ? "━" : "=", count: done), Style(.accent)),
            Run(String(repeating: unicode ? "─" : "-", count: columns - done), Style(.border)),
            Run("  " + view.clock.roundOf, Style(.dim)),
        ]
    }

    // MARK: Panel

    private func paintPanel(into frame: inout Frame, in rect: Rect) {
        let line = Rect(column: rect.column - 2, row: rect.row, columns: 1, rows: rect.rows)
        frame.vline(in: line)
        var row = 0
        func put(_ line: StyledText) {
            if row < rect.rows { frame.putLeft(line, row: row, in: rect) }
            row += 1
        }
        put(progress(columns: 12, unicode: frame.unicode))
        row += 1
        let titles = view.people.map {
            Paragraph.rows($0.title, style: Style(.dim), lead: StyledText("  "), width: rect.columns, limit: 2, unicode: frame.unicode)
        }
        let isTight = 2 + titles.reduce(0) { $0 + 2 + $1.count } + view.coverage.count > rect.rows
        for (person, title) in zip(view.people, titles) {
            let mark = person.speaking ? RoomMarks.speaking(frame.unicode) : " "
            put(StyledText("\(mark) \(person.name)", person.speaking ? Style(.interviewer) : .text))
            title.forEach(put)
            if !isTight { row += 1 }
        }
        if isTight { row += 1 }
        if let offer = view.offer {
            OfferLine.rows(offer, width: rect.columns, unicode: frame.unicode).forEach(put)
        }
        let labels = view.coverage.map { textWidth(sanitised($0.label)) }.max() ?? 0
        for coverage in view.coverage {
            let gauge = CoverageLine.gauge(coverage, unicode: frame.unicode)
            let label = coverage.label + String(repeating: " ", count: 1 + labels - textWidth(sanitised(coverage.label)))
            put(StyledText(label) + gauge + StyledText(" " + coverage.word, Style(.dim)))
        }
    }

    // MARK: Box

    private mutating func paintBox(
        _ editor: inout AnswerEditor, isReadOnly: Bool, into frame: inout Frame, in layout: RoomLayout
    ) {
        let urgent = view.floor == .cuttingIn
        let border = Style(urgent ? .warning : .border)
        let hasQuestion = layout.questionRows > 0
        let title = hasQuestion ? pinned.title(frame.unicode) : draftTitle(frame.unicode)
        frame.box(layout.box, title: title, note: wordCount(of: editor), style: border)
        if layout.box.rows < 2 { return }
        if let right = corner(mayTellAbove: editor.isEmpty && !isReadOnly, unicode: frame.unicode) {
            frame.putRight(StyledText(" ", border) + right + StyledText(" ", border), in: layout.box.inset(columns: 2))
        }
        if hasQuestion {
            paintQuestion(into: &frame, in: layout.question)
            paintRule(border, into: &frame, in: layout.rule)
        }
        if let words = parkedWords, !layout.parked.isEmpty {
            frame.putLeft(StyledText("Your answer waits: \(frame.unicode ? "…" : "...")\(words)", Style(.dim)), in: layout.parked)
        }
        let hidden = paintDraft(&editor, isReadOnly: isReadOnly, into: &frame, in: layout.draft)
        if hidden > 0, hasQuestion {
            let text = "\(frame.unicode ? "↑" : "^") \(hidden == 1 ? "1 row" : "\(hidden) rows") above"
            frame.putRight(
                StyledText(" ", border) + StyledText(text, Style(.dim)) + StyledText(" ", border), in: layout.rule.inset(columns: 2))
        }
    }

    private mutating func paintQuestion(into frame: inout Frame, in rect: Rect) {
        let rows = pinned.rows(width: rect.columns)
        let style = Style(pinned.isInterrupting ? .interruption : .question)
        for (index, row) in rows.prefix(rect.rows).enumerated() {
            let isCut = index == rect.rows - 1 && rows.count > rect.rows
            let line = isCut ? row + (frame.unicode ? " …" : " ...") : row
            frame.putLeft(StyledText(line, style), row: index, in: rect)
        }
    }

    private func paintRule(_ border: Style, into frame: inout Frame, in rect: Rect) {
        if rect.isEmpty { return }
        frame.hline(in: rect, style: border)
        frame.put(frame.unicode ? "├" : "+", at: Point(column: rect.column, row: rect.row), style: border, in: rect)
        frame.put(frame.unicode ? "┤" : "+", at: Point(column: rect.maxColumn - 1, row: rect.row), style: border, in: rect)
        let title = StyledText(" ") + draftTitle(frame.unicode) + StyledText(" ")
        frame.putLeft(title, in: rect.inset(columns: 2))
    }

    /// At the right of the frame's upper rule: what was said below while scrolled back; until an answer is begun, what was just said and
    /// is too long for the pane; and the time on this question.
    private func corner(mayTellAbove: Bool, unicode: Bool) -> StyledText? {
        if transcript.back > 0 {
            let arrow = unicode ? "↓" : "v"
            let text = transcript.hasNew ? "\(arrow) new below" : "\(arrow) \(transcript.back) rows below"
            return StyledText(text, Style(.accent)) + StyledText("  Esc", Style(.dim))
        }
        let time = view.clock.onQuestion.map { StyledText("\($0) on this", Style(.dim)) }
        guard transcript.rowsAbove > 0, mayTellAbove else { return time }
        let rows = transcript.rowsAbove == 1 ? "1 row" : "\(transcript.rowsAbove) rows"
        let above =
            StyledText("\(unicode ? "↑" : "^") \(rows) above", Style(.accent))
            + StyledText("  \(keys.name(of: .screen(.pageUp), in: .room))", Style(.dim))
        return time.map { above + StyledText("  ") + $0 } ?? above
    }

    private func wordCount(of editor: AnswerEditor) -> StyledText {
        if view.floor == .closed || editor.isEmpty { return [] }
        return StyledText(editor.wordCount == 1 ? "1 word" : "\(editor.wordCount) words", Style(.dim))
    }

    private func draftTitle(_ unicode: Bool) -> StyledText {
        let dot = " \(RoomMarks.dot(unicode)) "
        return switch view.floor {
        case .answering: StyledText("Your answer", Style(.candidate))
        case .cuttingIn: StyledText("Your answer", Style(.candidate)) + StyledText(dot + "finish your sentence", Style(.dim))
        case .replying: StyledText("Your reply", Style(.candidate))
        case .beat: StyledText("Sent", Style(.candidate)) + StyledText(dot + "\(pinned.by) is thinking", Style(.dim))
        case .asking: StyledText("Your question", Style(.candidate))
        case .paused: StyledText("Paused", Style(.warning))
        case .closed: StyledText("The round is over", Style(.title))
        }
    }

    private var placeholder: String {
        let send = keys.name(of: .intent(.send), in: .room)
        return switch view.floor {
        case .answering, .cuttingIn: "Write as you would speak; \(send) sends it"
        case .replying: "A short reply; \(send) sends it and brings your answer back"
        case .beat: "Type to go on with what you said"
        case .asking:
            view.canMoveOn
                ? "Ask; \(keys.name(of: .intent(.moveOn), in: .room)) when you have no more questions" : "Ask; \(send) sends it"
        case .paused: "The clock stands still; \(keys.name(of: .intent(.togglePause), in: .room)) goes on"
        case .closed: ""
        }
    }

    /// - Returns: the rows of the draft that are hidden above.
    private func paintDraft(_ editor: inout AnswerEditor, isReadOnly: Bool, into frame: inout Frame, in rect: Rect) -> Int {
        if rect.isEmpty { return 0 }
        let shown = editor.view(width: rect.columns, height: rect.rows)
        let style = view.floor == .paused ? Style(.dim) : .text
        for (index, row) in shown.rows.enumerated() {
            frame.put(row, at: Point(column: rect.column, row: rect.row + index), style: style, in: rect)
        }
        if editor.isEmpty, !isReadOnly { frame.putLeft(StyledText(placeholder, Style(.dim)), in: rect) }
        if view.floor != .closed, view.floor != .paused {
            frame.cursor = Point(column: rect.column + shown.cursor.column, row: rect.row + shown.cursor.row)
        }
        return shown.firstRow
    }

    // MARK: Status

    private func paintStatus(_ around: Surroundings, into frame: inout Frame, in layout: RoomLayout) {
        let inside = layout.status.inset(columns: 2)
        if let notice = around.notice ?? view.notice {
            frame.putLeft(StyledText(notice, Style(.warning)), in: inside)
            return
        }
        guard let caption = around.caption.map({ StyledText($0, Style(.warning)) }) else {
            frame.putLeft(standing(columns: inside.columns, in: layout, unicode: frame.unicode), in: inside)
            return
        }
        let gap = 3
        // Words that are too long for the row leave half of it.
        let beside = max(inside.columns / 2 - gap, inside.columns - gap - caption.columns)
        let used = frame.putRight(standing(columns: beside, in: layout, unicode: frame.unicode), in: inside)
        frame.putLeft(caption, in: used == 0 ? inside : inside.splitLeft(inside.columns - used - gap).left)
    }

    /// The offer, or how far the answer goes; empty where the panel tells it.
    private func standing(columns: Int, in layout: RoomLayout, unicode: Bool) -> StyledText {
        guard layout.panel.isEmpty else { return [] }
        if let offer = view.offer { return OfferLine.line(offer, columns: columns, unicode: unicode) }
        return CoverageLine.line(view.coverage, columns: columns, unicode: unicode)
    }
}
