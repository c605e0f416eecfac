/// A session played back: the round screen driven by the journal, with its own footer.
package struct ReplayView: Equatable, Sendable {
    package var room: RoomView
    /// The text in the box that was typed into at that second, and the UTF-8 offset of the cursor.
    package var draft: String
    package var cursor: Int
    package var playing: Bool
    /// "1x", "8x".
    package var speed: String
    /// Position and length, "12:40" and "41:07", and the share, 0-1000.
    package var position: String
    package var length: String
    package var permille: Int
    /// Where turns began, where interviewers probed, cut in or held two claims against each other, what was missed, comments and
    /// bookmarks; in order of time.
    package var marks: [ReplayMarkView]
    /// Latency, fairness, creator revenue, with what was heard up to this second, in milliseconds of the session; none while the
    /// scores are sealed.
    package var lanes: [TimelineLaneView]
    /// The whole of the session in milliseconds.
    package var duration: Int
    /// Silences pass quickly.
    package var squeezes: Bool
    /// What one came to see at this second.
    package var here: ReplayMomentView?
    /// The session, and the passage of its review that belongs to this second.
    package var session = ""
    package var passage: Int
    /// What could not be done; nil while all went well.
    package var notice: String?

    package init(
        room: RoomView, draft: String, cursor: Int, playing: Bool, speed: String, position: String, length: String, permille: Int,
        marks: [ReplayMarkView], lanes: [TimelineLaneView], duration: Int, squeezes: Bool = false, here: ReplayMomentView? = nil,
        passage: Int = 0
    ) {
        self.room = room
        self.draft = draft
        self.cursor = cursor
        self.playing = playing
        self.speed = speed
        self.position = position
        self.length = length
        self.permille = permille
        self.marks = marks
        self.lanes = lanes
        self.duration = duration
        self.squeezes = squeezes
        self.here = here
        self.passage = passage
    }
}

/// What there is to see at a second of a replay, in words.
package struct ReplayMomentView: Equatable, Sendable {
    /// nil for what stands on no line of time.
    package var kind: TimelineMarkView.Kind?
    package var label: String

    package init(kind: TimelineMarkView.Kind?, label: String) {
        self.kind = kind
        self.label = label
    }
}

/// Something that happened at one instant of a session that is played back.
package struct ReplayMarkView: Equatable, Sendable {
    package var kind: TimelineMarkView.Kind
    /// Its share of the session, 0-1000.
    package var permille: Int

    package init(kind: TimelineMarkView.Kind, permille: Int) {
        self.kind = kind
        self.permille = permille
    }
}
