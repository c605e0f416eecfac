import Foundation
import InterviewEngine
import SessionJournal
import TestKit
import Testing

@Suite("Going on with a session from the shell")
struct ContinueTests {
    /// Sits a warm-up over pipes, and leaves it by the end of the input, in the middle of an answer.
    private func left(_ house: Household, _ more: [String] = []) throws {
        let ended = try house.run(["sit", "warm-up", "--plain", "--seed", "1"] + more, input: "first half\n")
        #expect(ended.status == 0, "\(ended.err)")
        #expect(ended.out.contains("greenroom sit --continue"))
    }

    /// Session times at which the room was left and come back to.
    private func comingsAndGoings(_ house: Household) throws -> (left: [SessionTime], resumed: [SessionTime]) {
        let events = try house.stored().journal.events
        return (
            events.compactMap { $0.event == .stimulus(.left) ? $0.t : nil },
            events.compactMap { if case .stimulus(.resumed) = $0.event { $0.t } else { nil } }
        )
    }

    @Test("Left by the end of the input and gone on with over pipes: the same second, the draft kept", arguments: [[], ["named"]])
    func pipes(how: [String]) throws {
        let house = try Household()
        try left(house)
        let before = try house.stored().state
        #expect(before.away)
        #expect(before.answer.text == "first half")
        let session = how.isEmpty ? [] : [try house.store.find(nil).id]
        let ended = try house.run(["sit", "--continue"] + session + ["--plain"], input: "second half\n")
        #expect(ended.status == 0, "\(ended.err)")
        #expect(ended.out.contains("gone on with. Time left: 7 minutes"))
        #expect(ended.out.contains("Question: "))
        #expect(ended.out.contains("first half"))
        let after = try house.stored()
        #expect(after.state.answer.text == "first half\nsecond half")
        #expect(after.state.away)
        #expect(house.store.list().count == 1)
        let times = try comingsAndGoings(house)
        #expect(times.resumed == [times.left[0]])
        #expect(times.left.count == 2)
    }

    @Test("On a terminal it opens the lobby of the session, and the room as it was left")
    func fullScreen() throws {
        let house = try Household()
        try left(house)
        let program = try house.open(["sit", "--continue"])
        try program.waitFor(text: "go in")
        try program.press("enter")
        let room = Room(house, program)
        try room.waitUntilInside()
        #expect(program.screen.picture.contains("first half"))
        let times = try comingsAndGoings(house)
        #expect(times.resumed == [times.left[0]])
        try program.press("ctrl-x")
        try Room.withoutName(program)
        try program.press("q")
        #expect(try program.waitForExit() == 0)
    }

    @Test("What was typed before the room was left is taken back word by word after coming back")
    func undo() throws {
        let house = try Household()
        let room = try Room.warmUp(house)
        try room.type("We gave up 40 ms")
        try room.program.press("ctrl-x")
        try Room.withoutName(room.program)
        try room.program.press("q")
        #expect(try room.program.waitForExit() == 0)
        let again = try Room.continued(house)
        #expect(again.program.screen.picture.contains("We gave up 40 ms"))
        for draft in ["We gave up 40 ", "We gave up "] {
            try again.program.press("alt-u")
            try again.settle(draft)
        }
    }

    @Test("The latest that is not finished: a finished one after it and one that cannot be read are passed over")
    func latest() throws {
        let house = try Household()
        try left(house)
        let parked = try house.store.find(nil)
        let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
        // Begins after all others, and is over.
        let later = ["--start", "2035-01-01T10:00:00Z"]
        #expect(try house.run(["simulate", "warm-up", "--answers", answers] + later).status == 0)
        _ = try house.write("", to: "home/sessions/2036-01-01-broken/journal.jsonl")
        #expect(try house.run(["sit", "--continue", "--plain"], input: "second half\n").status == 0)
        let draft = try JournalReader.read(path: parked.folder + "/journal.jsonl").state(of: house.stored().pack.loop).answer.text
        #expect(draft == "first half\nsecond half")
    }

