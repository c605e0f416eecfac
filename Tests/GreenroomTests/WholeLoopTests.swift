import Foundation
import InterviewEngine
import SessionJournal
import TestKit
import Testing

@testable import greenroom

/// 165 minutes at the keys of the real program.
@Suite("The whole loop over a terminal")
struct WholeLoopTests {
    private static let answers = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/whole-loop-answers.jsonl").path
    private static let rounds = ["recruiter", "hiring-manager", "panel", "vp"]

    @Test("All four rounds are sat, interruptions answered, warnings seen, debriefs passed; the reports know all of it")
    func dressRehearsal() throws {
        let house = try Household()
        let program = try house.open(["sit", "aiml-pm-twitch-2026", "--seed", "11"], columns: 100, rows: 40)
        let room = Room(house, program)
        try walkIn(room)
        let candidate = try ScriptedCandidate(room, script: AnswerScript(path: Self.answers))
        for (index, round) in Self.rounds.enumerated() {
            if index > 0 { try walkIn(room) }
            try candidate.sit(round)
            if index + 1 == Self.rounds.count { break }
            try program.waitFor(text: "debrief")
            try program.waitFor("'next round'") { _ in room.footer.contains("next round") }
            try program.press("enter")
        }
        try hearCommittee(room)
        try Room.withoutName(program)
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        #expect(program.modes == program.modesBefore)
        #expect(program.screen.unknown.isEmpty)
        try holdRecord(house, candidate)
        try holdReview(house, candidate)
        try holdHistory(house)
    }

    /// After the last round: the candidate's own rating, all votes, and home.
    private func hearCommittee(_ room: Room) throws {
        try room.program.waitFor(text: "How do you think it went?")
        try room.program.send("2123")
        try room.program.press("enter")
        try room.program.waitFor("the committee") { _ in room.footer.contains("home") }
        #expect(room.program.screen.picture.contains("Dana Whitfield"))
        try room.program.press("enter")
    }

    private func walkIn(_ room: Room) throws {
        try room.program.waitFor(text: "go in")
        try room.program.press("enter")
        try room.waitUntilInside()
    }

    /// What was sent stands in the journal letter for letter; time was used, warned of and cut into.
    private func holdRecord(_ house: Household, _ candidate: ScriptedCandidate) throws {
        let stored = try house.stored()
        let state = stored.state
        #expect(stored.journal.damage == nil)
        #expect(JournalAudit.movesOwed(by: stored.journal, of: stored.pack.loop).moves.isEmpty)
        #expect(state.floor == .over)
        #expect(state.finished.map(\.id) == Self.rounds)
        #expect(state.finished.allSatisfy { $0.why == .closed && $0.timesLeft == 0 })
        #expect(state.turns.flatMap(\.parts).map(\.text) == candidate.sent)
        #expect(state.turns.flatMap(\.parts).count { $0.kind == .reply } == candidate.replies)
        #expect(candidate.replies >= 3)
        #expect(Set(candidate.warnings.keys) == Set(Self.rounds))
        #expect(candidate.warnings["vp"] == [5, 1])
        #expect(state.now.milliseconds > 150 * 60_000)
        #expect(state.now.milliseconds <= (165 * 60 + 4 * 30) * 1_000)
    }

    private func holdReview(_ house: Household, _ candidate: ScriptedCandidate) throws {
        let review = try object(house.run(["review", "--json"]))
        let rounds = try #require(review["rounds"] as? [[String: Any]])
        #expect(rounds.map { $0["id"] as? String } == Self.rounds)
        let passages = try #require(review["passages"] as? [[String: Any]])
        let said = passages.filter { $0["kind"] as? String == "candidate" }.map { $0["text"] as? String }
        #expect(said == candidate.sent)
        #expect(passages.count { $0["kind"] as? String == "interruption" } == candidate.replies)
        let loop = try #require(review["loop"] as? [String: Any])
        let committee = try #require(review["committee"] as? [String: Any])
        #expect((committee["votes"] as? [Any])?.count == 6 && (committee["rules"] as? [Any])?.count == 3)
        #expect(["hire", "no_hire"].contains(committee["outcome"] as? String))
        #expect(committee["self_rating"] is [String: Any])
        for sheet in rounds + [loop] {
            let marks = try #require(sheet["marks"] as? [[String: Any]])
            #expect(marks.contains { $0["level"] is Int }, "nothing was judged in \(sheet["title"] ?? "")")
            #expect(sheet["overall"] is Int)
            for quote in marks.flatMap({ $0["quotes"] as? [[String: Any]] ?? [] }) {
                let passage = passages[try #require(quote["passage"] as? Int)]["text"] as? String
                let words = try #require(quote["text"] as? String)
                #expect(passage?.contains(words) == true, "'\(words)' was not said")
            }
        }
    }

    private func holdHistory(_ house: Household) throws {
        let sessions = try #require(object(house.run(["history", "--json"]))["sessions"] as? [[String: Any]])
        #expect(sessions.count == 1)
        let session = try #require(sessions.first)
        #expect(session["state"] as? String == "finished")
        #expect(session["rounds"] as? String == "4 of 4 rounds")
        #expect(try (151...167).contains(#require(session["minutes"] as? Int)))
        #expect(session["vote"] is String)
        #expect((session["self_rating"] as? [String: Any])?["latency"] as? Int == 2)
    }

    private func object(_ ended: Household.Finished) throws -> [String: Any] {
        #expect(ended.status == 0 && ended.err.isEmpty, "\(ended.err)")
        return try #require(JSONSerialization.jsonObject(with: Data(ended.out.utf8)) as? [String: Any])
    }
}
