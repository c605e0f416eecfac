import Foundation
import Reading
import RubricScorer

/// In how many answers and foreign texts each word stands, and how often which function words side by side.
struct WordCounts: Sendable {
    private let folds: Folds
    /// Content stems of each answer and of each foreign text.
    private let answerStems: [[UInt64]]
    private let foreignStems: [[UInt64]]
    /// Of each foreign text that strings terms together.
    private let stringStems: [[UInt64]]
    /// Pairs of function words of each answer and of each foreign text, as `WordOrder` has them.
    private let answerPairs: [[Int]]
    private let foreignPairs: [[Int]]

    init(_ set: TrainingSet, folds: Folds) {
        self.folds = folds
        answerStems = set.features.map(\.contentStems)
        answerPairs = set.features.map(Self.pairs)
        // What is made of the trade's own words says nothing of words. The foreign texts are the first of the loose ones.
        let foreign = zip(set.foreign, set.loose)
        foreignStems = foreign.map { $0.isProse ? $1.contentStems : [] }
        stringStems = foreign.map { $0.kind == "stuffing" ? $1.contentStems : [] }
        foreignPairs = foreign.map { $0.isProse ? Self.pairs($1) : [] }
    }

    private static func pairs(_ features: AnswerFeatures) -> [Int] {
        var result: [Int] = []
        for clause in features.answer.document.clauses { WordOrder.eachPair(features.answer.document, clause) { result.append($0) } }
        return result
    }

    /// What is known without the answers of some folds and the foreign texts that were put into them.
    func knowledge(without left: [Int]) -> WordKnowledge {
        let (own, ownCount) = Self.counted(answerStems) { !left.contains(folds.of[$0]) }
        let (foreign, foreignCount) = Self.counted(foreignStems) { !foreignStems[$0].isEmpty && !left.contains($0 % folds.count) }
        let (strings, stringCount) = Self.counted(stringStems) { !stringStems[$0].isEmpty && !left.contains($0 % folds.count) }
        let names = Set(own.keys).union(foreign.keys).sorted()
        func lean(_ name: UInt64, _ times: [UInt64: Int], of count: Int) -> Int16 {
            let odds =
                (Double(times[name] ?? 0) + 0.5) / Double(count + 1) / ((Double(own[name] ?? 0) + 0.3) / Double(ownCount + 1))
            return Int16(max(-2500, min(2500, (log(odds) * 1000).rounded())))
        }
        let leans = names.map { lean($0, foreign, of: foreignCount) }
        let rarities = names.map { Int16((log(Double(ownCount + 1) / (Double(own[$0] ?? 0) + 0.5)) * 1000).rounded()) }
        let strangest = Int((log(Double(ownCount + 1) / 0.5) * 1000).rounded())
        return WordKnowledge(
            names: names, leans: leans, strings: names.map { lean($0, strings, of: stringCount) }, rarities: rarities,
            strangest: strangest, order: order(without: left))
    }

    /// In how many of some texts each stem stands, and how many texts these are.
    private static func counted(_ stems: [[UInt64]], _ counts: (Int) -> Bool) -> (times: [UInt64: Int], texts: Int) {
        let chosen = stems.indices.filter(counts)
        var times: [UInt64: Int] = [:]
        for text in chosen { for stem in stems[text] { times[stem, default: 0] += 1 } }
        return (times, chosen.count)
    }

    private func order(without left: [Int]) -> WordOrder {
        let words = FunctionWords.count
        var pairs = [Int](repeating: 0, count: words * words)
        for (index, own) in answerPairs.enumerated() where !left.contains(folds.of[index]) { for pair in own { pairs[pair] += 1 } }
        for (index, own) in foreignPairs.enumerated() where !left.contains(index % folds.count) { for pair in own { pairs[pair] += 1 } }
        var first = [Int](repeating: 0, count: words)
        var second = first
        for (pair, times) in pairs.enumerated() {
            first[pair / words] += times
            second[pair % words] += times
        }
        let all = Double(max(first.reduce(0, +), 1))
        return WordOrder(
            odd: pairs.enumerated().map { pair, times in
                let expected = Double(first[pair / words] * second[pair % words]) / all
                let excess = expected / (1 + Self.slips * Double(times))
                return excess < Self.leastExcess ? 0 : UInt8(min((log(excess) * 50).rounded(), 100))
            })
    }

    /// A pair that was to be expected hardly more often may be missing by chance.
    private static let leastExcess = 2.0
    /// Among many texts some have a pair by a slip, or where a clause ends without a mark: each time speaks for so many.
    private static let slips = 5.0
}
