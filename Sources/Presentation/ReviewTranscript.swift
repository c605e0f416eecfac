import InterviewEngine
import RubricScorer
import ViewModels

/// The transcript as passages, with the evidence of each answer laid on the passage that it was typed in.
struct ReviewTranscript {
    /// A stretch of one passage, in UTF-8 bytes of its text.
    struct Place: Equatable {
        var passage: Int
        var start: Int
        var end: Int
    }
    struct CutIn {
        var cause: InterruptionCause
        var passage: Int
        var at: SessionTime
        /// The candidate asked to finish first, and was let.
        var letFinish = false
    }
    private(set) var passages: [PassageView] = []
    /// Ids of the rounds that were begun, in order.
    let rounds: [String]
    /// Index of the passage of each part, by turn.
    private var parts: [Int: [Int]] = [:]
    /// Index of the passage in which the prompt of a turn was asked.
    private var prompts: [Int: Int] = [:]
    /// Interruptions by turn, in order.
    private(set) var cutIns: [Int: [CutIn]] = [:]
    private let state: InterviewState
    private var walk = RoundWalk()
    /// Who told in which round why they ask.
    private var stakesTold: Set<[String]> = []

    /// `answers`: those that are shown as models, by id of the prompt. `recorded`: the sheets of the day, where `sheets` are others.
    init(
        state: InterviewState, sheets: SessionSheets, off: Set<Dimension>, answers: [String: ModelAnswer] = [:],
        recorded: SessionSheets? = nil
    ) {
        self.state = state
        rounds = RoundWalk.rounds(of: state)
        for line in state.transcript { add(line) }
        for turn in state.turns where turn.closed != nil {
            guard let last = parts[turn.number]?.last ?? prompts[turn.number] else { continue }
            passages[last].notes = turn.prompt.flatMap { state.loop.prompt($0) }.flatMap { $0.notes.isEmpty ? nil : $0.notes }
            passages[last].models = turn.prompt.flatMap { answers[$0] }.map(Self.views) ?? []
            guard let sheet = sheets.sheet(ofTurn: turn.number) else { continue }
            let marks = sheet.marks.filter { !off.contains($0.dimension) }
            for mark in marks { highlight(mark, turn) }
            let then = recorded?.sheet(ofTurn: turn.number)
            passages[last].marks = marks.compactMap { mark in self.mark(mark, turn)?.recorded(as: then?.level(mark.dimension)) }
            passages[last].numbers = (sheet.numbers ?? []).map {
                CheckedNumberView(text: $0.sentence, agrees: $0.verdict == .agrees)
            }
        }
        for index in passages.indices {
            passages[index].highlights.sort { ($0.start, $0.end, $0.dimension, $0.role) < ($1.start, $1.end, $1.dimension, $1.role) }
        }
    }

    static func views(_ answer: ModelAnswer) -> [ModelAnswerView] {
        [("strong", answer.strong), ("decent", answer.decent), ("weak", answer.weak)].filter { !$0.1.isEmpty }
            .map { ModelAnswerView(kind: $0.0, text: $0.1) }
    }

    /// Index of the first passage of the candidate's in a turn; where nothing was said, of the question.
    func passage(ofTurn number: Int) -> Int { parts[number]?.first ?? prompts[number] ?? 0 }

    func passage(ofPart part: Int, ofTurn number: Int) -> Int? {
        parts[number].flatMap { $0.indices.contains(part) ? $0[part] : nil }
    }

    /// Which part of which turn a passage is; nil where it is none of the candidate's.
    func part(ofPassage passage: Int) -> (turn: Int, part: Int)? {
        guard passages.indices.contains(passage), passages[passage].entry.kind == .candidate, let turn = passages[passage].entry.turn,
            let part = parts[turn]?.firstIndex(of: passage)
        else { return nil }
        return (turn, part)
    }

    /// How the answer of a turn began, as it was typed; nil where nothing was said.
    func opening(of turn: Turn) -> (words: String, passage: Int)? {
        // What was asked back before is not how it was answered.
        let index =
            turn.parts.firstIndex { ($0.kind == .answer || $0.kind == .followUp) && !asksBack($0.text) }
            ?? turn.parts.firstIndex { $0.kind == .answer } ?? turn.parts.firstIndex { $0.kind != .question }
        guard let index, let passage = passage(ofPart: index, ofTurn: turn.number) else { return nil }
        let words = wholeSentences(quotedWords(turn.parts[index].text, 20))
        return words.isEmpty ? nil : (words, passage)
    }

    private func asksBack(_ text: String) -> Bool {
        text.last { !$0.isWhitespace } == "?" && text.split(whereSeparator: \.isWhitespace).count <= 20
    }

    // MARK: Evidence

    /// Where a stretch of a turn's answer stands. The answer is its parts joined by line feeds; a stretch over several of them is
    /// shown in the first. nil where nothing of it is in the text.
    func place(from start: Int, to end: Int, in turn: Turn) -> Place? {
        guard let places = parts[turn.number] else { return nil }
        var offset = 0
        for (part, passage) in zip(turn.parts, places) where part.kind != .question {
            let length = part.text.utf8.count
            if start < offset + length, end > offset {
                return snapped(Place(passage: passage, start: max(0, start - offset), end: min(length, end - offset)))
            }
            offset += length + 1
        }
        return nil
    }

    /// To whole characters of UTF-8: a sheet may have been recorded for another text than this one.
    private func snapped(_ place: Place) -> Place? {
        let text = passages[place.passage].entry.text.utf8
        func isInside(_ offset: Int) -> Bool { offset < text.count && text[text.index(text.startIndex, offsetBy: offset)] & 0xC0 == 0x80 }
        var place = place
        place.end = min(place.end, text.count)
        while isInside(place.start) { place.start += 1 }
        while place.end > place.start, isInside(place.end) { place.end -= 1 }
        return place.start < place.end ? place : nil
    }

