/// The offer that is on the table while it is talked about.
package struct OfferCardView: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        /// "Base", and in one word where there is little room.
        package var label: String
        package var brief: String
        /// "168,000 USD".
        package var amount: String
        /// It is more than it was at first.
        package var hasMoved: Bool

        package init(label: String, brief: String, amount: String, hasMoved: Bool) {
            self.label = label
            self.brief = brief
            self.amount = amount
            self.hasMoved = hasMoved
        }
    }
    package var rows: [Row]

    package init(rows: [Row]) { self.rows = rows }

    /// "base 168,000 USD, equity 0.04 %, ...", for a line that is read out.
    package var sentence: String { rows.map { "\($0.label.lowercased()) \($0.amount)" }.joined(separator: ", ") }
}

/// What came of an offer call.
package struct OfferView: Equatable, Sendable {
    /// What moved a term, with the candidate's words.
    package struct Step: Equatable, Sendable {
        package var from: String
        package var to: String
        /// "what the market pays".
        package var why: String
        package var quote: String

        package init(from: String, to: String, why: String, quote: String) {
            self.from = from
            self.to = to
            self.why = why
            self.quote = quote
        }
    }
    /// Amounts: base in whole units of the currency, equity in thousandths of a per cent, bonus in tenths of one, window in days.
    package struct Row: Equatable, Sendable {
        /// "base", "equity", "bonus", "window".
        package var id: String
        package var label: String
        package var start: String
        package var end: String
        package var limit: String
        package var startAmount: Int
        package var endAmount: Int
        package var limitAmount: Int
        package var steps: [Step]

        package init(
            id: String, label: String, start: String, end: String, limit: String, startAmount: Int, endAmount: Int, limitAmount: Int,
            steps: [Step]
        ) {
            self.id = id
            self.label = label
            self.start = start
            self.end = end
            self.limit = limit
            self.startAmount = startAmount
            self.endAmount = endAmount
            self.limitAmount = limitAmount
            self.steps = steps
        }

        package var hasMoved: Bool { endAmount > startAmount }
        package var isAtLimit: Bool { endAmount >= limitAmount }
    }
    /// Over four years, in whole units of the currency; nil where it cannot be said.
    package struct Sum: Equatable, Sendable {
        package var id: String
        package var label: String
        package var start: Int?
        package var end: Int?
        package var limit: Int?
        /// The same as they are shown.
        package var shown: (start: String, end: String, limit: String)

        package init(
            id: String, label: String, start: Int?, end: Int?, limit: Int?, shown: (start: String, end: String, limit: String)
        ) {
            self.id = id
            self.label = label
            self.start = start
            self.end = end
            self.limit = limit
            self.shown = shown
        }

        package static func == (a: Sum, b: Sum) -> Bool {
            (a.id, a.label, a.start, a.end) == (b.id, b.label, b.start, b.end) && a.limit == b.limit && a.shown == b.shown
        }
    }
    package struct Note: Equatable, Sendable {
        /// "base_alone", ...
        package var id: String
        package var text: String
        /// The candidate's words; empty where it is about what was not said.
        package var quote: String
        package var tone: Tone

        package init(id: String, text: String, quote: String, tone: Tone) {
            self.id = id
            self.text = text
            self.quote = quote
            self.tone = tone
        }
    }

    /// "accepts", "declines", "thinks", "leaves", "time"; nil where the round ended before the talk did.
    package var ending: String?
    /// How the call ended, in a sentence.
    package var outcome: String
    /// "24,000 USD more over four years than the offer it began with."
    package var gain: String
    /// What was not asked for or not given, of what could have been had.
    package var left: String
    package var currency: String
    package var rows: [Row]
    package var sums: [Sum]
    /// What the user says the company is worth; nil where they have not said.
    package var company: Int?
    package var companyShown: String?
    package var assumptions: [String]
    package var notes: [Note]

    package init(
        ending: String?, outcome: String, gain: String, left: String, currency: String, rows: [Row], sums: [Sum], company: Int?,
        companyShown: String?, assumptions: [String], notes: [Note]
    ) {
        self.ending = ending
        self.outcome = outcome
        self.gain = gain
        self.left = left
        self.currency = currency
        self.rows = rows
        self.sums = sums
        self.company = company
        self.companyShown = companyShown
        self.assumptions = assumptions
        self.notes = notes
    }
}

/// An offer call on a page of its own.
package struct OfferPageView: Equatable, Sendable {
    package var session: String
    package var title: String
    package var offer: OfferView
    /// What was typed for the company's value and is none, or could not be kept.
    package var problem: String?

    package init(session: String, title: String, offer: OfferView, problem: String? = nil) {
        self.session = session
        self.title = title
        self.offer = offer
        self.problem = problem
    }
}
