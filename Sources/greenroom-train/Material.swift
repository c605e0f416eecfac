import Foundation
import RubricScorer

/// The files that are learned from, below one folder.
struct Material: Sendable {
    /// Rated by raters of the original set: what is reported on.
    let rated: [RatedAnswer]
    /// Rated answers by other writers, only learned from.
    let more: [RatedAnswer]
    let foreign: [ForeignText]
    let labelled: [LabelledClause]

    static let folder = "Tests/RubricScorerTests/Fixtures"

    init(folder: String = Material.folder) throws {
        rated = try Self.lines(folder + "/answers.jsonl")
        more = try Self.lines(folder + "/more-answers.jsonl")
        foreign = try Self.lines(folder + "/foreign.jsonl")
        labelled = try Self.lines(folder + "/clauses.jsonl")
    }

    var set: TrainingSet { TrainingSet(answers: rated, more: more, foreign: foreign, labelled: labelled) }

    /// One object a line; a line that does not decode is named with its number.
    static func lines<Line: Decodable>(_ path: String) throws -> [Line] {
        guard let data = FileManager.default.contents(atPath: path) else { throw Complaint("\(path): cannot be read") }
        let decoder = JSONDecoder()
        return try data.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            if line.isEmpty { return nil }
            do { return try decoder.decode(Line.self, from: Data(line)) } catch { throw Complaint("\(path):\(number + 1): \(error)") }
        }
    }
}

/// What went wrong, in words for whoever runs the trainer.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ text: String) { description = text }
}
