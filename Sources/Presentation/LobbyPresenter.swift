import InterviewEngine
import ViewModels

/// What is shown before a round.
package enum LobbyPresenter {
    package static func view(
        loopTitle: String, notice: String, about: String, loop: Loop, rounds: [String], finished: [String], mode: SessionMode, pace: Int,
        problem: String?
    ) -> LobbyView {
        let next = rounds.first { !finished.contains($0) }
        let rows = rounds.compactMap { id -> LobbyRoundView? in
            guard let round = loop.round(id) else { return nil }
            let people = round.interviewers.compactMap { loop.persona($0)?.name }.joined(separator: ", ")
            let minutes = minutesText(Milliseconds(round.minutes * 60 * pace))
            return LobbyRoundView(
                title: round.title, detail: "\(minutes) with \(people)", done: finished.contains(id), next: id == next)
        }
        return LobbyView(
            loopTitle: loopTitle, notice: notice, about: about, rounds: rows, mode: mode == .practice ? "practice" : "exam",
            pace: pace == 1_000 ? "normal time" : "\(factorText(pace))x time", problem: problem)
    }
}
