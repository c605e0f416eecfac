import Canvas
import TestKit
import Testing
import ViewModels

@testable import Screens

@Suite struct ReplayTimelineTests {
    private func lane(_ steps: [(at: Int, step: Int)]) -> TimelineLaneView {
        TimelineLaneView(label: "Latency", hue: .latency, steps: steps.map { .init(at: $0.at, step: $0.step) })
    }

    private func view(permille: Int, duration: Int = 10_000, _ lanes: [TimelineLaneView] = []) -> ReplayView {
        var view = SampleRoom.replay()
        view.permille = permille
        view.duration = duration
        view.lanes = lanes
        return view
    }

    private func levels(_ steps: [(at: Int, step: Int)], permille: Int, columns: Int = 11) -> [Int] {
        ReplayTimeline(view: view(permille: permille)).levels(of: lane(steps), columns: columns)
    }

    @Test func aColumnHasTheMostThatWasReachedInItsTime() {
        // A second to a column.
        #expect(levels([(2_000, 1), (4_500, 2)], permille: 700) == [0, 0, 1, 1, 2, 2, 2, 2])
        #expect(levels([(2_100, 1), (2_200, 4), (2_900, 0)], permille: 500) == [0, 0, 4, 0, 0, 0])
        #expect(levels([(2_000, 3), (4_000, 0)], permille: 600) == [0, 0, 3, 3, 3, 0, 0])
    }

    @Test func theColumnOfThisSecondHasWhatStandsNow() {
        #expect(levels([(2_100, 4), (2_200, 1)], permille: 250) == [0, 0, 1])
        #expect(levels([], permille: 0) == [0])
        #expect(levels([(0, 2)], permille: 0) == [2])
        #expect(levels([(10_000, 3)], permille: 1_000, columns: 1) == [3])
    }

    @Test func standingsOutOfRangeAreHeldToIt() {
        #expect(levels([(1_000, 9), (2_000, -3)], permille: 300) == [0, 4, 4, 0])
    }

    @Test func lanesAreSeenAtEverySizeThatIsSupported() {
        func size(_ columns: Int, _ rows: Int, _ lanes: [TimelineLaneView] = SampleRoom.replayLanes) -> ReplayTimeline.Size {
            ReplayTimeline(view: view(permille: 0, lanes)).size(in: Rect(column: 0, row: 0, columns: columns, rows: rows))
        }
        #expect(size(80, 28) == .lanes && size(60, 40) == .lanes)
        #expect(size(80, 24) == .line && size(80, 27) == .line)
        #expect(size(60, 24) == .line && size(80, 20) == .line && size(60, 18) == .line)
        #expect(size(59, 18) == .none && size(60, 17) == .none)
        #expect(size(200, 60, []) == .none)
    }

    /// No colour is needed to tell the marks apart, and what matters more stands over what matters less.
    @Test(arguments: [true, false])
    func everyMarkHasItsOwnSign(unicode: Bool) {
        let kinds = TimelineMarkView.Kind.allCases.filter { $0 != .roundStart }
        func line(_ marks: [ReplayMarkView]) -> [String] {
            var replay = view(permille: 0, SampleRoom.replayLanes)
            replay.marks = marks
            var frame = Frame(size: Size(columns: 80, rows: 30), unicode: unicode)
            var layer = ReplayScreen(replay)
            layer.paint(into: &frame, in: frame.bounds)
            return (0..<80).map { frame[$0, 28].text }
        }
        let signs = Set(kinds.map { line([ReplayMarkView(kind: $0, permille: 500)])[40] })
        #expect(signs.count == kinds.count && signs.isDisjoint(with: ["─", "━", "-", "="]))
        let order = TimelineMarkView.Kind.allCases.sorted { TimelineMark.rank($0) < TimelineMark.rank($1) }
        for (index, kind) in order.enumerated() {
            let all = order[...index].map { ReplayMarkView(kind: $0, permille: 500) }
            #expect(line(all)[40] == TimelineMark.glyph(kind, unicode) && line(all.reversed())[40] == TimelineMark.glyph(kind, unicode))
        }
        #expect(Set(order.map(TimelineMark.rank)).count == order.count && Set(order.map(TimelineMark.words)).count == order.count)
    }

