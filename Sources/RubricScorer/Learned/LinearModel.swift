import Reading

/// A linear model over named features with many outputs, in whole numbers: weights of eight bits with a scale for each block and output.
package struct LinearModel: Sendable {
    package let targets: Int
    /// Rows of features by the lower half of their names.
    private let table: HashTable
    /// How much a feature weighs in its block, in 1/256; for lexical ones by rarity.
    private let rarity: [UInt16]
    private let weights: [Int8]
    /// For each block and output: 2^20 times the thousandths that one step of weight is worth.
    private let scales: [Int64]
    /// Outputs of an answer with nothing in it, in thousandths.
    private let means: [Int32]
    /// Rarity of a word that was never seen.
    package static let unseenRarity = 2560

    package struct Parts: Sendable {
        package var names: [UInt32]
        package var rarity: [UInt16]
        package var weights: [Int8]
        package var scales: [Int64]
        package var means: [Int32]

        package init(names: [UInt32], rarity: [UInt16], weights: [Int8], scales: [Int64], means: [Int32]) {
            self.names = names
            self.rarity = rarity
            self.weights = weights
            self.scales = scales
            self.means = means
        }
    }

    package init(_ parts: Parts) {
        targets = parts.means.count
        table = HashTable(parts.names.map { Self.key($0) })
        rarity = parts.rarity
        weights = parts.weights
        scales = parts.scales
        means = parts.means
    }

    @inline(__always)
    private static func key(_ name: UInt32) -> UInt64 { UInt64(name) &* 0x9e37_79b9_7f4a_7c15 }

    /// Row of a feature, or -1.
    @inline(__always)
    package func row(_ name: UInt64) -> Int { table.number(Self.key(UInt32(truncatingIfNeeded: name))) }

    /// What one block adds to the outputs, in 2^-20 thousandths, into `sum`.
    /// `names`: its features with how often each stands there.
    package func add(_ block: FeatureBlock, _ rows: [(row: Int, times: Int)], to sum: inout [Int64]) {
        guard !rows.isEmpty else { return }
        var square = 0
        var steps = [Int32](repeating: 0, count: targets)
        for (row, times) in rows {
            let own = block.isLexical ? (row < 0 ? Self.unseenRarity : Int(rarity[row])) : 256
            let root = times == 1 ? 256 : WholeNumbers.root(times << 16)
            square += own * own * times
            guard row >= 0 else { continue }
            let base = row * targets
            if times == 1 {
                for target in 0..<targets { steps[target] &+= Int32(weights[base + target]) << 8 }
            } else {
                for target in 0..<targets { steps[target] &+= Int32(weights[base + target]) &* Int32(root) }
            }
        }
        let inverse = Int64((1 << 24) / max(WholeNumbers.root(square), 1))
        let scale = block.rawValue * targets
        for target in 0..<targets { sum[target] &+= ((Int64(steps[target]) &* inverse) >> 16) &* scales[scale + target] }
    }

    /// Outputs of nothing, in 2^-20 thousandths.
    package var base: [Int64] { means.map { Int64($0) << 20 } }
}
