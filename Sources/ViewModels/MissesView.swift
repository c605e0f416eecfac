/// A second from which an answer may be written again.
package struct StartView: Equatable, Sendable {
    /// "when these words were typed".
    package var label: String
    /// Clock of the round, "12:40".
    package var at: String
    /// "1:05 into the question, 8:20 left for it".
    package var detail: String
    /// The draft that stood there then; empty where there was none.
    package var draft: String

    package init(label: String, at: String, detail: String, draft: String) {
        self.label = label
        self.at = at
        self.detail = detail
        self.draft = draft
    }
}

/// An attempt at a moment.
package struct TakeRowView: Equatable, Sendable {
    /// Id of the take.
    package var id: String
    /// "2026-11-26 19:02".
    package var date: String
    /// "absent → traded", or what kept it from being one.
    package var outcome: String
    package var tone: Tone
    /// The text of it is not sent yet: it can be gone on with.
    package var isOpen: Bool
    /// Another question of the same kind.
    package var isVariant: Bool

    package init(id: String, date: String, outcome: String, tone: Tone, isOpen: Bool, isVariant: Bool) {
        self.id = id
        self.date = date
        self.outcome = outcome
        self.tone = tone
        self.isOpen = isOpen
        self.isVariant = isVariant
    }
}

/// What a prompt's author has to say to it: shown when it is asked for, and not before.
package struct AdviceView: Equatable, Sendable {
    /// What would lift the mark by one level.
    package var lift: String?
    /// What a strong answer would hold.
    package var notes: String?
    package var models: [ModelAnswerView]

    package init(lift: String? = nil, notes: String? = nil, models: [ModelAnswerView] = []) {
        self.lift = lift
        self.notes = notes
        self.models = models
    }

    package var isEmpty: Bool { lift == nil && notes == nil && models.isEmpty }
}

/// A moment that cost a level.
package struct MissView: Equatable, Sendable {
    /// Id of the dimension; nil where nothing at all was said.
    package var dimension: String?
    /// "Fairness: absent".
    package var title: String
    package var hue: DimensionHue
    /// Number of the turn.
    package var turn: Int
    /// "Panel, 23:41".
    package var place: String
    /// Who asked, and what.
    package var by: String
    package var question: String
    /// The candidate's words that it hangs on; empty where there are none.
    package var quote: String
    /// The first is where it is begun from unless another is chosen; never empty.
    package var starts: [StartView]
    /// The newest first.
    package var takes: [TakeRowView]
    package var advice: AdviceView
    /// Session time in milliseconds of the moment, for replay.
    package var time: Int

    package init(
        dimension: String?, title: String, hue: DimensionHue, turn: Int, place: String, by: String, question: String, quote: String,
        starts: [StartView], takes: [TakeRowView] = [], advice: AdviceView, time: Int
    ) {
        self.dimension = dimension
        self.title = title
        self.hue = hue
        self.turn = turn
        self.place = place
        self.by = by
        self.question = question
        self.quote = quote
        self.starts = starts
        self.takes = takes
        self.advice = advice
        self.time = time
    }

    /// One of its takes lifted it.
    package var isLifted: Bool { takes.contains { $0.tone == .good && !$0.isVariant } }
}

/// The moments of a session that cost most, the costliest first.
package struct MissesView: Equatable, Sendable {
    package var session: String
    package var title: String
    /// "2026-11-25 20:14, practice, 41 min".
    package var subtitle: String
    package var misses: [MissView]
    package var damage: String?

    package init(session: String, title: String, subtitle: String, misses: [MissView], damage: String? = nil) {
        self.session = session
        self.title = title
        self.subtitle = subtitle
        self.misses = misses
        self.damage = damage
    }
}
