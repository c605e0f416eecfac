/// How far two lists of levels agree.
enum Agreement {
    /// Quadratic weighted kappa of levels 0...4.
    static func kappa(_ rated: [Int], _ ours: [Int]) -> Double {
        var observed = 0.0
        var expected = 0.0
        var first = [Double](repeating: 0, count: 5)
        var second = first
        for (one, other) in zip(rated, ours) {
            observed += Double((one - other) * (one - other))
            first[one] += 1
            second[other] += 1
        }
        for one in 0..<5 { for other in 0..<5 { expected += Double((one - other) * (one - other)) * first[one] * second[other] } }
        return expected == 0 ? 1 : 1 - observed * Double(rated.count) / expected
    }
}
