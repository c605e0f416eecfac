import Canvas
import CursesDriver
import InterviewEngine
import Presentation
import Screens
import SessionJournal
import ViewModels

/// The room while a round is sat: keys to the editor at once, drafts to the journal a moment later, time to the engine.
final class RoomPage: Page {
    let conductor: Conductor
    private let time: any TimeSource
    private let keys: KeyTable
    private var clock: SessionClock
    var compositor: Compositor
    private var cache = RoomPresenterCache()
    /// Keystrokes that are not in the journal yet, all of one box.
    private var pending: [(at: SessionTime, edit: Edit)] = []
    private var pendingBox = Box.Kind.answer
    /// When the first of them was typed, and when the last.
    private var pendingSince = 0
    private var lastKey = 0
    private var lastTick: Int
    private var notice: (text: String, until: Int)?
    private var flashUntil = 0
    private let bell: Bell
    /// Where the journal was when it was last looked at.
    private var place: String
    /// Set when the round is over or left: the shell goes on from here.
    private(set) var outcome: Outcome?
    /// When the round ended, and whether its end was looked at: the last words are to be read before anything takes their place.
    private var endedAt = 0
    private var isDismissed = false

    /// What tells that the time runs low.
    struct Bell {
        var flashes = true
        var ring: (() -> Void)?
    }

    enum Outcome: Equatable { case roundEnded(String), left }

    /// How long the last words of a round stand there unless a key is pressed, and how long no key is taken for that: somebody may be in
    /// the middle of a word. Milliseconds.
    private static let lastWords = 8_000
    private static let stillTyping = 1_000
    /// Keystrokes of this age are flushed behind the echo of the next key, so that a key does not meet with the flush of those before it;
    /// at the age of `flushAtLast` without such a key. Milliseconds.
    private static let flushAfter = 250
    private static let flushAtLast = 350
    /// How long that flush waits: the system brings the echo to the terminal on the processor that wrote it, which is to be free then.
    private static let echoPause = 5
    /// A gap in monotonic time that no wait of ours explains: the machine slept or the program was stopped.
    private static let sleepGap = 5_000

    init(conductor: Conductor, time: any TimeSource, keys: KeyTable = .standard, bell: Bell = Bell()) {
        self.bell = bell
        self.keys = keys
        self.conductor = conductor
        self.time = time
        place = conductor.journal.place
        clock = SessionClock(at: conductor.state.now)
        lastTick = time.monotonic()
        let state = conductor.state
        var screen = RoomScreen(
            RoomPresenter.view(state: state, at: state.now, save: .saved, notice: nil, flash: false, cache: &cache),
            keys: keys)
        func load(_ draft: DraftBox, _ box: Box.Kind) {
            let edits = conductor.edits(of: box).map { Edit(at: $0.at, delete: $0.delete, insert: $0.insert, pasted: $0.pasted) }
            screen.load(draft, text: state.box(box).text, cursor: state.box(box).cursor, edits: edits)
        }
        load(.answer, .answer)
        if case .replying = state.floor {
            screen.openReply()
            load(.reply, .reply)
        }
        compositor = Compositor(screen)
    }

    /// Walks into the round, or back into one that was left.
    func enter(round: String) {
        let now = time.monotonic()
        lastTick = now
        clock.start(at: now)
        follow(conductor.enter(round: round, at: clock.time(at: now), wall: time.wall()))
        _ = conductor.journal.syncNow()
        let send = keys.name(of: .intent(.send), in: .room)
        if let told = conductor.damageInWords ?? conductor.aim(send: send) { notice = (told, now + 30_000) }
        // What was typed ahead finds the box open.
        refresh(now: now)
    }

    // MARK: Page

    var conductorInUse: Conductor? { conductor }

    /// The round is over and its end was seen. A clock that is moved by hand waits for nobody.
    func isDone(now: Int) -> Bool {
        // Of a take the score is waited for, not the goodbye.
        guard case .roundEnded? = outcome, time.runsByItself, conductor.header.take == nil else { return outcome != nil }
        return isDismissed || now >= endedAt + Self.lastWords
    }

