import Testing

@testable import greenroom_train

@Suite struct RidgeTests {
    /// Rows with a value for every column.
    private func matrix(_ rows: [[Float]]) -> SparseMatrix {
        var matrix = SparseMatrix()
        for row in rows { matrix.append(row.enumerated().map { ($0.offset, $0.element) }) }
        return matrix
    }

    private func near(_ found: [Float], _ wanted: [Float]) -> Bool {
        found.count == wanted.count && zip(found, wanted).allSatisfy { abs($0 - $1) < 0.001 }
    }

    @Test func solvesWhatIsExact() {
        // 10 + 3a - 2b, and 1 + 4b.
        let rows = matrix([[1, 1], [1, -1], [-1, 1], [-1, -1]])
        let wanted: [Float] = [11, 5, 15, -3, 5, 5, 9, -3]
        let fit = Ridge(rows, wanted, targets: 2, strength: 0)
        #expect(near(fit.means, [10, 1]))
        #expect(near(fit.weights, [3, 0, -2, 4]))
        #expect(near(fit.predict(rows), wanted))
    }

    @Test func aPenaltyDrawsWeightsTowardsNothing() {
        // The columns are at right angles, four rows each: 12 / (4 + 4) and -8 / (4 + 4).
        let fit = Ridge(matrix([[1, 1], [1, -1], [-1, 1], [-1, -1]]), [11, 15, 5, 9], targets: 1, strength: 4)
        #expect(near(fit.weights, [1.5, -1]))
    }

    @Test func columnsThatLeanOnEachOther() {
        // (X'X + I) w = X'(y - 3.5): 3a + b = 0 and a + 2b = 1.5.
        let fit = Ridge(matrix([[1, 0], [1, 1]]), [2, 5], targets: 1, strength: 1)
        #expect(near(fit.weights, [-0.3, 0.9]))
    }

    @Test func chosenRowsKeepTheirValues() {
        var matrix = SparseMatrix()
        matrix.append([(2, 5)])
        matrix.append([(0, 1), (1, 2)])
        let chosen = matrix.rows([1, 0, 1])
        #expect(chosen.rows == 3 && chosen.width == 3)
        #expect(chosen.times(DenseMatrix([1, 10, 100], columns: 1)).list == [21, 500, 21])
        #expect(chosen.transposedTimes(DenseMatrix([1, 2, 3], columns: 1)).list == [4, 8, 10])
    }
}
