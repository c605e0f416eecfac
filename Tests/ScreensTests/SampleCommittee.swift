import ViewModels

/// A panel of three who disagree, and the committee of the loop.
enum SampleCommittee {
    static let latencyTraded = CardQuoteView(
        text: "gave up 0.4 points of AUC to keep the page under budget", label: "Latency", hue: .latency, word: "traded", passage: 4)
    static let figures = CardQuoteView(
        text: "p99 went from 120 to 310 ms", label: "Evidence", hue: .other, word: "against a baseline", passage: 4)
    static let exposure = CardQuoteView(
        text: "exposure of channels under 50 viewers went from 4 to 9 percent of impressions", label: "Fairness", hue: .fairness,
        word: "concrete", passage: 1)
    static let waved = CardQuoteView(
        text: "I don't think revenue matters much at that stage", label: "Creator revenue", hue: .revenue, word: "named", passage: 6)
    static let noFairness = CardQuoteView(
        text: "Honestly I don't think revenue matters much at that stage.", label: "Fairness", hue: .fairness, word: "absent", passage: 6)
    static let live = CardQuoteView(
        text: "a stream that began minutes ago has no history", label: "Live domain", hue: .other, word: "live mechanism", passage: 1)

    static let marcus = CardView(
        id: "marcus", name: "Marcus Oyelade", firstName: "Marcus", title: "Staff engineer, ranking and serving",
        listensFor: "a budget that adds up, a fallback, and a way back", weighs: ["latency", "evidence"], vote: "strong yes", number: 4,
        mean: 285, pleased: [latencyTraded, figures], cost: [])
    static let priya = CardView(
        id: "priya", name: "Priya Sundaresh", firstName: "Priya", title: "Data scientist, creator ecosystem",
        listensFor: "a fairness number that may stop a launch, and its baseline", weighs: ["fairness", "evidence"], vote: "yes", number: 3,
        mean: 212, pleased: [exposure], cost: [noFairness])
    static let june = CardView(
        id: "june", name: "June Abernathy", firstName: "June", title: "Senior product manager, live experiences",
        listensFor: "what one streamer would notice on the night", weighs: ["creator revenue", "live domain"], vote: "no", number: 2,
        mean: 145, pleased: [live], cost: [waved, noFairness])

    static let cards = CardsView(
        cards: [marcus, priya, june],
        splits: [
            SplitView(
                quote: latencyTraded, pleased: "Marcus", why: "latency: traded", displeased: "June", whyNot: "creator revenue: absent"),
            SplitView(quote: live, pleased: "June", why: "live domain: live mechanism", displeased: "Priya", whyNot: "evidence: no fact"),
        ])
}
