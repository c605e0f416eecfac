import Foundation
import RubricScorer

/// A line between foreign and own, by logistic regression (Newton's method).
struct LogisticFit: Sendable {
    /// By measure, a unit of 1000; the constant last.
    private let weights: [Double]

    init(_ samples: [StretchSample]) {
        let width = Stretches.measures + 1
        var weights = [Double](repeating: 0, count: width)
        for _ in 0..<10 {
            var gradient = weights.map { -0.1 * $0 }
            var curvature = [Double](repeating: 0, count: width * width)
            for index in 0..<width { curvature[index * width + index] = 0.1 }
            var row = [Double](repeating: 1, count: width)
            for sample in samples {
                var sum = weights[width - 1]
                for index in 0..<width - 1 {
                    row[index] = Double(sample.measures[index]) / 1000
                    sum += row[index] * weights[index]
                }
                let chance = 1 / (1 + exp(-sum))
                let error = ((sample.foreign ? 1 : 0) - chance) * sample.weight
                let bend = max(chance * (1 - chance), 1e-6) * sample.weight
                for one in 0..<width {
                    gradient[one] += error * row[one]
                    let part = bend * row[one]
                    for other in 0...one { curvature[one * width + other] += part * row[other] }
                }
            }
            let matrix = (0..<width).map { one in (0..<width).map { curvature[max(one, $0) * width + min(one, $0)] } }
            let step = Self.solve(matrix, gradient)
            for index in 0..<width { weights[index] += step[index] }
        }
        self.weights = weights
    }

    func odds(_ measures: [Int16]) -> Double {
        var sum = weights[Stretches.measures]
        for index in measures.indices { sum += Double(measures[index]) / 1000 * weights[index] }
        return sum
    }

    /// In thousandths, moved so that above 0 lies the share `taken` of the highest odds of own texts, and above the doubt the share `doubted`.
    func line(_ highest: [Double], taken: Int, doubted: Int) -> [Int] {
        let sorted = highest.sorted(by: >)
        func cut(_ share: Int) -> Double { sorted[min(sorted.count * share / 1000, sorted.count - 1)] }
        var line = weights.map { Int(($0 * 1000).rounded()) }
        line[Stretches.measures] -= Int((cut(taken) * 1000).rounded())
        line.append(Int(((cut(taken) - cut(doubted)) * 1000).rounded()))
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
