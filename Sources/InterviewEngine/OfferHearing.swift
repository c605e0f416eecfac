/// Something the candidate asked for.
package struct OfferAsk: Equatable, Sendable, Codable {
    package var term: OfferTerm
    /// In the units of `OfferPackage`; nil where no figure was named.
    package var amount: Int?
    /// Said as a wish. Without it the term was only spoken of, and counts where the figure is more than what is on the table.
    package var wants: Bool
    package var span: HeardSpan

    package init(term: OfferTerm, amount: Int?, wants: Bool, span: HeardSpan) {
        self.term = term
        self.amount = amount
        self.wants = wants
        self.span = span
    }
}

/// A reason for giving way, and the words that hold it.
package struct OfferArgument: Equatable, Sendable, Codable {
    package var reason: OfferReason
    package var span: HeardSpan

    package init(reason: OfferReason, span: HeardSpan) {
        self.reason = reason
        self.span = span
    }
}

/// A question what a term means.
package struct OfferQuestion: Equatable, Sendable, Codable {
    package var term: OfferTerm
    package var span: HeardSpan

    package init(term: OfferTerm, span: HeardSpan) {
        self.term = term
        self.span = span
    }
}

/// Last words that are nothing but a yes or a no, whatever they are an answer to. What was said before them may settle otherwise.
package struct OfferShortAnswer: Equatable, Sendable, Codable {
    package var isYes: Bool
    package var span: HeardSpan

    package init(isYes: Bool, span: HeardSpan) {
        self.isYes = isYes
        self.span = span
    }
}

/// How a candidate ends the talk.
package enum OfferEnding: String, CaseIterable, Equatable, Sendable, Codable {
    case accepts, declines
    /// They want to sleep on it.
    case thinks
    /// They said that they are done, or nothing.
    case leaves
    /// The time was up.
    case time
}

/// What was understood of an answer in an offer call. Spans are of the same text as the rest of the hearing.
package struct OfferHearing: Equatable, Sendable, Codable {
    /// In the order of the text; a term may come several times.
    package var asks: [OfferAsk]
    package var arguments: [OfferArgument]
    package var questions: [OfferQuestion]
    /// Terms that were spoken of in any way, in the order of `OfferTerm`.
    package var mentioned: [OfferTerm]
    /// 'Whatever you think is fair'.
    package var deferrals: [HeardSpan]
    /// Things that are on no table: a signing bonus, days off.
    package var elsewhere: [HeardSpan]
    /// The last words that end the talk, and how.
    package var ending: OfferEnding?
    package var endingSpan: HeardSpan?
    /// As much of the end of it as is nothing but a yes or a no.
    package var short: OfferShortAnswer?

    package init(
        asks: [OfferAsk] = [], arguments: [OfferArgument] = [], questions: [OfferQuestion] = [], mentioned: [OfferTerm] = [],
        deferrals: [HeardSpan] = [], elsewhere: [HeardSpan] = [], ending: OfferEnding? = nil, endingSpan: HeardSpan? = nil,
        short: OfferShortAnswer? = nil
    ) {
        self.asks = asks
        self.arguments = arguments
        self.questions = questions
        self.mentioned = mentioned
        self.deferrals = deferrals
        self.elsewhere = elsewhere
        self.ending = ending
        self.endingSpan = endingSpan
        self.short = short
    }
}

extension OfferHearing {
    /// What was understood of the beginning of the text.
    func of(first bytes: Int) -> OfferHearing {
        var hearing = self
        hearing.asks.removeAll { $0.span.end > bytes }
        hearing.arguments.removeAll { $0.span.end > bytes }
        hearing.questions.removeAll { $0.span.end > bytes }
        hearing.deferrals.removeAll { $0.end > bytes }
        hearing.elsewhere.removeAll { $0.end > bytes }
        if let span = endingSpan, span.end > bytes { (hearing.ending, hearing.endingSpan) = (nil, nil) }
        if let short, short.span.end > bytes { hearing.short = nil }
        return hearing
    }
}
