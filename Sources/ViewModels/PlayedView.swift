/// A session as its replay plays it, to be read line by line.
package struct PlayedView: Equatable, Sendable {
    /// Something that happened, in order of time.
    package struct Entry: Equatable, Sendable {
        /// Round clock when it began, "12:40".
        package var at: String
        package var event: PlayedEvent

        package init(at: String, event: PlayedEvent) {
            self.at = at
            self.event = event
        }
    }

    package struct Round: Equatable, Sendable {
        package var title: String
        package var people: String
        package var entries: [Entry]

        package init(title: String, people: String, entries: [Entry]) {
            self.title = title
            self.people = people
            self.entries = entries
        }
    }
    package var title: String
    package var subtitle: String
    /// What it goes on from; empty where it begins by itself.
    package var origin: String
    package var damage: String?
    package var isSealed: Bool
    package var rounds: [Round]

    package init(title: String, subtitle: String, origin: String, damage: String?, isSealed: Bool, rounds: [Round]) {
        self.title = title
        self.subtitle = subtitle
        self.origin = origin
        self.damage = damage
        self.isSealed = isSealed
        self.rounds = rounds
    }
}

package enum PlayedEvent: Equatable, Sendable {
    /// By an interviewer, or a note; `margin` tells what it was aimed at.
    case said(by: EntryView.Kind, text: String, margin: String?)
    /// Without a longer silence in it.
    case typed(TypedStretchView)
    /// What stood in the box was sent.
    case sent(words: Int, reply: Bool)
    /// Nobody spoke or typed, in words: "12 seconds".
    case silence(String)
    /// A miss or a bookmark.
    case moment(ReplayMomentView)
    case comment(CommentView)
}

/// What was done to a draft without a longer silence.
package struct TypedStretchView: Equatable, Sendable {
    /// It was the box for a reply to an interruption.
    package var reply: Bool
    package var pasted: Bool
    /// What stands there that did not before.
    package var text: String
    /// What stood there before and does not any more.
    package var removed: String
    /// Letters typed and taken back within it.
    package var takenBack: Int
    /// Latency, fairness, creator revenue as they stood afterwards; empty where nothing moved, or none of it is told.
    package var coverage: [CoverageView]

    package init(reply: Bool, pasted: Bool, text: String, removed: String, takenBack: Int, coverage: [CoverageView]) {
        self.reply = reply
        self.pasted = pasted
        self.text = text
        self.removed = removed
        self.takenBack = takenBack
        self.coverage = coverage
    }
}
