import Canvas
import Foundation
import InterviewEngine
import Listening
import Presentation
import ScenarioPacks
import Screens
import SessionJournal
import ViewModels

final class HomePage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(HomeScreen())

    init(shell: Shell, problem: String? = nil) {
        self.shell = shell
        self.problem = problem
        refresh()
    }

    private var problem: String?

    private func refresh() {
        let view = shell.places.homeView(shell.desk, wall: shell.time.wall(), problem: problem)
        compositor.update(HomeScreen.self) { $0.update(view) }
    }

    func handle(_ event: InputEvent, now: Int) -> Intent? {
        let intent = compositor.handle(event)
        if case .setName(let name)? = intent {
            shell.setName(name)
            refresh()
            return nil
        }
        return intent
    }

}

/// Before a round: who it is with, what the pack says of itself, in which mode it will be sat.
final class LobbyPage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(LobbyScreen())
    let pack: Pack
    var plan: SittingPlan
    /// The session that is continued; nil before the first round of a new one.
    var conductor: Conductor?
    var conductorInUse: Conductor? { conductor }
    private var problem: String?

    init(shell: Shell, pack: Pack, plan: SittingPlan, conductor: Conductor? = nil) {
        self.shell = shell
        self.pack = pack
        self.plan = plan
        self.conductor = conductor
        refresh()
    }

    func show(problem: String?) {
        self.problem = problem
        refresh()
    }

    func toggleMode() {
        guard conductor == nil else { return }
        plan.mode = plan.mode == .practice ? .exam : .practice
        refresh()
    }

    func cyclePace() {
        guard conductor == nil else { return }
        plan.pace = plan.pace == 1_000 ? 1_250 : plan.pace == 1_250 ? 1_500 : 1_000
        refresh()
    }

    private func refresh() {
        let setup = conductor?.state.setup
        let view = LobbyPresenter.view(
            loopTitle: pack.summary.title, notice: pack.summary.notice, about: pack.summary.about,
            loop: conductor?.state.loop ?? pack.loop, rounds: setup?.rounds ?? plan.round.map { [$0] } ?? pack.loop.rounds.map(\.id),
            finished: conductor?.state.finished.map(\.id) ?? [], mode: setup?.mode ?? plan.mode, pace: setup?.pace ?? plan.pace,
            problem: problem, settled: conductor != nil, remaining: conductor.flatMap { $0.state.remaining(at: $0.state.now) })
        compositor.update(LobbyScreen.self) { $0.update(view) }
    }

}

/// After a round.
final class DebriefPage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(DebriefScreen())
    let conductor: Conductor
    var conductorInUse: Conductor? { conductor }
    let round: String
    private let review: ReviewView

    init(shell: Shell, conductor: Conductor, round: String) {
        self.shell = shell
        self.conductor = conductor
        self.round = round
        review = ReviewSource(conductor: conductor).view()
        refresh()
    }

    func refresh() {
        let view = DebriefPresenter.view(
            state: conductor.state, round: round, review: review, sheets: conductor.sessionSheets,
            rubric: conductor.pack.rubric(ofRound: round), numbersHidden: shell.desk.numbersHidden)
        compositor.update(DebriefScreen.self) { $0.update(view) }
    }

    /// The prompt that would be redone.
    var redoPrompt: String? {
        DebriefPresenter.redoPrompt(
            state: conductor.state, round: round, sheets: conductor.sessionSheets, rubric: conductor.pack.rubric(ofRound: round))
    }

}

/// After the last round: how the candidate rates themself. Each change is kept at once.
final class RatingPage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(RatingScreen())
    let conductor: Conductor
    var conductorInUse: Conductor? { conductor }
    private var problem: String?

    init(shell: Shell, conductor: Conductor) {
        self.shell = shell
        self.conductor = conductor
        refresh()
    }

    func keep(_ draft: SelfRatingDraft) {
        let isSafe = conductor.rate(SelfRating(levels: draft.levels, vote: draft.vote)) || conductor.journal.status == .ephemeral
        problem = isSafe ? nil : "NOT SAVED: \(conductor.journal.status.words)"
        refresh()
    }

    /// Tells that the rating is not on disk.
    /// - Returns: false when it was told already.
    func warn() -> Bool {
        guard problem == nil else { return false }
        problem = "NOT SAVED: \(conductor.journal.status.words). Nothing is lost while Greenroom runs; go on, or try again."
        refresh()
        return true
    }

    /// What is rated, as it stands.
    var given: SelfRating {
        var rating = conductor.rating ?? SelfRating()
        rating.stage = .given
        return rating
    }

    private func refresh() {
        let view = SelfRatingPresenter.view(
            state: conductor.state, rubric: conductor.rubric, rating: conductor.rating ?? SelfRating(), problem: problem)
        compositor.update(RatingScreen.self) { $0.update(view) }
    }

}

/// The committee of a session that is over.
final class CommitteePage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(CommitteeScreen())
    let source: ReviewSource
    /// The session that was sat just now; nil for one that is read from disk.
    let conductor: Conductor?
    var conductorInUse: Conductor? { conductor }
    private var view: CommitteePageView?

    init(shell: Shell, source: ReviewSource, conductor: Conductor? = nil) {
        self.shell = shell
        self.source = source
        self.conductor = conductor
        view = source.committee(numbersHidden: shell.desk.numbersHidden, hasDebrief: conductor != nil)
        refresh()
    }

    /// After a hire, where the pack has an offer to talk about.
    var offersCall: Bool { view?.offerCall != nil }

    func refresh() {
        guard var view else { return }
        view.numbersHidden = shell.desk.numbersHidden
        compositor.update(CommitteeScreen.self) { $0.update(view) }
    }

}

