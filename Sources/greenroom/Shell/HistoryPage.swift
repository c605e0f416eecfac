import Canvas
import Presentation
import Screens
import SessionJournal
import ViewModels

/// The sessions that were sat, what was said in them, and what was never asked.
final class HistoryPage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(HistoryScreen())
    private var history: History
    private var whole: HistoryView
    private var tag: String?
    private var search: SearchView?
    private var problem: String?
    /// Read when somebody looks.
    private var asked: AskedMapView?

    /// - Parameter history: the sessions that are meant; nil is all of them.
    init(shell: Shell, history: History? = nil) throws {
        self.shell = shell
        self.history = try history ?? History(places: shell.places)
        whole = self.history.view(numbersHidden: shell.desk.numbersHidden)
        refresh()
    }

    func refresh() {
        var view = whole.only(tag: tag)
        view.numbersHidden = shell.desk.numbersHidden
        view.search = search
        view.problem = problem
        if owesQuestions { asked = history.asked(shell.desk) }
        view.asked = asked
        compositor.update(HistoryScreen.self) { $0.update(view) }
    }

    func handle(_ event: InputEvent, now: Int) -> Intent? {
        let intent = compositor.handle(event)
        switch intent {
        case .searchHistory(let words): search = SearchWords(words).map { TranscriptSearch(query: words, words: $0).view(of: history) }
        case .filterHistory(let tag): self.tag = tag
        case .tag(let session, let tags): remark(on: session) { $0.tags = tags }
        case .note(let session, let note): remark(on: session) { $0.note = note }
        // Keys that only move about cost nothing here.
        case nil where !owesQuestions: return nil
        case nil: break
        default: return intent
        }
        refresh()
        return nil
    }

    /// Somebody looks at them for the first time.
    private var owesQuestions: Bool { asked == nil && compositor.update(HistoryScreen.self) { $0.face == .questions } == true }

    private func remark(on session: String, _ change: (inout Desk.Remarks) -> Void) {
        guard let folder = history.sessions.first(where: { $0.row.session == session })?.folder else { return }
        var remarks = shell.desk.remarks(on: folder)
        change(&remarks)
        do throws(JournalError) {
            try shell.desk.remember(remarks: remarks, wall: shell.time.wall())
            problem = nil
        } catch {
            problem = "Not saved: \(History.firstLine(of: error))"
        }
        history.take(over: shell.desk)
        whole = history.view(numbersHidden: shell.desk.numbersHidden)
        if let tag, !whole.tags.contains(tag) { self.tag = nil }
    }
}
