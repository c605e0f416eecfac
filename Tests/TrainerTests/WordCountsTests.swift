import Reading
import RubricScorer
import Testing

@testable import greenroom_train

@Suite struct WordCountsTests {
    private let list = "latency, HHI, CUPED, OEC, Gini, holdout, rollback, threshold, canary, payouts"
    private let said = "We cut the ranker because viewers waited for it."

    private func knowledge(_ answers: [String], without left: [Int] = []) -> WordKnowledge {
        let rated = answers.enumerated().map { RatedAnswer.sample(prompt: "p\($0.offset)", answer: $0.element) }
        let set = TrainingSet(answers: rated, foreign: [], labelled: [])
        return WordCounts(set, folds: Folds(set.answers, count: answers.count) { $0.promptID }).knowledge(without: left)
    }

    @Test("a word of a list is one that somebody used, and as rare as one that nobody used in a claim")
    func aside() {
        let knowledge = knowledge([list, said, said])
        func rarity(_ word: String) -> Int? {
            knowledge.names.firstIndex(of: PhraseTable.stem(word)).map { Int(knowledge.rarities[$0]) }
        }
        #expect(rarity("canary") == knowledge.strangest && rarity("zebra") == nil)
        #expect(rarity("ranker")! < knowledge.strangest)
        let canary = knowledge.names.firstIndex(of: PhraseTable.stem("canary"))!
        #expect(knowledge.leans[canary] == 0 && knowledge.strings[canary] == 0)
    }

    @Test("what five answers hold may have been meant by a slip")
    func common() {
        #expect(knowledge([String](repeating: said, count: 5)).common.contains(WordHash.of("waited")))
        #expect(!knowledge([String](repeating: said, count: 4) + [list]).common.contains(WordHash.of("waited")))
    }

    @Test("nothing is known of answers that are left out")
    func leftOut() {
        let rest = (0..<3).map { knowledge([list, said, said], without: [$0]).names.contains(PhraseTable.stem("canary")) }
        #expect(rest.count { !$0 } == 1)
    }

    @Test("neighbours that stand together more often than chance speak for an order, those that never do against one")
    func order() {
        let weights = knowledge([said, said, said]).order.weights
        #expect(weights.count == WordOrder.pairs)
        #expect(weights.max()! > 0 && weights.min()! < 0)
        #expect(weights.allSatisfy { $0 <= 96 && $0 >= -127 })
    }
}
