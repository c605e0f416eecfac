import Canvas
import ViewModels

/// After a round: three moments, the levels with a quote each, the triangle, and what to do next.
package struct DebriefScreen: Layer {
    package private(set) var view: DebriefView
    private var pane = ScrollPane()

    package var context: KeyContext { .debrief }

    /// Nothing to read yet, before the first `update`.
    package init() {
        let triangle = TriangleView(
            latency: nil, fairness: nil, revenue: nil, latencyFairness: false, latencyRevenue: false, fairnessRevenue: false)
        let sheet = SheetView(
            title: "", marks: [], triangle: triangle, vote: nil, overall: nil, absences: [], conditions: [], scorer: "")
        let round = ReviewRoundView(id: "", title: "", people: "", sheet: sheet, moments: [])
        self.init(DebriefView(title: "", round: round, numbersHidden: true, sealed: true, redo: nil, next: nil))
    }

    package init(_ view: DebriefView) {
        self.view = view
    }

    package mutating func update(_ view: DebriefView) {
        self.view = view
    }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if case .mouse(let action, _) = event {
            pane.follow(action)
            return .taken
        }
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        guard isOffered(binding) else { return .taken }
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(.open): return .consumed(view.next == nil ? .openHome : .enterRound)
        // The session that this page is about.
        case .screen(.review): return .consumed(.openReview(""))
        case .screen(let command): return pane.carryOut(command) ? .taken : .ignored
        case .edit, .help, .ask: return .ignored
        }
    }

    private func isOffered(_ binding: KeyBinding) -> Bool {
        switch binding.action {
        case .intent(.redoWorst): view.redo != nil && !view.sealed
        case .intent(.toggleNumbers): !view.sealed
        case .screen(.review): !view.sealed
        default: true
        }
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] {
        [StyledText(view.title, Style(.accent)), StyledText(view.next.map { "Next: \($0)" } ?? "That was the last round.")]
    }

    package var footerKeys: [FooterKey] {
        let keys = KeyTable.footerKeys(of: context) { isOffered($0) && ($0.action != .screen(.up) || pane.isCut) }
        return keys.map { binding in
            var key = FooterKey(binding)
            if binding.action == .screen(.open) { key.brief = view.next == nil ? "home" : "next round" }
            if binding.action == .intent(.toggleNumbers) {
                key.brief = view.numbersHidden ? "show numbers" : "hide numbers"
                key.isPinned = view.numbersHidden
            }
            return key
        }
    }

    /// Columns from which the triangle stands beside the text.
    static let wide = 116

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let isWide = rect.columns >= Self.wide && !view.sealed
        let page = PageLayout(rect, measure: isWide ? 136 : 92)
        frame.header(view.title, about: view.round.people, state: StyledText("debrief", Style(.bar)), inset: page.inset, in: page.header)
        let text = DebriefText(view: view, unicode: frame.unicode)
        let foot = text.foot(width: page.body.columns)
        let (bottom, above) = page.body.splitBottom(foot.count + 1)
        var body = rect.rows >= 22 ? above.splitTop(1).rest : above
        var sideRows: [StyledText] = []
        if isWide {
            let (side, rest) = body.splitRight(DebriefText.sideColumns)
            body = rest.splitLeft(rest.columns - 4).left
            sideRows = text.side(width: side.columns)
            for (index, row) in sideRows.prefix(side.rows).enumerated() { frame.putLeft(row, row: index, in: side) }
        }
        let rows = text.body(width: body.columns - 2, withSide: !isWide)
        pane.measure(count: rows.count, height: body.rows)
        pane.paint(rows, into: &frame, in: body)
        // Right under the text where there is room, at the foot where there is none.
        let end = body.row + max(rows.count, sideRows.count) + 1
        let strip = Rect(column: bottom.column, row: min(bottom.row, end), columns: bottom.columns, rows: bottom.rows)
        frame.hline(in: strip)
        for (index, row) in foot.enumerated() { frame.putLeft(row, row: index + 1, in: strip) }
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
    }
}
