import Foundation
import InterviewEngine
import SessionJournal
import Testing

@testable import greenroom

/// A journal that an older engine recorded is folded from what it recorded, not from what would be decided today.
@Suite struct OldEngineTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let fixture = tests.appendingPathComponent("Fixtures/engine-1.jsonl").path
    private static let packs = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scenarios").path

    @Test func aJournalOfEngineOneReplays() throws {
        let journal = try JournalReader.read(path: Self.fixture)
        #expect(journal.header.engine == 1 && Engine.version > 1)
        let pack = try Places(packs: Self.packs, environment: [:]).pack(journal.header.pack)
        let state = journal.state(of: pack.loop)
        let recorded = journal.records.compactMap { record -> Utterance? in
            if case .event(.move(.spoke(let utterance))) = record.body { utterance } else { nil }
        }
        let replayed = state.transcript.compactMap { line -> Utterance? in
            if case .interviewer(let utterance, _, _) = line { utterance } else { nil }
        }
        #expect(replayed == recorded && recorded.count > 8)
        #expect(state.turns.prefix(2).map(\.prompt) == ["hm-case-start-to-finish", "hm-true-when-computed"])
        #expect(state.turns.prefix(2).map(\.probed) == [[.notTraded], [.noGuard]])
        #expect(state.turns.prefix(2).allSatisfy { $0.closed != nil && $0.score != nil })
        #expect(state.turns[0].answer.contains("The big sellers paid. They had 61 percent of the feed"))
        // A retake or a resumed session asks the engine of today; it may differ, and must not stumble.
        _ = JournalAudit.firstDifference(in: journal, of: pack.loop)
        _ = JournalAudit.movesOwed(by: journal, of: pack.loop)
    }
}
