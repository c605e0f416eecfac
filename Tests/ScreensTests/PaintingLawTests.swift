import Canvas
import Testing
import ViewModels

@testable import Screens

/// What holds for every screen at every size.
@Suite struct PaintingLawTests {
    private let floors: [FloorView] = [
        .answering, .cuttingIn, .replying(parked: "日本語 parked words that wait"), .beat, .asking, .paused, .closed,
    ]

    private func layers(_ dice: inout Seeded) -> [any Layer] {
        var view = SampleRoom.view(floors.randomElement(using: &dice)!)
        for _ in 0..<Int.random(in: 0...6, using: &dice) {
            view.entries.append(
                EntryView(
                    kind: [.candidate, .note, .interviewer(name: "日本 e\u{301}", interrupting: true)].randomElement(using: &dice)!,
                    text: dice.text(upTo: 200), at: "12:3\(Int.random(in: 0...9, using: &dice))", turn: nil))
        }
        view.notice = Bool.random(using: &dice) ? dice.text(upTo: 90) : nil
        view.question?.text = dice.text(upTo: 400)
        view.people[1].name = dice.text(upTo: 40)
        var room = RoomScreen(view)
        room.load(.answer, text: dice.text(upTo: 900), cursor: nil)
        var replay = SampleRoom.replay()
        replay.room = view
        replay.permille = Int.random(in: -5...1_200, using: &dice)
        replay.marks.append(ReplayMarkView(kind: .interruption, permille: 4_000))
        replay.lanes[0].steps.append(.init(at: Int.random(in: -5...9_000_000, using: &dice), step: Int.random(in: -1...6, using: &dice)))
        replay.lanes[2].label = dice.text(upTo: 20)
        return [room, ReplayScreen(replay), HelpOverlay(for: .room), ConfirmOverlay(.endRound)] + pages(&dice)
    }

    /// The screens that are read, with odd words in odd places.
    private func pages(_ dice: inout Seeded) -> [any Layer] {
        var home = SampleViews.home(asksName: Bool.random(using: &dice))
        home.greeting = dice.text(upTo: 90)
        home.items[1].detail = dice.text(upTo: 200)
        home.note = dice.text(upTo: 200)
        var lobby = SampleViews.lobby(problem: dice.text(upTo: 90))
        lobby.about = dice.text(upTo: 900)
        lobby.rounds[1].detail = dice.text(upTo: 200)
        var review = SampleViews.review(numbersHidden: Bool.random(using: &dice), damage: dice.text(upTo: 90))
        for index in review.passages.indices {
            review.passages[index].entry.text = dice.text(upTo: 300)
            review.passages[index].margin = dice.text(upTo: 60)
        }
        review.loop.marks[0].label = dice.text(upTo: 20)
        review.loop.marks[1].word = dice.text(upTo: 40)
        review.rounds[0].title = dice.text(upTo: 60)
        var debrief = SampleViews.debrief(sealed: Int.random(in: 0..<5, using: &dice) == 0)
        debrief.round.moments[0].quote = dice.text(upTo: 200)
        debrief.round.sheet.marks[0].quotes[0].text = dice.text(upTo: 200)
        var history = SampleViews.history()
        history.rows[0].pack = dice.text(upTo: 60)
        history.rows[1].state = dice.text(upTo: 30)
        var past = history
        past.trend = SampleViews.trend(count: Int.random(in: 0...200, using: &dice))
        past.trend?.rows[0].label = dice.text(upTo: 30)
        past.trend?.neverAsked = [dice.text(upTo: 60)]
        var trend = HistoryScreen(past)
        _ = trend.handle(.key(.char("t")))
        return [
            HomeScreen(home), LobbyScreen(lobby), ReviewScreen(review), DebriefScreen(debrief), HistoryScreen(history), trend, HomeScreen(),
            LobbyScreen(), ReviewScreen(), DebriefScreen(), HistoryScreen(),
        ]
    }

    /// Those of takes and comparisons, with dice of their own.
    private func takes(_ dice: inout Seeded) -> [any Layer] {
        var misses = SampleTakes.misses(takes: true)
        misses.misses[0].question = dice.text(upTo: 300)
        misses.misses[0].starts[0].draft = dice.text(upTo: 300)
        misses.misses[0].takes[0].outcome = dice.text(upTo: 90)
        misses.damage = dice.text(upTo: 90)
        var take = SampleTakes.take(variant: Bool.random(using: &dice))
        take.title = dice.text(upTo: 60)
        take.answer.sentences[0].after = dice.text(upTo: 200)
        var compare = SampleTakes.compare(numbersHidden: Bool.random(using: &dice))
        compare.levels[0].wordAfter = dice.text(upTo: 60)
        compare.before.origin = dice.text(upTo: 60)
        compare.onlyBefore = [dice.text(upTo: 200)]
        return [MissesScreen(misses), TakeScreen(take), CompareScreen(compare), MissesScreen(), TakeScreen(), CompareScreen()]
    }

