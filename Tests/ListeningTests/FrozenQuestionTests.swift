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

    /// As well as the matcher does now (89 of 94 told are right, of 100 asked for; 95 of 100 are left unknown); wanted are .95 and .85.
    /// A matcher that counted words in common told 81 of 90 rightly.
    @Test("of the facts told as many were asked for, and of those asked for as many are told, as ever before")
    func frozen() {
        #expect(Self.all.count == 200 && Self.all.filter { $0.fact == nil }.count == 100)
        Self.hold("frozen", Self.all.map { ($0.text, $0.fact) }, precision: 0.94, recall: 0.87, unknown: 95)
    }

    /// Least of the facts told that were asked for, of those asked for that are told, and of the questions that are left unknown.
    private static func hold(_ name: String, _ questions: [(String, String?)], precision: Double, recall: Double, unknown: Int) {
        let tally = AskedTests.tally(questions, AskedTests.twitch, AskedTests.twitchIndex, asking: true)
        print("\(name) questions: \(tally.figures)")
        #expect(tally.precision >= precision, "\(tally.figures)")
        #expect(tally.recall >= recall, "\(tally.figures)")
        #expect(tally.unknown >= unknown, "\(tally.figures)")
    }

    private struct Fresh: Decodable {
        var question: String
        var fact: String?
    }

    /// 504 questions by three people more, 168 each: one for every fact and as many that no fact answers. Nothing was learned from them
    /// either, and of them too only totals were looked at.
    @Test("so are the questions of three people whose wordings the world lacks")
    func fresh() {
        let all: [Fresh] = fixtureLines("Fixtures/fact-fresh-questions.jsonl")
        #expect(all.count == 504)
        Self.hold("fresh", all.map { ($0.question, $0.fact) }, precision: 0.95, recall: 0.88, unknown: 239)
    }

    /// 1,344 more by eight others, 168 each; of those that no fact answers two in three were written to look as if one did. Nothing was
    /// learned from them, and only totals were looked at.
    @Test("so are those of eight people who ask for what lies near a fact")
    func near() {
        let all: [Fresh] = fixtureLines("Fixtures/fact-near-questions.jsonl")
        #expect(all.count == 1_344)
        Self.hold("near", all.map { ($0.question, $0.fact) }, precision: 0.94, recall: 0.87, unknown: 612)
    }
}