    func deadline(now: Int) -> Int? {
        guard outcome == nil else { return isDone(now: now) ? now : endedAt + Self.lastWords }
        var instants: [Int] = []
        if !pending.isEmpty {
            let isBehindEcho = lastKey >= pendingSince + Self.flushAfter
            let atLast = pendingSince + Self.flushAtLast
            instants.append(max(now, isBehindEcho ? min(lastKey + Self.echoPause, atLast) : atLast))
        }
        if let notice { instants.append(notice.until) }
        if flashUntil > now { instants.append(flashUntil) }
        if clock.isRunning {
            if let due = nextDeadline(conductor.state).flatMap(clock.monotonic(of:)) { instants.append(due) }
            // The clock on the screen changes with the whole second of the session.
            let shown = clock.time(at: now).milliseconds
            instants.append(now + 1_000 - shown % 1_000)
        }
        return instants.min()
    }

    func tick(now: Int) {
        leaveOutSleep(now)
        lastTick = now
        if !pending.isEmpty, now >= pendingSince + Self.flushAfter { flush() }
        if let due = nextDeadline(conductor.state), clock.isRunning, due <= clock.time(at: now) {
            flush()
            follow(conductor.wake(at: clock.time(at: now)))
        }
        if let notice, notice.until <= now { self.notice = nil }
    }

    func handle(_ event: InputEvent, now: Int) -> Intent? {
        guard outcome == nil else {
            if now >= endedAt + Self.stillTyping { isDismissed = true }
            return nil
        }
        leaveOutSleep(now)
        lastTick = now
        let intent = compositor.handle(event)
        collectEdits(now)
        return intent
    }

    private func collectEdits(_ now: Int) {
        let t = clock.time(at: now)
        let (edits, words) = room { ($0.takeEdits(), $0.editor(for: $0.activeBox).outcome.notice) }
        for edit in edits {
            let box: Box.Kind = edit.box == .answer ? .answer : .reply
            if box != pendingBox { flush() }
            if pending.isEmpty { pendingSince = now }
            lastKey = now
            pendingBox = box
            pending.append((t, edit.edit))
        }
        if !edits.isEmpty, let words { show(words, now) }
        // Somebody waits for the end of a word to go on.
        if conductor.state.floor.isCuttingIn, edits.last?.edit.insert.last?.isWhitespace == true { flush() }
    }

    /// Changes the screen in its place.
    @discardableResult
    private func room<Result>(_ body: (inout RoomScreen) -> Result) -> Result {
        // The room's screen is the lowest layer for as long as the page lives.
        compositor.update(RoomScreen.self, body)!
    }

    func refresh(now: Int) {
        if conductor.journal.place != place { moved(to: conductor.journal.place, "The disk failed; the session goes on in", now) }
        let view = RoomPresenter.view(
            state: conductor.state, at: clock.time(at: now), save: saveView, notice: notice?.text, flash: flashUntil > now, cache: &cache)
        room { $0.update(view) }
    }

    /// Carries out what the candidate wants in the room.
    /// - Returns: false when the intent is not the room's.
    func perform(_ intent: Intent, now: Int) -> Bool {
        flush()
        let t = clock.time(at: now)
        switch intent {
        case .send:
            let box = conductor.state.activeBox ?? .answer
            follow(conductor.take(.submitted(box: box, revision: conductor.state.box(box).revision), at: t))
            _ = conductor.journal.syncNow()
        case .letMeFinish: letMeFinish(now)
        case .moveOn: follow(conductor.take(.movedOn, at: t))
        case .hint: follow(conductor.take(.hintAsked, at: t))
        case .togglePause: togglePause(now)
        case .leaveRoom: leave(now)
        case .saveElsewhere(let folder): save(in: folder, now)
        case .endRound:
            unpause(now)
            follow(conductor.take(.roundAbandoned, at: clock.time(at: now)))
        default: return false
        }
        return true
    }

    /// Whoever was typing when somebody cut in has typed on into the reply: it goes where it was meant to go.
    private func letMeFinish(_ now: Int) {
        let begun = conductor.state.mayAskToFinish && conductor.state.activeBox == .reply ? conductor.state.reply.text : ""
        guard conductor.state.answer.text.utf8.count + begun.utf8.count <= Box.limit else {
            return show("The answer is full: send the reply, and it comes back", now)
        }
        // Both steps are edits in the record: whatever happens between them, the words stand in it.
        if !begun.isEmpty {
            room { $0.edit(.replaceAll("")) }
            collectEdits(now)
            flush()
        }
        follow(conductor.take(.letMeFinish, at: clock.time(at: now)))
        guard !begun.isEmpty else { return }
        room { $0.edit(.insert(begun)) }
        collectEdits(now)
        flush()
    }

