import Canvas
import ViewModels

/// The line of time under a replay, and above it a lane for each corner, filled up to the second that is shown.
struct ReplayTimeline {
    let view: ReplayView

    /// How much room there is for the lanes.
    enum Size: Equatable { case none, line, lanes }

    /// A screen of 28 rows has a row for each lane; a lower one has all of them in one row.
    func size(in screen: Rect) -> Size {
        if view.lanes.isEmpty { return .none }
        if screen.rows >= 28 { return .lanes }
        return TooSmallCard.isNeeded(for: Canvas.Size(columns: screen.columns, rows: screen.rows)) ? .none : .line
    }

    /// Rows that are taken, the line of time among them.
    func rows(in screen: Rect) -> Int {
        switch size(in: screen) {
        case .none: 1
        case .line: 2
        case .lanes: 1 + view.lanes.count
        }
    }

    /// - Returns: where a click means a time.
    func paint(_ size: Size, into frame: inout Frame, in rect: Rect) -> Rect {
        let (line, above) = rect.inset(columns: 2).splitBottom(1)
        let mark: String = frame.unicode ? (view.playing ? "▶" : "‖") : (view.playing ? ">" : "=")
        frame.putLeft(StyledText(mark, Style(.accent)), in: line)
        let bar = Self.bar(of: line)
        if bar.isEmpty { return bar }
        frame.putLeft(scrubber(columns: bar.columns, unicode: frame.unicode), in: bar)
        switch size {
        case .none: return bar
        case .line:
            frame.putLeft(compact(columns: above.columns, unicode: frame.unicode), in: above)
            return bar
        case .lanes:
            for (row, lane) in view.lanes.enumerated() {
                frame.putLeft(letter(of: lane), row: row, in: above)
                frame.putLeft(fill(of: lane, columns: bar.columns, unicode: frame.unicode), row: row, in: Self.bar(of: above))
            }
            return Self.bar(of: rect.inset(columns: 2))
        }
    }

    /// Right of the mark or letter.
    private static func bar(of rect: Rect) -> Rect { rect.splitRight(rect.columns - 2).right }

    private func column(_ permille: Int, of columns: Int) -> Int { min(max(0, permille), 1_000) * (columns - 1) / 1_000 }

    // MARK: The line of time

    private func scrubber(columns: Int, unicode: Bool) -> StyledText {
        let here = column(view.permille, of: columns)
        let marks = marks(columns: columns)
        var line = StyledText()
        /// What looks as the line does is put down in one go.
        var stretch = ""
        for place in 0..<columns {
            let way = Style(place < here ? .accent : .dim)
            let mark = place == here ? nil : marks[place]
            let plain = place < here ? (unicode ? "━" : "=") : (unicode ? "─" : "-")
            let cell = place == here ? (unicode ? "●" : "O") : mark.map { TimelineMark.glyph($0, unicode) } ?? plain
            guard let style = place == here ? Style(.title) : mark.flatMap(TimelineMark.style) else {
                stretch += cell
                continue
            }
            line.append(stretch, place == here ? Style(.accent) : way)
            line.append(cell, style)
            stretch = ""
        }
        line.append(stretch, Style(.dim))
        return line
    }

    /// For each column what stands there; what matters more is not covered by what matters less.
    private func marks(columns: Int) -> [TimelineMarkView.Kind?] {
        var marks = [TimelineMarkView.Kind?](repeating: nil, count: columns)
        for mark in view.marks {
            let place = column(mark.permille, of: columns)
            if marks[place].map({ TimelineMark.rank(mark.kind) >= TimelineMark.rank($0) }) ?? true { marks[place] = mark.kind }
        }
        return marks
    }

    // MARK: Lanes

    /// All lanes in one row, each over the whole session: `L ▂▂▄▄·▂   F ··▂▄   R ····`.
    private func compact(columns: Int, unicode: Bool) -> StyledText {
        let each = (columns - 3 * (view.lanes.count - 1)) / view.lanes.count - 2
        var line = StyledText()
        for (index, lane) in view.lanes.enumerated() {
            if index > 0 { line.append("   ") }
            let filled = fill(of: lane, columns: each, unicode: unicode)
            line = line + letter(of: lane) + StyledText(" ") + filled
            if index < view.lanes.count - 1 { line.append(String(repeating: " ", count: each - filled.columns)) }
        }
        return line
    }

    private func letter(of lane: TimelineLaneView) -> StyledText {
        StyledText(DimensionMark.letter("", label: lane.label), CoverageLine.style(of: lane.hue))
    }

    private func fill(of lane: TimelineLaneView, columns: Int, unicode: Bool) -> StyledText {
        var line = StyledText()
        for level in levels(of: lane, columns: columns) {
            line.append(Self.glyph(level, unicode), level == 0 ? Style(.dim) : CoverageLine.style(of: lane.hue))
        }
        return line
    }

    /// From the first column to that of this second: the most that was reached in its time; in the last one what stands now.
    func levels(of lane: TimelineLaneView, columns: Int) -> [Int] {
        var standing = 0
        var steps = lane.steps[...]
        let here = column(view.permille, of: columns)
        return (0...max(0, here)).map { place in
            var most = standing
            while let step = steps.first, column(step.at * 1_000 / max(1, view.duration), of: columns) <= place {
                standing = min(max(0, step.step), 4)
                most = max(most, standing)
                steps.removeFirst()
            }
            return place == here ? standing : most
        }
    }

    /// Absent, named, concrete, traded, guarded: told by height, or by how dense a letter is.
    private static func glyph(_ level: Int, _ unicode: Bool) -> String {
        (unicode ? ["·", "▂", "▄", "▆", "█"] : [".", ":", "+", "*", "#"])[level]
    }
}
