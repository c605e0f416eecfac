import Canvas
import ViewModels

/// A score sheet in a pane: a gauge of four steps and a word for each dimension, what the chosen one rests on, the triangle, the
/// vote, and how it was sat.
struct SheetPane: Sendable {
    struct Options: Equatable, Sendable {
        var numbersHidden: Bool
        /// The mark whose quotes and lift are unfolded; nil for none.
        var selected: Int?
        /// Whether the selection has the keys.
        var isFocused: Bool
        var unicode: Bool
    }

    /// A row, and the mark it belongs to.
    struct Row: Equatable, Sendable {
        var line: StyledText
        var mark: Int?
        /// The first row of its mark.
        var isHead = false
    }

    private(set) var pane = ScrollPane()
    private var rows: [Row] = []
    private var shownSelection: Int?

    mutating func scroll(by lines: Int) { pane.scroll(by: lines) }

    /// Whether the head of the chosen mark is in sight.
    var showsSelection: Bool {
        guard let head = Self.range(of: shownSelection, in: rows)?.lowerBound else { return true }
        return head >= pane.first
    }

    /// - Returns: whether the command was for a pane.
    mutating func carryOut(_ command: ScreenCommand) -> Bool { pane.carryOut(command) }

    /// The mark at a place; nil beside all marks.
    func mark(at point: Point, in rect: Rect) -> Int? {
        pane.row(at: point, in: rect).flatMap { rows.indices.contains($0) ? rows[$0].mark : nil }
    }

    mutating func paint(_ sheet: SheetView, options: Options, into frame: inout Frame, in rect: Rect) {
        if rect.isEmpty { return }
        rows = Self.rows(sheet, options: options, width: rect.columns - 2)
        pane.measure(count: rows.count, height: rect.rows)
        if options.selected != shownSelection, let own = Self.range(of: options.selected, in: rows) { pane.show(own) }
        shownSelection = options.selected
        pane.paint(rows.map(\.line), into: &frame, in: rect)
        guard options.isFocused, let head = Self.range(of: options.selected, in: rows)?.lowerBound else { return }
        let row = head - pane.first
        if row >= 0, row < rect.rows {
            frame.restyle(Rect(column: rect.column, row: rect.row + row, columns: rect.columns - 1, rows: 1), style: Style(.selection))
        }
    }

    private static func range(of mark: Int?, in rows: [Row]) -> Range<Int>? {
        guard let mark, let first = rows.firstIndex(where: { $0.mark == mark }) else { return nil }
        return first..<(rows.lastIndex { $0.mark == mark }! + 1)
    }

    // MARK: Rows

    static func rows(_ sheet: SheetView, options: Options, width: Int) -> [Row] {
        var rows: [Row] = []
        for (index, mark) in sheet.marks.enumerated() {
            let isSelected = index == options.selected
            rows.append(Row(line: head(mark, isSelected: isSelected, options: options, width: width), mark: index, isHead: true))
            if isSelected {
                let head = rows[rows.count - 1].line
                if !head.text.hasSuffix(mark.word) { rows.append(Row(line: StyledText("   " + mark.word), mark: index)) }
                rows += details(mark, width: width, unicode: options.unicode, isUnscored: sheet.vote == nil).map {
                    Row(line: $0, mark: index)
                }
            }
        }
        if let offer = sheet.offer {
            let lines = OfferText(offer: offer, unicode: options.unicode).rows(width: width)
            return (lines + conditions(sheet, width: width, unicode: options.unicode)).map { Row(line: $0) }
        }
        if sheet.isSealed { return sealed(sheet, options: options, width: width) }
        if sheet.marks.isEmpty { rows.append(Row(line: StyledText("Nothing was scored.", Style(.dim)))) }
        rows += foot(sheet, options: options, width: width).map { Row(line: $0) }
        return rows
    }

    private static func sealed(_ sheet: SheetView, options: Options, width: Int) -> [Row] {
        let lines =
            [StyledText("Sealed", Style(.title)), []]
            + Paragraph.rows(
                "The scores of an exam are sealed until its loop is over. What was said is in the transcript, word for word.",
                width: width, unicode: options.unicode)
            + conditions(sheet, width: width, unicode: options.unicode)
        return lines.map { Row(line: $0) }
    }

    /// Columns of the longest label.
    private static let labelColumns = 16

