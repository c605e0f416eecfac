import Reading

/// A linear model over named features with many outputs, in whole numbers: weights of eight bits with a scale for each block and output.
package struct LinearModel: Sendable {
    package let targets: Int
    /// Numbers that a row of weights or of sums takes: outputs come in sixteens.
    let stride: Int
    /// Features by the lower half of their names: the name in the upper half; below it how much the feature weighs in its block, in
    /// 1/256, for lexical ones by rarity; then its row plus one. 0 where free.
    private let table: [UInt64]
    /// Row by row, interleaved.
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
        stride = (targets + 15) / 16 * 16
        table = Self.table(parts.names, parts.rarity)
        weights = Self.interleaved(parts.weights, targets, stride)
        scales = parts.scales
        base = parts.means.map { Int64($0) << 20 } + [Int64](repeating: 0, count: stride - targets)
    }

    /// Rows of weights in the order in which sixteen at once are unpacked: those of the outputs 0, 4, 8 and 12, then of 1, 5, 9 and 13...
    private static func interleaved(_ weights: [Int8], _ targets: Int, _ stride: Int) -> [Int8] {
        let rows = targets == 0 ? 0 : weights.count / targets
        let places = (0..<targets).map { $0 - $0 % 16 + $0 % 4 * 4 + $0 % 16 / 4 }
        var result = [Int8](repeating: 0, count: rows * stride)
        for row in 0..<rows {
            for target in 0..<targets { result[row * stride + places[target]] = weights[row * targets + target] }
        }
        return result
    }

    /// Bits of a row in the table, and of what a feature weighs.
    private static let rowBits: UInt64 = 20
    private static let rarityBits: UInt64 = 12

    /// A repeated name keeps its first row.
    private static func table(_ names: [UInt32], _ rarity: [UInt16]) -> [UInt64] {
        precondition(names.count < 1 << rowBits, "the model has too many features")
        var size = 16
        while size < names.count * 3 / 2 { size *= 2 }
        var result = [UInt64](repeating: 0, count: size)
        var rows = 0
        for name in names {
            var slot = slot(name, size)
            while result[slot] != 0, UInt32(result[slot] >> 32) != name { slot = (slot + 1) & (size - 1) }
            if result[slot] != 0 { continue }
            precondition(rarity[rows] < 1 << rarityBits, "a feature weighs too much")
            result[slot] = UInt64(name) << 32 | UInt64(rarity[rows]) << rowBits | UInt64(rows + 1)
            rows += 1
        }
        return result
    }

    @inline(__always)
    private static func slot(_ name: UInt32, _ size: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(name) &* 0x9e37_79b9_7f4a_7c15) >> 32) & (size - 1)
    }

    /// Where the weights of a feature stand, and what it weighs in its block, squared.
    struct Feature: Sendable {
        /// -1 for a feature that was never seen.
        var row: Int32
        var square: Int32
    }

    func feature(_ name: UInt64) -> Feature {
        let name = UInt32(truncatingIfNeeded: name)
        return table.withUnsafeBufferPointer { table in
            var slot = Self.slot(name, table.count)
            while table[slot] != 0 {
                let found = table[slot]
                if UInt32(truncatingIfNeeded: found >> 32) == name {
                    let rarity = Int32(truncatingIfNeeded: found >> Self.rowBits & (1 << Self.rarityBits - 1))
                    return Feature(row: Int32(truncatingIfNeeded: found & (1 << Self.rowBits - 1)) - 1, square: rarity * rarity)
                }
                slot = (slot + 1) & (table.count - 1)
            }
            return Feature(row: -1, square: Int32(Self.unseenRarity * Self.unseenRarity))
        }
    }

    // MARK: sums

    /// Weights of the features of one block of a clause or an answer, not yet held against how many there are.
    struct Sum: Sendable {
        /// By output, in 1/256 steps of weight.
        var steps: [Int32]
        /// Squares of what the features weigh in their block.
        var square = 0

        init(_ model: LinearModel) { steps = [Int32](repeating: 0, count: model.stride) }

        mutating func clear() {
            for target in steps.indices { steps[target] = 0 }
            square = 0
        }
    }

    /// What a feature of the blocks that are not lexical weighs in its block, squared.
    static let plainSquare: Int32 = 256 * 256

    /// Adds features that stand there once.
    func put(_ features: [Feature], into sum: inout Sum) {
        for feature in features { sum.square += Int(feature.square) }
        add(features, into: &sum)
    }

    /// Takes out features that stood there once.
    func take(_ features: [Feature], from sum: inout Sum) {
        if features.isEmpty { return }
        var gone = Sum(self)
        add(features, into: &gone)
        for feature in features { sum.square -= Int(feature.square) }
        for target in gone.steps.indices { sum.steps[target] &-= gone.steps[target] }
    }

    private func add(_ features: [Feature], into sum: inout Sum) {
        precondition(sum.steps.count == stride)
        weights.withUnsafeBytes { weights in
            sum.steps.withUnsafeMutableBytes { steps in
                // Sixteen outputs at a time, so that their sums stay at hand.
                for block in Swift.stride(from: 0, to: stride, by: 16) {
                    var sums = Sixteen(steps, block)
                    for feature in features where feature.row >= 0 { sums.add(weights, Int(feature.row) * stride + block) }
                    sums.store(in: steps, block)
                }
            }
        }
    }

    /// Changes how often a feature stands there.
    func change(_ feature: Feature, from old: Int, to new: Int, in sum: inout Sum) {
        sum.square += Int(feature.square) * (new - old)
        guard feature.row >= 0 else { return }
        let factor = Self.root(new) &- Self.root(old)
        precondition(sum.steps.count == stride)
        weights.withUnsafeBytes { weights in
            sum.steps.withUnsafeMutableBytes { steps in
                for block in Swift.stride(from: 0, to: stride, by: 16) {
                    var sums = Sixteen(steps, block)
                    sums.add(weights, Int(feature.row) * stride + block, times: factor)
                    sums.store(in: steps, block)
                }
            }
        }
    }

    /// Sums of sixteen outputs.
    private struct Sixteen {
        private typealias Four = SIMD4<Int32>
        private var first: Four
        private var second: Four
        private var third: Four
        private var fourth: Four

        @inline(__always)
        init(_ steps: UnsafeMutableRawBufferPointer, _ block: Int) {
            first = steps.loadUnaligned(fromByteOffset: block * 4, as: Four.self)
            second = steps.loadUnaligned(fromByteOffset: block * 4 + 16, as: Four.self)
            third = steps.loadUnaligned(fromByteOffset: block * 4 + 32, as: Four.self)
            fourth = steps.loadUnaligned(fromByteOffset: block * 4 + 48, as: Four.self)
        }

        /// Adds 256 times the weights that stand at a place. Each of four numbers of 32 bits holds four weights.
        @inline(__always)
        mutating func add(_ weights: UnsafeRawBufferPointer, _ place: Int) {
            let packed = weights.loadUnaligned(fromByteOffset: place, as: Four.self)
            first &+= (packed &<< 24) &>> 16
            second &+= (packed &<< 16) &>> 16 & -256
            third &+= (packed &<< 8) &>> 16 & -256
            fourth &+= packed &>> 16 & -256
        }

        @inline(__always)
        mutating func add(_ weights: UnsafeRawBufferPointer, _ place: Int, times factor: Int32) {
            let packed = weights.loadUnaligned(fromByteOffset: place, as: Four.self)
            first &+= ((packed &<< 24) &>> 24) &* factor
            second &+= ((packed &<< 16) &>> 24) &* factor
            third &+= ((packed &<< 8) &>> 24) &* factor
            fourth &+= (packed &>> 24) &* factor
        }

        @inline(__always)
        func store(in steps: UnsafeMutableRawBufferPointer, _ block: Int) {
            steps.storeBytes(of: first, toByteOffset: block * 4, as: Four.self)
            steps.storeBytes(of: second, toByteOffset: block * 4 + 16, as: Four.self)
            steps.storeBytes(of: third, toByteOffset: block * 4 + 32, as: Four.self)
            steps.storeBytes(of: fourth, toByteOffset: block * 4 + 48, as: Four.self)
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
        precondition(place + targets <= outputs.count && sum.steps.count == stride && scale + targets <= scales.count)
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
