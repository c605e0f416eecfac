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
        listensFor: "what one streamer would notice on the night", weighs: ["creator revenue", "live domain"], vote: "strong no", number: 1,
        mean: 95, pleased: [live], cost: [waved, noFairness])

    static let cards = CardsView(
        cards: [marcus, priya, june],
        splits: [
            SplitView(
                quote: latencyTraded, pleased: "Marcus", why: "latency: traded", displeased: "June", whyNot: "creator revenue: absent"),
            SplitView(quote: live, pleased: "June", why: "live domain: live mechanism", displeased: "Priya", whyNot: "evidence: no fact"),
        ])
}

extension SampleCommittee {
    static let full = SelfRatingDraft(levels: ["latency": 3, "fairness": 1, "creator_revenue": 2], vote: 3)

    static func rating(_ draft: SelfRatingDraft = SelfRatingDraft(), problem: String? = nil) -> SelfRatingView {
        let words = ["absent", "named", "concrete", "traded", "decided and guarded"]
        return SelfRatingView(
            title: "AI/ML product manager, live streaming",
            items: [
                .init(id: "latency", label: "Latency", hue: .latency, words: words),
                .init(id: "fairness", label: "Fairness", hue: .fairness, words: words),
                .init(id: "creator_revenue", label: "Creator revenue", hue: .revenue, words: words),
            ],
            votes: ["strong no", "no", "yes", "strong yes"], draft: draft, committee: "Dana, Viktor, June, Marcus, Priya and Elena",
            problem: problem)
    }

    static let committee = CommitteeView(
        id: "no_hire", outcome: "No hire.", summary: "2 of 3 are for it; the mean vote is 2.66 of 4.", isHire: false,
        votes: [
            .init(card: marcus, says: "Strong yes. I'd hand them the pager."),
            .init(card: priya, says: "Yes. I could check most of it, which is more than I can usually say."),
            .init(card: june, says: "Hard no. I waited for one streamer to walk in, and the stage stayed dark."),
        ],
        caseFor: StatementView(name: "Marcus Oyelade", says: "For them: latency. That bit I'd sign.", quotes: [latencyTraded, figures]),
        caseAgainst: StatementView(
            name: "June Abernathy", says: "Here's my problem, and it's creator revenue. Nobody on camera would feel a thing.",
            quotes: [waved]),
        dissents: [
            StatementView(
                name: "Marcus Oyelade", says: "I'd build with this one. Nobody else at the table has to carry the pager, so weigh that.",
                quotes: [latencyTraded])
        ],
        agrees: false,
        rules: [
            .init(id: "mean", text: "The mean of the votes is at least 3.", holds: false),
            .init(id: "no_strong_no", text: "Nobody voted 1, a strong no.", holds: false),
            .init(id: "vp", text: "The VP votes at least 3; no VP voted.", holds: nil),
        ],
        leftOut: ["Dana", "Viktor", "Elena"],
        work: [
            WorkView(
                title: "Fairness: absent", quote: "And whom did the false positives fall on?",
                how: "To “And whom did the false positives fall on?”: Nothing here is about who is seen.", place: "Hiring manager, 3:30",
                who: "Priya and Elena", passage: 7),
            WorkView(
                title: "Creator revenue: named", quote: "I don't think revenue matters much at that stage",
                how: "Name whose income moved, by how much, and since when.", place: "Hiring manager, 2:58", who: "June and Elena",
                passage: 6),
            WorkView(
                title: "Live domain: live mechanism", quote: "a stream that began minutes ago has no history",
                how: "Let it decide something.", place: "Recruiter screen, 0:51", who: "June", passage: 1),
        ],
        comparison: ComparisonView(
            rows: [
                .init(id: "latency", label: "Latency", hue: .latency, own: 3, sheet: 3),
                .init(id: "fairness", label: "Fairness", hue: .fairness, own: 1, sheet: 2),
                .init(id: "creator_revenue", label: "Creator revenue", hue: .revenue, own: nil, sheet: 1),
            ],
            vote: "yes", voteNumber: 3, committee: 266, difference: -50))

    static func page(numbersHidden: Bool = false) -> CommitteePageView {
        CommitteePageView(
            session: "s1", title: "AI/ML product manager, live streaming", committee: committee, numbersHidden: numbersHidden,
            hasDebrief: true)
    }
}
