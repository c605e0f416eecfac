import InterviewEngine
import Testing

@Suite struct LeavingTests {
    @Test func theWordsFitHowTheAnswerWas() {
        var play = Play(Mannered.state())
        play.enter("talk")
        _ = play.take()
        play.send(.movedOn)
        #expect(play.take()[0].hasPrefix("ada: ada silent"))
        play.type("Perhaps.")
        play.hear(gaps: [.namedOnly], dwell: Dwell(words: 30, sinceOutcome: 30, sinceFigure: 30))
        play.send(.movedOn)
        #expect(play.take()[0].hasPrefix("ada: ada weak"))
        play.type("We cut it by half.")
        play.hear(dwell: Mannered.long)
        play.send(.movedOn)
        #expect(play.take()[0].hasPrefix("ada: ada strong"))
        play.type("Unheard.")
        play.send(.movedOn)
        #expect(play.take()[0].hasPrefix("ada: ada moving on"))
    }

    @Test func nobodySaysNextBeforeTheCandidatesOwnQuestions() {
        var play = Play(Mannered.state())
        play.enter("talk")
        for _ in 0..<5 { play.send(.movedOn) }
        func left() -> [String] { play.lines("silent") + play.lines("ada moving on") }
        #expect(left().count == 5)
        play.send(.movedOn)
        #expect(left().count == 5)
        #expect(play.lines("ada dry").count == 1, "early, and said aloud")
        #expect(play.state.openTurn?.prompt == nil)
        play.send(.movedOn)
        #expect(play.lines("goodbye").count == 1)
    }

    @Test func aFollowUpThatIsLeftUnansweredIsSilence() {
        var play = Play(Mannered.state())
        play.enter("story")
        play.tell()
        #expect(play.state.turns[0].pushed == 1)
        play.send(.movedOn)
        #expect(play.lines("ben silent").count == 1)
        #expect(play.lines("ben strong").isEmpty)
    }

    @Test func noLineComesTwiceInARound() {
        var play = Play(Mannered.state())
        play.enter("talk")
        for _ in 0..<5 { play.send(.movedOn) }
        #expect(Set(play.lines("silent")).count == 3 && play.lines("silent").count == 3)
        #expect(Set(play.lines("ada moving on")).count == 2)
    }

    @Test func whatIsUsedUpIsLeftUnsaid() {
        var play = Play(SmallLoop.state(lines: 2))
        play.enter("talk")
        for _ in 0..<5 { play.send(.movedOn) }
        #expect(play.lines("ada moving on").count == 2 && Set(play.lines("ada moving on")).count == 2)
        #expect(play.state.turns.count == 6)
    }

    @Test func anotherRoundMayHearItAgain() {
        var play = Play(SmallLoop.state(["talk", "short"], lines: 1))
        for round in ["talk", "short"] {
            play.enter(round)
            play.send(.movedOn)
            while play.state.round != nil { play.pass(.minutes(5)) }
        }
        #expect(play.lines("ada nudge").count >= 2, "what is needed is said again, even in one round")
    }

    @Test func withoutLinesOfTheirOwnTheOldOnesAreSaid() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        _ = play.take()
        play.send(.movedOn)
        #expect(play.take()[0] == "ada: ada moving on 1")
    }
}

@Suite struct FenceSittingTests {
    @Test func whoeverSitsOnTheFenceIsAskedForASideWhateverThePromptHas() {
        var play = Play(Mannered.state())
        play.enter("talk")
        play.tell([.noSide])
        #expect(play.state.turns[0].probed == [.noSide])
        #expect(play.lines("ada side").count == 1)
        play.tell([.noSide])
        #expect(play.state.turns.count == 2, "once is enough")
        play.tell([.noSide])
        #expect(Set(play.lines("ada side")).count == 2)
    }

    @Test func whoThenNamesASideInAWordIsNotAskedAgain() {
        var loop = Mannered.state().loop
        guard case .ask(var prompts) = loop.rounds[0].phases[0].content else { return }
        for index in prompts.indices { prompts[index].followUps.append(FollowUp(gap: .noSide, line: Line(text: "which side?"))) }
        loop.rounds[0].phases[0].content = .ask(prompts: prompts)
        for (reply, asked) in [("The six.", [Gap.noDecision]), (String(repeating: "both matter and ", count: 8), [.noDecision, .noSide])] {
            var play = Play(InterviewState(loop: loop, setup: Mannered.state().setup))
            play.enter("talk")
            play.tell([.noDecision, .noSide])
            play.type(reply)
            play.submit()
            play.hear(gaps: [.noDecision, .noSide], dwell: Mannered.long)
            play.pass(.seconds(3))
            #expect(play.state.turns[0].probed == asked)
        }
    }

    @Test func theQuestionOfThePromptComesFirst() {
        var play = Play(Mannered.state())
        play.enter("talk")
        play.tell([.noDecision])
        #expect(play.lines("ada side").isEmpty)
        #expect(play.lines("no_decision?").count == 1)
    }
}

@Suite struct AskingAgainTests {
    private func state() -> InterviewState {
        var loop = Mannered.state().loop
        guard case .ask(var prompts) = loop.rounds[0].phases[0].content else { return Mannered.state() }
        for index in prompts.indices {
            prompts[index].line = Line(text: "It is late. What is your unit?\nAnd how long? I am tired.")
            prompts[index].followUps.removeAll { $0.gap == .noAnswer }
        }
        loop.rounds[0].phases[0].content = .ask(prompts: prompts)
        return InterviewState(loop: loop, setup: Mannered.state().setup)
    }

