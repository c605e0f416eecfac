import Testing

/// 360 questions on which the wordings and the matcher are worked on, by somebody who had seen neither. One half was read when wordings
/// were written and weights were learned; of the other half only the figures.
@Suite struct DevelopmentQuestionTests {
    private struct Question: Decodable {
        var id: String
        var question: String
        var fact: String?
        var half: Half
    }

    private enum Half: String, Decodable, CaseIterable {
        case read, unread
    }

    private static let all: [Question] = fixtureLines("Fixtures/fact-dev-questions.jsonl")

    @Test(
        "as many of the development questions are answered, and as many rightly, as ever before",
        arguments: [("read", 0.97, 0.97), ("unread", 0.95, 0.85)])
    func development(half: String, precision: Double, recall: Double) {
        let questions = Self.all.filter { $0.half.rawValue == half }
        #expect(questions.count > 170)
        let tally = AskedTests.tally(
            questions.map { ($0.question, $0.fact) }, AskedTests.twitch, AskedTests.twitchIndex, asking: true)
        #expect(tally.precision >= precision, "\(tally.figures)")
        #expect(tally.recall >= recall, "\(tally.figures)")
    }
}
