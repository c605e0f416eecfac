import RubricScorer
import Testing

@testable import greenroom

@Suite struct ScorerMemoryTests {
    @Test func theWeightsCanBeReadAgainOnceTheirMemoryWasGivenBack() {
        #expect(ScorerMemory.isTidied)
        #expect(Scorer.weights.digest == Scorer.weightsDigest)
    }
}
