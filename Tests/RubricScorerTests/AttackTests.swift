import RubricScorer
import Testing

@Suite struct AttackTests {
    private let prompt = "A fairness re-ranker adds 20 ms at p99 and offline AUC goes up by 0.003. Do you ship it?"

    private func levels(_ answer: String) -> [Int] { Scorer.score(answer: answer, prompt: prompt).marks.map { $0.level! } }

    @Test("a word that nobody knows, left over from many, says nothing")
    func unknownWords() {
        let sheet = Scorer.score(
            answer: "dbzqpp uvnpn hwjwoqfp fbtyfn scdpandy eyaais pszswk wwfgq vbbxjnj wrokjbfg tawbhc. zukvtdi.", prompt: prompt)
        #expect(sheet.marks.allSatisfy { $0.level! == 0 || $0.dimension == .concision })
        #expect(sheet.vote == 1)
    }

    @Test func emptyAndGibberishGetNothing() {
        for text in ["", "   \n ", "...", "asdf jkl qwer zxcv uiop hjkl vbnm tyui asdf ghjk", "\u{1F600}\u{1F600}\u{1F600}"] {
            let sheet = Scorer.score(answer: text, prompt: prompt)
            #expect(sheet.marks.allSatisfy { $0.level == 0 }, "\(text)")
            #expect(sheet.vote == 1)
            #expect(sheet.edges.allSatisfy { !$0.lit })
        }
    }

    @Test("a strong answer that names an A/B test is no noise")
    func shortOfNoise() {
        let sheet = Scorer.score(
            answer: """
                We cut p99 latency from 300 ms to 120 ms, measured in an A/B test over four weeks. We gave up 2 percent of small creators' \
                exposure for it, because slow pages cost them more, and I decided that. If their share of impressions falls under 15 percent, \
                we roll back within the hour.
                """, prompt: prompt)
        #expect(sheet.level(.latency)! >= 3 && sheet.level(.evidence)! >= 2 && sheet.vote >= 2)
    }

    @Test func keywordListNamesAtMost() {
        let sheet = Scorer.score(
            answer:
                "Latency SLA, p99, fairness, exposure parity, rich-get-richer, creator revenue, subs, payouts, rollback, guardrail, A/B, holdout, trade-off.",
            prompt: prompt)
        #expect(sheet.marks.allSatisfy { $0.level! <= 1 })
        #expect(sheet.level(.latency) == 1 && sheet.level(.fairness) == 1 && sheet.level(.creatorRevenue) == 1)
        #expect(sheet.vote == 1)
    }

    @Test func echoOfThePromptEarnsNothing() {
        let sheet = Scorer.score(
            answer: "A fairness re-ranker adds 20 ms at p99. The offline AUC goes up by 0.003. Do I ship it?", prompt: prompt)
        for dimension in [Dimension.latency, .fairness, .creatorRevenue, .evidence, .impactFraming] {
            #expect(sheet.level(dimension)! == 0)
        }
        #expect(sheet.level(.concision)! <= 1 && sheet.vote == 1)
    }

    @Test("saying it all twice raises no level")
    func saidTwice() {
        for rated in RatedAnswer.all where rated.id.hasSuffix("7") {
            let once = Scorer.score(answer: rated.answer, prompt: rated.prompt)
            let twice = Scorer.score(answer: rated.answer + "\n\n" + rated.answer, prompt: rated.prompt)
            for (a, b) in zip(once.marks, twice.marks) { #expect(b.level! <= a.level!, "\(rated.id) \(a.dimension)") }
            #expect(twice.vote <= once.vote, "\(rated.id)")
        }
    }

    @Test func shuffledWordsEarnNothing() {
        var words = RatedAnswer.all[0].answer.split(whereSeparator: { " \n".contains($0) })
        var seed: UInt64 = 7
        for index in stride(from: words.count - 1, to: 0, by: -1) {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            words.swapAt(index, Int((seed >> 33) % UInt64(index + 1)))
        }
        #expect(levels(words.joined(separator: " ")).allSatisfy { $0 == 0 })
    }

    @Test func dismissalIsNoTrade() {
        let sheet = Scorer.score(answer: "Latency doesn't matter much here. Fairness is for another team.", prompt: "What did you cut?")
        #expect(sheet.level(.latency)! <= 1 && sheet.level(.fairness)! <= 1)
        #expect(sheet.edges.allSatisfy { !$0.lit })
    }

    @Test("any bytes give a whole sheet")
    func anyBytes() {
        var seed: UInt64 = 11
        for _ in 0..<300 {
            let bytes = (0..<200).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: seed >> 40)
            }
            let sheet = Scorer.score(answer: String(decoding: bytes, as: UTF8.self), prompt: "")
            #expect(sheet.marks.count == 8 && (1...4).contains(sheet.vote))
        }
    }
}
