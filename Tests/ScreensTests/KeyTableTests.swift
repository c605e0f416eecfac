import Canvas
import Testing
import ViewModels

@testable import Screens

@Suite struct KeyTableTests {
    /// Keys that mean something else on one screen than on those it shares them with, on purpose.
    private let overridden: [KeyContext: Set<Chord>] = [
        // Leaves the room first, and the program only from there.
        .room: [.ctrl("c")],
        // There is nothing to go back to.
        .home: [.char("q"), Chord(.escape)],
        // One answer to "really?" is the same key again.
        .question: [.ctrl("c")],
        // The same key opens and closes.
        .help: [Chord(.function(1))],
    ]

    @Test(arguments: KeyContext.allCases)
    func noKeyMeansTwoThings(context: KeyContext) {
        var owners: [Chord: KeyBinding] = [:]
        for binding in context.chain.flatMap(KeyTable.standard.rows) {
            #expect(!binding.chords.isEmpty && !binding.brief.isEmpty && !binding.does.isEmpty && !binding.does.hasSuffix("."))
            for chord in binding.chords {
                if let owner = owners[chord] {
                    let isMeant = owner.context != binding.context && overridden[context]?.contains(chord) == true
                    #expect(isMeant, "\(chord.name): \(owner.does) / \(binding.does)")
                } else {
                    owners[chord] = binding
                }
            }
        }
    }

