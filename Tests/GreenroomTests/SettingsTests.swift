import Foundation
import TestKit
import Testing

@Suite("Settings", .serialized)
struct SettingsTests {
    private func household(_ settings: String) throws -> Household {
        let house = try Household()
        _ = try house.write(settings, to: "home/config.yaml")
        return house
    }

    /// "visual  built-in" of a line of `greenroom config`.
    private func told(_ name: String, in text: String) -> String? {
        let line = text.split(separator: "\n").first { $0.hasPrefix(name + " ") }
        return line.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
    }

    @Test("A flag goes before the environment, that before the file, and that before what is built in; each is told")
    func precedence() throws {
        let bare = try Household()
        let built = try bare.run(["config"])
        #expect(built.status == 0 && built.err.isEmpty)
        for (name, value) in [("send", "ctrl-s"), ("bell", "visual"), ("theme", "auto"), ("mouse", "false")] {
            #expect(told(name, in: built.out) == "\(value) built-in")
        }
        #expect(built.out.contains("# \(bare.home)/config.yaml (not there)"))
        let house = try household("# mine\nsend: enter\nbell: off\ntheme: light\n")
        let file = house.home + "/config.yaml"
        let out = try house.shell("GREENROOM_BELL=audible GREENROOM_THEME=dark \"$G\" config --theme auto --mouse").out
        #expect(told("send", in: out) == "enter \(file)")
        #expect(told("bell", in: out) == "audible GREENROOM_BELL")
        #expect(told("theme", in: out) == "auto --theme")
        #expect(told("mouse", in: out) == "true --mouse")
        let json = try house.run(["config", "--json"]).out
        let sheet = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let rows = try #require(sheet["settings"] as? [[String: Any]])
        #expect(rows.map { $0["name"] as? String } == ["send", "bell", "theme", "mouse"])
        #expect(rows[1]["value"] as? String == "off" && rows[1]["from"] as? String == file && sheet["exists"] as? Bool == true)
    }

    @Test("The file is looked for below GREENROOM_HOME, else below an absolute XDG_CONFIG_HOME, else below HOME")
    func places() throws {
        let house = try Household()
        func file(_ change: String) throws -> String {
            try house.shell("\(change) \"$G\" config | tail -1").out
        }
        #expect(try file("").contains(house.home + "/config.yaml"))
        #expect(try file("unset GREENROOM_HOME; export XDG_CONFIG_HOME=/x;").contains("# /x/greenroom/config.yaml"))
        #expect(try file("unset GREENROOM_HOME; export XDG_CONFIG_HOME=x;").contains("\(house.folder)/.config/greenroom/config.yaml"))
        #expect(try file("unset GREENROOM_HOME;").contains("\(house.folder)/.config/greenroom/config.yaml"))
    }

    @Test("E34: an unknown key is warned of, with its place and the nearest name, and the rest counts")
    func unknownKey() throws {
        let house = try household("bell: off\nsedn: enter\n")
        let ended = try house.run(["config"])
        #expect(ended.status == 0)
        #expect(ended.err.contains("\(house.home)/config.yaml:2:1: warning: there is no setting 'sedn'"))
        #expect(ended.err.contains("did you mean 'send'?"))
        #expect(told("bell", in: ended.out)?.hasPrefix("off ") == true && told("send", in: ended.out) == "ctrl-s built-in")
    }

    @Test(
        "E34: a wrong value or type ends with 78, its place and its cure",
        arguments: [
            ("send: tab\n", "1:7", "ctrl-s or enter"), ("# a\nbell:   loud\n", "2:9", "visual, audible or off"),
            ("mouse: yes\n", "1:8", "false or true"), ("send: [enter]\n", "1:7", "a setting has one single value"),
            ("- send\n", "1:1", "write 'key: value' lines"), ("send: a: b\n", "1:8", "quotation marks"),
            ("bell: off\nbell: visual\n", "2:1", "remove one"), ("theme: &x light\n", "1:8", "anchor"),
            ("send: \u{1}\n", "1:7", "delete it"),
        ])
    func wrong(settings: String, place: String, cure: String) throws {
        let house = try household(settings)
        let ended = try house.run(["config"])
        #expect(ended.status == 78, "\(ended.err)")
        #expect(ended.err.contains("\(house.home)/config.yaml:\(place): error:") && ended.err.contains(cure), "\(ended.err)")
        #expect(ended.out.isEmpty)
    }

