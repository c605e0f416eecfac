import InterviewEngine
import Testing

@Suite struct SilenceTests {
    @Test func aSilentCandidateIsNudgedOfferedAndMovedOn() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        _ = play.take()
        play.pass(until: .seconds(44))
        #expect(play.take().isEmpty)
        play.pass(until: .seconds(45))
        #expect(play.take() == ["ada: ada nudge 1"])
        play.pass(until: .seconds(90))
        #expect(play.take() == ["ada: ada offer 1"])
        play.pass(until: .seconds(150))
        #expect(play.take().prefix(2) == ["ada: ada moving on 1", "closed 0"])
        #expect(play.state.turns[0].parts.isEmpty)
        #expect(play.state.turns.count == 2)
    }

    @Test func withTextStandingNobodyMovesOn() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        _ = play.take()
        play.type("Hm", over: .seconds(10))
        play.pass(until: .seconds(69))
        #expect(play.take().isEmpty)
        play.pass(until: .seconds(400))
        #expect(play.take() == ["ada: ada nudge 1", "ada: ada offer 1"])
        play.type("m")
        play.pass(.seconds(59))
        #expect(play.take().isEmpty)
        play.pass(.seconds(1))
        #expect(play.take() == ["ada: ada nudge 1"])
    }
}

@Suite struct PonderingTests {
    @Test func whoPondersOverATextIsNudgedTwiceAndThenLeftInPeace() {
        var play = Play(SmallLoop.state())
        play.enter("story")
        for _ in 0..<2 {
            play.type("Hm", over: .seconds(10))
            play.pass(.seconds(70))
        }
        #expect(play.take().filter { $0 == "ben: ben nudge 1" }.count == 2)
        play.type("Hm", over: .seconds(10))
        play.pass(.minutes(5))
        #expect(play.take().isEmpty)
    }
}

@Suite struct WarningTests {
    @Test func fiveMinutesAndOneAreSpokenOnceWithoutTakingTheFloor() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        while play.now < .seconds(530) { play.type("on ", over: .seconds(10)) }
        _ = play.take()
        play.type("on ", over: .seconds(10))
        #expect(play.take() == ["ada: ada five 1"])
        #expect(play.state.floor == .candidate)
        while play.now < .seconds(782) { play.type("on ", over: .seconds(5)) }
        #expect(play.take() == ["ada: ada one 1"])
    }

    @Test func aShortRoundIsNotWarnedOf() {
        var play = Play(SmallLoop.state(["short"]))
        play.enter("short")
        while play.now < .seconds(119) { play.type("on ", over: .seconds(1)) }
        _ = play.take()
        #expect(play.state.round?.warned == [])
        play.type("on ", over: .seconds(1))
        #expect(play.take() == ["ben: ben overtime 1", "overtime"])
    }

    @Test func aLateWakeSpeaksOnlyTheLatestWarning() {
        var state = SmallLoop.state()
        for move in [Event.stimulus(.roundEntered(round: "talk"))] + decide(state, .roundEntered(round: "talk"), at: .zero).map(Event.move)
        {
            apply(&state, move, at: .zero)
        }
        apply(
            &state,
            .stimulus(.drafted(box: .answer, revision: 1, cursor: 1, edits: [DraftEdit(wait: .zero, at: 0, delete: 0, insert: "x")])),
            at: .seconds(789))
        #expect(decide(state, .woke, at: .seconds(790)).map(short) == ["ada: ada one 1"])
    }
}

@Suite struct ClosingTests {
    func full() -> Play {
        var play = Play(SmallLoop.state(["talk"]))
        play.enter("talk")
        while play.now < .seconds(839) { play.type("on ", over: .seconds(1)) }
        _ = play.take()
        return play
    }

    @Test func atZeroTheCandidateFinishesASentenceAndThenTheDraftCounts() {
        var play = full()
        play.pass(until: .minutes(14))
        #expect(play.take() == ["ada: ada overtime 1", "overtime"])
        #expect(play.state.remaining(at: .seconds(850)) == .seconds(-10))
        play.type("more", over: .seconds(20))
        let text = play.state.answer.text
        play.pass(until: .seconds(870))
        #expect(play.take() == ["counted answer", "closed 0", "end topics time", "ada: goodbye 1", "over talk time", "loop over"])
        #expect(play.state.turns[0].parts.map(\.text) == [text])
        #expect(play.state.turns[0].parts[0].cutOff)
        #expect(nextDeadline(play.state) == nil)
    }

