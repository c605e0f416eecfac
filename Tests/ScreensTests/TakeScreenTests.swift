import Canvas
import TestKit
import Testing
import ViewModels

@testable import Screens

/// The screens on which answers are written again and held against each other.
@Suite struct TakeScreenTests {
    private static let sizes = [(60, 18), (80, 24), (100, 30), (200, 60)]

    private func shot(_ layer: any Layer, _ size: (Int, Int), unicode: Bool = true, keys: [Chord] = []) -> Frame {
        var stack = Compositor(layer)
        let size = Size(columns: size.0, rows: size.1)
        _ = stack.paint(size: size, unicode: unicode)
        for key in keys { _ = stack.handle(.key(key)) }
        return stack.paint(size: size, unicode: unicode)
    }

    private func check(_ layer: any Layer, _ name: String, _ size: (Int, Int), unicode: Bool = true, keys: [Chord] = []) {
        let frame = shot(layer, size, unicode: unicode, keys: keys)
        #expect(Golden.difference(frame, from: "\(name)-\(size.0)x\(size.1)" + (unicode ? "" : "-ascii")) == nil)
    }

    @Test(arguments: sizes) func misses(columns: Int, rows: Int) {
        check(MissesScreen(SampleTakes.misses(takes: true)), "misses", (columns, rows))
    }

    @Test func missesInTheirStates() {
        let size = (80, 24)
        check(MissesScreen(SampleTakes.misses()), "misses-sent", size, keys: [Chord(.down)])
        check(MissesScreen(SampleTakes.misses(takes: true)), "misses-take", size, keys: Array(repeating: Chord(.down), count: 4))
        check(MissesScreen(SampleTakes.misses()), "misses-notes", size, keys: [.char("m"), Chord(.end)])
        check(MissesScreen(SampleTakes.misses()), "misses-silence", size, keys: [Chord(.right)])
        check(MissesScreen(SampleTakes.misses(count: 0)), "misses-none", size)
        check(MissesScreen(SampleTakes.misses(takes: true)), "misses", size, unicode: false)
    }

    @Test(arguments: sizes) func take(columns: Int, rows: Int) {
        check(TakeScreen(SampleTakes.take()), "take", (columns, rows))
    }

    @Test func takeInItsStates() {
        let size = (80, 24)
        check(TakeScreen(SampleTakes.take(lifted: false)), "take-not-lifted", size)
        check(TakeScreen(SampleTakes.take(variant: true)), "take-variant", size)
        check(TakeScreen(SampleTakes.take()), "take-notes", size, keys: [.char("m")])
        check(TakeScreen(SampleTakes.take()), "take", size, unicode: false)
    }

    @Test(arguments: sizes) func compare(columns: Int, rows: Int) {
        check(CompareScreen(SampleTakes.compare()), "compare", (columns, rows))
    }

    @Test func compareInItsStates() {
        let size = (80, 24)
        check(CompareScreen(SampleTakes.compare()), "compare-question", size, keys: [.char("n")])
        check(CompareScreen(SampleTakes.compare()), "compare-end", size, keys: [Chord(.end)])
        check(CompareScreen(SampleTakes.compare(numbersHidden: true)), "compare-hidden", size)
        check(CompareScreen(SampleTakes.compare(answers: 0)), "compare-nothing", size)
        check(CompareScreen(SampleTakes.compare()), "compare", size, unicode: false)
    }

    private func press(_ keys: [Chord], _ layer: inout some Layer) -> Intent? {
        var wish: Intent?
        for key in keys { if case .consumed(let intent) = layer.handle(.key(key)) { wish = intent } }
        return wish
    }

