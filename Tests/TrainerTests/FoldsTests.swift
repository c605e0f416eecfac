import RubricScorer
import Testing

@testable import greenroom_train

@Suite struct FoldsTests {
    private let answers = (0..<120).map { RatedAnswer.sample(prompt: "p\($0 % 12)", writer: "w\($0 / 24)") }

    @Test(arguments: Split.allCases) func noGroupStandsOnBothSides(_ split: Split) {
        let folds = split.folds(answers)
        var foldOf: [String: Int] = [:]
        for (answer, fold) in zip(answers, folds.of) {
            #expect((0..<folds.count).contains(fold))
            let group = split == .prompt ? answer.promptID : answer.writer
            #expect(foldOf[group, default: fold] == fold)
            foldOf[group] = fold
        }
        #expect(Set(folds.of).count == folds.count)
    }

    @Test func asManyFoldsAsAskedForOrAsThereAreGroups() {
        #expect(Split.prompt.folds(answers).count == 8)
        #expect(Split.writer.folds(answers).count == 5)
    }

    @Test("groups that are only learned from make no fold of their own")
    func onlyLearnedFrom() {
        let folds = Split.writer.folds(answers, reported: 72)
        #expect(folds.count == 3)
        #expect(Set(folds.of[..<72]) == Set(0..<3))
        #expect(Set(folds.of[72...]).isSubset(of: Set(0..<3)))
    }

    @Test func theSameAnswersFallTheSameWay() {
        #expect(Split.prompt.folds(answers).of == Split.prompt.folds(answers).of)
        // Not by the order in which they come.
        #expect(Split.prompt.folds(answers.reversed()).of == Split.prompt.folds(answers).of.reversed())
    }
}
