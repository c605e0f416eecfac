import Testing

/// Two hundred questions by somebody who had not seen the matcher, half of them with no fact to answer them. They are an exam: the
/// matcher is never changed for one of them.
@Suite struct FrozenQuestionTests {
    private struct Question: Decodable {
        var id: String
        var text: String
        var fact: String?
    }

    private static let all: [Question] = fixtureLines("Fixtures/fact-questions.jsonl")

    /// As well as the matcher does now (82 of 93 told are right, of 100 asked for; 91 of 100 are left unknown); wanted are .95 and .85. Only
    /// ever raised.
    @Test("of the facts told as many were asked for, and of those asked for as many are told, as ever before")
    func frozen() {
        #expect(Self.all.count == 200 && Self.all.filter { $0.fact == nil }.count == 100)
        let tally = AskedTests.tally(Self.all.map { ($0.text, $0.fact) }, AskedTests.twitch, AskedTests.twitchIndex, asking: true)
        #expect(tally.precision >= 0.88, "\(tally.figures)")
        #expect(tally.recall >= 0.82, "\(tally.figures)")
        #expect(tally.unknown >= 91, "\(tally.figures)")
    }
}
