/// What an offer is made of.
package enum OfferTerm: String, CaseIterable, Equatable, Hashable, Sendable, Codable {
    case base, equity, bonus, window
}

/// One state of an offer.
package struct OfferPackage: Equatable, Sendable {
    /// Whole units of the currency, a year.
    package var base: Int
    /// Of the company, in thousandths of a per cent: 0.04 % is 40.
    package var equity: Int
    /// Of the base, in tenths of a per cent: 12.5 % is 125.
    package var bonus: Int
    /// Days to exercise.
    package var window: Int

    package init(base: Int, equity: Int, bonus: Int, window: Int) {
        self.base = base
        self.equity = equity
        self.bonus = bonus
        self.window = window
    }

    package subscript(term: OfferTerm) -> Int {
        get {
            switch term {
            case .base: base
            case .equity: equity
            case .bonus: bonus
            case .window: window
            }
        }
        set {
            switch term {
            case .base: base = newValue
            case .equity: equity = newValue
            case .bonus: bonus = newValue
            case .window: window = newValue
            }
        }
    }
}

/// How far one term may go, in the units of `OfferPackage`; `low` <= `opens` <= `high`, and `step` is at least 1.
package struct OfferRange: Equatable, Sendable {
    package var low: Int
    package var opens: Int
    package var high: Int
    /// What one concession adds at most.
    package var step: Int

    package init(low: Int, opens: Int, high: Int, step: Int) {
        self.low = low
        self.opens = opens
        self.high = high
        self.step = step
    }

    /// A step up from `amount`, never past the limit nor past what was asked for; nil where there is none.
    func next(from amount: Int, asked: Int?) -> Int? {
        let goal = min(high, asked ?? high)
        guard amount < goal else { return nil }
        return min(goal, amount + max(1, step))
    }
}

/// Why a recruiter gives way. Each reason counts once in a call.
package enum OfferReason: String, CaseIterable, Equatable, Hashable, Sendable, Codable {
    /// What others pay, with a figure.
    case marketData = "market_data"
    /// Another offer, with a figure.
    case competingOffer = "competing_offer"
    /// Something the candidate brought about, with a figure.
    case evidenceOfImpact = "evidence_of_impact"
    /// What they have been through with such terms: 'ten days cost me most of a grant last time'.
    case experience
    /// What they would leave alone, or take less of, for it.
    case tradeOff = "trade_off"
    /// They speak of equity as somebody who knows how it works.
    case equityUnderstood = "equity_understood"
    /// They asked what the exercise window means.
    case askedWindow = "asked_window"
    /// The bonus is taken with the goals that it hangs on.
    case tiedToGoals = "tied_to_goals"
    /// Two terms or more in figures, and not the base alone.
    case wholePackage = "whole_package"
}

/// What one reason may move, and with which words.
package struct OfferConcession: Equatable, Sendable {
    package var reason: OfferReason
    package var moves: [OfferTerm]
    /// With `{term}` and `{amount}`.
    package var says: [String]

    package init(reason: OfferReason, moves: [OfferTerm], says: [String]) {
        self.reason = reason
        self.moves = moves
        self.says = says
    }
}

/// The script of an offer call: the opening offer, its limits, and what moves it.
package struct OfferTable: Equatable, Sendable {
    /// ISO 4217, such as `USD`.
    package var currency: String
    package var vestingYears: Int
    /// What the bonus hangs on: "creator-growth goals".
    package var tiedTo: String
    /// Equity below this is under the market; nil where the pack does not say.
    package var market: Int?
    package var base: OfferRange
    package var equity: OfferRange
    package var bonus: OfferRange
    package var window: OfferRange
    /// Terms that move in one reply at most.
    package var most: Int
    package var concessions: [OfferConcession]
    /// The question with which the call is opened; its id is the phase's.
    package var prompt: Prompt
    package var lines: OfferLines

    package init(
        currency: String, vestingYears: Int, tiedTo: String, market: Int?, base: OfferRange, equity: OfferRange, bonus: OfferRange,
        window: OfferRange, most: Int, concessions: [OfferConcession], prompt: Prompt, lines: OfferLines
    ) {
        self.currency = currency
        self.vestingYears = vestingYears
        self.tiedTo = tiedTo
        self.market = market
        self.base = base
        self.equity = equity
        self.bonus = bonus
        self.window = window
        self.most = most
        self.concessions = concessions
        self.prompt = prompt
        self.lines = lines
    }

    package subscript(term: OfferTerm) -> OfferRange {
        switch term {
        case .base: base
        case .equity: equity
        case .bonus: bonus
        case .window: window
        }
    }

    private func amounts(_ amount: (OfferRange) -> Int) -> OfferPackage {
        OfferPackage(base: amount(base), equity: amount(equity), bonus: amount(bonus), window: amount(window))
    }

    package var opening: OfferPackage { amounts(\.opens) }
    /// The most that anybody can get.
    package var limit: OfferPackage { amounts(\.high) }

    func concession(_ reason: OfferReason) -> OfferConcession? { concessions.first { $0.reason == reason } }
}

/// What the recruiter says in an offer call beside the concessions. Lists are drawn from without repeating until they are used up.
package struct OfferLines: Equatable, Sendable {
    /// The opening offer and the last one; with `{base}`, `{equity}`, `{bonus}` and `{window}`.
    package var presents: [String]
    package var recaps: [String]
    /// In the place of a recap where the offer is turned down; may be empty.
    package var declined: [String]
    /// Somebody asked for more of a term and gave no reason that is still good.
    package var holds: [OfferTerm: [String]]
    /// What a term means, for whoever asks.
    package var explains: [OfferTerm: [String]]
    /// With `{term}` and `{amount}`: it is as far as it goes, or the candidate asked for what they have.
    package var tops: [String]
    package var haves: [String]
    /// With `{term}`: enough has moved in this reply.
    package var laters: [String]
    /// The base has moved, and nothing else was spoken of.
    package var baseAlone: [String]
    /// Nothing was asked for.
    package var asksBack: [String]
    /// It is not to be written up as it stands; may be empty.
    package var reopens: [String]
    /// Something was asked for that is on no table.
    package var elsewhere: [String]
    /// Hands the floor back after a reply: asks whether there is anything else, so that a bare no ends the talk.
    package var goesOn: [String]
    /// After a silence, and after a longer one: shall it be written up as it stands? To the second a bare yes or no is an answer.
    package var nudges: [String]
    package var wraps: [String]

    package init(
        presents: [String], recaps: [String], holds: [OfferTerm: [String]], explains: [OfferTerm: [String]], tops: [String],
        haves: [String], laters: [String], baseAlone: [String], asksBack: [String], elsewhere: [String], goesOn: [String],
        nudges: [String], wraps: [String], declined: [String] = [], reopens: [String] = []
    ) {
        self.presents = presents
        self.recaps = recaps
        self.holds = holds
        self.explains = explains
        self.tops = tops
        self.haves = haves
        self.laters = laters
        self.baseAlone = baseAlone
        self.asksBack = asksBack
        self.elsewhere = elsewhere
        self.goesOn = goesOn
        self.nudges = nudges
        self.wraps = wraps
        self.declined = declined
        self.reopens = reopens
    }
}
