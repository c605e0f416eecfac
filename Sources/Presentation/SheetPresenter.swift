import InterviewEngine
import RubricScorer
import ViewModels

/// A round's or loop's sheet as it is shown.
enum SheetPresenter {
    /// `recorded`: what was recorded of the day, sheet and sheets, where these are others.
    static func view(
        title: String, sheet: RoundSheet, rounds: [String], rubric: Rubric, state: InterviewState, sheets: SessionSheets,
        transcript: ReviewTranscript, recorded: (sheet: RoundSheet, sheets: SessionSheets)? = nil
    ) -> SheetView {
        let turns = state.turns.filter { rounds.contains($0.round) }
        let marks = sheet.marks.filter { $0.notAssessed != .switchedOff }.map { own in
            mark(own, state, sheets, transcript).recorded(as: recorded?.sheet.mark(own.dimension).level)
        }
        return SheetView(
            title: title, marks: marks,
            triangle: triangle(sheet), vote: sheet.vote.map(voteText), overall: sheet.overall.map { $0 * 4 / 10 },
            absences: state.setup.mode == .exam ? absences(turns, rubric, state, sheets) : [],
            conditions: conditions(turns, rounds, state),
            scorer: scorer(turns, sheets, recorded?.sheets))
    }

    /// Who marked it, and whether the scorer of the day was another.
    private static func scorer(_ turns: [Turn], _ sheets: SessionSheets, _ recorded: SessionSheets?) -> String {
        func version(_ sheets: SessionSheets) -> ScorerVersion? { turns.lazy.compactMap { sheets.sheet(ofTurn: $0.number)?.scorer }.first }
        let own = version(sheets) ?? Scorer.version
        if let then = recorded.flatMap(version) {
            return then == own
                ? "scorer \(own.text), the one of the day" : "marked again by scorer \(own.text); on the day it was \(then.text)"
        }
        if own == Scorer.version { return "scorer " + own.text }
        return "scorer \(own.text); the present one is \(Scorer.version.text): 'greenroom review --rescore' marks it again"
    }

    private static func mark(_ mark: RoundMark, _ state: InterviewState, _ sheets: SessionSheets, _ transcript: ReviewTranscript)
        -> MarkView
    {
        let best = mark.best.flatMap { number in sheets.sheet(ofTurn: number).map { (state.turns[number], $0.mark(mark.dimension)) } }
        let quotes = best.map { turn, own in own.evidence.compactMap { transcript.quote($0, in: turn) } } ?? []
        var view = MarkView(mark.dimension, level: mark.level, quotes: quotes, lift: mark.level == 4 ? nil : lift(mark, state, sheets))
        // The mean of many answers may come to 0 where one of them had something to show.
        if mark.level == 0, !quotes.isEmpty { view.word = "mostly \(view.word)" }
        return view
    }

    /// What would lift the weakest answer that counted. It is told which that was where the quotes come from another.
    private static func lift(_ mark: RoundMark, _ state: InterviewState, _ sheets: SessionSheets) -> String? {
        guard let worst = mark.worst, let lift = sheets.sheet(ofTurn: worst)?.mark(mark.dimension).lift else {
            return mark.best.flatMap { sheets.sheet(ofTurn: $0)?.mark(mark.dimension).lift }
        }
        guard worst != mark.best, let prompt = state.turns[worst].prompt.flatMap({ state.loop.prompt($0) }) else { return lift }
        return "To \u{201C}\(firstWords(prompt.line.text, 8))\u{201D}: \(lift)"
    }

    private static func triangle(_ sheet: RoundSheet) -> TriangleView {
        func lit(_ edge: TradeOffEdge) -> Bool { sheet.edges.first { $0.edge == edge }?.lit ?? false }
        return TriangleView(
            latency: sheet.mark(.latency).level, fairness: sheet.mark(.fairness).level, revenue: sheet.mark(.creatorRevenue).level,
            latencyFairness: lit(.latencyFairness), latencyRevenue: lit(.latencyRevenue), fairnessRevenue: lit(.fairnessRevenue))
    }

    /// What a prompt asked for and its answer left out.
    private static func absences(_ turns: [Turn], _ rubric: Rubric, _ state: InterviewState, _ sheets: SessionSheets) -> [String] {
        turns.filter { $0.closed != nil }.flatMap { turn -> [String] in
            guard let prompt = turn.prompt.flatMap({ state.loop.prompt($0) }) else { return [] }
            let sheet = sheets.sheet(ofTurn: turn.number)
            let asked = prompt.raises.compactMap(Dimension.init(rawValue:)).filter { !rubric.off.contains($0) }
            return asked.filter { (sheet?.level($0) ?? 0) == 0 }.map {
                "\($0.title) was asked for and is absent: \u{201C}\(firstWords(prompt.line.text))\u{201D}"
            }
        }
    }

    /// How it was sat, so that nobody reads a figure for more than it is.
    private static func conditions(_ turns: [Turn], _ rounds: [String], _ state: InterviewState) -> [String] {
        let finished = state.finished.filter { rounds.contains($0.id) }
        let open = state.round.flatMap { rounds.contains($0.id) ? $0 : nil }
        var told: [String] = []
        if state.setup.pace != 1_000 { told.append("extra time \(factorText(state.setup.pace))") }
        let hints = turns.reduce(0) { $0 + $1.hints }
        if hints > 0 { told.append(counted(hints, "hint")) }
        let pasted = turns.reduce(0) { $0 + $1.pastedWords }
        if pasted > 0 { told.append("pasted " + counted(pasted, "word")) }
        let pauses = finished.reduce(open?.pauses ?? 0) { $0 + $1.pauses }
        if pauses > 0 { told.append("paused " + times(pauses)) }
        let left = finished.reduce(open?.timesLeft ?? 0) { $0 + $1.timesLeft }
        if left > 0 { told.append("left the room " + times(left)) }
        if finished.contains(where: { $0.why == .abandoned }) { told.append("ended before its time") }
        if open != nil { told.append("not finished") }
        return told
    }
}

extension MarkView {
    /// With the level of the day, where that was another.
    func recorded(as level: Int?) -> MarkView {
        var mark = self
        mark.recorded = level == self.level ? nil : level
        return mark
    }

    /// `level`: nil where it was not assessed.
    init(_ dimension: Dimension, level: Int?, quotes: [QuoteView], lift: String?) {
        self.init(
            id: dimension.rawValue, label: dimension.title, hue: dimension.hue, level: level,
            word: level.map(dimension.anchor) ?? "not assessed", quotes: quotes, lift: lift)
    }
}
