import RubricScorer
import Testing

@testable import greenroom_train

@Suite struct FeatureSpaceTests {
    @Test("a feature needs three clauses of which one stands in an answer, or many that stand in none")
    func columns() {
        let answers: [[UInt64]] = [[1, 2], [1, 3], [1, 4], [4]]
        let loose: [[UInt64]] = [[2, 5, 6], [2, 5, 6], [5, 6]] + [[UInt64]](repeating: [6], count: 9)
        let space = FeatureSpace([(.words, answers + loose)], ofAnswers: answers.count)
        // 1 stands in three answers, 2 in an answer and twice beside it, 6 in twelve texts that are none; 3 and 4 stand less often, 5 in
        // three such texts.
        #expect(space.names == [1, 2, 6])
    }

    @Test("answers that are only learned from come behind those whose scale counts")
    func scale() {
        let set = TrainingSet(
            answers: [.sample(prompt: "a")], more: [.sample(prompt: "b"), .sample(prompt: "c")], foreign: [], labelled: [])
        #expect(set.onScale == 1 && set.answers.map(\.promptID) == ["a", "b", "c"])
    }
}
