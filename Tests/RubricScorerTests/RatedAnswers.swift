import Foundation
import RubricScorer

/// Foundation has a class of the same name.
typealias Dimension = RubricScorer.Dimension

/// One answer with the levels that raters gave it; see Fixtures/README.md for how they were made.
struct RatedAnswer: Decodable, Sendable {
    struct Quote: Decodable, Sendable {
        var dimension: String
        var role: String
        var quote: String
    }

    var id: String
    var writer: String
    var prompt: String
    var round: RoundKind
    var answer: String
    var levels: [String: Int]
    var edges: [String: Bool]
    var vote: Int
    var quotes: [Quote]?

    /// The writers whose answers the rules were made from; the others only check them.
    static let developWriters: Set<String> = ["A", "B", "E", "F", "G", "I"]

    static let all = read("answers.jsonl")

    /// Those of one of the files in Fixtures.
    static func read(_ name: String) -> [RatedAnswer] {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/" + name)
        guard let data = try? Data(contentsOf: path) else { return [] }
        return data.split(separator: 0x0a).compactMap { try? JSONDecoder().decode(RatedAnswer.self, from: Data($0)) }
    }

    static let sheets = sheets(of: all)

    static func sheets(of answers: [RatedAnswer]) -> [AnswerSheet] {
        answers.map { Scorer.score(answer: $0.answer, prompt: $0.prompt, round: $0.round) }
    }
}

/// How far the levels of some sheets agree with the ratings of their answers.
func quadraticKappa(_ dimension: Dimension, _ answers: [RatedAnswer], _ sheets: [AnswerSheet]) -> Double {
    quadraticKappa(answers.map { $0.levels[dimension.rawValue] ?? 0 }, sheets.map { $0.level(dimension) ?? 0 })
}

/// Quadratic weighted kappa of two lists of levels 0...4.
func quadraticKappa(_ one: [Int], _ other: [Int]) -> Double {
    var observed = 0.0
    var expected = 0.0
    var first = [Double](repeating: 0, count: 5)
    var second = first
    for (a, b) in zip(one, other) {
        observed += Double((a - b) * (a - b))
        first[a] += 1
        second[b] += 1
    }
    for a in 0..<5 {
        for b in 0..<5 { expected += Double((a - b) * (a - b)) * first[a] * second[b] }
    }
    return expected == 0 ? 1 : 1 - observed * Double(one.count) / expected
}
