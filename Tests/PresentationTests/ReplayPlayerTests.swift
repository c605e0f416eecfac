import InterviewEngine
import Presentation
import SessionJournal
import Testing
import ViewModels

@Suite struct ReplayPlayerTests {
    private static func player(_ sitting: Sitting) -> ReplayPlayer {
        ReplayPlayer(events: sitting.events, loop: SmallLoop.loop, setup: sitting.start.setup)
    }

    @Test func aTapeEndsWhereTheSessionDoes() {
        let sitting = Sitting.whole()
        let tape = ReplayTape(events: sitting.events, loop: SmallLoop.loop, setup: sitting.start.setup)
        #expect(tape.end == sitting.state)
        var player = ReplayPlayer(tape: tape)
        player.seek(to: player.length)
        #expect(player.now.turns.map(\.answer) == sitting.state.turns.map(\.answer) && player.now.transcript == sitting.state.transcript)
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
        // Whenever somebody is asked, probed, cut in on, or has sent what they said.
        var turns: [SessionTime] = []
        while player.position < player.length {
            player.control(.nextTurn)
            turns.append(player.position)
        }
        let spoken = sitting.events.filter {
            if case .move(.spoke(let said)) = $0.event {
                if case .followUp = said.purpose { return true }
                if case .prompt = said.purpose { return true }
            }
            if case .stimulus(.submitted) = $0.event { return true }
            return false
        }
        #expect(spoken.count > 8 && spoken.allSatisfy { $0.t == .zero || turns.contains($0.t) })
        player.seek(to: .zero)
        for _ in 0..<3 { player.control(.nextTurn) }
        let second = player.position
        player.control(.previousTurn)
        #expect(player.position == turns[1])
        player.control(.skip(-500_000))
        #expect(player.position == .zero)
        player.control(.seek(permille: 1_000))
        #expect(player.position == player.length && player.view().permille == 1_000)
        player.control(.previousTurn)
        #expect(player.position > second && player.position < player.length)
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

    // MARK: Stepping

    @Test func onePlaysThroughIt() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        sitting.pass(.seconds(1))
        sitting.type("We cut  it.\nBy 4 ms")
        sitting.pass(.seconds(1))
        sitting.submit()
        var player = Self.player(sitting)
        func drafts(_ control: ReplayControl, _ count: Int) -> [String] {
            (0..<count).map { _ in
                player.control(control)
                return player.view().draft
            }
        }
        player.playing = true
        #expect(drafts(.nextKeystroke, 5) == ["W", "We", "We ", "We c", "We cu"])
        #expect(!player.playing, "letters that are looked at one by one do not run away")
        #expect(drafts(.previousKeystroke, 3) == ["We c", "We ", "We"])
        player.seek(to: .zero)
        #expect(drafts(.nextWord, 6) == ["We", "We cut", "We cut  it.", "We cut  it.\nBy", "We cut  it.\nBy 4", "We cut  it.\nBy 4 ms"])
        #expect(drafts(.previousWord, 2) == ["We cut  it.\nBy 4", "We cut  it.\nBy"])
        #expect(drafts(.previousWord, 4).last == "" && player.position == .zero)
        player.seek(to: player.length)
        player.control(.nextKeystroke)
        player.control(.nextWord)
        #expect(player.position == player.length)
    }

    // MARK: Moments

    private static func scored(_ sitting: Sitting, bookmarks: [Bookmark] = [], comments: [SessionJournal.Comment] = []) -> ReplayPlayer {
        ReplayPlayer(
            events: sitting.events, loop: SmallLoop.loop, setup: sitting.start.setup, sheets: sitting.sheets, bookmarks: bookmarks,
            comments: comments)
    }

    @Test func whatACoachSaidOfAMomentIsSteppedToAndTold() {
        let sitting = Sitting.whole()
        let at = sitting.state.now.milliseconds / 2 + 1
        var player = Self.scored(
            sitting,
            comments: [
                SessionJournal.Comment(by: "Robin", wall: 0, at: at, text: "Say what it cost.\nThen stop."),
                SessionJournal.Comment(by: "", wall: 0, at: at + 1, text: "Too long"),
            ])
        player.seek(to: SessionTime(at - 1))
        player.control(.nextMoment)
        #expect(player.position.milliseconds == at)
        #expect(player.view().here == ReplayMomentView(kind: .comment, label: "Robin: Say what it cost. Then stop."))
        player.control(.nextMoment)
        #expect(player.view().here == ReplayMomentView(kind: .comment, label: "Too long"))
        #expect(player.view().marks.count { $0.kind == .comment } == 2)
    }

