/// Decision trees over whole numbers; the mean of their leaves is the answer.
package struct Forest: Sendable {
    package struct Node: Sendable {
        /// Feature to compare; -1 for a leaf.
        package var feature: Int16
        /// Goes left where the feature is at most this; for a leaf what it says, in thousandths.
        package var cut: Int16
        /// Place of the left child behind the tree's root; the right one follows it.
        package var left: Int16

        package init(feature: Int16, cut: Int16, left: Int16) {
            self.feature = feature
            self.cut = cut
            self.left = left
        }
    }

    /// All trees, one after the other.
    package let nodes: [Node]
    /// Place of each tree's root.
    package let roots: [Int32]
    /// The nodes again, as walking down wants them.
    private let steps: [Step]

    /// A node with the place of its left child among all nodes. Its feature counts from 1: feature 0 is below everything, so that a leaf
    /// leads to itself, and several trees can be walked at once until each has come to a leaf.
    private struct Step: Sendable {
        var feature: Int16
        var cut: Int16
        var next: Int32
    }

    package init(trees: [[Node]]) {
        var nodes: [Node] = []
        var roots: [Int32] = []
        for tree in trees {
            roots.append(Int32(nodes.count))
            nodes.append(contentsOf: tree)
        }
        self.init(nodes: nodes, roots: roots)
    }

    package init(nodes: [Node], roots: [Int32]) {
        self.nodes = nodes
        self.roots = roots
        var steps: [Step] = []
        steps.reserveCapacity(nodes.count)
        for (tree, root) in roots.enumerated() {
            for place in root..<(tree + 1 < roots.count ? roots[tree + 1] : Int32(nodes.count)) {
                let node = nodes[Int(place)]
                steps.append(
                    node.feature < 0
                        ? Step(feature: 0, cut: node.cut, next: place)
                        : Step(feature: node.feature + 1, cut: node.cut, next: root + Int32(node.left)))
            }
        }
        self.steps = steps
    }

    /// Mean over the trees, in thousandths.
    package func predict(_ features: [Int16]) -> Int {
        if roots.isEmpty { return 0 }
        let rows = [.min] + features
        var sum = 0
        steps.withUnsafeBufferPointer { steps in
            rows.withUnsafeBufferPointer { row in
                var tree = 0
                while tree + 4 <= roots.count {
                    let places = SIMD4(roots[tree], roots[tree + 1], roots[tree + 2], roots[tree + 3])
                    let leaves = Self.walk(steps, places, row.baseAddress!, row.baseAddress!, row.baseAddress!, row.baseAddress!)
                    sum += leaves.0 + leaves.1 + leaves.2 + leaves.3
                    tree += 4
                }
                while tree < roots.count {
                    sum += Self.walk(steps, roots[tree], row.baseAddress!)
                    tree += 1
                }
            }
        }
        return sum / roots.count
    }

    /// The same for many rows of features of one length: tree by tree, since a tree that was just walked is near at hand.
    package func predict(each rows: [[Int16]]) -> [Int] {
        var result = [Int](repeating: 0, count: rows.count)
        guard !roots.isEmpty, let width = rows.first.map({ $0.count + 1 }) else { return result }
        var all: [Int16] = []
        all.reserveCapacity(rows.count * width)
        for row in rows {
            precondition(row.count + 1 == width)
            all.append(.min)
            all.append(contentsOf: row)
        }
        steps.withUnsafeBufferPointer { steps in
            all.withUnsafeBufferPointer { all in
                let first = all.baseAddress!
                for root in roots {
                    var row = 0
                    while row + 4 <= rows.count {
                        let at = first + row * width
                        let leaves = Self.walk(steps, SIMD4(repeating: root), at, at + width, at + 2 * width, at + 3 * width)
                        result[row] += leaves.0
                        result[row + 1] += leaves.1
                        result[row + 2] += leaves.2
                        result[row + 3] += leaves.3
                        row += 4
                    }
                    while row < rows.count {
                        result[row] += Self.walk(steps, root, first + row * width)
                        row += 1
                    }
                }
            }
        }
        for row in result.indices { result[row] /= roots.count }
        return result
    }

    @inline(__always)
    private static func next(_ steps: UnsafeBufferPointer<Step>, _ place: Int32, _ row: UnsafePointer<Int16>) -> Int32 {
        let step = steps[Int(place)]
        return step.next &+ (row[Int(step.feature)] > step.cut ? 1 : 0)
    }

    /// What the leaf says that a row comes to.
    @inline(__always)
    private static func walk(_ steps: UnsafeBufferPointer<Step>, _ root: Int32, _ row: UnsafePointer<Int16>) -> Int {
        var place = root
        while true {
            let child = next(steps, place, row)
            if child == place { return Int(steps[Int(place)].cut) }
            place = child
        }
    }

    /// The same for four at once, so that none waits for the memory that another needs.
    @inline(__always)
    private static func walk(
        _ steps: UnsafeBufferPointer<Step>, _ places: SIMD4<Int32>, _ first: UnsafePointer<Int16>, _ second: UnsafePointer<Int16>,
        _ third: UnsafePointer<Int16>, _ fourth: UnsafePointer<Int16>
    ) -> (Int, Int, Int, Int) {
        var (one, two, three, four) = (places.x, places.y, places.z, places.w)
        while true {
            let children = (next(steps, one, first), next(steps, two, second), next(steps, three, third), next(steps, four, fourth))
            let moved = (children.0 ^ one) | (children.1 ^ two) | (children.2 ^ three) | (children.3 ^ four)
            (one, two, three, four) = children
            if moved == 0 { break }
        }
        return (Int(steps[Int(one)].cut), Int(steps[Int(two)].cut), Int(steps[Int(three)].cut), Int(steps[Int(four)].cut))
    }
}
