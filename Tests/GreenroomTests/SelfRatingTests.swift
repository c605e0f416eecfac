import Foundation
import InterviewEngine
import SessionJournal
import TestKit
import Testing

@Suite("Rating oneself, and hearing the committee")
struct SelfRatingTests {
    private static let answer =
        "We gave new musicians two places in the first row and accepted 12 ms more at p95 and 2 percent fewer clicks for it. Payouts to "
        + "the middle rose from 4 to 9 percent against a control group."

    /// A panel of one answer, which the candidate ends; the rating is asked for.
    private func sat(_ house: Household, _ more: [String] = []) throws -> PTYProgram {
        let program = try house.open(["sit", "pm-music-marketplace", "--round", "panel", "--seed", "1"] + more)
        try program.waitFor(text: "go in")
        try program.press("enter")
        let room = Room(house, program)
        try room.waitUntilInside()
        if more.contains("--ephemeral") {
            for _ in 0..<30 where !program.screen.picture.contains("Your answer") { try room.pass(1_000) }
            try program.send(Self.answer)
            try program.waitFor(text: "control group.")
            try room.pass(1_000)
        } else {
            try room.waitForQuestion()
            try room.type(Self.answer)
        }
        try program.press("ctrl-q")
        try program.waitFor(text: "End the round now?")
        try program.press("enter")
        try program.waitFor(text: "How do you think it went?")
        return program
    }

    private func waitFor(_ rating: SelfRating, _ program: PTYProgram, _ house: Household) throws {
        try program.waitFor("\(rating) in the journal") { _ in (try? house.stored().journal.rating) == rating }
    }

    private func json(_ house: Household, _ command: String) throws -> [String: Any] {
        let ended = try house.run([command, "--json"])
        #expect(ended.status == 0, "\(ended.err)")
        return try #require(JSONSerialization.jsonObject(with: Data(ended.out.utf8)) as? [String: Any])
    }

    private func rows(_ house: Household) throws -> [[String: Any]] {
        try #require(json(house, "history")["sessions"] as? [[String: Any]])
    }

    @Test("E20: killed half-way through, it goes on with what was rated; then the committee meets and all of it is kept")
    func killedHalfWay() throws {
        let house = try Household()
        let first = try sat(house)
        try first.send("31")
        try waitFor(SelfRating(levels: ["latency": 3, "fairness": 1]), first, house)
        first.signalGroup(SIGKILL)
        #expect(try first.waitForExit() == 128 + SIGKILL)
        #expect(try rows(house)[0]["state"] as? String == "unfinished")
        #expect(Desk(home: house.home).ratings.isEmpty)

        let again = try house.open([])
        try again.waitFor(text: "Rate yourself, then hear the committee")
        try Room.withoutName(again)
        try again.press("enter")
        try again.waitFor(text: "How do you think it went?")
        try again.waitFor("what was rated") { $0.screen.picture.contains("[3]") && $0.screen.picture.contains("[1]") }
        // It stands where nothing is rated yet.
        try again.send("23")
        let full = ["latency": 3, "fairness": 1, "creator_revenue": 2]
        try waitFor(SelfRating(levels: full, vote: 3), again, house)
        try again.press("enter")
        try again.waitFor(text: "The committee")
        try waitFor(SelfRating(levels: full, vote: 3, stage: .given), again, house)
        try look(around: again)
        try holdRecord(house, full)
    }

    /// To a moment, to the debrief of the last round, and home, which asks for nothing any more.
    private func look(around program: PTYProgram) throws {
        try program.waitFor(text: "1-3 look at it")
        try program.send("1")
        try program.waitFor(text: "Transcript")
        try program.press("q")
        try program.waitFor(text: "The committee")
        try program.send("d")
        try program.waitFor(text: "Three moments")
        // Below what was quoted, which may fill the screen.
        try program.press("pagedown")
        try program.waitFor(text: "Their own score sheets")
        try program.press("q")
        try program.waitFor(text: "The committee")
        try program.press("end")
        try program.waitFor(text: "Your own rating")
        try program.press("enter")
        try Room.withoutName(program)
        #expect(!program.screen.picture.contains("Rate yourself"))
        try program.press("q")
        #expect(try program.waitForExit() == 0)
    }

    private func holdRecord(_ house: Household, _ levels: [String: Int]) throws {
        let stored = try house.stored()
        #expect(stored.journal.damage == nil && stored.journal.header.asksRating)
        let rated = try #require(Desk(home: house.home).ratings.first)
        #expect(rated.session == stored.journal.header.session && rated.own == levels && rated.vote == 3)
        let row = try #require(rows(house).first)
        #expect(row["state"] as? String == "finished")
        let own = try #require(row["self_rating"] as? [String: Any])
        #expect(own["latency"] as? Int == 3 && own["vote"] as? Int == 3)
        let over = try #require(json(house, "history")["self_rating"] as? [String: Any])
        #expect(over["sessions"] as? Int == 1 && over["difference"] as? Int == own["difference"] as? Int)
        let committee = try #require(json(house, "review")["committee"] as? [String: Any])
        #expect((committee["self_rating"] as? [String: Any])?["vote"] as? Int == 3)
        #expect((committee["votes"] as? [[String: Any]])?.count == 3)
        // It met over this round alone.
        #expect(committee["left_out"] as? [String] == ["Imogen", "Bertil"])
        for quote in quotes(in: committee) { #expect(Self.answer.contains(quote), "'\(quote)' was not typed") }
        #expect(try house.run(["history", "--plain"]).out.contains("Over 1 session: you rate yourself"))
        #expect(try house.run(["export", "--format", "html"]).out.contains("The committee"))
    }

    /// Of all that is told with a dimension beside it.
    private func quotes(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap(quotes(in:)) }
        guard let object = value as? [String: Any] else { return [] }
        if object["dimension"] is String { return [object["text"] as? String ?? ""] }
        return object.keys.sorted().flatMap { quotes(in: object[$0]!) }
    }

