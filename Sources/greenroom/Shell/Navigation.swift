import CursesDriver
import Foundation
import InterviewEngine
import Presentation
import ScenarioPacks
import Screens
import SessionJournal
import ViewModels

/// From one page to another.
extension Shell {
    func navigate(_ intent: Intent, from page: any Page, _ now: Int) {
        do {
            try go(intent, from: page, now)
        } catch let failure as Failure {
            tell(failure.description, on: page)
        } catch let error as JournalError {
            tell("\(error)", on: page)
        } catch {
            tell("\(error)", on: page)
        }
    }

    private func go(_ intent: Intent, from page: any Page, _ now: Int) throws {
        switch intent {
        case .openHome: returnHome()
        case .openPack(let id, let round): push(try lobby(pack: id, plan: SittingPlan(round: round)))
        case .continueSession(let id): push(try self.page(continuing: places.store.find(id)))
        case .toggleMode: (page as? LobbyPage)?.toggleMode()
        case .cyclePace: (page as? LobbyPage)?.cyclePace()
        case .enterRound: try enterRound(from: page, now)
        case .redoWorst: try redo(from: page, now)
        case .toggleNumbers: try toggleNumbers()
        case .rate(let draft): (page as? RatingPage)?.keep(draft)
        case .finishRating: if let rating = page as? RatingPage { hearCommittee(from: rating, rating.given) }
        case .skipRating: if let rating = page as? RatingPage { hearCommittee(from: rating, SelfRating(stage: .skipped)) }
        case .openDebrief: openDebrief(from: page)
        case .takeOfferCall: try takeOfferCall(from: page)
        case .setCompanyValue(let text): (page as? OfferPage)?.setCompanyValue(text)
        case .openOffer(let id): openOffer(try source(id, page))
        case .openCommittee(let id): openCommittee(try source(id, page), from: page)
        case .openReview(let id): push(ReviewPage(shell: self, source: try source(id, page)))
        case .openMoment(let id, let passage): push(ReviewPage(shell: self, source: try source(id, page), passage: passage))
        case .openReplay(let id, let from): push(try replay(id, .time(from), from: page, now))
        case .openReplayOf(let id, let passage, let start, let end):
            push(try replay(id, .typed(passage: passage, start: start, end: end), from: page, now))
        case .openHistory: push(try HistoryPage(shell: self))
        default: try goToTakes(intent, from: page, now)
        }
    }

    private func tell(_ problem: String, on page: any Page) {
        if let lobby = page as? LobbyPage { return lobby.show(problem: problem) }
        if let page = page as? any TellingPage { return page.tell(problem) }
        replaceHome(problem: problem)
    }

    private func replaceHome(problem: String) {
        let home = HomePage(shell: self, problem: problem)
        if pages.last is HomePage { replaceTop(by: home) } else { push(home) }
    }

    /// `id` is empty for the session that the page is about.
    private func source(_ id: String, _ page: any Page) throws -> ReviewSource {
        if let debrief = page as? DebriefPage, id.isEmpty || id == debrief.conductor.header.session {
            return ReviewSource(conductor: debrief.conductor, places: places)
        }
        if let review = page as? ReviewPage, id.isEmpty || id == review.source.name { return review.source }
        if let misses = page as? MissesPage, id.isEmpty || id == misses.source.header.session { return misses.source }
        if let replay = page as? ReplayPage, id.isEmpty || id == replay.source.name { return replay.source }
        if let committee = page as? CommitteePage, id.isEmpty || id == committee.source.name { return committee.source }
        if let offer = page as? OfferPage, id.isEmpty || id == offer.source.name { return offer.source }
        return try ReviewSource(Stored.find(id, places), places: places)
    }

    /// The same with its events, which only the journal has.
    func recorded(_ id: String, _ page: any Page) throws -> ReviewSource {
        let source = try source(id, page)
        guard source.records.isEmpty, pages.contains(where: { $0.conductorInUse?.header.session == source.header.session }) else {
            return source
        }
        return try ReviewSource(places.store.find(source.header.session), places: places)
    }

    private func replay(_ id: String, _ start: ReplayPage.Start, from page: any Page, _ now: Int) throws -> ReplayPage {
        ReplayPage(source: try recorded(id, page), from: start, speed: nil, now: now)
    }

    func lobby(pack id: String, plan: SittingPlan) throws -> LobbyPage {
        let pack = try places.pack(id)
        _ = try opening.setup(plan, of: pack, seed: 0)
        return LobbyPage(shell: self, pack: pack, plan: plan)
    }

    /// The lobby of a session, or what it still has to ask when its rounds are over.
    func page(continuing entry: SessionEntry) throws -> any Page {
        let conductor = try opening.resume(entry)
        if conductor.header.take != nil { return try room(conductor) }
        if conductor.awaitsRating, let last = conductor.state.finished.last { return pageAfter(round: last.id, of: conductor) }
        return LobbyPage(shell: self, pack: conductor.pack, plan: SittingPlan(), conductor: conductor)
    }

    /// From the lobby, or from the debrief on to the next round.
    private func enterRound(from page: any Page, _ now: Int) throws {
        if let debrief = page as? DebriefPage {
            guard debrief.conductor.state.nextRound != nil else { return returnHome() }
            return replaceTop(by: LobbyPage(shell: self, pack: debrief.conductor.pack, plan: SittingPlan(), conductor: debrief.conductor))
        }
        guard let lobby = page as? LobbyPage else { return }
        let conductor = try lobby.conductor ?? opening.begin(lobby.pack, lobby.plan)
        try sit(conductor, now)
        if lobby.plan.round.flatMap(lobby.pack.loop.bonusRound) != nil, conductor.journal.status != .ephemeral {
            try? desk.settle(offerCallOf: lobby.pack.summary.id, wall: time.wall())
        }
    }

