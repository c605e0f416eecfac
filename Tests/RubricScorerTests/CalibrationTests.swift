import RubricScorer
import Testing

/// What can be said of the learned weights without learning them again; how far they agree with raters on answers they were not learned
/// from is measured by `make calibrate`, and held by `make check`.
@Suite struct CalibrationTests {
    @Test func fixturesAreWhole() {
        #expect(RatedAnswer.all.count == 1008)
    }

    @Test("the digest that sheets carry is the one of the weights")
    func digestIsTrue() {
        #expect(Scorer.weights.digest == Scorer.weightsDigest)
    }

    @Test("the weights stand in the sources as letters and marks, in less than five megabytes")
    func weightsAreSmall() {
        let text = Scorer.weights.text
        #expect(text.utf8.count < 5_000_000)
        #expect(text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f })
    }

    @Test("the weights know the answers they were learned from")
    func weightsFit() {
        for dimension in Dimension.allCases {
            let kappa = quadraticKappa(dimension, RatedAnswer.all, RatedAnswer.sheets)
            #expect(kappa >= 0.85, "\(dimension): \(kappa)")
        }
    }
}
