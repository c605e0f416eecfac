import ViewModels

/// An offer call that went well enough.
enum SampleOffer {
    static let card = OfferCardView(rows: [
        .init(label: "Base", brief: "Base", amount: "168,000 USD", hasMoved: false),
        .init(label: "Equity", brief: "Equity", amount: "0.05%", hasMoved: true),
        .init(label: "Bonus", brief: "Bonus", amount: "12%", hasMoved: true),
        .init(label: "Exercise window", brief: "Window", amount: "10 days", hasMoved: false),
    ])

    static let ask = "I'm looking for 0.05% equity and a 12% bonus tied to creator growth"

    static func view(company: Int? = nil) -> OfferView {
        OfferView(
            ending: "accepts", outcome: "You asked for equity and bonus, in that order. You took it.",
            gain: company == nil
                ? "13,440 USD more over four years than the offer it began with, and equity at 0.05%."
                : "213,440 USD more over four years than the offer it began with.",
            left: "Left on the table: base up to 190,000 USD, equity up to 0.07%, bonus up to 15% and exercise window up to 90 days; "
                + "120,960 USD over four years, without the equity.",
            currency: "USD",
            rows: [
                row("base", "Base", "168,000 USD", "168,000 USD", "190,000 USD", 168_000, 168_000, 190_000, []),
                row(
                    "equity", "Equity", "0.04%", "0.05%", "0.07%", 40, 50, 70,
                    [.init(from: "0.04%", to: "0.05%", why: "figures for more than the base", quote: ask)]),
                row(
                    "bonus", "Bonus", "10%", "12%", "15%", 100, 120, 150,
                    [.init(from: "10%", to: "12%", why: "you took the goals with the bonus", quote: ask)]),
                row("window", "Exercise window", "10 days", "10 days", "90 days", 10, 10, 90, []),
            ],
            sums: [
                sum("base", "Base", 672_000, 672_000, 760_000), sum("bonus", "Bonus", 67_200, 80_640, 114_000),
                .init(
                    id: "equity", label: "Equity", start: company.map { _ in 800_000 }, end: company.map { _ in 1_000_000 },
                    limit: company.map { _ in 1_400_000 },
                    shown: company == nil ? ("0.04%", "0.05%", "0.07%") : ("800,000 USD", "1,000,000 USD", "1,400,000 USD")),
                sum("total", company == nil ? "Together, without the equity" : "Together", 739_200, 752_640, 874_000),
            ],
            company: company, companyShown: company.map { _ in "2,000,000,000 USD" },
            assumptions: [
                "Four years. The grant vests in equal parts over 4 years, from the first day.",
                "The bonus is paid at its target every year: creator-growth goals met, no more and no less.",
                "No raises, no tax, no dilution, and nothing paid for exercising.",
                company == nil
                    ? "You have not said what the company is worth, so the equity stays a share of it and is in no sum."
                    : "The company is worth 2,000,000,000 USD, as you said, now and in four years.",
            ],
            notes: [
                .init(
                    id: "afterthought", text: "You treated pay as an afterthought: it was left to the other side.",
                    quote: "I'm comfortable negotiating", tone: .warning),
                .init(id: "window_never_asked", text: "You never asked what the exercise window means.", quote: "", tone: .warning),
                .init(id: "whole_package", text: "You came with figures for more than the base.", quote: "", tone: .good),
            ])
    }

    private static func row(
        _ id: String, _ label: String, _ start: String, _ end: String, _ limit: String, _ first: Int, _ now: Int, _ most: Int,
        _ steps: [OfferView.Step]
    ) -> OfferView.Row {
        OfferView.Row(
            id: id, label: label, start: start, end: end, limit: limit, startAmount: first, endAmount: now, limitAmount: most, steps: steps)
    }

    private static func sum(_ id: String, _ label: String, _ start: Int, _ end: Int, _ limit: Int) -> OfferView.Sum {
        func shown(_ amount: Int) -> String { "\(amount / 1_000),\(String(amount % 1_000 + 1_000).dropFirst()) USD" }
        return OfferView.Sum(
            id: id, label: label, start: start, end: end, limit: limit, shown: (shown(start), shown(end), shown(limit)))
    }

    static func page(company: Int? = nil, problem: String? = nil) -> OfferPageView {
        OfferPageView(session: "s1", title: "AI/ML product manager, live streaming", offer: view(company: company), problem: problem)
    }
}
