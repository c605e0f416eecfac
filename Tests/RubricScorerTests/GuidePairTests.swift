import RubricScorer
import Testing

/// Weak and strong wordings of the same thing, as a public guide to the role tells them apart; in our own words.
@Suite struct GuidePairTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var round: RoundKind
        var prompt: String
        var weak: String
        var strong: String
    }

    static let pairs = [
        Pair(
            testDescription: "a gain in precision, alone and with what it meant", round: .hiringManager,
            prompt: "What did your last model change, and for whom?",
            weak: """
                We raised the precision of our recommendation model by four points, from 0.61 to 0.65, and the whole team was proud of it.
                """,
            strong: """
                We raised the precision of our recommendation model by four points, from 0.61 to 0.65, and took 80 ms out of the path while we \
                did it. The faster row kept viewers browsing, and creators earned 12 percent more from it than in the control group.
                """),
        Pair(
            testDescription: "no experience with live, and a plan that brings what there is to it", round: .recruiter,
            prompt: "You haven't worked on live video. How would you get up to speed?",
            weak: """
                I don't have experience with live streaming, to be honest. I've mostly done batch systems, so I would have to learn that part \
                from the team.
                """,
            strong: """
                What I'll leverage is the near-real-time pipeline that I ran for a delivery app: events to a fresh model in four minutes, at six \
                times the usual load on Friday evenings. What doesn't carry over is chat and a person on camera. In the first month I'd move one \
                signal, new streams, from the half-hourly batch to that kind of pipeline, on a tenth of the traffic, and pull it if the row got \
                slower than 150 ms.
                """),
    ]

    @Test(arguments: pairs)
    func theStrongOneOutranksTheWeakOne(_ pair: Pair) {
        func sheet(_ answer: String) -> AnswerSheet { Scorer.score(answer: answer, prompt: pair.prompt, round: pair.round) }
        let weak = sheet(pair.weak)
        let strong = sheet(pair.strong)
        #expect(strong.vote >= weak.vote)
        for mark in strong.marks { #expect((mark.level ?? 0) >= (weak.level(mark.dimension) ?? 0), "\(mark.dimension)") }
        #expect(strong.marks.reduce(0) { $0 + ($1.level ?? 0) } >= weak.marks.reduce(0) { $0 + ($1.level ?? 0) } + 5)
    }
}
