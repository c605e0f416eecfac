import Canvas
import Testing
import ViewModels

@testable import Screens

@Suite struct RoomScreenTests {
    private func type(_ text: String, into screen: inout RoomScreen) {
        for letter in text { _ = screen.handle(.key(.char(letter))) }
    }

    // MARK: Drafts

    @Test func whatHadToBeSanitisedIsAnEditOfTheBoxSoThatTheRecordHoldsWhatIsShown() {
        var screen = SampleRoom.screen(draft: "")
        screen.load(.answer, text: "We gave up", cursor: nil)
        #expect(screen.takeEdits().isEmpty)
        let raw = "We \u{1B}[1mgave\u{1B}[0m up"
        screen.load(.answer, text: raw, cursor: 3)
        let edits = screen.takeEdits()
        #expect(edits == [BoxEdit(box: .answer, edit: Edit(at: 3, delete: 12, insert: "␛gave␛"))])
        var bytes = Array(raw.utf8)
        bytes.replaceSubrange(3..<15, with: Array(edits[0].edit.insert.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == screen.answer.text && screen.answer.cursor == 3)
    }

    @Test func editsAreToldWithTheirBoxAndOnce() {
        var screen = SampleRoom.screen(draft: "")
        type("ab", into: &screen)
        #expect(
            screen.takeEdits() == [
                BoxEdit(box: .answer, edit: Edit(at: 0, delete: 0, insert: "a")),
                BoxEdit(box: .answer, edit: Edit(at: 1, delete: 0, insert: "b")),
            ])
        #expect(screen.takeEdits().isEmpty)
        _ = screen.handle(.key(Chord(.left)))
        #expect(screen.takeEdits().isEmpty && screen.answer.cursor == 1)
        _ = screen.handle(.paste("one two"))
        #expect(screen.takeEdits() == [BoxEdit(box: .answer, edit: Edit(at: 1, delete: 0, insert: "one two", pasted: true))])
    }

    @Test func nothingTypedMovesBetweenBoxes() {
        var screen = SampleRoom.screen(draft: "The answer")
        screen.update(SampleRoom.view(.cuttingIn))
        type(" goes on", into: &screen)
        #expect(screen.takeEdits().allSatisfy { $0.box == .answer })
        screen.update(SampleRoom.view(.replying(parked: "The answer goes on")))
        #expect(screen.activeBox == .reply && screen.editor(for: .reply).isEmpty)
        type("p99", into: &screen)
        #expect(screen.takeEdits().allSatisfy { $0.box == .reply })
        #expect(screen.answer.text == "The answer goes on" && screen.editor(for: .reply).text == "p99")
        // The clock ticks: the same floor again leaves the reply alone.
        screen.update(SampleRoom.view(.replying(parked: "The answer goes on")))
        #expect(screen.editor(for: .reply).text == "p99")
        screen.update(SampleRoom.view(.answering))
        #expect(screen.activeBox == .answer && screen.editor(for: .reply).isEmpty)
        #expect(screen.answer.text == "The answer goes on" && screen.answer.cursor == screen.answer.byteCount)
    }

    @Test func aPauseLeavesTheReplyAsItIs() {
        var screen = SampleRoom.screen(.replying(parked: "The answer"), draft: "The answer")
        type("p99", into: &screen)
        screen.update(SampleRoom.view(.paused))
        type("x", into: &screen)
        screen.update(SampleRoom.view(.replying(parked: "The answer")))
        #expect(screen.editor(for: .reply).text == "p99")
    }

    @Test func anExamSaysHowItIsLeftWhereItDoesNotPause() {
        var screen = SampleRoom.screen()
        var view = SampleRoom.view()
        view.mode = "exam"
        view.canPause = false
        screen.update(view)
        #expect(screen.handle(.key(.ctrl("p"))) == .taken)
        #expect(words(of: screen).contains("Exam mode does not pause; Ctrl-X parks the round"))
    }

    @Test func sendingShowsTheNewestLine() {
        var screen = SampleRoom.screen()
        _ = words(of: screen)
        var frame = Frame(size: Size(columns: 80, rows: 24))
        screen.paint(into: &frame, in: frame.bounds)
        _ = screen.handle(.key(Chord(.pageUp)))
        _ = screen.handle(.key(.ctrl("s")))
        #expect(!words(of: screen).contains("rows below"))
    }

