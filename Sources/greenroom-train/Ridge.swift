/// Linear least squares with a penalty on the size of the weights, many targets at once, by conjugate gradients.
struct Ridge: Sendable {
    let targets: Int
    /// width x targets.
    let weights: [Float]
    let means: [Float]

    init(_ matrix: SparseMatrix, _ wanted: [Float], targets: Int, strength: Float, steps: Int = 30) {
        self.targets = targets
        var means = [Float](repeating: 0, count: targets)
        for row in 0..<matrix.rows { for index in 0..<targets { means[index] += wanted[row * targets + index] } }
        for index in 0..<targets { means[index] /= Float(max(matrix.rows, 1)) }
        self.means = means
        var centred = wanted
        for row in 0..<matrix.rows { for index in 0..<targets { centred[row * targets + index] -= means[index] } }
        var solution = DenseMatrix(rows: matrix.width, columns: targets)
        var residual = matrix.transposedTimes(DenseMatrix(centred, columns: targets))
        var direction = residual
        var norms = residual.sums(times: residual)
        for _ in 0..<steps {
            var product = matrix.transposedTimes(matrix.times(direction))
            product.add(direction, times: strength)
            let lengths = zip(norms, product.sums(times: direction)).map(Self.quotient)
            solution.add(direction, times: lengths)
            residual.add(product, times: lengths.map { -$0 })
            let next = residual.sums(times: residual)
            let turns = zip(next, norms).map(Self.quotient)
            var turned = residual
            turned.add(direction, times: turns)
            direction = turned
            norms = next
        }
        weights = solution.list
    }

    func predict(_ matrix: SparseMatrix) -> [Float] {
        var result = matrix.times(DenseMatrix(weights, columns: targets)).list
        for row in 0..<matrix.rows { for index in 0..<targets { result[row * targets + index] += means[index] } }
        return result
    }

    /// 0 where there is nothing left to divide by.
    private static func quotient(_ part: DenseMatrix.Block, _ whole: DenseMatrix.Block) -> DenseMatrix.Block {
        let isSome = whole .> 1e-12
        return DenseMatrix.Block.zero.replacing(with: part / whole.replacing(with: 1, where: .!isSome), where: isSome)
    }
}
