import RubricScorer
import Testing

@testable import greenroom_train

@Suite struct LastStageTests {
    @Test func cutsGiveLevelsAsOftenAsTheRaters() {
        var dice = SeededDice(3)
        let outputs = (0..<400).map { _ in dice.below(4000) }
        let levels = (0..<400).map { _ in [0, 0, 0, 1, 1, 2, 3, 3, 4][dice.below(9)] }
        let cuts = (1...4).map { LastStage.cut(outputs, levels, $0) }
        let ours = outputs.map { output in cuts.reduce(0) { $0 + (output >= $1 ? 1 : 0) } }
        for level in 0...4 {
            let wanted = levels.filter { $0 == level }.count
            // Two outputs that are equal fall on one side.
            #expect(abs(ours.filter { $0 == level }.count - wanted) <= 2)
        }
    }

    @Test func aLevelThatNobodyGaveIsNeverReached() {
        let cuts = (1...4).map { LastStage.cut([10, 20, 30], [1, 2, 2], $0) }
        #expect(cuts == [-32_768, 15, 32_767, 32_767])
    }

    @Test func theBestCutIsTheOneOfTheBestF1() {
        #expect((301...400).contains(LastStage.bestCut([100, 200, 300, 400, 500], [0, 0, 0, 1, 1])))
    }

    /// Rows of two features, of which the first decides.
    private var rows: (columns: Columns, wanted: [Float]) {
        var dice = SeededDice(9)
        let rows = (0..<200).map { _ in [Int16(dice.below(1000)), Int16(dice.below(1000))] }
        return (Columns(rows), rows.map { $0[0] > 500 ? 3 : 1 })
    }

    @Test func aForestLearnsWhatDecides() {
        let (columns, wanted) = rows
        let grown = Growth(trees: 20, leaf: 4, share: 1, seed: 5).forest(columns, wanted, parts: wanted.indices.map { $0 % 4 })
        #expect(grown.forest.predict([900, 100]) > 2700)
        #expect(grown.forest.predict([100, 900]) < 1300)
        // Also of rows it was not grown with.
        #expect(zip(grown.unseen, wanted).filter { abs($0 - Int($1 * 1000)) < 500 }.count > 180)
        #expect(grown.least == grown.unseen)
    }

    @Test func whatIsAskedBesidesIsTakenOffWhatRowsGet() {
        let (columns, wanted) = rows
        let grower = Growth(trees: 6, leaf: 4, share: 1, seed: 5)
        let parts = wanted.indices.map { $0 % 4 }
        let plain = grower.forest(columns, wanted, parts: parts).least
        let less = grower.forest(columns, wanted, parts: parts, margins: wanted.indices.map { $0 % 2 == 0 ? 100 : 0 }).least
        #expect(zip(plain, less).enumerated().allSatisfy { $0.element.0 - $0.element.1 == ($0.offset % 2 == 0 ? 100 : 0) })
    }

    @Test func whatAVariantDoubtsIsTakenOffByItsWeight() {
        let (columns, wanted) = rows
        func weight(_ row: Int) -> Int { row % 2 == 0 ? 1000 : 500 }
        // The same row with less of what decides, wholly and half doubted.
        let variants = columns.rows.indices.map { row in [(values: [Int16(0), columns.rows[row][1]], weight: weight(row))] }
        let grower = Growth(trees: 20, leaf: 4, share: 1, seed: 5)
        let grown = grower.forest(columns, wanted, parts: wanted.indices.map { $0 % 4 }, variants: variants)
        for row in wanted.indices {
            let without = grown.variants[row][0]
            #expect(without <= 1300)
            let lost = max(grown.unseen[row] - without, 0) * weight(row) / 1000
            #expect(grown.least[row] == grown.unseen[row] - lost)
        }
    }

    @Test func ofNoRowsAForestSaysNothing() {
        let grown = Growth(trees: 2, leaf: 4, share: 1, seed: 5).forest(Columns([]), [], parts: [])
        #expect(grown.forest.predict([1, 2]) == 0 && grown.unseen.isEmpty)
    }

    @Test func theSameSeedGrowsTheSameForest() {
        let (columns, wanted) = rows
        func nodes(_ seed: UInt64) -> [[Int16]] {
            Growth(trees: 3, leaf: 4, share: 0.5, seed: seed).forest(columns, wanted, parts: wanted.map { _ in 0 }).forest.nodes
                .map { [$0.feature, $0.cut, $0.left] }
        }
        #expect(nodes(5) == nodes(5))
        #expect(nodes(5) != nodes(6))
    }

    @Test func oneRowAtATimeOrAllAtOnce() {
        let (columns, wanted) = rows
        // Neither trees nor rows come in eights.
        let forest = Growth(trees: 11, leaf: 2, share: 1, seed: 2).forest(columns, wanted, parts: wanted.map { _ in 0 }).forest
        for count in [0, 1, 7, 8, 13] {
            let some = Array(columns.rows.prefix(count))
            #expect(forest.predict(each: some) == some.map { forest.predict($0) })
            #expect(some.map { forest.predict($0) } == some.map { walked(forest, $0) })
        }
    }

    /// The mean of the leaves, walked down node by node.
    private func walked(_ forest: Forest, _ row: [Int16]) -> Int {
        let leaves = forest.roots.map { root in
            var node = forest.nodes[Int(root)]
            while node.feature >= 0 {
                node = forest.nodes[Int(root) + Int(node.left) + (row[Int(node.feature)] > node.cut ? 1 : 0)]
            }
            return Int(node.cut)
        }
        return leaves.reduce(0, +) / leaves.count
    }
}
