import InterviewEngine
import Testing

@Suite struct ClarifyingTests {
    let span = HeardSpan(start: 0, end: 12)

    @Test func aQuestionIsAnsweredWithoutUsingAProbe() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        _ = play.take()
        play.answer("What is the SLA?", gaps: [.noAnswer], asked: [Asked(span: span, finding: .fact(id: "sla"))])
        #expect(play.take() == ["beat", "ada: The target is 150 ms."])
        #expect(play.state.openTurn?.probed == [])
        play.answer("Then we cut.", gaps: [.noFigure], asked: [Asked(span: span, finding: .fact(id: "sla"))])
        #expect(play.take().last?.hasSuffix("no_figure?") == true)
    }

    @Test func aFalsePremiseIsCorrected() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        _ = play.take()
        let stated = Figure(mantissa: 300, exponent: 0, unit: "ms")
        play.answer("Since it is 300 ms we wait.", asked: [Asked(span: span, finding: .falsePremise(fact: "sla", stated: stated))])
        #expect(play.take() == ["beat", "ada: ada no, 1 the target is 150 ms."])
    }

    /// Sends words about the conversation, as a listener would hear them.
    private func say(_ finding: Asked.Finding, _ play: inout Play) {
        let start = play.state.said.utf8.count
        let asked = Asked(span: HeardSpan(start: start, end: start + 15), finding: finding)
        play.answer("What was that?", gaps: [.noAnswer], asked: [asked])
    }

    @Test func theQuestionIsSaidOnceMoreAndThenLeftToTheCandidateAndIsStillOpen() throws {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let question = try #require(play.state.pinnedQuestion)
        _ = play.take()
        say(.again, &play)
        #expect(play.take() == ["beat", "ada: \(question.text)"])
        var others: Set<String> = []
        for _ in 0..<3 {
            say(.again, &play)
            let moves = play.take()
            #expect(moves.count == 2 && moves[0] == "beat" && others.insert(moves[1]).inserted && !moves[1].hasSuffix(question.text))
        }
        #expect(play.state.openTurn?.probed == [] && play.state.turns.count == 1 && play.state.pinnedQuestion == question)
        #expect(play.state.openTurn?.hasAnswer == false && play.state.openTurn?.answer == "")
        play.answer("Then we cut.", gaps: [.noFigure])
        #expect(play.take().last?.hasSuffix("no_figure?") == true)
        #expect(play.state.turns[0].answer == "Then we cut." && play.state.turns[0].parts.count == 5)
    }

    /// Neither pushed further nor followed up: nothing was answered yet, and nothing of it is scored.
    @Test(arguments: [Asked.Finding.time, .yours]) func whatIsNoAnswerIsRepliedToAndLeftOut(_ finding: Asked.Finding) throws {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let question = try #require(play.state.pinnedQuestion)
        play.answer("First this.", gaps: [.noFigure])
        #expect(play.state.openTurn?.probed == [.noFigure])
        let followUp = try #require(play.state.pinnedQuestion)
        var lines: Set<String> = []
        for _ in 0..<5 {
            _ = play.take()
            say(finding, &play)
            let moves = play.take()
            #expect(moves.count == 2 && lines.insert(moves[1]).inserted, "in one round none comes again")
        }
        #expect(play.state.pinnedQuestion == followUp && followUp != question && play.state.floor == .candidate)
        #expect(play.state.openTurn?.answer == "First this." && play.state.openTurn?.followUps == 1)
        #expect(play.state.openTurn?.thread != nil, "what was heard before it stands")
        play.answer("Thirty.")
        #expect(play.state.turns[0].answer == "First this.\nThirty.")
    }

    @Test func whoAsksHowMuchTimeThereIsIsToldByTheClock() throws {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let length = try #require(play.state.loop.round("talk")).minutes
        _ = play.take()
        say(.clock, &play)
        #expect(play.take().last?.contains("\(length) minutes") == true)
        #expect(play.state.openTurn?.hasAnswer == false && play.state.openTurn?.followUps == 0)
        let ends = try #require(play.state.round?.ends)
        play.type(" ")
        play.pass(until: SessionTime(ends.milliseconds - 61_000))
        if play.state.openTurn?.prompt != nil {
            _ = play.take()
            say(.clock, &play)
            #expect(play.take().last?.contains("A minute, not much more.") == true)
        }
    }

    /// Told to take their time, they have it; with the first letter it is as always.
    @Test func whoAskedForAMomentIsNotNudgedInIt() {
        func nudged(after finding: Asked.Finding, seconds: Int, typing: Bool = false) -> Bool {
            var play = Play(SmallLoop.state())
            play.enter("talk")
            say(finding, &play)
            // A space is no answer yet.
            if typing { play.type(" ") }
            _ = play.take()
            play.pass(.seconds(seconds))
            return play.take().contains { $0.contains("nudge") }
        }
        #expect(nudged(after: .yours, seconds: 70) && !nudged(after: .time, seconds: 70))
        #expect(nudged(after: .time, seconds: 130) && nudged(after: .time, seconds: 70, typing: true))
    }

    @Test(arguments: ["Ben, how many cats?", "How many cats are there, Ben?"]) func whoIsCalledByNameReplies(_ text: String) throws {
        var play = Play(SmallLoop.state())
        play.enter("panel")
        _ = play.take()
        #expect(play.state.owner?.id == "ada")
        play.answer(text, asked: [Asked(span: HeardSpan(start: 0, end: 14), finding: .unknown)])
        #expect(play.take().last == "ben: ben unknown 1")
        play.answer("And dogs?", asked: [Asked(span: HeardSpan(start: text.utf8.count + 1, end: text.utf8.count + 10), finding: .unknown)])
        #expect(play.take().last?.hasPrefix("ada: ada unknown") == true)
    }

    @Test func whoSaysMoreThanThatIsScoredAndHearsTheQuestionAgain() throws {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let question = try #require(play.state.pinnedQuestion)
        _ = play.take()
        let asked = Asked(span: HeardSpan(start: 14, end: 27), finding: .again)
        play.answer("I'd cap them.\nWhat was that?", asked: [asked])
        #expect(play.take() == ["beat", "ada: \(question.text)"])
        #expect(play.state.openTurn?.answer == "I'd cap them.\nWhat was that?")
    }

    @Test func whoSpeaksOfSomebodyDoesNotCallThem() {
        var play = Play(SmallLoop.state())
        play.enter("panel")
        _ = play.take()
        play.answer("Did you agree that with Ben?", asked: [Asked(span: HeardSpan(start: 0, end: 27), finding: .unknown)])
        #expect(play.take().last?.hasPrefix("ada: ada unknown") == true)
    }

    @Test func whoWillNotAnswerIsAskedTheNextQuestion() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        say(.declined, &play)
        #expect(play.state.turns.count == 2 && play.state.turns[0].closed != nil && play.state.turns[0].followUps == 0)
    }

    @Test func whatTheWorldDoesNotHoldIsLeftToTheCandidate() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        _ = play.take()
        play.answer("How many cats?", asked: [Asked(span: HeardSpan(start: 0, end: 14), finding: .unknown)])
        #expect(play.take() == ["beat", "ada: ada unknown 1"])
    }

    private static let row = "What is the SLA, and how many cats are there?"
    private static let asked = [
        Asked(span: HeardSpan(start: 0, end: 44), finding: .fact(id: "sla")), Asked(span: HeardSpan(start: 21, end: 44), finding: .unknown),
    ]

    /// What is said of 'how many cats' in the prompts and in the candidate's own time.
    private static func beside(_ words: [String], own: [String]) -> Play {
        var loop = SmallLoop.loop()
        loop.personas[0].sayings.unknownBeside = words
        loop.personas[0].sayings.questionsUnknownBeside = own
        return Play(InterviewState(loop: loop, setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: ["talk"], avoid: [])))
    }

    @Test func whatNobodyKnowsOfARowIsSaidBackOnceToAPrompt() {
        var play = Self.beside(["\"{asked}\"? assume"], own: ["\"{asked}\"? sorry", "no \"{asked}\""])
        play.enter("talk")
        _ = play.take()
        play.answer(Self.row, asked: Self.asked)
        #expect(play.take() == ["beat", "ada: The target is 150 ms.", "ada: \"how many cats are there\"? assume"])
        #expect(play.state.openTurn?.followUps == 0 && play.state.floor == .candidate)
        let start = play.state.said.utf8.count + 1
        let again = Self.asked.map { Asked(span: HeardSpan(start: $0.span.start + start, end: $0.span.end + start), finding: $0.finding) }
        play.answer(Self.row, asked: again)
        #expect(play.take() == ["beat", "ada: The target is 150 ms."])
        while play.state.openTurn?.prompt != nil { play.send(.movedOn) }
        _ = play.take()
        play.answer(Self.row, asked: Self.asked)
        #expect(play.take().last?.contains("\"how many cats are there\"") == true)
        #expect(!play.lines("sorry").isEmpty || !play.lines("no \"how").isEmpty, "nobody is told to assume it in their own time")
    }

    @Test func whoeverHasNoLineForItSaysItPlainlyAndOfTwoQuestionsSaysBoth() {
        var play = Self.beside([], own: [])
        play.enter("talk")
        _ = play.take()
        let text = "What is the SLA? How many cats are there? Who feeds the dogs?"
        play.answer(
            text,
            asked: [
                Asked(span: HeardSpan(start: 0, end: 15), finding: .fact(id: "sla")),
                Asked(span: HeardSpan(start: 17, end: 40), finding: .unknown),
                Asked(span: HeardSpan(start: 42, end: 60), finding: .unknown),
            ])
        #expect(play.take().last == "ada: I have nothing on \"How many cats are there\" and \"Who feeds the dogs\".")
    }

    @Test(arguments: SmallTalk.allCases) func smallTalkIsReturnedInAWordAndLeftOut(_ kind: SmallTalk) {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let question = play.state.pinnedQuestion
        _ = play.take()
        say(.smallTalk(kind: kind), &play)
        let first = play.take()
        say(.smallTalk(kind: kind), &play)
        let second = play.take()
        #expect(first.count == 2 && second.count == 2 && first != second)
        #expect(play.state.openTurn?.hasAnswer == false && play.state.openTurn?.followUps == 0 && play.state.pinnedQuestion == question)
    }

    /// It may be said by four sorts of people.
    @Test func noTwoTempersReplyAlike() {
        var heard: Set<String> = []
        for temper in Temper.allCases {
            var loop = SmallLoop.loop()
            loop.personas[0].temper = temper
            loop.personas[0].usual = temper
            var play = Play(
                InterviewState(loop: loop, setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: ["talk"], avoid: [])))
            play.enter("talk")
            _ = play.take()
            say(.smallTalk(kind: .greeting), &play)
            heard.insert(play.take().last ?? "")
        }
        #expect(heard.count == 4)
    }

    @Test func anAnswerLosesOnlyTheGreetingBeforeIt() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        _ = play.take()
        play.type("Hi Ada. We cut it by half.")
        play.submit()
        play.send(
            .heard(
                hearing: Hearing(
                    turn: 0, box: .answer, revision: 1, gaps: [HeardGap(gap: .noFigure, span: nil)], greeting: HeardSpan(start: 0, end: 7)))
        )
        play.pass(.seconds(3))
        #expect(play.take().last?.hasSuffix("no_figure?") == true)
        #expect(play.state.openTurn?.answer == "Hi Ada. We cut it by half.")
        #expect(play.state.openTurn?.scoredAnswer == "        We cut it by half.")
    }

    @Test func aRhetoricalQuestionInALongAnswerIsNoQuestion() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let text = "So what? " + String(repeating: "word ", count: 60)
        play.answer(text, asked: [Asked(span: HeardSpan(start: 0, end: 8), finding: .unknown)])
        #expect(play.state.turns.count == 2)
    }
}

