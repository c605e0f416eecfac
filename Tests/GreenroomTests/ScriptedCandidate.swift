import Foundation
import InterviewEngine
import TestKit
import Testing

@testable import greenroom

/// Sits rounds from an answers file with real keys. The clock leaps from one thing that happens to the next, and never before the
/// screen shows that the program has seen where it stands: so the same script gives the same session, however slow the machine is.
final class ScriptedCandidate {
    let room: Room
    let journal: Onlooker
    private var script: AnswerScript
    /// What the clock of the session is ahead of that of the household, in milliseconds.
    private var ahead = 0
    /// Texts that were sent, in order.
    private(set) var sent: [String] = []
    /// Replies to interruptions among them.
    private(set) var replies = 0
    /// Minutes told by the warnings that were seen on the screen, by round.
    private(set) var warnings: [String: [Int]] = [:]
    /// Words that are typed at once.
    private static let stride = 10

    init(_ room: Room, script: AnswerScript) throws {
        self.room = room
        self.script = script
        journal = try Onlooker(room.house)
    }

    private var program: PTYProgram { room.program }
    private var state: InterviewState { journal.state }
    private var now: SessionTime { SessionTime(room.house.now + ahead) }

    /// To the end of the round that was just walked into.
    func sit(_ round: String) throws {
        try waitFor("the round '\(round)'") { self.state.round?.id == round }
        let entered = journal.records.last { $0.body == .event(.stimulus(.roundEntered(round: round))) }
        ahead = try #require(entered).t.milliseconds - room.house.now
        while state.round?.id == round { try step() }
    }

    private func step() throws {
        switch state.floor {
        case .candidate where state.openTurn != nil:
            guard let answer = script.take(triggers) else { return try passToNextDeadline() }
            try give(answer)
        case .replying: try reply()
        default: try passToNextDeadline()
        }
    }

    private var triggers: [ScriptedAnswer.Trigger] {
        guard let turn = state.openTurn else { return [] }
        if turn.prompt == nil { return [.questions] }
        return switch state.pinnedQuestion?.purpose {
        case .followUp(_, let gap): [.probe(gap), .any]
        case .push: [.push, .any]
        case .prompt(let id, _): [.prompt(id), .any]
        default: [.any]
        }
    }

    // MARK: Keys

    private func give(_ answer: ScriptedAnswer) throws {
        let turn = state.openTurn?.number
        func isOpen() -> Bool { state.openTurn?.number == turn && state.floor == .candidate }
        try pass(Int(answer.think * 1_000))
        var words = answer.type.split(separator: " ")[...]
        while !words.isEmpty, isOpen() {
            let some = words.prefix(Self.stride)
            words = words.dropFirst(Self.stride)
            try type(some.joined(separator: " ") + (words.isEmpty ? "" : " "))
            try pass(Int(60_000 / answer.wpm) * some.count)
            // Somebody cuts in: what was typed waits, and comes back.
            if case .cuttingIn = state.floor { try passToNextDeadline() }
            if case .replying = state.floor { try reply(returningTo: String(some.last!)) }
        }
        if isOpen(), answer.then == .send { try send() }
    }

    private func reply(returningTo word: String? = nil) throws {
        try #require(room.footer.contains("send reply"), "\(program.screen.picture)")
        let turn = state.openTurn?.number
        let line = script.take([.interruption])
        let answer = try #require(line)
        try pass(Int(answer.think * 1_000))
        guard case .replying = state.floor else { return }
        try type(answer.type)
        try pass(Int(60_000 / answer.wpm) * answer.type.split(separator: " ").count)
        guard case .replying = state.floor else { return }
        try send()
        replies += 1
        try pass(1_000)
        guard let word, state.openTurn?.number == turn, state.floor == .candidate else { return }
        try waitFor("the draft to come back") { self.isBeforeCursor(word) }
    }

    private func type(_ text: String) throws {
        try program.send(text)
        // One word alone may stand there from before: then the clock would be moved before the rest has come.
        let last = text.split(separator: " ").suffix(4).joined(separator: " ")
        try program.waitFor("'\(last)'") { _ in self.isBeforeCursor(last) }
    }

    private func isBeforeCursor(_ word: String) -> Bool {
        let screen = program.screen
        let left = (0..<screen.column).map { screen.square(column: $0, row: screen.row).text }.joined()
        // At the left edge it ended the row above.
        return Self.bare(screen.text(row: max(0, screen.row - 1)) + left).hasSuffix(Self.bare(word))
    }

    private func send() throws {
        let typed = state.box(try #require(state.activeBox)).text
        let before = journal.count(Self.isSubmission)
        try program.press("ctrl-s")
        try waitFor("it sent") { self.journal.count(Self.isSubmission) > before }
        sent.append(typed)
    }

    private static func isSubmission(_ event: Event) -> Bool {
        if case .stimulus(.submitted) = event { true } else { false }
    }

    // MARK: Time

    /// Lets so much time pass, at least, and stops at each moment at which something happens by itself.
    private func pass(_ milliseconds: Int) throws {
        let end = now + Milliseconds(milliseconds)
        let round = state.round?.id
        while let due = nextDeadline(state), due <= end, state.round?.id == round { try leap(to: due) }
        if state.round?.id == round { try leap(to: end) }
    }

    private func passToNextDeadline() throws { try leap(to: #require(nextDeadline(state))) }

    /// By a second at least, so that the clock on the screen is another one.
    private func leap(to instant: SessionTime) throws {
        let first = journal.records.count
        try room.house.pass(max(1_000, (instant - now).count))
        try waitFor("the clock") { self.isClockRight || !self.room.isInside }
        try journal.catchUp()
        try look(from: first)
    }

    private var isClockRight: Bool {
        guard let left = state.remaining(at: now)?.count else { return false }
        let text = left <= 0 && state.round?.overtime != nil ? "+" + Self.clock(-left) : Self.clock(left + 999)
        return program.screen.text(row: 0).contains(text)
    }

    private static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1_000
        return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }

    // MARK: The screen

    /// Warnings and interruptions stand on the screen word for word.
    private func look(from first: Int) throws {
        guard let round = state.round?.id, room.isInside else { return }
        for utterance in journal.spoken(from: first) {
            switch utterance.purpose {
            case .timeWarning(let minutes): warnings[round, default: []].append(minutes)
            case .interruption, .overtime: break
            default: continue
            }
            let words = Self.bare(utterance.text)
            try program.waitFor("'\(utterance.text)'") { Self.bare($0.screen.picture).contains(words) }
        }
    }

    private func waitFor(_ what: String, _ condition: () -> Bool) throws {
        var failure: (any Error)?
        try program.waitFor(what) { _ in
            do { try self.journal.catchUp() } catch { failure = error }
            return failure != nil || condition()
        }
        if let failure { throw failure }
    }

    /// Letters alone: whatever wraps, and whatever stands in the margin.
    private static func bare(_ text: String) -> String { text.filter(\.isLetter) }
}
