/// Rows of (column, value), one after the other.
struct SparseMatrix: Sendable {
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int32] = []
    private(set) var values: [Float] = []
    var width = 0

    var rows: Int { starts.count - 1 }

    mutating func append(_ row: [(column: Int, value: Float)]) {
        for (column, value) in row {
            columns.append(Int32(column))
            values.append(value)
            width = max(width, column + 1)
        }
        starts.append(columns.count)
    }

    /// The chosen rows in the order given.
    func rows(_ chosen: [Int]) -> SparseMatrix {
        var result = SparseMatrix()
        result.columns.reserveCapacity(columns.count)
        for row in chosen {
            result.columns.append(contentsOf: columns[starts[row]..<starts[row + 1]])
            result.values.append(contentsOf: values[starts[row]..<starts[row + 1]])
            result.starts.append(result.columns.count)
        }
        result.width = width
        return result
    }

    /// `self` times `dense` (of `width` rows): one row for each of its own.
    func times(_ dense: DenseMatrix) -> DenseMatrix {
        var result = DenseMatrix(rows: rows, columns: dense.columns)
        result.eachPanel(with: dense) { out, source in
            for row in 0..<rows {
                var sum = DenseMatrix.Block.zero
                for entry in starts[row]..<starts[row + 1] { sum += values[entry] * source[Int(columns[entry])] }
                out[row] = sum
            }
        }
        return result
    }

    /// The transpose times `dense` (one row for each of its own): `width` rows.
    func transposedTimes(_ dense: DenseMatrix) -> DenseMatrix {
        var result = DenseMatrix(rows: width, columns: dense.columns)
        result.eachPanel(with: dense) { out, source in
            for row in 0..<rows {
                let from = source[row]
                for entry in starts[row]..<starts[row + 1] { out[Int(columns[entry])] += values[entry] * from }
            }
        }
        return result
    }
}
