import Foundation
import RubricScorer

func lines<Line: Decodable>(_ path: String, _ type: Line.Type) -> [Line] {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return [] }
    return data.split(separator: 0x0a).map { try! JSONDecoder().decode(Line.self, from: Data($0)) }
}
let began = Date()
func say(_ text: String) { FileHandle.standardError.write((text + " \(Int(Date().timeIntervalSince(began)))\n").data(using: .utf8)!) }
let fixtures = "Tests/RubricScorerTests/Fixtures"
let answers = try RatedAnswer.load(fixtures + "/answers.jsonl")
let set = TrainingSet(answers: answers, foreign: lines("/tmp/data/foreign-paragraphs.jsonl", ForeignText.self), labelled: lines("/tmp/data/labelled-clauses.jsonl", LabelledClause.self))
let rows = StageOneRows(set)
say("rows")
let by = CommandLine.arguments.dropFirst().first ?? "prompt"
let folds = Folds(answers, count: by == "writer" ? 12 : 8) { by == "writer" ? $0.writer : $0.promptID }
let learner = Learner(set, rows: rows, folds: folds)
say("stage one")
let levels = inParallel(folds.count) { fold -> [(Int, [Int])] in
    let model = learner.model(without: fold)
    return set.answers.indices.filter { folds.of[$0] == fold }.map { index in
        let reading = AnswerReading(set.features[index], model: model, round: set.answers[index].round)
        return (index, (0..<Verdicts.count).map { reading.verdict($0) })
    }
}.flatMap { $0 }.sorted { $0.0 < $1.0 }
say("last stage")
for number in 0..<9 {
    print(number < 8 ? RubricScorer.Dimension.allCases[number].rawValue : "vote", String(format: "%.3f", Agreement.kappa(levels.map { answers[$0.0].verdict(number) }, levels.map { $0.1[number] })))
}
var both = 0, either = 0
for number in 9..<12 { for (i, v) in levels { let t = answers[i].verdict(number); both += t * v[number]; either += t + v[number] } }
print("edges", Double(2 * both) / Double(either))
