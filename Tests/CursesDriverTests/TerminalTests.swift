import CTerm
import Canvas
import TestKit
import Testing

private let demo = PTYProgram.built("terminal-demo")

private func start(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, _ change: [String: String?] = [:], jobControl: Bool = false
) throws -> PTYProgram {
    var environment = PTYProgram.environment
    for (name, value) in change { environment[name] = value }
    return try PTYProgram(demo, arguments, columns: columns, rows: rows, environment: environment, jobControl: jobControl)
}

/// The terminal is as it was: modes, screen, cursor, title, and nothing was sent that it does not know.
private func expectRestored(_ program: PTYProgram, _ way: String) {
    #expect(program.modes == program.modesBefore, "\(way): modes")
    #expect(program.screen.modes.isDisjoint(with: [1049, 2004, 1000, 1006, 1]), "\(way): \(program.screen.modes)")
    #expect(program.screen.cursorIsVisible, "\(way): cursor")
    #expect(program.screen.titleDepth == 0, "\(way): title")
    #expect(program.screen.pen == ScreenEmulator.Pen(), "\(way): pen")
    #expect(program.screen.unknown.isEmpty, "\(way): \(program.screen.unknown)")
}

@Suite("The terminal in the program's hands", .serialized)
struct TerminalTests {
    @Test("takes the screen, draws wide and combining text at its place, echoes keys")
    func draws() throws {
        let program = try start(["--mouse"])
        try program.waitFor(text: "size 80x24 cube dark unicode")
        #expect(program.screen.modes.isSuperset(of: [1049, 2004, 1000, 1006]))
        #expect(program.screen.titles == ["Greenroom"])
        #expect(program.screen.text[5] == "─── wide 日本 é")
        try program.send("hé日")
        try program.waitFor(text: "> hé日")
        #expect(program.screen.column == 6 && program.screen.row == 4)
        #expect(program.screen.square(column: 58, row: 4).text == "|")
        try program.press("ctrl-right")
        try program.waitFor(text: "key ctrl-right")
        try program.press("escape")
        try program.waitFor(text: "key escape")
        try program.press("ctrl-s")
        try program.waitFor(text: "key ctrl-s")
        try program.send("\u{1B}[<0;3;4M")
        try program.waitFor(text: "mouse press 2,3")
        try program.press("ctrl-q")
        #expect(try program.waitForExit() == 0)
        #expect(program.screen.picture.contains("good bye"))
        expectRestored(program, "q")
    }

    @Test("a typed letter costs at most 60 bytes")
    func bytesForALetter() throws {
        let program = try start()
        try program.send("ab")
        try program.waitFor(text: "> ab")
        try program.waitFor(text: "event 2")
        let before = program.output.count
        try program.send("c")
        try program.waitFor(text: "event 3 key c")
        #expect(program.screen.picture.contains("> abc"))
        #expect(program.output.count - before <= 60)
    }

    @Test("E6: the terminal is restored on every way out", arguments: [true, false])
    func waysOut(guarded: Bool) throws {
        let arguments = ["--mouse"] + (guarded ? [] : ["--alone"])
        for (key, status): (String, Int32) in [("s", 139), ("f", -1), ("a", 134), ("n", -1), ("e", 7), ("k", 137)] {
            if key == "k" && !guarded { continue }  // nobody is left to restore it
            let program = try start(arguments)
            try program.waitFor(text: "ready")
            try program.press("alt-\(key)")
            let got = try program.waitForExit()
            #expect(status < 0 ? got > 128 : got == status, "\(key): \(got)")
            expectRestored(program, "alt-\(key) \(guarded)")
            if guarded && key != "e" {
                let said = String(decoding: program.output, as: UTF8.self)
                #expect(said.contains("the session is saved: /sessions/demo.jsonl"))
            }
        }
        for (signal, status): (Int32, Int32) in [(15, 143), (1, 129), (2, 130), (3, 131)] {
            // INT and QUIT reach the whole group when they come from a terminal; the guardian itself ignores them.
            if guarded && (signal == 2 || signal == 3) { continue }
            let program = try start(arguments)
            try program.waitFor(text: "ready")
            program.signal(signal)
            #expect(try program.waitForExit() == status)
            expectRestored(program, "signal \(signal) \(guarded)")
        }
    }

    @Test("INT to the whole group ends the program by its own handler, and the guardian passes the status on")
    func interruptedGroup() throws {
        let program = try start()
        try program.waitFor(text: "ready")
        program.signalGroup(2)
        #expect(try program.waitForExit() == 130)
        expectRestored(program, "INT to the group")
    }

