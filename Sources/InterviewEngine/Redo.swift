/// A second attempt at one prompt, as a round of its own: the round's id in the session's plan is `redo-` and the prompt's id, so
/// that every reader of the journal derives the same round from the pack.
package enum Redo {
    package static let minutes = 8

    package static func roundID(of prompt: String) -> String { "redo-" + prompt }

    /// The prompt that a round of this id asks again; nil for every other round.
    package static func prompt(of roundID: String) -> String? {
        roundID.hasPrefix("redo-") ? String(roundID.dropFirst(5)) : nil
    }
}

extension Loop {
    /// The loop with the redo rounds that `plan` names and the script does not have.
    func addingRedoRounds(of plan: [String]) -> Loop {
        var loop = self
        for id in plan where round(id) == nil {
            if let prompt = Redo.prompt(of: id), let redo = redoRound(id: id, prompt: prompt) { loop.rounds.append(redo) }
        }
        return loop
    }

    private func redoRound(id: String, prompt: String) -> Round? {
        for round in rounds {
            for phase in round.phases {
                guard let asked = phase.prompt(prompt) else { continue }
                let again = Phase(
                    id: id + "-question", minutes: Redo.minutes - 1, minimum: 1, leadIn: [], interruptions: phase.interruptions,
                    content: .present(prompts: [asked]))
                let closing = round.phases.last { if case .close = $0.content { true } else { false } }
                let close = Phase(
                    id: id + "-close", minutes: 1, minimum: 0, leadIn: [], interruptions: [],
                    content: closing?.content ?? .close(says: []))
                return Round(
                    id: id, title: "Second take: " + round.title, style: round.style, minutes: Redo.minutes,
                    interviewers: [asked.by] + round.interviewers.filter { $0 != asked.by },
                    opening: ["Let's take that one again. Same question, fresh answer."], phases: [again, close])
            }
        }
        return nil
    }
}
