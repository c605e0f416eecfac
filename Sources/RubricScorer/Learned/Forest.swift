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

    /// A node with the place of its left child among all nodes. A leaf leads to itself, so that several trees can be walked at once, each
    /// until all have come to a leaf.
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
                        ? Step(feature: 0, cut: .max, next: place) : Step(feature: node.feature, cut: node.cut, next: root + Int32(node.left)))
            }
        }
        self.steps = steps
    }

    /// Mean over the trees, in thousandths. There must be features.
    package func predict(_ features: [Int16]) -> Int {
        precondition(!features.isEmpty)
        if roots.isEmpty { return 0 }
        var sum = 0
        steps.withUnsafeBufferPointer { steps in
            features.withUnsafeBufferPointer { features in
                @inline(__always)
                func next(_ place: Int32) -> Int32 {
                    let step = steps[Int(place)]
                    return step.next &+ (features[Int(step.feature)] > step.cut ? 1 : 0)
                }
                var tree = 0
                while tree + 4 <= roots.count {
                    var (one, two, three, four) = (roots[tree], roots[tree + 1], roots[tree + 2], roots[tree + 3])
                    while true {
                        let (first, second, third, fourth) = (next(one), next(two), next(three), next(four))
                        let moved = (first ^ one) | (second ^ two) | (third ^ three) | (fourth ^ four)
                        (one, two, three, four) = (first, second, third, fourth)
                        if moved == 0 { break }
                    }
                    sum += Int(nodes[Int(one)].cut) + Int(nodes[Int(two)].cut)
                    sum += Int(nodes[Int(three)].cut) + Int(nodes[Int(four)].cut)
                    tree += 4
                }
                while tree < roots.count {
                    var place = roots[tree]
                    while next(place) != place { place = next(place) }
                    sum += Int(nodes[Int(place)].cut)
                    tree += 1
                }
            }
        }
        return sum / roots.count
    }
}