    func sit(_ conductor: Conductor, _ now: Int) throws { replaceTop(by: try room(conductor)) }

    /// The room of a session, with its clock running.
    func room(_ conductor: Conductor) throws -> RoomPage {
        guard let round = conductor.state.round?.id ?? conductor.state.nextRound?.id else {
            throw Failure(code: .usage, what: "This session is finished.", cure: "Review it, or begin a new one.")
        }
        let room = RoomPage(conductor: conductor, time: time, keys: keys, bell: bell)
        room.enter(round: round)
        conductor.journal.onStatusChange = { [wake = terminal.wakeDescriptor] in wakeTerminal(wake) }
        Guardian.sessionIsSaved(at: conductor.journal.place)
        return room
    }

    /// What is sounded when the time runs low.
    private var bell: RoomPage.Bell {
        RoomPage.Bell(flashes: settings.bell != .off, ring: settings.bell == .audible ? { [terminal] in terminal.ring() } : nil)
    }

    private func redo(from page: any Page, _ now: Int) throws {
        guard let debrief = page as? DebriefPage, let prompt = debrief.redoPrompt else { return }
        let turn = debrief.conductor.state.turns.last { $0.prompt == prompt }
        var plan = SittingPlan(mode: debrief.conductor.state.setup.mode, pace: debrief.conductor.state.setup.pace)
        plan.round = Redo.roundID(of: prompt)
        plan.parent = turn.map { JournalHeader.Parent(session: debrief.conductor.header.session, turn: $0.number, time: $0.opened) }
        plan.ephemeral = debrief.conductor.journal.status == .ephemeral
        debrief.conductor.journal.close()
        try sit(opening.begin(debrief.conductor.pack, plan), now)
    }

    // MARK: After the last round

    /// The round's debrief; after the last one first the question how the candidate rates themself, where a committee meets.
    func pageAfter(round: String, of conductor: Conductor) -> any Page {
        if conductor.state.offer != nil {
            let source = ReviewSource(
                conductor: conductor, company: desk.companyValue(ofPack: conductor.header.pack), places: places)
            return OfferPage(shell: self, source: source, conductor: conductor)
        }
        guard conductor.awaitsRating else { return DebriefPage(shell: self, conductor: conductor, round: round) }
        guard ReviewSource(conductor: conductor).view().committee != nil else {
            // Nothing was said that anybody could have an opinion of.
            conductor.rate(SelfRating(stage: .skipped))
            return DebriefPage(shell: self, conductor: conductor, round: round)
        }
        return RatingPage(shell: self, conductor: conductor)
    }

    private func hearCommittee(from page: RatingPage, _ rating: SelfRating) {
        let conductor = page.conductor
        let isSafe = conductor.settle(rating, desk: &desk, wall: time.wall()) || conductor.journal.status == .ephemeral
        // Told once; whoever goes on all the same goes on.
        if !isSafe, page.warn() { return }
        let committee = CommitteePage(shell: self, source: ReviewSource(conductor: conductor, places: places), conductor: conductor)
        if committee.offersCall, conductor.journal.status != .ephemeral { noteOfferCall(committee.source) }
        replaceTop(by: committee)
    }

    // MARK: The offer call

    /// The recruiter calls after a hire, whether or not it is taken at once: home offers it too.
    func noteOfferCall(_ source: ReviewSource) {
        guard let round = source.pack.loop.offerRound else { return }
        try? desk.remember(offerCall: OfferCallNote(pack: source.header.pack, round: round.id), wall: time.wall())
    }

    private func takeOfferCall(from page: any Page) throws {
        guard let committee = page as? CommitteePage, let round = committee.source.pack.loop.offerRound else { return }
        let setup = committee.source.state.setup
        let plan = SittingPlan(mode: setup.mode, pace: setup.pace, round: round.id)
        push(try lobby(pack: committee.source.header.pack, plan: plan))
    }

    private func openOffer(_ source: ReviewSource) {
        if pages.dropLast().last is OfferPage { return back(time.monotonic()) }
        push(OfferPage(shell: self, source: source))
    }

    private func openDebrief(from page: any Page) {
        guard let conductor = (page as? CommitteePage)?.conductor, let last = conductor.state.finished.last else { return }
        push(DebriefPage(shell: self, conductor: conductor, round: last.id))
    }

    /// From the review that was opened from it, back to it.
    private func openCommittee(_ source: ReviewSource, from page: any Page) {
        if pages.dropLast().last is CommitteePage { return back(time.monotonic()) }
        push(CommitteePage(shell: self, source: source))
    }

    private func toggleNumbers() throws {
        try desk.set(numbersHidden: !desk.numbersHidden, wall: time.wall())
        // Those beneath come back into sight.
        for page in pages {
            (page as? DebriefPage)?.refresh()
            (page as? ReviewPage)?.refresh()
            (page as? CommitteePage)?.refresh()
            (page as? HistoryPage)?.refresh()
            (page as? ComparePage)?.refresh()
        }
    }

    func setName(_ name: String) {
        try? desk.set(name: name, wall: time.wall())
    }

    /// Opens the draft in the user's own editor, the terminal given back meanwhile; the result is one edit.
    func editOutside(_ page: any Page, _ now: Int) {
        guard let room = page as? RoomPage, room.conductor.state.activeBox != nil else { return }
        _ = room.makeSafe(now: now)
        let changed = terminal.released { OutsideEditor(environment: places.environment).edit(room.draft) }
        room.cameBack(with: changed, now: time.monotonic())
    }
}