@Suite struct OwnQuestionTests {
    func play() -> Play {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        for _ in 0..<6 { play.answer() }
        _ = play.take()
        return play
    }

    /// 'Assume something' helps with a case, not with a question about the job.
    @Test func nobodyIsToldToAssumeAnAnswerToTheirOwnQuestion() {
        var loop = SmallLoop.loop()
        loop.personas[0].sayings.questionsUnknown = ["own 1", "own 2"]
        var play = Play(InterviewState(loop: loop, setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: ["talk"], avoid: [])))
        play.enter("talk")
        _ = play.take()
        play.answer("How many cats?", asked: [Asked(span: HeardSpan(start: 0, end: 14), finding: .unknown)])
        #expect(play.take() == ["beat", "ada: ada unknown 1"])
        for _ in 0..<6 { play.answer() }
        _ = play.take()
        #expect(play.state.openTurn?.prompt == nil)
        play.answer("And the weather?")
        play.answer("And the canteen?")
        let said = play.take().filter { $0 != "beat" }
        #expect(said.sorted() == ["ada: own 1", "ada: own 2"])
    }

    @Test func thanksAreTakenInAndQuestionsAboutOneThingEndNothing() {
        for (words, reply) in [
            ("Thanks, that helps.", "You're welcome."), ("I have no questions about pay.", "All right."),
            ("No question on that.", "All right."),
            ("Great.", "All right."), ("Please describe the roadmap.", "ada unknown 1"),
        ] {
            var play = play()
            play.answer(words)
            #expect(play.take() == ["beat", "ada: \(reply)"])
            #expect(play.state.floor == .candidate && play.state.openTurn?.prompt == nil)
            play.answer("No more questions, thank you!")
            #expect(play.take().contains("over talk closed"))
        }
    }

    @Test(arguments: [
        "No further questions on my side.", "No questions on my end, thanks!", "Nope, you answered all my questions about the team.",
    ])
    func whoeverHasNoQuestionsIsTakenAtTheirWord(_ words: String) {
        var play = play()
        play.answer(words)
        #expect(play.take().contains("over talk closed"))
    }

    @Test func questionsAreAnsweredAndTheFloorGoesBack() {
        var play = play()
        #expect(play.state.openTurn?.prompt == nil)
        play.answer("Who is on the team?", asked: [Asked(span: HeardSpan(start: 0, end: 19), finding: .fact(id: "team"))])
        #expect(play.take() == ["beat", "ada: Five people."])
        #expect(play.state.floor == .candidate)
        play.answer("And the weather?")
        #expect(play.take() == ["beat", "ada: ada unknown 1"])
        #expect(play.state.openTurn?.parts.map(\.kind) == [.question, .question])
        play.submit()
        #expect(play.take().contains("over talk closed"))
    }

    private static func asked(_ finding: Asked.Finding, from start: Int = 0) -> Asked {
        Asked(span: HeardSpan(start: start, end: start + 10), finding: finding)
    }

    @Test func theClockAndTheRoomAreToldBesideWhatIsAsked() throws {
        var play = play()
        play.answer("How much time do we have left?", asked: [Self.asked(.clock)])
        let told = play.take()
        let left = try #require(play.state.round).ends - play.now
        #expect(told.count == 2 && told[1].contains("\((left.count + 30_000) / 60_000) minutes"))
        #expect(play.state.floor == .candidate && play.state.openTurn?.parts.count == 1 && play.state.awaiting == false)
        let start = play.state.said.utf8.count + 1
        play.answer(
            "Who is on the team? Is this recorded? And how long do we have?",
            asked: [
                Self.asked(.fact(id: "team"), from: start), Self.asked(.smallTalk(kind: .recording), from: start + 20),
                Self.asked(.clock, from: start + 40),
            ])
        let all = play.take()
        #expect(all.count == 4 && all[1] == "ada: Five people." && all[3].contains("minutes"))
    }

    @Test func whatWasRepliedLastIsSaidOnceMore() {
        var play = play()
        play.answer(
            "What is the SLA? Who is on the team?", asked: [Self.asked(.fact(id: "sla")), Self.asked(.fact(id: "team"), from: 17)])
        _ = play.take()
        play.answer("Could you repeat that?", asked: [Self.asked(.again, from: play.state.said.utf8.count + 1)])
        #expect(play.take() == ["beat", "ada: The target is 150 ms. Five people."])
        play.answer("Once more?", asked: [Self.asked(.again, from: play.state.said.utf8.count + 1)])
        #expect(play.take() == ["beat", "ada: The target is 150 ms. Five people."])
    }

    @Test func noQuestionsIsAnAnswer() {
        var play = play()
        play.answer("No, that was all, thank you.")
        #expect(play.take().contains("end yours candidate"))
        #expect(play.state.round == nil)
    }

    @Test func silenceEndsThem() {
        var play = play()
        play.pass(.seconds(90))
        #expect(play.take().contains("end yours candidate"))
    }
}
