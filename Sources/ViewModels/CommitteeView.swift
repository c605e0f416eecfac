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
    /// "The offer call, 15 min, with Dana": it can be taken from here. nil where the pack has none, and after a no.
    package var offerCall: String?

    package init(
        session: String, title: String, committee: CommitteeView, numbersHidden: Bool, hasDebrief: Bool = false, offerCall: String? = nil
    ) {
        self.session = session
        self.title = title
        self.committee = committee
        self.numbersHidden = numbersHidden
        self.hasDebrief = hasDebrief
        self.offerCall = offerCall
    }
}
