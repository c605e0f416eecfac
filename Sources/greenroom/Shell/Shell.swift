import Canvas
import CursesDriver
import Foundation
import InterviewEngine
import Presentation
import ScenarioPacks
import Screens
import SessionJournal
import ViewModels

/// The full-screen program: one thread, one loop. Each turn reads the clock once, takes what came in, lets the page on top act and
/// paints it.
final class Shell {
    let terminal: Terminal
    let places: Places
    let time: any TimeSource
    let settings: Settings
    let keys: KeyTable
    let opening: Opening
    var desk: Desk
    private(set) var pages: [any Page] = [] {
        didSet {
            for page in pages { page.compositor.keys = keys }
            closeJournals(leftBy: oldValue)
        }
    }
    private var status: Int32?
    /// What is to be said once the terminal is given back: where the session is, when a signal ended the program.
    private(set) var lastWords: String?
    /// Since when something may be due that was not looked at, and whether keys came in since.
    private var lastTick = 0
    private var hasInput = false
    /// Longest that deadlines wait for keys to be painted first, in milliseconds.
    private static let patience = 100

    init(terminal: Terminal, places: Places, time: any TimeSource, settings: Settings) {
        self.settings = settings
        keys = KeyTable(send: settings.send)
        self.terminal = terminal
        self.places = places
        self.time = time
        opening = Opening(places: places, time: time)
        desk = Desk(home: places.store.home)
    }

    /// Runs until the user leaves or the terminal is gone.
    /// - Returns: the exit status.
    func run(from page: any Page) -> Int32 {
        pages = [page]
        while status == nil, let page = pages.last {
            let now = time.monotonic()
            if !echoesFirst(now) {
                lastTick = now
                page.tick(now: now)
                settleRoom(now)
            }
            guard status == nil, let shown = pages.last else { break }
            paint(shown, now)
            let deadline = shown.deadline(now: now)
            let wake = terminal.wait(until: deadline.map(systemDeadline))
            if deadline.map({ $0 > time.monotonic() }) ?? true { lastTick = time.monotonic() }
            take(wake, shown)
        }
        return status ?? 0
    }

    /// Keys are painted before what falls due with them is done, flushing and listening above all: a key is never kept waiting by them.
    private func echoesFirst(_ now: Int) -> Bool {
        defer { hasInput = false }
        return hasInput && time.runsByItself && now - lastTick < Self.patience && (pages.last as? RoomPage)?.outcome == nil
    }

    /// The terminal waits by its own clock; a clock that is moved by hand is looked at often.
    private func systemDeadline(_ deadline: Int) -> Int {
        time.runsByItself ? deadline : min(Terminal.now + 20, Terminal.now + max(0, deadline - time.monotonic()))
    }

    private func paint(_ page: any Page, _ now: Int) {
        page.refresh(now: now)
        terminal.paint(page.compositor.paint(size: terminal.size, unicode: terminal.unicode))
    }

    private func take(_ wake: Wake, _ page: any Page) {
        let now = time.monotonic()
        switch wake {
        case .input(let events):
            hasInput = true
            for event in events where status == nil {
                guard let top = pages.last else { break }
                if let intent = top.handle(event, now: now) { perform(intent, top, now) }
            }
        case .resized, .continued, .timeout, .woken: break
        case .suspend: suspend(now)
        case .terminated(let signal):
            end(128 + signal, now)
            lastWords = "Ended by signal \(signal) (\(String(cString: strsignal(signal)))). " + (lastWords ?? "")
        case .hungUp: end(129, now)
        }
    }

    // MARK: What a page wants

    private func perform(_ intent: Intent, _ page: any Page, _ now: Int) {
        switch intent {
        case .suspend: suspend(now)
        case .redraw: terminal.redraw()
        case .quit: end(0, now)
        case .back: back(now)
        case .externalEditor: editOutside(page, now)
        default:
            if let room = page as? RoomPage, room.perform(intent, now: now) { return }
            navigate(intent, from: page, now)
        }
    }

    func back(_ now: Int) {
        // Home offers to go on with it.
        if pages.last is RatingPage { return returnHome() }
        var rest = pages.dropLast()
        if let room = rest.last as? RoomPage, room.outcome != nil { rest.removeLast() }
        pages = Array(rest)
        if pages.isEmpty { status = 0 }
        // What was sat and read meanwhile changes what there is to do.
        if pages.last is HomePage { replaceTop(by: HomePage(shell: self)) }
    }

    /// A session that no page is about any more is given back: it can be gone on with from home.
    private func closeJournals(leftBy before: [any Page]) {
        let held = pages.compactMap(\.conductorInUse)
        for conductor in before.compactMap(\.conductorInUse) where !held.contains(where: { $0 === conductor }) {
            conductor.journal.close()
        }
    }

    func push(_ page: any Page) { pages.append(page) }
    func replaceTop(by page: any Page) {
        // At once, so that a session which both pages are about stays open.
        pages = pages.dropLast() + [page]
    }
    func returnHome() { pages = [HomePage(shell: self)] }

    private func suspend(_ now: Int) {
        _ = (pages.last as? RoomPage)?.makeSafe(now: now)
        terminal.suspend()
    }

    /// Leaves with everything safe; a round that is being sat can be resumed at the same second.
    private func end(_ code: Int32, _ now: Int) {
        status = code
        for room in pages.compactMap({ $0 as? RoomPage }) where room.outcome == nil {
            if !(room.makeSafe(now: now)) && code == 0 { status = ExitStatus.inputOutput.rawValue }
            if room.conductor.state.round != nil { _ = room.perform(.leaveRoom, now: now) }
            room.conductor.journal.close()
            lastWords = Self.fate(of: room.conductor.journal)
        }
    }

    private static func fate(of journal: JournalWriter) -> String {
        switch journal.status {
        case .saved, .saving: "The session is saved in \(journal.place); greenroom goes on with it."
        case .notSaved(let why): "The last words could NOT be saved: \(why)."
        case .ephemeral: "Nothing of the session is kept, as was asked."
        }
    }

    /// After a round: its debrief; after leaving one: home, where it can be continued.
    private func settleRoom(_ now: Int) {
        guard let room = pages.last as? RoomPage, let outcome = room.outcome, room.isDone(now: now) else { return }
        room.conductor.rememberHeard(on: &desk, wall: time.wall())
        switch outcome {
        case .left where room.conductor.header.take != nil: leaveTake(room)
        case .left:
            room.conductor.journal.close()
            returnHome()
        case .roundEnded(let round):
            if room.conductor.header.take != nil { return showTake(room.conductor) }
            replaceTop(by: pageAfter(round: round, of: room.conductor))
        }
    }
}
