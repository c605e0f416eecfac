import Canvas
import ViewModels

/// A session played back: the room as it was, the draft as it was typed, and a timeline.
package struct ReplayScreen: Layer {
    package private(set) var view: ReplayView
    private var face: RoomFace
    private var draft: AnswerEditor
    /// Keys stand in the footer; nobody can press any in a recording.
    package var showsKeys = true

    package var context: KeyContext { .replay }

    package init(_ view: ReplayView) {
        self.view = view
        face = RoomFace(view.room)
        draft = AnswerEditor(text: view.draft, cursor: view.cursor)
    }

    /// Shows another moment of the session.
    package mutating func update(_ view: ReplayView) {
        // What was sanitised has other offsets than the cursor's.
        if view.draft != self.view.draft || (view.cursor != self.view.cursor && view.draft != draft.text) {
            draft = AnswerEditor(text: view.draft, cursor: view.cursor)
        } else if view.cursor != self.view.cursor {
            draft.handle(.moveTo(view.cursor))
        }
        self.view = view
        face.view = view.room
    }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if case .mouse(let action, let point) = event { return handle(action, at: point) }
        guard let binding = KeyTable.binding(for: event, in: context) else { return .ignored }
        switch binding.action {
        case .intent(let intent): return .consumed(intent)
        case .screen(.pageUp): face.transcript.page(by: 1)
        case .screen(.pageDown): face.transcript.page(by: -1)
        case .screen(.review): return .consumed(.openMoment(view.session, passage: view.passage))
        case .screen, .edit, .help, .ask: return .ignored
        }
        return .taken
    }

    private mutating func handle(_ action: MouseAction, at point: Point) -> Answer {
        switch action {
        case .wheelUp: face.transcript.scroll(by: 3)
        case .wheelDown: face.transcript.scroll(by: -3)
        case .press:
            if let bar = timeline, bar.contains(point) {
                let permille = (point.column - bar.column) * 1000 / max(1, bar.columns - 1)
                return .consumed(.replay(.seek(permille: permille)))
            }
        case .release: break
        }
        return .taken
    }

    /// Where the timeline stood when it was last painted.
    private var timeline: Rect?

    // MARK: Painting

    package var whenTooSmall: [StyledText] {
        [StyledText("Replay \(view.position) of \(view.length)", Style(.accent))]
    }

    package var footerKeys: [FooterKey] {
        KeyTable.footer(of: context).map { binding in
            var key = FooterKey(binding)
            if binding.action == .intent(.replay(.togglePlay)) { key.brief = view.playing ? "pause" : "play" }
            return key
        }
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let speed = view.speed + (view.squeezes ? " squeezed" : "")
        let state = StyledText("\(speed)  \(view.position) of \(view.length)", Style(.bar, bold: true))
        let line = ReplayTimeline(view: view)
        let around = RoomFace.Surroundings(
            notice: view.notice, caption: here(unicode: frame.unicode), footer: showsKeys ? footerKeys : [], state: state,
            isReadOnly: true, extra: line.rows(in: rect))
        let rows = face.paint(&draft, with: around, into: &frame, in: rect)
        timeline = line.paint(line.size(in: rect), into: &frame, in: rows)
    }

    /// `× Missed · Latency: named`
    private func here(unicode: Bool) -> String? {
        guard let here = view.here else { return nil }
        guard let kind = here.kind else { return here.label }
        let told = "\(TimelineMark.glyph(kind, unicode)) \(TimelineMark.words(kind))"
        return here.label.isEmpty ? told : "\(told) \(RoomMarks.dot(unicode)) \(here.label)"
    }
}
