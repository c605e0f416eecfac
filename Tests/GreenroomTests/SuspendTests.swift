import Foundation
import InterviewEngine
import TestKit
import Testing

@Suite("Stopped by Ctrl-Z and gone on with")
struct SuspendTests {
    /// As a user starts it, and as make does: a shell around it that waits for its end.
    @Test(
        "E8: every process of the job stops, the terminal is the shell's again, nothing is lost", arguments: [nil, "\"$0\" \"$@\"; true"])
    func suspended(shell: String?) throws {
        let house = try Household()
        let program = try house.open(["sit", "warm-up", "--seed", "1"], under: shell, jobControl: true)
        let room = try Room.warmUp(house, program)
        try room.type("We cut p95 ")
        try room.settle("We cut p95 ")
        // On the screen, and nowhere else yet.
        try program.send("from 300")
        try program.waitFor(text: "from 300")
        // Down to the draft: what was heard of it, below, is read when it is made safe.
        func aboveTheDraftsEnd() -> [String] { program.screen.text.prefix { !$0.contains("words ─╯") } }
        let before = aboveTheDraftsEnd()
        let sent = program.output.count

        try program.press("ctrl-z")
        try expectStopped(program, atLeast: shell == nil ? 2 : 3)
        let goodbye = String(decoding: program.output[sent...], as: UTF8.self)
        for mode in ["1049", "2004"] { #expect(goodbye.contains("\u{1B}[?\(mode)l")) }
        #expect(try house.stored().state.answer.text == "We cut p95 from 300")

        program.signal(SIGUSR1)
        try program.waitFor("the room as it was") { _ in aboveTheDraftsEnd() == before }
        #expect(program.screen.modes.isSuperset(of: [1049, 2004]))
        #expect(!program.isCooked)
        try program.send(" to 120 ms")
        try room.settle("We cut p95 from 300 to 120 ms")
        try leave(program)
        #expect(try house.stored().journal.damage == nil)
    }

    @Test("E8: twice in a row, and with a window of another size in between")
    func resizedMeanwhile() throws {
        let house = try Household()
        let program = try house.open(["sit", "warm-up", "--seed", "1"], jobControl: true)
        let room = try Room.warmUp(house, program)
        try program.send("draft")
        try program.waitFor(text: "draft")
        for (columns, rows) in [(100, 30), (72, 20)] {
            try program.press("ctrl-z")
            try expectStopped(program, atLeast: 2)
            program.resize(columns: columns, rows: rows)
            program.signal(SIGUSR1)
            try program.waitFor("the room in its new size") { room.isInside && $0.screen.text[rows - 1] == room.footer }
            try program.waitFor(text: "draft")
        }
        try room.settle("draft")
        try leave(program)
    }

    // MARK: The candidate's own editor

    @Test("An editor has the terminal meanwhile; what it leaves is one edit, and VISUAL goes before EDITOR")
    func editor() throws {
        let house = try Household()
        let (program, room) = try editing(house, "EDITOR=false; VISUAL=./editor; export EDITOR VISUAL; \"$0\" \"$@\"; true")
        #expect(program.isCooked)
        #expect(program.screen.modes.isDisjoint(with: [1049, 2004]))
        let before = try drafts(house)
        try program.send(" and the rest\n")
        try room.settle("first half and the rest")
        let after = try drafts(house)
        #expect(after.count == before.count + 1)
        #expect(after.last?.count == 1)
        try program.send("!")
        try room.settle("first half and the rest!")
        try leave(program)
    }

    @Test("E8: Ctrl-Z in the editor stops all of the job; gone on with, it is the editor's turn, then the room's, with no second stop")
    func suspendedEditor() throws {
        let house = try Household()
        let (program, room) = try editing(house, "EDITOR=./editor; export EDITOR; \"$0\" \"$@\"; true")
        for _ in 0..<2 {
            try program.press("ctrl-z")
            try expectStopped(program, atLeast: 4)
            program.signal(SIGUSR1)
            try program.waitFor("its going on") { self.job(of: $0).allSatisfy { !$0.isStopped } }
        }
        try program.send(" and the rest\n")
        try room.settle("first half and the rest")
        try program.send("!")
        try room.settle("first half and the rest!")
        #expect(program.screen.modes.isSuperset(of: [1049, 2004]))
        try leave(program)
        let stops = String(decoding: program.output, as: UTF8.self).components(separatedBy: "stopped").count - 1
        #expect(stops == 2)
    }

    @Test("An editor that fails, and none at all, are told; the draft stays", arguments: ["EDITOR='exit 3;'", "true"])
    func noEditor(setting: String) throws {
        let house = try Household()
        let program = try house.open(["sit", "warm-up", "--seed", "1"], under: "export EDITOR; \(setting); \"$0\" \"$@\"")
        let room = try Room.warmUp(house, program)
        try room.type("first half")
        try program.press("alt-e")
        try program.waitFor(text: setting == "true" ? "set VISUAL or EDITOR" : "The editor ended with 3")
        try program.send("!")
        try room.settle("first half!")
    }

    /// In the room with a draft, and from there in an editor that waits for a line to put at the draft's end.
    private func editing(_ house: Household, _ line: String) throws -> (PTYProgram, Room) {
        let script = try house.write("#!/bin/sh\necho In the editor.\nIFS= read -r line\nprintf %s \"$line\" >> \"$1\"\n", to: "editor")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
        let program = try house.open(["sit", "warm-up", "--seed", "1"], under: line, jobControl: true)
        let room = try Room.warmUp(house, program)
        try room.type("first half")
        try room.settle("first half")
        try program.press("alt-e")
        try program.waitFor(text: "In the editor.")
        return (program, room)
    }

    private func drafts(_ house: Household) throws -> [[DraftEdit]] {
        try house.stored().journal.events.compactMap { if case .stimulus(.drafted(_, _, _, let edits)) = $0.event { edits } else { nil } }
    }

    // MARK: The job

    /// The processes of the program's group; its leader is what the parent with job control started.
    private func job(of program: PTYProgram) -> [ProcessEntry] {
        let leader = childProcesses(of: program.processID).first
        return processes { $0.group == leader }
    }

    private func expectStopped(_ program: PTYProgram, atLeast count: Int) throws {
        try program.waitFor("a job that is stopped") {
            let job = self.job(of: $0)
            return job.count >= count && job.allSatisfy(\.isStopped) && $0.isCooked
        }
        try program.waitFor("its shell") { $0.screen.text.last { !$0.isEmpty }?.hasSuffix("stopped") ?? false }
        #expect(program.screen.modes.isDisjoint(with: [1049, 2004, 1000, 1006]))
        #expect(program.screen.cursorIsVisible)
    }

    private func leave(_ program: PTYProgram) throws {
        try program.press("ctrl-x")
        try Room.withoutName(program)
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        #expect(program.modes == program.modesBefore)
        #expect(program.screen.unknown.isEmpty)
    }
}
