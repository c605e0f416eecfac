import Foundation
import InterviewEngine
import TestKit
import Testing

@Suite("The room over a terminal", .serialized)
struct RoomTests {
    @Test("The last words of a round stand there until they were read")
    func lastWords() throws {
        let house = try Household()
        // On the clock of the machine: one that is moved by hand waits for nobody.
        let program = try PTYProgram(
            Household.executable, ["sit", "warm-up", "--seed", "1"], columns: 80, rows: 24, environment: house.environment,
            directory: house.folder)
        let room = try Room.warmUp(house, program)
        try program.press("ctrl-n")
        try program.waitFor("the end of the round") { $0.screen.picture.contains("The round is over") }
        try program.waitFor("the debrief by itself") { !$0.screen.picture.contains("The round is over") && !room.isInside }
        #expect(try house.stored().state.finished.count == 1)
    }

    @Test("First start: a name, the warm-up, an answer that is saved, the warning, the debrief, home")
    func evening() throws {
        let house = try Household()
        let program = try house.open([])
        let room = Room(house, program)
        try program.waitFor(text: "Welcome")
        try program.send("Ada")
        try program.waitFor(text: "Ada")
        try program.press("enter")
        try program.waitFor("the greeting") { $0.screen.picture.contains("Ada") && !$0.screen.picture.contains("Welcome.") }
        try program.press("enter")
        try program.waitFor(text: "go in")
        #expect(program.screen.picture.contains("Warm-up"))
        try program.press("enter")
        try room.waitUntilInside()
        try room.waitForQuestion()
        #expect(program.screen.picture.contains("Sam"))

        let answer = "We cut p95 from 300 to 120 ms; 日本語 and 🎉 too."
        try room.type(answer)
        try room.waitFor(save: "saved")
        #expect(try house.stored().state.answer.text == answer)
        try room.passUntil("one minute left") { $0.contains(.timeWarning(minutes: 1)) }
        try program.press("ctrl-s")
        try program.waitFor("the draft sent") { _ in (try? house.stored().state.turns.last?.parts.first?.text) == answer }
        try room.waitFor(save: "saved")
        try room.passUntil("the end") { _ in !room.footer.contains("send") }
        try program.waitFor(text: "debrief")
        #expect(program.screen.unknown.isEmpty)
        try program.press("enter")
        try program.waitFor(text: "choose")
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        #expect(program.modes == program.modesBefore)
    }

    @Test("What was typed on into the reply of a cut-in goes back to the draft with 'let me finish'")
    func letMeFinish() throws {
        let room = try Room.warmUp(Household())
        let lecture = "The AUC of the model went up and its precision and recall on the test set did as well, "
        for _ in 0..<12 where try room.house.stored().state.floor == .candidate {
            try room.type(lecture)
            try room.pass(9_000)
        }
        try room.program.waitFor("the reply") { _ in
            try? room.house.pass(1_000)
            return (try? room.house.stored().state.activeBox) == .reply
        }
        let typed = try room.house.stored().state.answer.text
        #expect(typed.hasPrefix(lecture))
        try room.program.send("and so did the loss")
        try room.program.waitFor("it stands there") { _ in
            try? room.house.pass(100)
            return (try? room.house.stored().state.reply.text) == "and so did the loss"
        }
        try room.program.press("ctrl-g")
        try room.program.waitFor("the draft") { _ in
            try? room.house.pass(10)
            return (try? room.house.stored().state.answer.text) == typed + "and so did the loss"
        }
        let state = try room.house.stored().state
        #expect(state.floor == .candidate && state.openTurn?.parts.isEmpty == true)
        #expect(room.program.screen.picture.contains("and so did the loss"))
    }

