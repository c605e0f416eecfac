import InterviewEngine
import Testing

/// The small loop with what an interviewer may have besides: sharper questions, and words for every way of leaving one.
enum Mannered {
    static func state(pushes: Int = 2, _ rounds: [String] = ["talk", "story", "panel", "vp"]) -> InterviewState {
        var loop = SmallLoop.loop(lines: 3)
        for index in loop.personas.indices {
            let id = loop.personas[index].id
            loop.personas[index].sayings.movingOnStrong = SmallLoop.lines("\(id) strong", 3)
            loop.personas[index].sayings.movingOnWeak = SmallLoop.lines("\(id) weak", 3)
            loop.personas[index].sayings.movingOnSilent = SmallLoop.lines("\(id) silent", 3)
            loop.personas[index].sayings.partDone = SmallLoop.lines("\(id) part done", 2)
            loop.personas[index].sayings.takeASide = SmallLoop.lines("\(id) side", 3)
            loop.personas[index].sayings.askAgain = SmallLoop.lines("\(id) again", 3)
        }
        for round in loop.rounds.indices {
            for phase in loop.rounds[round].phases.indices {
                guard case .present(let prompts) = loop.rounds[round].phases[phase].content else { continue }
                let pushed = prompts.map { prompt in
                    var prompt = prompt
                    prompt.pushes = (0..<pushes).map { Line(text: "push \($0)") }
                    return prompt
                }
                loop.rounds[round].phases[phase].content = .present(prompts: pushed)
            }
        }
        return InterviewState(loop: loop, setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: rounds, avoid: []))
    }

    static let long = Dwell(words: 60, sinceOutcome: 5, sinceFigure: 5)
}

extension Play {
    /// Sends an answer of sixty words of which is heard what `gaps` says.
    mutating func tell(_ gaps: [Gap] = []) {
        type("We cut it by half and 12 percent more of them stayed.")
        submit()
        hear(gaps: gaps, dwell: Mannered.long)
        pass(.seconds(3))
    }

    func lines(_ part: String) -> [String] {
        state.transcript.compactMap { line in
            if case .interviewer(let utterance, _, _) = line, utterance.text.contains(part) { utterance.text } else { nil }
        }
    }
}

@Suite struct PushTests {
    @Test func anAnswerThatHoldsIsPushedBeforeThePartCloses() {
        var play = Play(Mannered.state())
        play.enter("story")
        _ = play.take()
        play.tell()
        #expect(play.take().suffix(2) == ["beat", "ben: push 0"])
        #expect(play.state.pinnedQuestion?.text == "push 0")
        play.tell()
        #expect(play.take().suffix(1) == ["ben: push 1"])
        #expect(play.state.turns[0].parts.map(\.kind) == [.answer, .followUp])
        play.tell()
        let moves = play.take()
        #expect(moves[1] == "closed 0")
        #expect(moves[2].hasPrefix("ben: ben part done"))
        #expect(moves[3] == "end tell complete")
    }

    @Test func gapsComeFirstAndAWeakAnswerIsNotPushed() {
        var play = Play(Mannered.state())
        play.enter("story")
        play.tell([.noFigure])
        #expect(play.state.turns[0].probed == [.noFigure])
        play.tell()
        #expect(play.state.turns[0].pushed == 1)
        play.tell([.namedOnly])
        #expect(play.state.turns[0].pushed == 1)
        #expect(play.state.turns[0].closed != nil)
    }

    @Test func whoSaysItAgainIsNotPushedAgain() {
        var play = Play(Mannered.state())
        play.enter("story")
        play.tell()
        #expect(play.state.turns[0].pushed == 1)
        let heard = play.state.turns[0].heeded
        play.type("We cut it by half and 12 percent more of them stayed.")
        play.submit()
        play.hear(dwell: Mannered.long, repeats: [HeardSpan(start: heard + 1, end: heard + 50)])
        play.pass(.seconds(3))
        #expect(play.state.turns[0].pushed == 1 && play.state.turns[0].closed != nil)
        #expect(play.lines("ben strong").isEmpty)
    }

    @Test func nothingIsPushedWhenThePartHasNoMinuteLeft() {
        var play = Play(Mannered.state())
        play.enter("story")
        while play.now < .seconds(545) { play.type("on ", over: .seconds(5)) }
        play.tell()
        #expect(play.state.turns[0].pushed == 0)
    }

    @Test func thatNothingIsLeftToAskIsSaidAloudInTheLastPartToo() {
        var play = Play(Mannered.state())
        play.enter("talk")
        for _ in 0..<6 { play.tell() }
        #expect(play.lines("ada dry").count == 1)
        #expect(play.lines("part done").isEmpty)
    }
}

