import CTerm
import Foundation
import InterviewEngine
import Listening
import Presentation
import SessionJournal
import ViewModels

/// The loop as linear labelled lines, for screen readers, pipes and dumb terminals. An answer is as many lines as wanted and ends with
/// a line that holds a full stop alone; lines beginning with `/` are commands.
final class PlainRoom {
    private let conductor: Conductor
    private var desk: Desk
    private let time: any TimeSource
    private var clock: SessionClock
    private var shown = 0
    private var input: [UInt8] = []
    private var inputEnded = false
    private var atEnd = false
    /// Lines from a pipe come at once; taken in the beat they would take the floor back, and all answers would be one.
    private let waitsForBeat = isatty(0) == 0
    private var unsent = false
    private var offerTold = ""

    static let commands = """
        End an answer with a line holding only a full stop. Commands: /time, /question, /offer, /hint, /next, /finish, /pause, /save FOLDER, /leave, /help.
        """

    init(conductor: Conductor, desk: Desk, time: any TimeSource) {
        self.conductor = conductor
        self.desk = desk
        self.time = time
        clock = SessionClock(at: conductor.state.now)
    }

    func run() throws {
        put("Greenroom: \(conductor.header.packTitle). \(Self.commands)")
        if let told = conductor.damageInWords { put("Note: \(told)") }
        shown = conductor.state.transcript.count
        while let round = conductor.state.currentRound ?? conductor.state.nextRound, !atEnd {
            put("")
            enter(round)
            speak()
            while conductor.state.round != nil, !atEnd { try turn() }
            clock.stop(at: time.monotonic())
            conductor.rememberHeard(on: &desk, wall: time.wall())
            guard conductor.journal.syncNow() else {
                throw Failure(code: .inputOutput, what: "NOT SAVED: \(conductor.journal.status.words)", cure: "")
            }
        }
        if conductor.state.round != nil { leave() }
        if conductor.awaitsRating { rate() }
        if conductor.state.offer != nil { askCompanyValue() }
        conductor.journal.close()
        put("")
        put(ReviewSource(conductor: conductor, company: desk.companyValue(ofPack: conductor.header.pack)).text(columns: 80))
    }

    /// After an offer call, unless it was said before.
    private func askCompanyValue() {
        guard desk.companyValue(ofPack: conductor.header.pack) == nil else { return }
        put("")
        put("Question: What is the company worth? Such as 2.5 billion; an empty line leaves it open:")
        while let line = waitForLine(), !line.allSatisfy(\.isWhitespace) {
            if let value = CompanyValue.read(line) {
                guard conductor.journal.status != .ephemeral else { return desk.assume(companyValue: value) }
                do {
                    try desk.set(companyValue: value, ofPack: conductor.header.pack, wall: time.wall())
                } catch {
                    put("Note: it holds here, and is not kept: \(History.firstLine(of: error)).")
                }
                return
            }
            put("Not taken: an amount, such as 2.5 billion, 800m or 1,200,000,000, or an empty line.")
        }
    }

    /// After the last round, where a committee meets and anybody has an opinion.
    private func rate() {
        let isHeard = ReviewSource(conductor: conductor).view().committee != nil
        put("")
        let rating = isHeard ? PlainRating(conductor: conductor, nextLine: waitForLine).ask() : SelfRating(stage: .skipped)
        conductor.settle(rating, desk: &desk, wall: time.wall())
    }

    /// Into a round, or back into the one that was left, with what the candidate needs to go on with it.
    private func enter(_ round: Round) {
        let goesOn = conductor.state.round != nil
        // Read once: a millisecond later it would not be the same second any more.
        let instant = time.monotonic()
        clock.start(at: instant)
        conductor.enter(round: round.id, at: clock.time(at: instant), wall: time.wall())
        guard goesOn else { return put("Round: \(round.title), \(round.minutes) minutes.") }
        put("Round: \(round.title), gone on with. \(timeLeft)")
        if let question = conductor.state.pinnedQuestion { put("Question: \(question.text)") }
        guard let box = conductor.state.activeBox else { return }
        let draft = conductor.state.box(box).text
        if !draft.isEmpty { put("Your draft, which your next lines are added to:\n\(draft)") }
    }

    private var timeLeft: String {
        conductor.state.remaining(at: now).map {
            "Time left: \(max(0, $0.count / 60_000)) minutes \(max(0, $0.count / 1_000 % 60)) seconds."
        } ?? ""
    }

    private var now: SessionTime { clock.time(at: time.monotonic()) }

    /// Waits for a line or for the interviewer, whichever comes first.
    private func turn() throws {
        if !isHeldByBeat, let line = nextLine() {
            take(line)
        } else if inputEnded, !isHeldByBeat {
            atEnd = true
        } else {
            let due = nextDeadline(conductor.state).flatMap(clock.monotonic(of:))
            let limit = due.map { max(0, $0 - time.monotonic()) } ?? 1_000
            let ready = ct_wait(inputEnded ? -1 : 0, -1, Int32(clamping: time.runsByItself ? limit : min(limit, 20)))
            if ready & Int32(CT_TTY | CT_HANGUP) != 0, !inputEnded { readMore() }
        }
        conductor.wake(at: now)
        speak()
    }

