import Foundation
import InterviewEngine
import TestKit
import Testing

@Suite("Killed at any moment")
struct KillTests {
    /// `GREENROOM_FULL` in the environment asks for the long loop.
    static let rounds = ProcessInfo.processInfo.environment["GREENROOM_FULL"] == nil ? 20 : 200

    @Test("E20: what was shown as saved is there after kill -9, and the session goes on from it", arguments: 0..<rounds)
    func killed(seed: Int) throws {
        let house = try Household()
        var random = SeededRandom(seed: UInt64(seed))
        let room = try Room.warmUp(house, seed: seed)
        var typist = Typist()
        var saved: (bytes: [UInt8], keys: Int) = (try house.bytes(house.journalPath()), 0)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            try typist.type(Int.random(in: 1...12, using: &random), at: room.program, &random)
            guard Bool.random(using: &random) else {
                // A flush that nobody waits for: the kill may come before, in or after it.
                try house.pass(Int.random(in: 0...400, using: &random))
                continue
            }
            try room.settle(typist.drafts.last!)
            saved = (try house.bytes(house.journalPath()), typist.drafts.count - 1)
        }
        room.program.signalGroup(SIGKILL)
        #expect(try room.program.waitForExit() == 128 + SIGKILL)

        #expect(try house.bytes(house.journalPath()).starts(with: saved.bytes))
        let left = try house.stored().state.answer.text
        #expect(typist.drafts[saved.keys...].contains(left), "'\(left)' is no draft since '\(typist.drafts[saved.keys])'")

        let again = try Room.continued(house)
        try again.program.send("~")
        try again.settle(left + "~")
        #expect(try house.stored().journal.damage == nil)
    }
}

/// Types letters, wide characters, emoji and backspaces, and keeps what the draft was after each key.
struct Typist {
    private(set) var drafts = [""]
    private static let keys = ["a", "e", "n", "t", " ", "é", "日", "🎉", "\u{7F}"]

    mutating func type(_ count: Int, at program: PTYProgram, _ random: inout SeededRandom) throws {
        for _ in 0..<count {
            let key = Self.keys.randomElement(using: &random)!
            drafts.append(key == "\u{7F}" ? String(drafts.last!.dropLast()) : drafts.last! + key)
            try program.send(key)
        }
    }
}
