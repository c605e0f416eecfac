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
        for session in history.sessions {
            var problem = session.unsearched
            if !session.row.isUnreadable {
                if let found = history.passages(of: session, holding: words) {
                    view.hits += found.compactMap { hit($0, in: session) }
                } else {
                    problem = "it went away, or cannot be read any more."
                }
            }
            if let problem { view.skipped.append(SearchView.Skipped(session: session.row.session, problem: problem)) }
        }
        return view
    }

    private func hit(_ said: SaidView, in session: ListedSession) -> SearchView.Hit? {
        guard let found = words.line(of: said.entry.text) else { return nil }
        return SearchView.Hit(
            session: session.row.session, date: session.row.date, pack: session.row.pack, said: said, line: found.line,
            start: found.place.lowerBound, end: found.place.upperBound, before: found.before)
    }
}
