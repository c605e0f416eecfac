import Canvas
import ViewModels

/// A place the candidate types into.
package enum DraftBox: Equatable, Hashable, Sendable {
    /// The answer to the question on the floor.
    case answer
    /// The reply to an interruption, while the answer waits.
    case reply
}

/// A change of a draft and the box it was made in.
package struct BoxEdit: Equatable, Sendable {
    package var box: DraftBox
    package var edit: Edit

    package init(box: DraftBox, edit: Edit) {
        self.box = box
        self.edit = edit
    }
}

/// The room: who is in it, what was said, the question, and the draft. The drafts live here; all else comes with the view.
package struct RoomScreen: Layer {
    package var view: RoomView { face.view }
    package private(set) var answer = AnswerEditor()
    /// Nil while no interruption is being answered.
    package private(set) var reply: AnswerEditor?

    private var face: RoomFace
    private var edits: [BoxEdit] = []
    /// Said until the next key: what was left out, what cannot be done now.
    private var notice: String?

    package var context: KeyContext { .room }

    private let keys: KeyTable

    package init(_ view: RoomView, keys: KeyTable = .standard) {
        self.keys = keys
        face = RoomFace(view, keys: keys)
        update(view)
    }

    // MARK: For the shell

    /// Shows the room as it is now. The reply's box opens empty when the floor asks for one, and closes with it.
    package mutating func update(_ view: RoomView) {
        face.view = view
        switch view.floor {
        case .replying: openReply()
        case .answering, .cuttingIn, .beat, .asking: closeReply()
        // The clock stands still, and the boxes are as they were.
        case .paused, .closed: break
        }
    }

    /// The box that takes what is typed now.
    package var activeBox: DraftBox { reply == nil ? .answer : .reply }

    /// The editor of a box; an empty one for a reply that is not open.
    package func editor(for box: DraftBox) -> AnswerEditor {
        box == .answer ? answer : reply ?? AnswerEditor()
    }

    /// The changes of the text since this was last called, in order.
    package mutating func takeEdits() -> [BoxEdit] {
        defer { edits.removeAll(keepingCapacity: true) }
        return edits
    }

    /// Opens an empty box for a reply, unless one is open.
    package mutating func openReply() {
        if reply == nil { reply = AnswerEditor(killRing: answer.killRing) }
    }

    /// Puts the reply's box away; the answer is as it was.
    package mutating func closeReply() {
        if let reply { answer.killRing = reply.killRing }
        reply = nil
    }

    /// Empties the answer's box after it was sent: a new box, so that nothing is to be undone. Is no edit.
    package mutating func clearAnswer() {
        answer = AnswerEditor(killRing: answer.killRing)
    }

    /// Fills a box with what a journal holds. Is no edit, but where the text had to be sanitised: what is typed next counts from what
    /// stands on the screen, so that the record has to hold the same.
    /// - Parameter edits: those that led to that text from an empty box, to be taken back; see `AnswerEditor`.
    package mutating func load(_ box: DraftBox, text: String, cursor: Int?, edits past: [Edit] = []) {
        let editor = AnswerEditor(text: text, cursor: cursor, edits: past, killRing: answer.killRing)
        if box == .answer { answer = editor } else { reply = editor }
        if let change = Edit(from: text, to: editor.text) { edits.append(BoxEdit(box: box, edit: change)) }
    }

    /// Carries out a command in the active box, as if it had been typed; also for what comes back from `$EDITOR`.
    package mutating func edit(_ command: EditCommand) {
        guard canType else {
            if command.changesText { notice = standstill }
            return
        }
        let box = activeBox
        // In its place, so that a long draft is not copied for a letter.
        let made = box == .reply ? reply!.handle(command) : answer.handle(command)
        edits += made.map { BoxEdit(box: box, edit: $0) }
        notice = (reply ?? answer).outcome.notice
    }

    /// Ends the run of typing that undo takes back at once; for when the candidate paused.
    package mutating func sealUndo() {
        answer.sealUndo()
        reply?.sealUndo()
    }

    private var canType: Bool { view.floor != .closed && view.floor != .paused }

    private var standstill: String {
        view.floor == .closed
            ? "The round is over" : "The clock stands still; \(keys.name(of: .intent(.togglePause), in: .room)) goes on"
    }

    // MARK: Events

    package mutating func handle(_ event: InputEvent) -> Answer {
        if event.isTyping { notice = nil }
        if case .mouse(let action, let point) = event { return handle(action, at: point) }
        guard let binding = keys.binding(for: event, in: context) else {
            guard let command = AnswerEditor.command(for: event) else { return .ignored }
            edit(command)
            return .taken
        }
        switch binding.action {
        case .edit(let command):
            edit(command)
            return .taken
        case .intent(let intent):
            if let refusal = refusal(of: intent) {
                notice = refusal
                return .taken
            }
            if intent == .leaveRoom, leaveQuestion == .dropRound { return .ask(.dropRound) }
            if intent == .moveOn, !editor(for: activeBox).isEmpty { return .ask(.moveOn) }
            if intent == .send { face.transcript.showNewest() }
            return .consumed(intent)
        case .screen(let command): return carryOut(command)
        case .ask(let question): return .ask(question == .leaveRound ? leaveQuestion : question)
        case .help: return .ignored
        }
    }

    private var leaveQuestion: Question {
        switch view.save {
        case .ephemeral, .notSaved: .dropRound
        case .saved, .saving: .leaveRound
        }
    }

    private mutating func carryOut(_ command: ScreenCommand) -> Answer {
        switch command {
        case .pageUp: face.transcript.page(by: 1)
        case .pageDown: face.transcript.page(by: -1)
        case .newest:
            if face.transcript.back == 0 { return .ask(leaveQuestion) }
            face.transcript.showNewest()
        case .saveElsewhere:
            guard isNotSaved else {
                notice = view.save == .ephemeral ? "Nothing of this session is kept, as was asked" : "It is saved where it is"
                return .taken
            }
            return .askFor(.folder)
        default: return .ignored
        }
        return .taken
    }

    private mutating func handle(_ action: MouseAction, at point: Point) -> Answer {
        switch action {
        case .wheelUp: face.transcript.scroll(by: 3)
        case .wheelDown: face.transcript.scroll(by: -3)
        case .press:
            guard let draft = face.layout?.draft, draft.contains(point) else { return .taken }
            let place = Point(column: point.column - draft.column, row: point.row - draft.row)
            edit(.moveTo(editor(for: activeBox).offset(at: place)))
        case .release: break
        }
        return .taken
    }

    private var whyNotFinish: String {
        switch view.floor {
        case .cuttingIn, .replying: "That was granted once already"
        case .answering, .beat, .asking, .paused, .closed: "Nobody is cutting in"
        }
    }

    /// Why something cannot be done now, in plain words; nil when it can.
    private func refusal(of intent: Intent) -> String? {
        switch intent {
        case .letMeFinish where !view.canLetMeFinish:
            whyNotFinish
        case .moveOn where !view.canMoveOn: "There is nothing to move on from yet"
        case .hint where !view.canHint: "No hint now"
        case .togglePause where !view.canPause:
            view.mode == "exam"
                ? "Exam mode does not pause; \(keys.name(of: .intent(.leaveRoom), in: .room)) parks the round"
                : "This clock does not stop"
        case .send where !canType, .externalEditor where !canType: standstill
        default: nil
        }
    }

    private var isNotSaved: Bool {
        if case .notSaved = view.save { true } else { false }
    }

    private func isOffered(_ binding: KeyBinding) -> Bool {
        if binding.action == .screen(.saveElsewhere) { return isNotSaved }
        guard case .intent(let intent) = binding.action, refusal(of: intent) == nil else { return binding.action == .help }
        switch view.floor {
        case .cuttingIn, .replying: return intent != .moveOn && intent != .hint && intent != .togglePause
        case .paused: return intent == .togglePause || intent == .leaveRoom
        case .closed: return false
        case .answering, .beat, .asking: return true
        }
    }

    // MARK: Painting

    /// The keys that matter now, the most important first.
    package var footerKeys: [FooterKey] {
        // The last words stand for a while, for whoever was in the middle of one.
        if view.floor == .closed { return [FooterKey(name: "any key", brief: "go on")] }
        return keys.footer(of: context).filter(isOffered).map { binding in
            var key = FooterKey(binding)
            if binding.action == .intent(.togglePause), view.floor == .paused { key.brief = "go on" }
            if binding.action == .intent(.send), activeBox == .reply { key.brief = "send reply" }
            return key
        }
    }

    package var whenTooSmall: [StyledText] {
        let words = editor(for: activeBox).wordCount
        var lines: [StyledText] = [
            StyledText("\(view.clock.remaining) \(view.clock.remaining.hasPrefix("+") ? "over" : "left")", Style(.accent)),
            StyledText("Typing still counts: \(words == 1 ? "1 word" : "\(words) words")"),
        ]
        if case .notSaved = view.save { lines.insert(view.save.line, at: 0) }
        return lines
    }

    private var unsavedNotice: String? {
        guard isNotSaved else { return nil }
        return "All is kept in memory and tried again; \(keys.name(of: .screen(.saveElsewhere), in: .room)) saves it in another folder"
    }

    package mutating func paint(into frame: inout Frame, in rect: Rect) {
        let around = RoomFace.Surroundings(notice: notice ?? view.notice ?? unsavedNotice, footer: footerKeys, state: view.save.line)
        if reply != nil {
            face.paint(&reply!, with: around, into: &frame, in: rect)
        } else {
            face.paint(&answer, with: around, into: &frame, in: rect)
        }
    }
}

extension EditCommand {
    fileprivate var changesText: Bool {
        switch self {
        case .insert, .paste, .newline, .deleteBackward, .deleteForward: true
        default: false
        }
    }
}

extension InputEvent {
    fileprivate var isTyping: Bool {
        switch self {
        case .key, .paste: true
        case .mouse, .resize: false
        }
    }
}
