import Canvas
import ViewModels

/// Before a round: what the loop is, who waits, and how it will be sat.
package struct LobbyScreen: Layer {
    package private(set) var view: LobbyView
    private var pane = ScrollPane()

    package var context: KeyContext { .lobby }

    /// Nothing to go into yet, before the first `update`.
    package init() {
        self.init(LobbyView(loopTitle: "", notice: "", about: "", rounds: [], mode: "", pace: "", problem: nil))
    }

    package init(_ view: LobbyView) {
        self.view = view
    }

    package mutating func update(_ view: LobbyView) {
        self.view = view
    }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if case .mouse(let action, _) = event {
            pane.follow(action)
            return .taken
        }
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(let command): return pane.carryOut(command) ? .taken : .ignored
        case .edit, .help, .ask: return .ignored
        }
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] {
        [StyledText(next.map { "Next: \($0.title)" } ?? view.loopTitle, Style(.accent))]
    }

    private var next: LobbyRoundView? { view.rounds.first(where: \.next) }

    package var footerKeys: [FooterKey] {
        let canGoIn = next != nil
        let keys = KeyTable.footerKeys(of: context) { binding in
            switch binding.action {
            case .intent(.enterRound): canGoIn
            case .intent(.toggleMode), .intent(.cyclePace): !view.settled
            case .screen(.up): pane.isCut
            default: true
            }
        }
        return keys.map { binding in
            var key = FooterKey(binding)
            if binding.action == .intent(.enterRound), view.problem != nil { key.brief = "try again" }
            return key
        }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let page = PageLayout(rect, measure: 76)
        frame.header(view.loopTitle, state: StyledText("greenroom", Style(.bar)), inset: page.inset, in: page.header)
        let foot = footRows(width: page.body.columns, unicode: frame.unicode)
        let (bottom, above) = page.body.splitBottom(foot.count + 1)
        let body = rect.rows >= 22 ? above.splitTop(1).rest : above
        let rows = bodyRows(width: body.columns - 2, unicode: frame.unicode)
        pane.measure(count: rows.count, height: body.rows)
        pane.paint(rows, into: &frame, in: body)
        // The strip stands right under the text where there is room, at the foot where there is none.
        let strip = Rect(
            column: bottom.column, row: min(bottom.row, body.row + rows.count + 1), columns: bottom.columns, rows: bottom.rows)
        frame.hline(in: strip)
        for (index, row) in foot.enumerated() { frame.putLeft(row, row: index + 1, in: strip) }
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
    }

    private func bodyRows(width: Int, unicode: Bool) -> [StyledText] {
        var rows: [StyledText] = []
        for round in view.rounds { rows += self.rows(of: round, width: width, unicode: unicode) }
        if !view.about.isEmpty { rows += [[]] + Paragraph.rows(view.about, width: width, unicode: unicode) }
        if !view.notice.isEmpty { rows += [[]] + Paragraph.rows(view.notice, style: Style(.dim), width: width, unicode: unicode) }
        return rows
    }

    private func rows(of round: LobbyRoundView, width: Int, unicode: Bool) -> [StyledText] {
        let mark =
            round.done
            ? StyledText(unicode ? "✓ " : "x ", Style(.success))
            : round.next ? StyledText(unicode ? "▸ " : "> ", Style(.accent)) : StyledText(unicode ? "· " : "- ", Style(.dim))
        let state = round.done ? "  done" : round.next ? "  next" : ""
        let title = StyledText(round.title, round.next ? Style(.title) : round.done ? Style(.dim) : .text)
        let head = (mark + title + StyledText(state, Style(.dim))).truncated(to: width, unicode: unicode)
        if round.detail.isEmpty { return [head] }
        return [head] + Paragraph.rows(round.detail, style: Style(.dim), lead: "  ", width: width, limit: 2, unicode: unicode)
    }

    private func footRows(width: Int, unicode: Bool) -> [StyledText] {
        var rows: [StyledText] = [
            setting(
                "mode", view.mode, view.settled ? "as this session began" : Self.meaning(ofMode: view.mode), .toggleMode, width, unicode),
            setting(
                "time", view.pace, view.pace.hasPrefix("normal") || view.settled ? "" : "it is told in the record", .cyclePace, width,
                unicode),
        ]
        if let problem = view.problem {
            let lead = StyledText(Tone.danger.mark(unicode) + " ", Style(.warning))
            rows += Paragraph.rows(problem, style: Style(.warning), lead: lead, width: width, limit: 2, unicode: unicode)
        }
        return rows
    }

    private func setting(
        _ name: String, _ value: String, _ meaning: String, _ intent: Intent, _ width: Int, _ unicode: Bool
    ) -> StyledText {
        let line: StyledText = [
            view.settled ? Run("   ", .text) : Run(" \(KeyTable.name(of: .intent(intent), in: .lobby)) ", Style(.key)),
            Run(" \(name)  ", Style(.dim)),
            Run(value, Style(.title)),
            Run(meaning.isEmpty ? "" : "  " + meaning, Style(.dim)),
        ]
        return line.truncated(to: width, unicode: unicode)
    }

    private static func meaning(ofMode mode: String) -> String {
        switch mode {
        case "practice": "live coverage, hints and pauses; what was used is told"
        case "exam": "no help, no pause; the scores come after the loop"
        default: ""
        }
    }
}
