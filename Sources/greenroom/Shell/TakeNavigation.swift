import InterviewEngine
import Presentation
import SessionJournal
import ViewModels

/// To the pages on which answers are written again and held against each other, and from them into the room.
extension Shell {
    func goToTakes(_ intent: Intent, from page: any Page, _ now: Int) throws {
        switch intent {
        case .openMisses(let id): push(MissesPage(shell: self, source: try missed(id, page)))
        case .rewrite(let miss, let start): if let page = page as? MissesPage { try rewrite(miss, start, from: page, now) }
        case .continueTake(let id): try enter(opening.resume(Stored.find(id, places)), now)
        case .openTake(let id): push(try TakePage(shell: self, source: stored(id)))
        case .rewriteHere: if let page = page as? ReplayPage { try branch(from: page, take: .init(), now) }
        case .takeFromHere: if let page = page as? ReplayPage { try branch(from: page, take: nil, now) }
        case .takeAgain: if let page = page as? TakePage { try again(page, now) }
        case .takeVariant: if let page = page as? TakePage { try variant(page, now) }
        case .nextMiss: if let page = page as? TakePage { try nextMiss(page, now) }
        case .compare(let one, let other): push(ComparePage(shell: self, view: try Comparing(one, other, places).view))
        default: break
        }
    }

    private func stored(_ id: String) throws -> ReviewSource { try ReviewSource(Stored.find(id, places), places: places) }

    /// The session at hand with its events; from home the last one that holds an answer.
    private func missed(_ id: String, _ page: any Page) throws -> ReviewSource {
        let source: ReviewSource
        if let replay = page as? ReplayPage {
            replay.pause()
            source = replay.source
        } else if id.isEmpty, page is HomePage {
            guard let latest = RecentSessions(places: places).latest else {
                throw Failure(
                    code: .noInput, what: "No session holds an answer yet: there is nothing to write again.",
                    cure: "Sit one first, or see `greenroom misses example`.")
            }
            source = try stored(latest)
        } else {
            source = try recorded(id, page)
        }
        try source.mustTellScores()
        return source
    }

    // MARK: Into the room

    /// The room above the page that one comes from; between rounds the lobby of the next one.
    private func enter(_ conductor: Conductor, _ now: Int) throws {
        guard conductor.state.round == nil, conductor.header.take == nil else { return push(try room(conductor)) }
        push(LobbyPage(shell: self, pack: conductor.pack, plan: SittingPlan(), conductor: conductor))
    }

    private func entry(_ source: ReviewSource) throws -> SessionEntry { try source.entry ?? Stored.find(source.header.session, places) }

    private func rewrite(_ miss: Int, _ start: Int, from page: MissesPage, _ now: Int) throws {
        guard page.misses.indices.contains(miss), page.misses[miss].starts.indices.contains(start) else { return }
        let moment = page.misses[miss]
        let from = moment.starts[start]
        try enter(
            opening.begin(
                Branch(
                    entry: entry(page.source), time: from.time, holdingBack: from.holdingBack,
                    take: .init(dimension: moment.dimension?.rawValue))), now)
    }

    private func branch(from page: ReplayPage, take: JournalHeader.Take?, _ now: Int) throws {
        page.pause()
        if let take { return try enter(opening.begin(Branch(entry: entry(page.source), time: page.position, take: take)), now) }
        try enter(opening.begin(Branch(entry: entry(page.source), time: page.position)), now)
    }

    // MARK: After a take

    /// Takes one again from where it was begun.
    private func again(_ page: TakePage, _ now: Int) throws {
        let header = page.source.header
        if let asked = header.setup.rounds.first(where: Redo.isVariant).flatMap(Redo.prompt(of:)) {
            return replaceTop(by: try room(opening.begin(variant: asked, of: page.source.packToSit(), after: header)))
        }
        guard let origin = page.origin, let parent = header.parent else { throw Self.gone(header) }
        let branch = Branch(entry: try entry(origin), time: parent.time, holdingBack: true, turn: parent.turn, take: header.take)
        replaceTop(by: try room(opening.begin(branch)))
    }

    private func variant(_ page: TakePage, _ now: Int) throws {
        guard let asked = page.variant, let origin = page.origin else { throw Self.gone(page.source.header) }
        replaceTop(by: try room(opening.begin(variant: asked.id, of: origin.packToSit(), after: page.source.header)))
    }

    private func nextMiss(_ page: TakePage, _ now: Int) throws {
        if let misses = pages.dropLast().last as? MissesPage {
            misses.forgetTakes()
            misses.goOn()
            return back(now)
        }
        guard let origin = page.origin else { throw Self.gone(page.source.header) }
        replaceTop(by: MissesPage(shell: self, source: origin))
    }

    private static func gone(_ header: JournalHeader) -> Failure {
        Failure(
            code: .noInput, what: "The session \(header.parent?.session ?? "") that this was taken from is not here any more.",
            cure: "The take itself can be reviewed and replayed.")
    }

    // MARK: Out of the room

    /// A take that was left waits among those of its miss.
    func leaveTake(_ room: RoomPage) {
        room.conductor.journal.close()
        guard pages.count > 1 else { return returnHome() }
        back(time.monotonic())
        (pages.last as? MissesPage)?.forgetTakes()
    }

    /// What a take came to, once it is sent; read from disk, as it will be read ever after.
    func showTake(_ conductor: Conductor) {
        _ = conductor.journal.syncNow()
        for case let misses as MissesPage in pages { misses.forgetTakes() }
        do {
            replaceTop(by: try TakePage(shell: self, source: stored(conductor.header.session)))
        } catch {
            back(time.monotonic())
            (pages.last as? any TellingPage)?.tell("\(error)")
        }
    }
}
