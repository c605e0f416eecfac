import Reading

/// Says of every clause which parts it plays.
package struct ClauseModel: Sendable {
    let linear: LinearModel
    /// Cues and conjunctions by their numbers.
    let cues: [LinearModel.Feature]
    let nearCues: [LinearModel.Feature]
    let conjunctions: [LinearModel.Feature]

    package init(_ linear: LinearModel) {
        self.linear = linear
        cues = linear.numbered(.cues)
        nearCues = linear.numbered(.nearCues)
        conjunctions = linear.numbered(.conjunctions)
    }

    /// Outputs in thousandths, claim by claim (claims x `ClauseTarget.count`).
    package func scores(_ features: AnswerFeatures) -> [Int32] { ClauseSums(features, self).outputs(self) }
}

extension LinearModel {
    /// The features of a block that are told by number, by number.
    fileprivate func numbered(_ block: FeatureBlock) -> [Feature] {
        (0..<128).map { Feature(row: feature(block.name(number: $0)).row, square: Self.plainSquare) }
    }
}

/// Says what the whole answer looks like: levels, bounds reached, edges.
package struct AnswerModel: Sendable {
    let linear: LinearModel
    /// Cues by their numbers.
    let cues: [LinearModel.Feature]
    /// For each measure of length and each output: 2^20 times thousandths a unit.
    let lengths: [Int64]

    package init(_ linear: LinearModel, lengths: [Int64]) {
        self.linear = linear
        self.lengths = lengths
        cues = linear.numbered(.cues)
    }

    /// Outputs in thousandths.
    package func outputs(_ features: AnswerFeatures) -> [Int32] { AnswerSums(features, self).outputs(self) }

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
    package static func measures(_ features: AnswerFeatures) -> [Int] { measures(words: features.wordCount, digits: features.digitCount) }

    static func measures(words: Int, digits: Int) -> [Int] {
        [WholeNumbers.log256(words + 1) / 8, WholeNumbers.root(words * 256), WholeNumbers.root(digits * 1024)]
    }
}
