import Reading
import Testing

@testable import RubricScorer

/// Stretches from somewhere else: what is measured of them, what is taken out, what is only doubted.
@Suite struct OutsiderTests {
    private let prompt = "A fairness re-ranker adds 20 ms at p99. Do you ship it?"
    private let answer = """
        I ship it, with 15 of the 20 ms won back by caching the exposure counts. Small creators' share of impressions goes from 4 to 9 %, \
        and we give up 0.3 % of watch time for it. If p99 stays above 180 ms for two days, the re-ranker is switched off.
        """
    /// Not one of the texts that were learned from.
    private let story = """
        My uncle kept goats above the village. In spring he sold the milk at the gate and in autumn he drove the herd down, eleven hours \
        on foot. He could have rented a lorry for a day, but he liked the walking, and the goats gave more milk after it, he said.
        """

    private func reading(_ text: String) -> AnswerReading {
        AnswerReading(AnswerFeatures(answer: text, prompt: prompt), model: Scorer.model, round: nil)
    }

    private func claims(_ reading: AnswerReading) -> [String] {
        reading.features.claims.indices.map { reading.features.answer.document.text(reading.features.span($0)) }
    }

    @Test("a story in a paragraph of its own is taken out whole, and the rest is read as if it had never been there", arguments: [0, 1])
    func storyIsTakenOut(_ place: Int) {
        let alone = reading(answer)
        let mixed = reading(place == 0 ? story + "\n\n" + answer : answer + "\n\n" + story)
        #expect(claims(mixed) == claims(alone))
        #expect(mixed.foreign.count > 2 && alone.foreign.isEmpty)
        let (own, other) = (Judgement(alone), Judgement(mixed))
        for dimension in Dimension.allCases where !Verdicts.isOpen(dimension.ordinal) {
            // Beside a text from somewhere else more must be said for the same level.
            #expect((own.level(dimension) - 1...own.level(dimension)).contains(other.level(dimension)), "\(dimension)")
        }
        #expect((own.vote - 1...own.vote).contains(other.vote))
    }

    @Test("a story alone is no answer")
    func storyAlone() {
        let judgement = Judgement(reading(story))
        #expect(Dimension.allCases.allSatisfy { judgement.level($0) <= ($0 == .concision ? 1 : 0) } && judgement.vote == 1)
    }

    @Test("a word that nobody knows belongs to the words that nobody knows beside it", arguments: ["hkf", "svbxz"])
    func strangers(_ word: String) {
        let letters = "zzctxkfd abl gfoubjw lgrh sagryryq nkez sdi ucq iwgox tkwuf husjwy uzwnz osjfjy. \(word)."
        #expect(claims(reading(letters + " " + answer)) == claims(reading(answer)))
        #expect(claims(reading(answer + " " + letters)) == claims(reading(answer)))
    }

    @Test("what something was set aside from, and what denies nearly all it says, must say more for the same level")
    func marginOfWhatWasSetAside() {
        let terms = "p99, SLA, exposure parity, small creators, payouts, subs, tips, holdout, rollback, threshold, canary."
        let denial = "We did not cut the stages. We did not ship it. We never tested it. We didn't roll it back. Nobody paid."
        #expect(reading(answer).margin(Verdicts.vote) == 0)
        #expect(reading(answer + " " + terms).margin(Verdicts.vote) == 300)
        #expect(reading(denial).margin(Verdicts.vote) == 300)
    }

    @Test("a doubt takes its share of what the doubted stretch adds, and never adds")
    func doubts() {
        #expect(Outsiders.doubted(2000, 1000, 1000) == 1000)
        #expect(Outsiders.doubted(2000, 1000, 250) == 1750)
        #expect(Outsiders.doubted(1000, 2000, 1000) == 1000)
    }