/// What came of an offer call.
final class OfferPage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(OfferScreen())
    private(set) var source: ReviewSource
    /// The call that was taken just now; nil for one that is read from disk.
    let conductor: Conductor?
    var conductorInUse: Conductor? { conductor }
    private var problem: String?

    init(shell: Shell, source: ReviewSource, conductor: Conductor? = nil) {
        self.shell = shell
        self.source = source
        self.conductor = conductor
        refresh()
    }

    private func refresh() {
        guard var view = source.offerPage else { return }
        view.problem = problem
        compositor.update(OfferScreen.self) { $0.update(view) }
    }

    /// What was typed holds from now on for offers of this pack; nothing takes it back.
    func setCompanyValue(_ text: String) {
        let value = CompanyValue.read(text)
        problem = value == nil && !text.isEmpty ? "'\(text)' is no amount: write it like 2.5 billion, 800m or 1,200,000,000." : nil
        if problem == nil {
            source.company = value
            do {
                try shell.desk.set(companyValue: value, ofPack: source.header.pack, wall: shell.time.wall())
            } catch {
                problem = "It holds here, and is not kept: \(History.firstLine(of: error))."
            }
        }
        refresh()
    }
}

final class ReviewPage: Page {
    private unowned let shell: Shell
    var compositor = Compositor(ReviewScreen())
    let source: ReviewSource
    private var view: ReviewView

    /// - Parameter passage: where it opens; nil at the sheet of the whole loop.
    init(shell: Shell, source: ReviewSource, passage: Int? = nil) {
        self.shell = shell
        self.source = source
        view = source.view(numbersHidden: shell.desk.numbersHidden)
        refresh()
        if let passage { compositor.update(ReviewScreen.self) { $0.show(passage: passage) } }
    }

    func refresh() {
        view.numbersHidden = shell.desk.numbersHidden
        let view = view
        compositor.update(ReviewScreen.self) { $0.update(view) }
    }

    func handle(_ event: InputEvent, now: Int) -> Intent? {
        let intent = compositor.handle(event)
        guard case .comment(let at, let text) = intent else { return intent }
        do {
            try source.comment(text, by: nil, at: at, wall: shell.time.wall())
            view = source.view(numbersHidden: shell.desk.numbersHidden)
        } catch {
            view.damage = "The comment is not kept: \(History.firstLine(of: error))"
        }
        refresh()
        return nil
    }
}

/// A session played back.
final class ReplayPage: TellingPage {
    /// Where it begins.
    enum Start {
        case time(Int)
        /// When a stretch of a passage of the review was typed.
        case typed(passage: Int, start: Int, end: Int)
    }
    var compositor: Compositor
    let source: ReviewSource
    private var player: ReplayPlayer
    private var lastAdvance: Int
    private var bookmarks: Bookmarks?
    private var notice: String?

    init(source: ReviewSource, from start: Start, speed: Int?, now: Int) {
        self.source = source
        bookmarks = source.bookmarks
        player = ReplayPlayer(
            tape: source.tape, sheets: source.sheets, off: source.pack.rubric.off, bookmarks: bookmarks?.all ?? [],
            comments: source.comments?.all ?? [])
        lastAdvance = now
        switch start {
        case .time(let from): if from > 0 { player.seek(to: SessionTime(from)) }
        case .typed(let passage, let start, let end):
            if let time = player.time(ofPassage: passage, from: start, to: end) { player.seek(to: time) }
        }
        if let speed { player.setSpeed(permille: speed) }
        player.playing = true
        notice = source.cutInWords
        compositor = Compositor(ReplayScreen(player.view()))
    }

    var position: SessionTime { player.position }

    /// Another page comes above it.
    func pause() { player.playing = false }

    func tell(_ problem: String) { notice = problem.split(separator: "\n").joined(separator: " ") }

    func deadline(now: Int) -> Int? { player.playing ? player.nextWake.map { lastAdvance + $0 } : nil }

    func tick(now: Int) {
        if player.playing { player.advance(by: now - lastAdvance) }
        lastAdvance = now
    }

    func handle(_ event: InputEvent, now: Int) -> Intent? {
        tick(now: now)
        let intent = compositor.handle(event)
        guard case .replay(let control)? = intent else { return intent }
        notice = nil
        if control == .toggleBookmark { toggleBookmark() } else { player.control(control) }
        return nil
    }

    private func toggleBookmark() {
        if bookmarks == nil { notice = "Bookmarks are kept beside your own sessions; this one is not among them" }
        do throws(JournalError) {
            try bookmarks?.toggle(at: player.position.milliseconds, words: player.wordsHere)
            player.show(bookmarks?.all ?? [])
        } catch {
            notice = "The bookmark is not saved: \(History.firstLine(of: error))"
        }
    }

    func refresh(now: Int) {
        var view = player.view()
        view.session = source.name
        // Where it breaks off is no end.
        view.notice = notice ?? (player.position == player.length ? source.cutInWords : nil)
        compositor.update(ReplayScreen.self) { $0.update(view) }
    }
}