    @Test("Skipped, it is asked no more; nothing is compared, and the desk keeps nothing")
    func skipped() throws {
        let house = try Household()
        let program = try sat(house)
        try program.send("2")
        try waitFor(SelfRating(levels: ["latency": 2]), program, house)
        try program.send("s")
        try program.waitFor(text: "The committee")
        try program.press("end")
        try program.waitFor(text: "Counts most with")
        #expect(!program.screen.picture.contains("Your own rating"))
        #expect(try house.stored().journal.rating == SelfRating(stage: .skipped))
        #expect(Desk(home: house.home).ratings.isEmpty)
        #expect(try rows(house)[0]["self_rating"] is NSNull)
    }

    @Test("Left for later, home offers it, and so does --continue")
    func later() throws {
        let house = try Household()
        let program = try sat(house)
        try program.press("q")
        try program.waitFor(text: "Rate yourself, then hear the committee")
        try Room.withoutName(program)
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        let again = try house.open(["sit", "--continue"])
        try again.waitFor(text: "How do you think it went?")
        try again.send("s")
        try again.waitFor(text: "The committee")
        #expect(try house.run(["sit", "--continue", "--plain"]).status == 66)
    }

    @Test("Kept nowhere, it is rated and compared all the same")
    func ephemeral() throws {
        let house = try Household()
        let program = try sat(house, ["--ephemeral"])
        try program.send("3123")
        try program.press("enter")
        try program.waitFor(text: "The committee")
        try program.press("end")
        try program.waitFor(text: "Your own rating")
        #expect(house.store.list().isEmpty && Desk(home: house.home).ratings.isEmpty)
    }

    @Test("A sealed exam tells no vote before the loop is over, and then all of them")
    func exam() throws {
        let house = try Household()
        let program = try sat(house, ["--exam"])
        try program.send("s")
        try program.waitFor(text: "The committee")
        #expect(try json(house, "review")["committee"] is [String: Any])
    }

    @Test("Over pipes: labelled questions, what is no answer is told, the end of the input ends it")
    func plain() throws {
        let house = try Household()
        let begun = ["sit", "pm-music-marketplace", "--round", "recruiter", "--plain", "--seed", "1"]
        // More of them than there are questions: what is left over is told to be no number.
        let through = String(repeating: "/next\n", count: 40)
        let ended = try house.run(begun, input: "\(Self.answer)\n" + through + "3\n\n2\n4\n")
        #expect(ended.status == 0, "\(ended.err)")
        #expect(ended.out.contains("Question: Latency, 0 (absent) to 4 (decided and guarded):"))
        #expect(ended.out.contains("Not taken: a whole number from 0 to 4"))
        #expect(ended.out.contains("The committee\n---"))
        let rating = try house.stored().journal.rating
        #expect(rating == SelfRating(levels: ["latency": 3, "creator_revenue": 2], vote: 4, stage: .given))
        #expect(Desk(home: house.home).ratings.count == 1)
    }

    @Test("Over pipes: rated half and ended, the half stands; /skip leaves out all")
    func plainEnds() throws {
        for (lines, rating) in [("3\n", SelfRating(levels: ["latency": 3], stage: .given)), ("3\n/skip\n", SelfRating(stage: .skipped))] {
            let house = try Household()
            let program = try sat(house)
            try program.press("q")
            try Room.withoutName(program)
            try program.press("q")
            #expect(try program.waitForExit() == 0)
            let ended = try house.run(["sit", "--continue", "--plain"], input: lines)
            #expect(ended.status == 0, "\(ended.err)")
            #expect(ended.out.contains("how do you think it went?") && ended.out.contains("The committee"))
            #expect(try house.stored().journal.rating == rating)
        }
    }

    @Test("Simulated, nobody rates themself, and the result names what the committee decided")
    func simulated() throws {
        let house = try Household()
        let line = #"{"on": {"any": true}, "think": 3, "type": "\#(Self.answer)", "wpm": 90, "again": true}"#
        let answers = try house.write(line + "\n", to: "answers.jsonl")
        let arguments = ["simulate", "pm-music-marketplace", "--answers", answers]
        let ended = try house.run(arguments)
        #expect(ended.status == 0, "\(ended.err)")
        #expect(ended.out.contains("The committee\n---") && ended.out.contains("hire. ") || ended.out.contains("Hire. "))
        #expect(ended.out.contains("the mean vote is"))
        let journal = try house.stored().journal
        #expect(journal.rating == nil && !journal.header.asksRating && !journal.awaitsRating)
        #expect(try rows(house)[0]["state"] as? String == "finished")
        // Of a warm-up nobody decides anything.
        let warmUp = try house.write(ScriptedAnswers.warmUp, to: "warm-up.jsonl")
        let alone = try house.run(["simulate", "warm-up", "--answers", warmUp, "--json"])
        #expect(alone.out.contains(#""committee": null"#))
    }
}