    @Test("letters in no order, put into an answer, hardly ever lift anything")
    func letters() {
        var copies = 0
        var risen = 0
        for (number, rated) in RatedAnswer.all.enumerated() where number % 24 == 0 {
            let text = Gibberish(AttackDice(), "outsiders", number).text
            let before = GuardedLevels(answer: rated.answer, prompt: rated.prompt, round: nil)
            for way in Insertion.all where way.join == .ownParagraph {
                let after = GuardedLevels(answer: way.put(text, into: rated.answer).answer, prompt: rated.prompt, round: nil)
                copies += 1
                if !AttackRule.noRise(named: 0).broken(before, after).isEmpty { risen += 1 }
            }
        }
        #expect(copies == 126)
        // What was reached; it may only be lowered.
        #expect(risen <= 6, "\(risen) of \(copies)")
    }

    @Test("what is left out lifts nothing: no verdict is more than the whole text gets")
    func leavingOutLiftsNothing() {
        for (number, rated) in RatedAnswer.all.enumerated() where number % 40 == 0 {
            for place in [0, 1] {
                let text = place == 0 ? story + " " + rated.answer : rated.answer + " " + story
                let reading = AnswerReading(AnswerFeatures(answer: text, prompt: rated.prompt), model: Scorer.model, round: nil)
                // A list may name a concern where no claim is left.
                guard let whole = reading.whole, !reading.features.claims.isEmpty else { continue }
                let judgement = Judgement(reading)
                for dimension in Dimension.allCases where !Verdicts.isOpen(dimension.ordinal) {
                    let most = whole.verdict(dimension.ordinal, output: whole.output(dimension.ordinal))
                    #expect(judgement.level(dimension) <= most, "\(rated.id) \(dimension)")
                }
            }
        }
    }

    @Test("what something was put into, or may have been, must say more for the same level")
    func margin() {
        let doubt = Outsiders.Doubt(places: [0], weight: 500)
        #expect(Outsiders.margin(taken: false, []) == 0)
        #expect(Outsiders.margin(taken: true, []) == 300)
        #expect(Outsiders.margin(taken: false, [doubt]) == 50)
        #expect(Outsiders.margin(taken: true, [doubt]) == 300)
        #expect(Outsiders.margin(taken: false, repeated: true, [doubt]) == 200)
        #expect(Outsiders.margin(taken: true, repeated: true, []) == 300)
    }

    @Test("what is doubted is the clearest stretch, then each with all that are clearer, and weighs no more than those")
    func doubtsAreNested() {
        var several = 0
        for rated in RatedAnswer.all.prefix(300) {
            let features = AnswerFeatures(answer: rated.answer, prompt: rated.prompt)
            if !Suspicion(features).places(among: Array(features.claims.indices)).isEmpty { continue }
            let doubts = AnswerReading(features, model: Scorer.model, round: nil).doubts
            for (clearer, doubt) in zip(doubts, doubts.dropFirst()) {
                several += 1
                #expect(Set(clearer.places).isStrictSubset(of: doubt.places) && clearer.weight >= doubt.weight)
            }
        }
        #expect(several > 0)
    }

    @Test("of two stories that were put into an answer each is also put back alone, and neither wins anything")
    func putBack() {
        let other = """
            The choir met on Thursdays in the old fire station. My neighbour sang bass and brought soup in a bucket. In winter they wore \
            coats, and the conductor tapped time on a radiator because the piano had been sold.
            """
        let reading = reading(story + "\n\n" + answer + "\n\n" + other)
        let all = reading.whole!.features.claims
        let kept = reading.features.claims
        let put = reading.others.filter { $0.weight == 1000 && $0.kept.count > kept.count }
        #expect(put.contains { $0.kept.map { all[$0] } == all.filter { $0 <= kept.last! } })
        #expect(put.contains { $0.kept.map { all[$0] } == all.filter { $0 >= kept[0] } })
        let judgement = Judgement(reading)
        for dimension in Dimension.allCases where !Verdicts.isOpen(dimension.ordinal) {
            for one in put {
                let most = reading.verdict(dimension.ordinal, output: Scorer.model.output(dimension.ordinal, one.levels))
                #expect(judgement.level(dimension) <= most)
            }
        }
    }

