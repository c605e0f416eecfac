import Canvas
import ViewModels

/// Past sessions in a table, the newest first.
package struct HistoryScreen: Layer {
    package private(set) var view: HistoryView
    package private(set) var selected = 0
    private var pane = ScrollPane()
    private var list: Rect?
    /// Sessions to be held against each other, in the order in which they were marked; two at most.
    package private(set) var marked: [String] = []
    /// What is missing for what was asked last; until another key is pressed.
    private var hint: String?
    /// What stands where the table does.
    package enum Face: Sendable { case table, trend, questions }
    package private(set) var face = Face.table
    private var questions = ScrollPane()
    /// What was found, where the table stands, while something was looked for.
    private var hits: SearchHits?

    package var context: KeyContext { .history }

    /// An empty table, before the first `update`.
    package init() {
        self.init(HistoryView(rows: [], numbersHidden: true))
    }

    package init(_ view: HistoryView) {
        self.view = view
    }

    /// Shows the table as it is now. The chosen session stays chosen while it is there.
    package mutating func update(_ view: HistoryView) {
        let chosen = row?.session
        self.view = view
        selected = view.rows.firstIndex { $0.session == chosen } ?? max(0, min(selected, view.rows.count - 1))
        if view.trend == nil { face = .table }
        if let search = view.search {
            if hits?.view != search { hits = SearchHits(search) }
        } else {
            hits = nil
        }
        marked.removeAll { session in !view.rows.contains { $0.session == session } }
    }

    /// The chosen session; nil when there is none.
    private var row: HistoryRowView? { view.rows.indices.contains(selected) ? view.rows[selected] : nil }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if case .mouse(let action, let point) = event {
            if hits != nil { return hits?.handle(action, at: point) ?? .taken }
            if face == .questions { questions.follow(action) }
            return face == .table ? handle(action, at: point) : .taken
        }
        hint = nil
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        if hits != nil, let answer = hits?.handle(binding.action) { return answer }
        if face != .table, let answer = handleOffTable(binding.action) { return answer }
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(.open): return .consumed(row.map { .openReview($0.session) })
        case .screen(.replay): return .consumed(row.map { .openReplay($0.session, from: 0) })
        case .screen(.resume): return .consumed(row.flatMap { canContinue($0) ? .continueSession($0.session) : nil })
        case .screen(.trend):
            if view.trend != nil { face = .trend }
            return .taken
        case .screen(.search): return .askFor(.search(view.search?.query ?? ""))
        case .screen(.tags): return row.map { .askFor(.tags(session: $0.session, $0.tags)) } ?? .taken
        case .screen(.note): return row.map { .askFor(.note(session: $0.session, $0.note)) } ?? .taken
        case .screen(.filter): return view.tags.isEmpty ? .taken : .consumed(.filterHistory(tag: nextTag))
        case .screen(.misses): return .consumed(row.map { .openMisses($0.session) })
        case .screen(.mark):
            if let row, !row.isUnreadable { toggleMark(row.session) }
            return .taken
        case .screen(.compare):
            if pair == nil { hint = whatComparingTakes }
            return .consumed(pair.map { .compare($0.older, $0.newer) })
        case .screen(let command): return choose(command) ? .taken : .ignored
        case .edit, .help, .ask: return .ignored
        }
    }

    private var nextTag: String? {
        guard let tag = view.tag, let place = view.tags.firstIndex(of: tag) else { return view.tags.first }
        return place + 1 < view.tags.count ? view.tags[place + 1] : nil
    }

    /// There is nothing to choose in the plot and among the questions: the ways out lead to the table. nil for what means the same as
    /// over the table.
    private mutating func handleOffTable(_ action: KeyAction) -> Answer? {
        switch action {
        case .intent(.back): face = .table
        case .screen(.trend): face = face == .trend ? .questions : .table
        case .screen(let command): if face == .questions { _ = questions.carryOut(command) }
        case .intent, .edit, .help, .ask: return nil
        }
        return .taken
    }

    private mutating func toggleMark(_ session: String) {
        if let index = marked.firstIndex(of: session) {
            marked.remove(at: index)
        } else {
            marked = marked.suffix(1) + [session]
        }
    }

    /// The two that are marked; what was sat first comes first.
    private var pair: (older: String, newer: String)? {
        let rows = view.rows.filter { marked.contains($0.session) }
        return rows.count == 2 ? (rows[1].session, rows[0].session) : nil
    }

    private var whatComparingTakes: String {
        let mark = KeyTable.name(of: .screen(.mark), in: context)
        let compare = KeyTable.name(of: .screen(.compare), in: context)
        if view.rows.count < 2 { return "Comparing takes two sessions; fewer are listed here." }
        return marked.isEmpty
            ? "Mark two sessions with \(mark) first; \(compare) then compares them."
            : "One session is marked; mark another with \(mark), and \(compare) compares the two."
    }

    private func canContinue(_ row: HistoryRowView) -> Bool { row.state == "parked" || row.state == "unfinished" }

    private mutating func choose(_ command: ScreenCommand) -> Bool {
        guard let chosen = command.chosen(from: selected, of: view.rows.count, page: max(1, pane.height - 1)) else { return false }
        selected = chosen
        return true
    }

    private mutating func handle(_ action: MouseAction, at point: Point) -> Answer {
        switch action {
        case .wheelUp: _ = choose(.up)
        case .wheelDown: _ = choose(.down)
        case .press:
            guard let list, let index = pane.row(at: point, in: list) else { return .taken }
            if index == selected { return .consumed(row.map { .openReview($0.session) }) }
            selected = index
        case .release: break
        }
        return .taken
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText("\(view.rows.count) sessions", Style(.accent))] }

    private var count: String { view.rows.count == 1 ? "1 session" : "\(view.rows.count) sessions" }

    package var footerKeys: [FooterKey] {
        let keys = KeyTable.footerKeys(of: context) { binding in
            switch binding.action {
            case .screen(.trend): view.trend != nil && hits == nil
            case .screen(.up) where face == .questions && hits == nil: true
            case .screen where face != .table && hits == nil: false
            case .screen(.search): !view.rows.isEmpty
            case .screen(.open), .screen(.replay), .screen(.up): hits.map { !$0.view.hits.isEmpty } ?? (row != nil)
            case .screen where hits != nil, .intent(.toggleNumbers) where hits != nil: false
            case .screen(.compare): pair != nil
            case .screen(.mark): view.rows.count > 1
            case .screen(.misses): row != nil
            case .screen(.resume): row.map(canContinue) ?? false
            case .intent(.toggleNumbers): row != nil && face != .questions
            default: true
            }
        }
        return keys.map { binding in
            var key = FooterKey(binding)
            if binding.action == .screen(.trend), face != .table { key.brief = face == .trend ? "questions" : "list" }
            if binding.action == .screen(.up), face == .questions { key.brief = "scroll" }
            if binding.action == .intent(.toggleNumbers) { key.brief = view.numbersHidden ? "show numbers" : "hide numbers" }
            return key
        }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let page = PageLayout(rect, measure: 136)
        let about = hits.map { "\u{201C}\($0.view.query)\u{201D}" } ?? view.tag.map { "#" + $0 } ?? ""
        frame.header("History", about: about, state: StyledText(hits?.count ?? count, Style(.bar)), inset: page.inset, in: page.header)
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
        let body = rect.rows >= 22 ? page.body.splitTop(1).rest : page.body
        if hits != nil {
            hits?.paint(into: &frame, in: body)
            return
        }
        if view.rows.isEmpty { return paintEmpty(into: &frame, in: body) }
        let judgement = view.numbersHidden ? nil : view.judgement
        if face == .questions { return paintQuestions(into: &frame, in: body) }
        if face == .trend, let trend = view.trend { return paint(trend, judgement, into: &frame, in: body) }
        let (bottom, table) = body.splitBottom(judgement == nil ? 3 : 4)
        paintTable(into: &frame, in: table)
        frame.hline(in: bottom)
        if let row { paintDetails(of: row, into: &frame, in: bottom.splitTop(1).rest) }
        if let judgement { frame.putLeft(StyledText(judgement.sentence, Style(.dim)), row: 3, in: bottom) }
    }

    private func paint(_ trend: TrendView, _ judgement: SelfJudgementView?, into frame: inout Frame, in rect: Rect) {
        let plot = TrendPlot(trend: trend, numbersHidden: view.numbersHidden, unicode: frame.unicode)
        let words = plot.words(columns: rect.columns) + (judgement.map { [StyledText($0.sentence, Style(.dim))] } ?? [])
        let (bottom, top) = rect.splitBottom(words.count + 1)
        plot.paint(into: &frame, in: top)
        frame.hline(in: bottom)
        for (index, line) in words.enumerated() { frame.putLeft(line, row: index + 1, in: bottom) }
    }

    private mutating func paintQuestions(into frame: inout Frame, in rect: Rect) {
        let (bottom, pane) = rect.splitBottom(2)
        let rows = view.asked.map { AskedMapRows.rows(of: $0, width: pane.columns - 2, unicode: frame.unicode) } ?? []
        questions.measure(count: rows.count, height: pane.rows)
        questions.paint(rows, into: &frame, in: pane)
        frame.hline(in: bottom)
        frame.putLeft(AskedMapRows.legend(unicode: frame.unicode), row: 1, in: bottom)
    }

    private func paintEmpty(into frame: inout Frame, in rect: Rect) {
        let words =
            view.isFiltered
            ? "No session fits what was asked for."
            : "No sessions yet. What you sit will stand here, the newest first, with what came of it."
        let rows = Paragraph.rows(words, style: Style(.dim), width: rect.columns, unicode: frame.unicode)
        for (index, row) in rows.enumerated() { frame.putLeft(row, row: index, in: rect) }
    }

    private mutating func paintTable(into frame: inout Frame, in rect: Rect) {
        let (head, rest) = rect.splitTop(1)
        // Two columns for the mark of the chosen row, one for the thumb.
        let columns = HistoryColumns(width: rect.columns - 4, rated: view.rows.contains { $0.own != nil })
        frame.putLeft(StyledText("  ") + columns.heading, in: head)
        list = rest
        pane.measure(count: view.rows.count, height: rest.rows)
        pane.show(selected..<selected + 1)
        for (index, row) in view.rows.enumerated().dropFirst(pane.first).prefix(rest.rows) {
            let isMarked = marked.contains(row.session)
            let sign = index == selected ? (frame.unicode ? "▸" : ">") : " "
            let mark = StyledText(sign + (isMarked ? (frame.unicode ? "●" : "*") : " "), Style(.accent))
            let line = mark + columns.line(row, numbersHidden: view.numbersHidden, unicode: frame.unicode)
            frame.put(line, at: Point(column: rest.column, row: rest.row + index - pane.first), in: rest)
        }
        pane.paintThumb(into: &frame, in: rest)
        let place = Rect(column: rest.column, row: rest.row + selected - pane.first, columns: rest.columns - 1, rows: 1)
        frame.restyle(place.intersection(rest), style: Style(.selection))
    }

    /// All of the chosen row, also what the table has no column for.
    private func paintDetails(of row: HistoryRowView, into frame: inout Frame, in rect: Rect) {
        let dot = " \(RoomMarks.dot(frame.unicode)) "
        var head = StyledText(row.pack, Style(.title)) + StyledText(dot + row.date, Style(.dim))
        for tag in row.tags { head.append("  #" + tag, Style(.accent)) }
        if !row.note.isEmpty { head.append(dot + row.note) }
        if let problem = hint ?? view.problem { head = StyledText(problem, Style(.warning)) }
        frame.putLeft(head, in: rect)
        let minutes = row.minutes == 1 ? "1 minute" : "\(row.minutes) minutes"
        var parts = [row.rounds, row.parent == nil ? minutes : minutes + " of its own"]
        if let vote = row.vote, !view.numbersHidden { parts.append("vote: \(vote)") }
        if let own = row.own?.difference, !view.numbersHidden { parts.append("rated yourself \(Difference.signed(own))") }
        if row.isSealed { parts.append("scores sealed until the loop is over") }
        parts += [row.mode, row.state, row.origin]
        frame.putLeft(StyledText(parts.filter { !$0.isEmpty }.joined(separator: dot), Style(.dim)), row: 1, in: rect)
    }
}
