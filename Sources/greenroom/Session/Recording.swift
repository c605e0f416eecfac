import Canvas
import CursesDriver
import InterviewEngine
import Presentation
import Reports
import Screens
import ViewModels

/// A session played back without a terminal, as a recording of one.
struct Recording {
    let source: ReviewSource
    let view: ExportView
    /// One round alone; nil is the whole session.
    let round: String?
    /// The longest that nothing happens, in milliseconds.
    let idle: Int

    static let size = Size(columns: 100, rows: 30)
    /// Letters that come faster than this share a frame.
    private static let shortest = 40

    /// Writes it line by line.
    func write(to target: borrowing ExportTarget) throws {
        let theme = Theme(depth: .cube, background: .dark)
        var cast = Asciicast(size: Self.size, idle: idle) { AnsiLook(theme.look(of: $0)) }
        try target.write(cast.header(title: view.review.title, began: source.header.began / 1_000))
        var player = ReplayPlayer(
            events: events, loop: source.pack.loop, setup: source.header.setup, sheets: source.sheets,
            off: source.pack.rubric.off)
        player.playing = true
        player.seek(to: began)
        var screen = ReplayScreen(player.view())
        screen.showsKeys = false
        var marks = markers(and: player.misses)[...]
        while true {
            let now = player.position.milliseconds
            try target.write(cast.frame(Self.paint(&screen), at: now))
            while let mark = marks.first, mark.at <= now {
                try target.write(cast.marker(mark.label, at: now))
                marks.removeFirst()
            }
            if player.position == player.length { return }
            player.seek(to: next(of: player))
            screen.update(player.view())
        }
    }

    private static func paint(_ screen: inout ReplayScreen) -> Frame {
        var frame = Frame(size: size)
        screen.paint(into: &frame, in: frame.bounds)
        return frame
    }

    /// When something is to be seen again: the next event or, where the pause is shown in its length, the next second of the clock.
    private func next(of player: ReplayPlayer) -> SessionTime {
        let here = player.position.milliseconds
        let event = max(player.nextStep?.milliseconds ?? player.length.milliseconds, here + Self.shortest)
        let second = here + 1_000 - here % 1_000
        return SessionTime(event - here <= idle ? min(event, max(second, here + Self.shortest)) : event)
    }

    // MARK: What is played

    /// The events up to the end of the round: the next one begins at the same instant.
    private var events: [(t: SessionTime, event: Event)] {
        let all = source.events
        guard let round, let end = all.firstIndex(where: { Self.isEnd($0.event, of: round) }) else { return all }
        return Array(all[...end])
    }

    private static func isEnd(_ event: Event, of round: String) -> Bool {
        if case .move(.roundEnded(let ended, _)) = event { ended == round } else { false }
    }

    private var began: SessionTime { round == nil ? .zero : SessionTime(view.timelines.first?.began ?? 0) }

    private func markers(and misses: [(at: SessionTime, label: String)]) -> [(at: Int, label: String)] {
        let told = view.timelines.flatMap { timeline in
            timeline.marks.compactMap { mark in
                switch mark.kind {
                case .roundStart: (timeline.began + mark.at, "Round: \(mark.label)")
                case .question: (timeline.began + mark.at, mark.label)
                case .interruption: (timeline.began + mark.at, "Cut in, \(mark.label)")
                case .contradiction: (timeline.began + mark.at, "Two claims, \(mark.label)")
                case .followUp: (timeline.began + mark.at, "Probe, \(mark.label)")
                case .miss, .bookmark, .comment: nil
                }
            }
        }
        let missed = misses.filter { $0.at >= began }.map { (at: $0.at.milliseconds, label: "Missed, \($0.label)") }
        return (told + missed).enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}

extension AnsiLook {
    init(_ look: Look) {
        self.init(
            foreground: look.foreground < 0 ? nil : look.foreground, background: look.background < 0 ? nil : look.background,
            bold: look.bold, underline: look.underline, reverse: look.reverse, faint: look.faint)
    }
}
