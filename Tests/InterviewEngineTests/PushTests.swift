import InterviewEngine
import Testing

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

    /// Ten words in which nothing was heard, no figure either, stand for nothing yet.
    @Test func whoSaysNextToNothingIsAskedHowMuchFirst() {
        var play = Play(state(Self.lines))
        play.enter("talk")
        for _ in 0..<2 {
            play.type("I would look at the data and iterate with stakeholders.")
            play.submit()
            play.hear(dwell: Dwell(words: 10, sinceOutcome: 10, sinceFigure: 10))
            play.pass(.seconds(3))
        }
        #expect(play.state.turns[0].probed == [.noFigure] && play.state.turns[0].pushed == 1)
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

    private static let proposals = [
        Line(text: "Why not just raise the target? Nobody died at 160."), Line(text: "Why not do nothing?"), Line(text: "And in a week?"),
    ]

    private static func asked(_ play: Play) -> [String] {
        play.state.transcript.compactMap { line in
            guard case .interviewer(let utterance, _, 0) = line, case .push = utterance.purpose else { return nil }
            return utterance.text
        }
    }

    private static let untold = ["Why not just raise the target? Nobody died at 160.", "Why not do nothing?"]

    @Test(arguments: [
        ("I'd raise the target to 160 for a month and say so.", ["Why not do nothing?", "And in a week?"]),
        ("In the end I would do nothing, and raising that target is what I'd try next.", ["And in a week?"]),
        ("We keep the target. I'd raise a flag when it slips.", untold),
    ]) func nobodyIsAskedWhyNotWhatTheyHaveJustProposed(_ text: String, _ wanted: [String]) {
        var loop = state([]).loop
        guard case .ask(var prompts) = loop.rounds[0].phases[0].content else { return }
        for index in prompts.indices { prompts[index].pushes = Self.proposals }
        loop.rounds[0].phases[0].content = .ask(prompts: prompts)
        var own = Play(InterviewState(loop: loop, setup: state([]).setup))
        var persona = Play(state(Self.proposals))
        for _ in 0..<3 {
            if own.state.turns.count < 2 { own.state.turns.isEmpty ? own.enter("talk") : answer(&own, text) }
            if persona.state.turns.count < 2 { persona.state.turns.isEmpty ? persona.enter("talk") : answer(&persona, text) }
        }
        #expect(Self.asked(own) == wanted, "in their order")
        let asked = Self.asked(persona)
        #expect(!asked.isEmpty && (wanted == Self.untold || asked.allSatisfy(wanted.contains)))
    }
}
