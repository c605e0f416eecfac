/// Someone in the room.
package struct PersonView: Equatable, Sendable {
    package var name: String
    package var title: String
    package var speaking: Bool

    package init(name: String, title: String, speaking: Bool) {
        self.name = name
        self.title = title
        self.speaking = speaking
    }
}

/// One entry of the transcript, oldest first. Entries are only ever added at the end.
package struct EntryView: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// `interrupting`: said while the candidate held the floor.
        case interviewer(name: String, interrupting: Bool)
        case candidate
        /// A fact about the session: a pause, a pasted text, a hint.
        case note
    }
    package var kind: Kind
    package var text: String
    /// Round clock when it was said, "12:40".
    package var at: String
    /// Number of the turn it belongs to.
    package var turn: Int?

    package init(kind: Kind, text: String, at: String, turn: Int?) {
        self.kind = kind
        self.text = text
        self.at = at
        self.turn = turn
    }
}

/// The words the candidate is answering.
package struct QuestionView: Equatable, Sendable {
    package var by: String
    package var text: String
    /// It is an interruption, answered in a box of its own.
    package var interrupting: Bool

    package init(by: String, text: String, interrupting: Bool) {
        self.by = by
        self.text = text
        self.interrupting = interrupting
    }
}

package struct ClockView: Equatable, Sendable {
    /// Left of the round, "23:41"; in overtime "+0:12".
    package var remaining: String
    package var tone: Tone
    /// Time on this question, "2:10"; nil when none is on the floor.
    package var onQuestion: String?
    /// Share of the loop that is behind, 0-1000.
    package var loopPermille: Int
    /// "round 2 of 4".
    package var roundOf: String

    package init(remaining: String, tone: Tone, onQuestion: String?, loopPermille: Int, roundOf: String) {
        self.remaining = remaining
        self.tone = tone
        self.onQuestion = onQuestion
        self.loopPermille = loopPermille
        self.roundOf = roundOf
    }
}

package enum SaveView: Equatable, Sendable {
    case saved, saving
    /// What keeps it from being saved, in plain words.
    case notSaved(String)
    /// The user asked for a session that leaves nothing on disk.
    case ephemeral
}

/// Live coverage of a trade-off dimension (practice mode only).
package struct CoverageView: Equatable, Sendable {
    package var label: String
    package var hue: DimensionHue
    /// 0 absent, 1 named, 2 concrete, 3 traded, 4 guarded.
    package var step: Int
    package var word: String

    package init(label: String, hue: DimensionHue, step: Int, word: String) {
        self.label = label
        self.hue = hue
        self.step = step
        self.word = word
    }
}

/// What the candidate may do now, for the editor and the footer.
package enum FloorView: Equatable, Sendable {
    /// Typing goes to the answer.
    case answering
    /// An interviewer has begun to cut in; typing still goes to the answer.
    case cuttingIn
    /// Typing goes to the reply; `parked` is the tail of the answer that waits.
    case replying(parked: String)
    /// Sent; the interviewer is thinking. Typing takes the floor back.
    case beat
    /// The candidate asks the questions.
    case asking
    case paused
    /// Nothing can be typed: the round is over.
    case closed
}

/// All that the round screen may know. The draft itself lives in the editor (in replay it is in `ReplayView`).
package struct RoomView: Equatable, Sendable {
    package var loopTitle: String
    package var roundTitle: String
    /// "practice", "exam".
    package var mode: String
    package var people: [PersonView]
    package var entries: [EntryView]
    package var question: QuestionView?
    package var floor: FloorView
    package var clock: ClockView
    package var save: SaveView
    /// Empty in exam mode.
    package var coverage: [CoverageView]
    package var canHint: Bool
    package var canPause: Bool
    package var canLetMeFinish: Bool
    package var canMoveOn: Bool
    /// A line shown for a while above the footer: the paste was capped, clock policy after sleep.
    package var notice: String?
    /// On the table, in an offer call.
    package var offer: OfferCardView?
    /// The visual bell: true for the frames right after a warning.
    package var flash: Bool

    package init(
        loopTitle: String, roundTitle: String, mode: String, people: [PersonView], entries: [EntryView], question: QuestionView?,
        floor: FloorView, clock: ClockView, save: SaveView, coverage: [CoverageView], canHint: Bool, canPause: Bool,
        canLetMeFinish: Bool, canMoveOn: Bool, notice: String?, offer: OfferCardView? = nil, flash: Bool
    ) {
        self.loopTitle = loopTitle
        self.roundTitle = roundTitle
        self.mode = mode
        self.people = people
        self.entries = entries
        self.question = question
        self.floor = floor
        self.clock = clock
        self.save = save
        self.coverage = coverage
        self.canHint = canHint
        self.canPause = canPause
        self.canLetMeFinish = canLetMeFinish
        self.canMoveOn = canMoveOn
        self.notice = notice
        self.offer = offer
        self.flash = flash
    }
}
