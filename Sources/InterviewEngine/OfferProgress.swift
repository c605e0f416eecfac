/// One concession.
package struct OfferStep: Equatable, Sendable, Codable {
    package var term: OfferTerm
    /// In the units of `OfferPackage`.
    package var from: Int
    package var to: Int
    package var reason: OfferReason
    /// The candidate's words that moved it, in the answer of the turn.
    package var span: HeardSpan

    package init(term: OfferTerm, from: Int, to: Int, reason: OfferReason, span: HeardSpan) {
        self.term = term
        self.from = from
        self.to = to
        self.reason = reason
        self.span = span
    }
}

/// What the recruiter made of one thing that was said.
package struct OfferResponse: Equatable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Equatable, Sendable, Codable {
        case explained, conceded
        /// It is no more than what is on the table.
        case has
        case top, held, later
        case baseAlone = "base_alone"
        case elsewhere
        case askedBack = "asked_back"
        /// It is not to be written up as it stands.
        case reopened
    }
    package var kind: Kind
    package var term: OfferTerm?

    package init(_ kind: Kind, _ term: OfferTerm? = nil) {
        self.kind = kind
        self.term = term
    }
}

/// Where an offer call has come to.
package struct OfferProgress: Equatable, Sendable {
    package let table: OfferTable
    /// Id of the phase.
    package let phase: String
    /// On the table now.
    package var package: OfferPackage
    package var steps: [OfferStep]
    /// What was made of each answer, in order.
    package var replies: [[OfferResponse]]
    package var ending: OfferEnding?

    init(_ table: OfferTable, phase: String) {
        self.table = table
        self.phase = phase
        package = table.opening
        steps = []
        replies = []
        ending = nil
    }

    /// A reason counts once.
    func isSpent(_ reason: OfferReason) -> Bool { steps.contains { $0.reason == reason } }

    static let touching: [OfferResponse.Kind] = [.conceded, .has, .top, .held, .later, .baseAlone]

    /// Terms that the candidate asked for so far, each once, in the order of asking.
    package var asked: [OfferTerm] {
        replies.flatMap { $0 }.filter { Self.touching.contains($0.kind) }.compactMap(\.term).reduce(into: []) { terms, term in
            if !terms.contains(term) { terms.append(term) }
        }
    }

    func count(_ kind: OfferResponse.Kind, _ term: OfferTerm? = nil) -> Int {
        replies.reduce(0) { sum, reply in sum + reply.count { $0.kind == kind && (term == nil || $0.term == term) } }
    }

    /// How often they were asked for something, one time after the other.
    var askedBackInARow: Int { replies.reversed().prefix { $0.allSatisfy { $0.kind == .askedBack } }.count }

    /// Whether that step can be taken from here.
    private func takes(_ step: OfferStep) -> Bool {
        let range = table[step.term]
        return ending == nil && !isSpent(step.reason) && step.from == package[step.term] && step.to > step.from
            && (range.low...max(range.low, range.high)).contains(step.to)
    }

    mutating func fold(_ step: OfferStep) {
        guard takes(step) else { return }
        package[step.term] = step.to
        steps.append(step)
    }
}

extension InterviewState {
    /// In that turn the offer was talked about.
    package func isOffer(_ turn: Turn) -> Bool { offer != nil && turn.prompt == offer?.table.prompt.id }

    /// The offer call that is on.
    package var openOffer: OfferProgress? {
        guard let offer, offer.ending == nil, let phase = openPhase, phase.id == offer.phase, openTurn?.prompt == offer.table.prompt.id
        else {
            return nil
        }
        return offer
    }
}