    @Test func sendingInOvertimeClosesAtOnce() {
        var play = full()
        play.pass(until: .seconds(845))
        _ = play.take()
        play.submit()
        #expect(play.take() == ["closed 0", "end topics time", "ada: goodbye 1", "over talk time", "loop over"])
        #expect(play.state.turns[0].parts[0].cutOff == false)
    }

    @Test func replyAndDraftBothCountWhenOvertimeRunsOut() {
        var play = Play(SmallLoop.state(["story"]))
        play.enter("story")
        while play.now < .seconds(1_370) { play.type("on ", over: .seconds(10)) }
        play.hear(gaps: [.metricWithoutOutcome], dwell: Dwell(words: 99, sinceOutcome: 99, sinceFigure: 0))
        play.pass(.seconds(1))
        play.type("Because", into: .reply)
        _ = play.take()
        play.pass(until: .seconds(1_471))
        let end = play.take().suffix(7)
        #expect(end == ["counted reply", "counted answer", "closed 0", "end tell time", "ben: goodbye 1", "over story time", "loop over"])
        #expect(play.state.turns[0].parts.map(\.kind) == [.reply, .answer])
        #expect(play.state.turns[0].parts.allSatisfy { $0.cutOff })
    }

    @Test func aReplySentInOvertimeClosesAndTheDraftCounts() {
        var play = Play(SmallLoop.state(["story"]))
        play.enter("story")
        while play.now < .seconds(1_370) { play.type("on ", over: .seconds(10)) }
        play.hear(gaps: [.metricWithoutOutcome], dwell: Dwell(words: 99, sinceOutcome: 99, sinceFigure: 0))
        play.pass(until: .seconds(1_440))
        play.type("Because.", into: .reply)
        _ = play.take()
        play.submit(.reply)
        #expect(play.take().prefix(3) == ["restored", "counted answer", "closed 0"])
        #expect(play.state.turns[0].parts.map(\.cutOff) == [false, true])
    }

    @Test func nobodyCutsInInTheLastMinute() {
        var play = Play(SmallLoop.state(["story"]))
        play.enter("story")
        while play.now < .seconds(1_390) { play.type("on ", over: .seconds(10)) }
        _ = play.take()
        play.hear(gaps: [.metricWithoutOutcome], dwell: Dwell(words: 99, sinceOutcome: 99, sinceFigure: 0))
        #expect(play.take().isEmpty)
    }

    @Test func aSentTextIsNotAskedForAgainAtZero() {
        var play = full()
        play.submit()
        play.pass(until: .minutes(15))
        #expect(!play.take().contains("overtime"))
        #expect(play.state.finished.first?.why == .time)
    }

    @Test func aRoundWithoutAWordEndsOnTimeAsWell() {
        for round in ["talk", "story", "panel", "vp", "short"] {
            var play = Play(SmallLoop.state([round]))
            play.enter(round)
            play.pass(.minutes(60))
            #expect(play.state.floor == .over)
            #expect(play.state.finished.count == 1)
        }
    }
}

@Suite struct RoomTests {
    @Test func pausedAndAwayNothingIsDecided() {
        for (stop, go) in [(Stimulus.paused, Stimulus.unpaused), (.left, .resumed(away: Milliseconds(.max)))] {
            var play = Play(SmallLoop.state())
            play.enter("talk")
            play.type("Hello")
            play.send(stop)
            #expect(nextDeadline(play.state) == nil)
            for stimulus in [Stimulus.movedOn, .submitted(box: .answer, revision: 1), .woke, .roundAbandoned, .hintAsked] {
                #expect(decide(play.state, stimulus, at: .minutes(40)).isEmpty)
            }
            play.send(go)
            #expect(nextDeadline(play.state) != nil)
            #expect(decide(play.state, .submitted(box: .answer, revision: 1), at: play.now).map(short) == ["beat"])
        }
    }

    @Test func anExamDoesNotPauseNorHint() {
        var play = Play(SmallLoop.state(mode: .exam))
        play.enter("talk")
        play.send(.paused)
        #expect(!play.state.paused)
        #expect(decide(play.state, .hintAsked, at: play.now).isEmpty)
        play.send(.left)
        play.send(.resumed(away: .minutes(3)))
        play.send(.roundAbandoned)
        #expect(play.state.finished[0].timesLeft == 1)
        #expect(play.state.finished[0].pauses == 0)
    }