    @Test("of the stretches that are nearly as clear as the clearest the widest is the longest around it, the narrowest the shortest in it")
    func nearlyAsClear() {
        var isWidened = false
        let ranked = RankedStretches(all: [(2000, 2..<5), (1500, 1..<6), (1200, 3..<4), (500, 0..<9), (900, 2..<3), (1400, 7..<8)])
        #expect(ranked.best(wide: true, &isWidened)! == (2000, 1..<6))
        #expect(isWidened)
        #expect(ranked.best(wide: false, &isWidened)! == (2000, 3..<4))
        #expect(ranked.clearest(9, wide: true, &isWidened) == [1..<6, 7..<8])
        isWidened = false
        #expect(RankedStretches(all: [(2000, 2..<5), (500, 1..<6)]).best(wide: true, &isWidened)! == (2000, 2..<5))
        #expect(!isWidened && RankedStretches().best(wide: true, &isWidened) == nil)
    }

    @Test(
        "a sentence of words in no order, of words that are none, or of terms strung together is no claim",
        arguments: [
            "Held of slots to channels and that small would for we be until of it and.",
            "The snorvel of plunth grebbled our wicktor by frandle moof.",
            "Creator-first, latency-aware, fairness-first, revenue-positive.",
        ])
    func illegible(_ sentence: String) {
        let mixed = reading(answer + " " + sentence)
        #expect(claims(mixed) == claims(reading(answer)))
        #expect(reading(sentence).features.claims.isEmpty)
    }

    @Test("a text out of order all over is no answer, though no sentence of it is odd enough by itself")
    func outOfOrder() {
        let text = "Of and we the cut. Would the is budget. Creators of to small lost. It the and fell 3 %. To of p95 was a 200."
        #expect(reading(text).features.claims.isEmpty && Judgement(reading(text)).vote == 1)
    }

    @Test("a list of terms names a concern where it is all there is, and nothing beside claims or in words that nobody uses")
    func lists() {
        let list = "latency, fairness, payouts, exposure, guardrail, rollback, threshold, holdout, experiment, raid"
        func levels(_ text: String) -> [Int] {
            Dimension.tradeOffs.map { Scorer.score(answer: text, prompt: "What did you cut, and why?").level($0)! }
        }
        #expect(levels(list) == [1, 1, 1])
        #expect(levels("fronk, latency, splorg, wibbeny, drazzle, quoffit, mindrel, trusket, plimsy, vorrity") == [0, 0, 0])
        #expect(levels(answer + "\n\n" + list) == levels(answer))
    }
}

@Suite struct StretchTests {
    private let features = AnswerFeatures(
        answer: "We cut the ranker. The ranker was slow for creators. Goats eat grass. Grass is green.", prompt: "What about the ranker?")

    private var stretches: Stretches {
        Stretches(
            features, words: WordKnowledge(names: [], leans: [], strings: [], rarities: [], strangest: 7000),
            outputs: [Int32](repeating: 100, count: features.claims.count * ClauseTarget.count))
    }

    @Test("every run of sentences is a stretch, but for all of them")
    func runs() {
        var found: [Range<Int>] = []
        stretches.each { stretch, measures in
            found.append(stretch)
            #expect(measures.count == Stretches.measures)
        }
        #expect(features.claims.count == 4)
        #expect(found == [0..<1, 0..<2, 0..<3, 1..<2, 1..<3, 1..<4, 2..<3, 2..<4, 3..<4])
    }

    @Test("words that both sides of a border hold are shared, and those of the prompt are asked for")
    func shares() {
        var shared: [Range<Int>: Int] = [:]
        var asked: [Range<Int>: Int] = [:]
        stretches.each { stretch, measures in
            shared[stretch] = measures[1]
            asked[stretch] = measures[2]
        }
        #expect(shared[0..<2] == 0 && shared[2..<4] == 0)
        #expect(shared[0..<1]! > 0 && shared[0..<3]! > 0)
        #expect(asked[0..<1]! > 0 && asked[2..<4] == 0)
    }

    @Test("of the whole, nothing lies outside")
    func whole() {
        let measures = stretches.whole
        #expect(measures[1] == 0 && measures[19] == 0 && measures[21] == 1000)
        #expect(measures[5] == 1000, "no word is known")
    }
}
