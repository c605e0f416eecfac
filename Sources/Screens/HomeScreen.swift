import Canvas
import ViewModels

/// Where everything begins: what to do now, the first thing that makes sense chosen; on the first start, who is there.
package struct HomeScreen: Layer {
    package private(set) var view: HomeView
    /// Index of the chosen item.
    package private(set) var selected: Int
    private var field = NameField()
    private var pane = ScrollPane()
    /// Where the items stood when they were last painted.
    private var list: Rect?
    private var rows: [Row] = []

    /// The name is written like an answer; the keys of the list come with the list.
    package var context: KeyContext { view.asksName ? .editor : .home }

    /// Nothing to choose from yet, before the first `update`.
    package init() {
        self.init(HomeView(greeting: "", items: [], asksName: false, note: "", noteTone: .quiet))
    }

    package init(_ view: HomeView) {
        self.view = view
        selected = view.items.firstIndex(where: \.suggested) ?? 0
    }

    /// Shows what there is to do now. The chosen item stays chosen while it is there.
    package mutating func update(_ view: HomeView) {
        let chosen = self.view.items.indices.contains(selected) ? self.view.items[selected].intent : nil
        self.view = view
        selected = view.items.firstIndex { $0.intent == chosen } ?? view.items.firstIndex(where: \.suggested) ?? 0
    }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if view.asksName, let answer = handleName(event) { return answer }
        if case .mouse(let action, let point) = event { return handle(action, at: point) }
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(.open): return open()
        case .screen(let command): return choose(command) ? .taken : .ignored
        case .edit, .help, .ask: return .ignored
        }
    }

    private mutating func handleName(_ event: InputEvent) -> Answer? {
        switch event {
        case .key(Chord(.enter)): return .consumed(.setName(field.name))
        case .key(Chord(.escape)): return .consumed(.setName(""))
        case .key, .paste: return field.handle(event) ? .taken : .ignored
        case .mouse, .resize: return nil
        }
    }

    private func open() -> Answer {
        view.items.indices.contains(selected) ? .consumed(view.items[selected].intent) : .taken
    }

    private mutating func choose(_ command: ScreenCommand) -> Bool {
        guard let chosen = command.chosen(from: selected, of: view.items.count, page: 5) else { return false }
        selected = chosen
        return true
    }

    private mutating func handle(_ action: MouseAction, at point: Point) -> Answer {
        switch action {
        case .wheelUp: _ = choose(.up)
        case .wheelDown: _ = choose(.down)
        case .press:
            guard !view.asksName, let list, let row = pane.row(at: point, in: list), let item = rows[row].item else { return .taken }
            if item == selected { return open() }
            selected = item
        case .release: break
        }
        return .taken
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText(view.greeting)] }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let page = HomeLayout(rect, asksName: view.asksName, items: view.items.count) { wrapped(view.greeting, width: $0).count }
        frame.putLeft(StyledText("greenroom", Style(.accent)), in: page.wordmark)
        for (index, line) in wrapped(view.greeting, width: page.greeting.columns).prefix(page.greeting.rows).enumerated() {
            frame.putLeft(StyledText(line, Style(.title)), row: index, in: page.greeting)
        }
        if view.asksName { paintName(into: &frame, in: page.name) }
        paintItems(isSpaced: page.isSpaced, into: &frame, in: page.items)
        paintNote(into: &frame, in: page.note)
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
    }

    package var footerKeys: [FooterKey] {
        if view.asksName { return [FooterKey(name: "Enter", brief: "go on"), FooterKey(name: "F1", brief: "help")] }
        return KeyTable.footerKeys(of: context) { $0.action != .intent(.back) }.map { FooterKey($0) }
    }

    private mutating func paintName(into frame: inout Frame, in rect: Rect) {
        let prompt = StyledText("What should they call you?  ")
        let used = frame.putLeft(prompt, in: rect)
        var line = rect.splitTop(1).top.splitRight(rect.columns - used).right
        line.columns = min(line.columns, 28)
        field.paint(into: &frame, in: line)
        frame.putLeft(StyledText("It stays on this machine, and may be left empty.", Style(.dim)), row: 1, in: rect)
    }

    private struct Row: Equatable, Sendable {
        var line: StyledText
        var item: Int?
    }

    private mutating func paintItems(isSpaced: Bool, into frame: inout Frame, in rect: Rect) {
        list = rect
        rows = itemRows(isSpaced: isSpaced, width: rect.columns - 2, unicode: frame.unicode)
        pane.measure(count: rows.count, height: rect.rows)
        if let first = rows.firstIndex(where: { $0.item == selected }) {
            pane.show(first..<(rows.lastIndex { $0.item == selected }! + 1))
        }
        pane.paint(rows.map(\.line), into: &frame, in: rect)
        if view.asksName { return }
        for (index, row) in rows.enumerated() where row.item == selected && index >= pane.first && index < pane.first + rect.rows {
            let place = Rect(column: rect.column, row: rect.row + index - pane.first, columns: rect.columns - 1, rows: 1)
            frame.restyle(place, style: Style(.selection, bold: index == rows.firstIndex { $0.item == selected }))
        }
    }

    private func itemRows(isSpaced: Bool, width: Int, unicode: Bool) -> [Row] {
        var rows: [Row] = []
        for (index, item) in view.items.enumerated() {
            if isSpaced, index > 0 { rows.append(Row(line: [])) }
            let isChosen = index == selected && !view.asksName
            let mark = isChosen ? (unicode ? " ▸ " : " > ") : "   "
            rows.append(
                Row(
                    line: (StyledText(mark, Style(.accent)) + StyledText(item.title, view.asksName ? Style(.dim) : .text)).truncated(
                        to: width, unicode: unicode), item: index))
            if item.detail.isEmpty { continue }
            rows.append(Row(line: StyledText("   " + item.detail, Style(.dim)).truncated(to: width, unicode: unicode), item: index))
        }
        return rows
    }

    private func paintNote(into frame: inout Frame, in rect: Rect) {
        let mark = view.noteTone == .warning || view.noteTone == .danger ? view.noteTone.mark(frame.unicode) + " " : ""
        let lines = Paragraph.rows(
            view.note, style: view.noteTone.style, lead: StyledText(mark, view.noteTone.style), width: rect.columns, limit: rect.rows,
            unicode: frame.unicode)
        for (index, line) in lines.suffix(rect.rows).enumerated() {
            frame.putLeft(line, row: rect.rows - lines.count + index, in: rect)
        }
    }
}

