import Reading
import RubricScorer

/// Learns to tell stretches from somewhere else: counts words, then draws lines through the measures of answers that foreign texts were put into.
struct OutsiderLearner: Sendable {
    private let words: WordCounts
    /// Learned once for all folds: so few numbers cannot remember an answer.
    private let lines: [[Int]]
    private let wholes: [[Int]]

    /// Kinds of text that are told by different signs, with the share of rated answers out of which something of the kind may be taken,
    /// and in which something may be doubted, in thousandths.
    struct Kind: Sendable {
        var taken: Int
        var doubted: Int
        var holds: @Sendable (ForeignText) -> Bool
    }

    static let kinds = [
        // Prose about something else.
        Kind(taken: 40, doubted: 250) { $0.isProse && $0.kind != "junk" },
        // Words of the trade strung together.
        Kind(taken: 15, doubted: 60) { $0.kind == "stuffing" || $0.kind == "echo" },
        // Words that are none, and what is typed by mistake.
        Kind(taken: 15, doubted: 60) { $0.kind == "gibberish" || $0.kind == "junk" },
    ]
    /// Share of the answers that say something which may be taken for a text about something else, in thousandths.
    private static let wholeTaken = 1

    /// `stages`: for each fold the stage one learned without it.
    init(_ set: TrainingSet, folds: Folds, stages: [StageOne]) {
        let words = WordCounts(set, folds: folds)
        self.words = words
        let samples = inParallel(folds.count) { fold in
            StretchSamples(set, folds, fold, words.knowledge(without: [fold]), stages[fold])
        }
        let fits = inParallel(Self.kinds.count * 2) { number in
            let kind = number % Self.kinds.count
            return number < Self.kinds.count ? Self.line(samples, kind) : Self.whole(samples, kind)
        }
        lines = Array(fits[..<Self.kinds.count])
        wholes = Array(fits[Self.kinds.count...])
    }

    /// What is known without the answers of some folds and the foreign texts that were put into them.
    func outsiders(without left: [Int]) -> Outsiders {
        Outsiders(words: words.knowledge(without: left), lines: lines, wholes: wholes)
    }

    /// A line through stretches: first through some, then through those as well that the first one finds hardest.
    private static func line(_ parts: [StretchSamples], _ kind: Int) -> [Int] {
        let texts = parts.flatMap { $0.texts.filter { $0.kind == nil || $0.kind == kind } }
        let first = LogisticFit(texts.flatMap { $0.chosen(hardest: { _ in 0 }, hard: 0) })
        let second = LogisticFit(texts.flatMap { $0.chosen(hardest: first.odds, hard: 5) })
        let fit = LogisticFit(texts.flatMap { $0.chosen(hardest: second.odds, hard: 5) })
        let highest = texts.filter { $0.kind == nil }.map { $0.samples.map { fit.odds($0.measures) }.max() ?? -99 }
        return fit.line(highest, taken: kinds[kind].taken, doubted: kinds[kind].doubted)
    }

    private static func whole(_ parts: [StretchSamples], _ kind: Int) -> [Int] {
        let own = parts.flatMap(\.wholes).filter { $0.kind == nil }
        let foreign = parts.flatMap(\.wholes).filter { $0.kind == kind }
        let fit = LogisticFit(
            own.map { StretchSample(measures: $0.measures, foreign: false, weight: $0.counts ? 1 : 0.1) }
                + foreign.map { StretchSample(measures: $0.measures, foreign: true, weight: 1) })
        return fit.line(own.filter(\.counts).map { fit.odds($0.measures) }, taken: wholeTaken, doubted: wholeTaken)
    }
}
