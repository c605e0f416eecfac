import InterviewEngine
import Testing

@Suite struct RoundTests {
    @Test func aRoundOpensWithAGreetingALeadInAndAPrompt() throws {
        let state = SmallLoop.state()
        let moves = decide(state, .roundEntered(round: "talk"), at: .seconds(5))
        let prompt = try #require(
            moves.compactMap { move -> String? in
                if case .spoke(let u) = move, case .prompt(let id, 0) = u.purpose { id } else { nil }
            }.first)
        #expect(
            moves == [
                .spoke(utterance: Utterance(by: "ada", text: "hello 1", purpose: .opening)),
                .phaseBegan(phase: "topics"),
                .spoke(utterance: Utterance(by: "ada", text: "so 1", purpose: .leadIn)),
                .spoke(utterance: Utterance(by: "ada", text: "\(prompt)?", purpose: .prompt(id: prompt, turn: 0))),
            ])
    }

    @Test func onlyPlannedRoundsAreEnteredAndEachOnce() {
        var play = Play(SmallLoop.state(["talk"]))
        #expect(decide(play.state, .roundEntered(round: "panel"), at: .zero).isEmpty)
        #expect(decide(play.state, .roundEntered(round: "nowhere"), at: .zero).isEmpty)
        play.enter("talk")
        #expect(decide(play.state, .roundEntered(round: "talk"), at: .zero).isEmpty)
        play.send(.roundAbandoned)
        #expect(decide(play.state, .roundEntered(round: "talk"), at: .zero).isEmpty)
        #expect(play.state.floor == .over)
    }

    @Test func aSentTextWaitsOutTheBeat() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        play.type("Hello.")
        _ = play.take()
        let t = play.now
        play.submit()
        #expect(play.fresh == [.beatBegan(until: t + .seconds(3))])
        #expect(play.state.answer.text.isEmpty)
        #expect(play.state.openTurn?.parts.map(\.text) == ["Hello."])
        #expect(nextDeadline(play.state) == t + .seconds(3))
        #expect(decide(play.state, .woke, at: t + .seconds(2)).isEmpty)
    }

    @Test func aStrongAnswerGoesOnToAnotherPrompt() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        let first = play.state.openTurn?.prompt
        play.answer()
        #expect(play.state.turns.count == 2)
        #expect(play.state.turns[0].closed != nil)
        #expect(play.state.openTurn?.prompt != first)
    }

    @Test func typingInTheBeatTakesTheFloorAndTheTurnGoesOn() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        play.type("One.")
        play.submit()
        _ = play.take()
        play.type("Two.")
        #expect(play.take() == ["taken"])
        play.submit()
        play.pass(.seconds(3))
        #expect(play.state.turns[0].parts.map(\.text) == ["One.", "Two."])
        #expect(play.state.turns[0].parts.map(\.kind) == [.answer, .answer])
        #expect(play.state.turns[0].answer == "One.\nTwo.")
        #expect(play.state.turns.count == 2)
    }

    @Test func whoTakesTheFloorAndSaysNothingIsAnsweredAllTheSame() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        play.type("One.")
        play.submit()
        play.type("x")
        play.send(.drafted(box: .answer, revision: 2, cursor: 0, edits: [DraftEdit(wait: .zero, at: 0, delete: 1, insert: "")]))
        #expect(play.state.floor == .candidate)
        play.pass(.seconds(3))
        #expect(play.state.turns.count == 2)
    }

    @Test func anEmptyTextIsNotSent() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        play.type(" \n ")
        #expect(decide(play.state, .submitted(box: .answer, revision: 1), at: play.now).isEmpty)
    }

    @Test func aPoolThatIsUsedUpEndsThePhaseAndSaysSo() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        for _ in 0..<5 { play.answer() }
        _ = play.take()
        play.answer()
        #expect(play.take() == ["beat", "closed 5", "ada: ada dry 1", "end topics complete", "phase yours", "ada: your questions 1"])
        #expect(Set(play.state.turns.compactMap(\.prompt)).count == 6)
    }

    @Test func afterThePhasesTimeTheNextPhaseComesWithoutAFollowUp() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        while play.now < .minutes(10) { play.type("And then more. ", over: .seconds(20)) }
        _ = play.take()
        play.submit()
        play.hear(gaps: [.noFigure])
        play.pass(.seconds(3))
        #expect(play.take() == ["beat", "closed 0", "end topics time", "phase yours", "ada: your questions 1"])
    }

    @Test func movingOnKeepsWhatStandsInTheBox() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        play.type("Half a thought")
        _ = play.take()
        play.send(.movedOn)
        #expect(play.take().prefix(2) == ["ada: ada moving on 1", "closed 0"])
        #expect(play.state.turns[0].answer == "Half a thought")
        #expect(play.state.turns.count == 2)
    }

    @Test func aRoundClosesInItsTime() {
        var play = Play(SmallLoop.state(["talk", "vp"]))
        play.enter("talk")
        for _ in 0..<6 { play.answer() }
        _ = play.take()
        play.send(.movedOn)
        #expect(
            play.take() == ["closed 6", "end yours candidate", "phase close", "ada: goodbye 1", "end close complete", "over talk closed"])
        #expect(play.state.floor == .parked)
        #expect(play.state.nextRound?.id == "vp")
        #expect(nextDeadline(play.state) == nil)
    }

    @Test func anAbandonedRoundKeepsTheDraft() {
        var play = Play(SmallLoop.state(["talk"]))
        play.enter("talk")
        play.type("Half")
        _ = play.take()
        play.send(.roundAbandoned)
        #expect(play.take() == ["closed 0", "over talk abandoned", "loop over"])
        #expect(play.state.turns[0].answer == "Half")
        #expect(play.state.finished.map(\.why) == [.abandoned])
    }

    @Test func aPhaseWithoutItsMinutesIsLeftOut() {
        var play = Play(SmallLoop.state(["short"]))
        play.enter("short")
        _ = play.take()
        play.answer()
        let moves = play.take()
        #expect(moves.contains("end rest left_out"))
        #expect(moves.suffix(2) == ["over short closed", "loop over"])
    }

    @Test func theCandidatesOwnQuestionsKeepTheirTime() {
        for (minutes, next) in [(17, "phase more"), (19, "phase yours")] {
            var play = Play(SmallLoop.state())
            play.enter("story")
            while play.now < .minutes(minutes) { play.type("on ", over: .seconds(20)) }
            _ = play.take()
            play.submit()
            play.pass(.seconds(3))
            #expect(play.take().first { $0.hasPrefix("phase ") } == next)
        }
    }

    @Test func aPresentationIsOnePromptAndTheTimeItLeavesIsUsed() {
        var play = Play(SmallLoop.state())
        play.enter("story")
        _ = play.take()
        play.answer()
        let moves = play.take().filter { $0 != "ben: ben ack 1" }
        #expect(moves.prefix(5) == ["beat", "closed 0", "end tell complete", "phase more", "ben: ben left 1 23"])
        #expect(play.state.round?.phaseEnds == .minutes(20))
        #expect(play.state.turns[1].prompt?.hasPrefix("more-") == true)
    }

    @Test func extraTimeMakesEverythingLonger() throws {
        var play = Play(SmallLoop.state(pace: 1_500))
        play.enter("talk")
        #expect(play.state.remaining(at: play.now) == .minutes(21))
        #expect(play.state.round?.phaseEnds == .minutes(15))
        #expect(nextDeadline(play.state) == SessionTime(67_500))
        #expect(play.state.loopFraction.allMinutes == 132)
    }

    @Test func whatWasHeardInEarlierSessionsComesLastAndTheOldestOfItFirst() {
        let avoid = ["topic-3", "topic-1", "topic-6", "topic-2"]
        var play = Play(SmallLoop.state(avoid: avoid))
        play.enter("talk")
        for _ in 0..<5 { play.answer() }
        let order = play.state.turns.compactMap(\.prompt)
        #expect(Set(order.prefix(2)) == ["topic-4", "topic-5"])
        #expect(Array(order.dropFirst(2)) == avoid)
    }
}
