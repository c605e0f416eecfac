import InterviewEngine
import Presentation
import SessionJournal
import ViewModels

/// The takes that were made of a session.
struct TakeShelf {
    let places: Places
    let origin: ReviewSource
    private let entries: [SessionEntry]

    init(of origin: ReviewSource, places: Places) {
        self.places = places
        self.origin = origin
        entries = places.store.takes.list().filter { $0.header?.parent?.session == origin.header.session }
    }

    /// Those of one miss, the newest first; one that cannot be read says so.
    func rows(of miss: Miss) -> [TakeRowView] {
        entries.filter { $0.header?.parent?.turn == miss.turn && $0.header?.take?.dimension == miss.dimension?.rawValue }.map { entry in
            let date = entry.header.map { isoMinute($0.began) } ?? ""
            do {
                let source = try ReviewSource(entry, places: places)
                return TakePresenter(header: source.header, state: source.state, origin: origin.state).row(date: date)
            } catch {
                return TakeRowView(
                    id: entry.id, date: date, outcome: History.firstLine(of: error), tone: .warning, isOpen: false, isVariant: false)
            }
        }
    }

    /// Prompts that takes of one turn asked in place of the turn's own.
    func variants(ofTurn turn: Int) -> Set<String> {
        Set(
            entries.filter { $0.header?.parent?.turn == turn }.flatMap { $0.header?.setup.rounds ?? [] }
                .filter(Redo.isVariant).compactMap(Redo.prompt(of:)))
    }
}

extension ReviewSource {
    /// The moments that cost most, without their takes.
    func misses() -> MissesPresenter {
        MissesPresenter(
            session: header.session, began: isoMinute(header.began), state: state, sheets: sheets, rubric: rubric,
            rubrics: pack.rubrics, tape: tape, answers: answers, damage: damage)
    }

    /// With their takes.
    func missesWithTakes(_ places: Places) -> MissesView {
        var presenter = misses()
        let shelf = TakeShelf(of: self, places: places)
        for (index, miss) in presenter.misses.enumerated() { presenter.show(shelf.rows(of: miss), ofMiss: index) }
        return presenter.view
    }

    var compared: ComparedSession {
        ComparedSession(header: header, date: isoMinute(header.began), state: state, rubric: rubric, rating: rating)
    }

    /// An exam whose loop is not over tells no scores; of a take the loop was over before it began.
    func mustTellScores() throws {
        guard header.take == nil, state.isSealed else { return }
        throw Failure(
            code: .usage, what: "The session \(header.session) is an exam whose loop is not over: its scores are sealed.",
            cure: "Sit the rounds that are left: `greenroom sit --continue \(header.session)`.")
    }
}