    @Test func whoSaysNothingToItHearsTheQuestionOnceMore() {
        var play = Play(state())
        play.enter("talk")
        play.tell([.noAnswer])
        #expect(play.lines("ada again").count == 1)
        #expect(play.lines("ada again")[0].hasSuffix(" And how long?"))
        #expect(play.state.pinnedQuestion?.text.hasSuffix(" And how long?") == true)
        play.tell([.noAnswer])
        #expect(play.state.turns.count == 2)
        play.tell([.noAnswer])
        #expect(Set(play.lines("ada again")).count == 2)
    }

    @Test func whoWasCalledBackAndStaysAwayHasNotAnswered() {
        var loop = Mannered.state().loop
        guard case .ask(var prompts) = loop.rounds[0].phases[0].content else { return }
        for index in prompts.indices { prompts[index].followUps.append(FollowUp(gap: .offQuestion, line: Line(text: "back to it"))) }
        loop.rounds[0].phases[0].content = .ask(prompts: prompts)
        var play = Play(InterviewState(loop: loop, setup: Mannered.state().setup))
        play.enter("talk")
        play.tell([.offQuestion])
        #expect(play.lines("back to it").count == 1)
        play.tell([.offQuestion])
        #expect(play.state.turns[0].probed == [.offQuestion, .noAnswer])
    }

    @Test func aPromptWithALineOfItsOwnUsesThat() {
        var play = Play(Mannered.state())
        play.enter("talk")
        play.tell([.noAnswer])
        #expect(play.lines("ada again").isEmpty && play.lines("no_answer?").count == 1)
    }

    /// 'That adds up' is not said of an answer that did not.
    @Test func aWeakAnswerIsNotAcknowledgedLikeAGoodOne() {
        for seed in 1...20 {
            var state = Mannered.state()
            state = InterviewState(
                loop: state.loop, setup: SessionSetup(seed: UInt64(seed), mode: .practice, pace: 1_000, rounds: ["talk"], avoid: []))
            var play = Play(state)
            play.enter("talk")
            for _ in 0..<4 { play.tell([.namedOnly]) }
            #expect(play.lines("ada ack").isEmpty && play.lines("strong").isEmpty)
        }
    }
}

@Suite struct AcknowledgingTests {
    @Test func nobodyThanksForAWord() {
        for seed in 1...10 {
            for (reply, some) in [("I don't know.", false), ("We cut it by half in the end.", true)] {
                var play = Play(
                    InterviewState(
                        loop: Mannered.state().loop,
                        setup: SessionSetup(seed: UInt64(seed), mode: .practice, pace: 1_000, rounds: ["talk"], avoid: [])))
                play.enter("talk")
                for _ in 0..<5 { play.answer(reply) }
                #expect(!play.lines("ada ack").isEmpty == some)
            }
        }
    }
}

@Suite struct SpacingTests {
    @Test func aWarningWaitsUntilSomebodyHasFinishedSpeaking() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        while play.now < .seconds(536) { play.type("on ", over: .seconds(4)) }
        play.submit()
        play.hear()
        play.pass(until: .seconds(542))
        #expect(play.state.turns.count == 2)
        #expect(play.lines("ada five").isEmpty)
        play.pass(until: .seconds(560))
        #expect(play.lines("ada five").count == 1)
    }

    @Test func nobodySaysOneMinuteAndGoodbyeInOneBreath() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        for _ in 0..<6 { play.answer() }
        #expect(play.state.openTurn?.prompt == nil)
        // Questions until the time for them, which ends a minute before the round, is over.
        while play.state.round != nil, play.now < .seconds(770) {
            play.type("Who owns it?", over: .seconds(20))
            play.submit()
            play.hear(asked: [Asked(span: HeardSpan(start: 0, end: 12), finding: .unknown)])
            play.pass(.seconds(10))
        }
        play.pass(until: .minutes(14))
        #expect(play.lines("goodbye").count == 1)
        #expect(play.lines("ada one").isEmpty)
    }

    @Test func whoeverIsStillTypingIsWarned() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        for _ in 0..<6 { play.answer() }
        while play.now < .seconds(782) { play.type("on ", over: .seconds(5)) }
        #expect(play.lines("ada one").count == 1)
    }

    @Test func noNudgeFollowsAWarningAtOnce() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        // The silence is a nudge long at 9:05, and the warning comes at 9:00.
        while play.now < .seconds(485) { play.type("on ", over: .seconds(5)) }
        play.pass(until: .seconds(549))
        #expect(play.lines("ada five").count == 1)
        #expect(play.lines("ada nudge").isEmpty)
        play.pass(until: .seconds(551))
        #expect(play.lines("ada nudge").count == 1)
    }
}

@Suite struct SettledTests {
    @Test func whatWasSentBeforeIsNotCutInFor() {
        var play = Play(SmallLoop.state())
        play.enter("story")
        play.answer(gaps: [.noAnswer])
        #expect(play.state.turns[0].probed == [.noAnswer])
        play.type(String(repeating: "word ", count: 100))
        play.hear(gaps: [.noFigure], dwell: Dwell(words: 100, sinceOutcome: 100, sinceFigure: 100))
        play.type("and ", over: .seconds(120))
        play.hear(gaps: [.noFigure], dwell: Dwell(words: 104, sinceOutcome: 104, sinceFigure: 104))
        #expect(play.state.floor != .candidate, "nothing was told before: somebody cuts in")
        var told = Play(SmallLoop.state())
        told.enter("story")
        told.type("We cut 300 ms to 120.")
        told.submit()
        told.hear(gaps: [.noAnswer], dwell: Mannered.long)
        told.pass(.seconds(3))
        told.type(String(repeating: "word ", count: 100))
        told.type("and ", over: .seconds(120))
        told.hear(gaps: [.metricWithoutOutcome, .noFigure], dwell: Dwell(words: 104, sinceOutcome: 104, sinceFigure: 104))
        #expect(told.state.floor == .candidate)
    }
}
