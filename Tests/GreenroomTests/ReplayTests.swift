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

    private func at(_ time: String, _ program: PTYProgram) throws {
        try program.waitFor("the second \(time)") { Self.position($0)?.now == time }
    }

    /// What the footer says: `12:40 of 41:07`.
    private static func position(_ program: PTYProgram) -> (now: String, length: String)? {
        let words = (program.screen.text.last ?? "").split(separator: " ").suffix(3).map(String.init)
        return words.count == 3 && words[1] == "of" ? (words[0], words[2]) : nil
    }
}