    @Test(arguments: [false, true]) func nothingIsDrawnOutsideItsRectangle(ofTakes: Bool) {
        var dice = Seeded(31)
        for _ in 0..<60 {
            for var layer in ofTakes ? takes(&dice) : layers(&dice) {
                let size = Size(columns: Int.random(in: 0...150, using: &dice), rows: Int.random(in: 0...50, using: &dice))
                var frame = Frame(size: size, unicode: Bool.random(using: &dice))
                let ground = Style(.evidence)
                frame.fill(frame.bounds, style: ground)
                let column = Int.random(in: 0...20, using: &dice)
                let row = Int.random(in: 0...10, using: &dice)
                let rect = Rect(
                    column: column, row: row, columns: Int.random(in: 0...140, using: &dice), rows: Int.random(in: 0...45, using: &dice)
                ).intersection(frame.bounds)
                layer.paint(into: &frame, in: rect)
                for row in 0..<size.rows {
                    for column in 0..<size.columns where !rect.contains(Point(column: column, row: row)) {
                        guard frame[column, row] == Cell(text: " ", width: 1, style: ground) else {
                            Issue.record("\(layer.context) drew at \(column),\(row) outside \(rect)")
                            return
                        }
                    }
                }
                if let cursor = frame.cursor { #expect(rect.contains(cursor), "\(layer.context) in \(rect)") }
            }
        }
    }

    @Test(arguments: [false, true]) func paintingTwiceGivesTheSameFrame(ofTakes: Bool) {
        var dice = Seeded(32)
        for _ in 0..<20 {
            for layer in ofTakes ? takes(&dice) : layers(&dice) {
                var stack = Compositor(layer)
                let size = Size(columns: Int.random(in: 1...150, using: &dice), rows: Int.random(in: 1...50, using: &dice))
                let first = stack.paint(size: size)
                _ = stack.paint(size: Size(columns: 81, rows: 33))
                #expect(stack.paint(size: size) == first)
            }
        }
    }

    /// A letter in the middle of a word changes its own cell; the first of a word also the count of words.
    @Test(arguments: [(80, 24), (200, 60)])
    func aTypedLetterChangesFewCells(columns: Int, rows: Int) {
        var stack = Compositor(SampleRoom.screen(draft: "In the beginning"))
        let size = Size(columns: columns, rows: rows)
        var before = stack.paint(size: size)
        for letter in " we cut it" {
            _ = stack.handle(.key(.char(letter)))
            let after = stack.paint(size: size)
            let changed = zip(before.cells, after.cells).filter { $0 != $1 }.count
            #expect(changed <= 3, "\(letter)")
            before = after
        }
    }

    @Test func keptRowsEqualFreshOnes() {
        var dice = Seeded(33)
        var entries: [EntryView] = []
        var kept = TranscriptRows()
        for _ in 0..<120 {
            if Int.random(in: 0..<5, using: &dice) == 0 {
                // A replay goes back.
                entries.removeLast(Int.random(in: 0...entries.count, using: &dice))
            }
            let kinds: [EntryView.Kind] = [.candidate, .note, .interviewer(name: "A", interrupting: false)]
            entries.append(
                EntryView(kind: kinds.randomElement(using: &dice)!, text: dice.text(upTo: 120), at: "1:00", turn: nil))
            let width = [30, 40].randomElement(using: &dice)!
            kept.update(entries, width: width, isCompact: false)
            var fresh = TranscriptRows()
            fresh.update(entries, width: width, isCompact: false)
            let all = fresh.rows(from: 0, count: fresh.rowCount)
            #expect(all.count == fresh.rowCount && kept.rowCount == fresh.rowCount)
            let from = Int.random(in: 0..<fresh.rowCount, using: &dice)
            #expect(kept.rows(from: from, count: 9) == Array(all[from...].prefix(9)))
        }
    }
}

extension Seeded {
    /// Pieces of odd text, at most so many.
    fileprivate mutating func text(upTo limit: Int) -> String {
        (0..<Int.random(in: 0...limit, using: &self)).map { _ in text() }.joined()
    }
}
