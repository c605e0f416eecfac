import Foundation
import Reading
import RubricScorer

/// In how many answers and foreign texts each word stands, and how often which kinds of word side by side.
struct WordCounts: Sendable {
    private let folds: Folds
    /// Content stems of each answer and of each foreign text.
    private let answerStems: [[UInt64]]
    private let foreignStems: [[UInt64]]
    /// Of what was set aside in each answer: words that somebody used, though they claim nothing there.
    private let asideStems: [[UInt64]]
    /// Words of the claims of each answer as typed, each once.
    private let answerForms: [[UInt64]]
    /// Of each foreign text that strings terms together.
    private let stringStems: [[UInt64]]
    /// Pairs of neighbours of each answer and of each foreign text, as `WordOrder` has them.
    private let answerPairs: [[Int]]
    private let foreignPairs: [[Int]]

    init(_ set: TrainingSet, folds: Folds) {
        self.folds = folds
        answerStems = set.features.map(\.contentStems)
        asideStems = set.features.map { features in
            Self.words(features, features.answer.document.clauses.indices.filter { !features.claims.contains($0) }, \.stem)
        }
        answerForms = set.features.map { Self.words($0, $0.claims, \.form) }
        answerPairs = set.features.map(Self.pairs)
        // What is made of the trade's own words says nothing of words. The foreign texts are the first of the loose ones.
        let foreign = zip(set.foreign, set.loose)
        foreignStems = foreign.map { $0.isProse ? $1.contentStems : [] }
        stringStems = foreign.map { $0.kind == "stuffing" ? $1.contentStems : [] }
        foreignPairs = foreign.map { $0.isProse ? Self.pairs($1) : [] }
    }

    /// Names of the words of some clauses that say something, each once, in no order.
    private static func words(_ features: AnswerFeatures, _ clauses: [Int], _ name: KeyPath<Token, UInt64>) -> [UInt64] {
        let document = features.answer.document
        let tokens = clauses.flatMap { document.tokens[document.clauses[$0].tokens] }
        return Array(Set(tokens.filter { $0.kind == .word && !$0.function }.map { $0[keyPath: name] }))
    }

    private static func pairs(_ features: AnswerFeatures) -> [Int] {
        var result: [Int] = []
        let document = features.answer.document
        for clause in document.clauses.indices { WordOrder.eachPair(document, clause) { result.append($0) } }
        return result
    }

    /// What is known without the answers of some folds and the foreign texts that were put into them.
    func knowledge(without left: [Int]) -> WordKnowledge {
        let (own, ownCount) = Self.counted(answerStems) { !left.contains(folds.of[$0]) }
        let (foreign, foreignCount) = Self.counted(foreignStems) { !foreignStems[$0].isEmpty && !left.contains($0 % folds.count) }
        let (strings, stringCount) = Self.counted(stringStems) { !stringStems[$0].isEmpty && !left.contains($0 % folds.count) }
        let aside = asideStems.indices.filter { !left.contains(folds.of[$0]) }.reduce(into: Set()) { $0.formUnion(asideStems[$1]) }
        let names = aside.union(own.keys).union(foreign.keys).sorted()
        func lean(_ name: UInt64, _ times: [UInt64: Int], of count: Int) -> Int16 {
            // Of a word that neither side holds nothing is known.
            if times[name] == nil, own[name] == nil { return 0 }
            let odds =
                (Double(times[name] ?? 0) + 0.5) / Double(count + 1) / ((Double(own[name] ?? 0) + 0.3) / Double(ownCount + 1))
            return Int16(max(-2500, min(2500, (log(odds) * 1000).rounded())))
        }
        let leans = names.map { lean($0, foreign, of: foreignCount) }
        let rarities = names.map { Int16((log(Double(ownCount + 1) / (Double(own[$0] ?? 0) + 0.5)) * 1000).rounded()) }
        let strangest = Int((log(Double(ownCount + 1) / 0.5) * 1000).rounded())
        return WordKnowledge(
            names: names, leans: leans, strings: names.map { lean($0, strings, of: stringCount) }, rarities: rarities,
            strangest: strangest, order: order(without: left), common: common(without: left))
    }

    /// What several answers hold is no slip.
    private func common(without left: [Int]) -> [UInt64] {
        Self.counted(answerForms) { !left.contains(folds.of[$0]) }.times.filter { $0.value >= Self.several }.keys.sorted()
    }

    private static let several = 5

    /// In how many of some texts each word stands, and how many texts these are.
    private static func counted(_ stems: [[UInt64]], _ counts: (Int) -> Bool) -> (times: [UInt64: Int], texts: Int) {
        let chosen = stems.indices.filter(counts)
        var times: [UInt64: Int] = [:]
        for text in chosen { for stem in stems[text] { times[stem, default: 0] += 1 } }
        return (times, chosen.count)
    }

    private func order(without left: [Int]) -> WordOrder {
        var pairs = [Int](repeating: 0, count: WordOrder.pairs)
        for (index, own) in answerPairs.enumerated() where !left.contains(folds.of[index]) { for pair in own { pairs[pair] += 1 } }
        for (index, own) in foreignPairs.enumerated() where !left.contains(index % folds.count) { for pair in own { pairs[pair] += 1 } }
        let kinds = WordOrder.kinds
        var first = [Int](repeating: 0, count: kinds)
        var second = first
        for (pair, times) in pairs.enumerated() {
            first[pair / kinds] += times
            second[pair % kinds] += times
        }
        let all = Double(max(first.reduce(0, +), 1))
        return WordOrder(
            weights: pairs.enumerated().map { pair, times in
                let expected = Double(first[pair / kinds] * second[pair % kinds]) / all
                let steps = log((Double(times) + Self.rare) / (expected + Self.rare)) * Double(WordOrder.scale)
                return Int8(max(-127, min(Self.most * Double(WordOrder.scale), steps)).rounded())
            })
    }

    /// Added to both counts: what was to be expected hardly ever may be missing by chance.
    private static let rare = 0.5
    /// No pair speaks more than this for an order, as a logarithm.
    private static let most = 3.0
}
