import RubricScorer

/// Numbers from a seed, the same on every machine (SplitMix64).
struct SeededDice: Sendable {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func shuffle<Element>(_ list: inout [Element]) {
        for index in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(index, below(index + 1)) }
    }
}

/// Grows forests of extremely randomised trees: the cut of each tried feature is drawn, the best of the drawn is taken.
struct Growth {
    var trees: Int
    /// Least number of rows in a leaf.
    var leaf: Int
    /// Share of the features tried at each split.
    var share: Double
    var seed: UInt64

    /// What was grown, and what forests say of rows whose part they were grown without.
    struct Grown {
        var forest: Forest
        /// Of each row.
        var unseen: [Int]
        /// Of the variants of each row.
        var variants: [[Int]]
        /// Of each row with the doubts that its variants cast, less what is asked of it besides.
        var least: [Int]
    }

    /// A forest over all rows. `twice`: rows that count as two.
    func forest(
        _ columns: Columns, _ wanted: [Float], parts: [Int], variants: [[(values: [Int16], weight: Int)]] = [], margins: [Int] = [],
        twice: [Int] = []
    ) -> Grown {
        var dice = SeededDice(seed)
        let rows = Array(wanted.indices)
        let all = rows + twice
        let none = [Int](repeating: 0, count: wanted.count)
        var grown = Grown(
            forest: Forest(trees: (0..<trees).map { _ in tree(columns, wanted, all, &dice) }), unseen: none,
            variants: [[Int]](repeating: [], count: wanted.count), least: none)
        for part in Set(parts).sorted() {
            let inside = all.filter { parts[$0] != part }
            guard !inside.isEmpty else { continue }
            let partial = Forest(trees: (0..<max(trees / 3, 8)).map { _ in tree(columns, wanted, inside, &dice) })
            for row in rows where parts[row] == part {
                let full = partial.predict(columns.rows[row])
                let own = variants.isEmpty ? [] : variants[row]
                let without = own.map { partial.predict($0.values) }
                let least = zip(own, without).reduce(full) { min($0, Outsiders.doubted(full, $1.1, $1.0.weight)) }
                grown.unseen[row] = full
                grown.variants[row] = without
                grown.least[row] = least - (margins.isEmpty ? 0 : margins[row])
            }
        }
        return grown
    }

    private func tree(_ columns: Columns, _ wanted: [Float], _ rows: [Int], _ dice: inout SeededDice) -> [Forest.Node] {
        var tree = Tree(
            columns: columns.columns, wanted: wanted, leaf: leaf, tried: max(1, Int(Double(columns.columns.count) * share)), dice: dice)
        tree.grow(rows)
        dice = tree.dice
        return tree.nodes
    }
}

private struct Tree {
    let columns: [[Int16]]
    let wanted: [Float]
    let leaf: Int
    let tried: Int
    var dice: SeededDice
    var nodes: [Forest.Node] = []

    mutating func grow(_ rows: [Int]) {
        nodes = [Forest.Node(feature: -1, cut: 0, left: 0)]
        split(0, rows)
    }

    private mutating func split(_ node: Int, _ rows: [Int]) {
        var sum: Float = 0
        var squares: Float = 0
        for row in rows {
            sum += wanted[row]
            squares += wanted[row] * wanted[row]
        }
        // Of no rows nothing is known: the leaf stays 0.
        if rows.isEmpty { return }
        let count = Float(rows.count)
        nodes[node].cut = Int16(clamping: Int((sum / count * 1000).rounded()))
        guard rows.count >= 2 * leaf, squares - sum * sum / count > 1e-6, nodes.count + 2 < Int(Int16.max),
            let (feature, cut) = best(rows, sum)
        else { return }
        let column = columns[feature]
        let place = nodes.count
        nodes[node] = Forest.Node(feature: Int16(feature), cut: cut, left: Int16(place))
        nodes.append(Forest.Node(feature: -1, cut: 0, left: 0))
        nodes.append(Forest.Node(feature: -1, cut: 0, left: 0))
        split(place, rows.filter { column[$0] <= cut })
        split(place + 1, rows.filter { column[$0] > cut })
    }

    private mutating func best(_ rows: [Int], _ sum: Float) -> (Int, Int16)? {
        var found: (Int, Int16)?
        var bestGain: Float = -1
        var order = Array(columns.indices)
        var seen = 0
        for place in order.indices {
            if seen >= tried { break }
            order.swapAt(place, place + dice.below(order.count - place))
            let feature = order[place]
            let gained: (Float, Int16)? = columns[feature].withUnsafeBufferPointer { column in
                var low = Int16.max
                var high = Int16.min
                for row in rows {
                    low = min(low, column[row])
                    high = max(high, column[row])
                }
                if low >= high { return nil }
                seen += 1
                let cut = Int16(Int(low) + dice.below(Int(high) - Int(low)))
                var leftSum: Float = 0
                var leftCount = 0
                for row in rows where column[row] <= cut {
                    leftSum += wanted[row]
                    leftCount += 1
                }
                if leftCount < leaf || rows.count - leftCount < leaf { return (-2, cut) }
                let rightSum = sum - leftSum
                return (leftSum * leftSum / Float(leftCount) + rightSum * rightSum / Float(rows.count - leftCount), cut)
            }
            if let (gain, cut) = gained, gain > bestGain {
                bestGain = gain
                found = (feature, cut)
            }
        }
        return found
    }
}