    @Test func whatOneCameToSeeIsToldInWords() {
        var replay = view(permille: 300)
        replay.here = ReplayMomentView(kind: .miss, label: "Latency: named")
        func words() -> String { picture(of: replay) }
        #expect(words().contains("× Missed · Latency: named"))
        replay.notice = "The bookmark is not saved: the disk is full"
        #expect(words().contains("The bookmark is not saved") && !words().contains("Missed"))
        replay.notice = nil
        replay.here = ReplayMomentView(kind: nil, label: "A silence of 48 seconds passes quickly")
        replay.squeezes = true
        #expect(words().contains("A silence of 48 seconds passes quickly") && words().contains("8x squeezed"))
    }

    private func picture(of replay: ReplayView, columns: Int = 80, rows: Int = 24) -> String {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        var layer = ReplayScreen(replay)
        layer.paint(into: &frame, in: frame.bounds)
        return (0..<rows).map { row in (0..<columns).map { frame[$0, row].text }.joined() }.joined(separator: "\n")
    }

    /// What one came to see hides nothing of how far the answer goes: its names and words give way before its marks do.
    @Test func whatOneCameToSeeStandsBesideTheCoverage() {
        var replay = view(permille: 300)
        replay.room.coverage = [
            CoverageView(label: "Latency", hue: .latency, step: 2, word: "concrete"),
            CoverageView(label: "Fairness", hue: .fairness, step: 1, word: "named"),
            CoverageView(label: "Revenue", hue: .revenue, step: 0, word: "absent"),
        ]
        func row(_ label: String, columns: Int = 80, rows: Int = 24) -> String {
            replay.here = ReplayMomentView(kind: .miss, label: label)
            let all = picture(of: replay, columns: columns, rows: rows).split(separator: "\n")
            return all.first { $0.contains("× Missed") }.map { $0.split(separator: " ").joined(separator: " ") } ?? ""
        }
        #expect(row("Latency: named") == "× Missed · Latency: named Latency ■■□□ Fairness ■□□□ Revenue □□□□")
        #expect(row("Creator revenue: not a word") == "× Missed · Creator revenue: not a word L ■■□□ F ■□□□ R □□□□")
        #expect(
            row(String(repeating: "long ", count: 20), columns: 60, rows: 18) == "× Missed · long long long … L ■■□□ F ■□□□ R □□□□")
        // Beside the text there is a panel for it.
        #expect(row("Latency: named", columns: 130, rows: 30).hasPrefix("× Missed · Latency: named"))
        #expect(picture(of: replay, columns: 130, rows: 30).split(separator: "■□□□").count == 2)
    }

    /// A click on a lane means the same second as one on the line below it.
    @Test func lanesAreClickedLikeTheLine() {
        var stack = Compositor(ReplayScreen(SampleRoom.replay()))
        _ = stack.paint(size: Size(columns: 80, rows: 30))
        for row in 25...28 {
            #expect(stack.handle(.mouse(.press, Point(column: 76, row: row))) == .replay(.seek(permille: 1_000)), "row \(row)")
        }
        #expect(stack.handle(.mouse(.press, Point(column: 76, row: 24))) == nil)
    }

    /// Colour says nothing that the letters do not say.
    @Test(arguments: [true, false])
    func everyStandingLooksDifferentWithoutColour(unicode: Bool) {
        let steps = (0...4).map { (at: $0 * 2_000, step: $0) }
        let screen = view(permille: 1_000, SampleRoom.replayLanes.map { _ in lane(steps) })
        var frame = Frame(size: Size(columns: 80, rows: 30), unicode: unicode)
        var layer = ReplayScreen(screen)
        layer.paint(into: &frame, in: frame.bounds)
        let row = (0..<80).map { frame[$0, 25].text }
        #expect(Set(row[5..<76]).count == 5 && row[3] == "L")
    }
}
