import Foundation
import Reading
import RubricScorer

/// Learns to tell stretches from somewhere else: counts words, then draws a line through the measures of answers that foreign texts were put into.
struct OutsiderLearner: Sendable {
    private let words: WordCounts
    /// Learned once for all folds: so few numbers cannot remember an answer.
    private let lines: [[Int]]
    /// In thousandths: leans the line towards own.
    private static let caution = -1150

    /// `stages`: for each fold the stage one learned without it.
    init(_ set: TrainingSet, folds: Folds, stages: [StageOne]) {
        let words = WordCounts(set, folds: folds)
        self.words = words
        // Prose about something else, and words of the trade strung together, are told by different signs.
        lines = [true, false].map { prose in
            let samples = inParallel(folds.count) {
                Self.samples(set, folds, $0, words.knowledge(without: [$0]), stages[$0], prose: prose)
            }
            return Self.fit(samples.flatMap { $0 })
        }
    }

    /// What is known without the answers of some folds and the foreign texts that were put into them.
    func outsiders(without left: [Int]) -> Outsiders { Outsiders(words: words.knowledge(without: left), lines: lines) }

    private struct Sample {
        var measures: [Double]
        var foreign: Bool
        var weight: Double
    }

    private static func samples(
        _ set: TrainingSet, _ folds: Folds, _ fold: Int, _ words: WordKnowledge, _ stage: StageOne, prose: Bool
    ) -> [Sample] {
        let texts = set.foreign.indices.filter { $0 % folds.count == fold && set.foreign[$0].isProse == prose }
        guard !texts.isEmpty else { return [] }
        func windows(_ features: AnswerFeatures) -> [[Double]] {
            Connection(features, words: words, outputs: stage.clauses.scores(features)).windows.map { $0.map { Double($0) / 1000 } }
        }
        var dice = SeededDice(UInt64(fold) + 901)
        var result: [Sample] = []
        for index in set.answers.indices where folds.of[index] == fold {
            let features = set.features[index]
            for (place, measures) in windows(features).enumerated() {
                let targets = set.clauseTargets[index][place * ClauseTarget.count..<(place + 1) * ClauseTarget.count]
                result.append(Sample(measures: measures, foreign: false, weight: targets.contains(1) ? 1 : 0.2))
            }
            let text = set.foreign[texts[dice.below(texts.count)]].text
            let (attacked, span) = Insertion.all[dice.below(6)].put(text, into: set.answers[index].answer)
            let mixed = AnswerFeatures(answer: attacked, prompt: set.answers[index].prompt)
            for (place, measures) in windows(mixed).enumerated() {
                let foreign = mixed.span(place).overlaps(span)
                result.append(Sample(measures: measures, foreign: foreign, weight: foreign ? 1 : 0.5))
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
