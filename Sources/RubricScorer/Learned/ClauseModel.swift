import Reading

/// Says of every clause which parts it plays.
package struct ClauseModel: Sendable {
    private let linear: LinearModel

    package init(_ linear: LinearModel) { self.linear = linear }

    /// Outputs in thousandths, claim by claim (claims x `ClauseTarget.count`).
    package func scores(_ features: AnswerFeatures) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(features.claims.count * ClauseTarget.count)
        var whole = linear.base
        linear.add(.whole, rows(features.wholeNames), to: &whole)
        for place in features.claims.indices {
            var sum = whole
            for block in [FeatureBlock.words, .context, .cues, .nearCues, .conjunctions] {
                linear.add(block, rows(features.names(block, place)), to: &sum)
            }
            for value in sum { result.append(Int32(truncatingIfNeeded: value >> 20)) }
        }
        return result
    }

    private func rows(_ names: [UInt64]) -> [(row: Int, times: Int)] { names.map { (linear.row($0), 1) } }
}

/// Says what the whole answer looks like: levels, bounds reached, edges.
package struct AnswerModel: Sendable {
    private let linear: LinearModel
    /// For each measure of length and each output: 2^20 times thousandths a unit.
    private let lengths: [Int64]

    package init(_ linear: LinearModel, lengths: [Int64]) {
        self.linear = linear
        self.lengths = lengths
    }

    /// Outputs in thousandths.
    package func outputs(_ features: AnswerFeatures) -> [Int32] {
        var sum = linear.base
        for block in Self.blocks {
            linear.add(block, Self.counted(block, features).map { (linear.row($0.name), $0.times) }, to: &sum)
        }
        for (place, measure) in Self.measures(features).enumerated() {
            for target in 0..<linear.targets { sum[target] &+= Int64(measure) &* lengths[place * linear.targets + target] }
        }
        return sum.map { Int32(truncatingIfNeeded: $0 >> 20) }
    }

    package static let blocks: [FeatureBlock] = [.words, .cues]

    /// Features of a block over all claims, each with the number of claims it stands in, in order of first use.
    package static func counted(_ block: FeatureBlock, _ features: AnswerFeatures) -> [(name: UInt64, times: Int)] {
        var table = HashTable()
        var result: [(name: UInt64, times: Int)] = []
        for place in features.claims.indices {
            for name in features.names(block, place) {
                let number = table.insert(name)
                if number == result.count { result.append((name, 1)) } else { result[number].times += 1 }
            }
        }
        return result
    }

    /// Length in words, logarithmic and as a root, and the root of the number of digits; each about 0...512.
    package static func measures(_ features: AnswerFeatures) -> [Int] {
        [
            WholeNumbers.log256(features.wordCount + 1) / 8, WholeNumbers.root(features.wordCount * 256),
            WholeNumbers.root(features.digitCount * 1024),
        ]
    }
}
