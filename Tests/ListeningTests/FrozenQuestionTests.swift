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

    /// As well as the matcher does now (81 of 90 told are right, of 100 asked for; 92 of 100 are left unknown); wanted are .95 and .85. Odds
    /// that were learned by hand told 82 of 93 rightly: three wrong ones fewer cost a right one when a command learned them.
    @Test("of the facts told as many were asked for, and of those asked for as many are told, as ever before")
    func frozen() {
        #expect(Self.all.count == 200 && Self.all.filter { $0.fact == nil }.count == 100)
        let tally = AskedTests.tally(Self.all.map { ($0.text, $0.fact) }, AskedTests.twitch, AskedTests.twitchIndex, asking: true)
        print("frozen questions: \(tally.figures)")
        #expect(tally.precision >= 0.9, "\(tally.figures)")
        #expect(tally.recall >= 0.81, "\(tally.figures)")
        #expect(tally.unknown >= 92, "\(tally.figures)")
    }
}