    @Test("A draft is not sent by moving on unasked; back home from the debrief, home knows of the round")
    func movingOn() throws {
        let house = try Household()
        let program = try house.open([])
        let room = Room(house, program)
        try Room.withoutName(program)
        #expect(program.screen.picture.contains("Look at an example"))
        try program.press("enter")
        try program.waitFor(text: "go in")
        try program.press("enter")
        try room.waitUntilInside()
        try room.waitForQuestion()
        try room.type("We cut the page to 120 ms.")
        try program.press("ctrl-n")
        try program.waitFor(text: "Go on to what comes next?")
        try program.press("escape")
        try program.waitFor("the room again") { !$0.screen.picture.contains("Go on to what comes next?") }
        #expect(try house.stored().state.turns.last?.parts.isEmpty == true)
        try program.press("ctrl-n")
        try program.waitFor(text: "Go on to what comes next?")
        try program.press("enter")
        try room.passUntil("the end") { _ in !room.footer.contains("send") }
        try program.waitFor(text: "debrief")
        try program.press("q")
        try program.waitFor(text: "choose")
        #expect(program.screen.picture.contains("Review") && !program.screen.picture.contains("Look at an example"))
        #expect(try house.stored().state.turns.first?.parts.first?.text == "We cut the page to 120 ms.")
    }

    @Test("Typing when the time is up: overtime, then the draft counts as said")
    func overtime() throws {
        let house = try Household()
        let room = try Room.warmUp(house)
        try room.type("half ")
        try room.passUntil("overtime") { $0.contains(.overtime) }
        try room.type("a sentence")
        try room.waitFor(save: "saved")
        for _ in 0..<60 where room.isInside { try room.pass(1_000) }
        try room.program.waitFor(text: "debrief")
        let state = try house.stored().state
        #expect(state.finished.map(\.id) == ["warm-up"])
        let last = try #require(state.turns.last { !$0.parts.isEmpty }?.parts.last)
        #expect(last.text == "half a sentence")
        #expect(last.cutOff)
    }

    @Test("E7: a hundred sizes while typing change nothing that is recorded")
    func resizing() throws {
        let words = (0..<100).map { "w\($0) " }
        let texts = try [false, true].map { storm in
            let house = try Household()
            let room = try Room.warmUp(house)
            var sizes = SeededSizes(seed: 11)
            for (index, word) in words.enumerated() {
                if storm {
                    let size = index == 50 ? (1, 1) : sizes.next()
                    room.program.resize(columns: size.0, rows: size.1)
                }
                try room.program.send(word)
                if index % 10 == 9 { try house.pass(50) }
            }
            room.program.resize(columns: 80, rows: 24)
            try room.program.waitFor("the last word") { $0.screen.picture.contains("w99") }
            try house.pass(1_000)
            try room.waitFor(save: "saved")
            let state = try house.stored().state
            return (state.answer.text, state.reply.text, state.transcript)
        }
        #expect(texts[0].0 + texts[0].1 == words.joined())
        #expect(texts[1].0 == texts[0].0)
        #expect(texts[1].1 == texts[0].1)
        #expect(texts[1].2 == texts[0].2)
    }

    @Test("E6, E9: told to end, it leaves the room and the terminal in order", arguments: [SIGTERM, SIGHUP])
    func signals(signal: Int32) throws {
        let house = try Household()
        let room = try Room.warmUp(house)
        try room.type("unfinished")
        try room.program.send(" business")
        try room.program.waitFor(text: "business")
        room.program.signalGroup(signal)
        #expect(try room.program.waitForExit() == 128 + signal)
        let stored = try house.stored()
        #expect(stored.journal.events.last?.event == .stimulus(.left))
        #expect(stored.journal.damage == nil)
        #expect(stored.state.answer.text == "unfinished business")
        // A terminal that was hung up shows nothing any more.
        if signal == SIGTERM {
            #expect(room.program.screen.picture.contains("Ended by signal 15"))
            #expect(room.program.screen.picture.contains("The session is saved in"))
        }
        #expect(room.program.modes == room.program.modesBefore)
        #expect(room.program.screen.modes.isDisjoint(with: [1049, 2004, 1000, 1006]))
        #expect(room.program.screen.cursorIsVisible)
    }

    @Test("E9: a line that is cut keeps what was typed")
    func hangUp() throws {
        let house = try Household()
        let room = try Room.warmUp(house)
        try room.type("unfinished")
        try room.waitFor(save: "saved")
        room.program.close()
        try room.program.waitFor("its end") { $0.status != nil }
        let stored = try house.stored()
        #expect(stored.state.answer.text == "unfinished")
        #expect(stored.journal.events.last?.event == .stimulus(.left))
    }

