import Testing

@testable import RubricScorer

/// One to four sentences, as somebody types who answers a follow-up: rated, and never learned from.
@Suite struct ShortAnswerTests {
    private static let answers = RatedAnswer.read("short-answers.jsonl")
    private static let sheets = RatedAnswer.sheets(of: answers)

    @Test("what says something real in a sentence or two is hardly ever taken for a text about something else")
    func shortAnswersAreHeard() {
        #expect(Self.answers.count == 120)
        var real = 0
        var unheard = 0
        for (answer, sheet) in zip(Self.answers, Self.sheets) {
            guard Dimension.tradeOffs.contains(where: { (answer.levels[$0.rawValue] ?? 0) >= 2 }) else { continue }
            real += 1
            if Dimension.tradeOffs.allSatisfy({ sheet.level($0) == 0 }) { unheard += 1 }
        }
        #expect(real == 71)
        // What was reached; it may only be lowered.
        #expect(unheard <= 6, "\(unheard) of \(real)")
    }

    @Test(
        "levels of short answers agree with the raters'",
        arguments: [(Dimension.latency, 0.75), (.fairness, 0.5), (.creatorRevenue, 0.7)])
    func shortAnswersAgree(_ dimension: Dimension, _ least: Double) {
        let kappa = quadraticKappa(dimension, Self.answers, Self.sheets)
        #expect(kappa >= least, "\(dimension): \(kappa)")
    }

    @Test(
        "terse answers full of terms and figures are answers",
        arguments: [
            "I gave up 20 ms of the 150 so that small channels keep their place; payouts rose 7 percent against the control.",
            "We cut p95 from 300 to 120 ms by dropping one ranker feature. It cost 0.4 percent watch time.",
            "Small creators lost about 8% of their sub income after the launch. I rolled it back the same week.",
            "I would take the slower model. 40 ms more, but the payout gap between big and small channels shrinks by a third.",
        ])
    func terse(_ answer: String) {
        for prompt in ["", "How did you trade latency against fairness, and what did it cost?"] {
            let sheet = Scorer.score(answer: answer, prompt: prompt, round: .panel)
            #expect(Dimension.tradeOffs.contains { (sheet.level($0) ?? 0) >= 2 } && sheet.vote >= 2)
        }
    }
}