    @Test func aReplyThatWasResumedIsKept() {
        var screen = SampleRoom.screen(draft: "parked")
        screen.load(.reply, text: "half a reply", cursor: 4)
        screen.update(SampleRoom.view(.replying(parked: "parked")))
        #expect(screen.editor(for: .reply).text == "half a reply" && screen.editor(for: .reply).cursor == 4)
    }

    @Test func aSentAnswerIsNotUndone() {
        var screen = SampleRoom.screen(draft: "Sent")
        screen.clearAnswer()
        #expect(screen.answer.isEmpty && screen.takeEdits().isEmpty)
        _ = screen.handle(.key(.ctrl("_")))
        #expect(screen.answer.isEmpty)
    }

    @Test func typingInTheBeatGoesToTheAnswer() {
        var screen = SampleRoom.screen(.beat, draft: "")
        type("x", into: &screen)
        #expect(screen.takeEdits() == [BoxEdit(box: .answer, edit: Edit(at: 0, delete: 0, insert: "x"))])
    }

    @Test(arguments: [FloorView.paused, .closed])
    func nothingIsWrittenWhileTheClockStandsStill(floor: FloorView) {
        var screen = SampleRoom.screen(floor, draft: "so far")
        type("x", into: &screen)
        _ = screen.handle(.paste("y"))
        #expect(screen.answer.text == "so far" && screen.takeEdits().isEmpty)
        #expect(screen.handle(.key(.ctrl("s"))) == .taken)
        #expect(words(of: screen).contains(floor == .closed ? "The round is over" : "The clock stands still; Ctrl-P goes on"))
    }

    @Test func aPasteThatIsCutIsSaid() {
        var screen = SampleRoom.screen(draft: "")
        _ = screen.handle(.paste(String(repeating: "word ", count: 20_000)))
        #expect(screen.answer.byteCount <= AnswerEditor.capacity)
        #expect(words(of: screen).contains("The draft is full (64 KiB)"))
        _ = screen.handle(.key(Chord(.left)))
        #expect(!words(of: screen).contains("The draft is full"))
    }

    @Test func whatComesBackFromTheEditorIsOneEdit() {
        var screen = SampleRoom.screen(draft: "old")
        screen.edit(.replaceAll("new text"))
        #expect(screen.takeEdits() == [BoxEdit(box: .answer, edit: Edit(at: 0, delete: 3, insert: "new text"))])
        _ = screen.handle(.key(.ctrl("_")))
        #expect(screen.answer.text == "old")
    }

    private func words(of screen: RoomScreen, columns: Int = 100, rows: Int = 30) -> String {
        var screen = screen
        var frame = Frame(size: Size(columns: columns, rows: rows))
        screen.paint(into: &frame, in: frame.bounds)
        return (0..<rows).map { row in (0..<columns).map { frame[$0, row].text }.joined() }.joined(separator: "\n")
    }

    // MARK: Keys

