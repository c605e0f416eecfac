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

    /// All trees, one after the other; none in a forest that is only walked.
    package let nodes: [Node]
    /// Place of each tree's root.
    package let roots: [Int32]
    /// The nodes again, as walking down wants them, and behind them a leaf that says nothing.
    private let steps: [Step]
    /// Where eight trees at a time begin; the leaf that says nothing stands in for trees that are missing.
    private let eights: [SIMD8<Int32>]
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

    /// - Parameter isOnlyWalked: the nodes, which stand in it again as walking wants them, are not kept beside those.
    package init(nodes: [Node], roots: [Int32], isOnlyWalked: Bool = false) {
        self.nodes = isOnlyWalked ? [] : nodes
        self.roots = roots
        width = nodes.reduce(0) { max($0, Int($1.feature) + 1) }
        var steps = [Step](repeating: Step(feature: 0, cut: 0, next: nodes.count), count: nodes.count + 1)
        for (tree, root) in roots.enumerated() {
            let end = tree + 1 < roots.count ? Int(roots[tree + 1]) : nodes.count
            Self.lay(nodes, Int(root)..<end, into: &steps)
        }
        self.steps = steps
        eights = stride(from: 0, to: roots.count, by: 8).map { first in
            var eight = SIMD8(repeating: Int32(nodes.count))
            for tree in first..<min(first + 8, roots.count) { eight[tree - first] = roots[tree] }
            return eight
        }
    }

    /// Where the left child of each node stands behind its tree's root, for trees that were grown from the root on, all below a left child
    /// before anything below the right one; 0 for leaves.
    static func leftChildren(features: [Int16], roots: [Int32]) -> [Int16] {
        var result = [Int16](repeating: 0, count: features.count)
        for root in roots {
            var free: Int16 = 1
            var waiting: [Int16] = [0]
            while let node = waiting.popLast() {
                let place = Int(root) + Int(node)
                guard features[place] >= 0 else { continue }
                result[place] = free
                waiting += [free + 1, free]
                free += 2
            }
        }
        return result
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
                let rows = UnsafePointer(row.baseAddress!)
                var sum = 0
                for eight in eights { sum += Int(Self.walk(steps, eight, rows, Eight(repeating: 0)).wrappedSum()) }
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
                    for row in stride(from: 0, to: rows.count, by: 8) {
                        // The last row stands in for rows that are missing.
                        let offsets = Eight(0, 1, 2, 3, 4, 5, 6, 7).clamped(
                            lowerBound: Eight(repeating: 0), upperBound: Eight(repeating: Int32(rows.count - 1 - row)))
                        let leaves = Self.walk(steps, Eight(repeating: root), first + row * width, offsets &* Int32(width))
                        for place in row..<min(row + 8, rows.count) { result[place] += Int(leaves[place - row]) }
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

    /// What leaves say, places of nodes, offsets of rows.
    private typealias Eight = SIMD8<Int32>

    /// What the leaves say that rows come to, eight at once, so that none waits for the memory that another needs.
    @inline(__always)
    private static func walk(_ steps: Steps, _ roots: Eight, _ row: UnsafePointer<Int16>, _ offsets: Eight) -> Eight {
        func root(_ number: Int) -> Step { steps[Int(roots[number])] }
        func at(_ number: Int) -> UnsafePointer<Int16> { row + Int(offsets[number]) }
        var (a, b, c, d, e, f, g, h) = (root(0), root(1), root(2), root(3), root(4), root(5), root(6), root(7))
        repeat {
            a = afterTwo(steps, a, at(0))
            b = afterTwo(steps, b, at(1))
            c = afterTwo(steps, c, at(2))
            d = afterTwo(steps, d, at(3))
            e = afterTwo(steps, e, at(4))
            f = afterTwo(steps, f, at(5))
            g = afterTwo(steps, g, at(6))
            h = afterTwo(steps, h, at(7))
        } while !Step.isLeaf(a.bits | b.bits | c.bits | d.bits | e.bits | f.bits | g.bits | h.bits)
        func said(_ step: Step) -> Int32 { Int32(step.cut) }
        return Eight(said(a), said(b), said(c), said(d), said(e), said(f), said(g), said(h))
    }
}
