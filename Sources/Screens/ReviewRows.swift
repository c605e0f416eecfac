import Canvas
import ViewModels

/// The scored transcript of a round, or of the whole loop, as rows.
struct ReviewRows: Sendable {
    /// Columns before the words: for the time, and the letters of the evidence in a row.
    static let margin = 7

    struct Shape: Equatable, Sendable {
        var width: Int
        /// Nil for the whole loop.
        var round: Int?
        var showsNotes: Bool
        var numbersHidden: Bool
        var unicode: Bool
    }

    enum Content: Equatable, Sendable {
        case heading
        /// Row of the passage's words.
        case words(Int)
        /// Beside the words: the turn's marks, notes, a round's title.
        case line(StyledText)
    }

    struct Row: Equatable, Sendable {
        /// Index of the passage; -1 for a row that belongs to none.
        var passage: Int
        var content: Content
    }

    let shape: Shape
    private(set) var rows: [Row] = []
    private var texts: [Int: EvidenceText] = [:]
    /// The rows of the comments on each passage that has any.
    private var commentRows: [Int: Range<Int>] = [:]
    private let view: ReviewView

    init(_ view: ReviewView, shape: Shape) {
        self.view = view
        self.shape = shape
        var lastRound: Int?
        for index in view.passages.indices {
            let round = view.passages[index].round
            if let wanted = shape.round, wanted != round { continue }
            if let lastRound, lastRound != round { addPassedOn(ofRound: lastRound) }
            if !rows.isEmpty { rows.append(Row(passage: -1, content: .line([]))) }
            if shape.round == nil, lastRound != round { addTitle(ofRound: round) }
            lastRound = round
            addPassage(index)
        }
        if let lastRound { addPassedOn(ofRound: lastRound) }
        if rows.isEmpty { rows.append(Row(passage: -1, content: .line(StyledText("Nothing was said here.", Style(.dim))))) }
    }

    private var wordColumns: Int { max(1, shape.width - Self.margin) }

    private mutating func addTitle(ofRound round: Int) {
        guard view.rounds.indices.contains(round) else { return }
        rows.append(Row(passage: -1, content: .line(StyledText(view.rounds[round].title, Style(.title)))))
    }

    /// What those of the round handed on, beneath its last words.
    private mutating func addPassedOn(ofRound round: Int) {
        guard view.rounds.indices.contains(round), let notes = view.rounds[round].passedOn else { return }
        let indent = StyledText(String(repeating: " ", count: Self.margin))
        func add(_ text: String, _ style: Style, hanging: String) {
            for (index, line) in wrapped(text, width: wordColumns - hanging.count).enumerated() {
                let lead = index == 0 ? hanging : String(repeating: " ", count: hanging.count)
                rows.append(Row(passage: -1, content: .line(indent + StyledText(lead + line, style))))
            }
        }
        rows.append(Row(passage: -1, content: .line([])))
        add(notes.title, Style(.title), hanging: "")
        for claim in notes.claims {
            add("\"\(claim.text)\" (to \(claim.heardBy))", Style(.text), hanging: "- ")
            if let doubt = claim.doubt { add(doubt, Style(.dim), hanging: "  ") }
        }
        for question in notes.open { add("left open: " + question, Style(.dim), hanging: "- ") }
    }

    private mutating func addPassage(_ index: Int) {
        let passage = view.passages[index]
        if passage.entry.kind != .note { rows.append(Row(passage: index, content: .heading)) }
        let text = EvidenceText(passage.entry.text, highlights: passage.highlights, width: wordColumns)
        texts[index] = text
        rows += text.rows.indices.map { Row(passage: index, content: .words($0)) }
        let below = marks(of: passage) + numbers(of: passage) + notes(of: passage)
        let comments = comments(on: passage)
        rows += (below + comments).map { Row(passage: index, content: .line($0)) }
        if !comments.isEmpty { commentRows[index] = rows.count - comments.count..<rows.count }
    }

    /// The sheet of the turn that ends here, in a line: `= L 2 concrete   F 0 absent`.
    private func marks(of passage: PassageView) -> [StyledText] {
        let items = passage.marks.map { mark -> StyledText in
            var item: StyledText = [Run(DimensionMark.letter(mark.id, label: mark.label), DimensionMark.style(of: mark.hue, bold: true))]
            if !shape.numbersHidden, let level = mark.level { item.append(" \(level)") }
            item.append(" " + mark.word, Style(.dim))
            if let recorded = mark.recorded, !shape.numbersHidden { item.append(", was \(recorded)", Style(.dim)) }
            return item
        }
        var lines: [StyledText] = []
        for item in items {
            if let last = lines.last, last.columns + 3 + item.columns <= wordColumns {
                lines[lines.count - 1] = last + "   " + item
            } else {
                let lead = StyledText(lines.isEmpty ? (shape.unicode ? "→ " : "= ") : "  ", Style(.dim))
                lines.append((lead + item).truncated(to: wordColumns, unicode: shape.unicode))
            }
        }
        return lines
    }

    /// Arithmetic of the answer, as it was checked.
    private func numbers(of passage: PassageView) -> [StyledText] {
        passage.numbers.flatMap { number -> [StyledText] in
            let sign = number.agrees ? (shape.unicode ? "✓ " : "= ") : (shape.unicode ? "≠ " : "! ")
            let style = Style(number.agrees ? .dim : .warning)
            return Paragraph.rows(number.text, style: style, lead: StyledText(sign, style), width: wordColumns, unicode: shape.unicode)
        }
    }

