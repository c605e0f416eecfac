import InterviewEngine
import ViewModels

/// All that was said in a session, without anything that was made of it: no marks, no evidence.
package enum SaidPresenter {
    /// As many, and in the same order, as the review of the session has passages.
    package static func all(of state: InterviewState) -> [SaidView] {
        let transcript = ReviewTranscript(state: state, sheets: SessionSheets(turns: []), off: [])
        let titles = transcript.rounds.map { state.loop.round($0)?.title ?? $0 }
        return transcript.passages.enumerated().map { index, passage in
            SaidView(
                passage: index, entry: passage.entry, round: titles.indices.contains(passage.round) ? titles[passage.round] : "",
                time: passage.time)
        }
    }
}
