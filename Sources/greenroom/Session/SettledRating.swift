import Presentation
import SessionJournal

extension Conductor {
    /// The candidate's rating stands, or was skipped; nothing rated is the same as skipped. The desk has it before the journal says so:
    /// whoever is killed in between is asked again.
    /// - Returns: whether it is safe in the journal.
    @discardableResult
    func settle(_ rating: SelfRating, desk: inout Desk, wall: Int) -> Bool {
        var rating = rating
        if rating.isEmpty { rating.stage = .skipped }
        if rating.stage == .given, journal.status != .ephemeral {
            let rated = SelfRatingPresenter.rated(
                rating, session: header.session, pack: header.pack, state: state, sheets: sessionSheets, rubric: rubric)
            // The desk is a comfort: without it the session still knows.
            try? desk.remember(rated: rated, wall: wall)
        }
        return rate(rating)
    }
}
