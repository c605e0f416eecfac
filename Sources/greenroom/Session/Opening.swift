import CTerm
import Foundation
import InterviewEngine
import Listening
import Presentation
import RubricScorer
import ScenarioPacks
import SessionJournal

/// What is chosen before a session begins.
struct SittingPlan {
    var mode: SessionMode = .practice
    /// Thousandths: 1000, 1250, 1500.
    var pace = 1_000
    var seed: UInt64?
    /// Sit this round alone.
    var round: String?
    var ephemeral = false
    var parent: JournalHeader.Parent?
    /// It is a take: it is kept with the takes, and over when its answer is sent.
    var take: JournalHeader.Take?
    /// After the last round the candidate is asked how they rate themself, where a committee meets.
    var asksRating = true
}

/// Begins sessions and opens stored ones.
struct Opening {
    let places: Places
    let time: any TimeSource

    static let appVersion = "0.1.0"

    func setup(_ plan: SittingPlan, of pack: Pack, seed: UInt64) throws -> SessionSetup {
        var rounds = pack.loop.rounds.map(\.id)
        if let round = plan.round {
            let isRedo = Redo.prompt(of: round).map { id in pack.loop.prompts.contains { $0.id == id } } ?? false
            guard rounds.contains(round) || isRedo || pack.loop.bonusRound(round) != nil else {
                throw Failure(
                    code: .usage, what: "The pack '\(pack.summary.id)' has no round '\(round)'.",
                    cure: "Its rounds are: \((rounds + pack.loop.bonus.map(\.id)).joined(separator: ", ")).")
            }
            rounds = [round]
        }
        return SessionSetup(
            seed: seed, mode: plan.mode, pace: plan.pace, rounds: rounds, avoid: Desk(home: places.store.home).heard)
    }

    /// A committee meets after these rounds.
    func asksRating(_ pack: Pack, rounds: [String]) -> Bool {
        pack.summary.kind == .loop && InterviewState.asksCommittee(pack.loop, rounds: rounds)
    }

    /// A seed for a session that names none: fresh each time, and recorded.
    static func freshSeed() -> UInt64 { UInt64.random(in: 1...999_999) }

    func header(_ setup: SessionSetup, pack: Pack, session: String, began: Int, plan: SittingPlan) -> JournalHeader {
        JournalHeader(
            format: JournalHeader.currentFormat, session: session, began: began, app: Self.appVersion, pack: pack.summary.id,
            packTitle: pack.summary.title, packDigest: pack.digest, setup: setup, engine: Engine.version, listener: Listener.version,
            scorer: Scorer.version.text, parent: plan.parent, name: Desk(home: places.store.home).name,
            selfRating: plan.asksRating && asksRating(pack, rounds: setup.rounds) ? true : nil, take: plan.take)
    }

    /// Begins a session: its folder, header and a copy of the pack are on disk when this returns.
    func begin(_ pack: Pack, _ plan: SittingPlan) throws -> Conductor {
        let seed = plan.seed ?? Self.freshSeed()
        let setup = try setup(plan, of: pack, seed: seed)
        let began = time.wall()
        let session = Self.sessionID(began: began, seed: seed)
        let header = header(setup, pack: pack, session: session, began: began, plan: plan)
        let journal =
            plan.ephemeral
            ? JournalWriter.ephemeral(header: header)
            : try JournalWriter.create(
                in: shelf(plan.take).newFolder(session: session, date: isoDate(began)), header: header, files: pack.files)
        return Conductor(pack: pack, header: header, journal: journal, wall: time.wall)
    }

    /// Where a session is kept, or a take.
    func shelf(_ take: JournalHeader.Take?) -> SessionStore { take == nil ? places.store : places.store.takes }

    /// Goes on with a stored session.
    func resume(_ entry: SessionEntry) throws -> Conductor {
        let (journal, past) = try JournalWriter.resume(folder: entry.folder)
        let pack = try places.pack(of: entry).pack
        journal.keep(PackCopy(pack.files))
        return Conductor(pack: pack, resuming: past, journal: journal, wall: time.wall)
    }

    /// Short, unlikely to meet another, and sortable by eye: the time of day and the seed.
    static func sessionID(began: Int, seed: UInt64) -> String {
        let digits = "0123456789abcdefghijkmnpqrstuvwx"
        var hash = UInt64(bitPattern: Int64(began)) &* 0x9E37_79B9_7F4A_7C15 ^ seed &* 0xBF58_476D_1CE4_E5B9
        var id = ""
        for _ in 0..<6 {
            id.append(digits[digits.index(digits.startIndex, offsetBy: Int(hash % 32))])
            hash /= 32
        }
        return id
    }
}

/// "2026-11-25", local time.
func isoDate(_ milliseconds: Int) -> String { String(isoMinute(milliseconds).prefix(10)) }

/// "2026-11-25 20:14", local time.
func isoMinute(_ milliseconds: Int) -> String {
    // A calendar of Foundation's takes a hundred times as long, and a history has a thousand.
    var seconds = time_t(milliseconds / 1_000 - (milliseconds % 1_000 < 0 ? 1 : 0))
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "0000-00-00 00:00" }
    func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(Int(parts.tm_year) + 1_900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) \(two(parts.tm_hour)):\(two(parts.tm_min))"
}
