import Foundation
import RubricScorer

/// In how many answers and foreign texts each word stands.
struct WordCounts: Sendable {
    private let folds: Folds
    /// Content stems of each answer and of each foreign text.
    private let answerStems: [[UInt64]]
    private let foreignStems: [[UInt64]]

    init(_ set: TrainingSet, folds: Folds) {
        self.folds = folds
        answerStems = set.features.map(\.contentStems)
        // What is made of the trade's own words says nothing of words.
        foreignStems = set.foreign.map { $0.isProse ? AnswerFeatures(answer: $0.text, prompt: "").contentStems : [] }
    }

    /// What is known without the answers of some folds and the foreign texts that were put into them.
    func knowledge(without left: [Int]) -> WordKnowledge {
        var own: [UInt64: Int] = [:]
        var foreign: [UInt64: Int] = [:]
        var ownCount = 0
        var foreignCount = 0
        for (index, stems) in answerStems.enumerated() where !left.contains(folds.of[index]) {
            ownCount += 1
            for stem in stems { own[stem, default: 0] += 1 }
        }
        for (index, stems) in foreignStems.enumerated() where !stems.isEmpty && !left.contains(index % folds.count) {
            foreignCount += 1
            for stem in stems { foreign[stem, default: 0] += 1 }
        }
        let names = Set(own.keys).union(foreign.keys).sorted()
        let leans = names.map { name -> Int16 in
            let odds =
                (Double(foreign[name] ?? 0) + 0.5) / Double(foreignCount + 1) / ((Double(own[name] ?? 0) + 0.3) / Double(ownCount + 1))
            return Int16(max(-2500, min(2500, (log(odds) * 1000).rounded())))
        }
        let rarities = names.map { Int16((log(Double(ownCount + 1) / (Double(own[$0] ?? 0) + 0.5)) * 1000).rounded()) }
        let strangest = Int((log(Double(ownCount + 1) / 0.5) * 1000).rounded())
        return WordKnowledge(names: names, leans: leans, rarities: rarities, strangest: strangest)
    }
}
