import Foundation
import InterviewEngine
import SessionJournal
import Testing

@testable import greenroom

/// A journal that an older engine recorded is folded from what it recorded, not from what would be decided today.
@Suite struct OldEngineTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let fixture = journal(1)
    private static func journal(_ engine: Int) -> String { tests.appendingPathComponent("Fixtures/engine-\(engine).jsonl").path }
    private static let packs = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scenarios").path

    /// What an interviewer said by the record, and what comes of it when it is folded.
    private func spoken(_ journal: Journal, _ state: InterviewState) -> (recorded: [Utterance], replayed: [Utterance]) {
        let recorded = journal.records.compactMap { record -> Utterance? in
            if case .event(.move(.spoke(let utterance))) = record.body { utterance } else { nil }
        }
        let replayed = state.transcript.compactMap { line -> Utterance? in
            if case .interviewer(let utterance, _, _) = line { utterance } else { nil }
        }
        return (recorded, replayed)
    }

    /// A journal of a whole round: everything is said again, and each turn is closed and has the score that was recorded.
    private func replayedWhole(_ engine: Int) throws -> (state: InterviewState, recorded: [Utterance]) {
        let journal = try JournalReader.read(path: Self.journal(engine))
        #expect(journal.header.engine == engine && journal.damage == nil)
        let pack = try Places(packs: Self.packs, environment: [:]).pack(journal.header.pack)
        let state = journal.state(of: pack.loop)
        let (recorded, replayed) = spoken(journal, state)
        #expect(replayed == recorded)
        #expect(state.finished.count == 1 && state.turns.allSatisfy { $0.closed != nil })
        let scored = journal.records.count { if case .event(.stimulus(.scored)) = $0.body { true } else { false } }
        #expect(state.turns.count { $0.score != nil } == scored && scored > 3)
        return (state, recorded)
    }

    @Test func aJournalOfEngineOneReplays() throws {
        let journal = try JournalReader.read(path: Self.fixture)
        #expect(journal.header.engine == 1 && Engine.version > 1)
        let pack = try Places(packs: Self.packs, environment: [:]).pack(journal.header.pack)
        let state = journal.state(of: pack.loop)
        let (recorded, replayed) = spoken(journal, state)
        #expect(replayed == recorded && recorded.count > 8)
        #expect(state.turns.prefix(2).map(\.prompt) == ["hm-case-start-to-finish", "hm-true-when-computed"])
        #expect(state.turns.prefix(2).map(\.probed) == [[.notTraded], [.noGuard]])
        #expect(state.turns.prefix(2).allSatisfy { $0.closed != nil && $0.score != nil })
        #expect(state.turns[0].answer.contains("The big sellers paid. They had 61 percent of the feed"))
        // A retake or a resumed session asks the engine of today; it may differ, and must not stumble.
        _ = JournalAudit.firstDifference(in: journal, of: pack.loop)
        _ = JournalAudit.movesOwed(by: journal, of: pack.loop)
    }

    @Test("Of engine 6 as well every word that was said is said again, in its turn, and all that was sent stands as it was sent")
    func aJournalOfEngineSixReplays() throws {
        let (state, recorded) = try replayedWhole(6)
        #expect(recorded.count > 20)
        #expect(state.turns.contains { !$0.interruptions.isEmpty && $0.parts.contains { $0.kind == .reply } })
    }

    @Test("Of engine 7 what asked for the question again is still a part of the answer that was scored with it")
    func aJournalOfEngineSevenReplays() throws {
        let (state, recorded) = try replayedWhole(7)
        #expect(recorded.contains { $0.purpose == .again })
        #expect(state.turns[0].answer.hasPrefix("Sorry, could you repeat the question please?\nWe gave up 20 ms"))
    }

    @Test("Of engine 8 a sum that does not come out was passed over, and stays so; talk about the conversation is left out of the answer")
    func aJournalOfEngineEightReplays() throws {
        let (state, recorded) = try replayedWhole(8)
        #expect(recorded.contains { $0.purpose == .aside } && !recorded.contains { $0.purpose == .sum })
        let wrong = try #require(state.turns.first { $0.answer.contains("that is 150 ms in all") })
        #expect(wrong.thread?.sums.first?.computed.mantissa == 160 && wrong.sumsChecked == 0)
        #expect(!wrong.answer.contains("a minute") && wrong.parts.contains { $0.kind == .question })
    }

    @Test("Of engine 9 a greeting was an answer, what nobody knew of a row of questions was passed over, and a corrected figure stood")
    func aJournalOfEngineNineReplays() throws {
        let (state, recorded) = try replayedWhole(9)
        #expect(state.turns[0].answer.hasPrefix("Hi Dana, nice to meet you.\nWe gave up") && state.turns[0].probed == [.noAnswer])
        let row = try #require(state.turns.first { $0.answer.contains("how many data scientists are on vacation") })
        #expect(row.told == ["peak-factor", "squad"] && !recorded.contains { $0.text.contains("on vacation") })
        let corrected = try #require(state.turns.first { $0.answer.contains("Earlier I said that creator revenue rose 12 percent") })
        #expect(state.ledger.entries.contains { $0.turn == 0 && $0.claim.value.mantissa == 12 })
        #expect(corrected.thread?.claims.contains { $0.value.mantissa == 12 } == true)
    }

    @Test("Of engine 10 nobody said a word of a figure that was put right")
    func aJournalOfEngineTenReplays() throws {
        let (state, recorded) = try replayedWhole(10)
        let turn = try #require(state.turns.first { $0.answer.contains("Earlier I said that creator revenue rose 12 percent") })
        #expect(turn.thread?.corrections.count == 1)
        let said = state.transcript.compactMap { line -> Purpose? in
            guard case .interviewer(let words, _, turn.number) = line else { return nil }
            return words.purpose
        }
        #expect(!said.contains(.acknowledgement) && recorded.contains { $0.text.hasPrefix("Fresh is expensive.") })
    }

    @Test("Its marks are those of its day, and are made again on request, with the old ones beside them")
    func itIsMarkedAgain() throws {
        let house = try Household()
        let folder = house.folder + "/old"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.fixture, toPath: folder + "/journal.jsonl")
        func sheet(_ more: [String]) throws -> [String: Any] {
            let out = try house.run(["review", folder, "--json"] + more).out
            let review = try #require(try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any])
            return try #require(review["loop"] as? [String: Any])
        }
        func levels(_ sheet: [String: Any], _ key: String) -> [Int?] {
            (sheet["marks"] as? [[String: Any]] ?? []).map { $0[key] as? Int }
        }
        let then = try sheet([])
        let now = try sheet(["--rescore"])
        #expect((then["scorer"] as? String)?.contains("rules 1 (") == true && (then["scorer"] as? String)?.contains("--rescore") == true)
        #expect((now["scorer"] as? String)?.hasPrefix("marked again by scorer clauses") == true)
        for (place, old) in levels(then, "level").enumerated() {
            #expect(levels(now, "recorded_level")[place] == (levels(now, "level")[place] == old ? nil : old))
        }
        #expect(levels(now, "recorded_level").contains { $0 != nil } && levels(then, "recorded_level").allSatisfy { $0 == nil })
    }
}
