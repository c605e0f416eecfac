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

    /// `self` times `dense` (width x targets): rows x targets.
    func times(_ dense: [Float], targets: Int) -> [Float] {
        var result = [Float](repeating: 0, count: rows * targets)
        result.withUnsafeMutableBufferPointer { out in
            dense.withUnsafeBufferPointer { weights in
                for row in 0..<rows {
                    let target = out.baseAddress! + row * targets
                    for entry in starts[row]..<starts[row + 1] {
                        let value = values[entry]
                        let source = weights.baseAddress! + Int(columns[entry]) * targets
                        for index in 0..<targets { target[index] += value * source[index] }
                    }
                }
            }
        }
        return result
    }

    /// The transpose times `dense` (rows x targets): width x targets.
    func transposedTimes(_ dense: [Float], targets: Int) -> [Float] {
        var result = [Float](repeating: 0, count: width * targets)
        result.withUnsafeMutableBufferPointer { out in
            dense.withUnsafeBufferPointer { source in
                for row in 0..<rows {
                    let from = source.baseAddress! + row * targets
                    for entry in starts[row]..<starts[row + 1] {
                        let value = values[entry]
                        let target = out.baseAddress! + Int(columns[entry]) * targets
                        for index in 0..<targets { target[index] += value * from[index] }
                    }
                }
            }
        }
        return result
    }
}
