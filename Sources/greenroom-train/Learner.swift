import Dispatch
import Foundation
import RubricScorer

/// Outputs of stage one for an answer it was not learned from.
struct Unseen: Sendable {
    /// The claims that belong to it, by place.
    var own: [Int]
    /// The answer with those alone.
    var features: AnswerFeatures
    var clauses: [Int32]
    var answer: [Int32]
    /// Of everything that was typed.
    var open: LevelFeatures
    /// What is asked beyond the cut of a level.
    var margin = 0
    /// What a verdict is held against, in the order of `Outsiders.Reading.variants`; then everything, where something was left out.
    var without: [(features: LevelFeatures, weight: Int)] = []
}

/// Learns whole models: stage one, and on its outputs for unseen answers the forests of the last stage.
///
/// The last stage must not see stage one at its best. For every pair of folds one stage one is learned without both; the model that is
/// tested on fold t is built from the outputs, for each other fold i, of the one without i and t.
final class Learner: Sendable {
    let set: TrainingSet
    let folds: Folds
    private let rows: StageOneRows
    /// By pair of folds (first <= second): outputs for the answers of both.
    private let unseen: [Pair: [Int: Unseen]]
    private let withoutOne: [StageOne]
    private let outsiders: OutsiderLearner

    private struct Pair: Hashable {
        var one: Int
        var other: Int
    }

    init(_ set: TrainingSet, rows: StageOneRows, folds: Folds) {
        self.set = set
        self.folds = folds
        self.rows = rows
        let pairs = (0..<folds.count).flatMap { one in (one..<folds.count).map { Pair(one: one, other: $0) } }
        let stages = inParallel(pairs.count) { rows.fit(folds, without: [pairs[$0].one, pairs[$0].other]) }
        let withoutOne = (0..<folds.count).map { fold in stages[pairs.firstIndex(of: Pair(one: fold, other: fold))!] }
        self.withoutOne = withoutOne
        let outsiders = OutsiderLearner(set, folds: folds, stages: withoutOne)
        self.outsiders = outsiders
        let results = inParallel(pairs.count) { index -> [Int: Unseen] in
            let pair = pairs[index]
            let stage = stages[index]
            let known = outsiders.outsiders(without: [pair.one, pair.other])
            var outputs: [Int: Unseen] = [:]
            for answer in set.answers.indices where folds.of[answer] == pair.one || folds.of[answer] == pair.other {
                let scores = stage.clauses.scores(set.features[answer])
                let outside = known.reading(set.features[answer]) { kept in
                    kept.count == set.features[answer].claims.count
                        ? scores : stage.clauses.scores(set.features[answer].keeping(kept))
                }
                let whole = stage.answers.outputs(set.features[answer])
                var unseen = Unseen(
                    own: outside.own, features: set.features[answer], clauses: scores, answer: whole,
                    open: LevelFeatures(set.features[answer], clauses: scores, answer: whole, round: set.answers[answer].round))
                let taken = outside.own.count < set.features[answer].claims.count
                if taken {
                    unseen.features = set.features[answer].keeping(outside.own)
                    unseen.clauses = stage.clauses.scores(unseen.features)
                    unseen.answer = stage.answers.outputs(unseen.features)
                }
                unseen.without = outside.variants.map { other in
                    let left = set.features[answer].keeping(other.kept)
                    let levels = LevelFeatures(
                        left, clauses: stage.clauses.scores(left), answer: stage.answers.outputs(left), round: set.answers[answer].round)
                    return (levels, other.weight)
                }
                // As `Judgement` has it: nothing is won by what is left out.
                if taken { unseen.without.append((unseen.open, 1000)) }
                unseen.margin = Outsiders.margin(taken: taken, outside.doubts)
                outputs[answer] = unseen
            }
            return outputs
        }
        unseen = Dictionary(uniqueKeysWithValues: zip(pairs, results))
    }

    /// The models to test on each fold.
    func models() -> [LearnedModel] { inParallel(folds.count) { model(without: $0) } }

    /// The model to test on a fold: learned without it.
    private func model(without fold: Int) -> LearnedModel {
        let inside = set.answers.indices.filter { folds.of[$0] != fold }
        return LastStage(
            set, inside, folds: folds,
            outputs: { self.unseen[Pair(one: min(fold, self.folds.of[$0]), other: max(fold, self.folds.of[$0]))]![$0]! }
        ).model(withoutOne[fold], outsiders.outsiders(without: [fold]))
    }

    /// The model learned from everything.
    func whole() -> (LearnedModel, StageOne) {
        let stage = rows.fit(folds, without: [])
        let last = LastStage(
            set, Array(set.answers.indices), folds: folds,
            outputs: { self.unseen[Pair(one: self.folds.of[$0], other: self.folds.of[$0])]![$0]! })
        return (last.model(stage, outsiders.outsiders(without: [])), stage)
    }
}

/// Runs `work` for 0..<count on all cores; the results are in order.
func inParallel<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    let results = Collected<Result>(count)
    DispatchQueue.concurrentPerform(iterations: count) { results.set($0, work($0)) }
    return results.all
}

private final class Collected<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Value?]

    init(_ count: Int) { values = [Value?](repeating: nil, count: count) }

    func set(_ index: Int, _ value: Value) {
        lock.lock()
        values[index] = value
        lock.unlock()
    }

    var all: [Value] { values.map { $0! } }
}
