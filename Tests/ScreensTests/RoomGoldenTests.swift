import Canvas
import Screens
import TestKit
import Testing
import ViewModels

/// Screens as they were looked at and agreed to.
@Suite struct RoomGoldenTests {
    private func shot(_ layer: any Layer, _ columns: Int, _ rows: Int, unicode: Bool = true, keys: [InputEvent] = []) -> Frame {
        var stack = Compositor(layer)
        let size = Size(columns: columns, rows: rows)
        _ = stack.paint(size: size, unicode: unicode)
        for key in keys { _ = stack.handle(key) }
        return stack.paint(size: size, unicode: unicode)
    }

    @Test(arguments: [(60, 18), (80, 24), (100, 30), (200, 60)])
    func room(columns: Int, rows: Int) {
        let frame = shot(SampleRoom.screen(), columns, rows)
        #expect(Golden.difference(frame, from: "room-\(columns)x\(rows)") == nil)
    }

    @Test func eachFloor() {
        let parked = "It was fine but the ranker we had was too slow and we cut it for the p99"
        let floors: [(String, FloorView)] = [
            ("cutting-in", .cuttingIn), ("replying", .replying(parked: parked)), ("beat", .beat), ("asking", .asking),
            ("paused", .paused), ("closed", .closed),
        ]
        for (name, floor) in floors {
            let screen = SampleRoom.screen(floor, draft: floor == .beat || floor == .asking ? "" : SampleRoom.draft)
            #expect(Golden.difference(shot(screen, 80, 24), from: "floor-\(name)-80x24") == nil)
        }
        #expect(Golden.difference(shot(SampleRoom.screen(.replying(parked: parked)), 60, 18), from: "floor-replying-60x18") == nil)
    }

    @Test func overtimeOnAFullDisk() {
        var view = SampleRoom.view()
        view.mode = "exam"
        view.coverage = []
        view.clock.remaining = "+0:12"
        view.clock.tone = .danger
        view.save = .notSaved("disk full")
        view.flash = true
        view.canHint = false
        view.canPause = false
        view.notice = "Finish your sentence"
        #expect(Golden.difference(shot(RoomScreen(view), 80, 24), from: "overtime-80x24") == nil)
    }

    @Test func withoutUnicode() {
        #expect(Golden.difference(shot(SampleRoom.screen(.cuttingIn), 80, 24, unicode: false), from: "ascii-80x24") == nil)
        #expect(Golden.difference(shot(SampleRoom.screen(), 130, 30, unicode: false), from: "ascii-130x30") == nil)
    }

    @Test func wideCombiningAndEmojiText() {
        var view = SampleRoom.view()
        view.people[0].name = "山田 花子"
        view.question?.by = "山田 花子"
        view.question?.text = "配信者の収入と公平性、どちらを先に守りますか。なぜですか。レイテンシの予算が半分になったらどうしますか。"
        view.entries.append(
            EntryView(kind: .candidate, text: "Cafe\u{301} 👩‍👩‍👧 said 日本語で話します 🇯🇵, nai\u{308}ve e\u{301}e\u{301}.", at: "40:10", turn: 2))
        view.entries.append(EntryView(kind: .note, text: "odd \u{1B}[31mred\u{7} \u{202E}txt", at: "40:09", turn: 2))
        var screen = RoomScreen(view)
        screen.load(.answer, text: "クリエイターの収入 e\u{301} 👍🏽 first, then fairness 公平性。", cursor: 9)
        #expect(Golden.difference(shot(screen, 80, 24), from: "wide-80x24") == nil)
        #expect(Golden.difference(shot(screen, 61, 19), from: "wide-61x19") == nil)
    }

    @Test func scrolledBack() {
        #expect(
            Golden.difference(shot(SampleRoom.screen(), 80, 24, keys: [.key(Chord(.pageUp))]), from: "scrolled-80x24") == nil)
        var stack = Compositor(SampleRoom.screen())
        let size = Size(columns: 80, rows: 24)
        _ = stack.paint(size: size)
        _ = stack.handle(.key(Chord(.pageUp)))
        let before = stack.paint(size: size)
        var view = SampleRoom.view()
        view.entries.append(SampleRoom.said("And one more thing.", at: "40:01"))
        stack.update(RoomScreen.self) { $0.update(view) }
        let after = stack.paint(size: size)
        #expect(Golden.difference(after, from: "scrolled-new-below-80x24") == nil)
        // What is being read does not move.
        for row in 3..<12 { #expect((0..<80).allSatisfy { before[$0, row] == after[$0, row] }) }
    }

    @Test func overlays() {
        let screen = SampleRoom.screen()
        let help = InputEvent.key(Chord(.function(1)))
        #expect(Golden.difference(shot(screen, 80, 24, keys: [help]), from: "help-80x24") == nil)
        let search = [help, .key(.char("/"))] + "word".map { InputEvent.key(.char($0)) }
        #expect(Golden.difference(shot(screen, 100, 30, keys: search), from: "help-search-100x30") == nil)
        #expect(Golden.difference(shot(screen, 80, 24, unicode: false, keys: search), from: "help-search-ascii-80x24") == nil)
        #expect(Golden.difference(shot(screen, 80, 24, keys: [.key(.ctrl("c"))]), from: "ask-leave-80x24") == nil)
        #expect(Golden.difference(shot(screen, 60, 18, keys: [.key(.ctrl("q"))]), from: "ask-end-60x18") == nil)
    }

    @Test func tooSmall() {
        #expect(Golden.difference(shot(SampleRoom.screen(), 40, 12), from: "too-small-40x12") == nil)
        let typed = shot(SampleRoom.screen(draft: ""), 40, 12, keys: [.key(.char("a")), .key(.char(" ")), .key(.char("b"))])
        #expect(picture(of: typed).contains("Typing still counts: 2 words"))
        #expect(picture(of: shot(SampleRoom.screen(), 40, 12, keys: [.key(.ctrl("c"))])).contains("Leave the round?"))
    }

    @Test func replay() {
        #expect(Golden.difference(shot(ReplayScreen(SampleRoom.replay()), 100, 30), from: "replay-100x30") == nil)
        #expect(Golden.difference(shot(ReplayScreen(SampleRoom.replay()), 60, 18, unicode: false), from: "replay-ascii-60x18") == nil)
        #expect(Golden.difference(shot(ReplayScreen(SampleRoom.replay()), 200, 60), from: "replay-200x60") == nil)
        #expect(Golden.difference(shot(ReplayScreen(SampleRoom.replay()), 80, 24), from: "replay-80x24") == nil)
        #expect(Golden.difference(shot(ReplayScreen(SampleRoom.replay()), 80, 28, unicode: false), from: "replay-ascii-80x28") == nil)
    }
}
