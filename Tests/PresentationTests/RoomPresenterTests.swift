import InterviewEngine
import Presentation
import Testing
import ViewModels

@Suite struct RoomPresenterTests {
    @Test func theFloorIsShownAsItGoesToAndFro() {
        var sitting = Sitting()
        #expect(sitting.room.floor == .closed)
        sitting.send(.roundEntered(round: "story"))
        #expect(sitting.room.floor == .answering)
        #expect(sitting.room.question?.text == "How did case go, in figures and in what it cost?")
        sitting.beCutIn(on: Sitting.metrics)
        #expect(sitting.room.floor == .cuttingIn)
        #expect(sitting.room.question == QuestionView(by: "Bo", text: "And who noticed?", interrupting: true))
        #expect(sitting.room.canLetMeFinish)
        sitting.pass(.seconds(2))
        #expect(sitting.room.floor == .replying(parked: "… after week, for three months, as one does."))
        sitting.type("Creators did.", into: .reply)
        #expect(sitting.room.canLetMeFinish)
        sitting.submit(.reply)
        #expect(sitting.room.floor == .answering)
        #expect(sitting.room.question?.interrupting == false)
        sitting.submit()
        #expect(sitting.room.floor == .beat)
        sitting.send(.paused)
        #expect(sitting.room.floor == .paused)
        #expect(sitting.room.clock.tone == .quiet)
        sitting.send(.unpaused)
        sitting.pass(.minutes(1))
        #expect(sitting.room.floor == .closed)
        #expect(sitting.room.roundTitle == "Story")
        #expect(sitting.room.people.map(\.speaking) == [false, false])
    }

    @Test func theCandidatesQuestionsAreAFloorOfTheirOwn() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        #expect(sitting.room.canMoveOn && sitting.room.canHint && sitting.room.canPause)
        for _ in 0..<2 { sitting.answer(Sitting.strong) }
        #expect(sitting.room.floor == .asking)
        #expect(!sitting.room.canHint)
    }

    @Test func theClockCountsDownAndThenUp() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "story"))
        func clock(_ milliseconds: Int) -> ClockView {
            var cache = RoomPresenterCache()
            let view = RoomPresenter.view(
                state: sitting.state, at: SessionTime(milliseconds), save: .saved, notice: nil, flash: false, cache: &cache)
            return view.clock
        }
        #expect(clock(0).remaining == "10:00")
        #expect(clock(1).remaining == "10:00")
        #expect(clock(1_000).remaining == "9:59")
        #expect(clock(61_000).onQuestion == "1:01")
        #expect(clock(0).roundOf == "round 2 of 2")
        #expect(clock(0).tone == .normal && clock(300_000).tone == .warning && clock(540_000).tone == .danger)
        sitting.pass(until: .seconds(20))
        while sitting.now < .minutes(10) { sitting.type("and ") }
        #expect(sitting.state.round?.overtime != nil)
        #expect(clock(612_500).remaining == "+0:12")
        #expect(clock(612_500).tone == .danger)
    }

    @Test func aClockThatWasLeftBeforeItsTimeStandsWhereItStood() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "story"))
        sitting.pass(until: .seconds(61))
        sitting.send(.roundAbandoned)
        var cache = RoomPresenterCache()
        let view = RoomPresenter.view(
            state: sitting.state, at: sitting.now, save: .saved, notice: nil, flash: false, cache: &cache)
        #expect(sitting.state.round == nil && view.clock.remaining == "8:59" && view.clock.tone == .quiet)
    }

    @Test func theEntriesGrowAsTheyWouldBeMadeAtOnce() {
        let sitting = Sitting.whole()
        var cache = RoomPresenterCache()
        var state = sitting.start
        var seen: [EntryView] = []
        for (t, event) in sitting.events {
            apply(&state, event, at: t)
            let view = RoomPresenter.view(state: state, at: t, save: .saved, notice: nil, flash: false, cache: &cache)
            #expect(view.entries.starts(with: seen))
            seen = view.entries
        }
        #expect(seen == sitting.room.entries)
        // A shorter transcript is another moment: nothing of the longer one is left.
        let early = RoomPresenter.view(state: sitting.start, at: .zero, save: .saved, notice: nil, flash: false, cache: &cache)
        #expect(early.entries.isEmpty)
    }

    @Test func theTranscriptTellsWhatAPartDoesNotSay() {
        let entries = Sitting.whole().room.entries
        #expect(entries.contains { $0.kind == .note && $0.text == "Pasted 4 words." })
        #expect(entries.contains { $0.kind == .note && $0.text == "Paused." })
        #expect(entries.contains { $0.kind == .interviewer(name: "Bo", interrupting: true) && $0.text == "And who noticed?" })
        // Each round has a clock of its own.
        #expect(entries.first { $0.text == "Hello." }?.at == "0:00")
        #expect(entries.first { $0.text == "Welcome." }?.at == "0:00")
    }

    @Test func onlyPracticeShowsCoverage() {
        for mode in SessionMode.allCases {
            var sitting = Sitting(SmallLoop.setup(mode))
            sitting.send(.roundEntered(round: "talk"))
            sitting.type("Fast")
            sitting.hear(latency: .concrete)
            let view = sitting.room
            #expect(view.mode == mode.rawValue)
            #expect(view.coverage.map(\.step) == (mode == .practice ? [2, 0, 0] : []))
            #expect(view.coverage.map(\.word) == (mode == .practice ? ["concrete", "absent", "absent"] : []))
            #expect(view.canPause == (mode == .practice))
        }
    }
}
