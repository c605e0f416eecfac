import Canvas
import ViewModels

/// The committee: everybody's vote with the words behind it, both cases, who disagrees, how it adds up, and what to work on.
package struct CommitteeScreen: Layer {
    package private(set) var view: CommitteePageView
    private var pane = ScrollPane()

    package var context: KeyContext { .committee }

    /// Nothing to read yet, before the first `update`.
    package init() {
        self.init(
            CommitteePageView(
                session: "", title: "",
                committee: CommitteeView(
                    id: "", outcome: "", summary: "", isHire: false, votes: [], caseFor: nil, caseAgainst: nil, dissents: [], agrees: true,
                    rules: [], leftOut: [], work: [], comparison: nil), numbersHidden: true))
    }

    package init(_ view: CommitteePageView) {
        self.view = view
    }

    package mutating func update(_ view: CommitteePageView) {
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
        case .intent(.takeOfferCall): return .consumed(view.offerCall == nil ? nil : .takeOfferCall)
        case .intent(let intent): return .consumed(intent)
        case .screen(.moment(let number)):
            let work = view.committee.work
            return .consumed(work.indices.contains(number - 1) ? .openMoment(view.session, passage: work[number - 1].passage) : nil)
        case .screen(.review): return .consumed(.openReview(view.session))
        case .screen(let command): return pane.carryOut(command) ? .taken : .ignored
        case .edit, .help, .ask: return .ignored
        }
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] {
        [StyledText("The committee", Style(.accent)), StyledText(view.numbersHidden ? view.title : view.committee.outcome)]
    }

    package var footerKeys: [FooterKey] {
        let count = view.committee.work.count
        let keys = KeyTable.footerKeys(of: context) { binding in
            switch binding.action {
            case .screen(.moment): count > 0
            case .intent(.openDebrief): view.hasDebrief
            case .intent(.takeOfferCall): view.offerCall != nil
            case .screen(.up): pane.isCut
            default: true
            }
        }
        return keys.map { binding in
            var key = FooterKey(binding)
            if binding.action == .screen(.moment(1)), count > 1 { key.name = "1-\(count)" }
            if binding.action == .intent(.toggleNumbers) {
                key.brief = view.numbersHidden ? "show votes" : "hide votes"
                // What is hidden until somebody asks must say how to ask.
                key.isPinned = view.numbersHidden
            }
            return key
        }
    }

    /// Columns from which the sum stands beside the votes.
    static let wide = 116

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let isWide = rect.columns >= Self.wide
        let page = PageLayout(rect, measure: isWide ? 136 : 92)
        frame.header("The committee", about: view.title, state: StyledText("debrief", Style(.bar)), inset: page.inset, in: page.header)
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
        let text = CommitteeText(view: view, unicode: frame.unicode)
        var body = rect.rows >= 22 ? page.body.splitTop(1).rest : page.body
        if isWide {
            let (side, rest) = body.splitRight(CommitteeText.sideColumns)
            body = rest.splitLeft(rest.columns - 4).left
            for (index, row) in text.side(width: side.columns).prefix(side.rows).enumerated() { frame.putLeft(row, row: index, in: side) }
        }
        let rows = text.body(width: body.columns - 2, withSide: !isWide)
        pane.measure(count: rows.count, height: body.rows)
        pane.paint(rows, into: &frame, in: body)
    }
}