    private func readMore() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(0, &buffer, buffer.count)
        if count > 0 {
            input += buffer[..<count]
        } else if count == 0 || errno != EINTR {
            inputEnded = true
            // A last line without a line break is a line too.
            if let last = input.last, last != 10 { input.append(10) }
        }
    }

    private var isHeldByBeat: Bool {
        guard waitsForBeat, case .beat = conductor.state.floor else { return false }
        return true
    }

    private func nextLine() -> String? {
        guard let end = input.firstIndex(of: 10) else { return nil }
        let line = String(decoding: input[..<end], as: UTF8.self)
        input.removeSubrange(...end)
        return line.hasSuffix("\r") ? String(line.dropLast()) : line
    }

    /// nil at the end of the input.
    private func waitForLine() -> String? {
        while true {
            if let line = nextLine() { return line }
            if inputEnded { return nil }
            let ready = ct_wait(0, -1, 1_000)
            if ready & Int32(CT_TTY | CT_HANGUP) != 0 { readMore() }
        }
    }

    private static let standstill = "Not taken: the clock stands still. /pause goes on."

    private func take(_ line: String) {
        switch line {
        case ".", "/hint", "/next", "/finish": if conductor.state.paused { return put(Self.standstill) }
        default: break
        }
        switch line {
        case ".": send()
        case "/time": put(timeLeft)
        case "/offer": put(RoomPresenter.offerSentence(conductor.state).map { "On the table: \($0)" } ?? "No offer is on the table.")
        case "/question": put(conductor.state.pinnedQuestion.map { "Question: \($0.text)" } ?? "No question is open.")
        case "/hint": if conductor.take(.hintAsked, at: now).isEmpty { put("No hint.") }
        case "/next": conductor.take(.movedOn, at: now)
        case "/finish": conductor.take(.letMeFinish, at: now)
        case "/pause":
            guard conductor.state.setup.mode == .practice else { return put("Exam mode does not pause; /leave parks the round.") }
            conductor.take(conductor.state.paused ? .unpaused : .paused, at: now)
            if conductor.state.paused { clock.stop(at: time.monotonic()) } else { clock.start(at: time.monotonic()) }
            put(conductor.state.paused ? "Paused. /pause again to go on." : "Going on.")
        case "/leave":
            leave()
            atEnd = true
        case "/help": put(Self.commands)
        case _ where line.hasPrefix("/save "): save(in: String(line.dropFirst(6)))
        case _ where Self.isCommand(line): put("Not taken: there is no command \(line). \(Self.commands)")
        default: type(line)
        }
    }

    /// One word behind a stroke: 'a/b' and '/ 2' are things to say.
    private static func isCommand(_ line: String) -> Bool {
        line.hasPrefix("/") && line.count > 1 && line.dropFirst().allSatisfy(\.isLetter)
    }

    private func save(in folder: String) {
        let path = Places.absolute(folder)
        put(
            conductor.journal.retry(in: path)
                ? "Saved; the session goes on in \(conductor.journal.place)" : "It could not be saved in \(path); nothing is lost.")
    }

    private func leave() {
        conductor.take(.left, at: now)
        _ = conductor.journal.syncNow()
        guard conductor.journal.status != .ephemeral else { return put("Left; nothing of it is kept.") }
        put("Left. Go on with: greenroom sit --continue \(conductor.header.session) --plain")
    }

    private func type(_ line: String) {
        guard !conductor.state.paused, let box = conductor.state.activeBox else {
            return put(conductor.state.paused ? Self.standstill : "Not taken: nobody listens now.")
        }
        let at = conductor.state.box(box).text.utf8.count
        let text = (at == 0 ? "" : "\n") + line
        guard at + text.utf8.count <= Box.limit else { return put("The draft is full (64 KiB); this line was left out.") }
        let edit = DraftEdit(wait: now - conductor.state.now, at: at, delete: 0, insert: text)
        conductor.draft(box, cursor: at + text.utf8.count, edits: [edit], at: now)
    }

    private func send() {
        let box = conductor.state.activeBox ?? .answer
        conductor.take(.submitted(box: box, revision: conductor.state.box(box).revision), at: now)
        put(
            conductor.journal.syncNow()
                ? "(sent, saved)" : "(sent, NOT SAVED: \(conductor.journal.status.words). /save FOLDER saves it elsewhere.)")
    }

    /// How the offer stands, whenever it has changed.
    private func tellOffer() {
        guard let told = RoomPresenter.offerSentence(conductor.state), told != offerTold else { return }
        offerTold = told
        put("On the table: \(told)")
    }

    private func speak() {
        let before = shown
        defer { if shown > before { tellOffer() } }
        for line in conductor.state.transcript[shown...] {
            switch line {
            case .interviewer(let utterance, _, _):
                let cutsIn = if case .interruption = utterance.purpose { " (cuts in)" } else { "" }
                put("\(conductor.state.loop.persona(utterance.by)?.name ?? utterance.by)\(cutsIn): \(utterance.text)")
            case .note(let text, _): put("Note: \(text)")
            case .candidate: break
            }
        }
        shown = conductor.state.transcript.count
    }
}
