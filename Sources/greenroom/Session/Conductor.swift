import Foundation
import InterviewEngine
import Listening
import Presentation
import RubricScorer
import ScenarioPacks
import SessionJournal

/// Plays one session: every stimulus goes to the journal with the moves it leads to, is folded, heard and scored.
/// The same code serves the room, the plain room and the headless run, so that all three write the same journal.
final class Conductor {
    let pack: Pack
    let header: JournalHeader
    let journal: JournalWriter
    private(set) var state: InterviewState
    private(set) var sheets: [Int: AnswerSheet] = [:]
    /// How the candidate rates themself, as far as they have come; nil before they were asked.
    private(set) var rating: SelfRating?
    /// Wall time of the last record before this sitting; of the session's beginning when it is new.
    let leftAt: Int
    /// What was wrong with the record that this sitting goes on with; what could not be read is kept beside it.
    let damage: Damage?
    private let wall: () -> Int
    private var heardWords = 0
    /// It has nothing but what was taken over from another session: the clock goes on at that second, and nobody was away.
    private var isUntouched = false
    /// It is a take whose answer was sent or left, and the program was killed before it was closed.
    private var owesEnd = false
    /// How the boxes came to hold what they held when it was read back.
    private var typed: [Box.Kind: [DraftEdit]] = [:]
    /// Questions are asked in what was sent, never in a draft.
    private lazy var index = FactIndex(pack.loop.world)

    init(pack: Pack, header: JournalHeader, journal: JournalWriter, wall: @escaping () -> Int) {
        self.pack = pack
        self.header = header
        self.journal = journal
        self.wall = wall
        leftAt = header.began
        damage = nil
        state = InterviewState(loop: pack.loop, setup: header.setup)
    }

    /// Goes on with a session that was read back.
    init(pack: Pack, resuming past: Journal, journal: JournalWriter, wall: @escaping () -> Int) {
        self.pack = pack
        header = past.header
        self.journal = journal
        self.wall = wall
        damage = past.damage
        leftAt = past.records.last?.w ?? past.header.began
        state = past.state(of: pack.loop)
        sheets = past.answerSheets
        rating = past.rating
        let own = past.records.dropFirst(header.carried)
        isUntouched = header.parent?.carried != nil && own.isEmpty
        owesEnd = header.take != nil && own.contains { if case .event(let event) = $0.body { Self.endsTake(event) } else { false } }
        for box in [Box.Kind.answer, .reply] where !state.box(box).text.isEmpty { typed[box] = past.edits(of: box) }
        makeGood(past)
    }

    /// The edits that led to what stood in a box when the session was read back, as far as the record tells.
    func edits(of box: Box.Kind) -> [DraftEdit] { typed[box] ?? [] }

    /// A program that was killed between a stimulus and what follows from it owes the moves, the reading and the scores.
    private func makeGood(_ past: Journal) {
        let owed = JournalAudit.movesOwed(by: past, of: pack.loop)
        for move in owed.moves {
            fold(.move(move), at: owed.at)
            if header.take != nil, Self.endsTake(.move(move)) { owesEnd = true }
        }
        if case .beat = state.floor, state.hearing?.turn != state.openTurn?.number || state.hearing == nil {
            listen(at: state.now, final: true)
        }
        for turn in state.turns where turn.closed != nil { _ = hearWhatIsLeft(of: turn.number, at: state.now) }
        for turn in state.turns where turn.closed != nil && (sheets[turn.number] == nil || turn.score == nil) {
            score(turn.number, at: state.now)
        }
        let written = Set(past.sheets.filter { $0.scope == "round" }.map(\.id))
        for round in state.finished where !written.contains(round.id) {
            writeSheet(scope: "round", id: round.id, sheet(ofRound: round.id), at: state.now)
        }
    }

    var time: SessionTime { state.now }

    /// Records a stimulus and what follows from it.
    /// - Returns: the moves, those of the readings and scores that it caused among them.
    @discardableResult
    func take(_ stimulus: Stimulus, at t: SessionTime) -> [Move] {
        var moves = decide(state, stimulus, at: t)
        if stimulus == .woke, moves.isEmpty { return [] }
        fold(.stimulus(stimulus), at: t)
        for move in moves { fold(.move(move), at: t) }
        moves += follow(stimulus, moves, at: t)
        if header.take != nil, state.round != nil, ([.stimulus(stimulus)] + moves.map(Event.move)).contains(where: Self.endsTake) {
            moves += take(.roundAbandoned, at: t)
        }
        return moves
    }

    /// A take is one answer: it is over when that is sent or left.
    private static func endsTake(_ event: Event) -> Bool {
        switch event {
        case .move(.beatBegan), .move(.turnClosed): true
        default: false
        }
    }

    /// Walks into a round, or back into the one that was left, with the clock running.
    /// - Parameter wall: now, in milliseconds since 1970: how long the candidate was away is told by it.
    @discardableResult
    func enter(round: String, at t: SessionTime, wall: Int) -> [Move] {
        guard state.round != nil else { return take(.roundEntered(round: round), at: t) }
        if owesEnd { return take(.roundAbandoned, at: t) }
        if isUntouched, !state.away { return state.paused ? take(.unpaused, at: t) : [] }
        // The program may have ended in the middle of the round without a chance to say so.
        if !state.away { take(.left, at: t) }
        let moves = take(.resumed(away: Milliseconds(max(0, wall - leftAt))), at: t)
        return state.paused ? moves + take(.unpaused, at: t) : moves
    }

    /// Lets everything happen whose time has come.
    @discardableResult
    func wake(at t: SessionTime) -> [Move] {
        var all: [Move] = []
        while let due = nextDeadline(state), due <= t {
            let moves = take(.woke, at: max(due, state.now))
            if moves.isEmpty { break }
            all += moves
        }
        return all
    }

