import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

/// The question how the candidate rates themself.
package enum SelfRatingPresenter {
    /// The three corners that the pack rates.
    static func dimensions(_ rubric: Rubric) -> [Dimension] { Dimension.allCases.filter { $0.isTradeOff && !rubric.off.contains($0) } }

    package static func view(state: InterviewState, rubric: Rubric, rating: SelfRating, problem: String? = nil) -> SelfRatingView {
        let people = state.finished.compactMap { state.loop.round($0.id) }.people.compactMap { state.loop.persona($0)?.firstName }
        return SelfRatingView(
            title: state.loop.title,
            items: dimensions(rubric).map { dimension in
                SelfRatingView.Item(
                    id: dimension.rawValue, label: dimension.title, hue: dimension.hue, words: (0...4).map(dimension.anchor))
            },
            votes: (1...4).map(voteText), draft: SelfRatingDraft(levels: rating.levels, vote: rating.vote),
            committee: listed(people), isOneVote: people.count == 1, problem: problem)
    }

    /// As it is kept over sessions.
    package static func rated(
        _ rating: SelfRating, session: String, pack: String, state: InterviewState, sheets: SessionSheets, rubric: Rubric
    ) -> RatedSession {
        let transcript = ReviewTranscript(state: state, sheets: sheets, off: rubric.off)
        return CommitteePresenter(state: state, sheets: sheets, transcript: transcript, rubric: rubric).rated(
            rating, session: session, pack: pack)
    }
}
