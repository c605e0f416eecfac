/// An attempt at one prompt alone, as a round of its own: the same prompt again, or another one of its kind. The round's id in the
/// session's plan is `redo-` or `variant-` and the prompt's id, so that every reader of the journal derives the same round from the pack.
package enum Redo {
    package static let minutes = 8
    private static let again = "redo-"
    private static let variant = "variant-"

    package static func roundID(of prompt: String) -> String { again + prompt }
    package static func variantID(of prompt: String) -> String { variant + prompt }

    /// The prompt that a round of this id asks; nil for every other round.
    package static func prompt(of roundID: String) -> String? {
        [again, variant].first { roundID.hasPrefix($0) }.map { String(roundID.dropFirst($0.count)) }
    }

    package static func isVariant(_ roundID: String) -> Bool { roundID.hasPrefix(variant) }
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
                let isVariant = Redo.isVariant(id)
                let again = Phase(
                    id: id + "-question", minutes: Redo.minutes - 1, minimum: 1,
                    leadIn: isVariant ? phase.brief(of: prompt).map { [$0] } ?? [] : [], interruptions: phase.interruptions,
                    content: .present(prompts: [asked]))
                let closing = round.phases.last { if case .close = $0.content { true } else { false } }
                let close = Phase(
                    id: id + "-close", minutes: 1, minimum: 0, leadIn: [], interruptions: [],
                    content: closing?.content ?? .close(says: []))
                return Round(
                    id: id, title: (isVariant ? "Another of its kind: " : "Second take: ") + round.title, style: round.style,
                    minutes: Redo.minutes, interviewers: [asked.by] + round.interviewers.filter { $0 != asked.by },
                    opening: [isVariant ? "Now another one of the same kind." : "Let's take that one again. Same question, fresh answer."],
                    phases: [again, close])
            }
        }
        return nil
    }
}
