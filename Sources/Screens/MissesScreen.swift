import Canvas
import ViewModels

/// The moments of a session that cost most, one at a time: what was asked, what was said, and the seconds to write it again from.
package struct MissesScreen: Layer {
    package private(set) var view: MissesView
    package private(set) var index = 0
    /// Of the seconds, then of the takes.
    private var chosen = 0
    package private(set) var showsNotes = false
    private var pane = ScrollPane()
    /// The chosen row is to be brought into sight when next painted.
    private var seeksChoice = false
    package var notice: String?

    package var context: KeyContext { .misses }

    /// Nothing to read yet, before the first `update`.
    package init() { self.init(MissesView(session: "", title: "", subtitle: "", misses: [])) }

    package init(_ view: MissesView) { self.view = view }

    package mutating func update(_ view: MissesView) {
        self.view = view
        index = max(0, min(index, view.misses.count - 1))
        chosen = max(0, min(chosen, choices - 1))
    }

    private var miss: MissView? { view.misses.indices.contains(index) ? view.misses[index] : nil }
    private var choices: Int { miss.map { $0.starts.count + $0.takes.count } ?? 0 }
    private var take: TakeRowView? {
        miss.flatMap { $0.takes.indices.contains(chosen - $0.starts.count) ? $0.takes[chosen - $0.starts.count] : nil }
    }

    package mutating func show(miss index: Int) {
        self.index = max(0, min(index, view.misses.count - 1))
        chosen = 0
        showsNotes = false
        notice = nil
        pane = ScrollPane()
    }

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
        case .screen(let command): return carryOut(command)
        case .edit, .help, .ask: return .ignored
        }
    }

    private mutating func carryOut(_ command: ScreenCommand) -> Answer {
        switch command {
        case .open: return .consumed(wish)
        case .nextMiss: if index + 1 < view.misses.count { show(miss: index + 1) }
        case .previousMiss: if index > 0 { show(miss: index - 1) }
        case .up, .down:
            chosen = max(0, min(chosen + (command == .up ? -1 : 1), choices - 1))
            seeksChoice = true
        case .notes: showsNotes.toggle()
        case .replay: return .consumed(miss.map { .openReplay(view.session, from: $0.time) })
        default: return pane.carryOut(command) ? .taken : .ignored
        }
        return .taken
    }

    private var wish: Intent? {
        guard miss != nil else { return nil }
        guard let take else { return .rewrite(miss: index, start: chosen) }
        return take.isOpen ? .continueTake(take.id) : .openTake(take.id)
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText("Your misses", Style(.accent)), StyledText(miss?.title ?? "")] }

    package var footerKeys: [FooterKey] {
        let keys = KeyTable.footerKeys(of: context) { binding in
            switch binding.action {
            case .screen(.previousMiss): view.misses.count > 1
            case .screen(.up): choices > 1
            case .screen(.notes): !(miss?.advice.isEmpty ?? true)
            case .screen(.open), .screen(.replay): miss != nil
            default: true
            }
        }
        return keys.map { binding in
            var key = FooterKey(binding)
            if binding.action == .screen(.open), let take { key.brief = take.isOpen ? "go on with it" : "read the take" }
            if binding.action == .screen(.notes) { key.brief = showsNotes ? "hide notes" : "notes" }
            return key
        }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let page = PageLayout(rect, measure: 92)
        let state = view.misses.isEmpty ? "" : "\(index + 1) of \(view.misses.count)"
        frame.header("Your misses", about: view.title, state: StyledText(state, Style(.bar)), inset: page.inset, in: page.header)
        frame.footer(footerKeys, inset: page.inset, in: page.footer)
        let body = rect.rows >= 22 ? page.body.splitTop(1).rest : page.body
        let (rows, choice) = self.rows(width: body.columns - 2, unicode: frame.unicode)
        pane.measure(count: rows.count, height: body.rows)
        if seeksChoice, let choice { pane.show(choice..<choice + 1) }
        seeksChoice = false
        pane.paint(rows, into: &frame, in: body)
    }

    /// All of the moment, and the row of what is chosen.
    private func rows(width: Int, unicode: Bool) -> (rows: [StyledText], choice: Int?) {
        var rows: [StyledText] = []
        for problem in [notice, view.damage].compactMap(\.self) {
            rows +=
                Paragraph.rows(problem, style: Style(.warning), lead: StyledText("! ", Style(.warning)), width: width, unicode: unicode) + [
                    []
                ]
        }
        guard let miss else {
            return (
                rows
                    + Paragraph.rows(
                        "Nothing that was asked for is missing: there is no moment to write again.", style: Style(.dim), width: width,
                        unicode: unicode), nil
            )
        }
        rows += head(miss, width: width, unicode: unicode)
        rows += words(miss, width: width, unicode: unicode)
        let (seconds, place) = self.seconds(miss, width: width, unicode: unicode)
        let choice = place.map { rows.count + $0 }
        rows += seconds
        let advice = miss.advice.isEmpty || !showsNotes ? [] : [[]] + ComparisonRows.advice(miss.advice, width: width, unicode: unicode)
        return (rows + advice, choice)
    }

    private func head(_ miss: MissView, width: Int, unicode: Bool) -> [StyledText] {
        let tone: Tone = miss.isLifted ? .good : .warning
        var title: StyledText = [Run(tone.mark(unicode) + " ", tone.markStyle), Run(miss.title, Style(.title))]
        if miss.isLifted { title.append("  lifted since", Style(.success)) }
        let room = width - StyledText(miss.place).columns
        if title.columns + 2 <= room {
            title.append(String(repeating: " ", count: room - title.columns))
            title.append(miss.place, Style(.dim))
        }
        return [title.truncated(to: width, unicode: unicode), []]
    }

    private func words(_ miss: MissView, width: Int, unicode: Bool) -> [StyledText] {
        var rows: [StyledText] = [[Run(miss.by, Style(.interviewer)), Run(" asked", Style(.dim))]]
        rows += Paragraph.rows(miss.question, style: Style(.question), lead: "  ", width: width, limit: 6, unicode: unicode)
        if miss.quote.isEmpty { return rows + [StyledText("You said nothing.", Style(.dim)), []] }
        rows.append([Run("You", Style(.candidate)), Run(" said", Style(.dim))])
        rows += Paragraph.rows(
            Paragraph.quoted(miss.quote, unicode: unicode), style: Style(.evidence), lead: "  ", width: width, limit: 4, unicode: unicode)
        return rows + [[]]
    }

    /// The seconds to begin from, the draft that stood there, and the takes.
    private func seconds(_ miss: MissView, width: Int, unicode: Bool) -> (rows: [StyledText], choice: Int?) {
        var rows: [StyledText] = [StyledText("Write it again from the second", Style(.title))]
        var choice: Int?
        func add(_ line: StyledText, _ number: Int) {
            let isChosen = number == chosen
            if isChosen { choice = rows.count }
            let mark = StyledText(isChosen ? (unicode ? "▸ " : "> ") : "  ", Style(.accent))
            rows.append((mark + line).truncated(to: width, unicode: unicode))
        }
        for (number, start) in miss.starts.enumerated() {
            let style = number == chosen ? Style(.text, bold: true) : .text
            add([Run(Paragraph.padded(start.at, to: 7, unicode: unicode), style), Run(start.label, style)], number)
        }
        if miss.starts.indices.contains(chosen) {
            let start = miss.starts[chosen]
            let told =
                start.draft.isEmpty
                ? "The box was empty then." : "The draft then: \(Self.tail(start.draft, columns: 100, unicode: unicode))"
            for line in [start.detail, told] where !line.isEmpty {
                rows += Paragraph.rows(line, style: Style(.dim), lead: "         ", width: width, limit: 2, unicode: unicode)
            }
        }
        if miss.takes.isEmpty { return (rows, choice) }
        rows += [[], StyledText("Takes", Style(.title))]
        for (offset, take) in miss.takes.enumerated() {
            let number = miss.starts.count + offset
            var line: StyledText = [Run(take.date + "  ", Style(.dim)), Run(take.tone.mark(unicode) + " ", take.tone.markStyle)]
            line.append(take.outcome, number == chosen ? Style(.text, bold: true) : .text)
            add(line, number)
        }
        return (rows, choice)
    }

    /// The last words of a draft, on one line.
    private static func tail(_ draft: String, columns: Int, unicode: Bool) -> String {
        let all = draft.split(whereSeparator: \.isWhitespace)
        var words: [Substring] = []
        var used = 0
        for word in all.reversed() {
            used += StyledText(String(word)).columns + 1
            if used > columns { break }
            words.append(word)
        }
        return (words.count < all.count ? (unicode ? "… " : "... ") : "") + words.reversed().joined(separator: " ")
    }
}
