import InterviewEngine
import ViewModels

/// What is shown before a round.
package enum LobbyPresenter {
    package static func view(
        loopTitle: String, notice: String, about: String, loop: Loop, rounds: [String], finished: [String], mode: SessionMode, pace: Int,
        problem: String?, settled: Bool = false, remaining: Milliseconds? = nil
    ) -> LobbyView {
        let next = rounds.first { !finished.contains($0) }
        // A round that was left is gone on with at the same second.
        let left = remaining.map { "; you left it with \(clockText($0)) on the clock" } ?? ""
        let rows = rounds.compactMap { id -> LobbyRoundView? in
            guard let round = loop.round(id) else { return nil }
            let people = round.interviewers.compactMap { loop.persona($0)?.name }.joined(separator: ", ")
            let minutes = minutesText(Milliseconds(round.minutes * 60 * pace))
            let detail = "\(minutes) with \(people)"
            return LobbyRoundView(
                title: round.title, detail: id == next ? detail + left : detail, done: finished.contains(id), next: id == next)
        }
        return LobbyView(
            loopTitle: loopTitle, notice: notice, about: about, rounds: rows, mode: mode == .practice ? "practice" : "exam",
            pace: pace == 1_000 ? "normal time" : "\(factorText(pace))x time", problem: problem,
            settled: settled)
    }
}
