import InterviewEngine
import Presentation
import Testing
import ViewModels

/// The lanes under a replay fill with what was heard, event by event, and say no more than the room did at that second.
@Suite struct ReplayLaneTests {
    private static func player(_ sitting: Sitting) -> ReplayPlayer {
        ReplayPlayer(events: sitting.events, loop: SmallLoop.loop, setup: sitting.start.setup)
    }

    @Test func aLaneFillsWhenSomethingIsHeard() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        sitting.type("We cut latency.")
        sitting.hear(latency: .named)
        let named = sitting.now
        sitting.type(" It fell by 40 ms.")
        sitting.hear(latency: .concrete)
        let concrete = sitting.now
        sitting.type(" Done.")
        var player = Self.player(sitting)
        func lane() -> [TimelineLaneView.Step] { player.view().lanes[0].steps }
        #expect(player.view().lanes.map(\.label) == ["Latency", "Fairness", "Revenue"])
        player.seek(to: SessionTime(named.milliseconds - 1))
        #expect(lane().isEmpty)
        player.seek(to: named)
        #expect(lane() == [.init(at: named.milliseconds, step: 1)])
        player.seek(to: SessionTime(concrete.milliseconds - 1))
        #expect(lane().count == 1)
        player.seek(to: player.length)
        #expect(lane() == [.init(at: named.milliseconds, step: 1), .init(at: concrete.milliseconds, step: 2)])
        #expect(player.view().lanes[1].steps.isEmpty && player.view().lanes[2].steps.isEmpty)
        player.seek(to: named)
        #expect(lane().count == 1)
        #expect(player.view().duration == player.length.milliseconds)
    }

    /// In practice the room shows the same: the end of each lane is its gauge.
    @Test func theEndOfALaneIsWhatTheRoomShowed() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        for standing in [Standing.named, .traded, .concrete, .guarded] {
            sitting.type("Some words about it. ")
            sitting.hear(latency: standing)
        }
        sitting.submit()
        sitting.pass(.minutes(3))
        var player = Self.player(sitting)
        var seen: Set<Int> = []
        for place in 0...200 {
            player.seek(to: SessionTime(player.length.milliseconds * place / 200))
            let view = player.view()
            #expect(view.lanes.map { $0.steps.last?.step ?? 0 } == view.room.coverage.map(\.step))
            seen.insert(view.lanes[0].steps.last?.step ?? 0)
        }
        #expect(seen == [0, 1, 2, 3, 4])
    }

    @Test func anExamShowsNoLanesBeforeItIsOver() {
        let exam = SmallLoop.setup(.exam)
        var sitting = Sitting(exam)
        sitting.sitTalk()
        var half = Self.player(sitting)
        half.seek(to: half.length)
        #expect(half.view().lanes.isEmpty && half.view().room.coverage.isEmpty)
        var whole = Self.player(.whole(exam))
        whole.seek(to: whole.length)
        #expect(whole.view().lanes.count == 3 && whole.view().room.coverage.isEmpty)
    }
}
