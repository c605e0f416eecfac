/// A stretch of a passage that a mark rests on.
package struct HighlightView: Equatable, Sendable {
    package var start: Int
    package var end: Int
    /// Dimension id, label and role.
    package var dimension: String
    package var label: String
    package var hue: DimensionHue
    package var role: String

    package init(start: Int, end: Int, dimension: String, label: String, hue: DimensionHue, role: String) {
        self.start = start
        self.end = end
        self.dimension = dimension
        self.label = label
        self.hue = hue
        self.role = role
    }
}

extension [HighlightView] {
    /// Each dimension once, with all parts that the words play in it.
    package var byDimension: [(first: HighlightView, roles: [String])] {
        var found: [(first: HighlightView, roles: [String])] = []
        for highlight in self {
            let place = found.firstIndex { $0.first.dimension == highlight.dimension } ?? found.endIndex
            if place == found.endIndex { found.append((highlight, [])) }
            if !found[place].roles.contains(highlight.role) { found[place].roles.append(highlight.role) }
        }
        return found
    }
}

/// An answer that shows what one of its kind sounds like.
package struct ModelAnswerView: Equatable, Sendable {
    /// "strong", "decent" or "weak".
    package var kind: String
    package var text: String

    package init(kind: String, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// One piece of the candidate's arithmetic, held against what comes out.
package struct CheckedNumberView: Equatable, Sendable {
    /// A sentence that quotes the candidate, and corrects them where it does not agree.
    package var text: String
    package var agrees: Bool

    package init(text: String, agrees: Bool) {
        self.text = text
        self.agrees = agrees
    }
}

/// One entry of a scored transcript.
package struct PassageView: Equatable, Sendable {
    package var entry: EntryView
    /// Index of the round in `ReviewView.rounds`.
    package var round: Int
    /// In order of `start`.
    package var highlights: [HighlightView]
    /// Set on the last passage of a turn: its own sheet's marks above level 0 or below what was asked.
    package var marks: [MarkView]
    /// Set on the last passage of a turn: sums, rates and shares of its answer, checked.
    package var numbers: [CheckedNumberView] = []
    /// Why she asked that; the gap it was aimed at; facts told.
    package var margin: String?
    /// Model-answer notes of the prompt; shown on request, after the answer.
    package var notes: String?
    /// Answers to the prompt that are shown as models, the strong one first; with the notes.
    package var models: [ModelAnswerView] = []
    /// What was written beside the session about this passage, in order.
    package var comments: [CommentView] = []
    /// Session time in milliseconds, for replay.
    package var time: Int

    package init(
        entry: EntryView, round: Int, highlights: [HighlightView], marks: [MarkView], margin: String?, notes: String?, time: Int
    ) {
        self.entry = entry
        self.round = round
        self.highlights = highlights
        self.marks = marks
        self.margin = margin
        self.notes = notes
        self.time = time
    }
}

package struct ReviewRoundView: Equatable, Sendable {
    package var id: String
    package var title: String
    package var people: String
    package var sheet: SheetView
    /// Three moments of the round, the worst first.
    package var moments: [MomentView]
    /// The private sheets of those who sat in it together; nil where one person did.
    package var cards: CardsView?
    /// What was handed to those of the next round; nil after the last one.
    package var passedOn: PassedOnView?

    package init(
        id: String, title: String, people: String, sheet: SheetView, moments: [MomentView], cards: CardsView? = nil,
        passedOn: PassedOnView? = nil
    ) {
        self.id = id
        self.title = title
        self.people = people
        self.sheet = sheet
        self.moments = moments
        self.cards = cards
        self.passedOn = passedOn
    }
}

/// A session as it is read afterwards.
package struct ReviewView: Equatable, Sendable {
    package var session: String
    package var title: String
    /// "2026-11-25 20:14, practice, 41 min".
    package var subtitle: String
    /// "Goes on from k3f9x2 at 12:40, round 2 (Hiring manager)"; empty for a session that begins by itself.
    package var origin: String
    package var rounds: [ReviewRoundView]
    package var loop: SheetView
    package var passages: [PassageView]
    /// nil before the loop is over, and where no committee meets.
    package var committee: CommitteeView?
    /// The journal was damaged or cut here, in plain words.
    package var damage: String?
    /// Numbers stay hidden until asked.
    package var numbersHidden: Bool
    /// Id of the round that this is all of, whose sheet `loop` is; nil for a whole session.
    package var only: String?

    package init(
        session: String, title: String, subtitle: String, origin: String = "", rounds: [ReviewRoundView], loop: SheetView,
        passages: [PassageView], committee: CommitteeView? = nil, damage: String?, numbersHidden: Bool
    ) {
        self.session = session
        self.title = title
        self.subtitle = subtitle
        self.origin = origin
        self.rounds = rounds
        self.loop = loop
        self.committee = committee
        self.passages = passages
        self.damage = damage
        self.numbersHidden = numbersHidden
    }

    package var isSealed: Bool { loop.isSealed }

    /// What was said, and nothing of what it was worth: for an exam whose loop is not over.
    package var sealed: ReviewView {
        var view = self
        view.loop = loop.sealed
        view.committee = nil
        for index in rounds.indices {
            view.rounds[index].sheet = rounds[index].sheet.sealed
            view.rounds[index].moments = []
            view.rounds[index].cards = nil
            view.rounds[index].passedOn = nil
        }
        for index in passages.indices {
            view.passages[index].highlights = []
            view.passages[index].marks = []
            view.passages[index].numbers = []
            // At which gap a question was aimed is a verdict on the answer before it.
            view.passages[index].margin = nil
            view.passages[index].notes = nil
            view.passages[index].models = []
        }
        return view
    }
}

/// What is shown after a round: three moments, the levels with a quote each, the triangle, and what to do next.
package struct DebriefView: Equatable, Sendable {
    package var title: String
    package var round: ReviewRoundView
    package var numbersHidden: Bool
    /// Exam mode shows no scores before the loop is over.
    package var sealed: Bool
    /// "Redo the worst now": the question that would be asked again; nil when there is none.
    package var redo: String?
    /// "Round 3 of 4: panel, 60 min"; nil after the last.
    package var next: String?

    package init(title: String, round: ReviewRoundView, numbersHidden: Bool, sealed: Bool, redo: String?, next: String?) {
        self.title = title
        self.round = round
        self.numbersHidden = numbersHidden
        self.sealed = sealed
        self.redo = redo
        self.next = next
    }
}
