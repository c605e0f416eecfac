import Foundation
import InterviewEngine
import SessionJournal
import Testing

@testable import greenroom

/// All that is said is heard to its end, however the question is left, and before it is scored.
@Suite struct HeardToTheEndTests {
    private static let packs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scenarios").path
    private static let text = "We cut the page from 300 to 120 ms, and 12 percent more new sellers stayed for a second month."

    private func sit(_ leave: (Conductor, ManualTime) -> Void) throws -> [JournalRecord] {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("heard-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: home) }
        let places = Places(packs: Self.packs, environment: ["GREENROOM_HOME": home])
        let time = ManualTime(start: 1_764_000_000_000)
        var plan = SittingPlan()
        plan.seed = 3
        let conductor = try Opening(places: places, time: time).begin(places.pack("warm-up"), plan)
        conductor.take(.roundEntered(round: "warm-up"), at: .zero)
        time.milliseconds = 20_000
        conductor.draft(
            .answer, cursor: Self.text.utf8.count, edits: [DraftEdit(wait: .zero, at: 0, delete: 0, insert: Self.text)], at: .seconds(20))
        leave(conductor, time)
        conductor.journal.close()
        return try JournalReader.read(path: conductor.journal.place).records
    }

    private func expectHeardBeforeScored(_ records: [JournalRecord]) throws {
        let heard = records.firstIndex { record in
            guard case .event(.stimulus(.heard(let hearing))) = record.body else { return false }
            return hearing.turn == 0 && !hearing.claims.isEmpty
        }
        let scored = records.firstIndex { if case .event(.stimulus(.scored(0, _, _, _, _))) = $0.body { true } else { false } }
        // Claims are heard only of what was sent.
        let (first, second) = (try #require(heard), try #require(scored))
        #expect(first < second)
    }

    @Test func whenTheQuestionIsLeft() throws {
        try expectHeardBeforeScored(sit { conductor, _ in conductor.take(.movedOn, at: .seconds(21)) })
    }

    @Test func whenTheRoundIsEnded() throws {
        try expectHeardBeforeScored(sit { conductor, _ in conductor.take(.roundAbandoned, at: .seconds(21)) })
    }

    @Test func whenTheTimeRunsOutOnTheDraft() throws {
        let records = try sit { conductor, time in
            time.milliseconds = 600_000
            conductor.wake(at: .minutes(10))
        }
        #expect(records.contains { if case .event(.move(.draftCounted)) = $0.body { true } else { false } })
        try expectHeardBeforeScored(records)
    }

    @Test func onceIsEnough() throws {
        let records = try sit { conductor, time in
            conductor.take(.submitted(box: .answer, revision: 1), at: .seconds(21))
            time.milliseconds = 600_000
            conductor.wake(at: .minutes(10))
        }
        let final = records.count { record in
            guard case .event(.stimulus(.heard(let hearing))) = record.body else { return false }
            return hearing.turn == 0 && !hearing.claims.isEmpty
        }
        #expect(final == 1)
    }
}