    func text(at place: Place) -> String {
        let text = passages[place.passage].entry.text.utf8
        return String(decoding: text.dropFirst(place.start).prefix(place.end - place.start), as: UTF8.self)
    }

    func quote(_ evidence: Evidence, in turn: Turn) -> QuoteView? {
        place(from: evidence.start, to: evidence.end, in: turn).map {
            QuoteView(text: text(at: $0), role: evidence.role.rawValue, passage: $0.passage, start: $0.start, end: $0.end)
        }
    }

    private func mark(_ mark: Mark, _ turn: Turn) -> MarkView? {
        guard let level = mark.level, level > 0 || turn.raised(in: state.loop).contains(mark.dimension) else { return nil }
        return view(of: mark, in: turn)
    }

    /// Whatever the level.
    func view(of mark: Mark, in turn: Turn) -> MarkView {
        MarkView(mark.dimension, level: mark.level, quotes: mark.evidence.compactMap { quote($0, in: turn) }, lift: mark.lift)
    }

    private mutating func highlight(_ mark: Mark, _ turn: Turn) {
        for evidence in mark.evidence {
            guard let place = place(from: evidence.start, to: evidence.end, in: turn) else { continue }
            passages[place.passage].highlights.append(
                HighlightView(
                    start: place.start, end: place.end, dimension: mark.dimension.rawValue, label: mark.dimension.label,
                    hue: mark.dimension.hue, role: evidence.role.rawValue))
        }
    }

    // MARK: Building

    private mutating func add(_ line: TranscriptLine) {
        walk.enter(line, of: state)
        let time: SessionTime
        var margin: String?
        switch line {
        case .interviewer(let utterance, let at, let turn):
            time = at
            margin = self.margin(utterance)
            if case .prompt(_, let opened) = utterance.purpose { prompts[opened] = passages.count }
            if case .interruption(let cause) = utterance.purpose, let turn {
                cutIns[turn, default: []].append(CutIn(cause: cause, passage: passages.count, at: at))
            }
            if utterance.purpose == .letMeFinish, let turn, let last = cutIns[turn]?.indices.last { cutIns[turn]?[last].letFinish = true }
        case .candidate(let number, let part, let at):
            time = at
            var places = parts[number] ?? []
            while places.count < part { places.append(passages.count) }
            parts[number] = places + [passages.count]
        case .note(_, let at): time = at
        }
        for entry in RoomPresenter.entries(of: line, in: state, began: walk.began) {
            append(entry, margin: margin, at: time)
            margin = nil
        }
        if case .interviewer(let utterance, _, _) = line { tellStake(utterance, at: time) }
    }

    private mutating func append(_ entry: EntryView, margin: String?, at time: SessionTime) {
        passages.append(
            PassageView(
                entry: entry, round: walk.round, highlights: [], marks: [], margin: margin, notes: nil, time: time.milliseconds))
    }

    /// What was private in the room: why somebody asks, beneath their first question of a round.
    private mutating func tellStake(_ utterance: Utterance, at time: SessionTime) {
        // Whoever is still to sit with them in an exam is not to know.
        guard !state.isSealed, case .prompt(let id, let turn) = utterance.purpose, let persona = state.loop.persona(utterance.by),
            !persona.stake.isEmpty, id != state.offer?.table.prompt.id,
            stakesTold.insert([String(walk.round), persona.id]).inserted
        else { return }
        append(
            EntryView(
                kind: .note,
                text: "What \(persona.firstName) wants to know, and why: \(oneLine(persona.stake)) \(persona.temperInWords)",
                at: clockText(time - walk.began), turn: turn),
            margin: nil, at: time)
    }

    private func margin(_ utterance: Utterance) -> String? {
        switch utterance.purpose {
        case .followUp(_, let gap): "follow-up: \(gap.words)"
        case .push: "pushed further: nothing left to probe"
        case .claimConflict(let claim): "two figures for one thing\(heardBy(claim))"
        case .claimDoubt(let claim): "two figures, perhaps for one thing\(heardBy(claim))"
        case .claimRecall(let claim): "an earlier claim put to the test\(heardBy(claim))"
        case .sum: "a sum that does not come out"
        case .interruption(let cause): "cut in: \(cause.words)"
        case .answer(let fact): "told: \(state.loop.world.fact(fact)?.about ?? fact)"
        case .correction(let fact): "corrected: \(state.loop.world.fact(fact)?.about ?? fact)"
        case .unknown, .unknownBeside: "asked what nobody in this loop knows"
        case .again: "asked for the question again"
        case .aside: "said about the conversation: left out of the score"
        case .hint: "hint"
        case .offerReply(let responses): OfferPresenter.margin(responses)
        case .offer, .nudge: "after a silence"
        case .prompt(let id, _): topics(id)
        case .opening, .leadIn, .brief, .floorBack, .letMeFinish, .acknowledgement, .movingOn, .handover, .poolDry, .timeWarning,
            .overtime, .closing, .movingOnAfter, .partDone, .offerRecap:
            nil
        }
    }

    private func heardBy(_ claim: String) -> String {
        state.hearer(ofClaim: claim).flatMap { state.loop.persona($0) }.map { ": \($0.firstName) heard it first" } ?? ""
    }

    private func topics(_ prompt: String) -> String? {
        let raised = (state.loop.prompt(prompt)?.raises ?? []).compactMap { Dimension(rawValue: $0)?.title.lowercased() }
        return raised.isEmpty ? nil : "asks about \(raised.joined(separator: ", "))"
    }
}
