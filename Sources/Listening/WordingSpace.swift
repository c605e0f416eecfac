import Reading

/// Wordings as sets of keys, and how like each of them a question is.
struct WordingSpace: Sendable {
    private var numbers = HashTable()
    /// Numbers of the keys of each wording, each once.
    private(set) var wordings: [[Int]] = []
    /// Wordings by the keys in them.
    private(set) var holders: [[Int]] = []
    /// What a key says: the rarer among the wordings the more.
    private(set) var weights: [Double] = []
    private var norms: [Double] = []

    /// Weight of a key that almost every wording has.
    private static let least = 0.2
    /// Weight of a key that few have: a word that is rare among the wordings may be common in the world. Also of one that no wording holds.
    static let most = 3.3

    /// - Parameters:
    ///   - wordings: keys of each, in order.
    ///   - dampened: keys that say less than others as rare, and by how much.
    init(_ wordings: [[UInt64]], dampened: (keys: [UInt64], factor: Double) = ([], 1)) {
        for keys in wordings {
            var own: [Int] = []
            for key in keys {
                let number = numbers.insert(key)
                if !own.contains(number) { own.append(number) }
            }
            self.wordings.append(own)
        }
        holders = [[Int]](repeating: [], count: numbers.count)
        for (index, keys) in self.wordings.enumerated() { for key in keys { holders[key].append(index) } }
        weights = holders.map { Logarithm.natural(Double(wordings.count) / Double(1 + $0.count)) }
        for key in dampened.keys where numbers.contains(key) { weights[numbers.number(key)] *= dampened.factor }
        weights = weights.map { min(Self.most, max(Self.least, $0)) }
        norms = self.wordings.map { norm($0) }
    }

    /// Numbers of keys that are known here, each once.
    var keyCount: Int { numbers.count }

    /// -1 for a key that no wording has.
    func numbers(of keys: [UInt64]) -> [Int] { keys.map { numbers.number($0) } }

    func weight(_ key: Int) -> Double { key < 0 ? Self.most : weights[key] }

    /// The cosine of the angle between a question and each wording, 0...1.
    func likeness(_ keys: [Int]) -> [Double] {
        var shared = [Double](repeating: 0, count: wordings.count)
        for key in keys where key >= 0 {
            for wording in holders[key] { shared[wording] += weights[key] * weights[key] }
        }
        let own = norm(keys)
        return shared.indices.map { shared[$0] == 0 ? 0 : shared[$0] / (own * norms[$0]) }
    }

    private func norm(_ keys: [Int]) -> Double { keys.reduce(0) { $0 + weight($1) * weight($1) }.squareRoot() }
}
