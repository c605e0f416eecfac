import Foundation
import InterviewEngine
import Presentation
import ScenarioPacks
import SessionJournal
import ViewModels

/// Past sessions, newest first.
struct History {
    let places: Places
    let entries: [SessionEntry]
    private let isFiltered: Bool

    init(places: Places) {
        self.places = places
        entries = places.store.list()
        isFiltered = false
    }

    /// Those of them that are meant.
    init(places: Places, filter: HistoryFilter) throws {
        self.places = places
        let all = places.store.list()
        if all.isEmpty { try places.store.mustBeReadable() }
        entries = try filter.chosen(of: all)
        isFiltered = !filter.isEmpty
    }

    /// What is wrong, without what to do about it.
    static func firstLine(of error: any Error) -> String {
        "\(error)".split(separator: "\n").first.map(String.init) ?? "it cannot be read"
    }

    /// A session that cannot be read stands in the list with what is wrong with it.
    var rows: [HistoryRowView] {
        let shelf = PackShelf(places: places)
        return entries.map { entry in
            do {
                return try ReviewSource(entry, places: places, shelf: shelf).historyRow
            } catch {
                return HistoryPresenter.damagedRow(
                    session: entry.id, date: entry.header.map { isoMinute($0.began) } ?? "", problem: "\(error)")
            }
        }
    }

    func view(numbersHidden: Bool) -> HistoryView {
        let rows = rows
        return HistoryView(
            rows: rows, judgement: HistoryPresenter.judgement(Desk(home: places.store.home).ratings), numbersHidden: numbersHidden,
            isFiltered: isFiltered, trend: HistoryPresenter.trend(of: rows))
    }

    /// The two sessions last begun that can be gone on with; only the last few are looked at, since home must open at once.
    var parked: [(session: String, title: String, next: String)] {
        let found = entries.prefix(8).lazy.compactMap { entry -> (session: String, title: String, next: String)? in
            // A pack takes longer to read than a journal, and a finished session does not need its own.
            guard (try? Stored.isFinished(entry)) == false, let source = try? ReviewSource(entry, places: places) else { return nil }
            let title = "\(source.header.packTitle), begun \(isoMinute(source.header.began))"
            if source.awaitsRating { return (session: entry.id, title: title, next: "Rate yourself, then hear the committee: continue") }
            guard let round = source.state.currentRound ?? source.state.nextRound else { return nil }
            let people = round.interviewers.compactMap { source.state.loop.persona($0)?.firstName }.joined(separator: ", ")
            let number = (source.state.setup.rounds.firstIndex(of: round.id) ?? 0) + 1
            return (
                session: entry.id, title: title,
                next: "Round \(number), \(people), \(round.minutes) min: \(source.state.round == nil ? "continue" : "back into the room")"
            )
        }
        return Array(found.prefix(2))
    }

    /// The last session that holds an answer.
    var latest: String? {
        entries.prefix(8).first { entry in
            guard let journal = try? JournalReader.read(path: entry.folder + "/journal.jsonl") else { return false }
            return !journal.answerSheets.isEmpty
        }?.id
    }
}
