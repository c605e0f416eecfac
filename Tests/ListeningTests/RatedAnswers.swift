import Foundation
import InterviewEngine
import Listening

/// An answer from the scorer's fixtures with the levels that raters gave it.
struct RatedAnswer: Decodable, Sendable {
    var id: String
    var prompt: String
    var round: String
    var answer: String
    var levels: [String: Int]
    var vote: Int

    static let all: [RatedAnswer] = fixtureLines("../RubricScorerTests/Fixtures/answers.jsonl")

    func heard(raises: [String] = [], prompt: String? = nil, final: Bool = true) -> Hearing {
        let style = RoundStyle(rawValue: round) ?? .hiringManager
        return Listener.hear(
            text: answer, turn: 0, box: .answer, revision: 1,
            context: ListeningContext(prompt: prompt ?? self.prompt, raises: raises, round: style, facts: []), final: final)
    }
}

/// The objects of a file of lines, told by its path from this folder.
func fixtureLines<Line: Decodable>(_ path: String) -> [Line] {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(path)
    guard let data = try? Data(contentsOf: place) else { return [] }
    return data.split(separator: 0x0a).compactMap { try? JSONDecoder().decode(Line.self, from: Data($0)) }
}
