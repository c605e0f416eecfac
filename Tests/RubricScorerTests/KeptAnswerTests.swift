import Testing

@testable import RubricScorer

/// Answers by six writers to prompts of their own, rated by readers of their own, that were never learned from.
@Suite struct KeptAnswerTests {
    private static let answers = RatedAnswer.read("kept-answers.jsonl")
    private static let sheets = RatedAnswer.sheets(of: answers)

    @Test func areWhole() {
        #expect(Self.answers.count == 450 && Set(Self.answers.map(\.writer)).count == 6)
    }

    @Test(
        "levels agree with the raters'",
        arguments: [
            (Dimension.latency, 0.85), (.fairness, 0.75), (.creatorRevenue, 0.84), (.impactFraming, 0.79), (.evidence, 0.88),
            (.concision, 0.7), (.liveDomain, 0.82), (.humility, 0.7),
        ])
    func levelsAgree(_ dimension: Dimension, _ least: Double) {
        let kappa = quadraticKappa(dimension, Self.answers, Self.sheets)
        #expect(kappa >= least, "\(dimension): \(kappa)")
    }

    @Test("so do votes")
    func votesAgree() {
        let kappa = quadraticKappa(Self.answers.map(\.vote), Self.sheets.map(\.vote))
        #expect(kappa >= 0.78, "\(kappa)")
    }

    @Test("F1 of the edges")
    func edgesAgree() {
        var both = 0
        var either = 0
        for (answer, sheet) in zip(Self.answers, Self.sheets) {
            for edge in sheet.edges {
                let wanted = answer.edges[edge.edge.rawValue] ?? false
                if wanted && edge.lit { both += 2 }
                if wanted { either += 1 }
                if edge.lit { either += 1 }
            }
        }
        let f1 = Double(both) / Double(max(either, 1))
        #expect(f1 >= 0.68, "\(f1)")
    }
}
