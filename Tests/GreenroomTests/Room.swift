import Foundation
import InterviewEngine
import TestKit
import Testing

/// A candidate at the keys of a full-screen greenroom whose clock is the household's.
final class Room {
    let house: Household
    let program: PTYProgram

    init(_ house: Household, _ program: PTYProgram) {
        self.house = house
        self.program = program
    }

    /// Goes through the lobby into a new warm-up and waits until it is there and saved.
    static func warmUp(_ house: Household, seed: Int = 1, columns: Int = 80, rows: Int = 24, _ more: [String] = []) throws -> Room {
        try warmUp(house, house.open(["sit", "warm-up", "--seed", "\(seed)"] + more, columns: columns, rows: rows))
    }

    /// The same with a program that was started to sit one.
    static func warmUp(_ house: Household, _ program: PTYProgram) throws -> Room {
        try program.waitFor(text: "go in")
        try program.press("enter")
        let room = Room(house, program)
        try room.waitUntilInside()
        try room.waitForQuestion()
        return room
    }

    /// Home asks for a name as long as it was given none.
    static func withoutName(_ program: PTYProgram) throws {
        try program.waitFor("home") { $0.screen.picture.contains("call you") || $0.screen.picture.contains("choose") }
        if program.screen.picture.contains("call you") { try program.press("escape") }
        try program.waitFor(text: "choose")
    }

    /// From home: the parked session stands first, its lobby next.
    static func continued(_ house: Household) throws -> Room {
        let program = try house.open([])
        try program.waitFor(text: "back into the room")
        try withoutName(program)
        try program.press("enter")
        try program.waitFor(text: "go in")
        try program.press("enter")
        let room = Room(house, program)
        try room.waitUntilInside()
        return room
    }

    func waitUntilInside() throws { try program.waitFor("the room") { _ in self.isInside } }

    /// Lets time pass until the candidate is asked something.
    func waitForQuestion() throws {
        for _ in 0..<120 where !questionIsOpen { try pass(1_000) }
    }

    private var questionIsOpen: Bool { (try? house.stored().state.openTurn) != nil }

    /// Lets time pass, and waits until the screen shows it: a whole second at least, or the clock on it stands still.
    func pass(_ milliseconds: Int) throws {
        let shown = clock
        try house.pass(milliseconds)
        // Any output will not do: what was painted for another reason just before would be taken for it.
        try program.waitFor("the clock") { _ in self.clock != shown || !self.isInside }
    }

    /// The time left, or over it, as the screen has it.
    private var clock: String {
        String(program.screen.text(row: 0).split(separator: " ").last { $0.contains(":") } ?? "")
    }

    /// Lets time pass, five seconds at a time, until the interviewer has said something of the kind.
    func passUntil(_ what: String, _ condition: ([Purpose]) -> Bool) throws {
        for _ in 0..<600 where isInside {
            if condition(try said()) { return }
            try pass(5_000)
        }
        let reached = condition(try said())
        try #require(reached, "time passed in vain for: \(what)\n\(program.screen.picture)")
    }

    private func said() throws -> [Purpose] {
        try house.stored().state.transcript.compactMap { if case .interviewer(let words, _, _) = $0 { words.purpose } else { nil } }
    }

    /// Types, sees all of it on the screen as not yet saved, and lets a second pass, after which it is in the journal.
    func type(_ text: String) throws {
        try program.send(text)
        // The last word is on one row, whatever wraps: a letter that came after the clock was moved would wait until it moves again.
        let last = text.split { $0 == " " || $0 == "\n" }.last.map(String.init) ?? ""
        try program.waitFor("'\(last)', not saved") { self.isShown(save: "saving") && $0.screen.picture.contains(last) }
        try pass(1_000)
    }

    /// Lets time pass until the draft is this one, in the journal and shown as saved.
    func settle(_ draft: String) throws {
        try program.waitFor("'\(draft)' saved") { _ in
            try? house.pass(10)
            return isShown(save: "saved") && (try? house.stored().state.answer.text) == draft
        }
    }

    var isInside: Bool { footer.contains("send") }
    var footer: String { (0..<program.screen.rows).reversed().lazy.map(program.screen.text).first { !$0.isEmpty } ?? "" }

    /// Until the footer's word for the record is this one.
    func waitFor(save word: String) throws {
        try program.waitFor("'\(word)'") { _ in self.isShown(save: word) }
    }

    func isShown(save word: String) -> Bool { footer.hasSuffix(word) }
}
