import Testing

@testable import RubricScorer

/// What the last stage sees is one long list: its parts must stand where they are looked for.
@Suite struct LevelPartsTests {
    private let features = AnswerFeatures(
        answer: "I gave up 30 ms of latency so that small creators earn more. We watch it every week.", prompt: "How fast must it be?")

    private func levels(clauses: [Int32], answer: [Int32]) -> LevelFeatures {
        LevelFeatures(features, clauses: clauses, answer: answer, round: .panel)
    }

    private var numbered: LevelFeatures {
        levels(
            clauses: (0..<features.claims.count * ClauseTarget.count).map { Int32($0) },
            answer: (0..<AnswerTarget.count).map { Int32(500 + $0) })
    }

    @Test func theBestClauseAndTheBestThree() {
        let last = (features.claims.count - 1) * ClauseTarget.count
        for target in [0, ClauseTarget.any(.fairness), ClauseTarget.edge(.fairnessRevenue), ClauseTarget.foreign - 1] {
            #expect(Int(numbered.best(target)) == last + target)
            #expect(numbered.bestThree(target).first == numbered.best(target))
            #expect(Int(Array(numbered.bestThree(target))[1]) == last + target - ClauseTarget.count)
        }
    }

    @Test func whatTheAnswerModelSays() {
        #expect((0..<AnswerTarget.count).map { Int(numbered.answer($0)) } == (0..<AnswerTarget.count).map { 500 + $0 })
    }

    @Test func whatWasAskedAndHowMuchWasSaid() {
        #expect(Dimension.tradeOffs.map { Int(numbered.isAsked($0)) } == [1000, 0, 0])
        let rounds = RoundKind.allCases.map { $0 == .panel ? 1000 : 0 }
        #expect(numbered.asked.map { Int($0) } == rounds + [features.wordCount, features.digitCount])
    }

    @Test func howNearTopicsStand() {
        // Nothing said of anything but latency and money, in one clause that trades.
        var clauses = [Int32](repeating: -1000, count: features.claims.count * ClauseTarget.count)
        for (target, value) in [
            (ClauseTarget.any(.latency), 300), (ClauseTarget.any(.creatorRevenue), 200), (ClauseTarget.anyDimension(.traded), 250),
        ] {
            clauses[target] = Int32(value)
        }
        let near = levels(clauses: clauses, answer: [Int32](repeating: 0, count: AnswerTarget.count))
        #expect(Dimension.tradeOffs.map { near.near($0).map { Int($0) } } == [[250, 300], [-1000, 0], [200, 200]])
        #expect(near.together(.latencyRevenue).map { Int($0) } == [200, 200, 200])
        #expect(near.together(.latencyFairness).map { Int($0) } == [-1000, -1000, -1000])
    }
}

@Suite struct EdgeFeaturesTests {
    private func values(_ edge: TradeOffEdge, clause: [(Int, Int32)], corners: [Int]) -> [Int16] {
        let features = AnswerFeatures(answer: "I gave up one for the other.", prompt: "")
        var clauses = [Int32](repeating: 0, count: features.claims.count * ClauseTarget.count)
        for (target, value) in clause { clauses[target] = value }
        let levels = LevelFeatures(features, clauses: clauses, answer: [Int32](repeating: 0, count: AnswerTarget.count), round: nil)
        return EdgeFeatures(edge, levels, corners: corners).values
    }

    @Test func whichCornerSaysWhatMatters() {
        // Latency is traded and fairness named, or the reverse.
        let one = values(
            .latencyFairness, clause: [(ClauseTarget.role(.latency, .traded), 700), (ClauseTarget.role(.fairness, .traded), 100)],
            corners: [3000, 1000, 0])
        let other = values(
            .latencyFairness, clause: [(ClauseTarget.role(.latency, .traded), 100), (ClauseTarget.role(.fairness, .traded), 700)],
            corners: [1000, 3000, 0])
        #expect(one == other)
        #expect(one.contains(3000) && one.contains(1000))
        // That an edge has it that the third corner has is another matter.
        #expect(values(.latencyRevenue, clause: [(ClauseTarget.role(.latency, .traded), 700)], corners: [3000, 1000, 0]) != one)
    }
}

@Suite struct RoleFloorsTests {
    private let floors = RoleFloors(least: [[300, 200, 100], [0, 0, 0], [0, 0, 0]])

    private func levels(traded: Int32, figure: Int32, guarded: Int32) -> LevelFeatures {
        let features = AnswerFeatures(answer: "I gave up one for the other.", prompt: "")
        var clauses = [Int32](repeating: -500, count: features.claims.count * ClauseTarget.count)
        for (role, value) in zip(RoleFloors.roles, [traded, figure, guarded]) { clauses[ClauseTarget.role(.latency, role)] = value }
        return LevelFeatures(features, clauses: clauses, answer: [Int32](repeating: 0, count: AnswerTarget.count), round: nil)
    }

    @Test(
        "a level is the highest whose parts are there",
        arguments: [
            (300, 200, 100, 4), (300, 200, 99, 3), (300, 199, 100, 3), (299, 200, 100, 2), (900, -500, -500, 3),
        ])
    func partsBoundTheLevel(traded: Int32, figure: Int32, guarded: Int32, most: Int) {
        let levels = levels(traded: traded, figure: figure, guarded: guarded)
        #expect(floors.bounded(4, .latency, levels) == most)
        // Nothing is lifted, and what asks for no part is left as it is.
        for level in 0...most { #expect(floors.bounded(level, .latency, levels) == level) }
    }

    @Test func whatIsMissedByLessThanTheSlackIsThere() {
        let levels = levels(traded: 300, figure: 200, guarded: 90)
        #expect(!floors.allow(4, .latency, levels))
        #expect(!floors.allow(4, .latency, levels, slack: 9))
        #expect(floors.allow(4, .latency, levels, slack: 10))
    }

    @Test func noAnswerGetsTheLevelWithoutTheParts() {
        for (rated, sheet) in zip(RatedAnswer.all, RatedAnswer.sheets) {
            let reading = AnswerReading(
                AnswerFeatures(answer: rated.answer, prompt: rated.prompt), model: Scorer.model, round: rated.round)
            for dimension in Dimension.tradeOffs {
                #expect(Scorer.model.floors.allow(sheet.level(dimension)!, dimension, reading.levels), "\(rated.id) \(dimension)")
            }
        }
    }
}
