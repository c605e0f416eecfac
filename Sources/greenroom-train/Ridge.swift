/// Linear least squares with a penalty on the size of the weights, many targets at once, by conjugate gradients.
struct Ridge: Sendable {
    let targets: Int
    /// width x targets.
    private(set) var weights: [Float]
    private(set) var means: [Float]

    init(_ matrix: SparseMatrix, _ wanted: [Float], targets: Int, strength: Float, steps: Int = 30) {
        self.targets = targets
        var means = [Float](repeating: 0, count: targets)
        for row in 0..<matrix.rows { for index in 0..<targets { means[index] += wanted[row * targets + index] } }
        for index in 0..<targets { means[index] /= Float(max(matrix.rows, 1)) }
        self.means = means
        var centred = wanted
        for row in 0..<matrix.rows { for index in 0..<targets { centred[row * targets + index] -= means[index] } }
        weights = [Float](repeating: 0, count: matrix.width * targets)
        var residual = matrix.transposedTimes(centred, targets: targets)
        var direction = residual
        var norms = Self.columnSquares(residual, targets)
        for _ in 0..<steps {
            let image = matrix.times(direction, targets: targets)
            var product = matrix.transposedTimes(image, targets: targets)
            for index in product.indices { product[index] += strength * direction[index] }
            var curvature = [Float](repeating: 0, count: targets)
            for row in stride(from: 0, to: product.count, by: targets) {
                for index in 0..<targets { curvature[index] += product[row + index] * direction[row + index] }
            }
            let lengths = (0..<targets).map { curvature[$0] > 1e-12 ? norms[$0] / curvature[$0] : 0 }
            for row in stride(from: 0, to: product.count, by: targets) {
                for index in 0..<targets {
                    weights[row + index] += lengths[index] * direction[row + index]
                    residual[row + index] -= lengths[index] * product[row + index]
                }
            }
            let next = Self.columnSquares(residual, targets)
            let turns = (0..<targets).map { norms[$0] > 1e-12 ? next[$0] / norms[$0] : 0 }
            for row in stride(from: 0, to: product.count, by: targets) {
                for index in 0..<targets { direction[row + index] = residual[row + index] + turns[index] * direction[row + index] }
            }
            norms = next
        }
    }

    func predict(_ matrix: SparseMatrix) -> [Float] {
        var result = matrix.times(weights, targets: targets)
        for row in 0..<matrix.rows { for index in 0..<targets { result[row * targets + index] += means[index] } }
        return result
    }

    private static func columnSquares(_ values: [Float], _ targets: Int) -> [Float] {
        var result = [Float](repeating: 0, count: targets)
        for row in stride(from: 0, to: values.count, by: targets) {
            for index in 0..<targets { result[index] += values[row + index] * values[row + index] }
        }
        return result
    }
}
