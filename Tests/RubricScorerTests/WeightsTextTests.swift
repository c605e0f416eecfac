import Testing

@testable import RubricScorer

/// Thirteen bytes are sixteen letters, both ways.
@Suite struct WeightsTextTests {
    private func bytes(_ text: StaticString) -> [UInt8] {
        var source = WeightsText(text)
        var bytes: [UInt8] = []
        while source.take(WeightsText.group, into: &bytes) {}
        return bytes
    }

    @Test func writesWhatItReads() {
        #expect(WeightsText.letters(of: []).isEmpty && bytes("").isEmpty)
        #expect(String(decoding: WeightsText.letters(of: [UInt8](repeating: 0, count: 13)), as: UTF8.self) == "!!!!!!!!!!!!!!!!")
        #expect(bytes("!!!!!!!!!!!!!!!!") == [UInt8](repeating: 0, count: 13))
        #expect(String(decoding: WeightsText.letters(of: [UInt8](repeating: 0xff, count: 13)), as: UTF8.self) == "|%|%|%|%|%|%|%|%")
        #expect(bytes("|%|%|%|%|%|%|%|%") == [UInt8](repeating: 0xff, count: 13))
        #expect(bytes("!!!!!!!!!!!!!!!!|%|%|%|%|%|%|%|%").count == 26)
    }
}
