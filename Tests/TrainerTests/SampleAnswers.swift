import Foundation
import RubricScorer

@testable import greenroom_train

extension RatedAnswer {
    /// An answer of which only what a test is about is given.
    static func sample(
        prompt: String = "p", writer: String = "A", answer: String = "", levels: [String: Int] = [:], edges: [String: Bool] = [:],
        quotes: [Quote] = []
    ) -> RatedAnswer {
        RatedAnswer(
            id: "\(writer)-\(prompt)", writer: writer, promptID: prompt, prompt: prompt, round: .panel, answer: answer, levels: levels,
            edges: edges, vote: 2, quotes: quotes)
    }
}

/// A few of the rated answers, with texts that are none.
enum SmallMaterial {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
        + "/RubricScorerTests/Fixtures"

    /// The first answers to the first prompts.
    static func set(prompts: Int, each: Int, change: (inout RatedAnswer) -> Void = { _ in }) throws -> TrainingSet {
        let material = try Material(folder: folder)
        let chosen = Array(Set(material.rated.map(\.promptID)).sorted().prefix(prompts))
        var answers = chosen.flatMap { prompt in material.rated.filter { $0.promptID == prompt }.prefix(each) }
        change(&answers[0])
        return TrainingSet(answers: answers, foreign: Array(material.foreign.prefix(2 * prompts)), labelled: [])
    }
}
