import Canvas
import ViewModels

/// What a layer makes of an event. It never acts: what the user wants goes back to the shell as an intent.
package enum Answer: Equatable, Sendable {
    /// Not for this layer; the next one may have it.
    case ignored
    /// Taken, and perhaps something is wanted.
    case consumed(Intent?)
    /// Taken, and the user has to be asked first; the compositor puts the question on top.
    case ask(Question)
    /// Taken, and a line of text is needed; the compositor asks for it.
    case askFor(TextQuestion)

    /// Taken, and nothing is wanted.
    package static let taken = Answer.consumed(nil)
}

/// One screen or overlay on the compositor.
package protocol Layer: Sendable {
    /// Whose keys are in force while this layer is on top.
    var context: KeyContext { get }
    /// An overlay that has had its answer; the compositor takes it away.
    var isFinished: Bool { get }
    /// Lies over the layer beneath, which is painted first.
    var isOverlay: Bool { get }
    /// What is told of this layer on a terminal that has no room for it, the most important line first.
    var whenTooSmall: [StyledText] { get }
    mutating func handle(_ event: InputEvent) -> Answer
    /// Draws inside `rect` alone and may set the frame's cursor. What is painted depends on the layer's value and the rectangle
    /// only; it is mutating because layouts are kept for the next time.
    mutating func paint(into frame: inout Frame, in rect: Rect)
}

extension Layer {
    package var isFinished: Bool { false }
    package var isOverlay: Bool { false }
    package var whenTooSmall: [StyledText] { [] }
}

/// A question that is put before something is done.
package enum Question: Equatable, Hashable, Sendable, CaseIterable {
    case leaveRound, endRound, quit
    /// As `leaveRound`, where the disk does not have everything: asked for or not, it cannot be taken up again as it stands.
    case dropRound
    /// A question is left while words stand in the draft.
    case moveOn

    package var title: String {
        switch self {
        case .leaveRound, .dropRound: "Leave the round?"
        case .endRound: "End the round now?"
        case .quit: "Leave Greenroom?"
        case .moveOn: "Go on to what comes next?"
        }
    }

    /// What will happen, in plain words.
    package var explanation: String {
        switch self {
        case .leaveRound: "Everything typed is kept. The round resumes at the same second, with the draft as it is."
        case .dropRound: "Not everything typed here is on disk. What is not is gone when you leave."
        case .endRound: "What stands in the draft counts as said, and what was not asked is not scored. It cannot be taken up again."
        case .moveOn: "What stands in the draft counts as said, and this question is left."
        case .quit: "Everything is saved. The home screen will offer to go on from here."
        }
    }

    /// The verb of the key that agrees.
    package var agreement: String {
        switch self {
        case .leaveRound, .dropRound: "leave"
        case .endRound: "end the round"
        case .moveOn: "go on"
        case .quit: "leave"
        }
    }

    package var intent: Intent {
        switch self {
        case .leaveRound, .dropRound: .leaveRoom
        case .endRound: .endRound
        case .moveOn: .moveOn
        case .quit: .quit
        }
    }
}
