import InterviewEngine
import RubricScorer
import SessionJournal
import ViewModels

extension InterviewState {
    /// A committee meets over a loop that is over, where more than one person was there to be convinced: not over a warm-up,
    /// not over a second take of one question, and not over a bonus round.
    package var hasCommittee: Bool {
        finished.count == setup.rounds.count && InterviewState.asksCommittee(loop, rounds: setup.rounds)
    }

    /// The same before the loop is begun.
    package static func asksCommittee(_ loop: Loop, rounds: [String]) -> Bool {
        loop.personas.count > 1 && !rounds.isEmpty && rounds.allSatisfy { Redo.prompt(of: $0) == nil && loop.bonusRound($0) == nil }
    }
}

/// The committee of a loop: votes by rule, words from the pack, quotes from the answers.
struct CommitteePresenter {
    let state: InterviewState
    let sheets: SessionSheets
    let transcript: ReviewTranscript
    let rubric: Rubric
    private let listeners: [Listeners.Listener]
    private let committee: Committee
    private let cards: CardPresenter
    private let dice: Dice

    init(state: InterviewState, sheets: SessionSheets, transcript: ReviewTranscript, rubric: Rubric) {
        (self.state, self.sheets, self.transcript, self.rubric) = (state, sheets, transcript, rubric)
        listeners = Listeners(rounds: state.finished.map(\.id), state: state, sheets: sheets, base: rubric).all
        committee = Committee(listeners.map { Ballot(by: $0.persona.id, vote: $0.vote, isVP: $0.isVP) })
        cards = CardPresenter(state: state, sheets: sheets, transcript: transcript)
        dice = Dice(seed: state.setup.seed)
    }

    /// nil while it does not meet, and where nobody assessed anything.
    func view(rating: SelfRating?) -> CommitteeView? {
        guard state.hasCommittee, committee.outcome != .none else { return nil }
        let isHire = committee.outcome == .hire
        let (pro, con) = speakers
        let nearest = committee.nearestToDissent
        let caseFor = pro.flatMap { statement($0, isFor: true) }
        let dissenters = committee.dissenters.isEmpty ? nearest.map { [$0] } ?? [] : Array(committee.dissenters.prefix(2))
        return CommitteeView(
            id: committee.outcome.rawValue, outcome: isHire ? "Hire." : "No hire.", summary: summary, isHire: isHire, votes: votes,
            caseFor: caseFor,
            caseAgainst: con.flatMap { statement($0, isFor: false, besides: caseFor?.quotes.first?.label) },
            dissents: dissenters.compactMap { dissent($0, agrees: committee.dissenters.isEmpty) }, agrees: committee.dissenters.isEmpty,
            rules: Committee.Rule.allCases.map(rule), leftOut: leftOut,
            work: WorkList(listeners: voting, loop: sheets.loop(state: state, rubric: rubric), cards: cards).three,
            comparison: rating.flatMap(comparison))
    }

    private var voting: [Listeners.Listener] { listeners.filter { $0.vote != nil } }

    private var summary: String {
        let pro = committee.cast.count { $0.isFor == true }
        let all = committee.cast.count
        let mean = committee.mean.map { "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)" } ?? ""
        let told = all == 1 ? "One vote was cast: \(mean) of 4." : "\(pro) of \(all) are for it; the mean vote is \(mean) of 4."
        return told + otherVerdict
    }

    /// Why the sheet says something else; empty where the two agree.
    private var otherVerdict: String {
        guard let vote = sheets.loop(state: state, rubric: rubric).vote, (vote >= 3) != (committee.outcome == .hire) else { return "" }
        return " The sheet, which weighs as the pack does and not as they do, says \(vote >= 3 ? "yes" : "no")."
    }

    // MARK: Votes

    private var votes: [CommitteeView.Vote] {
        zip(voting, cards.cards(voting, quotes: 1)).map { listener, card in
            let lines = listener.persona.committee.lines(forVote: listener.vote ?? 1)
            return CommitteeView.Vote(card: card, says: line(lines, "vote", listener.persona))
        }
    }

    /// Nobody says anything that their pack does not have.
    private func line(_ lines: [String], _ what: String, _ persona: Persona) -> String {
        lines.isEmpty ? "" : oneLine(lines[dice.pick(lines.count, "committee.\(what).\(persona.id)")])
    }

    private func rule(_ rule: Committee.Rule) -> CommitteeView.Rule {
        let holds = committee.holds(rule)
        let text =
            switch rule {
            case .mean: "The mean of the votes is at least 3."
            case .noStrongNo: "Nobody voted 1, a strong no."
            case .vp: holds == nil ? "The VP votes at least 3; no VP voted." : "The VP votes at least 3."
            }
        return CommitteeView.Rule(id: rule.rawValue, text: text, holds: holds)
    }

