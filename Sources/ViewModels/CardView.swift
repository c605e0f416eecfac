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
