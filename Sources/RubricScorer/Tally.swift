/// Points of one dimension, clause by clause, so that it can be asked what the level would be without some of them.
struct Tally: Sendable {
    private let weights: [Int]
    private let cuts: [Int]
    /// For each clause the indices of the weights whose cue stands in it.
    private let hits: [[Int]]
    /// In how many clauses each cue stands.
    private let counts: [Int]

    init(_ table: CompiledPoints, answer: ReadAnswer, roles: (EvidenceRole) -> [Int]) {
        weights = table.weights
        cuts = table.cuts
        var hits = [[Int]](repeating: [], count: answer.cues.count)
        for (index, source) in table.sources.enumerated() {
            switch source {
            case .role(let role):
                for clause in roles(role) where answer.counts(clause) { hits[clause].append(index) }
            case .cue(let number):
                for clause in hits.indices where answer.counts(clause) && answer.cues[clause].contains(number) {
                    hits[clause].append(index)
                }
            }
        }
        self.hits = hits
        var counts = [Int](repeating: 0, count: weights.count)
        for clause in hits { for cue in clause { counts[cue] += 1 } }
        self.counts = counts
    }

    /// Points of one clause by itself.
    func points(of clause: Int) -> Int { hits[clause].reduce(0) { $0 + weights[$1] } }

    /// Level of the whole answer.
    var level: Int { level(counts) }

    /// Level of the answer without some of its clauses.
    func level(without removed: [Int]) -> Int {
        var left = counts
        for clause in removed { remove(clause, from: &left) }
        return level(left)
    }

    /// The fewest of the best clauses without which the level falls; all that have points when it does not.
    func bearers(of level: Int, among candidates: (Int) -> Bool) -> [Int] {
        var left = counts
        let order = hits.indices.filter { !hits[$0].isEmpty && candidates($0) }.map { (clause: $0, points: points(of: $0)) }
            .sorted { ($0.points, $1.clause) > ($1.points, $0.clause) }
        var chosen: [Int] = []
        for entry in order {
            if !chosen.isEmpty, self.level(left) < level { break }
            remove(entry.clause, from: &left)
            chosen.append(entry.clause)
        }
        return chosen.sorted()
    }

    private func remove(_ clause: Int, from left: inout [Int]) {
        for cue in hits[clause] { left[cue] -= 1 }
    }

    private func level(_ counts: [Int]) -> Int {
        var sum = 0
        for index in counts.indices { sum += min(counts[index], PointTable.cap) * weights[index] }
        return cuts.reduce(0) { $0 + (sum >= $1 ? 1 : 0) }
    }
}