    @Test("the program works on when its guardian is killed")
    func killedGuardian() throws {
        let program = try PTYProgram("/bin/sh", ["-c", "\(shellQuoted(demo)); read line"])
        try program.waitFor(text: "ready")
        try program.send("still")
        try program.waitFor(text: "> still")
        let guardian = try #require(childProcesses(of: program.processID).first)
        let proper = try #require(childProcesses(of: guardian).first)
        ct_kill(guardian, 9)
        try program.waitFor("the guardian's end") { _ in childProcesses(of: guardian).isEmpty }
        program.resize(columns: 90, rows: 30)
        try program.waitFor(text: "size 90x30")
        ct_kill(proper, 15)
        try program.waitFor("the screen and the modes given back") { !$0.screen.modes.contains(1049) && $0.isCooked }
    }

    @Test("E7: 500 random sizes while typing lose no key")
    func resizes() throws {
        let program = try start()
        try program.waitFor(text: "ready")
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for step in 1...500 {
            program.resize(columns: next(500), rows: next(200))
            if step % 5 == 0 { try program.send("x") }
            program.pump(milliseconds: 0)
        }
        program.resize(columns: 80, rows: 24)
        try program.waitFor(text: "size 80x24")
        try program.waitFor(text: "event 100 key x")
        try program.press("ctrl-q")
        #expect(try program.waitForExit() == 0)
        #expect(program.modes == program.modesBefore)
    }

