import Reading

/// Tells from all wordings of a world together which of its facts a question asks for, or that it asks for none: multinomial logistic
/// regression over words, word pairs and meanings, learned when first something may be asked. The same wordings of each fact give the same
/// weights on every machine.
struct FactClassifier: Sendable {
    private let known: KnownFeatures
    /// Of each feature for each row, in parts of `scale`; a row of the table is `stride` long.
    private let table: [Int8]
    private let base: [Float]
    /// Facts, and behind them what no fact answers.
    private let count: Int
    private let stride: Int

    /// Times each wording is looked at, at least.
    private static let leastRounds = 4
    private static let mostRounds = 60
    /// So many looks in all where there are few wordings.
    private static let looks = 40_000
    private static let step: Float = 1
    private static let baseStep: Float = 0.01
    /// What was got wrong by less is left.
    private static let tolerance: Float = 0.01
    private static let scale: Float = 16
    /// Most weights: a world of thousands of facts and wordings must not take all memory there is.
    private static let cells = 4_000_000

    /// - Parameters:
    ///   - wordings: what stands in each, and the row it belongs to.
    ///   - count: rows, the last for what no fact answers.
    init(_ wordings: [(features: AskFeatures, row: Int)], count: Int) {
        self.count = count
        stride = (count + 7) / 8 * 8
        let known = KnownFeatures(wordings.map(\.features), most: Self.cells / stride)
        self.known = known
        let rows = wordings.map { Row(known.numbered($0.features), row: $0.row) }
        var learning = Learning(features: known.count, count: count, stride: stride)
        let rounds = min(Self.mostRounds, max(Self.leastRounds, Self.looks / max(rows.count, 1)))
        for round in 0..<rounds {
            let order = rows.enumerated().map { (key: $0.element.order(round), place: $0.offset) }.sorted { $0.key < $1.key }
            for next in order { learning.look(rows[next.place]) }
        }
        table = learning.table.map { Int8(max(-127, min(127, ($0 * Self.scale).rounded()))) }
        base = learning.base
    }

    /// The chance of each row, all together 1.
    func chances(_ features: AskFeatures) -> [Float] {
        var sums = base
        for (number, value) in known.numbered(features) {
            let from = number * stride
            for row in 0..<count { sums[row] += value * Float(table[from + row]) / Self.scale }
        }
        Softmax.apply(&sums, count)
        return Array(sums[..<count])
    }

    /// A wording by the places of its features.
    private struct Row {
        let features: [(number: Int, value: Float)]
        let row: Int
        private let hash: UInt64

        init(_ features: [(number: Int, value: Float)], row: Int) {
            self.features = features
            self.row = row
            var hash = UInt64(row) &+ 1
            for feature in features { hash = (hash ^ UInt64(feature.number)) &* 0x9e37_79b9_7f4a_7c15 }
            self.hash = hash
        }

        /// Another order each round, whatever the order of the wordings.
        func order(_ round: Int) -> UInt64 {
            var order = hash ^ (UInt64(round) &* 0xbf58_476d_1ce4_e5b9)
            order = (order ^ order >> 31) &* 0x94d0_49bb_1331_11eb
            return order ^ order >> 29
        }
    }

    /// Steps down the slope, each weight by what it has been moved already (AdaGrad).
    private struct Learning {
        var table: [Float]
        var base: [Float]
        private var moved: [Float]
        private var chances: [Float]
        private let count: Int
        private let stride: Int

        init(features: Int, count: Int, stride: Int) {
            table = [Float](repeating: 0, count: features * stride)
            moved = [Float](repeating: 0.01, count: features * stride)
            base = [Float](repeating: 0, count: stride)
            chances = base
            self.count = count
            self.stride = stride
        }

        mutating func look(_ row: Row) {
            if row.features.isEmpty { return }
            let (count, stride) = (count, stride)
            for place in 0..<stride { chances[place] = base[place] }
            table.withUnsafeMutableBufferPointer { table in
                chances.withUnsafeMutableBufferPointer { chances in
                    for (number, value) in row.features {
                        let weights = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(table)[number * stride..<(number + 1) * stride])
                        for place in 0..<stride { chances[place] += value * weights[place] }
                    }
                }
                Softmax.apply(&chances, count)
                moved.withUnsafeMutableBufferPointer { moved in
                    for place in 0..<count {
                        let error = chances[place] - (place == row.row ? 1 : 0)
                        guard abs(error) > FactClassifier.tolerance else { continue }
                        base[place] -= FactClassifier.baseStep * error
                        for (number, value) in row.features {
                            let slope = value * error
                            let weight = number * stride + place
                            moved[weight] += slope * slope
                            table[weight] -= FactClassifier.step * slope / moved[weight].squareRoot()
                        }
                    }
                }
            }
        }
    }
}
