import ViewModels

/// Private score sheets and the committee as JSON: votes are 1-4, means in hundredths of a level or of a vote.
enum JSONCommittee {
    /// `null` where one person alone sat in the round.
    static func value(_ view: CardsView?) -> JSONValue {
        guard let view else { return .null }
        return .object(["cards": .array(view.cards.map { .object(members($0)) }), "splits": .array(view.splits.map(split))])
    }

    /// `null` before the loop is over, and where no committee meets.
    static func value(_ view: CommitteeView?) -> JSONValue {
        guard let view else { return .null }
        return .object([
            "outcome": .string(view.id),
            "summary": .string(view.summary),
            "votes": .array(view.votes.map { .object(members($0.card).merging(["says": .string($0.says)]) { _, new in new }) }),
            "case_for": view.caseFor.map(statement) ?? .null,
            "case_against": view.caseAgainst.map(statement) ?? .null,
            "dissents": .array(view.agrees ? [] : view.dissents.map(statement)),
            "nearest_to_dissent": view.agrees ? view.dissents.first.map(statement) ?? .null : .null,
            "rules": .array(view.rules.map(rule)),
            "left_out": .strings(view.leftOut),
            "work": .array(view.work.map(work)),
            "self_rating": view.comparison.map(comparison) ?? .null,
        ])
    }

    /// Of one session in the history.
    static func value(_ view: OwnRatingView?) -> JSONValue {
        guard let view else { return .null }
        func level(_ index: Int) -> JSONValue { JSONValue(view.levels.indices.contains(index) ? view.levels[index] : nil) }
        return .object([
            "latency": level(0), "fairness": level(1), "creator_revenue": level(2), "vote": JSONValue(view.vote),
            "difference": JSONValue(view.difference),
        ])
    }

    static func value(_ view: SelfJudgementView?) -> JSONValue {
        guard let view else { return .null }
        return .object(["sessions": .int(view.sessions), "difference": JSONValue(view.difference)])
    }

    // MARK: Parts

    private static func members(_ card: CardView) -> [String: JSONValue] {
        [
            "id": .string(card.id),
            "name": .string(card.name),
            "title": .string(card.title),
            "listens_for": .string(card.listensFor),
            "weighs": .strings(card.weighs),
            "vote": JSONValue(card.vote),
            "number": JSONValue(card.number),
            "mean": JSONValue(card.mean),
            "pleased": .array(card.pleased.map(quote)),
            "cost": .array(card.cost.map(quote)),
        ]
    }

    private static func quote(_ quote: CardQuoteView) -> JSONValue {
        .object([
            "text": .string(quote.text), "dimension": .string(quote.label), "word": .string(quote.word), "passage": .int(quote.passage),
        ])
    }

    private static func split(_ split: SplitView) -> JSONValue {
        .object([
            "quote": quote(split.quote), "pleased": .string(split.pleased), "why": .string(split.why),
            "displeased": .string(split.displeased), "why_not": .string(split.whyNot),
        ])
    }

    private static func statement(_ statement: StatementView) -> JSONValue {
        .object([
            "name": .string(statement.name), "says": .string(statement.says), "quotes": .array(statement.quotes.map(quote)),
        ])
    }

    private static func rule(_ rule: CommitteeView.Rule) -> JSONValue {
        .object(["id": .string(rule.id), "text": .string(rule.text), "holds": rule.holds.map { .bool($0) } ?? .null])
    }

    private static func work(_ work: WorkView) -> JSONValue {
        .object([
            "title": .string(work.title), "quote": .string(work.quote), "how": .string(work.how), "place": .string(work.place),
            "who": .string(work.who), "passage": .int(work.passage),
        ])
    }

    private static func comparison(_ view: ComparisonView) -> JSONValue {
        let rows = view.rows.map { row in (row.id, JSONValue.object(["own": JSONValue(row.own), "sheet": JSONValue(row.sheet)])) }
        return .object([
            "levels": .object(Dictionary(rows) { first, _ in first }),
            "vote": JSONValue(view.voteNumber),
            "committee": JSONValue(view.committee),
            "difference": JSONValue(view.difference),
        ])
    }
}
