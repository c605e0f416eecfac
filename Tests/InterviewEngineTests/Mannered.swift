import InterviewEngine

/// The small loop with what an interviewer may have besides: sharper questions, and words for every way of leaving one.
enum Mannered {
    static func state(pushes: Int = 2, _ rounds: [String] = ["talk", "story", "panel", "vp"]) -> InterviewState {
        var loop = SmallLoop.loop(lines: 3)
        for index in loop.personas.indices {
            let id = loop.personas[index].id
            loop.personas[index].sayings.movingOnStrong = SmallLoop.lines("\(id) strong", 3)
            loop.personas[index].sayings.movingOnWeak = SmallLoop.lines("\(id) weak", 3)
            loop.personas[index].sayings.movingOnSilent = SmallLoop.lines("\(id) silent", 3)
            loop.personas[index].sayings.partDone = SmallLoop.lines("\(id) part done", 2)
            loop.personas[index].sayings.takeASide = SmallLoop.lines("\(id) side", 3)
            loop.personas[index].sayings.askAgain = SmallLoop.lines("\(id) again", 3)
        }
        for round in loop.rounds.indices {
            for phase in loop.rounds[round].phases.indices {
                guard case .present(let prompts) = loop.rounds[round].phases[phase].content else { continue }
                let pushed = prompts.map { prompt in
                    var prompt = prompt
                    prompt.pushes = (0..<pushes).map { Line(text: "push \($0)") }
                    return prompt
                }
                loop.rounds[round].phases[phase].content = .present(prompts: pushed)
            }
        }
        return InterviewState(loop: loop, setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: rounds, avoid: []))
    }

    static let long = Dwell(words: 60, sinceOutcome: 5, sinceFigure: 5)
}

extension Play {
    /// Sends an answer of sixty words of which is heard what `gaps` says.
    mutating func tell(_ gaps: [Gap] = []) {
        type("We cut it by half and 12 percent more of them stayed.")
        submit()
        hear(gaps: gaps, dwell: Mannered.long)
        pass(.seconds(3))
    }

    func lines(_ part: String) -> [String] {
        state.transcript.compactMap { line in
            if case .interviewer(let utterance, _, _) = line, utterance.text.contains(part) { utterance.text } else { nil }
        }
    }
}
