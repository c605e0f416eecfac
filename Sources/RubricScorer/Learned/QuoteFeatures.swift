/// What decides whether a rater would quote a clause for a trade-off dimension: its own outputs, its neighbours', the whole answer's.
package enum QuoteFeatures {
    /// `outputs`: of the forests of the three trade-off dimensions.
    package static func of(_ place: Int, _ dimension: Dimension, clauses: [Int32], answer: [Int32], outputs: [Int]) -> [Int16] {
        let scores = ClauseScores(clauses)
        var result: [Int16] = []
        func add(_ value: Int) { result.append(Int16(clamping: value)) }
        for target in 0..<ClauseTarget.count { add(scores.at(place, target)) }
        let any = ClauseTarget.any(dimension)
        for role in ClauseTarget.roles.map({ ClauseTarget.role(dimension, $0) }) + [any] {
            add(place > 0 ? scores.at(place - 1, role) : -200)
            add(place + 1 < scores.count ? scores.at(place + 1, role) : -200)
        }
        let own = scores.at(place, any)
        var above = 0
        var best = Int.min
        var sum = 0
        for index in 0..<scores.count {
            let other = scores.at(index, any)
            if other > own { above += 1 }
            best = max(best, other)
            sum += other
        }
        add(above)
        add(best)
        add(sum / scores.count)
        add(own - best)
        for output in AnswerTarget.level(.latency)...AnswerTarget.vote { add(Int(answer[output])) }
        for bound in 1...4 { add(Int(answer[AnswerTarget.reaches(dimension, bound)])) }
        add(outputs[dimension.ordinal])
        for other in Dimension.tradeOffs where other != dimension { add(outputs[other.ordinal]) }
        add(place)
        add(scores.count - place)
        add(scores.count)
        let others = Dimension.tradeOffs.filter { $0 != dimension }.map { scores.at(place, ClauseTarget.any($0)) }
        add(own - max(others[0], others[1]))
        return result
    }
}
