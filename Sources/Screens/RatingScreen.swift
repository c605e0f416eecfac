import Canvas
import ViewModels

/// Before the committee is heard: how one rates oneself. A row for each dimension and the vote, and one to go on from.
package struct RatingScreen: Layer {
    package private(set) var view: SelfRatingView
    /// Row: the items, then the vote, then going on.
    package private(set) var selected = 0
    private var list: Rect?

    package var context: KeyContext { .rating }

    /// Nothing to rate yet, before the first `update`.
    package init() {
        self.init(SelfRatingView(title: "", items: [], votes: [], draft: SelfRatingDraft(), committee: ""))
    }

    package init(_ view: SelfRatingView) {
        self.view = view
        selected = firstOpen
    }

    /// The first time it begins where nothing was rated yet: somebody may come back to it.
    package mutating func update(_ view: SelfRatingView) {
        let isFirst = self.view.items.isEmpty
        self.view = view
        if isFirst { selected = firstOpen }
        selected = min(selected, goRow)
    }

    private var voteRow: Int { view.items.count }
    private var goRow: Int { view.items.count + 1 }

    private var firstOpen: Int {
        view.items.firstIndex { view.draft.levels[$0.id] == nil } ?? (view.draft.vote == nil ? voteRow : goRow)
    }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if case .mouse(let action, let point) = event { return handle(action, at: point) }
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(let command): return carryOut(command)
        case .edit, .help, .ask: return .ignored
        }
    }

    private mutating func carryOut(_ command: ScreenCommand) -> Answer {
        switch command {
        case .up: selected = max(0, selected - 1)
        case .down: selected = min(goRow, selected + 1)
        case .rate(let number): return rate(number, goesOn: true)
        case .right: return rate(own.map { $0 + 1 } ?? lowest, goesOn: false)
        case .left: return rate(own.map { max(lowest, $0 - 1) } ?? lowest, goesOn: false)
        case .clear: return set(nil)
        case .open:
            if selected == goRow { return .consumed(.finishRating) }
            selected += 1
        default: return .ignored
        }
        return .taken
    }

    private mutating func handle(_ action: MouseAction, at point: Point) -> Answer {
        guard action == .press, let list, list.contains(point) else { return .taken }
        let row = (point.row - list.row) / 2
        guard row <= goRow else { return .taken }
        if row == selected, row == goRow { return .consumed(.finishRating) }
        selected = row
        return .taken
    }

    private var lowest: Int { selected == voteRow ? 1 : 0 }

    /// What the chosen row is rated.
    private var own: Int? {
        selected == voteRow ? view.draft.vote : view.items.indices.contains(selected) ? view.draft.levels[view.items[selected].id] : nil
    }

    private mutating func rate(_ number: Int, goesOn: Bool) -> Answer {
        guard selected < goRow, (lowest...4).contains(number) else { return .taken }
        let answer = set(number)
        if goesOn { selected += 1 }
        return answer
    }

    private mutating func set(_ number: Int?) -> Answer {
        if selected == voteRow {
            view.draft.vote = number
        } else if view.items.indices.contains(selected) {
            view.draft.levels[view.items[selected].id] = number
        } else {
            return .taken
        }
        return .consumed(.rate(view.draft))
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText("Rate yourself", Style(.accent)), StyledText("0-4 rates, Enter goes on")] }

    package var footerKeys: [FooterKey] {
        KeyTable.footerKeys(of: context).map { binding in
            var key = FooterKey(binding)
            if binding.action == .screen(.rate(0)) { key.name = selected == voteRow ? "1-4" : "0-4" }
            if binding.action == .intent(.back) { key.brief = "later" }
            if binding.action == .screen(.open), selected == goRow { key.brief = "hear them" }
            return key
        }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let page = PageLayout(rect, measure: 76)
        frame.header(view.heading, about: view.title, inset: page.inset, in: page.header)
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
        let words = intro(width: page.body.columns, unicode: frame.unicode)
        let rows = self.rows(width: page.body.columns, unicode: frame.unicode)
        let isRoomy = page.body.rows >= words.count + rows.count * 2 + 3
        let spare = page.body.rows - words.count - (isRoomy ? rows.count * 2 : rows.count)
        var body = page.body.splitTop(max(0, min(spare / 3, isRoomy ? 4 : 1))).rest
        for (index, line) in words.enumerated() { frame.putLeft(line, row: index, in: body) }
        body = body.splitTop(words.count + 1).rest
        list = isRoomy ? body : nil
        for (index, line) in rows.enumerated() {
            frame.putLeft(line, row: isRoomy ? index * 2 : index, in: body)
        }
        let chosen = Rect(column: body.column, row: body.row + selected * (isRoomy ? 2 : 1), columns: body.columns, rows: 1)
        frame.restyle(chosen.intersection(body), style: Style(.selection))
    }

    private func intro(width: Int, unicode: Bool) -> [StyledText] {
        var rows: [StyledText] = [StyledText("How do you think it went?", Style(.title))]
        rows += Paragraph.rows(
            "Say so before \(view.committee) \(view.isOneVote ? "does" : "do"). Nobody hears it: it is kept beside the score, and tells you "
                + "over time how well you judge yourself.", style: Style(.dim), width: width, unicode: unicode)
        if let problem = view.problem {
            rows += Paragraph.rows(problem, style: Style(.warning), lead: StyledText("! ", Style(.warning)), width: width, unicode: unicode)
        }
        return rows
    }

    private func rows(width: Int, unicode: Bool) -> [StyledText] {
        let items = view.items.enumerated().map { index, item in
            row(
                index, StyledText(item.label, DimensionMark.style(of: item.hue, bold: true)), lowest: 0, item.words,
                view.draft.levels[item.id], width, unicode)
        }
        let vote = row(voteRow, StyledText("Their vote", Style(.text, bold: true)), lowest: 1, view.votes, view.draft.vote, width, unicode)
        let go = StyledText(mark(goRow, unicode), Style(.accent)) + StyledText("Hear the committee", Style(.title))
        return items + [vote, go]
    }

    private func mark(_ row: Int, _ unicode: Bool) -> String { row == selected ? (unicode ? " ▸ " : " > ") : "   " }

    /// `Latency           0  1 [2] 3  4   concrete`
    private func row(
        _ index: Int, _ label: StyledText, lowest: Int, _ words: [String], _ own: Int?, _ width: Int, _ unicode: Bool
    ) -> StyledText {
        var line = StyledText(mark(index, unicode), Style(.accent)) + label
        line.append(String(repeating: " ", count: max(1, 20 - label.columns)))
        if lowest == 1 { line.append("   ") }
        for level in lowest...4 {
            let isOwn = level == own
            line.append(isOwn ? "[\(level)]" : " \(level) ", isOwn ? Style(.text, bold: true) : Style(.dim))
        }
        let word = own.flatMap { words.indices.contains($0 - lowest) ? words[$0 - lowest] : nil }
        line.append("   " + (word ?? "not rated"), word == nil ? Style(.dim) : .text)
        return line.truncated(to: width, unicode: unicode)
    }
}
