import Canvas
import ViewModels

/// What a search found, two rows a passage: where it stands, and the words with what stands around them.
struct SearchHits: Sendable {
    let view: SearchView
    private(set) var selected = 0
    private var pane = ScrollPane()
    private var list: Rect?

    init(_ view: SearchView) { self.view = view }

    private static let rows = 2

    var count: String {
        let sessions = Set(view.hits.map(\.session)).count
        let passages = view.hits.count == 1 ? "1 passage" : "\(view.hits.count) passages"
        return view.hits.isEmpty ? "nothing found" : "\(passages) in \(sessions == 1 ? "1 session" : "\(sessions) sessions")"
    }

    private var hit: SearchView.Hit? { view.hits.indices.contains(selected) ? view.hits[selected] : nil }

    // MARK: Events

    /// nil for what means the same as over the list of sessions.
    mutating func handle(_ action: KeyAction) -> Answer? {
        switch action {
        case .screen(.open): return .consumed(opened)
        case .screen(.replay):
            return .consumed(
                hit.map {
                    .openReplayOf($0.session, passage: $0.said.passage, start: $0.before + $0.start, end: $0.before + $0.end)
                })
        case .intent(.back): return .consumed(.searchHistory(""))
        case .screen(.search): return nil
        case .screen(let command):
            choose(command)
            return .taken
        case .intent, .edit, .help, .ask: return nil
        }
    }

    private var opened: Intent? { hit.map { .openMoment($0.session, passage: $0.said.passage) } }

    private mutating func choose(_ command: ScreenCommand) {
        selected = command.chosen(from: selected, of: view.hits.count, page: max(1, pane.height / Self.rows - 1)) ?? selected
    }

    mutating func handle(_ action: MouseAction, at point: Point) -> Answer {
        switch action {
        case .wheelUp: choose(.up)
        case .wheelDown: choose(.down)
        case .press:
            guard let list, let row = pane.row(at: point, in: list) else { return .taken }
            if row / Self.rows == selected { return .consumed(opened) }
            selected = row / Self.rows
        case .release: break
        }
        return .taken
    }

    // MARK: Painting

    mutating func paint(into frame: inout Frame, in rect: Rect) {
        let skipped = view.skipped.isEmpty ? 0 : 1
        let (foot, rest) = rect.splitBottom(skipped)
        list = rest
        if view.hits.isEmpty {
            frame.putLeft(StyledText("Nothing that was said holds all of it.", Style(.dim)), in: rest)
        }
        pane.measure(count: view.hits.count * Self.rows, height: rest.rows)
        pane.show(selected * Self.rows..<(selected + 1) * Self.rows)
        for row in pane.first..<min(pane.first + rest.rows, view.hits.count * Self.rows) {
            let index = row / Self.rows
            let line = row % Self.rows == 0 ? head(view.hits[index], frame.unicode) : words(view.hits[index], rest.columns - 5)
            let mark = index == selected && row % Self.rows == 0 ? (frame.unicode ? "▸ " : "> ") : "  "
            let shown = (StyledText(mark, Style(.accent)) + line).truncated(to: rest.columns - 1, unicode: frame.unicode)
            frame.putLeft(shown, row: row - pane.first, in: rest)
        }
        let place = Rect(
            column: rest.column, row: rest.row + selected * Self.rows - pane.first, columns: rest.columns - 1, rows: Self.rows)
        if !view.hits.isEmpty { frame.restyle(place.intersection(rest), style: Style(.selection)) }
        pane.paintThumb(into: &frame, in: rest)
        if skipped > 0 { frame.putLeft(StyledText(skippedWords, Style(.warning)), in: foot) }
    }

    private func head(_ hit: SearchView.Hit, _ unicode: Bool) -> StyledText {
        let dot = " \(RoomMarks.dot(unicode)) "
        let entry = hit.said.entry
        let speaker =
            switch entry.kind {
            case .interviewer(let name, _): StyledText(name, Style(.interviewer))
            case .candidate: StyledText("You", Style(.candidate))
            case .note: StyledText("Note", Style(.dim))
            }
        // What a narrow screen cuts off is what tells passages apart the least.
        let place = [hit.said.round, entry.at, hit.date, hit.pack].filter { !$0.isEmpty }.joined(separator: dot)
        return speaker + StyledText(dot + place, Style(.dim))
    }

    private func words(_ hit: SearchView.Hit, _ columns: Int) -> StyledText {
        StyledText("  " + sanitised(hit.excerpt(max(10, columns - 2)), keepsLineFeeds: false))
    }

    private var skippedWords: String {
        let first = view.skipped[0]
        let more = view.skipped.count == 1 ? "" : " And \(view.skipped.count - 1) more."
        return "\(first.session): \(first.problem)\(more)"
    }
}