    @Test func aMissIsWrittenAgainFromTheChosenSecond() {
        var screen = MissesScreen(SampleTakes.misses(takes: true))
        #expect(press([Chord(.enter)], &screen) == .rewrite(miss: 0, start: 0))
        #expect(press([Chord(.down), Chord(.down), Chord(.enter)], &screen) == .rewrite(miss: 0, start: 2))
        #expect(press([Chord(.down), Chord(.enter)], &screen) == .openTake("b7m2q1"))
        #expect(press([Chord(.down), Chord(.down), Chord(.enter)], &screen) == .continueTake("x1c4d8"))
        #expect(press([Chord(.right), Chord(.enter)], &screen) == .rewrite(miss: 1, start: 0))
        #expect(press([.char("r")], &screen) == .openReplay("k3f9x2", from: 1_862_000))
        #expect(press(Array(repeating: .char("n"), count: 20), &screen) == nil && screen.index == 8)
        #expect(press(Array(repeating: .char("p"), count: 20), &screen) == nil && screen.index == 0)
    }

    @Test func notesAreHiddenOnTheNextMiss() {
        var screen = MissesScreen(SampleTakes.misses())
        _ = press([.char("m")], &screen)
        #expect(screen.showsNotes)
        _ = press([.char("n")], &screen)
        #expect(!screen.showsNotes)
    }

    @Test func enterLeadsOnFromATake() {
        func next(_ view: TakeView) -> Intent? {
            var screen = TakeScreen(view)
            return press([Chord(.enter)], &screen)
        }
        #expect(next(SampleTakes.take(lifted: false)) == .takeAgain)
        #expect(next(SampleTakes.take()) == .takeVariant)
        #expect(next(SampleTakes.take(variant: true)) == .nextMiss)
        var last = SampleTakes.take()
        last.variant = nil
        #expect(next(last) == .nextMiss)
        var screen = TakeScreen(last)
        #expect(press([.char("v")], &screen) == nil)
        #expect(press([.char("a")], &screen) == .takeAgain)
    }

    @Test func modelAnswersAreHiddenUntilTheyAreAskedFor() {
        for layer in [MissesScreen(SampleTakes.misses()), TakeScreen(SampleTakes.take())] as [any Layer] {
            func shows(_ keys: [Chord]) -> Bool {
                picture(of: shot(layer, (100, 60), keys: keys)).contains("two places of the first row for channels")
            }
            #expect(!shows([]))
            #expect(shows([.char("m")]))
            #expect(!shows([.char("m"), .char("m")]))
        }
    }

    @Test func twoMarkedSessionsAreComparedTheOlderFirst() {
        var screen = HistoryScreen(SampleViews.history(count: 5))
        let rows = screen.view.rows.map(\.session)
        #expect(press([.char("v")], &screen) == nil)
        #expect(press([.char(" "), .char("v")], &screen) == nil && screen.marked == [rows[0]])
        #expect(press([Chord(.down), Chord(.down), .char(" "), .char("v")], &screen) == .compare(rows[2], rows[0]))
        // A third takes the place of the first.
        #expect(press([Chord(.down), .char(" "), .char("v")], &screen) == .compare(rows[3], rows[2]))
        #expect(press([.char(" "), .char("v")], &screen) == nil && screen.marked == [rows[2]])
        var fewer = screen.view
        fewer.rows = [fewer.rows[0]]
        screen.update(fewer)
        #expect(screen.marked.isEmpty)
    }

    @Test func comparingTellsWhatItTakes() {
        func words(_ keys: [Chord], count: Int = 5) -> String {
            picture(of: shot(HistoryScreen(SampleViews.history(count: count)), (80, 24), keys: keys))
        }
        #expect(words([.char("v")]).contains("Mark two sessions with Space first; v then compares them."))
        #expect(!words([.char("v"), .char(" ")]).contains("then compares"))
        #expect(words([.char(" "), .char("v")]).contains("One session is marked; mark another with Space, and v compares the two."))
        #expect(words([.char("v")], count: 1).contains("Comparing takes two sessions; fewer are listed here."))
    }

    @Test func aMarkedSessionShows() {
        let keys = [Chord.char(" "), Chord(.down)]
        check(HistoryScreen(SampleViews.history(count: 5)), "history-marked", (80, 24), keys: keys)
        check(HistoryScreen(SampleViews.history(count: 5)), "history-marked", (80, 24), unicode: false, keys: keys + [.char(" ")])
    }
}
