import InterviewEngine
import Testing

@Suite struct AttackTests {
    @Test func whatCameOutIsQuotedAndNotWhatWasBefore() {
        var play = Play(SmallLoop.state(["talk", "vp"]))
        play.enter("talk")
        let text = "A row took 176 ms before. It takes 120 ms now on every phone."
        func claim(_ words: String, _ role: String) -> Claim {
            let start = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: words)!.lowerBound)
            return Claim(
                id: role, subject: "", value: Figure(mantissa: 1, exponent: 0, unit: "ms"), role: role,
                span: HeardSpan(start: start, end: start + words.utf8.count))
        }
        play.type(text)
        play.submit()
        play.hear(claims: [claim("176 ms", "baseline"), claim("120 ms", "result")])
        play.pass(.seconds(3))
        play.send(.roundAbandoned)
        play.enter("vp")
        #expect(play.lines("Earlier:") == ["Earlier: \"It takes 120 ms now on every phone\". Why?"])
    }
}

@Suite struct QuoteEdgeTests {
    @Test(arguments: [
        ("so \u{201C}the AUC rose by 7 percent\u{201D} they said", "the AUC rose by 7 percent"),
        ("well\u{2014}the AUC rose by 7 percent\u{2014}and then", "the AUC rose by 7 percent"),
        ("it\u{2019}s true\u{2026}the AUC rose by 7 percent", "the AUC rose by 7 percent"),
    ]) func dashesAndCurlyQuotesPartWords(_ text: String, _ quote: String) throws {
        let place = try #require(text.firstRange(of: quote))
        let span = HeardSpan(
            start: text.utf8.distance(from: text.startIndex, to: place.lowerBound),
            end: text.utf8.distance(from: text.startIndex, to: place.upperBound))
        #expect(Quote.words(of: span, in: text) == quote)
    }

    @Test(arguments: [
        (
            "Fairness is really important to me and I would make sure the model is fair to all creators",
            "Fairness is really important to me"
        ),
        (
            "we moved the ranker of the home feed to two stages for the viewers on the slowest phones we had",
            "we moved the ranker of the home feed to two stages for the viewers"
        ),
        (
            "We lost 0.3 percent of clicks in the first week of March, which was more than the whole team had feared",
            "We lost 0.3 percent of clicks in the first week of March"
        ),
    ]) func aLongStretchIsCutWhereASpeakerMightStop(_ text: String, _ quote: String) {
        #expect(Quote.words(of: HeardSpan(start: 0, end: text.utf8.count), in: text) == quote)
    }

    @Test func aQuoteDoesNotBeginWithATie() {
        let text = "and the AUC on the tail was up"
        #expect(Quote.words(of: HeardSpan(start: 0, end: text.utf8.count), in: text) == "the AUC on the tail was up")
    }

    @Test(arguments: ["über allem steht das", "naïve readers all agree"]) func lettersOfAnyScriptDoNot(_ text: String) {
        // The span begins within the first word.
        let inside = text.utf8.prefix { $0 < 0x80 }.count + 2
        #expect(Quote.words(of: HeardSpan(start: inside, end: text.utf8.count), in: text) == nil)
    }
}
