import Testing

@testable import RubricScorer

/// Whether a clause is quoted depends on the sentence that it stands in.
@Suite struct QuoteFeaturesTests {
    private let features = AnswerFeatures(
        answer:
            "I gave up 30 ms of latency on the home page because it was cheap to do so, and then small creators earned 4 percent more, but we lost some of the big ones in the first week of it. We watch it every week.",
        prompt: "How fast must it be?")

    @Test func theSentenceOfAClauseIsSeen() {
        let claims = features.claims.map { features.answer.document.clauses[$0] }
        let first = claims.prefix { $0.sentence == claims[0].sentence }
        #expect(first.count > 1 && claims.count == first.count + 1)
        let outputs = (0..<claims.count * ClauseTarget.count).map { Int32($0) }
        var quotes = QuoteFeatures(
            .latency, features, clauses: outputs, answer: [Int32](repeating: 0, count: AnswerTarget.count), outputs: [0, 0, 0])
        let any = ClauseTarget.any(.latency)
        let traded = ClauseTarget.role(.latency, .traded)
        for place in claims.indices {
            let sentence = place < first.count ? 0..<first.count : first.count..<claims.count
            let best = (sentence.upperBound - 1) * ClauseTarget.count
            let words = sentence.reduce(0) { $0 + claims[$1].words }
            let wanted = [
                claims[place].words, place - sentence.lowerBound, sentence.upperBound - place, words, best + any, best + traded,
            ]
            #expect(quotes.values(place).suffix(6).map { Int($0) } == wanted)
        }
    }
}
