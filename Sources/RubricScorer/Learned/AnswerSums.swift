/// How much there is of an answer: its words, its digits, its cues.
struct AnswerTotals: Sendable {
    private(set) var claims = 0
    private(set) var words = 0
    private(set) var digits = 0
    /// In how many claims each cue stands, by number.
    private(set) var cues = [Int](repeating: 0, count: 128)

    init(_ features: AnswerFeatures) {
        for place in features.claims.indices { change(features, place, by: 1) }
    }

    /// Puts a claim in (1) or takes it out (-1).
    mutating func change(_ features: AnswerFeatures, _ place: Int, by step: Int) {
        claims += step
        words += step * features.answer.document.clauses[features.claims[place]].words
        digits += step * features.digits(place)
        for number in features.cues[place].numbers { cues[number] += step }
    }
}

/// What makes up the outputs of the answer model; claims can be taken out of it.
struct AnswerSums: Sendable {
    private let names: NumberedNames
    /// The feature of each name.
    private let found: [LinearModel.Feature]
    /// The claims still there, by their lists in `names`.
    private var places: [Int]
    /// Claims still there that hold each name.
    private var holders: [Int32]
    private var words: LinearModel.Sum
    private(set) var totals: AnswerTotals

    init(_ features: AnswerFeatures, _ model: AnswerModel) {
        let linear = model.linear
        names = NumberedNames(features.words)
        places = Array(features.claims.indices)
        holders = [Int32](repeating: 0, count: names.distinct.count)
        words = LinearModel.Sum(linear)
        totals = AnswerTotals(features)
        for place in places { for name in names.list(place) { holders[Int(name)] += 1 } }
        found = names.distinct.map { linear.feature($0) }
        linear.put(found, into: &words)
        for (number, feature) in found.enumerated() where holders[number] > 1 {
            linear.change(feature, from: 1, to: Int(holders[number]), in: &words)
        }
    }

    /// The same with only some of the claims of `features`, given by place, rising.
    func keeping(_ kept: [Int], _ features: AnswerFeatures, _ model: AnswerModel) -> AnswerSums {
        var result = self
        result.places = kept.map { places[$0] }
        var next = 0
        var gone: [LinearModel.Feature] = []
        for place in places.indices {
            if next < kept.count, kept[next] == place {
                next += 1
                continue
            }
            result.totals.change(features, place, by: -1)
            for name in names.list(places[place]) {
                let number = Int(name)
                let times = Int(result.holders[number])
                result.holders[number] -= 1
                if times == 1 {
                    gone.append(found[number])
                } else {
                    model.linear.change(found[number], from: times, to: times - 1, in: &result.words)
                }
            }
        }
        model.linear.take(gone, from: &result.words)
        return result
    }

    /// Outputs in thousandths.
    func outputs(_ model: AnswerModel) -> [Int32] {
        let linear = model.linear
        var sum = linear.base
        linear.add(.words, words, to: &sum)
        var cues = LinearModel.Sum(linear)
        for (number, times) in totals.cues.enumerated() where times > 0 {
            linear.change(model.cues[number], from: 0, to: times, in: &cues)
        }
        linear.add(.cues, cues, to: &sum)
        for (place, measure) in AnswerModel.measures(words: totals.words, digits: totals.digits).enumerated() {
            for target in 0..<linear.targets { sum[target] &+= Int64(measure) &* model.lengths[place * linear.targets + target] }
        }
        return sum[..<linear.targets].map { Int32(truncatingIfNeeded: $0 >> 20) }
    }
}
