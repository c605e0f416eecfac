import Foundation
import TestKit
import Testing

@Suite("Replay over a terminal")
struct ReplayTests {
    @Test("A second looks the same however it was come to: played, jumped to, or sought back from the end")
    func sameSecond() throws {
        let house = try Household()
        let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
        #expect(try house.run(["simulate", "warm-up", "--answers", answers]).status == 0)
        let program = try house.open(["replay"])
        try at("0:00", program)
        // A second at a time, since a leap of the clock is no time that was watched.
        for second in 1...30 {
            try house.pass(1_000)
            try at(second < 10 ? "0:0\(second)" : "0:\(second)", program)
        }
        try program.press("space")
        try program.waitFor(text: "Space play")
        let played = program.screen.text
        #expect(program.screen.picture.contains("We shipped"))

        try program.press("right")
        try at("0:35", program)
        #expect(program.screen.text != played)
        try program.press("left")
        try at("0:30", program)
        #expect(program.screen.text == played)

        try program.press("end")
        try program.waitFor("the end") { program in Self.position(program).map { $0.now == $0.length } ?? false }
        let end = program.screen.text
        #expect(end != played)
        try program.press("home")
        try at("0:00", program)
        for second in stride(from: 5, through: 30, by: 5) {
            try program.press("right")
            try at(second < 10 ? "0:0\(second)" : "0:\(second)", program)
        }
        #expect(program.screen.text == played)
        try program.press("end")
        try program.waitFor("the end again") { program in Self.position(program).map { $0.now == $0.length } ?? false }
        #expect(program.screen.text == end)
        #expect(program.screen.unknown.isEmpty)
        try program.press("q")
        #expect(try program.waitForExit() == 0)
    }

    @Test("As plain lines a replay tells what was said and typed when, and is no review")
    func plain() throws {
        let house = try Household()
        let told = try house.run(["replay", "example", "--plain"])
        #expect(told.status == 0 && told.out.hasPrefix("Replay: ") && told.err.isEmpty)
        for words in ["You type:", "Silence, ", "You send it: ", "cuts in", "Missed: "] { #expect(told.out.contains(words), "\(words)") }
        for words in ["would lift it", "Vote", "Transcript"] { #expect(!told.out.contains(words), "\(words)") }
        #expect(try house.run(["replay", "--help"]).out.contains("printed line by line"))
    }

    /// 165 minutes; each second is come to from both sides, and looks the same.
    @Test("A whole loop looks the same at 50 seconds, forwards and backwards")
    func wholeLoop() throws {
        let house = try Household()
        let answers = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/full-loop-answers.jsonl")
        #expect(try house.run(["simulate", "aiml-pm-twitch-2026", "--answers", answers.path, "--seed", "11"]).status == 0)
        let program = try house.open(["replay"], columns: 100, rows: 30)
        try at("0:00", program)
        try program.press("space")
        try program.waitFor(text: "Space play")
        func go(_ key: String, to minute: Int) throws -> [String] {
            // Two minutes; the first one may be on its way.
            try program.send(key + key)
            try at("\(minute):00", program)
            return program.screen.text
        }
        let forwards = try [program.screen.text] + (1...50).map { try go("]", to: 2 * $0) }
        #expect(Set(forwards.map { $0.joined() }).count == 51)
        try program.press("end")
        try program.waitFor("the end") { program in Self.position(program).map { $0.now == $0.length } ?? false }
        // From the end to the same seconds.
        try program.press("home")
        try at("0:00", program)
        for minute in 1...50 { _ = try go("]", to: 2 * minute) }
        for minute in (0..<50).reversed() { #expect(try go("[", to: 2 * minute) == forwards[minute], "minute \(2 * minute)") }
        // The moments of it are told in words.
        for _ in 0..<3 {
            let before = Self.position(program)?.now
            try program.send("n")
            try program.waitFor("another second") { Self.position($0)?.now != before }
        }
        #expect(program.screen.picture.contains(" · "))
        #expect(program.screen.unknown.isEmpty)
    }

    @Test("A bookmark is kept beside the journal, is stepped to, and leads to the review and back")
    func bookmark() throws {
        let house = try Household()
        let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
        #expect(try house.run(["simulate", "warm-up", "--answers", answers]).status == 0)
        let journal = try house.bytes(house.journalPath())
        let program = try house.open(["replay"], columns: 100, rows: 30)
        try at("0:00", program)
        try program.press("space")
        try program.waitFor(text: "Space play")
        try program.send("]")
        try at("1:00", program)
        try program.send("b")
        try program.waitFor(text: "★ Bookmark")
        try program.press("home")
        try at("0:00", program)
        // Whatever else is worth seeing stands before it.
        for _ in 0..<20 where !program.screen.picture.contains("★ Bookmark") {
            let before = Self.position(program)?.now
            try program.send("n")
            try program.waitFor("another second") { Self.position($0)?.now != before }
        }
        #expect(Self.position(program)?.now == "1:00")
        try program.send("v")
        try program.waitFor(text: "Score sheet")
        try program.send("n")
        try program.send("r")
        try program.waitFor(text: "moment")
        try program.press("space")
        try program.press("q")
        try program.waitFor(text: "Score sheet")
        try program.press("q")
        try program.waitFor(text: "★ Bookmark")
        try program.send("b")
        try program.waitFor("no bookmark") { !$0.screen.picture.contains("★") }
        try program.press("q")
        #expect(try program.waitForExit() == 0)
        #expect(try house.bytes(house.journalPath()) == journal)
        #expect(program.screen.unknown.isEmpty)
    }

    private func at(_ time: String, _ program: PTYProgram) throws {
        try program.waitFor("the second \(time)") { Self.position($0)?.now == time }
    }

    /// What the footer says: `12:40 of 41:07`.
    private static func position(_ program: PTYProgram) -> (now: String, length: String)? {
        let words = (program.screen.text.last ?? "").split(separator: " ").suffix(3).map(String.init)
        return words.count == 3 && words[1] == "of" ? (words[0], words[2]) : nil
    }
}
