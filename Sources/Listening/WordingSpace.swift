import InterviewEngine

/// Wordings as sets of keys, and how like each of them a question is. Lies in few arrays without anything that could be made anew: there
/// are thousands of wordings, and a room must stay small.
struct WordingSpace: Sendable {
    /// Every key once, rising; the place of a key is its number.
    private let names: [UInt64]
    /// Numbers of the keys of all wordings, each once in its wording, one wording after the other; and where each begins.
    private var keys: [Int32] = []
    private var starts: [Int32] = [0]
    /// In how many wordings each key stands.
    private var times: [Int32]
    /// What a key says: the rarer among the wordings the more.
    private var weights: [Double] = []
    private var norms: [Double] = []

    /// Weight of a key that almost every wording has.
    private static let least = 0.2
    /// Weight of a key that few have: a word that is rare among the wordings may be common in the world. Also of one that no wording holds.
    private static let most = 3.3

    /// - Parameters:
    ///   - all: keys of all wordings, one wording after the other.
    ///   - lengths: how many of them each wording has.
    ///   - dampened: keys that say less than others as rare, and by how much.
    init(_ all: [UInt64], lengths: [Int], dampened: (keys: [UInt64], factor: Double) = ([], 1)) {
        names = Self.distinct(all)
        times = [Int32](repeating: 0, count: names.count)
        keys.reserveCapacity(all.count)
        starts.reserveCapacity(lengths.count + 1)
        var next = 0
        for length in lengths {
            let first = keys.count
            for key in all[next..<next + length] {
                let number = Int32(self.number(key))
                if keys[first...].contains(number) { continue }
                keys.append(number)
                times[Int(number)] += 1
            }
            next += length
            starts.append(Int32(keys.count))
        }
        weights = times.map { Logarithm.natural(Double(lengths.count) / Double(1 + $0)) }
        for key in dampened.keys where number(key) >= 0 { weights[number(key)] *= dampened.factor }
        weights = weights.map { min(Self.most, max(Self.least, $0)) }
        norms = (0..<count).map { norm(wording($0).map { Int($0) }) }
    }

    private static func distinct(_ all: [UInt64]) -> [UInt64] {
        var names: [UInt64] = []
        for key in all.sorted() where names.last != key { names.append(key) }
        return names
    }

    /// Number of wordings.
    var count: Int { starts.count - 1 }

    /// Numbers of the keys of a wording.
    func wording(_ index: Int) -> ArraySlice<Int32> { keys[Int(starts[index])..<Int(starts[index + 1])] }

    /// In how many wordings a key stands.
    func times(_ key: Int) -> Int { Int(times[key]) }

    /// -1 for a key that no wording has.
    func numbers(of keys: [UInt64]) -> [Int] { keys.map { number($0) } }

    private func number(_ key: UInt64) -> Int { names.place(of: key) ?? -1 }

    func weight(_ key: Int) -> Double { key < 0 ? Self.most : weights[key] }

    /// The cosine of the angle between a question and each wording, 0...1.
    func likeness(_ question: [Int]) -> [Double] {
        var isAsked = [Bool](repeating: false, count: names.count)
        for key in question where key >= 0 { isAsked[key] = true }
        let own = norm(question)
        return (0..<count).map { index in
            var shared = 0.0
            for key in wording(index) where isAsked[Int(key)] { shared += weights[Int(key)] * weights[Int(key)] }
            return shared == 0 ? 0 : shared / (own * norms[index])
        }
    }

    private func norm(_ keys: [Int]) -> Double { keys.reduce(0) { $0 + weight($1) * weight($1) }.squareRoot() }
}