/// Where the parts of the home screen stand: one column, a third of the free rows above it.
struct HomeLayout: Equatable, Sendable {
    var wordmark: Rect
    var greeting: Rect
    /// Empty when no name is asked for.
    var name: Rect
    var items: Rect
    var note: Rect
    var footer: Rect
    var inset: Int
    /// A blank row between two items.
    var isSpaced: Bool

    /// - Parameter greeting: rows that the greeting takes at a width.
    init(_ rect: Rect, asksName: Bool, items count: Int, greeting rows: (Int) -> Int) {
        let page = PageLayout(rect, measure: 76)
        footer = page.footer
        inset = page.inset
        let isRoomy = rect.rows >= 22
        let nameRows = asksName ? 3 : 0
        let greetingRows = min(rows(page.body.columns), 3)
        let head = (isRoomy ? 4 : 2) + greetingRows + nameRows
        let free = rect.rows - 1 - head - (isRoomy ? 3 : 2)
        isSpaced = free >= count * 3 - 1
        let needed = min(max(1, free), isSpaced ? count * 3 - 1 : count * 2)
        let above = max(isRoomy ? 1 : 0, (free - needed) / 3)

        let column = Rect(column: page.body.column, row: rect.row, columns: page.body.columns, rows: rect.rows - 1)
        var rest = column.splitTop(above).rest
        (wordmark, rest) = rest.splitTop(1)
        rest = rest.splitTop(isRoomy ? 1 : 0).rest
        (greeting, rest) = rest.splitTop(greetingRows)
        rest = rest.splitTop(1).rest
        (name, rest) = rest.splitTop(nameRows)
        rest = rest.splitTop(isRoomy && !asksName ? 1 : 0).rest
        (note, rest) = rest.splitBottom(isRoomy ? 2 : 1)
        items = rest.splitTop(min(needed, rest.rows)).top
    }
}