    /// Everything typed is safe when this returns true.
    func makeSafe(now: Int) -> Bool {
        flush()
        return conductor.journal.syncNow()
    }

    var draft: String { room { $0.editor(for: $0.activeBox).text } }

    /// The candidate comes back from their own editor: what is in the box is one edit, and the time spent there counts.
    func cameBack(with outcome: OutsideEditor.Outcome, now: Int) {
        lastTick = now
        switch outcome {
        case .unchanged(let because): show(because, now)
        case .changed(let text):
            room { $0.edit(.replaceAll(text)) }
            collectEdits(now)
            flush()
        }
    }

    // MARK: Time and record

    private func flush() {
        guard let last = pending.last else { return }
        var edits: [DraftEdit] = []
        var previous = conductor.state.now
        for (at, edit) in pending {
            edits.append(
                DraftEdit(wait: at - previous, at: edit.at, delete: edit.delete, insert: edit.insert, pasted: edit.pasted))
            previous = at
        }
        pending = []
        let cursor = room { $0.editor(for: pendingBox == .answer ? .answer : .reply).cursor }
        follow(conductor.draft(pendingBox, cursor: cursor, edits: edits, at: max(last.at, conductor.state.now)))
    }

    /// Brings the boxes in line with what was decided.
    private func follow(_ moves: [Move]) {
        for move in moves {
            switch move {
            case .draftParked: room { $0.openReply() }
            case .draftRestored: room { $0.closeReply() }
            case .spoke(let utterance):
                if case .timeWarning = utterance.purpose { alert() }
            case .overtimeBegan: alert()
            case .roundEnded(let round, let why):
                if why == .time { bell.ring?() }
                endedAt = time.monotonic()
                clock.stop(at: endedAt)
                outcome = .roundEnded(round)
            default: break
            }
        }
        // What was sent or counted has left the box.
        if !moves.isEmpty, conductor.state.answer.text.isEmpty, pending.isEmpty {
            room { if !$0.answer.isEmpty { $0.clearAnswer() } }
        }
        if outcome != nil { _ = conductor.journal.syncNow() }
    }

    /// Where the disk does not take the session and the candidate named another place.
    private func save(in folder: String, _ now: Int) {
        let path = Places.absolute(folder)
        if conductor.journal.retry(in: path) {
            moved(to: conductor.journal.place, "Saved; the session goes on in", now)
        } else {
            show("It could not be saved in \(path) either; nothing is lost, and it is tried again", now)
        }
    }

    private func moved(to place: String, _ words: String, _ now: Int) {
        self.place = place
        Guardian.sessionIsSaved(at: place)
        notice = ("\(words) \(place)", now + 30_000)
    }

    private func alert() {
        if bell.flashes { flashUntil = time.monotonic() + 400 }
        bell.ring?()
    }

    private func togglePause(_ now: Int) {
        guard conductor.state.setup.mode == .practice else { return }
        if conductor.state.paused { return unpause(now) }
        conductor.take(.paused, at: clock.time(at: now))
        clock.stop(at: now)
        _ = conductor.journal.syncNow()
    }

    private func unpause(_ now: Int) {
        guard conductor.state.paused else { return }
        conductor.take(.unpaused, at: clock.time(at: now))
        clock.start(at: now)
    }

    /// From a pause too, which ends when the round is gone on with.
    private func leave(_ now: Int) {
        conductor.take(.left, at: clock.time(at: now))
        clock.stop(at: now)
        _ = conductor.journal.syncNow()
        outcome = .left
    }

    private func leaveOutSleep(_ now: Int) {
        let gap = now - lastTick
        guard time.runsByItself, clock.isRunning, gap > Self.sleepGap, conductor.pack.sleepPauses else { return }
        clock.leaveOut(gap)
        conductor.take(.sleptThrough(gap: Milliseconds(gap)), at: clock.time(at: now))
        show("You were away for \(gap / 1_000) s; the round clock stood still.", now)
    }

    private func show(_ text: String, _ now: Int) { notice = (text, now + 6_000) }

    private var saveView: SaveView {
        switch conductor.journal.status {
        case .saved: pending.isEmpty ? .saved : .saving
        case .saving: .saving
        case .notSaved(let why): .notSaved(why)
        case .ephemeral: .ephemeral
        }
    }
}
