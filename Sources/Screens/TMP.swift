import Canvas
import ViewModels
func tmp(_ lines: [String], _ f: inout Frame, _ r: Rect) {
    f.fill(r, style: .text); for (i, l) in lines.prefix(r.rows).enumerated() { f.put(l, at: Point(column: 1, row: i), style: .text, in: r) }
}
package struct HomeScreen: Layer {
    package init() {}; var v: HomeView?; var i = 0; package var context: KeyContext { .home }
    package mutating func update(_ v: HomeView) { self.v = v }
    package mutating func handle(_ e: InputEvent) -> Answer {
        if case .key(let c) = e {
            if c.key == .down { i += 1; return .taken }; if c.key == .enter { return .consumed(v!.items[i].intent) };
            if c == .char("q") { return .consumed(.quit) }
        }; return .ignored
    }
    package mutating func paint(into f: inout Frame, in r: Rect) {
        tmp(
            [v!.greeting] + v!.items.enumerated().map { ($0.offset == i ? "> " : "  ") + $0.element.title + "  " + $0.element.detail } + [
                v!.note
            ], &f, r)
    }
}
package struct LobbyScreen: Layer {
    package init() {}; var v: LobbyView?; package var context: KeyContext { .lobby }
    package mutating func update(_ v: LobbyView) { self.v = v }
    package mutating func handle(_ e: InputEvent) -> Answer {
        if case .key(let c) = e { if c.key == .enter { return .consumed(.enterRound) } }; return .ignored
    }
    package mutating func paint(into f: inout Frame, in r: Rect) {
        tmp(
            [v!.loopTitle, v!.mode, v!.pace, v!.problem ?? ""] + v!.rounds.map { ($0.next ? "> " : "  ") + $0.title + "  " + $0.detail },
            &f, r)
    }
}
package struct DebriefScreen: Layer {
    package init() {}; var v: DebriefView?; package var context: KeyContext { .debrief }
    package mutating func update(_ v: DebriefView) { self.v = v }
    package mutating func handle(_ e: InputEvent) -> Answer {
        if case .key(let c) = e {
            if c.key == .enter { return .consumed(.enterRound) }; if c == .char("r") { return .consumed(.redoWorst) }
        }; return .ignored
    }
    package mutating func paint(into f: inout Frame, in r: Rect) {
        tmp(
            [v!.title] + v!.round.sheet.marks.map { "\($0.label) \($0.level ?? -1) \($0.word)" }
                + v!.round.moments.map { $0.title + ": " + $0.quote + " - " + $0.why } + [v!.redo ?? "", v!.next ?? ""], &f, r)
    }
}
package struct ReviewScreen: Layer {
    package init() {}; var v: ReviewView?; package var context: KeyContext { .review }
    package mutating func update(_ v: ReviewView) { self.v = v }
    package mutating func handle(_ e: InputEvent) -> Answer { .ignored }
    package mutating func paint(into f: inout Frame, in r: Rect) { tmp([v!.title] + v!.passages.map { $0.entry.text }, &f, r) }
}
package struct HistoryScreen: Layer {
    package init() {}; var v: HistoryView?; package var context: KeyContext { .history }
    package mutating func update(_ v: HistoryView) { self.v = v }
    package mutating func handle(_ e: InputEvent) -> Answer { .ignored }
    package mutating func paint(into f: inout Frame, in r: Rect) { tmp(v!.rows.map { "\($0.date) \($0.pack) \($0.state)" }, &f, r) }
}