    @Test func onlyWhatIsWorthSeeingIsSteppedTo() {
        let sitting = Sitting.whole()
        let mark = Bookmark(at: sitting.state.now.milliseconds / 2, words: "Say it shorter")
        var player = Self.scored(sitting, bookmarks: [mark])
        var seen: [(at: SessionTime, here: ReplayMomentView)] = []
        player.seek(to: .zero)
        while player.position < player.length {
            player.control(.nextMoment)
            if let here = player.view().here { seen.append((player.position, here)) }
        }
        let kinds = seen.map(\.here.kind)
        #expect(kinds.contains(.followUp) && kinds.contains(.interruption) && kinds.contains(.miss) && !kinds.contains(.question))
        #expect(seen.contains { $0.at.milliseconds == mark.at && $0.here == ReplayMomentView(kind: .bookmark, label: "Say it shorter") })
        #expect(seen.contains { $0.here.label == "Bo: And who noticed?" })
        // The other way the same ones, however it is played.
        var back: [SessionTime] = []
        while player.position > .zero {
            player.control(.previousMoment)
            back.append(player.position)
        }
        #expect(back.dropLast() == seen.map(\.at).reversed()[...].drop { $0 == player.length })
        let line = player.view().marks
        for kind in Set(kinds.compactMap(\.self)) { #expect(line.contains { $0.kind == kind }) }
        player.show([])
        #expect(!player.view().marks.contains { $0.kind == .bookmark })
    }

    @Test func aMissIsFoundWhereItsWordsWereTyped() throws {
        var sitting = Sitting()
        sitting.sitTalk()
        var player = Self.scored(sitting)
        var misses: [String] = []
        for _ in 0..<30 {
            player.control(.nextMoment)
            guard let here = player.view().here, here.kind == .miss else { continue }
            misses.append(here.label)
            // The second of the last word or, where it hangs on none, that of sending.
            #expect(player.now.openTurn != nil)
        }
        #expect(!misses.isEmpty && Set(misses).count <= misses.count)
        // A level that was reached is no name for what was missed.
        #expect(misses.allSatisfy { $0.contains(" of 4: ") || $0 == "nothing was said" }, "\(misses)")
        let exam = Self.scored(
            {
                var sitting = Sitting(SmallLoop.setup(.exam))
                sitting.sitTalk()
                return sitting
            }())
        var view = exam
        #expect(!view.view().marks.contains { $0.kind == .miss }, "a sealed exam tells no misses")
    }

    // MARK: Review and back

    @Test func aStretchOfTheReviewIsTheSecondItWasTypedAndBack() throws {
        let sitting = Sitting.whole()
        let review = sitting.review()
        var player = Self.scored(sitting)
        var looked = 0
        for (index, passage) in review.passages.enumerated() where passage.entry.kind == .candidate {
            let text = passage.entry.text
            for word in text.split(separator: " ").prefix(4) {
                let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
                let end = start + word.utf8.count
                let time = try #require(player.time(ofPassage: index, from: start, to: end))
                player.seek(to: time)
                let view = player.view()
                // Sent in the very millisecond of its last letter.
                if time.milliseconds == passage.time { continue }
                #expect(view.draft.hasSuffix(word) || view.draft.contains(word), "\(word)")
                #expect(view.passage == index, "\(word)")
                player.seek(to: SessionTime(time.milliseconds - 1))
                if word.count > 3, !text.utf8.dropFirst(end).isEmpty { #expect(player.view().draft.utf8.count < end || time == .zero) }
                looked += 1
            }
        }
        #expect(looked > 12)
        // What an interviewer said is when they said it.
        let asked = try #require(review.passages.firstIndex { if case .interviewer = $0.entry.kind { true } else { false } })
        #expect(player.time(ofPassage: asked, from: 0, to: 3)?.milliseconds == review.passages[asked].time)
        #expect(player.time(ofPassage: 9_999, from: 0, to: 3) == nil)
        player.seek(to: player.length)
        #expect(player.view().passage == review.passages.count - 1)
    }

    // MARK: Squeezing

    @Test func aSilencePassesInASecondAndSaysSo() {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        sitting.type("We")
        let before = sitting.now
        sitting.send(.paused)
        sitting.send(.unpaused, at: before + .seconds(48))
        sitting.type("x")
        var player = Self.player(sitting)
        player.seek(to: before)
        player.playing = true
        player.advance(by: 500)
        #expect(player.position == before + Milliseconds(500) && player.view().here == nil)
        player.control(.toggleSqueeze)
        player.seek(to: before)
        player.advance(by: 500)
        #expect(player.position == before + .seconds(24))
        #expect(player.view().here?.label == "A silence of 48 seconds passes quickly" && player.view().squeezes)
        player.control(.faster)
        player.advance(by: 250)
        #expect(player.position == before + .seconds(48))
        // What is no silence keeps its pace.
        player.control(.slower)
        player.advance(by: Sitting.pause)
        #expect(player.position == before + .seconds(48) + Milliseconds(Sitting.pause) || player.position == player.length)
    }

    /// However wall time is cut up, the same second is reached.
    @Test(arguments: [250, 1_000, 8_000])
    func squeezedTimeIsTheSameInPieces(speed: Int) {
        func played(_ pieces: [Int]) -> [SessionTime] {
            var player = Self.player(.whole())
            player.control(.toggleSqueeze)
            player.setSpeed(permille: speed)
            player.playing = true
            var reached: [SessionTime] = []
            for piece in pieces {
                player.advance(by: piece)
                reached.append(player.position)
            }
            return reached
        }
        let once = played(Array(repeating: 700, count: 60))
        let small = played(Array(repeating: 70, count: 600)).enumerated().filter { $0.offset % 10 == 9 }.map(\.element)
        #expect(zip(once, small).allSatisfy { abs(($0 - $1).count) <= 40 * max(1, speed / 1_000) })
        #expect(once == once.sorted() && once.last != .zero)
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