    @Test("Left and taken up again: the same second, the same draft; time away is told")
    func parked() throws {
        let house = try Household()
        let room = try Room.warmUp(house)
        try room.type("first half")
        try room.program.press("ctrl-x")
        try Room.withoutName(room.program)
        try room.program.press("q")
        #expect(try room.program.waitForExit() == 0)
        let before = try house.stored().state
        #expect(before.away)
        try house.pass(3_600_000)
        let again = try Room.continued(house)
        #expect(again.program.screen.picture.contains("first half"))
        try again.type(", second half")
        try again.waitFor(save: "saved")
        let stored = try house.stored()
        #expect(stored.state.answer.text == "first half, second half")
        let away = stored.journal.events.compactMap { if case .stimulus(.resumed(let away)) = $0.event { away } else { nil } }
        #expect(away == [Milliseconds(3_600_000)])
        let gap = stored.state.now - before.now
        #expect(gap < Milliseconds(60_000), "the round clock ran while away")
    }

    @Test("E23: a second greenroom on an open session is told so, and nothing is lost")
    func twoAtOnce() throws {
        let house = try Household()
        let first = try Room.warmUp(house)
        try first.type("mine")
        try first.waitFor(save: "saved")
        let second = try house.open([])
        try second.waitFor(text: "Welcome")
        try second.press("escape")
        try second.waitFor(text: "choose")
        try second.press("enter")
        try second.waitFor("the refusal") { $0.screen.picture.contains("another Greenroom") }
        try first.type(" alone")
        try first.waitFor(save: "saved")
        #expect(try house.stored().state.answer.text == "mine alone")
        #expect(try house.stored().journal.damage == nil)
    }

    @Test("E18: on a full disk the footer says so, typing goes on, and what was saved stays")
    func fullDisk() throws {
        let house = try Household()
        // The copy of the pack and the opening fit, a long answer does not.
        let program = try house.openLimited(blocks: 64, ["sit", "warm-up", "--seed", "1"])
        try program.waitFor(text: "go in")
        try program.press("enter")
        let room = Room(house, program)
        try room.waitUntilInside()
        try room.waitForQuestion()
        var saved: [UInt8] = []
        for number in 0..<400 where !room.footer.contains("NOT SAVED") {
            let word = String(repeating: "long", count: 40) + "word\(number) "
            try program.send(word)
            // Where it shows depends on how it wraps and on whether the interviewer cuts in; that it was taken does not.
            try program.waitFor("the word") { _ in room.isShown(save: "saving") || room.footer.contains("NOT SAVED") }
            try house.pass(1_000)
            try program.waitFor("the record's state") { _ in room.isShown(save: "saved") || room.footer.contains("NOT SAVED") }
            if room.isShown(save: "saved") { saved = try house.bytes(house.journalPath()) }
        }
        #expect(room.footer.contains("NOT SAVED"))
        #expect(program.screen.picture.contains("Alt-s saves it in another folder"))
        // No folder takes it here, which is told; nothing is lost by trying.
        try program.press("alt-s")
        try program.waitFor(text: "in which folder?")
        try program.send(house.folder + "/elsewhere")
        try program.press("enter")
        try program.waitFor(text: "It could not be saved in")
        try program.send("stillhere")
        try program.waitFor(text: "stillhere")
        program.signalGroup(SIGTERM)
        #expect(try program.waitForExit() == 128 + SIGTERM)
        #expect(saved.count > 10_000)
        #expect(try house.bytes(house.journalPath()).starts(with: saved))
        #expect(program.modes == program.modesBefore)
    }
}

/// Terminal sizes from 1x1 to 200x60, the same ones for a seed.
struct SeededSizes {
    private var random: SeededRandom
    init(seed: UInt64) { random = SeededRandom(seed: seed) }
    mutating func next() -> (Int, Int) { (Int.random(in: 1...200, using: &random), Int.random(in: 1...60, using: &random)) }
}

/// SplitMix64.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
