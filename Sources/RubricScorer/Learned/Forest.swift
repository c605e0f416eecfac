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

    package init(trees: [[Node]]) {
        var nodes: [Node] = []
        var roots: [Int32] = []
        for tree in trees {
            roots.append(Int32(nodes.count))
            nodes.append(contentsOf: tree)
        }
        self.nodes = nodes
        self.roots = roots
    }

    package init(nodes: [Node], roots: [Int32]) {
        self.nodes = nodes
        self.roots = roots
    }

    /// Mean over the trees, in thousandths.
    package func predict(_ features: [Int16]) -> Int {
        var sum = 0
        nodes.withUnsafeBufferPointer { nodes in
            features.withUnsafeBufferPointer { features in
                for root in roots {
                    let first = Int(root)
                    var node = nodes[first]
                    while node.feature >= 0 {
                        node = nodes[first + Int(node.left) + (features[Int(node.feature)] <= node.cut ? 0 : 1)]
                    }
                    sum += Int(node.cut)
                }
            }
        }
        return roots.isEmpty ? 0 : sum / roots.count
    }
}
