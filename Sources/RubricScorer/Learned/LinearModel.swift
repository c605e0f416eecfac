import Reading

/// A linear model over named features with many outputs, in whole numbers: weights of eight bits with a scale for each block and output.
package struct LinearModel: Sendable {
    package let targets: Int
    /// Rows of features by the lower half of their names: the name in the upper half, the row plus one in the lower; 0 where free.
    private let table: [UInt64]
    /// How much a feature weighs in its block, in 1/256; for lexical ones by rarity.
    private let rarity: [UInt16]
    private let weights: [Int8]
    /// For each block and output: 2^20 times the thousandths that one step of weight is worth.
    private let scales: [Int64]
    /// Outputs of nothing, in 2^-20 thousandths.
    let base: [Int64]
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
        table = Self.table(parts.names)
        rarity = parts.rarity
        weights = parts.weights
        scales = parts.scales
        base = parts.means.map { Int64($0) << 20 }
    }

    /// A repeated name keeps its first row.
    private static func table(_ names: [UInt32]) -> [UInt64] {
        var size = 16
        while size < names.count * 2 { size *= 2 }
        var result = [UInt64](repeating: 0, count: size)
        var rows: UInt64 = 0
        for name in names {
            var slot = slot(name, size)
            while result[slot] != 0, UInt32(result[slot] >> 32) != name { slot = (slot + 1) & (size - 1) }
            if result[slot] != 0 { continue }
            rows += 1
            result[slot] = UInt64(name) << 32 | rows
        }
        return result
    }

    @inline(__always)
    private static func slot(_ name: UInt32, _ size: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(name) &* 0x9e37_79b9_7f4a_7c15) >> 32) & (size - 1)
    }

    /// Row of a feature, or -1.
    func row(_ name: UInt64) -> Int32 {
        let name = UInt32(truncatingIfNeeded: name)
        return table.withUnsafeBufferPointer { table in
            var slot = Self.slot(name, table.count)
            while table[slot] != 0 {
                if UInt32(truncatingIfNeeded: table[slot] >> 32) == name { return Int32(truncatingIfNeeded: table[slot] & 0xffff_ffff) - 1 }
                slot = (slot + 1) & (table.count - 1)
            }
            return -1
        }
    }

    // MARK: sums

    /// Weights of the features of one block of a clause or an answer, not yet held against how many there are.
    struct Sum: Sendable {
        /// By output, in 1/256 steps of weight.
        var steps: [Int32]
        /// Squares of what the features weigh in their block.
        var square = 0

        init(targets: Int) { steps = [Int32](repeating: 0, count: targets) }

        mutating func clear() {
            for target in steps.indices { steps[target] = 0 }
            square = 0
        }
    }

    /// Square of what a lexical feature weighs in its block; `row` may be -1.
    @inline(__always)
    func square(_ row: Int32) -> Int {
        let own = row < 0 ? Self.unseenRarity : Int(rarity[Int(row)])
        return own * own
    }

    /// What a feature of the other blocks weighs in its block, squared.
    static let plainSquare = 256 * 256

    /// Adds a feature that stands there once; `row` may be -1.
    @inline(__always)
    func put(_ row: Int32, _ square: Int, into sum: inout Sum) {
        sum.square += square
        guard row >= 0 else { return }
        let targets = targets
        weights.withUnsafeBufferPointer { weights in
            let own = UnsafeBufferPointer(rebasing: weights[Int(row) * targets..<(Int(row) + 1) * targets])
            sum.steps.withUnsafeMutableBufferPointer { steps in
                for target in 0..<targets { steps[target] &+= Int32(own[target]) << 8 }
            }
        }
    }

    /// Changes how often a feature stands there; `row` may be -1.
    @inline(__always)
    func change(_ row: Int32, _ square: Int, from old: Int, to new: Int, in sum: inout Sum) {
        sum.square += square * (new - old)
        guard row >= 0 else { return }
        let factor = Self.root(new) &- Self.root(old)
        let targets = targets
        weights.withUnsafeBufferPointer { weights in
            let own = UnsafeBufferPointer(rebasing: weights[Int(row) * targets..<(Int(row) + 1) * targets])
            sum.steps.withUnsafeMutableBufferPointer { steps in
                for target in 0..<targets { steps[target] &+= Int32(own[target]) &* factor }
            }
        }
    }

    /// 256 times the root of how often a feature stands there.
    @inline(__always)
    private static func root(_ times: Int) -> Int32 { Int32(WholeNumbers.root(times << 16)) }

    /// What a block adds to the outputs, in 2^-20 thousandths, into the outputs from `place` on.
    @inline(__always)
    func add(_ block: FeatureBlock, _ sum: Sum, to outputs: inout [Int64], at place: Int = 0) {
        let inverse = Int64((1 << 24) / max(WholeNumbers.root(sum.square), 1))
        let scale = block.rawValue * targets
        let targets = targets
        precondition(place + targets <= outputs.count && sum.steps.count == targets && scale + targets <= scales.count)
        sum.steps.withUnsafeBufferPointer { steps in
            scales.withUnsafeBufferPointer { scales in
                outputs.withUnsafeMutableBufferPointer { outputs in
                    for target in 0..<targets {
                        outputs[place + target] &+= ((Int64(steps[target]) &* inverse) >> 16) &* scales[scale + target]
                    }
                }
            }
        }
    }
}
