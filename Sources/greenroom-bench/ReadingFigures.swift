import InterviewEngine
import Listening
import RubricScorer
import ScenarioPacks

/// Answers as people give them: the model answers of the main pack, each with its prompt.
private struct Answers {
    var all: [(prompt: String, text: String)] = []

    init() throws {
        let folder = Sitting.packs + "/aiml-pm-twitch-2026"
        let answers = PackLoader.answers(folder: folder)
        guard let loop = try? PackLoader.load(folder: folder).loop else { throw Failure(reason: "the main pack cannot be read") }
        for prompt in loop.prompts {
            guard let answer = answers[prompt.id] else { continue }
            for text in [answer.weak, answer.decent, answer.strong] { all.append((prompt.line.text, text)) }
        }
        guard !all.isEmpty else { throw Failure(reason: "the main pack has no model answers") }
    }

    /// Words of one after the other, as many as are asked for.
    func draft(words: Int) -> String {
        var draft: [Substring] = []
        while draft.count < words {
            for answer in all { draft += answer.text.split(separator: " ") }
        }
        return draft.prefix(words).joined(separator: " ")
    }
}

struct ScorerSpeed: Figure {
    let name = "scorer, answer text on one core, median of 5"
    let unit = "MB/s"
    let limit = 5.0
    let isLeast = true

    func measure(program: String) throws -> Double {
        let answers = try Answers().all
        let bytes = answers.reduce(0) { $0 + $1.text.utf8.count }
        let speeds = (0..<6).map { _ in
            Double(bytes) / 1_000 / milliseconds { for answer in answers { _ = Scorer.score(answer: answer.text, prompt: answer.prompt) } }
        }
        // The first one decoded the weights.
        return speeds.dropFirst().sorted()[2]
    }
}

struct DraftReading: Figure {
    let name = "listening to a 5,000-word draft, p95 of 101"
    let unit = "ms"
    let limit = 3.0

    func measure(program: String) throws -> Double {
        let answers = try Answers()
        let draft = answers.draft(words: 5_000)
        let context = ListeningContext(prompt: answers.all[0].prompt, raises: ["latency", "fairness"], round: .panel, facts: [])
        let times = (0..<101).map { turn in
            milliseconds {
                _ = Listener.hear(text: draft, turn: turn, box: .answer, revision: 0, context: context, final: false)
            }
        }
        return times.sorted()[95]
    }
}

struct FirstQuestion: Figure {
    let name = "first question of a session, facts learned on the way, median of 9"
    let unit = "ms"
    let limit = 300.0

    func measure(program: String) throws -> Double {
        let world = try PackLoader.load(folder: Sitting.packs + "/aiml-pm-twitch-2026").loop.world
        let context = ListeningContext(
            prompt: "", raises: [], round: .panel, facts: world.facts, asking: true, unanswered: world.unanswered)
        return try median(
            (0..<9).map { turn in
                var hearing = Hearing(turn: turn, box: .answer, revision: 1)
                let time = milliseconds {
                    hearing = Listener.hear(
                        text: "What is the peak?", turn: turn, box: .answer, revision: 1, context: context, final: true)
                }
                guard hearing.asked.first?.finding.factID != nil else { throw Failure(reason: "the question got no answer") }
                return time
            })
    }
}
