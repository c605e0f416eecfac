import Reading
import RubricScorer

/// Measures of a stretch and whether it is foreign.
struct StretchSample: Sendable {
    var measures: [Int16]
    var foreign: Bool
    var weight: Double
}

/// Stretches of the answers of one fold, as they were written and with foreign texts put into them.
struct StretchSamples: Sendable {
    struct Text: Sendable {
        /// Of the foreign text in it; nil for an answer as it was written.
        var kind: Int?
        var samples: [StretchSample]
        var seed: UInt64

        /// All that is foreign, some of what is not, and the hardest of that.
        func chosen(hardest: ([Int16]) -> Double, hard: Int) -> [StretchSample] {
            var own = samples.filter { !$0.foreign }
            var dice = SeededDice(seed)
            dice.shuffle(&own)
            var result = Array(own.prefix(6))
            if hard > 0 {
                let order = own.indices.dropFirst(6).map { (odds: hardest(own[$0].measures), place: $0) }
                    .sorted { ($0.odds, $1.place) > ($1.odds, $0.place) }
                result += order.prefix(hard).map { own[$0.place] }
            }
            let weight = 1 / Double(max(result.count, 1))
            for index in result.indices { result[index].weight = weight }
            return result + samples.filter(\.foreign)
        }
    }

    struct Whole: Sendable {
        var kind: Int?
        var measures: [Int16]
        /// The raters found more in it than nothing.
        var counts: Bool
    }

    /// Less of a foreign text is not worth finding: the rest would stay.
    private static let leastCovered = 0.6

    private(set) var texts: [Text] = []
    private(set) var wholes: [Whole] = []

    init(_ set: TrainingSet, _ folds: Folds, _ fold: Int, _ words: WordKnowledge, _ stage: StageOne) {
        func stretches(_ features: AnswerFeatures) -> Stretches {
            Stretches(features, words: words, outputs: stage.clauses.scores(features))
        }
        func short(_ measures: [Int]) -> [Int16] { measures.map { Int16(clamping: $0) } }
        let own = OutsiderLearner.kinds.map { kind in
            set.foreign.indices.filter { $0 % folds.count == fold && kind.holds(set.foreign[$0]) }
        }
        var dice = SeededDice(UInt64(fold) + 901)
        for index in set.answers.indices where folds.of[index] == fold {
            let features = set.features[index]
            guard !features.claims.isEmpty else { continue }
            let plain = stretches(features)
            wholes.append(Whole(kind: nil, measures: short(plain.whole), counts: set.answers[index].saysSomething))
            var samples: [StretchSample] = []
            plain.each { samples.append(StretchSample(measures: short($1), foreign: false, weight: 1)) }
            texts.append(Text(kind: nil, samples: samples, seed: UInt64(index)))
            for (kind, own) in own.enumerated() where !own.isEmpty {
                let text = set.foreign[own[dice.below(own.count)]].text
                let (attacked, span) = Insertion.all[dice.below(6)].put(text, into: set.answers[index].answer)
                let mixed = AnswerFeatures(answer: attacked, prompt: set.answers[index].prompt)
                guard !mixed.claims.isEmpty else { continue }
                texts.append(
                    Text(kind: kind, samples: Self.samples(mixed, span, stretches(mixed)), seed: UInt64(index + 7_000 * (kind + 1))))
            }
        }
        // Answers of one sentence are answers.
        for (place, (clause, features)) in zip(set.labelled, set.looseClauses).enumerated() where place % folds.count == fold {
            if clause.labels.isEmpty || features.claims.isEmpty { continue }
            wholes.append(Whole(kind: nil, measures: short(stretches(features).whole), counts: true))
        }
        var number = 0
        let asked = set.answers.indices.filter { folds.of[$0] == fold }
        for (kind, own) in own.enumerated() {
            for text in own {
                number += 1
                let prompt = set.answers[asked[number % asked.count]].prompt
                let features = AnswerFeatures(answer: set.foreign[text].text, prompt: prompt)
                if features.claims.isEmpty { continue }
                wholes.append(Whole(kind: kind, measures: short(stretches(features).whole), counts: false))
            }
        }
    }

    /// What is nearly all foreign, the more of the foreign text the weightier; what is half one's own or more.
    private static func samples(_ features: AnswerFeatures, _ span: ByteSpan, _ stretches: Stretches) -> [StretchSample] {
        let lengths = features.claims.map { features.answer.document.clauses[$0].words }
        let foreign = features.claims.indices.map { features.span($0).overlaps(span) ? lengths[$0] : 0 }
        let all = max(foreign.reduce(0, +), 1)
        var result: [StretchSample] = []
        stretches.each { stretch, measures in
            let length = stretch.reduce(0) { $0 + lengths[$1] }
            let part = stretch.reduce(0) { $0 + foreign[$1] }
            let isForeign = part * 10 >= length * 9
            guard isForeign || part * 2 <= length else { return }
            let covered = Double(part) / Double(all)
            result.append(
                StretchSample(
                    measures: measures.map { Int16(clamping: $0) }, foreign: isForeign,
                    weight: isForeign ? (covered < leastCovered ? 0 : covered * covered * covered) : 1))
        }
        let sum = result.reduce(0.0) { $0 + ($1.foreign ? $1.weight : 0) }
        for index in result.indices where result[index].foreign { result[index].weight /= max(sum, 0.001) }
        return result
    }
}