    @Test("E34: a wrong value in the environment ends with 78, one on the command line with 64; comments alone set nothing")
    func elsewhere() throws {
        let house = try household("# send: enter\n\n")
        #expect(try house.run(["config"]).status == 0)
        let ended = try house.shell("GREENROOM_BELL=loud \"$G\" config")
        #expect(ended.status == 78 && ended.err.contains("GREENROOM_BELL=loud") && ended.err.contains("visual, audible or off"))
        let flag = try house.run(["config", "--bell", "loud"])
        #expect(flag.status == 64 && flag.err.contains("--bell 'loud': it is visual, audible or off."))
        try FileManager.default.removeItem(atPath: house.home + "/config.yaml")
        try FileManager.default.createDirectory(atPath: house.home + "/config.yaml", withIntermediateDirectories: true)
        let folder = try house.run(["config"])
        #expect(folder.status == 78 && folder.err.contains("it is no file"))
    }

    @Test("A screen is not opened with a wrong setting, and warns of an unknown one once")
    func onATerminal() throws {
        let house = try household("theme: pink\n")
        let refused = try house.open([])
        #expect(try refused.waitForExit() == 78)
        #expect(String(decoding: refused.output, as: UTF8.self).contains("config.yaml:1:8"))
        _ = try house.write("tehme: dark\n", to: "home/config.yaml")
        let program = try house.open([])
        try Room.withoutName(program)
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        #expect(String(decoding: program.output, as: UTF8.self).components(separatedBy: "there is no setting").count == 2)
    }

    @Test("send: enter turns the two keys around, in the room, its footer, the help and the tables")
    func sending() throws {
        let house = try household("send: enter\n")
        let room = try Room.warmUp(house)
        #expect(room.footer.contains("Enter send") && !room.footer.contains("Ctrl-S"))
        #expect(room.program.screen.picture.contains("; Enter sends it"))
        try room.type("one")
        try room.program.press("alt-enter")
        try room.type("two")
        try room.settle("one\ntwo")
        try room.program.press("f1")
        try room.program.waitFor("the help") { $0.screen.picture.contains("Enter  Ctrl-S") }
        try room.program.press("pagedown")
        try room.program.waitFor("more of it") { $0.screen.picture.contains("Alt-Enter") }
        try room.program.press("escape")
        try room.program.waitFor("the room") { !$0.screen.picture.contains("─ Keys ─") }
        try room.program.press("enter")
        try room.program.waitFor("the draft sent") { _ in (try? house.stored().state.turns.last?.parts.first?.text) == "one\ntwo" }
        let table = try house.run(["keys", "--markdown"]).out
        #expect(table.contains("| `Enter`, `Ctrl-S` | Send") && table.contains("| `Alt-Enter` | New line |"))
        let other = try house.run(["keys", "--markdown", "--send", "ctrl-s"]).out
        #expect(other.contains("| `Ctrl-S`, `Alt-Enter` | Send") && other.contains("| `Enter` | New line |"))
        let text = try house.run(["keys"]).out
        #expect(!text.contains("|") && !text.contains("**") && text.contains("In the room\n  Enter, Ctrl-S  "))
    }

    @Test("The bell is seen, heard or neither", arguments: ["visual", "audible", "off"])
    func bell(kind: String) throws {
        let house = try household("bell: \(kind)\n")
        let room = try Room.warmUp(house)
        func isReversed() -> Bool { room.program.screen.square(column: 1, row: 0).pen.reverse }
        #expect(!isReversed())
        try room.type("Something.")
        try room.passUntil("one minute left") { $0.contains(.timeWarning(minutes: 1)) }
        // The clock stands where the interviewer spoke, and so does the screen.
        try room.program.waitFor("the warning") { $0.screen.picture.contains("1:00 left") || $0.screen.picture.contains("0:5") }
        #expect(isReversed() == (kind != "off"))
        #expect((room.program.screen.bells > 0) == (kind == "audible"))
    }

    @Test("The theme is asked for unless it is set, and the mouse is left alone unless it is set")
    func themeAndMouse() throws {
        func screen(_ settings: String) throws -> ScreenEmulator {
            let house = try household(settings)
            let program = try house.open([])
            try Room.withoutName(program)
            return program.screen
        }
        let auto = try screen("theme: auto\n")
        #expect(auto.backgroundQuestions == 1 && !auto.modes.contains(1000) && auto.unknown.isEmpty)
        let light = try screen("theme: light\nmouse: true\n")
        #expect(light.backgroundQuestions == 0 && light.modes.contains(1000))
    }
}
