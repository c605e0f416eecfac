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
