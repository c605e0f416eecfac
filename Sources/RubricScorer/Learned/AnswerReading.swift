/// One answer as the learned model reads it, foreign stretches left out; can be asked what would be left without some claims.
package final class AnswerReading: Sendable {
    let model: LearnedModel
    package let features: AnswerFeatures
    package let clauses: [Int32]
    package let answer: [Int32]
    let round: RoundKind?
    package let levels: LevelFeatures
    /// Clauses left out because they come from somewhere else.
    package let foreign: [Int]
    /// What to leave out to be sure that no level rests on what may come from somewhere else, by place.
    package let doubts: [Outsiders.Doubt]
    /// What is asked beyond the cut of a level, in thousandths.
    private let margin: Int
    /// What of it is asked because so much is said.
    let lengthMargin: Int
    private let clauseSums: ClauseSums
    private let answerSums: AnswerSums
    /// The answer with nothing left out; nil where nothing was.
    package let whole: AnswerReading?
    /// The answer read in other ways.
    let others: [Counterpart]

    /// A verdict that would be less from these claims must not be more than it, as far as the weight says, in thousandths.
    struct Counterpart: Sendable {
        /// Claims that belong to the answer then, by place among all.
        var kept: [Int]
        var levels: LevelFeatures
        var weight: Int
    }

    /// More words than these fill an hour of talk, and no answer is that long: who pastes them in is not marked for what may be found among
    /// them.
    private static let mostWords = 10_000
    /// The longest rated answer has 343 words. Where more count than these, something is found for every part.
    private static let manyWords = 350
    /// So much more a level asks for each time that many words are doubled, in thousandths of a level.
    private static let marginPerDoubling = 1_750

    private static func isTooLong(_ features: AnswerFeatures) -> Bool { features.answer.document.words > mostWords }

    var isTooLong: Bool { Self.isTooLong(features) }

    /// An answer with what was mistyped in it read as it was meant.
    package convenience init(answer: String, prompt: String, model: LearnedModel, round: RoundKind?) {
        let features = AnswerFeatures(answer: answer, prompt: prompt, spelling: model.outsiders.words.spelling)
        self.init(features, model: model, round: round)
    }

    package convenience init(_ features: AnswerFeatures, model: LearnedModel, round: RoundKind?) {
        let all = ClauseSums(features, model.clauses)
        let isTooLong = Self.isTooLong(features)
        let outside =
            isTooLong
            ? Outsiders.Reading(own: [], doubts: [], others: [])
            : model.outsiders.reading(features) { kept in
                kept.count == features.claims.count ? all.outputs(model.clauses) : all.outputs(kept, model.clauses)
            }
        let suspicion = Suspicion(features)
        // The prompt said back is no answer.
        let own = outside.own.allSatisfy(suspicion.echoes.contains) ? [] : outside.own
        let isWhole = own.count == features.claims.count
        let kept = features.keeping(own)
        let lengthMargin = Self.lengthMargin(outside.words)
        // Places among the claims that were kept; -1 for the others.
        var places = [Int](repeating: -1, count: features.claims.count)
        for (place, original) in own.enumerated() { places[original] = place }
        self.init(
            kept, isWhole ? all : all.keeping(own, model.clauses), AnswerSums(kept, model.answers), model: model, round: round,
            foreign: isTooLong
                ? [] : places.indices.filter { places[$0] < 0 && !suspicion.echoes.contains($0) }.map { features.claims[$0] },
            doubts: own.isEmpty
                ? []
                : Self.doubts(outside.doubts, suspicion.places(among: own)).map { doubt in
                    Outsiders.Doubt(places: doubt.places.map { places[$0] }.filter { $0 >= 0 }, weight: doubt.weight)
                },
            whole: isWhole
                ? nil
                : AnswerReading(
                    features, all, AnswerSums(features, model.answers), model: model, round: round, foreign: [], doubts: []),
            others: own.isEmpty
                ? []
                : outside.others.map { other in
                    let kept = features.keeping(other.kept)
                    let sums = AnswerSums(kept, model.answers)
                    let levels = LevelFeatures(
                        kept, sums.totals, clauses: all.outputs(other.kept, model.clauses), answer: sums.outputs(model.answers),
                        round: round)
                    return Counterpart(kept: other.kept, levels: levels, weight: other.weight)
                },
            margin: lengthMargin
                + Outsiders.margin(
                    taken: !isWhole || features.setAside > 0 || suspicion.deniesMuch(own), repeated: features.saysAgain, outside.doubts),
            lengthMargin: lengthMargin)
    }

    /// What may come from somewhere else is left out together with what is suspected, and that by itself.
    private static func doubts(_ doubts: [Outsiders.Doubt], _ suspected: [Int]) -> [Outsiders.Doubt] {
        if suspected.isEmpty { return doubts }
        let both = doubts.map { Outsiders.Doubt(places: Set($0.places + suspected).sorted(), weight: $0.weight) }
        return both + [Outsiders.Doubt(places: suspected, weight: 1000)]
    }

    private init(
        _ features: AnswerFeatures, _ clauseSums: ClauseSums, _ answerSums: AnswerSums, model: LearnedModel, round: RoundKind?,
        foreign: [Int], doubts: [Outsiders.Doubt], whole: AnswerReading? = nil, others: [Counterpart] = [], margin: Int = 0,
        lengthMargin: Int = 0
    ) {
        self.model = model
        self.features = features
        self.round = round
        self.foreign = foreign
        self.doubts = doubts
        self.whole = whole
        self.others = others
        self.margin = margin
        self.lengthMargin = lengthMargin
        self.clauseSums = clauseSums
        self.answerSums = answerSums
        clauses = clauseSums.outputs(model.clauses)
        answer = answerSums.outputs(model.answers)
        levels = LevelFeatures(features, answerSums.totals, clauses: clauses, answer: answer, round: round)
    }

    /// The same without some claims, given by place, rising. No less is asked of the rest.
    func without(_ places: [Int]) -> AnswerReading {
        let kept = rest(places)
        return AnswerReading(
            features.keeping(kept), clauseSums.keeping(kept, model.clauses), answerSums.keeping(kept, features, model.answers),
            model: model,
            round: round, foreign: foreign, doubts: [], margin: margin, lengthMargin: lengthMargin)
    }

    /// Without some claims, given by place, rising, a verdict would still be at least `verdict`, or miss that by no more than `slack`, in
    /// thousandths of what the forest and the best clauses say.
    func holds(_ number: Int, at verdict: Int, without places: [Int], slack: Int) -> Bool {
        let kept = rest(places)
        if kept.isEmpty { return Verdicts.lowest(number) >= verdict }
        let sums = answerSums.keeping(kept, features, model.answers)
        let levels = LevelFeatures(
            features, sums.totals,
            clauses: clauseSums.outputs(kept, model.clauses),
            answer: sums.outputs(model.answers), round: round)
        if let dimension = Verdicts.tradeOff(number), !model.floors.allow(verdict, dimension, levels, slack: slack) { return false }
        let output = model.output(number, levels) - margin(number)
        return model.verdict(number, output: output + slack) >= verdict
    }

    /// What a verdict asks beyond the cut of a level, in thousandths.
    func margin(_ number: Int) -> Int { number > Verdicts.vote || Verdicts.isOpen(number) ? 0 : margin }

    private static func lengthMargin(_ words: Int) -> Int {
        max(WholeNumbers.log256(words) - WholeNumbers.log256(manyWords), 0) * marginPerDoubling / 256
    }

    private func rest(_ places: [Int]) -> [Int] {
        var next = 0
        var kept: [Int] = []
        kept.reserveCapacity(features.claims.count)
        for place in features.claims.indices {
            if next < places.count, places[next] == place { next += 1 } else { kept.append(place) }
        }
        return kept
    }

    /// What the forest of a verdict says, in thousandths; walked anew each time.
    func output(_ number: Int) -> Int { model.output(number, levels) }

    /// Level, vote or 0/1, from what the forest says.
    func verdict(_ number: Int, output: Int) -> Int {
        if features.claims.isEmpty { return Verdicts.lowest(number) }
        let verdict = model.verdict(number, output: output)
        return Verdicts.tradeOff(number).map { model.floors.bounded(verdict, $0, levels) } ?? verdict
    }
}
