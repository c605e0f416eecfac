import Canvas
import ViewModels

/// Two sessions or takes side by side: what they came to, then every question that was asked in both.
package struct CompareScreen: Layer {
    package private(set) var view: CompareView
    private var pane = ScrollPane()
    /// Rows at which the questions begin, as they were last painted.
    private var questions: [Int] = []

    package var context: KeyContext { .compare }

    /// Nothing to read yet, before the first `update`.
    package init() {
        let nobody = ComparedView(session: "", date: "", origin: "", title: "", minutes: 0, vote: nil, overall: nil)
        self.init(
            CompareView(
                before: nobody, after: nobody, levels: [], edges: [], answers: [], onlyBefore: [], onlyAfter: [], numbersHidden: true))
    }

    package init(_ view: CompareView) { self.view = view }

    package mutating func update(_ view: CompareView) { self.view = view }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if case .mouse(let action, _) = event {
            pane.follow(action)
            return .taken
        }
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(.nextMark): pane.scroll(to: questions.first { $0 > pane.first } ?? pane.first)
        case .screen(.previousMark): pane.scroll(to: questions.last { $0 < pane.first } ?? 0)
        case .screen(let command): return pane.carryOut(command) ? .taken : .ignored
        case .edit, .help, .ask: return .ignored
        }
        return .taken
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText("\(view.before.session), \(view.after.session)", Style(.accent))] }

    package var footerKeys: [FooterKey] {
        let keys = KeyTable.footerKeys(of: context) { binding in
            switch binding.action {
            case .screen(.nextMark): !view.answers.isEmpty
            case .screen(.up): pane.isCut
            default: true
            }
        }
        return keys.map { binding in
            var key = FooterKey(binding)
            if binding.action == .intent(.toggleNumbers) { key.brief = view.numbersHidden ? "show numbers" : "hide numbers" }
            return key
        }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let page = PageLayout(rect, measure: 100)
        frame.header(
            "Side by side", about: "\(view.before.session) and \(view.after.session)", inset: page.inset, in: page.header)
        let body = rect.rows >= 22 ? page.body.splitTop(1).rest : page.body
        let text = CompareText(view: view, unicode: frame.unicode)
        let rows = text.rows(width: body.columns - 2)
        questions = rows.questions
        pane.measure(count: rows.lines.count, height: body.rows)
        pane.paint(rows.lines, into: &frame, in: body)
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
    }
}

/// The comparison as rows of text.
struct CompareText {
    let view: CompareView
    let unicode: Bool

    private var tables: ComparisonRows { ComparisonRows(numbersHidden: view.numbersHidden, unicode: unicode) }

    /// All rows, and the numbers of those at which a question begins.
    func rows(width: Int) -> (lines: [StyledText], questions: [Int]) {
        var lines = whole(width: width)
        var questions: [Int] = []
        if view.answers.isEmpty {
            lines += Paragraph.rows("No question was asked in both.", style: Style(.dim), width: width, unicode: unicode) + [[]]
        }
        for (index, answer) in view.answers.enumerated() {
            questions.append(lines.count)
            lines += rows(answer, index, width: width) + [[]]
        }
        lines += others("Asked in the first alone", view.onlyBefore, width: width)
        lines += others("Asked in the second alone", view.onlyAfter, width: width)
        return (lines, questions)
    }

    private func whole(width: Int) -> [StyledText] {
        let rows = [(1, view.before), (2, view.after)].flatMap { number, side -> [StyledText] in
            var line: StyledText = [Run("\(number) ", Style(.accent)), Run(side.session, Style(.title))]
            let about = [side.date, side.minutes == 1 ? "1 minute" : "\(side.minutes) minutes", side.origin].filter { !$0.isEmpty }
            line.append("  " + about.joined(separator: unicode ? " · " : ", "), Style(.dim))
            return [line.truncated(to: width, unicode: unicode)]
        }
        let votes =
            view.numbersHidden
            ? []
            : tables.figure("vote", view.before.vote, view.after.vote)
                + tables.figure("mean of 4", view.before.overall.map(SheetPane.hundredths), view.after.overall.map(SheetPane.hundredths))
        return rows + [[], tables.heading("1", "2")] + tables.levels(view.levels, width: width) + tables.edges(view.edges, width: width)
            + votes + own + [[]]
    }

    /// How they rated themself, where they did.
    private var own: [StyledText] {
        guard !view.numbersHidden else { return [] }
        func text(_ side: ComparedView) -> String? {
            let levels = ["latency", "fairness", "creator_revenue"].map { side.ownLevels[$0] }
            if levels.allSatisfy({ $0 == nil }) && side.ownVote == nil { return nil }
            return levels.map { $0.map(String.init) ?? (unicode ? "–" : "-") }.joined(separator: " ")
        }
        return tables.figure("own L F R", text(view.before), text(view.after))
    }

    private func rows(_ answer: AnswerComparisonView, _ index: Int, width: Int) -> [StyledText] {
        var head: StyledText = [Run("\(index + 1) of \(view.answers.count)  ", Style(.accent))]
        head.append(answer.place, Style(.interviewer))
        let question = Paragraph.rows(answer.question, style: Style(.question), width: width, limit: 3, unicode: unicode)
        let top = [head.truncated(to: width, unicode: unicode)] + question
        if answer.isSame { return top + [StyledText("The same answer, word for word.", Style(.dim))] }
        guard answer.before != nil || answer.after != nil else { return top + [StyledText("Nothing was said in either.", Style(.dim))] }
        let levels = answer.levels.filter { $0.gain != 0 || $0.before == nil || $0.after == nil }
        let still = answer.levels.filter { level in !levels.contains(level) }.map { "\($0.label.lowercased()) \($0.wordAfter)" }
        return top + [tables.heading("1", "2")] + tables.figures(answer) + tables.levels(levels, width: width)
            + tables.edges(answer.edges.filter { $0.gain != 0 }, width: width)
            + (still.isEmpty
                ? [] : Paragraph.rows("As before: \(still.joined(separator: ", ")).", style: Style(.dim), width: width, unicode: unicode))
            + [[]] + tables.sentences(answer.sentences, width: width)
    }

    private func others(_ title: String, _ questions: [String], width: Int) -> [StyledText] {
        if questions.isEmpty { return [] }
        return [StyledText(title, Style(.title))]
            + questions.flatMap { Paragraph.rows($0, style: Style(.dim), lead: "- ", width: width, limit: 2, unicode: unicode) } + [[]]
    }
}
