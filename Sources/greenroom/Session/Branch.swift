import InterviewEngine
import Listening
import Presentation
import RubricScorer
import ScenarioPacks
import SessionJournal

/// A second of a stored session from which another one goes on, live.
///
/// The new journal holds all that came before, word for word, and not a reference to it: it replays, audits and is resumed by itself,
/// also when the session that it comes from is thrown away or damaged; a digest could then only tell that something is missing.
struct Branch {
    let entry: SessionEntry
    let time: SessionTime
    /// What was sent at that very instant is not sent yet.
    var holdingBack = false
    /// The turn that is to be open then; nil is any. What let it go is held back, and what let the one before it go is not.
    var turn: Int?
    /// nil goes on with the whole session.
    var take: JournalHeader.Take?

    fileprivate static let cure = "Go to a second at which you were answering a question, and try again."
}

extension Opening {
    /// Begins a session with what stood at a second of another one: the draft, the clock, the seed and the interviewers. The other one
    /// is only read. Everything is on disk when this returns.
    func begin(_ branch: Branch) throws -> Conductor {
        let past = try JournalReader.read(path: branch.entry.folder + "/journal.jsonl")
        let pack = try places.pack(of: branch.entry).pack
        var records = past.records(until: branch.time, holdingBack: branch.holdingBack)
        func folded() -> InterviewState { Journal(header: past.header, records: records, damage: nil, validLength: 0).state(of: pack.loop) }
        var state = folded()
        if branch.holdingBack, let turn = branch.turn, state.openTurn?.number != turn {
            records = past.records(until: branch.time)
            state = folded()
        }
        try check(branch, state, past.state(of: pack.loop))
        let began = time.wall()
        let shelf = shelf(branch.take)
        let session = freshName(began: began, seed: past.header.setup.seed)
        let folder = shelf.newFolder(session: session, date: isoDate(began))
        var header = past.header
        header.format = JournalHeader.currentFormat
        header.session = session
        header.began = began
        header.app = Self.appVersion
        header.engine = Engine.version
        header.listener = Listener.version
        header.scorer = Scorer.version.text
        header.parent = .init(
            session: past.header.session, turn: state.openTurn?.number ?? state.turns.count, time: branch.time, carried: records.count,
            engine: past.header.parent?.engine.map { min($0, past.header.engine) } ?? past.header.engine)
        header.take = branch.take
        header.selfRating = branch.take == nil && asksRating(pack, rounds: header.setup.rounds) ? true : nil
        if branch.take != nil {
            // The exam is over, and this is practice: it may be paused, hints may be asked for, and nothing of it is sealed.
            header.setup.mode = .practice
        }
        let journal = try JournalWriter.create(in: folder, header: header, files: pack.files, carrying: records)
        return Conductor(
            pack: pack, resuming: Journal(header: header, records: records, damage: nil, validLength: 0), journal: journal, wall: time.wall)
    }

    private func check(_ branch: Branch, _ state: InterviewState, _ end: InterviewState) throws {
        if branch.take != nil {
            guard state.round != nil, state.openTurn?.prompt != nil else {
                throw Failure(
                    code: .usage, what: "No question was open at this second: there is no answer to write again.", cure: Branch.cure)
            }
        } else if state.round == nil, state.nextRound == nil {
            throw Failure(code: .usage, what: "The rounds were over at this second: nothing is left to go on with.", cure: Branch.cure)
        }
        // Ended early, a copy would tell what the exam itself does not yet.
        if end.isSealed {
            throw Failure(
                code: .usage, what: "The scores of this exam are sealed until its loop is over.",
                cure: branch.take == nil ? "It can be gone on with from here after that." : "Answers can be written again after that.")
        }
    }

    /// An id that neither a session nor a take has.
    private func freshName(began: Int, seed: UInt64) -> String {
        for number in 1...10_000 as ClosedRange<UInt64> {
            let session = Self.sessionID(began: began, seed: seed &+ number &* 7_919)
            let isFree = [places.store, places.store.takes].allSatisfy {
                $0.newFolder(session: session, date: isoDate(began)).hasSuffix("-" + session)
            }
            if isFree { return session }
        }
        return Self.sessionID(began: began, seed: Self.freshSeed())
    }

    /// Another question of the kind of a miss, as a take of its own.
    func begin(variant prompt: String, of pack: Pack, after header: JournalHeader) throws -> Conductor {
        var plan = SittingPlan(mode: .practice, pace: header.setup.pace, round: Redo.variantID(of: prompt))
        plan.parent = header.parent.map { JournalHeader.Parent(session: $0.session, turn: $0.turn, time: $0.time) }
        plan.take = header.take ?? .init()
        plan.asksRating = false
        return try begin(pack, plan)
    }
}

extension Conductor {
    /// For the candidate who begins a take: what it is about. nil where it is none.
    func aim(send: String) -> String? {
        guard let take = header.take else { return nil }
        guard let dimension = take.dimension.flatMap(Dimension.init(rawValue:)) else { return "\(send) scores this answer at once." }
        return "\(dimension.title) is what to lift; \(send) scores it at once."
    }
}
