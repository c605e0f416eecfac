import RubricScorer
import Testing

@testable import greenroom_train

@Suite struct WeightsTests {
    @Test func theSameAnswersGiveTheSameWeights() throws {
        let one = Train.weights(try SmallMaterial.set(prompts: 3, each: 2))
        let other = Train.weights(try SmallMaterial.set(prompts: 3, each: 2))
        #expect(one.bytes == other.bytes)
        #expect(one.digest == other.digest)
        // One level of one answer decides otherwise.
        let changed = try SmallMaterial.set(prompts: 3, each: 2) { $0.levels["latency"] = 4 - ($0.levels["latency"] ?? 0) }
        #expect(Train.weights(changed).digest != one.digest)
    }
}
