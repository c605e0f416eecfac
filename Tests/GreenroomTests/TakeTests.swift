import Foundation
import InterviewEngine
import SessionJournal
import TestKit
import Testing

@Suite("Takes over a terminal", .serialized)
struct TakeTests {
    private static let weak = """
        {"on": {"interruption": true}, "think": 2, "type": "It cut complaints by 30 percent.", "wpm": 60}
        {"on": {"any": true}, "think": 5, "type": "We shipped a ranking model for live channels, and everybody was very happy with it. The team did \
        a lot of great work over the year.", "wpm": 80, "then": "send", "again": true}
        """
    private static let begun = " The few were"
    private static let better = begun + rest
    private static let rest =
        " channels under 50 viewers: their share fell from 9 to 4 percent. I kept two places for them and accepted 20 ms more."

    /// One warm-up with weak answers.
    private func house() throws -> (house: Household, original: [UInt8]) {
        let house = try Household()
        let answers = try house.write(Self.weak, to: "answers.jsonl")
        #expect(try house.run(["simulate", "warm-up", "--answers", answers, "--seed", "7", "--start", "2025-01-01T20:00:00Z"]).status == 0)
        return (house, try house.bytes(house.journalPath()))
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// From the list of misses into the room of the first one.
    private func rewriting(_ house: Household) throws -> Room {
        let program = try house.open(["misses"])
        try program.waitFor(text: "Write it again from the second")
        #expect(program.screen.picture.contains("before it was sent"))
        try program.press("enter")
        let room = Room(house, program)
        try room.waitUntilInside()
        return room
    }

    @Test("A miss is rewritten from its second and scored at once; the session stays as it is, byte for byte")
    func rewritten() throws {
        let (house, original) = try house()
        let room = try rewriting(house)
        // The draft stands there as it was, and the clock as it was.
        #expect(room.program.screen.picture.contains("great work over the year."))
        #expect(room.program.screen.picture.contains("is what to lift; Ctrl-S scores it at once."))
        try room.type(Self.better)
        try room.program.press("ctrl-s")
        try room.program.waitFor(text: "That lifts it.")
        #expect(room.program.screen.picture.contains("from absent to") || room.program.screen.picture.contains("from no fact to"))
        // Model answers wait until they are asked for.
        #expect(!room.program.screen.picture.contains("A strong answer"))
        try room.program.press("m")
        try room.program.waitFor(text: "What a strong answer would hold")
        try room.program.press("q")
        try room.program.waitFor(text: "lifted since")
        try room.program.press("q")
        #expect(try room.program.waitForExit() == 0)
        #expect(room.program.screen.unknown.isEmpty)

        #expect(try house.bytes(house.journalPath()) == original)
        let take = try #require(house.store.takes.list().first)
        let journal = try JournalReader.read(path: take.folder + "/journal.jsonl")
        let parent = try house.stored().journal
        #expect(journal.header.parent?.session == parent.header.session && journal.header.take?.dimension != nil)
        #expect(journal.header.carried > 10 && journal.records.count > journal.header.carried + 4)
        #expect(journal.records.prefix(journal.header.carried - 1) == parent.records.prefix(journal.header.carried - 1))
        #expect(try house.run(["replay", "--audit", take.id]).status == 0)
        let misses = try object(house.run(["misses", "--json"]).out)["misses"] as? [[String: Any]]
        let first = try #require(misses?.first)
        #expect(first["lifted"] as? Bool == true && (first["takes"] as? [[String: Any]])?.first?["id"] as? String == take.id)
        // It is a take, and no session of its own.
        let sessions = try object(house.run(["history", "--json"]).out)["sessions"] as? [[String: Any]]
        #expect(sessions?.count == 1)
    }

    @Test("What does not lift it is told so, once more is one key; then another question of the kind comes up")
    func onwards() throws {
        let (house, original) = try house()
        let room = try rewriting(house)
        try room.program.press("ctrl-s")
        try room.program.waitFor(text: "That does not lift it yet.")
        try room.program.press("enter")
        try room.waitUntilInside()
        try room.type(Self.better)
        try room.program.press("ctrl-s")
        try room.program.waitFor(text: "That lifts it.")
        try room.program.press("enter")
        try room.waitUntilInside()
        try room.program.waitFor(text: "Another of its kind")
        try room.waitForQuestion()
        try room.program.send("Small creators.")
        try room.program.waitFor(text: "Small creators.")
        try room.program.press("ctrl-s")
        try room.program.waitFor(text: "another question")
        try room.program.press("n")
        try room.program.waitFor(text: "Write it again from the second")
        try room.program.press("q")
        #expect(try room.program.waitForExit() == 0)
        #expect(house.store.takes.list().count == 3)
        #expect(try house.bytes(house.journalPath()) == original)
    }

    @Test("E20: a take that is killed keeps its words, and goes on from them")
    func killed() throws {
        let (house, original) = try house()
        let room = try rewriting(house)
        try room.type(Self.begun)
        try room.waitFor(save: "saved")
        room.program.signalGroup(SIGKILL)
        #expect(try room.program.waitForExit() == 128 + SIGKILL)
        let take = try #require(house.store.takes.list().first)

        let program = try house.open(["misses"])
        try program.waitFor(text: "not sent yet")
        for _ in 0..<8 { try program.press("down") }
        try program.waitFor(text: "go on with it")
        try program.press("enter")
        let again = Room(house, program)
        try again.waitUntilInside()
        #expect(program.screen.picture.contains("The few"))
        try program.press("ctrl-x")
        try program.waitFor(text: "Write it again from the second")
        try program.press("q")
        #expect(try program.waitForExit() == 0)

        let direct = try house.open(["sit", "--continue", take.id])
        let last = Room(house, direct)
        try last.waitUntilInside()
        try last.type(Self.rest)
        try direct.press("ctrl-s")
        try direct.waitFor(text: "That lifts it.")
        try direct.press("q")
        #expect(try direct.waitForExit() == 0)
        #expect(house.store.takes.list().count == 1)
        #expect(try house.bytes(house.journalPath()) == original)
    }

    @Test("Taken from the middle of an answer it goes on live: the draft is there, and the clock at that second")
    func takenFromHere() throws {
        let (house, original) = try house()
        let parent = try house.stored().journal.header.session
        let program = try house.open(["replay"])
        try program.waitFor(text: "0:00 of")
        try program.press("space")
        for _ in 0..<4 { try program.press("right") }
        try program.waitFor(text: "0:20 of")
        let room = Room(house, program)
        let row = try #require(program.screen.text.first { $0.contains("│ We shipped") })
        let draft = try #require(row.split(separator: "│").first { $0.contains("We shipped") }).trimmingCharacters(in: .whitespaces)
        let clock = try #require(program.screen.text(row: 0).split(separator: " ").last { $0.contains(":") })
        try program.press("g")
        try room.waitUntilInside()
        #expect(program.screen.picture.contains(draft) && program.screen.text(row: 0).contains(clock))
        try room.type("~")
        #expect(!program.screen.text(row: 0).contains(clock))
        try room.waitFor(save: "saved")
        let own = try house.stored()
        #expect(own.state.answer.text.contains("~") && own.state.answer.text.hasPrefix("We shipped"))
        #expect(own.journal.header.parent?.session == parent && own.journal.header.parent?.time == .seconds(20))
        try program.press("ctrl-x")
        try program.waitFor(text: "back into the room")
        try program.press("ctrl-c")
        try program.press("enter")
        _ = try program.waitForExit()

        let rows = try object(house.run(["history", "--json"]).out)["sessions"] as? [[String: Any]]
        #expect(rows?.count == 2 && rows?.first?["parent"] as? String == parent && rows?.last?["parent"] is NSNull)
        #expect(try house.run(["history", "--plain"]).out.contains("goes on from \(parent) at 0:20"))
        #expect(try house.run(["replay", "--audit"]).status == 0)
        #expect(try house.bytes(house.store.find(parent).folder + "/journal.jsonl") == original)
    }

    @Test("An answer is written again from the second that is replayed; where none was open it is told")
    func rewrittenFromReplay() throws {
        let (house, original) = try house()
        let program = try house.open(["replay"])
        try program.waitFor(text: "0:00 of")
        try program.press("end")
        try program.press("w")
        try program.waitFor(text: "No question was open at this second")
        try program.press("home")
        for _ in 0..<4 { try program.press("right") }
        try program.waitFor(text: "0:20 of")
        try program.press("w")
        let room = Room(house, program)
        try room.waitUntilInside()
        try program.press("ctrl-x")
        try program.waitFor(text: "0:20 of")
        try program.press("m")
        try program.waitFor(text: "Write it again from the second")
        try program.press("q")
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        #expect(house.store.takes.list().count == 1 && house.store.list().count == 1)
        #expect(try house.bytes(house.journalPath()) == original)
    }

    @Test("Two sessions are compared, as text, as JSON, and from the history with two marked")
    func compared() throws {
        let (house, _) = try house()
        let answers = try house.write(ScriptedAnswers.warmUp, to: "strong.jsonl")
        #expect(
            try house.run(["simulate", "warm-up", "--answers", answers, "--seed", "7", "--start", "2030-11-25T20:00:00Z"]).status == 0)
        let ids = house.store.list().map(\.id)
        let text = try house.run(["compare", ids[1], ids[0]])
        #expect(text.status == 0 && text.err.isEmpty)
        for words in ["Question 1 of", "words a minute: ", "seconds until the first word: 5, then 5", "gone: ", "new: ", "better, "] {
            #expect(text.out.contains(words), "\(words) is not in \(text.out)")
        }
        let json = try object(house.run(["compare", ids[1], ids[0], "--json"]).out)
        let answer = try #require((json["answers"] as? [[String: Any]])?.first)
        let levels = try #require(answer["levels"] as? [[String: Any]])
        #expect(levels.contains { ($0["after"] as? Int ?? 0) > ($0["before"] as? Int ?? 9) })
        // What the sentences moved is the difference of the levels.
        let effects = (answer["sentences"] as? [[String: Any]] ?? []).flatMap { $0["effects"] as? [[String: Any]] ?? [] }
        for level in levels {
            let label = level["label"] as? String ?? ""
            let moved = effects.filter { ($0["text"] as? String)?.hasPrefix(label + ":") == true }.reduce(0) {
                $0 + ($1["gain"] as? Int ?? 0)
            }
            #expect(moved == (level["after"] as? Int ?? 0) - (level["before"] as? Int ?? 0), "\(label)")
        }

        let program = try house.open(["history"])
        try program.waitFor(text: "2 sessions")
        for key in ["space", "down", "space", "v"] { try program.press(key) }
        try program.waitFor(text: "Side by side")
        #expect(program.screen.picture.contains(ids[1]) && program.screen.picture.contains(ids[0]))
        try program.press("n")
        try program.waitFor(text: "words a minute")
        try program.press("q")
        try program.waitFor(text: "2 sessions")
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        #expect(program.screen.unknown.isEmpty)
    }

    @Test("An exam whose loop is not over keeps its scores from both")
    func sealed() throws {
        let (house, _) = try house()
        let room = try Room.warmUp(house, ["--exam"])
        try room.program.press("ctrl-x")
        try Room.withoutName(room.program)
        let ids = house.store.list().map(\.id)
        for arguments in [["misses", "--json", ids[0]], ["misses", ids[0]], ["compare", ids[0], ids[1]]] {
            let ended = try house.run(arguments)
            let isExam = ended.status == 64 && ended.err.contains("sealed") && ended.err.contains("sit --continue")
            #expect(isExam && ended.out.isEmpty, "\(arguments): \(ended)")
        }
    }
}