    @Test("E8: Ctrl-Z gives the terminal back and stops the group; it goes on where it was", arguments: ["key", "TSTP", "STOP"])
    func suspends(how: String) throws {
        let program = try start(jobControl: true)
        try program.waitFor(text: "ready")
        try program.send("draft")
        try program.waitFor(text: "> draft")
        if how == "key" {
            try program.press("ctrl-z")
        } else {
            let guardian = try #require(childProcesses(of: program.processID).first)
            ct_kill(try #require(childProcesses(of: guardian).first), how == "TSTP" ? 20 : 19)
        }
        try program.waitFor(text: "stopped")
        #expect(program.isCooked)
        #expect(program.screen.modes.isDisjoint(with: [1049, 2004]))
        program.signal(10)
        try program.waitFor(text: "> draft")
        try program.waitFor("the screen taken again") { $0.screen.modes.contains(1049) && !$0.isCooked }
        try program.send("s")
        try program.waitFor(text: "> drafts")
        try program.press("ctrl-q")
        #expect(try program.waitForExit() == 0)
        expectRestored(program, "after \(how)")
        #expect(program.screen.text.filter { !$0.isEmpty } == ["stopped", "good bye"], "nothing was written over")
    }

    @Test("E9: a hang-up ends both processes")
    func hangsUp() throws {
        let program = try start()
        try program.waitFor(text: "ready")
        program.close()
        #expect(try program.waitForExit() == 129)
    }

    @Test(
        "E12: a terminal that cannot be used is refused before anything is drawn",
        arguments: ["nonesuch", "", "dumb", nil] as [String?])
    func unusableTerm(term: String?) throws {
        let program = try start([], ["TERM": term])
        #expect(try program.waitForExit() == 2)
        #expect(program.screen.picture.contains("--plain"))
        #expect(!program.output.contains(0x1B))
        expectRestored(program, "TERM=\(term ?? "unset")")
    }

    @Test(
        "E12: older terminals and those the database lacks are drawn on",
        arguments: [
            "vt100", "linux", "screen", "screen-256color", "tmux-256color", "xterm", "xterm-kitty", "xterm-ghostty", "alacritty", "rxvt",
        ])
    func usableTerm(term: String) throws {
        let program = try start([], ["TERM": term])
        try program.waitFor("its screen") { String(decoding: $0.output, as: UTF8.self).contains("latency") }
        try program.send("x")
        try program.waitFor("the echo") { String(decoding: $0.output, as: UTF8.self).contains("x") }
        try program.press("ctrl-q")
        #expect(try program.waitForExit() == 0)
        #expect(program.modes == program.modesBefore)
    }

    @Test("E13: windows without an extent or of hardly any are survived", arguments: [[0, 0], [1, 1], [1, 500], [500, 1], [40, 12]])
    func oddSizes(size: [Int]) throws {
        let program = try start(columns: size[0], rows: size[1])
        try program.waitFor("a screen") {
            $0.screen.modes.contains(1049) && $0.screen.picture.contains(size == [0, 0] ? "size 80x24" : "t")
        }
        try program.send("x")
        program.resize(columns: 80, rows: 24)
        try program.waitFor(text: "> x")
        try program.press("ctrl-q")
        #expect(try program.waitForExit() == 0)
        expectRestored(program, "\(size)")
    }

    @Test("E14: a paste of 20 MB is one event and the key after it is not lost")
    func pasteBomb() throws {
        let program = try start()
        try program.waitFor(text: "ready")
        try program.paste(String(repeating: "0123456789 abcdef\n", count: 20 << 20 / 18))
        try program.waitFor(text: "event 1 paste 1048576")
        try program.send("k")
        try program.waitFor(text: "event 2 key k")
    }

    @Test("E15: a bad byte hides no key after it")
    func badByte() throws {
        let program = try start()
        try program.waitFor(text: "ready")
        try program.send(bytes: [0xC3, 0x28, 0xFF, 0xE2, 0x82, 0x7A])
        try program.waitFor(text: "> \u{FFFD}(\u{FFFD}\u{FFFD}z")
        try program.send(bytes: [0xE2, 0x11])
        #expect(try program.waitForExit() == 0)
    }

    @Test("E16: ASCII alone in the C locale; UTF-8 where none is named or the named one is not there")
    func locales() throws {
        for name in ["C", "POSIX"] {
            let program = try start([], ["LC_ALL": name])
            try program.waitFor(text: "ascii")
            try program.send("é")
            try program.waitFor(text: "event 1")
            try program.press("ctrl-q")
            try program.waitForExit()
            #expect(program.output.allSatisfy { $0 < 0x80 })
            expectRestored(program, name)
        }
        for name in ["xx_YY", nil] {
            let program = try start([], ["LC_ALL": name])
            try program.waitFor(text: "unicode")
            try program.waitFor(text: "─── wide 日本 é")
        }
    }

    @Test("NO_COLOR and --mono draw without any colour, --light with others than the dark theme")
    func colours() throws {
        for (arguments, change) in [(["--mono"], [:]), ([], ["NO_COLOR": "1"])] as [([String], [String: String?])] {
            let program = try start(arguments, change)
            try program.waitFor(text: "revenue")
            #expect(program.screen.square(column: 0, row: 6).pen.foreground == -1)
            #expect(program.screen.square(column: 1, row: 0).pen.reverse)
            #expect(!String(decoding: program.output, as: UTF8.self).contains("[38;5"))
        }
        let dark = try start(), light = try start(["--light"])
        for program in [dark, light] { try program.waitFor(text: "revenue") }
        #expect(dark.screen.square(column: 0, row: 6).pen != light.screen.square(column: 0, row: 6).pen)
        #expect(dark.screen.square(column: 20, row: 12).pen == ScreenEmulator.Pen())
    }

    @Test("It asks for the background where it is not told, draws dark, and light when the answer is light; no answer is typed")
    func background() throws {
        let light = try start(["--light"])
        try light.waitFor(text: "revenue")
        #expect(light.screen.backgroundQuestions == 0)
        let program = try start(["--auto"])
        try program.waitFor(text: "revenue")
        #expect(program.screen.backgroundQuestions == 1)
        #expect(program.screen.square(column: 0, row: 6).pen != light.screen.square(column: 0, row: 6).pen)
        let before = program.screen.picture
        try program.send("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\")
        try program.waitFor("the light theme") {
            $0.screen.square(column: 0, row: 6).pen == light.screen.square(column: 0, row: 6).pen
        }
        #expect(program.screen.picture == before)
        let told = try start(["--auto"], ["COLORFGBG": "0;15"])
        try told.waitFor(text: "revenue")
        #expect(told.screen.square(column: 0, row: 6).pen == light.screen.square(column: 0, row: 6).pen)
        let mono = try start(["--auto", "--mono"])
        try mono.waitFor(text: "revenue")
        #expect(mono.screen.backgroundQuestions == 0)
    }

    @Test("Left before the terminal has told its background, it waits for that, and the shell gets nothing of it")
    func lateAnswer() throws {
        let line = "\(shellQuoted(demo)) --auto --patient; IFS= read -r typed; echo \"left over: [$typed]\""
        let program = try PTYProgram("/bin/sh", ["-c", line])
        try program.waitFor(text: "revenue")
        try program.press("ctrl-q")
        try program.waitFor(text: "leaving")
        try program.send("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\")
        try program.waitFor(text: "good bye")
        try program.press("enter")
        try program.waitFor(text: "left over: []")
    }

    @Test("without a terminal it says so, with the status for wrong usage")
    func noTerminal() throws {
        let program = try PTYProgram("/bin/sh", ["-c", "\(shellQuoted(demo)) < /dev/null"])
        #expect(try program.waitForExit() == 64)
        #expect(program.screen.picture.contains("--plain"))
    }
}

private func shellQuoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
