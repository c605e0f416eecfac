import InterviewEngine
import Presentation
import Testing
import ViewModels

@Suite struct ReplayPlayerTests {
    private static func player(_ sitting: Sitting) -> ReplayPlayer {
        ReplayPlayer(events: sitting.events, loop: SmallLoop.loop, setup: sitting.start.setup)
    }

    @Test func forwardsAndBackwardsShowTheSame() {
        var player = Self.player(.whole())
        let positions = (0...50).map { SessionTime(player.length.milliseconds * $0 / 50 - ($0 % 3)) }
        var forwards: [ReplayView] = []
        for position in positions {
            player.seek(to: position)
            forwards.append(player.view())
        }
        #expect(Set(forwards.map(\.draft)).count > 10)
        for (position, view) in zip(positions, forwards).reversed() {
            player.seek(to: position)
            #expect(player.view() == view)
        }
        for (position, view) in zip(positions, forwards) {
            var fresh = Self.player(.whole())
            fresh.seek(to: position)
            #expect(fresh.view() == view)
        }
    }

    @Test func theEndIsWhatTheJournalFoldsTo() {
        let sitting = Sitting.whole()
        var player = Self.player(sitting)
        player.seek(to: player.length)
        #expect(player.now == sitting.state)
    }

    @Test func everyLetterStandsAtItsOwnTime() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        sitting.pass(.seconds(1))
        sitting.type("Grüße")
        var player = Self.player(sitting)
        for (index, text) in ["", "G", "Gr", "Grü", "Grüß", "Grüße"].enumerated() {
            let at = 1_000 + index * Sitting.pause
            player.seek(to: SessionTime(at))
            #expect(player.view().draft == text)
            #expect(player.view().cursor == text.utf8.count)
            player.seek(to: SessionTime(at - 1))
            #expect(player.view().draft == String(text.dropLast()))
        }
    }

    /// Something is decided between letters whose record is written after it, again and again.
    @Test func anOlderKeystrokeNeverComesBeforeWhatWasDecidedFirst() {
        var events: [(t: SessionTime, event: Event)] = []
        var state = InterviewState(loop: SmallLoop.loop, setup: SmallLoop.setup())
        func record(_ stimulus: Stimulus, at milliseconds: Int) {
            let t = SessionTime(milliseconds)
            for event in [.stimulus(stimulus)] + decide(state, stimulus, at: t).map(Event.move) {
                events.append((t, event))
                apply(&state, event, at: t)
            }
        }
        record(.roundEntered(round: "talk"), at: 0)
        /// When each letter can be seen first.
        var seen: [Int] = []
        for block in 0..<40 {
            let decided = block * 1_500 + 1_000
            record(.hintAsked, at: decided)
            let edits = (0..<20).map { DraftEdit(wait: Milliseconds(50), at: seen.count + $0, delete: 0, insert: "a") }
            seen += edits.indices.map { max(decided, decided + 100 - (19 - $0) * 50) }
            record(.drafted(box: .answer, revision: block + 1, cursor: seen.count, edits: edits), at: decided + 100)
        }
        var player = ReplayPlayer(events: events, loop: SmallLoop.loop, setup: SmallLoop.setup())
        let times = Array(stride(from: 0, through: 60_000, by: 90))
        for t in times + times.reversed() {
            player.seek(to: SessionTime(t))
            #expect(player.view().draft.utf8.count == seen.count { $0 <= t })
        }
    }

    @Test func keysMoveThroughIt() {
        let sitting = Sitting.whole()
        var player = Self.player(sitting)
        player.control(.nextTurn)
        player.control(.nextTurn)
        let second = player.position
        #expect(player.now.openTurn?.number == 2)
        player.control(.previousTurn)
        #expect(player.now.openTurn?.number == 1)
        player.control(.skip(-500_000))
        #expect(player.position == .zero)
        player.control(.seek(permille: 1_000))
        #expect(player.position == player.length && player.view().permille == 1_000)
        player.control(.previousTurn)
        #expect(player.position > second && player.now.openTurn?.number == 3)
        for _ in 0..<9 { player.control(.faster) }
        #expect(player.view().speed == "64x")
        for _ in 0..<9 { player.control(.slower) }
        #expect(player.view().speed == "0.25x")
        let marks = player.view().marks
        let places = marks.map(\.permille)
        #expect(places == places.sorted() && places.allSatisfy { (0...1_000).contains($0) })
        #expect(marks.count { $0.kind == .question } == 4 && marks.count { $0.kind == .interruption } == 1)
        let probes = sitting.events.count {
            if case .move(.spoke(let said)) = $0.event, case .followUp = said.purpose { true } else { false }
        }
        #expect(probes > 0 && marks.count { $0.kind == .followUp } >= probes)
    }

    @Test func timePassesAtTheSpeedOfPlay() {
        var player = Self.player(.whole())
        #expect(player.nextWake == nil)
        player.advance(by: 1_000)
        #expect(player.position == .zero)
        player.control(.togglePlay)
        player.control(.slower)
        player.control(.slower)
        for _ in 0..<7 { player.advance(by: 1) }
        #expect(player.position.milliseconds == 1)
        player.advance(by: 1)
        #expect(player.position.milliseconds == 2)
        for _ in 0..<8 { player.control(.faster) }
        player.advance(by: 1_000)
        #expect(player.position.milliseconds == 64_002)
        player.advance(by: 1_000_000)
        #expect(player.position == player.length && !player.playing && player.nextWake == nil)
        player.control(.togglePlay)
        #expect(player.position == .zero && player.playing)
    }

    /// Until it asks to be woken nothing on the screen changes, the bar of the position apart.
    @Test func nothingChangesBeforeTheNextWake() throws {
        var player = Self.player(.whole())
        player.control(.togglePlay)
        func look() -> ReplayView {
            var view = player.view()
            view.permille = 0
            return view
        }
        for _ in 0..<600 {
            let wake = try #require(player.nextWake)
            let before = look()
            if wake > 20 {
                player.advance(by: wake - 1)
                #expect(look() == before)
                player.advance(by: 1)
            } else {
                player.advance(by: wake)
            }
        }
    }
}
