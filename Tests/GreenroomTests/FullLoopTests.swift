import Foundation
import Testing

/// All four rounds, sat without a person: the loop ends, in its time, and twice the same.
@Suite struct FullLoopTests {
    private static let answers = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/full-loop-answers.jsonl").path

    private static func sit(in run: SimulatedRun) throws -> Data {
        let outcome = try run.greenroom([
            "simulate", "aiml-pm-twitch-2026", "--answers", answers, "--seed", "11", "--start", "2026-09-14T17:30:00Z", "--json",
        ])
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(outcome.object != nil)
        return try run.journal()
    }

    @Test func theWholeLoopIsSatInItsTimeAndTwiceTheSame() throws {
        let first = SimulatedRun()
        let second = SimulatedRun()
        defer {
            first.remove()
            second.remove()
        }
        let journal = try Self.sit(in: first)
        let again = try Self.sit(in: second)
        #expect(journal == again)
        try holdTime(journal)
        try holdReading(first)
    }

    private func holdTime(_ journal: Data) throws {
        let records = try journal.split(separator: 10).map { try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any]) }
        let ended = records.compactMap { record -> String? in
            let data = record["d"] as? [String: Any]
            return (data?["roundEnded"] as? [String: Any])?["round"] as? String
        }
        #expect(ended == ["recruiter", "hiring-manager", "panel", "vp"])
        // 165 minutes are planned, and each round may run 30 seconds over.
        let last = try #require(records.last?["t"] as? Int)
        #expect(last <= (165 * 60 + 4 * 30) * 1_000)
        // Most of that time is used: the answers do not run dry.
        #expect(last > 120 * 60 * 1_000)
        #expect(records.contains { ($0["d"] as? [String: Any])?["interrupted"] != nil })
    }

    private func holdReading(_ run: SimulatedRun) throws {
        let review = try run.greenroom(["review", "--json"])
        #expect(review.status == 0, "\(review.complaint)")
        #expect((review.object?["rounds"] as? [Any])?.count == 4)
        let history = try run.greenroom(["history", "--json"])
        #expect(history.status == 0, "\(history.complaint)")
        #expect((history.object?["sessions"] as? [Any])?.count == 1)
    }
}