    @Test("What cannot be gone on with is told, with its exit code, and nothing is changed")
    func refusals() throws {
        let house = try Household()
        func refused(_ arguments: [String], _ status: Int32, _ told: String...) throws {
            let before = try house.files()
            let ended = try house.run(["sit"] + arguments + ["--plain"], input: "words\n")
            #expect(ended.status == status, "\(arguments): \(ended.err)")
            for words in told { #expect(ended.err.contains(words), "'\(words)' is not told in: \(ended.err)") }
            #expect(ended.out.isEmpty)
            #expect(try house.files() == before)
        }
        try refused(["--continue"], 66, "no session yet", "greenroom sit")
        let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
        #expect(try house.run(["simulate", "warm-up", "--answers", answers]).status == 0)
        let finished = try house.store.find(nil)
        try refused(["--continue"], 66, "No session waits", "greenroom sit")
        try refused(["--continue", finished.id], 64, "is finished", "greenroom review")
        try refused(["--continue", "nosuch"], 66, "nosuch", "greenroom history")
        _ = try house.write("{}", to: "home/sessions/2026-01-01-broken/journal.jsonl")
        try refused(["--continue", "broken"], 65, "broken", "not a Greenroom journal")
        try refused(["--continue"], 66, "greenroom history")
        try refused(["--continue", "--seed", "3"], 64, "--seed", "goes on as it began")
        try refused(["--continue", "--exam", "--time", "1.5", "--round", "x"], 64, "--round, --exam, --time")
        try refused(["--continue", "--ephemeral"], 64, "--ephemeral")
        try refused(["warm-up", "--continue"], 64, "warm-up", "leave --continue out")
    }

    @Test("A parked exam can be read and tells no score; when it is over it does")
    func exam() throws {
        let house = try Household()
        let words = "We cut p95 from 300 to 120 ms and gave small streamers two slots, so payouts rose 4 percent."
        let left = try house.run(["sit", "pm-music-marketplace", "--plain", "--exam", "--seed", "1"], input: "\(words)\n/next\n")
        #expect(try house.stored().state.turns.contains { $0.score != nil }, "nothing was scored")
        let forms =
            try [["review", "--plain"], ["review", "--markdown"], ["replay", "--plain"]].map { try house.run($0).out } + [left.out]
        for text in forms {
            #expect(text.contains("scores of an exam are sealed"))
            #expect(text.contains("small streamers"))
            for score in ["Vote", "Latency", "traded"] { #expect(!text.contains(score), "\(text)") }
        }
        let json = try house.run(["review", "--json"]).out
        #expect(json.contains(#""sealed": true"#) && !json.contains(#""level""#))
        #expect(try house.run(["history", "--plain"]).out.contains("scores sealed"))
    }

    @Test("E21: a torn record is told, kept beside the session, and gone on from")
    func torn() throws {
        let house = try Household()
        try left(house)
        let path = try house.journalPath()
        let whole = try house.bytes(path)
        // The last record is the leaving.
        try Data(whole.dropLast(20)).write(to: URL(fileURLWithPath: path))
        let ended = try house.run(["sit", "--continue", "--plain"], input: "second half\n")
        #expect(ended.status == 0)
        #expect(ended.out.contains("Damaged at line") && ended.out.contains("kept beside it"))
        #expect(try house.stored().state.answer.text == "first half\nsecond half")
        let folder = (path as NSString).deletingLastPathComponent
        #expect(FileManager.default.fileExists(atPath: folder + "/journal.damaged-1"))
        let again = try house.run(["sit", "--continue", "--plain"], input: "")
        #expect(!again.out.contains("damaged"))
    }

    @Test("While the clock stands still nothing is sent and nothing asked for over pipes, which is said each time")
    func pausedOverPipes() throws {
        let house = try Household()
        let ended = try house.run(
            ["sit", "warm-up", "--plain", "--seed", "1"], input: "first half\n/pause\n/hint\n/next\n/finish\n.\n/pause\nsecond half\n")
        #expect(ended.status == 0, "\(ended.err)")
        #expect(ended.out.components(separatedBy: "the clock stands still").count == 5)
        #expect(try house.stored().state.answer.text == "first half\nsecond half")
    }

    @Test("A command that there is not is no answer over pipes, and who cuts in is told apart")
    func commandsOverPipes() throws {
        let house = try Household()
        let ended = try house.run(
            ["sit", "warm-up", "--plain", "--seed", "1"], input: "/hnt\n/Foo\na/b testing, and/or 1/2\n/ 2 was the odds\n")
        #expect(ended.out.contains("there is no command /hnt") && ended.out.contains("there is no command /Foo"))
        #expect(try house.stored().state.answer.text == "a/b testing, and/or 1/2\n/ 2 was the odds")
    }

    @Test("Home as lines tells what there is to do, each with its command; a folder of packs that is not there is said")
    func plainHome() throws {
        let house = try Household()
        let first = try house.run(["--plain"])
        #expect(first.status == 0 && first.out.contains("greenroom sit warm-up --plain\n"), "\(first.err)")
        #expect(try house.run(["sit", "warm-up", "--plain", "--seed", "1"], input: "half\n").status == 0)
        let session = try house.store.find(nil).id
        let second = try house.run(["--plain"])
        #expect(second.out.contains("greenroom sit --continue \(session) --plain"))
        let wrong = try house.run(["sit", "warm-up", "--packs", house.folder + "/nosuch"])
        #expect(wrong.status == 64 && wrong.err.contains("there is no such folder"))
    }

    @Test("E23: a session that is open elsewhere is told so")
    func locked() throws {
        let house = try Household()
        let room = try Room.warmUp(house)
        try room.type("mine")
        try room.waitFor(save: "saved")
        let ended = try house.run(["sit", "--continue", "--plain"], input: "not yours\n")
        #expect(ended.status == 75)
        #expect(ended.err.contains("another Greenroom"))
        #expect(try house.stored().state.answer.text == "mine")
    }

    @Test("Left from a pause: one note then, and the clock goes on with the candidate")
    func fromPause() throws {
        let house = try Household()
        let room = try Room.warmUp(house)
        try room.type("first half")
        try room.program.press("ctrl-p")
        try room.program.waitFor("the pause") { _ in (try? house.stored().state.paused) == true }
        let before = try house.stored().state
        try room.program.press("ctrl-x")
        try Room.withoutName(room.program)
        #expect(try house.stored().state.transcript.count == before.transcript.count + 1)
        try house.pass(60_000)
        try room.program.press("enter")
        try room.program.waitFor(text: "go in")
        try room.program.press("enter")
        try room.waitUntilInside()
        let after = try house.stored().state
        #expect(!after.paused && !after.away)
        #expect(after.now == before.now)
    }
}