/// A question is followed up twice where the answer stands, whatever the pack has for it.
@Suite struct FewestFollowUpsTests {
    private func state(_ lines: [Line]) -> InterviewState {
        var loop = SmallLoop.loop(lines: 3)
        loop.personas[0].sayings.pushes = lines
        return InterviewState(loop: loop, setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: ["talk"], avoid: []))
    }

    private static let lines = [
        Line(text: "Why not half?", quoting: "\"{quote}\", you say. Why not half?"), Line(text: "And in a week?"), Line(text: "Defend it."),
    ]

    /// Fewer words than hold, and nothing missing.
    private func answer(_ play: inout Play, _ text: String = "We cut the wait by half and 12 percent more of them stayed.") {
        play.type(text)
        play.submit()
        play.hear(dwell: Dwell(words: 12, sinceOutcome: 2, sinceFigure: 2))
        play.pass(.seconds(3))
    }

    @Test func aShortAnswerThatStandsIsPushedTwice() {
        var play = Play(state(Self.lines))
        play.enter("talk")
        for count in 1...2 {
            answer(&play)
            #expect(play.state.turns.count == 1 && play.state.turns[0].pushed == count)
        }
        answer(&play)
        #expect(play.state.turns[0].followUps == 2 && play.state.turns[0].closed != nil)
    }

    @Test func noneOfThemComesTwiceInARound() {
        var play = Play(state(Self.lines))
        play.enter("talk")
        while play.state.openTurn?.prompt != nil { answer(&play) }
        let pushed = play.state.turns.reduce(0) { $0 + $1.pushed }
        #expect(pushed == 3)
        for part in ["Why not half?", "And in a week?", "Defend it."] { #expect(play.lines(part).count == 1) }
    }

    @Test func itSaysTheCandidatesWordsBackAsTheyWereTyped() {
        var play = Play(state([Self.lines[0]]))
        play.enter("talk")
        play.type("We cut the wait by half and 12 percent more of them stayed.")
        play.submit()
        play.hear(
            claims: [
                Claim(
                    id: "0-0", subject: "stayed", value: Figure(mantissa: 12, exponent: 0, unit: "percent"), role: "change",
                    span: HeardSpan(start: 28, end: 38))
            ], dwell: Dwell(words: 12, sinceOutcome: 2, sinceFigure: 2))
        play.pass(.seconds(3))
        #expect(play.lines("Why not half?") == ["\"We cut the wait by half and 12 percent more of them stayed\", you say. Why not half?"])
    }

    @Test func whoHasOnlyAWordLeftIsNotPushedAgain() {
        var play = Play(state(Self.lines))
        play.enter("talk")
        answer(&play)
        answer(&play, "No idea.")
        #expect(play.state.turns[0].pushed == 1 && play.state.turns[0].closed != nil)
    }

    @Test func noPromptIsFollowedUpMoreThanFourTimes() {
        var loop = Mannered.state(pushes: 9).loop
        loop.personas[1].probes = 4
        var play = Play(
            InterviewState(loop: loop, setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: ["story"], avoid: [])))
        play.enter("story")
        for gap in [Gap.noFigure, .noDecision] { play.tell([gap]) }
        while play.state.turns[0].closed == nil { play.tell() }
        #expect(play.state.turns[0].probed.count == 2 && play.state.turns[0].pushed == 2)
    }
}

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

@Suite struct ParkingTests {
    /// A candidate who is being cut in on at 150 s.
    private func cutInOn() -> Play {
        var play = Play(SmallLoop.state())
        play.enter("story")
        play.type(String(repeating: "word ", count: 100), over: .seconds(1))
        play.type("and ", over: .seconds(150))
        play.hear(gaps: [.noFigure], dwell: Dwell(words: 101, sinceOutcome: 101, sinceFigure: 101))
        return play
    }

    private func edits(_ text: String, after standing: Int, wait: Int = 40) -> [DraftEdit] {
        text.enumerated().map { DraftEdit(wait: Milliseconds(wait), at: standing + $0.offset, delete: 0, insert: String($0.element)) }
    }

    /// Types a text letter by letter in records of so many keystrokes; where the draft was parked, in letters typed.
    private func parked(_ text: String, inRecordsOf size: Int) -> Bool {
        var play = cutInOn()
        guard case .cuttingIn = play.state.floor else { return false }
        let all = edits(text, after: play.state.answer.text.utf8.count)
        var index = 0
        while index < all.count {
            let some = Array(all[index..<min(index + size, all.count)])
            play.pass(Milliseconds(some.reduce(0) { $0 + $1.wait.count }))
            guard case .cuttingIn = play.state.floor else { break }
            let end = some[some.count - 1]
            play.send(.drafted(box: .answer, revision: play.state.answer.revision + 1, cursor: end.at + 1, edits: some))
            index += size
        }
        if case .replying = play.state.floor { return true }
        return false
    }

    @Test(arguments: [1, 2, 3, 5, 8, 13]) func aSentenceEndIsSeenWhereverARecordEnds(_ size: Int) {
        #expect(parked("so it ends. And goes on", inRecordsOf: size))
        #expect(!parked("so it cost 0.3 and goes on", inRecordsOf: size))
    }

    @Test func aPauseWithinARecordIsSeen() {
        var play = cutInOn()
        let end = play.state.answer.text.utf8.count
        let keys = [(40, "a"), (700, "b")].enumerated().map {
            DraftEdit(wait: Milliseconds($0.element.0), at: end + $0.offset, delete: 0, insert: $0.element.1)
        }
        play.send(.drafted(box: .answer, revision: 9, cursor: end + 2, edits: keys))
        #expect(play.take().last == "parked")
    }
}

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