    @Test func keysAnswerWithIntents() {
        var screen = SampleRoom.screen()
        let wishes: [(Chord, Intent)] = [
            (.ctrl("s"), .send), (Chord(.enter, alt: true), .send), (.ctrl("t"), .hint),
            (.ctrl("p"), .togglePause), (.ctrl("x"), .leaveRoom), (.alt("e"), .externalEditor), (.ctrl("z"), .suspend),
            (.ctrl("l"), .redraw),
        ]
        for (chord, intent) in wishes { #expect(screen.handle(.key(chord)) == .consumed(intent), "\(chord.name)") }
        #expect(screen.handle(.key(.ctrl("c"))) == .ask(.leaveRound))
        #expect(screen.handle(.key(.ctrl("q"))) == .ask(.endRound))
    }

    @Test func movingOnAsksWhereWordsAreNotSent() {
        var screen = SampleRoom.screen()
        _ = screen.handle(.key(.char("x")))
        #expect(screen.handle(.key(.ctrl("n"))) == .ask(.moveOn))
        var empty = RoomScreen(SampleRoom.view())
        #expect(empty.handle(.key(.ctrl("n"))) == .consumed(.moveOn))
        #expect(Question.moveOn.intent == .moveOn)
    }

    @Test func whenTheRoundIsOverTheFooterSaysHowToGoOn() {
        #expect(RoomScreen(SampleRoom.view(.closed)).footerKeys.map(\.name) == ["any key"])
    }

    @Test func leavingWhatIsNotOnDiskIsAskedForAsSuch() {
        for save in [SaveView.ephemeral, .notSaved("disk full")] {
            var view = SampleRoom.view()
            view.save = save
            var screen = RoomScreen(view)
            for chord in [Chord.ctrl("x"), .ctrl("c"), Chord(.escape)] { #expect(screen.handle(.key(chord)) == .ask(.dropRound)) }
        }
    }

    @Test func whatCannotBeDoneIsSaidAndNotAsked() {
        var view = SampleRoom.view()
        view.canHint = false
        view.canPause = false
        view.canMoveOn = false
        var screen = RoomScreen(view)
        for letter in "tpng" {
            #expect(screen.handle(.key(.ctrl(letter))) == .taken)
            #expect(!words(of: screen).contains("Latency ■"), "a notice stands there")
        }
        screen.update(SampleRoom.view(.cuttingIn))
        #expect(screen.handle(.key(.ctrl("g"))) == .consumed(.letMeFinish))
    }

    @Test func whoWasLetFinishOnceIsToldSo() {
        var view = SampleRoom.view(.replying(parked: "and so on"))
        view.canLetMeFinish = false
        var screen = RoomScreen(view)
        _ = screen.handle(.key(.ctrl("g")))
        #expect(words(of: screen).contains("That was granted once already"))
    }

    @Test func escapeGoesBackOneLevel() {
        var screen = SampleRoom.screen()
        var frame = Frame(size: Size(columns: 80, rows: 24))
        screen.paint(into: &frame, in: frame.bounds)
        _ = screen.handle(.key(Chord(.pageUp)))
        #expect(screen.handle(.key(Chord(.escape))) == .taken)
        #expect(screen.handle(.key(Chord(.escape))) == .ask(.leaveRound))
    }

    @Test func whatIsTooLongForThePaneIsTold() {
        var view = SampleRoom.view()
        let brief = (1...40).map { "Line \($0) of the brief." }.joined(separator: "\n")
        view.entries.append(SampleRoom.said(brief, at: "40:50"))
        var screen = RoomScreen(view)
        #expect(words(of: screen).contains("rows above  PgUp"))
        // Who has begun to answer is not told any more.
        type("a", into: &screen)
        #expect(!words(of: screen).contains("rows above"))
        // What the candidate said is theirs, and known to them.
        view.entries.append(EntryView(kind: .candidate, text: brief, at: "40:10", turn: 1))
        #expect(!words(of: RoomScreen(view)).contains("rows above"))
    }

    @Test func rowsOfALongDraftThatAreHiddenAreTold() {
        var screen = RoomScreen(SampleRoom.view())
        type("Short.", into: &screen)
        #expect(!words(of: screen, columns: 80, rows: 24).contains("above ─┤"))
        _ = screen.handle(.paste(String(repeating: "\nAnother line of it.", count: 30)))
        let text = words(of: screen, columns: 80, rows: 24)
        let told = text.split(separator: "\n").first { $0.contains("Your answer") }
        #expect(told?.contains(" rows above ─┤") == true, "\(told ?? "")")
    }

    @Test func aShortDraftLeavesItsRowsToALongQuestionOnALowScreen() {
        var view = SampleRoom.view()
        view.question = QuestionView(
            by: "Priya Raman",
            text:
                "You have 150 ms from the request to the first tile, and the ranker alone takes 90 of them on a quiet night; tell me what "
                + "you would take out first, and who would notice before you do.",
            interrupting: false)
        func picture(_ draft: String) -> String {
            var screen = SampleRoom.screen(draft: draft)
            screen.update(view)
            return words(of: screen, columns: 60, rows: 18)
        }
        #expect(picture("We would cut").contains("before you do."))
        let long = picture(String(repeating: "We would cut the second ranker. ", count: 12))
        #expect(!long.contains("before you do.") && long.contains("…"))
    }

    @Test func theMousePutsTheCursorAndScrolls() {
        var screen = SampleRoom.screen(draft: "one two\nthree")
        var frame = Frame(size: Size(columns: 80, rows: 24))
        screen.paint(into: &frame, in: frame.bounds)
        let cursor = frame.cursor!
        _ = screen.handle(.mouse(.press, Point(column: cursor.column - 1, row: cursor.row - 1)))
        #expect(screen.answer.cursor == 4 && screen.takeEdits().isEmpty)
        _ = screen.handle(.mouse(.wheelUp, Point(column: 5, row: 5)))
        #expect(words(of: screen).contains("rows below"))
    }
}
