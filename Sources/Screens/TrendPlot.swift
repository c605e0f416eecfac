import Canvas
import ViewModels

/// The level of each dimension as a row of bars, one a session, the oldest on the left. The height of a bar is its level, so that no
/// colour is needed; without Unicode a digit stands for it. Where a dimension was not assessed there is a gap.
struct TrendPlot {
    let trend: TrendView
    /// A dot then tells that there is a level, and not which.
    let numbersHidden: Bool
    let unicode: Bool

    private static let labelColumns = 15
    private static let valueColumns = 5
    private static let gap = 2
    /// Columns of a bar with what keeps it from the next one, at most.
    private static let widestBar = 4
    /// Rows for a dimension with what keeps it from the next one, at most.
    private static let highestBand = 4
    private static let bars = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    // MARK: Measures

    /// Columns before the bars.
    private var lead: Int { Self.labelColumns + Self.valueColumns + 2 * Self.gap }

    private func plotColumns(_ columns: Int) -> Int { max(0, columns - lead - Self.gap - Self.valueColumns) }

    private func barColumns(_ columns: Int) -> Int {
        min(Self.widestBar, max(1, plotColumns(columns) / max(1, trend.dates.count)))
    }

    /// How many of the sessions, the last ones, have a bar in so many columns.
    func shown(columns: Int) -> Int { min(trend.dates.count, plotColumns(columns) / barColumns(columns)) }

    /// Rows for each dimension where there are so many in all.
    private func bandRows(_ rows: Int) -> Int {
        let most = unicode && !numbersHidden ? Self.highestBand : 2
        // The first one needs nothing to keep it from the head.
        return min(most, max(1, (rows + 1) / max(1, trend.rows.count)))
    }

    // MARK: Painting

    func paint(into frame: inout Frame, in rect: Rect) {
        if trend.dates.isEmpty {
            let words = "Nothing was scored yet. After the first answer that is, the level of each dimension stands here."
            for (index, row) in Paragraph.rows(words, style: Style(.dim), width: rect.columns, unicode: unicode).enumerated() {
                frame.putLeft(row, row: index, in: rect)
            }
            return
        }
        let (head, rest) = rect.splitTop(1)
        frame.putLeft(line("", "first", StyledText(padded("", plotColumns(rect.columns))), "last", Style(.dim)), in: head)
        let band = bandRows(rest.rows - 1)
        // One row of a band keeps it from the one above, where there is more than one.
        let height = max(1, band - 1)
        for (index, row) in trend.rows.enumerated() {
            let bottom = index * band + height - 1
            for level in 0..<height {
                let bars = self.bars(row, part: level, of: height, columns: rect.columns)
                let isBase = level == 0
                let text = line(isBase ? row.label : "", isBase ? value(row.first) : "", bars, isBase ? value(row.last) : "", .text)
                frame.putLeft(text, row: bottom - level, in: rest)
            }
        }
        frame.putLeft(StyledText(padded("", lead)) + axis(rect.columns), row: (trend.rows.count - 1) * band + height, in: rest)
    }

    private func line(_ label: String, _ first: String, _ bars: StyledText, _ last: String, _ style: Style) -> StyledText {
        let gap = padded("", Self.gap)
        var line = StyledText(padded(label, Self.labelColumns) + gap + padded(first, Self.valueColumns) + gap, style)
        line = line + bars
        line.append(gap + last, style)
        return line
    }

    /// One row of the bars of a dimension.
    /// - Parameter part: which row of the bar's, from below.
    private func bars(_ row: TrendRowView, part: Int, of height: Int, columns: Int) -> StyledText {
        let width = barColumns(columns)
        let text = row.levels.suffix(shown(columns: columns)).map { level in
            let cell = level.map { self.cell($0, part: part, of: height) } ?? " "
            return width == 1 ? cell : String(repeating: cell, count: width - 1) + " "
        }.joined()
        return StyledText(padded(text, plotColumns(columns)), DimensionMark.style(of: row.hue))
    }

    private func cell(_ level: Int, part: Int, of height: Int) -> String {
        let level = min(max(level, 0), 4)
        if numbersHidden { return part > 0 ? " " : unicode ? "·" : "." }
        if !unicode { return part > 0 ? " " : String(level) }
        // Level 0 is an eighth of a row high: it is something else than a gap.
        let eighths = 1 + level * (8 * height - 1) / 4
        return Self.bars[min(max(eighths - 8 * part, 0), 8)]
    }

    private func value(_ level: Int?) -> String {
        guard let level else { return unicode ? "–" : "-" }
        return numbersHidden ? (unicode ? "·" : ".") : String(level)
    }

    /// From when to when the bars reach.
    private func axis(_ columns: Int) -> StyledText {
        let dates = trend.dates.suffix(shown(columns: columns))
        guard let first = dates.first, let last = dates.last else { return [] }
        let used = dates.count * barColumns(columns)
        let between = used - first.count - last.count
        let text = first == last ? first : between >= 2 ? first + padded("", between) + last : "\(first) to \(last)"
        return StyledText(text, Style(.dim))
    }

    private func padded(_ text: String, _ columns: Int) -> String { Paragraph.padded(text, to: columns, unicode: unicode) }

    // MARK: Words

    /// What the bars do not tell.
    func words(columns: Int) -> [StyledText] {
        var words = [StyledText("Time spent: ", Style(.dim)) + StyledText(trend.timeSpent) + StyledText(".", Style(.dim))]
        if trend.dates.isEmpty { return words }
        let asked = trend.neverAsked.isEmpty ? "Every dimension was asked." : "Never asked: \(trend.neverAsked.joined(separator: ", "))."
        words.append(StyledText(asked, Style(.dim)))
        let shown = shown(columns: columns)
        if shown < trend.dates.count {
            words.append(StyledText("The last \(shown) of \(trend.dates.count) scored sessions are shown.", Style(.dim)))
        }
        return words
    }
}
