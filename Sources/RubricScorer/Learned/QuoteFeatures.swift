/// What decides whether a rater would quote a clause for a trade-off dimension: its own outputs, its neighbours', the whole answer's.
package struct QuoteFeatures {
    private let dimension: Dimension
    private let scores: ClauseScores
    /// What all clauses say of the dimension, rising.
    private let sorted: [Int]
    private let sum: Int
    /// Words of each claim.
    private let words: [Int]
    /// The claims of its sentence, by place: what raters quote are sentences rather than clauses.
    private let sentences: [Range<Int>]
    private let targets: [Int]
    private let others: [Int]
    /// What is the same for every clause: of the whole answer.
    private let shared: [Int16]
    private var list: [Int16] = []

    /// `clauses`, `answer`: outputs for the claims of `features`, and for all of them. `outputs`: of the forests of the three trade-off
    /// dimensions.
    package init(_ dimension: Dimension, _ features: AnswerFeatures, clauses: [Int32], answer: [Int32], outputs: [Int]) {
        self.dimension = dimension
        let scores = ClauseScores(clauses)
        self.scores = scores
        let any = ClauseTarget.any(dimension)
        let own = (0..<scores.count).map { scores.at($0, any) }
        sorted = own.sorted()
        sum = own.reduce(0, +)
        let claims = features.claims.map { features.answer.document.clauses[$0] }
        words = claims.map(\.words)
        sentences = Self.runs(claims.map(\.sentence))
        targets = ClauseTarget.roles.map { ClauseTarget.role(dimension, $0) } + [any]
        let rest = Dimension.tradeOffs.filter { $0 != dimension }
        others = rest.map { ClauseTarget.any($0) }
        var shared: [Int16] = []
        func add(_ value: Int) { shared.append(Int16(clamping: value)) }
        for output in AnswerTarget.level(.latency)...AnswerTarget.vote { add(Int(answer[output])) }
        for bound in 1...4 { add(Int(answer[AnswerTarget.reaches(dimension, bound)])) }
        add(outputs[dimension.ordinal])
        for other in rest { add(outputs[other.ordinal]) }
        self.shared = shared
    }

    /// For each place the run of equal values that it stands in.
    private static func runs(_ values: [Int]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for place in values.indices where place + 1 == values.count || values[place + 1] != values[place] {
            result += [Range<Int>](repeating: start..<place + 1, count: place + 1 - start)
            start = place + 1
        }
        return result
    }

    /// Of the clause at a place.
    package mutating func values(_ place: Int) -> [Int16] {
        list.removeAll(keepingCapacity: true)
        for target in 0..<ClauseTarget.count { add(scores.at(place, target)) }
        for target in targets {
            add(place > 0 ? scores.at(place - 1, target) : -200)
            add(place + 1 < scores.count ? scores.at(place + 1, target) : -200)
        }
        let own = scores.at(place, ClauseTarget.any(dimension))
        let best = sorted[sorted.count - 1]
        add(above(own))
        add(best)
        add(sum / scores.count)
        add(own - best)
        list.append(contentsOf: shared)
        add(place)
        add(scores.count - place)
        add(scores.count)
        add(own - max(scores.at(place, others[0]), scores.at(place, others[1])))
        let sentence = sentences[place]
        add(words[place])
        add(place - sentence.lowerBound)
        add(sentence.upperBound - place)
        add(sentence.reduce(0) { $0 + words[$1] })
        for target in [ClauseTarget.any(dimension), ClauseTarget.role(dimension, .traded)] {
            add(sentence.reduce(Int.min) { max($0, scores.at($1, target)) })
        }
        return list
    }

    private mutating func add(_ value: Int) { list.append(Int16(clamping: value)) }

    /// How many clauses say more than `own`.
    private func above(_ own: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] > own { high = middle } else { low = middle + 1 }
        }
        return sorted.count - low
    }
}
