import ViewModels

/// The committee and private score sheets as headings and items, which the reports for readers set in their own way.
enum CommitteeReport {
    enum Item: Equatable {
        case heading(String)
        /// Somebody's name, with what is told of them.
        case person(String, String)
        case text(String)
        /// The candidate's words, and what they came to.
        case quote(mark: String, words: String, reason: String)
    }

    /// Votes and what follows from them are left out while numbers are hidden.
    static func items(_ view: CommitteeView, numbersHidden: Bool) -> [Item] {
        var items: [Item] = []
        if !numbersHidden { items.append(.text("\(view.outcome) \(view.summary)")) }
        for vote in view.votes {
            items.append(.person(vote.card.name, vote.card.title + (numbersHidden ? "" : vote.card.vote.map { ", vote: \($0)" } ?? "")))
            if !numbersHidden, !vote.says.isEmpty { items.append(.text(vote.says)) }
            items += quotes(vote.card)
        }
        items += statements("The strongest case for", view.caseFor.map { [$0] } ?? [], mark: "for")
        items += statements("The strongest case against", view.caseAgainst.map { [$0] } ?? [], mark: "against")
        if !numbersHidden {
            let heading = view.agrees ? "Nobody dissents; the nearest to it" : "Dissent"
            items += statements(heading, view.dissents, mark: view.isHire ? "against" : "for")
            items += sum(view)
        }
        items += work(view)
        if let own = view.comparison, !numbersHidden { items += comparison(own) }
        return items
    }

    static func items(_ view: CardsView, numbersHidden: Bool) -> [Item] {
        var items: [Item] = []
        for card in view.cards {
            items.append(.person(card.name, card.title + (numbersHidden ? "" : card.vote.map { ", vote: \($0)" } ?? "")))
            if !card.listensFor.isEmpty { items.append(.text("Listens for \(card.listensFor).")) }
            if !card.weighs.isEmpty { items.append(.text("Weighs \(card.weighs.joined(separator: " and ")) most.")) }
            items += quotes(card)
        }
        if !view.splits.isEmpty { items.append(.heading("What pleased one and cost with another")) }
        for split in view.splits { items.append(.quote(mark: "", words: split.quote.text, reason: split.sentence)) }
        return items
    }

    private static func quotes(_ card: CardView) -> [Item] {
        card.pleased.map { .quote(mark: "for", words: $0.text, reason: $0.reason) }
            + card.cost.map { .quote(mark: "against", words: $0.text, reason: $0.reason) }
    }

    private static func statements(_ heading: String, _ statements: [StatementView], mark: String) -> [Item] {
        if statements.isEmpty { return [] }
        return [.heading(heading)]
            + statements.flatMap { statement -> [Item] in
                [.person(statement.name, "")] + (statement.says.isEmpty ? [] : [.text(statement.says)])
                    + statement.quotes.map { .quote(mark: mark, words: $0.text, reason: $0.reason) }
            }
    }

    private static func sum(_ view: CommitteeView) -> [Item] {
        var items: [Item] = [.heading("How it adds up")]
        items += view.rules.map { .text("\($0.holds.map { $0 ? "holds" : "fails" } ?? "left out"): \($0.text)") }
        if !view.leftOut.isEmpty { items.append(.text("Without a vote: \(view.leftOut.joined(separator: ", ")).")) }
        return items
    }

    private static func work(_ view: CommitteeView) -> [Item] {
        if view.work.isEmpty { return [] }
        return [.heading("To work on")]
            + view.work.enumerated().flatMap { index, work -> [Item] in
                [
                    .person("\(index + 1). \(work.title)", work.place), .quote(mark: "", words: work.quote, reason: ""), .text(work.how),
                ] + (work.who.isEmpty ? [] : [.text("Counts most with \(work.who).")])
            }
    }

    private static func comparison(_ view: ComparisonView) -> [Item] {
        func told(_ number: Int?) -> String { number.map(String.init) ?? "not rated" }
        var items: [Item] = [.heading("Your own rating")]
        items += view.rows.map { .text("\($0.label): you \(told($0.own)), sheet \($0.sheet.map(String.init) ?? "not assessed")") }
        items.append(
            .text("Their vote: you \(told(view.voteNumber)), committee \(view.committee.map(ReportWords.hundredths) ?? "none")"))
        return items + [.text(view.sentence)]
    }
}
