import Canvas
import Testing
import ViewModels

@testable import Screens

@Suite struct CompositorTests {
    private let enter = InputEvent.key(Chord(.enter))
    private let escape = InputEvent.key(Chord(.escape))

    @Test func leavingIsAskedOnce() {
        for agree in [enter, .key(.ctrl("c"))] {
            var stack = Compositor(SampleRoom.screen())
            #expect(stack.handle(.key(.ctrl("c"))) == nil)
            #expect(stack.layers.count == 2 && stack.top.context == .question)
            #expect(stack.handle(agree) == .leaveRoom)
            #expect(stack.layers.count == 1)
        }
        var stack = Compositor(SampleRoom.screen())
        _ = stack.handle(.key(.ctrl("q")))
        #expect(stack.handle(escape) == nil && stack.layers.count == 1)
        _ = stack.handle(.key(.ctrl("q")))
        #expect(stack.handle(enter) == .endRound)
    }

    @Test func whatIsTypedOverAQuestionIsNotLost() {
        var stack = Compositor(SampleRoom.screen(draft: ""))
        _ = stack.handle(escape)
        #expect(stack.layers.count == 2)
        for letter in "yes, no" { #expect(stack.handle(.key(.char(letter))) == nil) }
        #expect(stack.layers.count == 1)
        #expect(stack.update(RoomScreen.self) { $0.answer.text } == "yes, no")
        _ = stack.handle(escape)
        _ = stack.handle(.paste(" pasted"))
        #expect(stack.update(RoomScreen.self) { $0.answer.text } == "yes, no pasted")
    }

    @Test func aSessionThatIsNotSavedMayBeSentElsewhere() {
        var view = SampleRoom.view()
        var stack = Compositor(RoomScreen(view))
        _ = stack.handle(.key(.alt("s")))
        #expect(stack.layers.count == 1, "it is saved where it is")
        _ = stack.handle(.key(Chord(.left)))
        view.save = .notSaved("the disk is full")
        stack.update(RoomScreen.self) { $0.update(view) }
        let room = stack.paint(size: Size(columns: 80, rows: 24))
        let words = (0..<24).map { row in (0..<80).map { room[$0, row].text }.joined() }.joined(separator: "\n")
        #expect(
            words.contains("kept in memory and tried again; Alt-s saves it in another folder") && words.contains("Alt-s save elsewhere"))
        _ = stack.handle(.key(.alt("s")))
        _ = stack.handle(.key(Chord(.enter)))
        #expect(stack.layers.count == 1, "nothing was named")
        _ = stack.handle(.key(.alt("s")))
        for letter in "/mnt/usb " { #expect(stack.handle(.key(.char(letter))) == nil) }
        #expect(stack.handle(.key(.ctrl("z"))) == .suspend)
        #expect(stack.handle(.key(Chord(.enter))) == .saveElsewhere("/mnt/usb"))
        #expect(stack.layers.count == 1 && stack.update(RoomScreen.self) { $0.answer.text } == "")
        _ = stack.handle(.key(.alt("s")))
        _ = stack.handle(.paste("/tmp"))
        _ = stack.handle(escape)
        #expect(stack.layers.count == 1)
    }

    @Test func helpOpensAboveAndClosesByLevels() {
        for (layer, key) in [(SampleRoom.screen() as any Layer, Chord(.function(1))), (ReplayScreen(SampleRoom.replay()), .char("?"))] {
            var stack = Compositor(layer)
            #expect(stack.handle(.key(key)) == nil && stack.top.context == .help)
            _ = stack.handle(.key(.char("/")))
            _ = stack.handle(.key(.char("q")))
            #expect(stack.top.context == .help)
            _ = stack.handle(escape)
            #expect(stack.top.context == .help)
            _ = stack.handle(escape)
            #expect(stack.top.context == layer.context && stack.layers.count == 1)
        }
    }

    @Test func keysOfEveryScreenWorkUnderAnOverlay() {
        var stack = Compositor(SampleRoom.screen())
        _ = stack.handle(.key(Chord(.function(1))))
        #expect(stack.handle(.key(.ctrl("z"))) == .suspend)
        #expect(stack.handle(.key(.ctrl("l"))) == .redraw)
        #expect(stack.top.context == .help)
        // Leaving is asked about the room that lies beneath, not about the program.
        #expect(stack.handle(.key(.ctrl("c"))) == nil)
        #expect(stack.handle(.key(Chord(.enter))) == .leaveRoom)
        // The keys of the room itself are not in force.
        #expect(stack.handle(.key(.ctrl("s"))) == nil)
    }

    @Test func replayAnswersWithControls() {
        var replay = SampleRoom.replay()
        (replay.session, replay.passage) = ("s1", 7)
        var stack = Compositor(ReplayScreen(replay))
        _ = stack.paint(size: Size(columns: 80, rows: 24))
        let wishes: [(Chord, Intent)] = [
            (.char(" "), .replay(.togglePlay)), (.char("+"), .replay(.faster)), (.char("-"), .replay(.slower)),
            (Chord(.left), .replay(.skip(-5_000))), (Chord(.right, shift: true), .replay(.skip(60_000))),
            (.char("["), .replay(.skip(-60_000))), (.char("n"), .replay(.nextMoment)), (.char("p"), .replay(.previousMoment)),
            (Chord(.tab), .replay(.nextTurn)), (Chord(.backtab), .replay(.previousTurn)), (.char("."), .replay(.nextKeystroke)),
            (.char(","), .replay(.previousKeystroke)), (.char(">"), .replay(.nextWord)), (.char("<"), .replay(.previousWord)),
            (.char("i"), .replay(.toggleSqueeze)), (.char("b"), .replay(.toggleBookmark)),
            (.char("v"), .openMoment("s1", passage: 7)),
            (Chord(.home), .replay(.seek(permille: 0))), (Chord(.end), .replay(.seek(permille: 1000))), (.char("q"), .back),
            (Chord(.escape), .back),
        ]
        for (chord, intent) in wishes { #expect(stack.handle(.key(chord)) == intent, "\(chord.name)") }
        #expect(stack.handle(.mouse(.press, Point(column: 78, row: 22))) == nil)
        #expect(stack.handle(.mouse(.press, Point(column: 76, row: 22))) == .replay(.seek(permille: 1000)))
    }

    @Test func aScreenIsChangedUnderItsOverlays() {
        var stack = Compositor(SampleRoom.screen())
        _ = stack.handle(.key(Chord(.function(1))))
        stack.update(RoomScreen.self) { $0.update(SampleRoom.view(.closed)) }
        #expect(stack.update(RoomScreen.self) { $0.view.floor } == .closed)
        #expect(stack.update(ReplayScreen.self) { _ in true } == nil)
        stack.closeOverlays()
        #expect(stack.layers.count == 1)
        stack.pop()
        #expect(stack.layers.count == 1)
    }
}
