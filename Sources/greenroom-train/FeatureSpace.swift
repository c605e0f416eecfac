import Foundation
import RubricScorer

/// Columns for named features, with how rare each is; features that stand in fewer than three clauses have none, nor those that no clause
/// of an answer holds and few others do: what is learned from those would fill memory, and tells little.
struct FeatureSpace: Sendable {
    private let columns: [UInt32: Int]
    /// Lower halves of the names, by column.
    let names: [UInt32]
    /// In 1/256, by column.
    let rarity: [UInt16]
    let blocks: [FeatureBlock]
    /// Block of each column.
    let blockOf: [FeatureBlock]

    /// So many clauses hold a feature; so many one that stands in no answer.
    private static let least = 3
    private static let leastLoose = 8

    /// `lists`: for each block the features of every clause; `ofAnswers`: so many of the clauses, the first ones, stand in answers or are as
    /// good as if they did.
    init(_ lists: [(block: FeatureBlock, clauses: [[UInt64]])], ofAnswers: Int) {
        var columns: [UInt32: Int] = [:]
        var names: [UInt32] = []
        var rarity: [UInt16] = []
        var blockOf: [FeatureBlock] = []
        for (block, clauses) in lists {
            var counts: [UInt64: Int] = [:]
            for clause in clauses { for name in clause { counts[name, default: 0] += 1 } }
            let known = Set(clauses.prefix(ofAnswers).joined())
            for name in counts.keys.sorted() where counts[name]! >= (known.contains(name) ? Self.least : Self.leastLoose) {
                let short = UInt32(truncatingIfNeeded: name)
                guard columns[short] == nil else { continue }
                columns[short] = names.count
                names.append(short)
                let logarithm = Double(WholeNumbers.log256(clauses.count * 256 / counts[name]!) - 2048) / 256 * 0.693147
                rarity.append(block.isLexical ? UInt16(((1 + logarithm) * 256).rounded()) : 256)
                blockOf.append(block)
            }
        }
        self.columns = columns
        self.names = names
        self.rarity = rarity
        self.blockOf = blockOf
        blocks = lists.map(\.block)
    }

    var count: Int { names.count }

    /// Column and value of the features of one block, scaled to the block's weight.
    func row(_ block: FeatureBlock, _ features: [(name: UInt64, times: Int)], into row: inout [(column: Int, value: Float)]) {
        var square: Float = 0
        var part: [(column: Int, value: Float)] = []
        for (name, times) in features {
            let column = columns[UInt32(truncatingIfNeeded: name)]
            let own = block.isLexical ? Float(column.map { Int(rarity[$0]) } ?? LinearModel.unseenRarity) / 256 : 1
            square += own * own * Float(times)
            if let column { part.append((column, own * Float(times).squareRoot())) }
        }
        guard square > 0 else { return }
        let scale = Float(block.weight) / 1000 / square.squareRoot()
        for (column, value) in part { row.append((column, value * scale)) }
    }

    /// Weights of a fit in eight bits. `targets` outputs; the columns behind `count` are not part of the model.
    func quantised(_ fit: Ridge) -> LinearModel.Parts {
        let targets = fit.targets
        var weights = [Int8](repeating: 0, count: count * targets)
        var scales = [Int64](repeating: 0, count: FeatureBlock.allCases.count * targets)
        for block in blocks {
            let own = (0..<count).filter { blockOf[$0] == block }
            for target in 0..<targets {
                var largest: Float = 0
                for column in own {
                    largest = max(largest, abs(fit.weights[column * targets + target]) * (Float(rarity[column]) / 256))
                }
                guard largest > 0 else { continue }
                let step = largest / 127
                for column in own {
                    let value = fit.weights[column * targets + target] * (Float(rarity[column]) / 256)
                    weights[column * targets + target] = Int8((value / step).rounded())
                }
                scales[block.rawValue * targets + target] = Int64((Double(step) * Double(block.weight) * 4096).rounded())
            }
        }
        return LinearModel.Parts(
            names: names, rarity: rarity, weights: weights, scales: scales, means: fit.means.map { Int32(($0 * 1000).rounded()) })
    }
}
