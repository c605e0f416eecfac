import Canvas
import ViewModels

/// What came of an offer call, and a line for what the company is worth.
package struct OfferScreen: Layer {
    package private(set) var view: OfferPageView
    private var pane = ScrollPane()
    /// The company's value while it is written.
    private var field: NameField?

    /// It is written like an answer; the keys of the page come back with the page.
    package var context: KeyContext { field == nil ? .offer : .editor }

    /// Nothing to read yet, before the first `update`.
    package init() {
        let nothing = OfferView(
            ending: nil, outcome: "", gain: "", left: "", currency: "", rows: [], sums: [], company: nil, companyShown: nil,
            assumptions: [],
            notes: [])
        self.init(OfferPageView(session: "", title: "", offer: nothing))
    }

    package init(_ view: OfferPageView) {
        self.view = view
    }

    package mutating func update(_ view: OfferPageView) {
        self.view = view
    }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if case .mouse(let action, _) = event {
            pane.follow(action)
            return .taken
        }
        if field != nil, let answer = handleValue(event) { return answer }
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(.value):
            field = NameField(limit: 40)
            return .taken
        case .screen(.review): return .consumed(.openReview(view.session))
        case .screen(.replay): return .consumed(.openReplay(view.session, from: 0))
        case .screen(let command): return pane.carryOut(command) ? .taken : .ignored
        case .edit, .help, .ask: return .ignored
        }
    }

    private mutating func handleValue(_ event: InputEvent) -> Answer? {
        switch event {
        case .key(Chord(.enter)):
            defer { field = nil }
            return .consumed(.setCompanyValue(field?.name ?? ""))
        case .key(Chord(.escape)):
            field = nil
            return .taken
        case .key, .paste: return field?.handle(event) == true ? .taken : .ignored
        case .mouse, .resize: return nil
        }
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText("The offer", Style(.accent)), StyledText(view.offer.gain)] }

    package var footerKeys: [FooterKey] {
        if field != nil {
            return [
                FooterKey(name: "Enter", brief: "that is it"), FooterKey(name: "Esc", brief: "as it was"),
                FooterKey(name: "F1", brief: "help"),
            ]
        }
        return KeyTable.footerKeys(of: context) { $0.action != .screen(.up) || pane.isCut }.map { FooterKey($0) }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let page = PageLayout(rect, measure: 92)
        frame.header("The offer", about: view.title, state: StyledText("debrief", Style(.bar)), inset: page.inset, in: page.header)
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
        let (strip, above) = page.body.splitBottom(2)
        let body = rect.rows >= 22 ? above.splitTop(1).rest : above
        let rows = OfferText(offer: view.offer, unicode: frame.unicode).rows(width: body.columns - 2)
        pane.measure(count: rows.count, height: body.rows)
        pane.paint(rows, into: &frame, in: body)
        frame.hline(in: strip)
        paintValue(into: &frame, in: strip.splitTop(1).rest)
    }

    private mutating func paintValue(into frame: inout Frame, in rect: Rect) {
        if let problem = view.problem, field == nil {
            frame.putLeft(StyledText(problem, Style(.warning)).truncated(to: rect.columns, unicode: frame.unicode), in: rect)
            return
        }
        let lead = StyledText("The company is worth  ", Style(.dim))
        let used = frame.putLeft(lead, in: rect)
        if field != nil {
            var line = rect.splitRight(rect.columns - used).right
            line.columns = min(line.columns, 24)
            field?.paint(into: &frame, in: line)
            let rest = rect.splitRight(rect.columns - used - line.columns - 2).right
            frame.putLeft(StyledText("like 2.5 billion, or empty", Style(.dim)), in: rest)
            return
        }
        let name = KeyTable.name(of: .screen(.value), in: .offer)
        let told: StyledText =
            view.offer.companyShown.map { StyledText($0, Style(.text, bold: true)) } ?? StyledText("you have not said")
        let hint: StyledText = [
            Run("   "), Run(" \(name) ", Style(.key)), Run(view.offer.company == nil ? " say it" : " change it", Style(.dim)),
        ]
        frame.putLeft(
            (told + hint).truncated(to: rect.columns - used, unicode: frame.unicode), in: rect.splitRight(rect.columns - used).right)
    }
}
