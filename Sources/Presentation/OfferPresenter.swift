import InterviewEngine
import ViewModels

/// What came of an offer call, and the offer while it is talked about.
struct OfferPresenter {
    private let offer: OfferProgress
    private let turn: Turn?
    private let transcript: ReviewTranscript
    /// What the user says the company is worth, in whole units of the offer's currency.
    private let company: Int?

    /// nil where no offer was talked about in that round.
    init?(ofRound id: String, state: InterviewState, transcript: ReviewTranscript, company: Int?) {
        guard let offer = state.offer, state.loop.round(id)?.phases.contains(where: { $0.id == offer.phase }) == true else { return nil }
        self.offer = offer
        turn = state.turns.last { state.isOffer($0) }
        self.transcript = transcript
        self.company = company
    }

    private var table: OfferTable { offer.table }
    private var start: OfferPackage { table.opening }
    private var end: OfferPackage { offer.package }
    private var limit: OfferPackage { table.limit }

    var view: OfferView {
        OfferView(
            ending: offer.ending?.rawValue, outcome: outcome, gain: gain, left: left, currency: table.currency,
            rows: OfferTerm.allCases.map(row), sums: sums, company: company, companyShown: company.map(table.money),
            assumptions: assumptions, notes: offer.notes(on: turn?.heard?.offer).map(note))
    }

    // MARK: Terms

    private func row(_ term: OfferTerm) -> OfferView.Row {
        OfferView.Row(
            id: term.rawValue, label: Self.title(term), start: shown(term, start), end: shown(term, end), limit: shown(term, limit),
            startAmount: start[term], endAmount: end[term], limitAmount: limit[term],
            steps: offer.steps.filter { $0.term == term }.map { step in
                OfferView.Step(
                    from: table.shown(term, step.from), to: table.shown(term, step.to), why: Self.words(step.reason),
                    quote: quote(step.span))
            })
    }

    private func shown(_ term: OfferTerm, _ package: OfferPackage) -> String { table.shown(term, package[term]) }

    private func quote(_ span: HeardSpan) -> String {
        turn.flatMap { transcript.place(from: span.start, to: span.end, in: $0) }.map(transcript.text(at:)) ?? ""
    }

    // MARK: Value

    private func value(_ package: OfferPackage) -> OfferValue {
        OfferValue(package, vestingYears: table.vestingYears, company: company)
    }

    private var sums: [OfferView.Sum] {
        func sum(_ id: String, _ label: String, _ amount: (OfferValue) -> Int?, share: Bool = false) -> OfferView.Sum {
            let amounts = [start, end, limit].map { amount(value($0)) }
            let told = [start, end, limit].enumerated().map { index, package in
                amounts[index].map(table.money) ?? (share ? shown(.equity, package) : "")
            }
            return OfferView.Sum(
                id: id, label: label, start: amounts[0], end: amounts[1], limit: amounts[2], shown: (told[0], told[1], told[2]))
        }
        return [
            sum("base", "Base", { $0.base }), sum("bonus", "Bonus", { $0.bonus }), sum("equity", "Equity", { $0.equity }, share: true),
            sum("total", company == nil ? "Together, without the equity" : "Together", { $0.total }),
        ]
    }

    private var outcome: String {
        let names = offer.asked.map { Self.title($0).lowercased() }
        let asked = names.isEmpty ? "You asked for nothing." : "You asked for \(listed(names)), in that order."
        let ending =
            switch offer.ending {
            case .accepts: "You took it."
            case .declines: "You turned it down."
            case .thinks: "You kept it open."
            case .leaves, nil: "It stays on the table as it stood then."
            case .time: "The time was up."
            }
        return asked + " " + ending
    }

    private var gain: String {
        let terms = OfferTerm.allCases.filter { end[$0] > start[$0] }
        if terms.isEmpty { return "Nothing moved: it ends where it began." }
        let more = value(end).total - value(start).total
        let others = terms.filter { $0 == .window || ($0 == .equity && company == nil) }.map { term in
            term == .window ? "an exercise window of \(shown(term, end))" : "equity at \(shown(term, end))"
        }
        if more == 0 { return "More than it began with: \(listed(others))." }
        return "\(table.money(more)) more over four years than the offer it began with"
            + (others.isEmpty ? "." : ", and \(listed(others)).")
    }

