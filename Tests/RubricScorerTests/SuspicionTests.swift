import Testing

@testable import RubricScorer

@Suite struct SuspicionTests {
    private let prompt =
        "Search on mobile: results must be there in 100 ms, and half the queries are for streams that started minutes ago. Design it."

    private func suspicion(_ answer: String, _ prompt: String = "") -> Suspicion {
        Suspicion(AnswerFeatures(answer: answer, prompt: prompt))
    }

    private func suspected(_ answer: String) -> [Int] {
        let features = AnswerFeatures(answer: answer, prompt: "")
        return Suspicion(features).places(among: Array(features.claims.indices))
    }

    private func nothing(_ sheet: AnswerSheet) -> Bool {
        sheet.vote == 1 && sheet.marks.allSatisfy { $0.level == 0 || ($0.dimension == .concision && $0.level == 1) }
    }

    @Test func thePromptSaidBackIsNoAnswer() {
        let sheet = Scorer.score(answer: prompt, prompt: prompt, round: .panel)
        #expect(nothing(sheet))
        #expect(sheet.marks.allSatisfy { $0.lift?.contains("belongs to something else") != true })
        #expect(suspicion(prompt, prompt).echoes.count == AnswerFeatures(answer: prompt, prompt: prompt).claims.count)
    }

    @Test func whatIsSaidBackLiftsNothing() {
        let answer =
            "I would give the lookup 40 ms and keep only live channels in it. We lose 2% of old matches for that. If misses pass 3% it goes back."
        let plain = GuardedLevels(answer: answer, prompt: prompt, round: .panel)
        for way in Insertion.Join.allCases {
            let (copy, _) = Insertion(.front, way).put(prompt, into: answer)
            let levels = GuardedLevels(answer: copy, prompt: prompt, round: .panel)
            #expect(zip(levels.levels, plain.levels).allSatisfy { $0 <= $1 })
        }
    }

    @Test func wordsOfThePromptInAnotherOrderAreOnesOwn() {
        #expect(suspicion("Design it.", prompt).echoes == [0])
        #expect(suspicion("We design it.", prompt).echoes.isEmpty)
        #expect(suspicion("It started a design.", prompt).echoes.isEmpty)
    }

    @Test func whatIsDeniedCountsWhereNothingElseIs() {
        let denying = "We did not cut the budget. We never asked a creator. Nobody measured it. It was not faster. The team was happy."
        #expect(suspected(denying) == [0, 1, 2, 3])
        // Three in five: somebody who says what was left alone.
        #expect(suspected("We did not cut it. We never asked. Nobody measured it. It was faster. The team was happy.").isEmpty)
    }

    @Test func aDenialOfTwoClaimsInFiveIsMuch() {
        let three = "We did not cut the budget. We never asked a creator. Nobody measured it."
        func deniesMuch(_ answer: String) -> Bool {
            let features = AnswerFeatures(answer: answer, prompt: "")
            return Suspicion(features).deniesMuch(Array(features.claims.indices))
        }
        #expect(deniesMuch(three + " It was faster. The team was happy. Viewers stayed. Tips rose."))
        #expect(!deniesMuch(three + " It was faster. The team was happy. Viewers stayed. Tips rose. We shipped."))
        #expect(!deniesMuch("We did not cut the budget. We never asked a creator. It was faster."), "two are few")
    }

    @Test func whatASayerSaysAgainMustSayMoreForTheSameLevel() {
        let answer = "We cut the ranker to four stages. Viewers stayed longer on the page. Small channels got 9 percent of the slots."
        func margin(_ text: String) -> Int {
            AnswerReading(AnswerFeatures(answer: text, prompt: ""), model: Scorer.model, round: nil).margin(Verdicts.vote)
        }
        #expect(margin(answer) < margin(answer + " " + answer))
        #expect(!AnswerFeatures(answer: answer, prompt: "").saysAgain)
        #expect(AnswerFeatures(answer: answer + " " + answer, prompt: "").saysAgain)
    }

    @Test func whatSomebodyElseAffirmsHidesNoDenial() {
        let denying = "We did not cut the budget. We never asked a creator. Nobody measured it. It was not faster. The team was happy."
        let features = AnswerFeatures(answer: "Bees are busy. Goats eat grass. Lorries are cheap. " + denying, prompt: "")
        let suspicion = Suspicion(features)
        #expect(features.claims.count == 8)
        #expect(suspicion.places(among: Array(3..<8)) == [3, 4, 5, 6])
        #expect(suspicion.places(among: Array(0..<8)).isEmpty)
    }

    @Test func anAnswerSaidTwiceInOneLineIsReadAsOnce() {
        let answer = "we cut the ranker from nine stages to four. p95 fell by 30 ms and viewers stayed longer on the page"
        let twice = AnswerFeatures(answer: answer + " " + answer, prompt: "")
        #expect(twice.claims.count == AnswerFeatures(answer: answer, prompt: "").claims.count)
        #expect(suspected(answer + " " + answer).isEmpty)
    }

    @Test(
        arguments: [
            ("- One. \n- Two is more.\n- Three.", false), ("One. Two.\n\nThree. Four.", true), ("One.\nTwo.", true),
            ("- One is cut; it was slow.\n- Two is more.\n- Three.", false),
            // What is said again says nothing of lines.
            ("Nobody pays for it.\nChannels come first.\nWe wait. Nobody pays for it. Channels come first. We wait.", false),
        ])
    func aLineForEachSentenceMakesNoParagraphs(_ text: String, _ hasParagraphs: Bool) {
        #expect(AnswerFeatures(answer: text, prompt: "").hasParagraphs == hasParagraphs)
    }

    /// How many of a hundred copies of every fifth rated answer break the rule of an attack.
    private func percentBroken(_ attack: any Attack) -> Double {
        var tally = AttackTally(kind: attack.kind, manner: attack.manner, rule: attack.rule)
        for (ordinal, rated) in RatedAnswer.all.enumerated() where ordinal % 5 == 0 {
            let subject = AttackSubject(answer: rated.answer, prompt: rated.prompt, round: rated.round, ordinal: ordinal)
            guard let copy = attack.copy(of: subject) else { continue }
            func levels(_ answer: String) -> GuardedLevels { GuardedLevels(answer: answer, prompt: rated.prompt, round: rated.round) }
            tally.note(AttackTally.Example(ordinal: ordinal, detail: "", before: levels(rated.answer), after: levels(copy.answer)))
        }
        return tally.share * 100
    }

    @Test func bulletsHardlyEverMoveAMarkByMoreThanOne() { #expect(percentBroken(BadTyping(.bullets)) < 2) }

    @Test func denyingItAllHardlyEverLiftsAnything() { #expect(percentBroken(NegationFlip()) < 2) }

    @Test func mistypedWordsHardlyEverMoveAMarkByMoreThanOne() { #expect(percentBroken(BadTyping(.typos)) < 1) }

    @Test(arguments: WordShuffle.Reach.allCases)
    func shufflingHardlyEverLiftsAnything(_ reach: WordShuffle.Reach) { #expect(percentBroken(WordShuffle(reach)) <= 1) }

    @Test func nothingIsWonBySayingItTwice() { #expect(percentBroken(SaidTwice(.sameLine)) == 0) }
}
