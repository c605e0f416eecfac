/// Words of the candidate's, with what they were worth to somebody.
package struct CardQuoteView: Equatable, Sendable {
    /// An exact stretch of what was typed; of the question where nothing was said to it.
    package var text: String
    /// "Latency", and what the answer came to on it: "traded".
    package var label: String
    package var hue: DimensionHue
    package var word: String
    /// Index into `ReviewView.passages`.
    package var passage: Int

    package init(text: String, label: String, hue: DimensionHue, word: String, passage: Int) {
        self.text = text
        self.label = label
        self.hue = hue
        self.word = word
        self.passage = passage
    }

    /// "latency: traded"
    package var reason: String { "\(label.lowercased()): \(word)" }
}

/// The private score sheet of one interviewer, as it is shown when the round or the loop is over.
package struct CardView: Equatable, Sendable {
    /// Persona id.
    package var id: String
    package var name: String
    package var firstName: String
    package var title: String
    /// Goes on from "listens for"; empty where the pack has nothing.
    package var listensFor: String
    /// What counts most for them, the weightiest first: "latency", "evidence".
    package var weighs: [String]
    /// "yes", and as a number 1...4; nil where they assessed nothing.
    package var vote: String?
    package var number: Int?
    /// Their own weighted mean of the levels in hundredths, 0-400.
    package var mean: Int?
    package var pleased: [CardQuoteView]
    package var cost: [CardQuoteView]

    package init(
        id: String, name: String, firstName: String, title: String, listensFor: String, weighs: [String], vote: String?, number: Int?,
        mean: Int?, pleased: [CardQuoteView], cost: [CardQuoteView]
    ) {
        self.id = id
        self.name = name
        self.firstName = firstName
        self.title = title
        self.listensFor = listensFor
        self.weighs = weighs
        self.vote = vote
        self.number = number
        self.mean = mean
        self.pleased = pleased
        self.cost = cost
    }
}

/// One answer that pleased one interviewer and cost with another.
package struct SplitView: Equatable, Sendable {
    package var quote: CardQuoteView
    /// First names, and why: "latency: traded".
    package var pleased: String
    package var why: String
    package var displeased: String
    package var whyNot: String

    package init(quote: CardQuoteView, pleased: String, why: String, displeased: String, whyNot: String) {
        self.quote = quote
        self.pleased = pleased
        self.why = why
        self.displeased = displeased
        self.whyNot = whyNot
    }

    package func isBetweenTheSame(as other: SplitView) -> Bool { (pleased, displeased) == (other.pleased, other.displeased) }

    /// "Pleased Marcus (latency: traded) and cost you with Priya (fairness: absent)."
    package var sentence: String { "Pleased \(pleased) (\(why)) and cost you with \(displeased) (\(whyNot))." }
}

/// The private sheets of everybody who sat in one round, side by side.
package struct CardsView: Equatable, Sendable {
    package var cards: [CardView]
    package var splits: [SplitView]

    package init(cards: [CardView], splits: [SplitView]) {
        self.cards = cards
        self.splits = splits
    }
}

/// What somebody says to the committee, with the words that it rests on.
package struct StatementView: Equatable, Sendable {
    package var name: String
    package var says: String
    package var quotes: [CardQuoteView]

    package init(name: String, says: String, quotes: [CardQuoteView]) {
        self.name = name
        self.says = says
        self.quotes = quotes
    }
}

/// One thing to work on, and the moment that shows it.
package struct WorkView: Equatable, Sendable {
    /// "Fairness: absent".
    package var title: String
    /// Words of the candidate's; of the question where nothing was said to it.
    package var quote: String
    /// What would lift it.
    package var how: String
    /// "Hiring manager, 12:40".
    package var place: String
    /// Who weighs it most: "Priya and Elena".
    package var who: String
    /// Index into `ReviewView.passages`.
    package var passage: Int

    package init(title: String, quote: String, how: String, place: String, who: String, passage: Int) {
        self.title = title
        self.quote = quote
        self.how = how
        self.place = place
        self.who = who
        self.passage = passage
    }
}

/// The end of a loop: everybody's vote with what it rests on, both cases, who disagrees, and how it adds up.
package struct CommitteeView: Equatable, Sendable {
    /// One rule of the combination, in words with its figures, and whether it holds; nil where it was left out.
    package struct Rule: Equatable, Sendable {
        package var id: String
        package var text: String
        package var holds: Bool?

        package init(id: String, text: String, holds: Bool?) {
            self.id = id
            self.text = text
            self.holds = holds
        }
    }
    package struct Vote: Equatable, Sendable {
        package var card: CardView
        /// What they say with it.
        package var says: String

        package init(card: CardView, says: String) {
            self.card = card
            self.says = says
        }
    }

    /// "hire", "no_hire".
    package var id: String
    /// "Hire." or "No hire."
    package var outcome: String
    /// "4 of 6 are for it; the mean vote is 2.83."
    package var summary: String
    package var isHire: Bool
    package var votes: [Vote]
    package var caseFor: StatementView?
    package var caseAgainst: StatementView?
    package var dissents: [StatementView]
    /// The dissents are none, but the nearest thing to one.
    package var agrees: Bool
    package var rules: [Rule]
    /// Names of those whose round was sat and who assessed nothing, or whose round was not sat at all.
    package var leftOut: [String]
    package var work: [WorkView]
    /// nil where the candidate did not rate themself.
    package var comparison: ComparisonView?

    package init(
        id: String, outcome: String, summary: String, isHire: Bool, votes: [Vote], caseFor: StatementView?, caseAgainst: StatementView?,
        dissents: [StatementView], agrees: Bool, rules: [Rule], leftOut: [String], work: [WorkView], comparison: ComparisonView?
    ) {
        self.id = id
        self.outcome = outcome
        self.summary = summary
        self.isHire = isHire
        self.votes = votes
        self.caseFor = caseFor
        self.caseAgainst = caseAgainst
        self.dissents = dissents
        self.agrees = agrees
        self.rules = rules
        self.leftOut = leftOut
        self.work = work
        self.comparison = comparison
    }
}

/// The committee on a page of its own.
package struct CommitteePageView: Equatable, Sendable {
    /// Of the session.
    package var session: String
    package var title: String
    package var committee: CommitteeView
    package var numbersHidden: Bool
    /// The debrief of the last round can be read from here: it was sat just now.
    package var hasDebrief: Bool

    package init(session: String, title: String, committee: CommitteeView, numbersHidden: Bool, hasDebrief: Bool = false) {
        self.session = session
        self.title = title
        self.committee = committee
        self.numbersHidden = numbersHidden
        self.hasDebrief = hasDebrief
    }
}
