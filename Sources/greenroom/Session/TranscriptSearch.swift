import Foundation
import Presentation
import SessionJournal
import ViewModels

/// Looks through all that was said and typed in some sessions.
struct TranscriptSearch {
    let query: String
    let words: SearchWords

    /// A session that is damaged is searched up to the damage, one that cannot be read is passed over; both are told.
    func view(of history: History) -> SearchView {
        var view = SearchView(query: query, hits: [], skipped: [])
        let shelf = PackShelf(places: history.places)
        for entry in history.entries {
            do {
                let journal = try JournalReader.read(path: entry.folder + "/journal.jsonl")
                let state = journal.state(of: try shelf.pack(of: entry).pack.loop)
                for said in SaidPresenter.all(of: state) {
                    guard let found = words.line(of: said.entry.text) else { continue }
                    view.hits.append(
                        SearchView.Hit(
                            session: entry.id, date: isoMinute(journal.header.began), pack: journal.header.packTitle, said: said,
                            line: found.line, start: found.place.lowerBound, end: found.place.upperBound))
                }
                if let damage = journal.damage {
                    let problem = "damaged at line \(damage.line) (\(damage.reason)); it was searched up to there."
                    view.skipped.append(SearchView.Skipped(session: entry.id, problem: problem))
                }
            } catch {
                view.skipped.append(SearchView.Skipped(session: entry.id, problem: History.firstLine(of: error)))
            }
        }
        return view
    }
}