    /// Of the whole loop: who heard nothing to weigh, and who was never met.
    private var leftOut: [String] {
        let voted = Set(committee.cast.map(\.by))
        return state.loop.rounds.people.filter { !voted.contains($0) }.compactMap { state.loop.persona($0)?.firstName }
    }

    // MARK: Both cases

    /// Whoever is most for it makes the case for, whoever is most against it the case against; two people where there are two.
    private var speakers: (Listeners.Listener?, Listeners.Listener?) {
        let pro = voting.filter { !$0.sheet.pleased.isEmpty }.max { strength($0, $0.sheet.pleased) < strength($1, $1.sheet.pleased) }
        let rest = voting.filter { !$0.sheet.cost.isEmpty && (voting.count == 1 || $0.persona.id != pro?.persona.id) }
        let con = rest.max { weakness($0, $0.sheet.cost) < weakness($1, $1.sheet.cost) }
        return (pro, con)
    }

    private func strength(_ listener: Listeners.Listener, _ quotes: [PrivateQuote]) -> Int {
        (listener.vote ?? 0) * 10_000 + share(listener, quotes)
    }

    private func weakness(_ listener: Listeners.Listener, _ quotes: [PrivateQuote]) -> Int {
        (4 - (listener.vote ?? 4)) * 10_000 + share(listener, quotes)
    }

    /// How much the weightiest counts among all that counts for them.
    private func share(_ listener: Listeners.Listener, _ quotes: [PrivateQuote]) -> Int {
        quotes.first.map { listener.sheet.share($0.dimension) } ?? 0
    }

    /// - Parameter topic: what the other case is about, which this one is not, where there is anything else.
    private func statement(_ listener: Listeners.Listener, isFor: Bool, besides topic: String? = nil) -> StatementView? {
        let card = cards.card(listener, quotes: topic == nil ? 2 : 3)
        let all = isFor ? card.pleased : card.cost
        let others = all.filter { $0.label != topic }
        let quotes = Array((others.isEmpty ? all : others).prefix(2))
        guard let first = quotes.first, let topic = Dimension.allCases.first(where: { $0.title == first.label }) else { return nil }
        let lines = isFor ? listener.persona.committee.caseFor : listener.persona.committee.caseAgainst
        let says = filled(line(lines, isFor ? "for" : "against", listener.persona), [("topic", topic.spoken)])
        return StatementView(name: listener.persona.name, says: says, quotes: quotes)
    }

    /// - Parameter agrees: they come out on the same side as the committee, and stand nearest to the other.
    private func dissent(_ ballot: Ballot, agrees: Bool) -> StatementView? {
        guard let listener = listeners.first(where: { $0.persona.id == ballot.by }) else { return nil }
        let isHire = committee.outcome == .hire
        if agrees { return statement(listener, isFor: !isHire) }
        let lines = isHire ? listener.persona.committee.dissentAgainst : listener.persona.committee.dissentFor
        let card = cards.card(listener, quotes: 1)
        return StatementView(
            name: listener.persona.name, says: line(lines, "dissent", listener.persona), quotes: isHire ? card.cost : card.pleased)
    }

    // MARK: The candidate's own rating

    private func comparison(_ rating: SelfRating) -> ComparisonView? {
        guard rating.stage == .given, !rating.isEmpty else { return nil }
        let loop = sheets.loop(state: state, rubric: rubric)
        let rows = SelfRatingPresenter.dimensions(rubric).map { dimension in
            ComparisonView.Row(
                id: dimension.rawValue, label: dimension.title, hue: dimension.hue, own: rating.levels[dimension.rawValue],
                sheet: loop.mark(dimension).level)
        }
        return ComparisonView(
            rows: rows, vote: rating.vote.map(voteText), voteNumber: rating.vote, committee: committee.mean,
            difference: [rated(rating, session: "", pack: "")].meanDifference)
    }

    /// As it is kept over sessions.
    func rated(_ rating: SelfRating, session: String, pack: String) -> RatedSession {
        let loop = sheets.loop(state: state, rubric: rubric)
        let levels = SelfRatingPresenter.dimensions(rubric).compactMap { dimension in
            loop.mark(dimension).level.map { (dimension.rawValue, $0) }
        }
        return RatedSession(
            session: session, pack: pack, own: rating.levels, sheet: Dictionary(uniqueKeysWithValues: levels), vote: rating.vote,
            committee: committee.mean)
    }
}

extension Dimension {
    /// As somebody says it in a sentence.
    var spoken: String {
        switch self {
        case .latency: "latency"
        case .fairness: "fairness"
        case .creatorRevenue: "creator revenue"
        case .impactFraming: "impact"
        case .evidence: "evidence"
        case .concision: "getting to the point"
        case .liveDomain: "the live side"
        case .humility: "candour about limits"
        }
    }
}
