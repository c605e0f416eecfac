import InterviewEngine
import ViewModels

/// Which questions of some loops were heard.
package enum AskedMapPresenter {
    /// - Parameter heard: ids of prompts, the least recently heard first.
    package static func view(of loops: [Loop], heard: [String]) -> AskedMapView {
        let ranks = Dictionary(heard.enumerated().map { ($1, $0) }) { _, last in last }
        return AskedMapView(
            packs: loops.map { loop in
                let rounds = (loop.rounds + loop.bonus).map { round(of: $0, ranks) }
                return AskedMapView.Pack(id: loop.id, title: loop.title, rounds: rounds.filter { !$0.prompts.isEmpty })
            })
    }

    private static func round(of round: Round, _ ranks: [String: Int]) -> AskedMapView.Round {
        let prompts = round.phases.flatMap(\.prompts)
        let fresh = prompts.filter { ranks[$0.id] == nil }
        let heard = prompts.filter { ranks[$0.id] != nil }.sorted { ranks[$0.id] ?? 0 < ranks[$1.id] ?? 0 }
        return AskedMapView.Round(
            id: round.id, title: round.title,
            prompts: (fresh + heard).map { .init(id: $0.id, text: oneLine($0.line.text), isHeard: ranks[$0.id] != nil) })
    }
}
