import Foundation
import Reading
import RubricScorer

/// Learns to tell stretches from somewhere else: counts words, then draws a line through the measures of answers that foreign texts were put into.
struct OutsiderLearner: Sendable {
    private let set: TrainingSet
    private let folds: Folds
    /// Content stems of each answer and of each foreign text.
    private let answerStems: [[UInt64]]
    private let foreignStems: [[UInt64]]
    /// Learned once for all folds: six numbers cannot remember an answer.
    private(set) var line: [Int] = []
    /// In thousandths: leans the line towards own.
    private static let caution = -300

    init(_ set: TrainingSet, folds: Folds) {
        self.set = set
        self.folds = folds
        answerStems = set.features.map(\.contentStems)
        foreignStems = set.foreign.map { AnswerFeatures(answer: $0.text, prompt: "").contentStems }
        line = learnLine()
    }

    /// What is known without the answers of some folds and the foreign texts that were put into them.
    func outsiders(without left: [Int]) -> Outsiders {
        var own: [UInt64: Int] = [:]
        var foreign: [UInt64: Int] = [:]
        var ownCount = 0
        var foreignCount = 0
        for (index, stems) in answerStems.enumerated() where !left.contains(folds.of[index]) {
            ownCount += 1
            for stem in stems { own[stem, default: 0] += 1 }
        }
        for (index, stems) in foreignStems.enumerated() where !left.contains(index % folds.count) {
            foreignCount += 1
            for stem in stems { foreign[stem, default: 0] += 1 }
        }
        let names = Set(own.keys).union(foreign.keys).sorted()
        let leans = names.map { name -> Int16 in
            let odds =
                (Double(foreign[name] ?? 0) + 0.5) / Double(foreignCount + 1) / ((Double(own[name] ?? 0) + 0.3) / Double(ownCount + 1))
            return Int16(max(-2500, min(2500, (log(odds) * 1000).rounded())))
        }
        let rarities = names.map { Int16((log(Double(ownCount + 1) / (Double(own[$0] ?? 0) + 0.5)) * 1000).rounded()) }
        let strangest = Int((log(Double(ownCount + 1) / 0.5) * 1000).rounded())
        return Outsiders(words: WordKnowledge(names: names, leans: leans, rarities: rarities, strangest: strangest), line: line)
    }

    private struct Sample {
        var measures: [Double]
        var foreign: Bool
        var weight: Double
    }

    private func learnLine() -> [Int] {
        let parts = inParallel(folds.count) { self.samples($0) }
        return Self.fit(parts.flatMap { $0 })
    }

    private func samples(_ fold: Int) -> [Sample] {
        let known = outsiders(without: [fold])
        let texts = set.foreign.indices.filter { $0 % folds.count == fold }
        guard !texts.isEmpty else { return [] }
        var dice = SeededDice(UInt64(fold) + 901)
        var result: [Sample] = []
        for index in set.answers.indices where folds.of[index] == fold {
            let features = set.features[index]
            for (place, measures) in Connection(features, words: known.words).windows.enumerated() {
                let targets = set.clauseTargets[index][place * ClauseTarget.count..<(place + 1) * ClauseTarget.count]
                result.append(Sample(measures: measures.map { Double($0) / 1000 }, foreign: false, weight: targets.contains(1) ? 1 : 0.2))
            }
            let text = set.foreign[texts[dice.below(texts.count)]].text
            let (attacked, span) = Insertion.all[dice.below(6)].put(text, into: set.answers[index].answer, cut: .fullStop)
            let mixed = AnswerFeatures(answer: attacked, prompt: set.answers[index].prompt)
            for (place, measures) in Connection(mixed, words: known.words).windows.enumerated() {
                let foreign = mixed.span(place).overlaps(span)
                result.append(Sample(measures: measures.map { Double($0) / 1000 }, foreign: foreign, weight: foreign ? 1 : 0.5))
            }
        }
        return result
    }

    /// Logistic regression by Newton's method; in thousandths, the constant last.
    private static func fit(_ samples: [Sample]) -> [Int] {
        let width = Connection.measures + 1
        var weights = [Double](repeating: 0, count: width)
        for _ in 0..<12 {
            var gradient = weights.map { -0.01 * $0 }
            var curvature = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
            for index in 0..<width { curvature[index][index] = 0.01 }
            for sample in samples {
                let row = sample.measures + [1]
                let sum = zip(row, weights).reduce(0.0) { $0 + $1.0 * $1.1 }
                let chance = 1 / (1 + exp(-sum))
                let error = ((sample.foreign ? 1 : 0) - chance) * sample.weight
                let bend = max(chance * (1 - chance), 1e-6) * sample.weight
                for one in 0..<width {
                    gradient[one] += error * row[one]
                    for other in 0..<width { curvature[one][other] += bend * row[one] * row[other] }
                }
            }
            let step = solve(curvature, gradient)
            for index in 0..<width { weights[index] += step[index] }
        }
        var line = weights.map { Int(($0 * 1000).rounded()) }
        line[Connection.measures] += caution
        return line
    }

    private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var rows = zip(matrix, right).map { $0 + [$1] }
        let count = right.count
        for pivot in 0..<count {
            let best = (pivot..<count).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) }!
            rows.swapAt(pivot, best)
            for row in pivot + 1..<count {
                let factor = rows[row][pivot] / rows[pivot][pivot]
                for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
            }
        }
        var result = [Double](repeating: 0, count: count)
        for row in (0..<count).reversed() {
            var sum = rows[row][count]
            for column in row + 1..<count where column < count { sum -= rows[row][column] * result[column] }
            result[row] = sum / rows[row][row]
        }
        return result
    }
}
