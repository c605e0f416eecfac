import RubricScorer

/// A line between foreign and own, by logistic regression.
struct LogisticFit: Sendable {
    /// By measure, a unit of 1000; the constant last.
    private let weights: [Double]

    init(_ samples: [StretchSample]) {
        weights = LogisticRegression.weights(count: samples.count, width: Stretches.measures) { place, row in
            let sample = samples[place]
            for index in 0..<Stretches.measures { row[index] = Double(sample.measures[index]) / 1000 }
            return LogisticRegression.Target(isOne: sample.foreign, weight: sample.weight)
        }
    }

    func odds(_ measures: [Int16]) -> Double {
        var sum = weights[Stretches.measures]
        for index in measures.indices { sum += Double(measures[index]) / 1000 * weights[index] }
        return sum
    }

    /// In thousandths, moved so that above 0 lies the share `taken` of the highest odds of own texts, and above the doubt the share `doubted`.
    func line(_ highest: [Double], taken: Int, doubted: Int) -> [Int] {
        let sorted = highest.sorted(by: >)
        func cut(_ share: Int) -> Double { sorted[min(sorted.count * share / 1000, sorted.count - 1)] }
        var line = weights.map { Int(($0 * 1000).rounded()) }
        line[Stretches.measures] -= Int((cut(taken) * 1000).rounded())
        line.append(Int(((cut(taken) - cut(doubted)) * 1000).rounded()))
        return line
    }
}
