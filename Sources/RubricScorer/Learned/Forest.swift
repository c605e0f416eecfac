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
    /// Features a row must hold, at least.
    private let width: Int

    /// A node with the place of its left child among all nodes, in one number. Its feature counts from 1: feature 0 is below everything,
    /// so that a leaf leads to itself, and several trees can be walked at once until each has come to a leaf.
    private struct Step: Sendable {
        let bits: UInt64

        init(feature: Int16, cut: Int16, next: Int) {
            bits = UInt64(next) << 32 | UInt64(UInt16(bitPattern: cut)) << 16 | UInt64(UInt16(bitPattern: feature))
        }

        @inline(__always) var feature: Int { Int(truncatingIfNeeded: bits & 0xffff) }
        @inline(__always) var cut: Int16 { Int16(truncatingIfNeeded: bits >> 16) }
        @inline(__always) var next: Int { Int(truncatingIfNeeded: bits >> 32) }
        @inline(__always) static func isLeaf(_ bits: UInt64) -> Bool { bits & 0xffff == 0 }
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
        width = nodes.reduce(0) { max($0, Int($1.feature) + 1) }
        var steps = [Step](repeating: Step(feature: 0, cut: 0, next: 0), count: nodes.count)
        for (tree, root) in roots.enumerated() {
            let end = tree + 1 < roots.count ? Int(roots[tree + 1]) : nodes.count
            Self.lay(nodes, Int(root)..<end, into: &steps)
        }
        self.steps = steps
    }

    /// Lays one tree out so that the way down stays near: behind two siblings stand the children of the one with more below it, which most
    /// rows come to.
    private static func lay(_ nodes: [Node], _ tree: Range<Int>, into steps: inout [Step]) {
        let root = tree.lowerBound
        // Children stand behind their parent.
        var below = [Int32](repeating: 1, count: tree.count)
        for place in tree.reversed() where nodes[place].feature >= 0 {
            let left = Int(nodes[place].left)
            precondition(root + left > place && root + left + 1 < tree.upperBound, "children must stand behind their parent")
            below[place - root] += below[left] + below[left + 1]
        }
        var free = root + 1
        var waiting = [(node: root, place: root)]
        while let (node, place) = waiting.popLast() {
            guard nodes[node].feature >= 0 else {
                steps[place] = Step(feature: 0, cut: nodes[node].cut, next: place)
                continue
            }
            steps[place] = Step(feature: nodes[node].feature + 1, cut: nodes[node].cut, next: free)
            let left = Int(nodes[node].left)
            let isLeftLarger = below[left] >= below[left + 1]
            let children = [(root + left, free), (root + left + 1, free + 1)]
            waiting += isLeftLarger ? children.reversed() : children
            free += 2
        }
    }

    /// Mean over the trees, in thousandths.
    package func predict(_ features: [Int16]) -> Int {
        if roots.isEmpty { return 0 }
        precondition(features.count >= width)
        return withUnsafeTemporaryAllocation(of: Int16.self, capacity: features.count + 1) { row in
            row.initializeElement(at: 0, to: .min)
            _ = row[1...].initialize(fromContentsOf: features)
            return steps.withUnsafeBufferPointer { steps in
                var sum = 0
                var tree = 0
                while tree + 8 <= roots.count {
                    sum += Self.walk(steps, roots[tree..<tree + 8], UnsafePointer(row.baseAddress!))
                    tree += 8
                }
                while tree < roots.count {
                    sum += Self.walk(steps, Int(roots[tree]), UnsafePointer(row.baseAddress!))
                    tree += 1
                }
                return sum / roots.count
            }
        }
    }

    /// The same for many rows of features of one length: tree by tree, since a tree that was just walked is near at hand.
    package func predict(each rows: [[Int16]]) -> [Int] {
        var result = [Int](repeating: 0, count: rows.count)
        guard !roots.isEmpty, let width = rows.first.map({ $0.count + 1 }) else { return result }
        precondition(width > self.width)
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
                        let leaves = Self.walk(steps, Int(root), at, width)
                        result[row] += leaves.0
                        result[row + 1] += leaves.1
                        result[row + 2] += leaves.2
                        result[row + 3] += leaves.3
                        row += 4
                    }
                    while row < rows.count {
                        result[row] += Self.walk(steps, Int(root), first + row * width)
                        row += 1
                    }
                }
            }
        }
        for row in result.indices { result[row] /= roots.count }
        return result
    }

    private typealias Steps = UnsafeBufferPointer<Step>

    /// The node that a row comes to from another one.
    @inline(__always)
    private static func next(_ steps: Steps, _ step: Step, _ row: UnsafePointer<Int16>) -> Step {
        steps[step.next &+ (row[step.feature] > step.cut ? 1 : 0)]
    }

    /// Two steps at once: beyond a leaf there is only the leaf.
    @inline(__always)
    private static func afterTwo(_ steps: Steps, _ step: Step, _ row: UnsafePointer<Int16>) -> Step {
        next(steps, next(steps, step, row), row)
    }

    /// What the leaf says that a row comes to.
    @inline(__always)
    private static func walk(_ steps: Steps, _ root: Int, _ row: UnsafePointer<Int16>) -> Int {
        var step = steps[root]
        while step.feature != 0 { step = next(steps, step, row) }
        return Int(step.cut)
    }

    /// The same for four rows at once, `width` apart, so that none waits for the memory that another needs.
    @inline(__always)
    private static func walk(_ steps: Steps, _ root: Int, _ row: UnsafePointer<Int16>, _ width: Int) -> (Int, Int, Int, Int) {
        let (second, third, fourth) = (row + width, row + 2 * width, row + 3 * width)
        var (one, two, three, four) = (steps[root], steps[root], steps[root], steps[root])
        repeat {
            one = afterTwo(steps, one, row)
            two = afterTwo(steps, two, second)
            three = afterTwo(steps, three, third)
            four = afterTwo(steps, four, fourth)
        } while !Step.isLeaf(one.bits | two.bits | three.bits | four.bits)
        return (Int(one.cut), Int(two.cut), Int(three.cut), Int(four.cut))
    }

    /// The sum of what one row comes to in eight trees, walked at once.
    @inline(__always)
    private static func walk(_ steps: Steps, _ roots: ArraySlice<Int32>, _ row: UnsafePointer<Int16>) -> Int {
        func root(_ number: Int) -> Step { steps[Int(roots[roots.startIndex + number])] }
        var (a, b, c, d, e, f, g, h) = (root(0), root(1), root(2), root(3), root(4), root(5), root(6), root(7))
        repeat {
            a = afterTwo(steps, a, row)
            b = afterTwo(steps, b, row)
            c = afterTwo(steps, c, row)
            d = afterTwo(steps, d, row)
            e = afterTwo(steps, e, row)
            f = afterTwo(steps, f, row)
            g = afterTwo(steps, g, row)
            h = afterTwo(steps, h, row)
        } while !Step.isLeaf(a.bits | b.bits | c.bits | d.bits | e.bits | f.bits | g.bits | h.bits)
        return Int(a.cut) + Int(b.cut) + Int(c.cut) + Int(d.cut) + Int(e.cut) + Int(f.cut) + Int(g.cut) + Int(h.cut)
    }
}
