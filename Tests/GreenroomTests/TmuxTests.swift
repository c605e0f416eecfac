import Foundation
import InterviewEngine
import TestKit
import Testing

@Suite("In tmux, under a shell with job control")
struct TmuxTests {
    static let isFull = ProcessInfo.processInfo.environment["GREENROOM_FULL"] != nil && Tmux.path != nil

    @Test(
        "E8, E5: Ctrl-Z gives the shell its terminal, fg the room as it was; the cursor stands where tmux counts it to be",
        .enabled(if: TmuxTests.isFull, "only in `make test-full`, and where tmux is"))
    func jobControl() throws {
        let house = try Household()
        let tmux = try Tmux(house)
        try tmux.run("\"$G\" sit warm-up --seed 1 --clock-file \"$HOME/clock\"")
        try tmux.waitFor(text: "go in")
        try tmux.press("Enter")
        try tmux.waitFor(text: "Ctrl-S send")
        try tmux.type("draft 日本語 é 🎉")
        try tmux.waitFor("the draft, and the cursor behind it") { rows in
            guard let row = rows.first(where: { $0.contains("draft 日本語 é 🎉") }), let start = row.firstRange(of: "draft") else {
                return false
            }
            // "draft ", three wide characters, " é " and an emoji.
            let columns = row[..<start.lowerBound].count + 6 + 6 + 3 + 2
            return try tmux.cursorColumn() == columns
        }
        try tmux.press("C-z")
        try tmux.waitFor(text: "Stopped")
        try tmux.waitFor("the shell alone") { !$0.contains { $0.contains("Ctrl-S send") } }
        try tmux.run("echo modes $(stty -a | tr -d ';' | tr ' ' '\\n' | grep -cx -e icanon -e echo)")
        try tmux.waitFor(text: "modes 2")
        #expect(try house.stored().state.answer.text == "draft 日本語 é 🎉")

        try tmux.run("fg")
        try tmux.waitFor(text: "draft 日本語 é 🎉")
        try tmux.waitFor(text: "Ctrl-S send")
        try tmux.type(" goes on")
        try tmux.waitFor(text: "🎉 goes on")
        try tmux.press("C-x")
        try tmux.waitFor("home") { $0.contains { $0.contains("call you") } }
        try tmux.press("Escape")
        try tmux.waitFor(text: "choose")
        try tmux.press("q")
        try tmux.waitFor("the shell again") { $0.last { !$0.isEmpty }?.hasPrefix("$") ?? false }
        #expect(try house.stored().state.answer.text == "draft 日本語 é 🎉 goes on")
        #expect(try house.stored().journal.damage == nil)
    }
}