    private var left: String {
        let open = OfferTerm.allCases.filter { end[$0] < limit[$0] }
        if open.isEmpty { return "Nothing was left on the table: every term is at the top of its band." }
        let told = open.map { "\(Self.title($0).lowercased()) up to \(shown($0, limit))" }
        let money = value(limit).total - value(end).total
        return "Left on the table: \(listed(told))"
            + (money > 0 ? "; \(table.money(money)) over four years" + (company == nil ? ", without the equity." : ".") : ".")
    }

    private var assumptions: [String] {
        let vesting = "Four years. The grant vests in equal parts over \(counted(table.vestingYears, "year")), from the first day."
        let bonus = "The bonus is paid at its target every year: \(table.tiedTo) met, no more and no less."
        let rest = "No raises, no tax, no dilution, and nothing paid for exercising."
        let worth =
            company.map { "The company is worth \(table.money($0)), as you said, now and in four years." }
            ?? "You have not said what the company is worth, so the equity stays a share of it and is in no sum."
        return [vesting, bonus, rest, worth]
    }

    // MARK: Notes

    private func note(_ note: OfferNote) -> OfferView.Note {
        func told(_ id: String, _ text: String, _ span: HeardSpan? = nil, _ tone: Tone = .warning) -> OfferView.Note {
            // What moved something is quoted there.
            let words = span.flatMap { span in offer.steps.contains { $0.span == span } ? nil : quote(span) }
            return OfferView.Note(id: id, text: text, quote: words ?? "", tone: tone)
        }
        switch note {
        case .afterthought(let span):
            let words = offer.asked.isEmpty ? "it was left to the other side." : "for a moment it was left to the other side."
            return told("afterthought", "You treated pay as an afterthought: " + words, span)
        case .baseAlone: return told("base_alone", "You negotiated the base alone. Three other terms closed where they opened.")
        case .equityNeverMentioned: return told("equity_never_mentioned", "Equity never came up.")
        case .windowNeverAsked: return told("window_never_asked", "You never asked what the exercise window means.")
        case .underMarket(let span):
            let market = table.market.map { table.shown(.equity, $0) } ?? ""
            return told("under_market", "You asked for less equity than the market gives, which is \(market).", span)
        case .wholePackage(let span): return told("whole_package", "You came with figures for more than the base.", span, .good)
        }
    }
}

// MARK: In the room

extension OfferPresenter {
    /// The offer as it stands while it is talked about; nil outside of an offer call.
    static func card(_ state: InterviewState) -> OfferCardView? {
        guard let offer = state.offer, state.round != nil || state.finished.last.map({ $0.ended == state.now }) ?? false else { return nil }
        let rows = OfferTerm.allCases.map { term in
            OfferCardView.Row(
                label: title(term), brief: brief(term), amount: offer.table.shown(term, offer.package[term]),
                hasMoved: offer.package[term] > offer.table.opening[term])
        }
        return OfferCardView(rows: rows)
    }

    /// What the recruiter made of an answer, for the margin of a review; nil where there is nothing to say.
    static func margin(_ responses: [OfferResponse]) -> String? {
        let told = responses.map { response in
            let term = response.term.map(title)?.lowercased() ?? ""
            return switch response.kind {
            case .explained: "explained: \(term)"
            case .conceded: "gave way: \(term)"
            case .has: "stands already: \(term)"
            case .top: "at its top: \(term)"
            case .held: "no reason that is still good: \(term)"
            case .later: "enough for one reply: \(term)"
            case .baseAlone: "base alone"
            case .elsewhere: "on no table"
            case .askedBack: "nothing was asked for"
            case .reopened: "not as it stands"
            }
        }
        return told.isEmpty ? nil : told.joined(separator: "; ")
    }

    static func title(_ term: OfferTerm) -> String { term == .window ? "Exercise window" : brief(term) }

    private static func brief(_ term: OfferTerm) -> String {
        switch term {
        case .base: "Base"
        case .equity: "Equity"
        case .bonus: "Bonus"
        case .window: "Window"
        }
    }

    private static func words(_ reason: OfferReason) -> String {
        switch reason {
        case .marketData: "what the market pays"
        case .competingOffer: "another offer"
        case .evidenceOfImpact: "something you brought about"
        case .experience: "what you have been through with such terms"
        case .tradeOff: "what you would leave alone for it"
        case .equityUnderstood: "you know how equity works"
        case .askedWindow: "you asked what the window means"
        case .tiedToGoals: "you took the goals with the bonus"
        case .wholePackage: "figures for more than the base"
        }
    }
}
