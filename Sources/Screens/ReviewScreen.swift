import Canvas
import ViewModels

/// A session as it is read afterwards: the transcript with its evidence, beside the score sheet of a round or of the whole loop.
package struct ReviewScreen: Layer {
    enum Side: Equatable, Sendable { case transcript, sheet }

    package private(set) var view: ReviewView
    /// Index of the round that is read; nil for the whole loop.
    package private(set) var round: Int?
    /// Index of the chosen mark in the sheet.
    package private(set) var mark = 0
    private(set) var side = Side.sheet
    private(set) var place: EvidencePlace?
    private(set) var showsNotes = false

    private var pane = ScrollPane()
    private var sheetPane = SheetPane()
    private var rows: ReviewRows?
    /// The place is to be brought into sight when next painted.
    private var seeksPlace = false
    /// The passage that is to be brought into sight when next painted.
    private var soughtPassage: Int?
    /// The passage whose comments were looked at last, and whether they are to be brought into sight when next painted.
    private var commented: Int?
    private var seeksComment = false
    /// What was gone to last, until one moves on by oneself: a passage, or the comment on it.
    private var here: (passage: Int, time: Int)?
    private var layout: ReviewLayout?

    package var context: KeyContext { .review }

    /// Nothing to read yet, before the first `update`.
    package init() {
        let triangle = TriangleView(
            latency: nil, fairness: nil, revenue: nil, latencyFairness: false, latencyRevenue: false, fairnessRevenue: false)
        let sheet = SheetView(
            title: "", marks: [], triangle: triangle, vote: nil, overall: nil, absences: [], conditions: [], scorer: "")
        self.init(
            ReviewView(
                session: "", title: "", subtitle: "", rounds: [], loop: sheet, passages: [], damage: nil, numbersHidden: true))
    }

    package init(_ view: ReviewView) {
        self.view = view
        round = view.rounds.count == 1 ? 0 : nil
        if view.isSealed { side = .transcript }
    }

    package mutating func update(_ view: ReviewView) {
        let other = view.session != self.view.session
        self.view = view
        rows = nil
        if other {
            self = ReviewScreen(view)
            return
        }
        if let round, !view.rounds.indices.contains(round) { self.round = nil }
        mark = max(0, min(mark, sheet.marks.count - 1))
    }

    /// The sheet that is read.
    var sheet: SheetView {
        guard let round, view.rounds.indices.contains(round) else { return view.loop }
        return view.rounds[round].sheet
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
        if ![.replay, .comment, .notes].contains(command) { here = nil }
        switch command {
        // Below the last mark the sheet goes on: the triangle, the vote, how it was sat.
        case .up where side == .sheet: sheetPane.showsSelection ? choose(mark: mark - 1) : sheetPane.scroll(by: -3)
        case .down where side == .sheet: mark + 1 < sheet.marks.count ? choose(mark: mark + 1) : sheetPane.scroll(by: 3)
        case .open: side == .sheet ? goToQuote() : goToMark()
        case .previousRound: turn(by: -1)
        case .nextRound: turn(by: 1)
        case .nextPane: side = side == .sheet ? .transcript : .sheet
        case .nextMark: step(by: 1)
        case .previousMark: step(by: -1)
        case .notes:
            keepTop { $0.showsNotes.toggle() }
        case .replay: return .consumed(replayFromHere)
        case .comment: return view.passages.isEmpty ? .taken : .askFor(.comment(at: view.passages[passageHere].time))
        case .nextComment: goToComment()
        case .offer: return .consumed(sheet.offer == nil ? nil : .openOffer(view.session))
        case .misses: return .consumed(view.isSealed ? nil : .openMisses(view.session))
        case .committee: return .consumed(view.committee == nil ? nil : .openCommittee(view.session))
        case .pageUp, .pageDown, .first, .last:
            _ = side == .sheet ? sheetPane.carryOut(command) : pane.carryOut(command)
        default: return pane.carryOut(command) ? .taken : .ignored
        }
        return .taken
    }

    private mutating func handle(_ action: MouseAction, at point: Point) -> Answer {
        guard let layout else { return .taken }
        let onSheet = layout.isWide ? layout.sheet.contains(point) : side == .sheet
        switch action {
        case .wheelUp:
            here = nil
            onSheet ? sheetPane.scroll(by: -3) : pane.scroll(by: -3)
        case .wheelDown:
            here = nil
            onSheet ? sheetPane.scroll(by: 3) : pane.scroll(by: 3)
        case .press:
            if onSheet, let pressed = sheetPane.mark(at: point, in: layout.sheet) {
                side = .sheet
                choose(mark: pressed)
            } else if layout.transcript.contains(point), layout.isWide {
                side = .transcript
            }
        case .release: break
        }
        return .taken
    }

    // MARK: Marks and quotes

    /// Chooses a mark; the transcript shows what it rests on.
    private mutating func choose(mark index: Int) {
        mark = max(0, min(index, sheet.marks.count - 1))
        place = quote(ofMark: mark)
        seeksPlace = place != nil
    }

    private func quote(ofMark index: Int) -> EvidencePlace? {
        guard sheet.marks.indices.contains(index) else { return nil }
        let chosen = sheet.marks[index]
        return chosen.quotes.lazy.compactMap { quote in
            EvidencePlace(passage: quote.passage, start: quote.start, end: quote.end, dimension: chosen.id)
        }.first
    }

    private mutating func goToQuote() {
        place = quote(ofMark: mark)
        guard place != nil else { return }
        seeksPlace = true
        side = .transcript
    }

    /// Back to the mark of the chosen evidence.
    private mutating func goToMark() {
        if let place, let own = sheet.marks.firstIndex(where: { $0.id == place.dimension }) { mark = own }
        side = .sheet
    }

    /// All evidence of what is read, in the order of the transcript, each stretch once.
    private var evidence: [EvidencePlace] {
        var all: [EvidencePlace] = []
        for (index, passage) in view.passages.enumerated() where round == nil || passage.round == round {
            for highlight in passage.highlights {
                guard
                    let place = EvidencePlace(
                        passage: index, start: highlight.start, end: highlight.end, dimension: highlight.dimension),
                    all.last.map({ $0.passage != index || $0.range != place.range }) ?? true
                else { continue }
                all.append(place)
            }
        }
        return all
    }

    private mutating func step(by direction: Int) {
        let all = evidence
        guard !all.isEmpty else { return }
        side = .transcript
        seeksPlace = true
        guard let place else {
            self.place = direction > 0 ? all.first : all.last
            return
        }
        func isBefore(_ one: EvidencePlace, _ other: EvidencePlace) -> Bool {
            (one.passage, one.range.lowerBound, one.range.upperBound) < (other.passage, other.range.lowerBound, other.range.upperBound)
        }
        let found = direction > 0 ? all.first { isBefore(place, $0) } : all.last { isBefore($0, place) }
        self.place = found ?? place
    }

    /// Opens the transcript at a passage, with its evidence chosen where it has any.
    package mutating func show(passage index: Int) {
        guard view.passages.indices.contains(index) else { return }
        let passage = view.passages[index]
        if view.rounds.count > 1, view.rounds.indices.contains(passage.round), passage.round != round {
            turn(by: passage.round - (round ?? -1))
        }
        side = .transcript
        let first = passage.highlights.first
        place = first.flatMap { EvidencePlace(passage: index, start: $0.start, end: $0.end, dimension: $0.dimension) }
        seeksPlace = place != nil
        soughtPassage = place == nil ? index : nil
        here = (index, passage.time)
    }

    /// To the next comment, in whichever round; after the last the first again.
    private mutating func goToComment() {
        let all = view.passages.indices.filter { !view.passages[$0].comments.isEmpty }
        guard let next = all.first(where: { $0 > commented ?? -1 }) ?? all.first else { return }
        let owner = view.passages[next].round
        if let round, owner != round { turn(by: owner - round) }
        side = .transcript
        place = nil
        commented = next
        seeksComment = true
        here = (next, view.passages[next].comments[0].time)
    }

    // MARK: Rounds

    private mutating func turn(by direction: Int) {
        let last = view.rounds.count - 1
        let wanted = (round ?? -1) + direction
        let next: Int? = wanted < 0 ? nil : min(wanted, last)
        if next == round || last < 0 { return }
        round = next
        mark = max(0, min(mark, sheet.marks.count - 1))
        place = nil
        seeksPlace = false
        rows = nil
        pane = ScrollPane()
    }

    /// Changes what is shown and keeps the passage in sight where it is.
    private mutating func keepTop(_ change: (inout ReviewScreen) -> Void) {
        let top = rows?.passage(atOrAfter: pane.first)
        change(&self)
        guard let shape = rows?.shape, let top else { return }
        layOut(width: shape.width, height: pane.height, unicode: shape.unicode)
        if let row = rows?.row(ofPassage: top, offset: 0) { pane.scroll(to: max(0, row - 1)) }
    }

    /// From the second at which the chosen evidence was typed; without any from the first passage in sight.
    private var replayFromHere: Intent {
        if let chosen {
            return .openReplayOf(view.session, passage: chosen.passage, start: chosen.range.lowerBound, end: chosen.range.upperBound)
        }
        return .openReplay(view.session, from: here?.time ?? (view.passages.isEmpty ? 0 : view.passages[passageHere].time))
    }

    private var chosen: EvidencePlace? { place ?? (side == .sheet ? quote(ofMark: mark) : nil) }

    /// The passage of the chosen evidence, else the first one in sight; there is one.
    private var passageHere: Int {
        max(0, min(chosen?.passage ?? here?.passage ?? rows?.passage(atOrAfter: pane.first) ?? 0, view.passages.count - 1))
    }

    // MARK: Painting

    package var whenTooSmall: [StyledText] { [StyledText(view.title, Style(.accent)), StyledText(view.subtitle, Style(.dim))] }

    package var footerKeys: [FooterKey] {
        let keys = KeyTable.footerKeys(of: context) { binding in
            switch binding.action {
            case .screen(.notes): view.passages.contains { $0.notes != nil || !$0.models.isEmpty || $0.marks.contains { $0.lift != nil } }
            case .screen(.previousRound): view.rounds.count > 1
            case .screen(.committee): view.committee != nil
            case .screen(.nextComment): view.passages.contains { !$0.comments.isEmpty }
            case .screen(.offer): sheet.offer != nil
            case .screen(.nextMark): side == .transcript && !view.isSealed
            case .screen(.open), .intent(.toggleNumbers): !view.isSealed && sheet.offer == nil
            case .screen(.misses): !view.isSealed && sheet.offer == nil
            default: true
            }
        }
        return keys.map { binding in
            var key = FooterKey(binding)
            if binding.action == .screen(.up) { key.brief = side == .sheet && sheet.offer == nil ? "mark" : "scroll" }
            if binding.action == .screen(.open) { key.brief = side == .sheet ? "its quote" : "its mark" }
            if binding.action == .screen(.nextPane) {
                key.brief = side == .sheet ? "transcript" : sheet.offer == nil ? "score sheet" : "the offer"
            }
            if binding.action == .screen(.notes) { key.brief = showsNotes ? "hide notes" : "notes" }
            if binding.action == .intent(.toggleNumbers) { key.isPinned = view.numbersHidden }
            return key
        }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let remarks = remarks(columns: rect.columns - 2, unicode: frame.unicode)
        let layout = ReviewLayout(rect, remarks: remarks.count)
        self.layout = layout
        frame.header(view.title, about: view.subtitle, state: StyledText("review", Style(.bar)), inset: layout.inset, in: layout.header)
        frame.putLeft(tabs(columns: layout.tabs.columns, unicode: frame.unicode), in: layout.tabs)
        for (index, row) in remarks.enumerated() { frame.putLeft(row, row: index, in: layout.remarks) }
        paintHeads(into: &frame, in: layout)
        if !layout.rule.isEmpty { frame.vline(in: layout.rule) }
        if layout.isWide || side == .transcript { paintTranscript(into: &frame, in: layout.transcript) }
        if layout.isWide || side == .sheet { paintSheet(into: &frame, in: layout.sheet) }
        frame.footer(footerKeys, inset: layout.inset, in: layout.footer)
    }

    /// Where the session comes from, and what of it is damaged.
    private func remarks(columns: Int, unicode: Bool) -> [StyledText] {
        let origin = view.origin.isEmpty ? [] : [StyledText(view.origin, Style(.dim))]
        let damage = view.damage.map { text in
            Paragraph.rows(
                text, style: Style(.warning), lead: StyledText("! ", Style(.warning)), width: columns, limit: 2, unicode: unicode)
        }
        return origin + (damage ?? [])
    }

    private mutating func layOut(width: Int, height: Int, unicode: Bool) {
        let shape = ReviewRows.Shape(
            width: width, round: round, showsNotes: showsNotes, numbersHidden: view.numbersHidden, unicode: unicode)
        if rows?.shape != shape { rows = ReviewRows(view, shape: shape) }
        pane.measure(count: rows?.rows.count ?? 0, height: height)
    }

    private mutating func paintTranscript(into frame: inout Frame, in rect: Rect) {
        layOut(width: rect.columns - 2, height: rect.rows, unicode: frame.unicode)
        if seeksPlace, let place, let row = rows?.row(ofPassage: place.passage, offset: place.range.lowerBound) {
            // A third from the top, so that one sees what led to it.
            if row < pane.first + 1 || row + 3 > pane.first + rect.rows { pane.scroll(to: row - rect.rows / 3) }
        }
        if let index = soughtPassage, let row = rows?.row(ofPassage: index, offset: 0) { pane.scroll(to: row - rect.rows / 3) }
        if seeksComment, let rows = commented.flatMap({ rows?.rows(ofCommentsOn: $0) }) { pane.show(rows) }
        seeksPlace = false
        soughtPassage = nil
        seeksComment = false
        rows?.paint(from: pane.first, selected: place, into: &frame, in: rect)
        pane.paintThumb(into: &frame, in: rect)
    }

    private mutating func paintSheet(into frame: inout Frame, in rect: Rect) {
        let options = SheetPane.Options(
            numbersHidden: view.numbersHidden, selected: mark, isFocused: side == .sheet, unicode: frame.unicode)
        sheetPane.paint(sheet, options: options, into: &frame, in: rect)
    }

    private func paintHeads(into frame: inout Frame, in layout: ReviewLayout) {
        let transcript = head("Transcript", .transcript, frame.unicode)
        let title = view.isSealed ? "Score sheet (sealed)" : sheet.offer == nil ? "Score sheet" : "The offer"
        let sheet = head(title, .sheet, frame.unicode)
        if layout.isWide {
            frame.putLeft(transcript + roles(after: transcript, in: layout.transcriptHead), in: layout.transcriptHead)
            frame.putLeft(sheet, in: layout.sheetHead)
        } else {
            let heads = sheet + "   " + transcript
            frame.putLeft(heads + (side == .transcript ? roles(after: heads, in: layout.sheetHead) : []), in: layout.sheetHead)
        }
    }

    /// What the chosen words are to each dimension, and the level of their answer: `L 3 traded, figure   F 1 named`. As many as fit.
    private func roles(after head: StyledText, in rect: Rect) -> StyledText {
        guard let place, view.passages.indices.contains(place.passage) else { return [] }
        let passage = view.passages[place.passage]
        let own = passage.highlights.filter { $0.start == place.range.lowerBound && $0.end == place.range.upperBound }
        let marks = view.passages.first { $0.entry.turn == passage.entry.turn && !$0.marks.isEmpty }?.marks ?? []
        var line = StyledText()
        for (highlight, roles) in own.byDimension {
            var item = StyledText("   ")
            item.append(
                DimensionMark.letter(highlight.dimension, label: highlight.label), DimensionMark.style(of: highlight.hue, bold: true))
            if !view.numbersHidden, let level = marks.first(where: { $0.id == highlight.dimension })?.level { item.append(" \(level)") }
            item.append(" " + roles.joined(separator: ", "), Style(.dim))
            if head.columns + line.columns + item.columns <= rect.columns { line = line + item }
        }
        return line
    }

    private func head(_ title: String, _ own: Side, _ unicode: Bool) -> StyledText {
        side == own
            ? [Run(unicode ? "▸ " : "> ", Style(.accent)), Run(title, Style(.accent))]
            : StyledText("  " + title, Style(.dim))
    }

    /// The whole loop and the rounds; where they do not fit, the one that is read and its number.
    private func tabs(columns: Int, unicode: Bool) -> StyledText {
        var line = StyledText()
        let titles = ["Whole loop"] + view.rounds.enumerated().map { "\($0.offset + 1) \($0.element.title)" }
        let current = (round ?? -1) + 1
        for (index, title) in titles.enumerated() {
            if index > 0 { line.append(" ") }
            let text = index == current ? (unicode ? " \(title) " : "[\(title)]") : " \(title) "
            line.append(text, Style(index == current ? .selection : .dim))
        }
        if line.columns <= columns { return line }
        let place = round == nil ? "\(view.rounds.count) rounds" : "round \(current) of \(view.rounds.count)"
        let title = round.map { view.rounds[$0].title } ?? titles[0]
        return [
            Run(unicode ? " \(title) " : "[\(title)]", Style(.selection)), Run("  \(place)", Style(.dim)),
        ]
    }
}