    static func head(_ mark: MarkView, isSelected: Bool, options: Options, width: Int) -> StyledText {
        let unicode = options.unicode
        let letter = DimensionMark.letter(mark.id, label: mark.label)
        var line: StyledText = [
            Run(isSelected ? (unicode ? "▸" : ">") : " ", Style(.accent)),
            Run(letter + " ", DimensionMark.style(of: mark.hue, bold: true)),
            Run(Paragraph.padded(mark.label, to: labelColumns, unicode: unicode)),
        ]
        if !options.numbersHidden {
            line = line + DimensionMark.gauge(mark.level, hue: mark.hue, unicode: unicode)
            line.append(" " + (mark.level.map(String.init) ?? (unicode ? "–" : "-")) + " ", Style(.text, bold: true))
        }
        line.append(mark.word, mark.level == nil ? Style(.dim) : .text)
        if let recorded = mark.recorded, !options.numbersHidden { line.append(", was \(recorded)", Style(.dim)) }
        return line.truncated(to: width, unicode: unicode)
    }

    /// - Parameter isUnscored: no answer was scored at all, since none was given or none is over yet.
    static func details(_ mark: MarkView, width: Int, unicode: Bool, isUnscored: Bool = false) -> [StyledText] {
        var rows: [StyledText] = []
        for (quote, roles) in mark.stretches {
            let isAgainst = roles.contains(where: DimensionMark.isAgainst)
            let lead = StyledText("   \(roles.joined(separator: ", ")) ", Style(isAgainst ? .warning : .dim))
            rows += Paragraph.rows(
                Paragraph.quoted(quote.text, unicode: unicode), style: Style(.evidence), lead: lead, width: width, limit: 3,
                unicode: unicode)
        }
        if mark.quotes.isEmpty {
            let why =
                isUnscored
                ? "No answer was scored."
                : mark.level == nil ? "It was not asked for, and nothing was said of it." : "No words of yours stand for it."
            rows += Paragraph.rows(why, style: Style(.dim), lead: StyledText("   "), width: width, unicode: unicode)
        }
        if let lift = mark.lift {
            let lead = StyledText("   \(unicode ? "↑" : "^") ", Style(.accent))
            rows += Paragraph.rows(lift, lead: lead, width: width, unicode: unicode)
        }
        return rows + [[]]
    }

    /// All that stands below the marks.
    private static func foot(_ sheet: SheetView, options: Options, width: Int) -> [StyledText] {
        var rows: [StyledText] = [[]]
        rows += summary(sheet, numbersHidden: options.numbersHidden, unicode: options.unicode)
        rows.append([])
        rows += triangle(sheet.triangle, options: options, width: width)
        if !sheet.absences.isEmpty {
            rows += [[], StyledText("Asked, and absent", Style(.title))]
            for absence in sheet.absences { rows += Paragraph.rows(absence, lead: "- ", width: width, unicode: options.unicode) }
        }
        rows += conditions(sheet, width: width, unicode: options.unicode)
        return rows
    }

    /// The vote and the mean, when they may be seen.
    static func summary(_ sheet: SheetView, numbersHidden: Bool, unicode: Bool) -> [StyledText] {
        if numbersHidden { return [StyledText("Levels and vote are hidden until you ask.", Style(.dim))] }
        guard let vote = sheet.vote else { return [StyledText("No vote: nothing was said.", Style(.dim))] }
        var line: StyledText = [Run("Vote ", Style(.dim)), Run(vote, Style(.title))]
        if let overall = sheet.overall { line.append("   mean level \(hundredths(overall)) of 4", Style(.dim)) }
        return [line]
    }

    static func triangle(_ view: TriangleView, options: Options, width: Int) -> [StyledText] {
        let scale = TriangleArt.Scale.large.columns <= width ? TriangleArt.Scale.large : .small
        var rows = TriangleArt.rows(view, scale: scale, showsLevels: !options.numbersHidden, unicode: options.unicode)
        rows.append([])
        rows += Paragraph.rows(TriangleArt.words(view), style: Style(.dim), width: width, unicode: options.unicode)
        return rows
    }

    static func conditions(_ sheet: SheetView, width: Int, unicode: Bool) -> [StyledText] {
        let facts = sheet.conditions + (sheet.scorer.isEmpty ? [] : [sheet.scorer])
        if facts.isEmpty { return [] }
        return [[]] + Paragraph.rows(facts.joined(separator: ", "), style: Style(.dim), width: width, unicode: unicode)
    }

    /// "2.45" of 245.
    static func hundredths(_ value: Int) -> String {
        let rest = value % 100
        return "\(value / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
