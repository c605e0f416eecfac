import Foundation
import RubricScorer
import Testing

@Suite struct RoundSheetTests {
    private func answer(_ turn: Int, _ levels: [Dimension: Int], raises: Set<Dimension> = [], lit: [TradeOffEdge] = [], vote: Int = 2)
        -> ScoredAnswer
    {
        ScoredAnswer(
            turn: turn, promptID: "p\(turn)", raises: raises,
            sheet: AnswerSheet(
                marks: Dimension.allCases.map { Mark(dimension: $0, level: levels[$0] ?? 0) },
                edges: TradeOffEdge.allCases.map { EdgeMark(edge: $0, lit: lit.contains($0)) }, vote: vote, words: 10,
                scorer: Scorer.version))
    }

    @Test func notAskedIsNotMissed() {
        let sheet = Scorer.sheet(answers: [answer(1, [.latency: 3], raises: [.latency])], rubric: Rubric())
        #expect(sheet.mark(.fairness).level == nil && sheet.mark(.fairness).notAssessed == .neverAsked)
        #expect(sheet.mark(.latency) == RoundMark(dimension: .latency, level: 3, best: 1, worst: 1))
        #expect(sheet.mark(.concision).level == 0)
    }

    @Test func askedAndMissedIsZero() {
        let sheet = Scorer.sheet(answers: [answer(1, [:], raises: [.fairness])], rubric: Rubric())
        #expect(sheet.mark(.fairness).level == 0 && sheet.mark(.fairness).notAssessed == nil)
    }

    @Test func touchedUnaskedCountsOnceAskedTwice() {
        let sheet = Scorer.sheet(answers: [answer(1, [.latency: 1], raises: [.latency]), answer(2, [.latency: 4])], rubric: Rubric())
        #expect(sheet.mark(.latency) == RoundMark(dimension: .latency, level: 2, best: 2, worst: 1))
    }

    @Test func halvesRoundDown() {
        let sheet = Scorer.sheet(
            answers: [answer(1, [.latency: 3], raises: [.latency], vote: 2), answer(2, [.latency: 2], raises: [.latency], vote: 3)],
            rubric: Rubric())
        #expect(sheet.mark(.latency).level == 2 && sheet.vote == 2)
    }

    @Test func switchedOffIsLeftOut() {
        let sheet = Scorer.sheet(
            answers: [answer(1, [.liveDomain: 4, .latency: 4], raises: [.latency])],
            rubric: Rubric(weights: [.latency: 5, .evidence: 0, .concision: 0], off: [.liveDomain]))
        #expect(sheet.mark(.liveDomain).level == nil && sheet.mark(.liveDomain).notAssessed == .switchedOff)
        #expect(sheet.overall == 1000)
    }

    @Test func edgesNameTheirTurns() {
        let sheet = Scorer.sheet(answers: [answer(1, [:]), answer(4, [:], lit: [.latencyFairness])], rubric: Rubric())
        #expect(sheet.edges.map(\.turns) == [[4], [], []])
    }

    @Test func nothingAnsweredHasNoVote() {
        let sheet = Scorer.sheet(answers: [], rubric: Rubric())
        #expect(sheet.vote == nil && sheet.overall == nil && sheet.marks.allSatisfy { $0.level == nil })
    }

    @Test func codingComesBackEqualAndIsOrdered() throws {
        let rated = RatedAnswer.all[3]
        let scored = ScoredAnswer(
            turn: 1, promptID: "x", raises: [.humility, .latency, .evidence],
            sheet: Scorer.score(answer: rated.answer, prompt: rated.prompt))
        let rubric = Rubric(weights: [.latency: 3], off: [.liveDomain, .humility])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        #expect(try JSONDecoder().decode(ScoredAnswer.self, from: encoder.encode(scored)) == scored)
        #expect(try JSONDecoder().decode(Rubric.self, from: encoder.encode(rubric)) == rubric)
        #expect(
            String(decoding: try encoder.encode(rubric), as: UTF8.self) == #"{"off":["live_domain","humility"],"weights":{"latency":3}}"#)
        let sheet = Scorer.sheet(answers: [scored], rubric: rubric)
        #expect(try JSONDecoder().decode(RoundSheet.self, from: encoder.encode(sheet)) == sheet)
    }
}
