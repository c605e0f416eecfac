import Foundation
import Reading
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
let validation = CrossValidation(learner)
say("last stage")
var total = 0.0
for number in 0..<9 {
    let k = Agreement.kappa(answers.map { $0.verdict(number) }, validation.judged.map { $0.verdicts[number] })
    total += k
    print(number < 8 ? RubricScorer.Dimension.allCases[number].rawValue : "vote", String(format: "%.3f", k), terminator: " ")
}
print(String(format: "mean %.3f", total / 9))
var both = 0, either = 0
for number in 9..<12 { for (a, j) in zip(answers, validation.judged) { let t = a.verdict(number); both += t * j.verdicts[number]; either += t + j.verdicts[number] } }
print("edges", Double(2 * both) / Double(either))
for (d, dimension) in RubricScorer.Dimension.tradeOffs.enumerated() {
    var rated = 0, found = 0, ours = 0, right = 0
    for (a, j) in zip(answers, validation.judged) {
        let q = a.spans.filter { $0.dimension == dimension.rawValue }.map(\.span)
        rated += q.count; ours += j.quoted[d].count
        found += q.filter { x in j.quoted[d].contains { $0.overlaps(x) } }.count
        right += j.quoted[d].filter { x in q.contains { $0.overlaps(x) } }.count
    }
    print(dimension.rawValue, String(format: "recall %.3f precision %.3f, rated %d ours %d", Double(found) / Double(rated), Double(right) / Double(ours), rated, ours))
}
let (whole, stage) = learner.whole()
let file = WeightsFile(clauses: stage.clauseParts, answers: stage.answerParts, lengths: stage.lengths, model: whole)
let text = file.text
say("weights: \(file.bytes.count) bytes, \(text.utf8.count) as text; clause features \(stage.clauseParts.names.count), answer features \(stage.answerParts.names.count)")
if CommandLine.arguments.contains("write") {
    let source = "// Written by `make weights` from the rated answers; not for hands.\n// swift-format-ignore-file\nenum LearnedWeights {\n    static let digest = \"\(file.digest)\"\n    static let text: StaticString = \"\(text)\"\n}\n"
    try source.write(toFile: "Sources/RubricScorer/Learned/LearnedWeights.swift", atomically: true, encoding: .utf8)
}
if CommandLine.arguments.contains("speed") {
    var n = 0
    let t0 = Date()
    for _ in 0..<3 { for a in answers { n += a.answer.utf8.count; _ = Scorer.score(answer: a.answer, prompt: a.prompt, round: a.round).vote } }
    let t = Date().timeIntervalSince(t0)
    print("MB/s", Double(n) / t / 1e6, "us/answer", t / Double(3 * answers.count) * 1e6)
    func time(_ name: String, _ work: (RatedAnswer) -> Void) { let t0 = Date(); for a in answers { work(a) }; print(name, Int(Date().timeIntervalSince(t0) / Double(answers.count) * 1e6), "us") }
    time("document") { _ = Document(of: $0.answer) }
    time("features") { _ = AnswerFeatures(answer: $0.answer, prompt: $0.prompt) }
    var i = 0
    time("clauses") { _ in _ = whole.clauses.scores(set.features[i]); i += 1 }
    i = 0
    time("answer") { _ in _ = whole.answers.outputs(set.features[i]); i += 1 }
    i = 0
    time("reading") { _ in _ = AnswerReading(set.features[i], model: whole, round: .vp); i += 1 }
    i = 0
    time("judgement") { _ in _ = Judgement(AnswerReading(set.features[i], model: whole, round: .vp)); i += 1 }
    let long = answers.prefix(50).map(\.answer).joined(separator: "\n")
    let t1 = Date(); _ = Scorer.score(answer: long, prompt: ""); print("long", long.utf8.count, Int(Date().timeIntervalSince(t1) * 1000), "ms")
}