    @Test func hintsAreGivenInOrderAndCount() {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        _ = play.take()
        for _ in 0..<3 { play.send(.hintAsked) }
        #expect(play.take() == ["ada: hint 1", "ada: hint 2"])
        #expect(play.state.openTurn?.hints == 2)
    }
}

@Suite struct CaseTests {
    @Test func stagesComeInOrderAndAreHandedOver() {
        var play = Play(SmallLoop.state())
        play.enter("panel")
        let opening = play.take()
        let id = play.state.round!.caseID!
        #expect(opening.prefix(5) == ["ada: hello 1", "phase design", "case \(id)", "ada: brief \(id)", "stage clarify"])
        play.answer()
        let next = play.take().filter { $0 != "ada: ada ack 1" }
        #expect(next.prefix(4) == ["beat", "closed 0", "stage budget", "ada: ada over to 1 Ben"])
        #expect(play.state.openTurn?.by == "ben")
        #expect(play.state.openTurn?.stage == "budget")
        for _ in 0..<3 { play.answer() }
        #expect(play.state.turns.map(\.stage) == ["clarify", "budget", "fairness", "rollout", "twist"])
        #expect(play.state.factText("sla") == "It is 120 ms now.")
        #expect(play.state.factText("team") == "Five people.")
        #expect(play.state.factText("none") == nil)
        _ = play.take()
        play.answer()
        #expect(play.take().contains("end design complete"))
    }

    @Test func theCurveballIsTriedWhateverIsLeftOutForIt() {
        var play = Play(SmallLoop.state())
        play.enter("panel")
        while play.now < .seconds(1_220) { play.type("on ", over: .seconds(20)) }
        play.submit()
        play.pass(.seconds(3))
        #expect(play.state.openStage?.id == "twist")
    }

    @Test func withoutTimeForAnotherStageThePhaseEnds() {
        var play = Play(SmallLoop.state())
        play.enter("panel")
        while play.now < .seconds(1_400) { play.type("on ", over: .seconds(20)) }
        play.submit()
        play.pass(.seconds(3))
        #expect(play.take().contains("end design time"))
        #expect(play.state.openPhase?.id == "yours")
    }

    @Test func aJournalCutBeforeAStagesPromptGoesOnWithThatStage() throws {
        var play = Play(SmallLoop.state())
        play.enter("panel")
        let cut = try #require(play.journal.firstIndex { $0.event == .move(.stageBegan(stage: "clarify")) })
        var resumed = Play(play.journal[...cut].reduce(into: play.start) { apply(&$0, $1.event, at: $1.at) })
        resumed.pass(.seconds(1))
        #expect(resumed.state.openTurn?.stage == "clarify")
        #expect(resumed.state.openTurn?.prompt == play.state.openTurn?.prompt)
    }

    @Test func aStageThatHasUsedItsShareIsNotProbedFurther() {
        var play = Play(SmallLoop.state())
        play.enter("panel")
        while play.now < .seconds(299) { play.type("on ", over: .seconds(20)) }
        play.submit()
        play.hear(gaps: [.noFigure])
        play.pass(.seconds(3))
        #expect(play.state.openStage?.id == "budget")
    }
}

@Suite struct DefendTests {
    @Test func theCandidatesOwnEarlierClaimIsAttacked() {
        var play = Play(SmallLoop.state(["talk", "vp"]))
        play.enter("talk")
        play.type("We halved latency. It is 90 ms at p99 now, and nobody left.")
        play.submit()
        play.hear(claims: [
            Claim(
                id: "c", subject: "latency", value: Figure(mantissa: 90, exponent: 0, unit: "ms"), role: "after",
                span: HeardSpan(start: 25, end: 30))
        ])
        play.pass(.seconds(3))
        play.send(.roundAbandoned)
        play.enter("vp")
        #expect(play.state.question?.text == "Earlier: \"It is 90 ms at p99 now, and nobody left\". Why?")
        play.answer()
        #expect(play.state.question?.text == play.state.openTurn.map { "\($0.prompt!)?" })
    }

    @Test func withoutAnEarlierClaimTheQuestionStandsAlone() {
        var play = Play(SmallLoop.state(["vp"]))
        play.enter("vp")
        #expect(play.state.question?.text == play.state.openTurn.map { "\($0.prompt!)?" })
    }
}
