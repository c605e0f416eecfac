import RubricScorer
import Testing

@Suite struct PrivateSheetTests {
    private func evidence(_ dimension: Dimension, _ role: EvidenceRole, at start: Int = 0) -> Evidence {
        Evidence(dimension: dimension, role: role, start: start, end: start + 10, rule: "test")
    }

    private func answer(_ turn: Int, _ levels: [Dimension: Int], raises: Set<Dimension> = [], _ found: [Evidence] = []) -> ScoredAnswer {
        ScoredAnswer(
            turn: turn, promptID: "p\(turn)", raises: raises,
            sheet: AnswerSheet(
                marks: Dimension.allCases.map { dimension in
                    Mark(dimension: dimension, level: levels[dimension] ?? 0, evidence: found.filter { $0.dimension == dimension })
                },
                edges: [], vote: 2, words: 10, scorer: Scorer.version))
    }

    /// Weighs these alone.
    private func rubric(_ weights: [Dimension: Int], off: Set<Dimension> = []) -> Rubric {
        var all = weights
        for dimension in Dimension.allCases where all[dimension] == nil { all[dimension] = 0 }
        return Rubric(weights: all, off: off)
    }

    private static let split = [Dimension.latency: 4, .fairness: 0]

    @Test func weightsOfTheirOwnGiveVotesOfTheirOwn() {
        let answers = [answer(3, Self.split, raises: [.latency, .fairness])]
        let engineer = PrivateSheet(answers: answers, rubric: rubric([.latency: 5, .fairness: 1]))
        let scientist = PrivateSheet(answers: answers, rubric: rubric([.latency: 1, .fairness: 5]))
        #expect(engineer.vote == 4 && scientist.vote == 1)
        #expect(engineer.stakes == [.latency] && scientist.stakes == [.fairness])
    }

    @Test(arguments: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 4)])
    func theMeanOfTheLevelsGivesTheVote(level: Int, vote: Int) {
        let sheet = PrivateSheet(answers: [answer(0, [.latency: level], raises: [.latency])], rubric: rubric([.latency: 3]))
        #expect(sheet.vote == vote)
        #expect(sheet.sheet.overall == level * 250)
    }

    /// Half-way between two levels: 2.5 of 4 is a yes, and no strong one.
    @Test func betweenTwoLevels() {
        let half = answer(0, [.latency: 3, .evidence: 2], raises: [.latency])
        #expect(PrivateSheet(answers: [half], rubric: rubric([.latency: 1, .evidence: 1])).vote == 3)
        #expect(PrivateSheet(answers: [half], rubric: rubric([.latency: 3, .evidence: 1])).vote == 4)
    }

    @Test func whatWasNotAssessedIsLeftOut() {
        let answers = [answer(0, [.latency: 3], raises: [.latency])]
        let other = PrivateSheet(answers: answers, rubric: rubric([.fairness: 5]))
        #expect(other.vote == nil && other.pleased.isEmpty && other.cost.isEmpty)
        #expect(PrivateSheet(answers: answers, rubric: rubric([.latency: 1, .fairness: 5])).vote == 4)
        #expect(PrivateSheet(answers: [], rubric: Rubric()).vote == nil)
        #expect(PrivateSheet(answers: answers, rubric: rubric([.latency: 5], off: [.latency])).vote == nil)
        #expect(other.share(.fairness) == 0)
    }

    @Test func theWeightiestWordsComeFirst() {
        let answers = [
            answer(0, [.latency: 3, .evidence: 4], raises: [.latency], [evidence(.latency, .named), evidence(.latency, .traded, at: 20)]),
            answer(1, [.latency: 4], [evidence(.latency, .concrete)]),
        ]
        let sheet = PrivateSheet(answers: answers, rubric: rubric([.latency: 5, .evidence: 1]))
        // Asked for it counts twice; evidence has no words of its own here.
        #expect(sheet.pleased.map(\.turn) == [0, 1])
        #expect(sheet.pleased.first?.evidence?.role == .traded)
        #expect(sheet.pleased.first?.worth == 30 && sheet.pleased.last?.worth == 20)
    }

    @Test func whatWasAskedForAndIsAbsentCosts() {
        let answers = [
            answer(0, [:], raises: [.fairness]),
            answer(1, [.fairness: 1], raises: [], [evidence(.fairness, .named), evidence(.fairness, .dismissed, at: 30)]),
            answer(2, [:], raises: []),
        ]
        let sheet = PrivateSheet(answers: answers, rubric: rubric([.fairness: 5]))
        #expect(sheet.cost.map(\.turn) == [0, 1])
        #expect(sheet.cost.first?.evidence == nil && sheet.cost.last?.evidence?.role == .dismissed)
    }

    @Test func whatCountsNothingNeitherPleasesNorCosts() {
        let answers = [answer(0, Self.split, raises: [.latency, .fairness], [evidence(.latency, .traded)])]
        let sheet = PrivateSheet(answers: answers, rubric: rubric([.evidence: 5]))
        #expect(sheet.pleased.isEmpty && sheet.cost.isEmpty)
    }

    @Test func sharesAreOfWhatWasAssessed() {
        let answers = [answer(0, [.latency: 3], raises: [.latency, .fairness])]
        let sheet = PrivateSheet(answers: answers, rubric: rubric([.latency: 3, .fairness: 1, .humility: 4]))
        #expect(sheet.share(.latency) == 750 && sheet.share(.fairness) == 250 && sheet.share(.humility) == 0)
    }

    @Test func oneAnswerPleasesOneAndCostsWithAnother() {
        let answers = [
            answer(0, [.latency: 2], raises: [.latency], [evidence(.latency, .concrete)]),
            answer(1, Self.split, raises: [.latency, .fairness], [evidence(.latency, .traded)]),
        ]
        let sheets = [[Dimension.latency: 5, .fairness: 1], [.latency: 1, .fairness: 5]].map {
            PrivateSheet(answers: answers, rubric: rubric($0))
        }
        let splits = SplitOpinion.all(between: sheets)
        #expect(splits.count == 1)
        #expect(splits.first?.pleased == 0 && splits.first?.displeased == 1)
        #expect(splits.first?.why.turn == 1 && splits.first?.why.dimension == .latency && splits.first?.whyNot.dimension == .fairness)
        // Who weighs alike is of one mind, and nobody disagrees alone.
        #expect(SplitOpinion.all(between: [sheets[0], sheets[0]]).isEmpty && SplitOpinion.all(between: [sheets[0]]).isEmpty)
    }
}
