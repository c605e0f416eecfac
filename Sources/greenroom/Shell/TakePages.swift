import InterviewEngine
import Presentation
import RubricScorer
import Screens
import SessionJournal
import ViewModels

/// A page that tells in its own place what could not be done.
protocol TellingPage: Page {
    func tell(_ problem: String)
}

/// The moments of a session that cost most.
final class MissesPage: TellingPage {
    private unowned let shell: Shell
    var compositor = Compositor(MissesScreen())
    let source: ReviewSource
    private var presenter: MissesPresenter
    private var shelf: TakeShelf
    /// Misses whose takes were looked for.
    private var known: Set<Int> = []

    init(shell: Shell, source: ReviewSource) {
        self.shell = shell
        self.source = source
        presenter = source.misses()
        shelf = TakeShelf(of: source, places: shell.places)
    }

    var misses: [Miss] { presenter.misses }
    var index: Int { compositor.update(MissesScreen.self) { $0.index } ?? 0 }

    func tell(_ problem: String) { compositor.update(MissesScreen.self) { $0.notice = problem } }

    func show(miss index: Int) { compositor.update(MissesScreen.self) { $0.show(miss: index) } }

    /// The next one is shown; after the last one it stays.
    func goOn() { show(miss: index + 1) }

    /// There may be another take since.
    func forgetTakes() {
        known = []
        shelf = TakeShelf(of: source, places: shell.places)
    }

    func refresh(now: Int) {
        let index = index
        if misses.indices.contains(index), known.insert(index).inserted { presenter.show(shelf.rows(of: misses[index]), ofMiss: index) }
        let view = presenter.view
        compositor.update(MissesScreen.self) { $0.update(view) }
    }
}

/// What a take came to.
final class TakePage: TellingPage {
    private unowned let shell: Shell
    var compositor = Compositor(TakeScreen())
    let source: ReviewSource
    /// nil where the session that it was taken from is not here any more.
    let origin: ReviewSource?
    /// The next prompt of the kind.
    private(set) var variant: Prompt?

    init(shell: Shell, source: ReviewSource) throws {
        self.shell = shell
        self.source = source
        origin = Stored.origin(of: source.header, shell.places).flatMap { try? ReviewSource($0, places: shell.places) }
        if let origin, let turn = source.header.parent?.turn, origin.state.turns.indices.contains(turn) {
            let heard = TakeShelf(of: origin, places: shell.places).variants(ofTurn: turn)
            variant = origin.state.turns[turn].prompt.flatMap {
                origin.state.variant(of: $0, raising: source.header.take?.dimension, besides: heard)
            }
        }
        let presenter = TakePresenter(header: source.header, state: source.state, origin: origin?.state)
        guard let view = presenter.view(off: source.pack.rubric.off, answers: source.answers, variant: variant) else {
            throw Failure(code: .badData, what: "The take \(source.header.session) holds no answer.", cure: "")
        }
        compositor.update(TakeScreen.self) { $0.update(view) }
    }

    func tell(_ problem: String) { compositor.update(TakeScreen.self) { $0.notice = problem } }
}

/// Two sessions or takes side by side.
final class ComparePage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(CompareScreen())
    private var view: CompareView

    init(shell: Shell, view: CompareView) {
        self.shell = shell
        self.view = view
        refresh()
    }

    func refresh() {
        view.numbersHidden = shell.desk.numbersHidden
        let view = view
        compositor.update(CompareScreen.self) { $0.update(view) }
    }
}