    /// Enter and Tab and Backspace are control letters to a terminal, which tells no difference.
    @Test func noKeyThatATerminalTakesForAnother() {
        let same: Set<Chord> = [.ctrl("i"), .ctrl("j"), .ctrl("m"), .ctrl("[")]
        for binding in KeyTable.standard.bindings { #expect(same.isDisjoint(with: binding.chords), "\(binding.does)") }
    }

    @Test func theEditorLeavesTheRoomItsKeys() {
        let room = KeyTable.standard.rows(of: .room).flatMap(\.chords)
        for chord in room { #expect(AnswerEditor.command(for: .key(chord)) == nil, "\(chord.name)") }
        for letter in "abcdefghijklmnopqrstuvwxyzABCXYZ0129 ?/é" {
            #expect(KeyTable.binding(for: .key(.char(letter)), in: .room) == nil, "\(letter) must be typed")
        }
    }

    @Test func everyWishOfTheRoomHasAKey() {
        let wishes: [Intent] = [.send, .letMeFinish, .moveOn, .hint, .togglePause, .leaveRoom, .externalEditor, .suspend, .redraw]
        for wish in wishes { #expect(!KeyTable.name(of: .intent(wish), in: .room).isEmpty, "\(wish)") }
        #expect(KeyTable.name(of: .ask(.endRound), in: .room) == "Ctrl-Q")
        #expect(KeyTable.name(of: .help, in: .room) == "F1")
        #expect(KeyTable.name(of: .help, in: .replay) == "?")
    }

    @Test func footersShowKeysOfTheTable() {
        for context in KeyContext.allCases {
            for binding in KeyTable.footer(of: context) {
                if let pair = binding.pair {
                    #expect(KeyTable.binding(for: .key(pair), in: context)?.context == binding.context, "\(pair.name)")
                }
            }
        }
        let floors: [FloorView] = [.answering, .cuttingIn, .replying(parked: "a"), .beat, .asking, .paused]
        for floor in floors {
            let keys = SampleRoom.screen(floor).footerKeys
            #expect((3...6).contains(keys.count), "\(floor): \(keys.map(\.name))")
            #expect(keys.contains { $0.name == "F1" })
            for key in keys { #expect(KeyTable.standard.rows(of: .room).contains { $0.name == key.name } || key.name == "F1") }
        }
        #expect((3...6).contains(ReplayScreen(SampleRoom.replay()).footerKeys.count))
    }

    @Test(arguments: [60, 72, 80, 100])
    func theWayOutIsInEveryFooter(columns: Int) {
        func footer(_ layer: any Layer) -> String {
            var stack = Compositor(layer)
            let frame = stack.paint(size: Size(columns: columns, rows: 24))
            return (0..<columns).map { frame[$0, 23].text }.joined()
        }
        var view = SampleRoom.view()
        view.save = .notSaved("the disk is full")
        #expect(footer(SampleRoom.screen()).contains("Ctrl-X leave") && footer(SampleRoom.screen()).contains("F1 help"))
        #expect(footer(RoomScreen(view)).contains("Ctrl-X leave") && footer(RoomScreen(view)).contains("NOT SAVED"))
        for layer in [ReviewScreen(SampleViews.review()), HistoryScreen(SampleViews.history())] as [any Layer] {
            #expect(footer(layer).contains("q back"))
        }
    }

    @Test func enterSendsWhereItIsSet() {
        let keys = KeyTable(send: .enter)
        func action(_ chord: Chord) -> KeyAction? { keys.binding(for: .key(chord), in: .room)?.action }
        #expect(action(Chord(.enter)) == .intent(.send) && action(.ctrl("s")) == .intent(.send))
        #expect(action(Chord(.enter, alt: true)) == .edit(.newline))
        var screen = RoomScreen(SampleRoom.view(), keys: keys)
        _ = screen.handle(.key(.char("a")))
        _ = screen.handle(.key(Chord(.enter, alt: true)))
        _ = screen.handle(.key(.char("b")))
        #expect(screen.answer.text == "a\nb")
        #expect(screen.handle(.key(Chord(.enter))) == .consumed(.send))
        #expect(screen.footerKeys.first?.name == "Enter")
        for context in KeyContext.allCases {
            let chords = context.chain.flatMap(keys.rows).filter { $0.context == .room || $0.context == .editor }.flatMap(\.chords)
            #expect(Set(chords).count == chords.count, "a key that means two things")
        }
    }

    @Test func documentsListEveryKey() {
        let text = KeyTable.standard.markdown()
        for binding in KeyTable.standard.bindings {
            #expect(text.contains(binding.does))
            for name in binding.names { #expect(text.contains("`" + name.replacing("|", with: "\\|") + "`")) }
        }
        #expect(KeyTable.standard.bindings.count == KeyContext.allCases.flatMap(KeyTable.standard.rows).count)
    }

    @Test(arguments: KeyContext.allCases)
    func helpListsEveryKey(context: KeyContext) {
        var help = HelpOverlay(for: context)
        var seen = ""
        for _ in 0..<40 {
            var frame = Frame(size: Size(columns: 120, rows: 24))
            help.paint(into: &frame, in: frame.bounds)
            for row in 0..<24 { seen += (0..<120).map { frame[$0, row].text }.joined() + "\n" }
            _ = help.handle(.key(Chord(.pageDown)))
        }
        for binding in KeyTable.standard.bindings {
            let words = binding.does.split(separator: " ").prefix(4).joined(separator: " ")
            #expect(seen.contains(words), "\(binding.does)")
            for name in binding.names { #expect(seen.contains(name), "\(name)") }
        }
        let own = KeyTable.standard.rows(of: context.chain[0]).first.map(\.context.title) ?? ""
        let firstLine = seen.split(separator: "\n").dropFirst().first { $0.contains(own) }
        #expect(own.isEmpty || firstLine != nil)
    }

    @Test func searchFindsByNameAndMeaning() {
        func found(_ text: String) -> [String] {
            var help = HelpOverlay(for: .room)
            _ = help.handle(.key(.char("/")))
            for letter in text { _ = help.handle(.key(.char(letter))) }
            var frame = Frame(size: Size(columns: 100, rows: 40))
            help.paint(into: &frame, in: frame.bounds)
            let rows = (0..<40).map { row in (0..<100).map { frame[$0, row].text }.joined() }
            return KeyTable.standard.bindings.map(\.does).filter { does in
                let words = does.split(separator: " ").prefix(6).joined(separator: " ")
                return rows.contains { $0.contains(words) }
            }
        }
        #expect(found("redo") == ["Redo"])
        #expect(found("ctrl-g").count == 1)
        #expect(found("xyzzy").isEmpty)
    }
}
