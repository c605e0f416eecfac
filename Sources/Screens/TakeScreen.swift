import Canvas
import ViewModels

/// What a take came to: whether the dimension is lifted, what else moved, and which sentence did it.
package struct TakeScreen: Layer {
    package private(set) var view: TakeView
    package private(set) var showsNotes = false
    private var pane = ScrollPane()
    package var notice: String?

    package var context: KeyContext { .take }

    /// Nothing to read yet, before the first `update`.
    package init() {
        self.init(
            TakeView(
                id: "", title: "", verdict: "", tone: .quiet, isVariant: false,
                answer: AnswerComparisonView(
                    prompt: "", place: "", question: "", before: nil, after: nil, levels: [], edges: [], sentences: []),
                advice: AdviceView(), variant: nil))
    }

    package init(_ view: TakeView) { self.view = view }

    package mutating func update(_ view: TakeView) { self.view = view }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if case .mouse(let action, _) = event {
            pane.follow(action)
            return .taken
        }
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        notice = nil
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(.open): return .consumed(next)
        case .screen(.variant): return .consumed(view.variant == nil ? nil : .takeVariant)
        case .screen(.notes):
            showsNotes.toggle()
            return .taken
        case .screen(let command): return pane.carryOut(command) ? .taken : .ignored
        case .edit, .help, .ask: return .ignored
        }
    }

    /// Once more until it is lifted; then whether it holds on another question.
    private var next: Intent { !view.isLifted ? .takeAgain : view.isVariant || view.variant == nil ? .nextMiss : .takeVariant }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText(view.title, Style(.accent)), StyledText(view.verdict)] }

    package var footerKeys: [FooterKey] {
        let keys = KeyTable.footerKeys(of: context) { binding in
            switch binding.action {
            case .screen(.variant): view.variant != nil && next != .takeVariant
            case .intent(let intent): intent != next
            case .screen(.notes): !view.advice.isEmpty
            case .screen(.up): pane.isCut
            default: true
            }
        }
        return keys.map { binding in
            var key = FooterKey(binding)
            if binding.action == .screen(.open) {
                key.brief = next == .takeAgain ? "once more" : next == .takeVariant ? "another like it" : "next moment"
            }
            if binding.action == .screen(.notes) { key.brief = showsNotes ? "hide notes" : "notes" }
            return key
        }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let page = PageLayout(rect, measure: 92)
        frame.header(
            "Take", about: view.answer.place, state: StyledText(view.id, Style(.bar)), inset: page.inset, in: page.header)
        let body = rect.rows >= 22 ? page.body.splitTop(1).rest : page.body
        let rows = self.rows(width: body.columns - 2, unicode: frame.unicode)
        pane.measure(count: rows.count, height: body.rows)
        pane.paint(rows, into: &frame, in: body)
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
    }

    private func rows(width: Int, unicode: Bool) -> [StyledText] {
        var rows: [StyledText] = []
        if let notice {
            rows +=
                Paragraph.rows(notice, style: Style(.warning), lead: StyledText("! ", Style(.warning)), width: width, unicode: unicode) + [
                    []
                ]
        }
        rows += Paragraph.rows(
            view.title, style: Style(.title), lead: StyledText(view.tone.mark(unicode) + " ", view.tone.markStyle), width: width,
            unicode: unicode)
        rows += Paragraph.rows(view.verdict, lead: "  ", width: width, unicode: unicode) + [[]]
        if showsNotes { return rows + ComparisonRows.advice(view.advice, width: width, unicode: unicode) }
        let tables = ComparisonRows(numbersHidden: true, unicode: unicode)
        rows += Paragraph.rows(view.answer.question, style: Style(.question), width: width, limit: 3, unicode: unicode) + [[]]
        if view.answer.before == nil {
            rows += tables.levels(view.answer.levels.map(\.alone), width: width) + [[]]
            return rows + tables.plain(view.answer.sentences, width: width)
        }
        let moved =
            tables.levels(view.answer.levels.filter { $0.gain != 0 }, width: width)
            + tables.edges(view.answer.edges.filter { $0.gain != 0 }, width: width)
        rows += moved.isEmpty ? [StyledText("Every level is as it was.", Style(.dim))] : moved
        if let before = view.answer.before, let after = view.answer.after {
            let words = "\(before.words) words before, \(after.words) now." + votes(before.vote, after.vote)
            rows += Paragraph.rows(words, style: Style(.dim), width: width, unicode: unicode)
        }
        rows += [[], StyledText("Sentence by sentence", Style(.title))]
        return rows + tables.sentences(view.answer.sentences, width: width)
    }
}

extension TakeScreen {
    private func votes(_ before: String?, _ after: String?) -> String {
        guard let before, let after else { return "" }
        return before == after ? " The vote on it is \(after) as before." : " The vote on it was \(before) and is \(after)."
    }
}

extension LevelChangeView {
    /// As it is told where there is nothing to hold it against.
    fileprivate var alone: LevelChangeView {
        var level = self
        level.before = after
        level.wordBefore = wordAfter
        return level
    }
}
