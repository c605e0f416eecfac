/// What an offer comes to over four years, in whole units of its currency: vesting in equal parts from the first day, the bonus paid at
/// its target, no tax, no raises, no dilution, and nothing paid for exercising.
package struct OfferValue: Equatable, Sendable {
    package static let years = 4
    /// What a company may be worth: up to ten million million.
    package static let companyLimit = 10_000_000_000_000

    package var base: Int
    package var bonus: Int
    /// nil where nobody said what the company is worth: then it stays a share.
    package var equity: Int?

    package init(_ package: OfferPackage, vestingYears: Int, company: Int?) {
        base = package.base * Self.years
        bonus = package.base * package.bonus / 1_000 * Self.years
        let vesting = max(1, vestingYears)
        equity = company.map { min(max(0, $0), Self.companyLimit) / 100_000 * package.equity / vesting * min(Self.years, vesting) }
    }

    package var cash: Int { base + bonus }
    package var total: Int { cash + (equity ?? 0) }
}

/// What is worth noting of how somebody negotiated.
package enum OfferNote: Equatable, Sendable {
    /// Nothing was asked for; the words that left it to the other side, where there were any.
    case afterthought(HeardSpan?)
    /// The base was all that was asked for.
    case baseAlone
    case equityNeverMentioned
    case windowNeverAsked
    /// They asked for less equity than the market gives.
    case underMarket(HeardSpan)
    /// They knew what they wanted of two terms or more, in figures.
    case wholePackage(HeardSpan)
}

extension OfferProgress {
    /// - Parameter heard: the last reading of all that was said; nil where nothing was.
    package func notes(on heard: OfferHearing?) -> [OfferNote] {
        let heard = heard ?? OfferHearing()
        // Also what was asked for with the last words, to which nobody replied any more.
        let wanted = heard.asks.filter { $0.wants || ($0.amount ?? 0) > table[$0.term].opens }.map(\.term)
        let asked = OfferTerm.allCases.filter { self.asked.contains($0) || wanted.contains($0) }
        var notes: [OfferNote] = []
        // 'I'm flexible on base if equity moves', with a figure or a reason, is a trade.
        let isExact = !heard.arguments.isEmpty || heard.asks.contains { $0.amount != nil }
        if asked.isEmpty || (!heard.deferrals.isEmpty && !isExact) { notes.append(.afterthought(heard.deferrals.first)) }
        if asked == [.base] { notes.append(.baseAlone) }
        if !heard.mentioned.contains(.equity) { notes.append(.equityNeverMentioned) }
        if !heard.questions.contains(where: { $0.term == .window }), !asked.contains(.window) { notes.append(.windowNeverAsked) }
        let equity = heard.asks.filter { $0.term == .equity && $0.wants && $0.amount != nil }
        if let market = table.market, let most = equity.max(by: { ($0.amount ?? 0) < ($1.amount ?? 0) }), (most.amount ?? 0) < market {
            notes.append(.underMarket(most.span))
        }
        if let whole = heard.arguments.first(where: { $0.reason == .wholePackage }) { notes.append(.wholePackage(whole.span)) }
        return notes
    }
}
