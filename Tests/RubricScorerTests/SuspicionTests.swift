import Testing

@testable import RubricScorer

@Suite struct SuspicionTests {
    private let prompt =
        "Search on mobile: results must be there in 100 ms, and half the queries are for streams that started minutes ago. Design it."

    private func suspicion(_ answer: String, _ prompt: String = "") -> Suspicion {
        Suspicion(AnswerFeatures(answer: answer, prompt: prompt))
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
        #expect(suspicion("Half the streams started in 100 ms.", prompt).echoes.isEmpty)
        #expect(suspicion("Half the queries are for streams.", prompt).echoes == [0])
    }

    @Test func whatIsDeniedCountsWhereNothingElseIs() {
        let denying = "We did not cut the budget. We never asked a creator. Nobody measured it. It was not faster. The team was happy."
        #expect(suspicion(denying).places == [0, 1, 2, 3])
        // Three in five: somebody who says what was left alone.
        #expect(suspicion("We did not cut it. We never asked. Nobody measured it. It was faster. The team was happy.").places.isEmpty)
    }

    @Test func deniedTradesAreWorthNoMoreThanNaming() {
        let claimed =
            "We cut the ranker to 40 ms. We gave up 2% of clicks for that. We watched p95 each week. We went back when it passed 60 ms."
        let denied = NegationFlip.flipped(claimed).text
        let before = GuardedLevels(answer: claimed, prompt: "What did you trade?", round: .panel)
        let after = GuardedLevels(answer: denied, prompt: "What did you trade?", round: .panel)
        #expect(before.levels[0] >= 3)
        #expect(after.levels[0] <= 1)
    }

    @Test func anAnswerThatBeginsAnewInTheMiddleOfAClaim() {
        let answer = "we cut the ranker from nine stages to four. p95 fell by 30 ms"
        #expect(suspicion(answer).places.isEmpty)
        #expect(suspicion(answer + " " + answer).places == [1])
        // To begin two sentences alike is no harm.
        #expect(suspicion("we cut the ranker from nine stages. we cut the ranker again").places.isEmpty)
    }

    @Test(arguments: [("- One. \n- Two is more.\n- Three.", false), ("One. Two.\n\nThree. Four.", true), ("One.\nTwo.", true)])
    func aLineForEachSentenceMakesNoParagraphs(_ text: String, _ hasParagraphs: Bool) {
        #expect(AnswerFeatures(answer: text, prompt: "").withoutIdleLines.hasParagraphs == hasParagraphs)
    }

    /// Of every fifth rated answer, typed with a line for each sentence: a mark moves by more than one in one of a hundred at most.
    @Test func bulletsMoveAMarkByOneAtMost() {
        let subjects = RatedAnswer.all.enumerated().filter { $0.offset % 5 == 0 }.map {
            AttackSubject(answer: $1.answer, prompt: $1.prompt, round: $1.round, ordinal: $0)
        }
        let attack = BadTyping(.bullets)
        var broken = 0
        for subject in subjects {
            guard let copy = attack.copy(of: subject) else { continue }
            let before = GuardedLevels(answer: subject.answer, prompt: subject.prompt, round: subject.round)
            let after = GuardedLevels(answer: copy.answer, prompt: subject.prompt, round: subject.round)
            if !attack.rule.broken(before, after).isEmpty { broken += 1 }
        }
        #expect(subjects.count > 150 && broken * 100 <= subjects.count * 2)
    }
}
