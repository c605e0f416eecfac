import Foundation

/// A line between two sorts of rows, by Newton's method.
enum LogisticRegression {
    /// What is known of a row beside its values.
    struct Target {
        var isOne: Bool
        var weight: Double
    }

    /// - Parameters:
    ///   - width: values in a row, without the constant.
    ///   - pull: towards nought, so that a value that says nothing gets no weight.
    ///   - row: writes the values of a row over those of the one before; what stands behind them is the constant.
    /// - Returns: a weight for each value, the constant last.
    static func weights(count: Int, width: Int, pull: Double = 0.1, steps: Int = 10, row read: (Int, inout [Double]) -> Target) -> [Double]
    {
        let width = width + 1
        var weights = [Double](repeating: 0, count: width)
        for _ in 0..<steps {
            var gradient = weights.map { -pull * $0 }
            var curvature = [Double](repeating: 0, count: width * width)
            for index in 0..<width { curvature[index * width + index] = pull }
            var row = [Double](repeating: 1, count: width)
            for sample in 0..<count {
                let target = read(sample, &row)
                var sum = weights[width - 1]
                for index in 0..<width - 1 { sum += row[index] * weights[index] }
                let chance = 1 / (1 + exp(-sum))
                let error = ((target.isOne ? 1 : 0) - chance) * target.weight
                let bend = max(chance * (1 - chance), 1e-6) * target.weight
                for one in 0..<width {
                    gradient[one] += error * row[one]
                    let part = bend * row[one]
                    for other in 0...one { curvature[one * width + other] += part * row[other] }
                }
            }
            let matrix = (0..<width).map { one in (0..<width).map { curvature[max(one, $0) * width + min(one, $0)] } }
            let step = solve(matrix, gradient)
            for index in 0..<width { weights[index] += step[index] }
        }
        return weights
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
