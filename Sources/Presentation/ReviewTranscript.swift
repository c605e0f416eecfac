import InterviewEngine
import RubricScorer
import ViewModels

/// The transcript as passages, with the evidence of each answer laid on the passage that it was typed in.
struct ReviewTranscript {
    private(set) var passages: [PassageView] = []
    /// Ids of the rounds that were begun, in order.
    let rounds: [String]
    /// Index of the passage of each part, by turn.
    private var parts: [Int: [Int]] = [:]
    /// Index of the passage in which the prompt of a turn was asked.
    private(set) var prompts: [Int: Int] = [:]
    private let state: InterviewState
    private var round = -1
    private var began = SessionTime.zero

    init(state: InterviewState, sheets: SessionSheets, off: Set<Dimension>) {
        self.state = state
        rounds = state.finished.map(\.id) + (state.round.map { [$0.id] } ?? [])
        for line in state.transcript { add(line) }
        for turn in state.turns {
            guard let sheet = sheets.sheet(ofTurn: turn.number), let last = parts[turn.number]?.last else { continue }
            for mark in sheet.marks where !off.contains(mark.dimension) { highlight(mark, turn) }
            passages[last].marks = sheet.marks.filter { !off.contains($0.dimension) }.compactMap { self.mark($0, turn) }
            passages[last].notes = turn.prompt.flatMap { state.loop.prompt($0)?.notes }
        }
        for index in passages.indices { passages[index].highlights.sort { ($0.start, $0.end, $0.dimension) < ($1.start, $1.end, $1.dimension) } }
    }

    /// Index of the first passage of the candidate's in a turn; where nothing was said, of the question.
    func passage(ofTurn number: Int) -> Int { parts[number]?.first ?? prompts[number] ?? 0 }

    /// Where a stretch of a turn's answer stands: the passage and the range within its text. The answer is its parts joined by line feeds.
    func place(of evidence: Evidence, in turn: Turn) -> (passage: Int, start: Int, end: Int)? {
        guard let places = parts[turn.number] else { return nil }
        var offset = 0
        for (part, place) in zip(turn.parts, places) where part.kind != .question {
            let length = part.text.utf8.count
            if evidence.start < offset + length, evidence.end > offset {
                return (place, max(0, evidence.start - offset), min(length, evidence.end - offset))
            }
            offset += length + 1
        }
        return nil
    }

    func quote(_ evidence: Evidence, in turn: Turn) -> QuoteView? {
        guard let place = place(of: evidence, in: turn) else { return nil }
        let bytes = Array(passages[place.passage].entry.text.utf8)
        guard place.start < place.end, place.end <= bytes.count else { return nil }
        return QuoteView(
            text: String(decoding: bytes[place.start..<place.end], as: UTF8.self), role: evidence.role.rawValue, passage: place.passage,
            start: place.start, end: place.end)
    }

    func mark(_ mark: Mark, _ turn: Turn) -> MarkView? {
        guard let level = mark.level else { return nil }
        let raised = turn.prompt.flatMap { state.loop.prompt($0) }?.raises.contains(mark.dimension.rawValue) ?? false
        guard level > 0 || raised else { return nil }
        return MarkView(
            id: mark.dimension.rawValue, label: mark.dimension.title, hue: mark.dimension.hue, level: level,
            word: mark.dimension.anchor(level), quotes: mark.evidence.compactMap { quote($0, in: turn) }, lift: mark.lift)
    }

    // MARK: Building

    private mutating func add(_ line: TranscriptLine) {
        let time: SessionTime
        var margin: String?
        if let opening = RoomPresenter.opening(line) {
            round = min(round + 1, rounds.count - 1)
            began = opening
        }
        switch line {
        case .interviewer(let utterance, let at, _):
            time = at
            margin = self.margin(utterance)
            if case .prompt(_, let opened) = utterance.purpose { prompts[opened] = passages.count }
        case .candidate(let number, let part, let at):
            time = at
            var places = parts[number] ?? []
            while places.count < part { places.append(passages.count) }
            parts[number] = places + [passages.count]
        case .note(_, let at): time = at
        }
        for (index, entry) in RoomPresenter.entries(of: line, in: state, began: began).enumerated() {
            passages.append(
                PassageView(
                    entry: entry, round: max(0, round), highlights: [], marks: [],
                    margin: index == 0 ? margin : nil, notes: nil, time: time.milliseconds))
        }
    }

    private func margin(_ utterance: Utterance) -> String? {
        switch utterance.purpose {
        case .followUp(_, let gap): "asked because: \(gap.words)"
        case .interruption(let cause): "cut in: \(cause.words)"
        case .answer(let fact): "told: \(state.loop.world.fact(fact)?.about ?? fact)"
        case .correction(let fact): "corrected: \(state.loop.world.fact(fact)?.about ?? fact)"
        case .hint: "hint"
        case .offer, .nudge: "after a silence"
        case .prompt(let id, _): stake(utterance.by, id)
        default: nil
        }
    }

    private func stake(_ persona: String, _ prompt: String) -> String? {
        let raised = (state.loop.prompt(prompt)?.raises ?? []).compactMap { Dimension(rawValue: $0)?.label }
        return raised.isEmpty ? nil : "asks about \(raised.joined(separator: ", "))"
    }

    private mutating func highlight(_ mark: Mark, _ turn: Turn) {
        for evidence in mark.evidence {
            guard let place = place(of: evidence, in: turn), place.start < place.end else { continue }
            passages[place.passage].highlights.append(
                HighlightView(
                    start: place.start, end: place.end, dimension: mark.dimension.rawValue, label: mark.dimension.label,
                    hue: mark.dimension.hue, role: evidence.role.rawValue))
        }
    }
}