    /// Keystrokes that were made up to `t`, which is the time of the last one.
    @discardableResult
    func draft(_ box: Box.Kind, cursor: Int, edits: [DraftEdit], at t: SessionTime) -> [Move] {
        guard !edits.isEmpty else { return [] }
        let moves = take(.drafted(box: box, revision: state.box(box).revision + 1, cursor: cursor, edits: edits), at: t)
        guard box == .answer else { return moves }
        return moves + listen(at: t, final: false)
    }

    private func fold(_ event: Event, at t: SessionTime) {
        journal.append(.event(event), at: t, wall: wall())
        apply(&state, event, at: t)
    }

    /// What the shell owes the engine after a stimulus: a reading of what was sent, a score of what was closed.
    private func follow(_ stimulus: Stimulus, _ moves: [Move], at t: SessionTime) -> [Move] {
        var more: [Move] = []
        for move in moves {
            switch move {
            case .turnClosed(let turn):
                more += hearWhatIsLeft(of: turn, at: t)
                score(turn, at: t)
            case .roundEnded(let round, _): writeSheet(scope: "round", id: round, sheet(ofRound: round), at: t)
            case .loopEnded: writeSheet(scope: "loop", id: header.session, loopSheet, at: t)
            default: break
            }
        }
        if case .submitted(.answer, _) = stimulus, state.openTurn != nil { more += listen(at: t, final: true) }
        return more
    }

    /// What was said in a closed turn and not heard: left with `movedOn`, or counted when the time ran out.
    private func hearWhatIsLeft(of number: Int, at t: SessionTime) -> [Move] {
        guard state.turns.indices.contains(number) else { return [] }
        let turn = state.turns[number]
        guard turn.closed != nil, turn.prompt != nil, turn.heardParts < turn.parts.count else { return [] }
        let context = ListeningContext(turn: turn, state: state, off: pack.rubric.off.map(\.rawValue).sorted())
        let hearing = Listener.hear(text: turn.answer, turn: number, box: .answer, revision: 0, context: context, final: true) { index }
        return take(.heard(hearing: hearing), at: t)
    }

    @discardableResult
    private func listen(at t: SessionTime, final: Bool) -> [Move] {
        guard let turn = state.openTurn else { return [] }
        let context = ListeningContext(state: state, off: pack.rubric.off.map(\.rawValue).sorted(), final: final)
        let hearing = Listener.hear(
            text: state.textToHear, turn: turn.number, box: .answer, revision: state.answer.revision, context: context, final: final
        ) { index }
        guard final || isNews(hearing) else { return [] }
        heardWords = hearing.dwell.words
        return take(.heard(hearing: hearing), at: t)
    }

    /// Word counts alone change with every word: ten of them make a reading worth recording.
    private func isNews(_ hearing: Hearing) -> Bool {
        guard var last = state.hearing, last.turn == hearing.turn else { return hearing.dwell.words > 0 }
        last.revision = hearing.revision
        last.dwell = hearing.dwell
        return last != hearing || abs(hearing.dwell.words - heardWords) >= 10
    }

    private func score(_ number: Int, at t: SessionTime) {
        ScorerMemory.tidy()
        guard state.turns.indices.contains(number), let sheet = SessionSheets.sheet(of: state.turns[number], in: state) else { return }
        sheets[number] = sheet
        let levels = Dictionary(
            uniqueKeysWithValues: sheet.marks.compactMap { mark in mark.level.map { (mark.dimension.rawValue, $0) } })
        take(
            .scored(
                turn: number, levels: levels, edges: sheet.edges.filter(\.lit).map(\.edge.rawValue), vote: sheet.vote,
                scorer: sheet.scorer.text), at: t)
        writeSheet(scope: "turn", id: String(number), sheet, at: t)
    }

    /// Keeps a rating, also one that is not done yet.
    /// - Returns: whether it is safe on disk.
    @discardableResult
    func rate(_ rating: SelfRating) -> Bool {
        self.rating = rating
        journal.append(.rating(rating), at: state.now, wall: wall())
        return journal.syncNow()
    }

    private func writeSheet(scope: String, id: String, _ sheet: some Encodable, at t: SessionTime) {
        let record = SheetRecord(scope: scope, id: id, json: String(decoding: CanonicalJSON.bytes(of: sheet), as: UTF8.self))
        journal.append(.sheet(record), at: t, wall: wall())
    }
}

extension Conductor {
    /// The rounds are over, and the candidate has not said yet how they rate themself, nor that they would rather not.
    var awaitsRating: Bool {
        header.asksRating && state.round == nil && state.nextRound == nil && !(rating?.isSettled ?? false)
    }

    /// For the candidate who goes on with a damaged session.
    var damageInWords: String? {
        damage.map {
            "Damaged at line \($0.line); it goes on from before that, the rest is kept beside it (\($0.reason))."
        }
    }

    var sessionSheets: SessionSheets { SessionSheets(byTurn: sheets) }

    func sheet(ofRound id: String) -> RoundSheet {
        sessionSheets.round(id, state: state, rubric: pack.rubric(ofRound: id))
    }

    var loopSheet: RoundSheet { sessionSheets.loop(state: state, rubric: rubric) }

    /// What counts in all of it.
    var rubric: Rubric { pack.rubric(of: header.setup) }
}

extension Pack {
    /// The round's own weights, or the pack's.
    func rubric(ofRound id: String) -> Rubric { rubrics[id] ?? rubric }

    /// What counts in all of a session: that of the round where only one was planned.
    func rubric(of setup: SessionSetup) -> Rubric { setup.rounds.count == 1 ? rubric(ofRound: setup.rounds[0]) : rubric }
}
