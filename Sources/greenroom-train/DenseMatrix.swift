/// Rows of numbers, in panels of sixteen columns that lie one after the other: what one panel needs fits where memory is near. Columns
/// beyond `columns` are 0.
struct DenseMatrix: Sendable {
    typealias Block = SIMD16<Float>

    let rows: Int
    let columns: Int
    private let panels: Int
    /// Panel by panel, row by row.
    private var values: [Block]

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        panels = (columns + 15) / 16
        values = [Block](repeating: .zero, count: rows * panels)
    }

    /// `list`: row by row.
    init(_ list: [Float], columns: Int) {
        self.init(rows: columns == 0 ? 0 : list.count / columns, columns: columns)
        for row in 0..<rows {
            for column in 0..<columns { values[column / 16 * rows + row][column % 16] = list[row * columns + column] }
        }
    }

    /// Row by row.
    var list: [Float] {
        (0..<rows).flatMap { row in (0..<columns).map { values[$0 / 16 * rows + row][$0 % 16] } }
    }

    /// Calls `body` with each panel and that of a matrix with as many columns.
    mutating func eachPanel(with other: DenseMatrix, _ body: (UnsafeMutableBufferPointer<Block>, UnsafeBufferPointer<Block>) -> Void) {
        precondition(columns == other.columns)
        let (rows, panels) = (rows, panels)
        values.withUnsafeMutableBufferPointer { own in
            other.values.withUnsafeBufferPointer { others in
                for panel in 0..<panels {
                    body(
                        UnsafeMutableBufferPointer(rebasing: own[panel * rows..<(panel + 1) * rows]),
                        UnsafeBufferPointer(rebasing: others[panel * other.rows..<(panel + 1) * other.rows]))
                }
            }
        }
    }

    /// For each column the sum over the rows of `self` times `other`, number by number; panel by panel.
    func sums(times other: DenseMatrix) -> [Block] {
        (0..<panels).map { panel in
            (panel * rows..<(panel + 1) * rows).reduce(into: .zero) { $0 += values[$1] * other.values[$1] }
        }
    }

    /// Adds `other`, each column times a number of its own, given panel by panel.
    mutating func add(_ other: DenseMatrix, times factors: [Block]) {
        for (panel, factor) in factors.enumerated() {
            for place in panel * rows..<(panel + 1) * rows { values[place] += factor * other.values[place] }
        }
    }

    /// The same with one number for all columns.
    mutating func add(_ other: DenseMatrix, times factor: Float) {
        add(other, times: [Block](repeating: Block(repeating: factor), count: panels))
    }
}