    private func notes(of passage: PassageView) -> [StyledText] {
        guard shape.showsNotes else { return [] }
        let bar = StyledText(shape.unicode ? "│ " : "| ", Style(.border))
        var rows: [StyledText] = []
        func add(_ title: String, _ text: String) {
            if !rows.isEmpty { rows.append(bar) }
            rows.append(bar + StyledText(title, Style(.title)))
            rows += wrapped(text, width: wordColumns - 2).map { bar + StyledText($0, Style(.dim)) }
        }
        if let notes = passage.notes { add("What a strong answer would hold", notes) }
        for model in passage.models { add("A \(model.kind) answer", model.text) }
        let lifts = passage.marks.filter { $0.lift != nil }
        if !lifts.isEmpty {
            if !rows.isEmpty { rows.append(bar) }
            rows.append(bar + StyledText("What would lift it", Style(.title)))
        }
        for mark in lifts {
            let letter = StyledText(
                DimensionMark.letter(mark.id, label: mark.label) + " ", DimensionMark.style(of: mark.hue, bold: true))
            rows += Paragraph.rows(
                mark.lift ?? "", style: Style(.dim), lead: letter, width: wordColumns - 2, unicode: shape.unicode
            ).map { bar + $0 }
        }
        return rows
    }

    /// They stand there unasked: somebody wrote them for the candidate.
    private func comments(on passage: PassageView) -> [StyledText] {
        let bar = StyledText(shape.unicode ? "┃ " : "# ", Style(.accent))
        return passage.comments.flatMap { comment in
            [bar + StyledText(comment.title, Style(.accent)).truncated(to: wordColumns - 2, unicode: shape.unicode)]
                + wrapped(comment.text, width: wordColumns - 2).map { bar + StyledText($0) }
        }
    }

    // MARK: Places

    /// The row in which an offset of a passage is shown; nil when the passage is not here.
    func row(ofPassage passage: Int, offset: Int) -> Int? {
        guard let text = texts[passage] else { return nil }
        let wanted = text.row(ofSource: offset)
        return rows.firstIndex { $0.passage == passage && $0.content == .words(wanted) }
    }

    /// The rows of the comments on a passage; nil where there are none here.
    func rows(ofCommentsOn passage: Int) -> Range<Int>? { commentRows[passage] }

    /// The first passage at a row or after it; nil after the last.
    func passage(atOrAfter row: Int) -> Int? {
        rows.dropFirst(max(0, row)).first { $0.passage >= 0 }?.passage
    }

    // MARK: Painting

    /// - Parameter place: the chosen evidence.
    func paint(from first: Int, selected place: EvidencePlace?, into frame: inout Frame, in rect: Rect) {
        for (index, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
            let start = Point(column: rect.column, row: rect.row + index)
            let words = Point(column: rect.column + Self.margin, row: start.row)
            switch row.content {
            case .line(let line): frame.put(line, at: row.passage < 0 ? start : words, in: rect)
            case .heading: paintHeading(view.passages[row.passage], at: start, into: &frame, in: rect)
            case .words(let line):
                guard let text = texts[row.passage] else { continue }
                let selected = place.flatMap { $0.passage == row.passage ? $0.range : nil }
                let passage = view.passages[row.passage]
                if passage.entry.kind == .note {
                    if line == 0 { frame.put(passage.entry.at, at: start, style: Style(.dim), in: rect) }
                    frame.put(text.line(line, selected: nil).text, at: words, style: Style(.dim), in: rect)
                } else {
                    paintLetters(text.letters(line), at: start, into: &frame, in: rect)
                    frame.put(text.line(line, selected: selected), at: words, in: rect)
                }
            }
        }
    }

    private func paintHeading(_ passage: PassageView, at start: Point, into frame: inout Frame, in rect: Rect) {
        frame.put(passage.entry.at, at: start, style: Style(.dim), in: rect)
        var line = TranscriptPane.heading(passage.entry.kind, unicode: frame.unicode)
        // The margin says why it was cut in; that it was is said once.
        if case .interviewer(_, true) = passage.entry.kind, passage.margin != nil { line.runs = Array(line.runs.prefix(1)) }
        if let margin = passage.margin { line.append("  " + margin, Style(.dim)) }
        let fitting = line.truncated(to: wordColumns, unicode: frame.unicode)
        frame.put(fitting, at: Point(column: start.column + Self.margin, row: start.row), in: rect)
    }

    private func paintLetters(_ letters: [(text: String, style: Style)], at start: Point, into frame: inout Frame, in rect: Rect) {
        var line = StyledText()
        for letter in letters where line.columns + letter.text.utf8.count < Self.margin { line.append(letter.text, letter.style) }
        let column = start.column + Self.margin - 1 - line.columns
        frame.put(line, at: Point(column: column, row: start.row), in: rect)
    }
}

/// A stretch of a passage that a mark rests on.
struct EvidencePlace: Equatable, Sendable {
    var passage: Int
    /// UTF-8 range in the passage's text.
    var range: Range<Int>
    var dimension: String

    init?(passage: Int, start: Int, end: Int, dimension: String) {
        guard passage >= 0, start >= 0, end > start else { return nil }
        self.passage = passage
        range = start..<end
        self.dimension = dimension
    }
}
