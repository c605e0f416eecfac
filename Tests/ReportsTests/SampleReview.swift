import ViewModels

/// A small scored session, and the same with something in every text of it.
enum SampleReview {
    static func triangle(_ lit: Bool) -> TriangleView {
        TriangleView(latency: 3, fairness: 2, revenue: nil, latencyFairness: lit, latencyRevenue: false, fairnessRevenue: false)
    }

    static func sheet(_ title: String, _ t: (String) -> String) -> SheetView {
        SheetView(
            title: t(title),
            marks: [
                MarkView(
                    id: "latency", label: "Latency", hue: .latency, level: 3, word: t("traded"),
                    quotes: [QuoteView(text: t("We gave 40 ms of the budget to fairness"), role: "traded", passage: 1, start: 0, end: 39)],
                    lift: t("Say what would tell you that it was wrong.")),
                MarkView(
                    id: "creator_revenue", label: "Creator revenue", hue: .revenue, level: nil, word: t("not assessed"), quotes: [],
                    lift: nil),
            ],
            triangle: triangle(true), vote: t("yes"), overall: 245, absences: [t("creator revenue")],
            conditions: [t("2 hints"), t("pasted 12 words")], scorer: t("scorer 1 (a1b2c3d4)"))
    }

    static func passage(_ kind: EntryView.Kind, _ text: String, turn: Int?, time: Int, notes: String? = nil) -> PassageView {
        PassageView(
            entry: EntryView(kind: kind, text: text, at: "41:02", turn: turn), round: 0,
            highlights: [
                HighlightView(start: 0, end: 4, dimension: "latency", label: "latency", hue: .latency, role: "traded")
            ], marks: [], margin: "asked because: no figure", notes: notes, time: time)
    }

    /// - Parameter t: what becomes of every text.
    static func view(_ t: (String) -> String = { $0 }, numbersHidden: Bool = false) -> ReviewView {
        ReviewView(
            session: t("20261125-ab12"), title: t("AI/ML Product Manager, Twitch (unofficial)"),
            subtitle: t("2026-11-25 20:14, practice, 41 min"),
            rounds: [
                ReviewRoundView(
                    id: "panel", title: t("Panel"), people: t("Priya Raman, Viktor Lindqvist"), sheet: sheet("Panel", t),
                    moments: [
                        MomentView(
                            title: t("Creator revenue: absent"), quote: t("Who pays for it?"), why: t("Name the payout it moves."),
                            tone: .warning, passage: 0)
                    ], cards: cards(t)),
                ReviewRoundView(id: "vp", title: t("VP"), people: t("Jonas Weber"), sheet: sheet("VP", t), moments: []),
            ],
            loop: sheet("The whole loop", t),
            passages: [
                passage(.interviewer(name: t("Priya Raman"), interrupting: false), t("What did you give up?"), turn: 1, time: 1_000),
                passage(
                    .candidate, t("We gave 40 ms of the budget to fairness.\nIt was worth it.\n\nCreators stayed."), turn: 1, time: 9_000,
                    notes: t("Two figures and a side.")),
                passage(.interviewer(name: t("Viktor"), interrupting: true), t("At p99?"), turn: 1, time: 9_500),
                passage(.note, t("pasted 12 words"), turn: nil, time: 9_900),
            ],
            committee: committee(t), damage: t("The record is damaged at line 40."), numbersHidden: numbersHidden)
    }

    static func history(_ t: (String) -> String = { $0 }, numbersHidden: Bool = false) -> HistoryView {
        HistoryView(
            rows: [
                HistoryRowView(
                    session: t("ab12"), date: t("2026-11-25 20:14"), pack: t("Twitch"), rounds: t("2 of 4 rounds"), minutes: 41,
                    levels: [3, nil, 2], vote: t("no"), state: "parked", mode: "practice",
                    own: OwnRatingView(levels: [4, nil, 2], vote: 3, difference: 50)),
                HistoryRowView(
                    session: t("cd34"), date: t("2026-11-24 19:00"), pack: t("Warm-up"), rounds: t("1 round"), minutes: 8, levels: [],
                    vote: nil, state: "damaged", mode: ""),
            ], judgement: SelfJudgementView(sessions: 3, difference: -60), numbersHidden: numbersHidden)
    }

    private static func quote(_ t: (String) -> String) -> CardQuoteView {
        CardQuoteView(
            text: t("We gave 40 ms of the budget to fairness"), label: t("Latency"), hue: .latency, word: t("traded"), passage: 1)
    }

    static func card(_ id: String, _ t: (String) -> String) -> CardView {
        CardView(
            id: t(id), name: t("Priya Raman"), firstName: t("Priya"), title: t("Data scientist"), listensFor: t("a way back"),
            weighs: [t("fairness"), t("evidence")], vote: t("yes"), number: 3, mean: 245, pleased: [quote(t)], cost: [quote(t)])
    }

    static func cards(_ t: (String) -> String) -> CardsView {
        CardsView(
            cards: [card("priya", t), card("viktor", t)],
            splits: [
                SplitView(
                    quote: quote(t), pleased: t("Priya"), why: t("latency: traded"), displeased: t("Viktor"), whyNot: t("fairness: absent"))
            ])
    }

    static func committee(_ t: (String) -> String) -> CommitteeView {
        let statement = StatementView(name: t("Priya Raman"), says: t("I would test it."), quotes: [quote(t)])
        return CommitteeView(
            id: "hire", outcome: "Hire.", summary: t("2 of 2 are for it; the mean vote is 3.00 of 4."), isHire: true,
            votes: [.init(card: card("priya", t), says: t("Yes, with a footnote."))], caseFor: statement, caseAgainst: statement,
            dissents: [statement], agrees: false,
            rules: [
                .init(id: "mean", text: t("The mean of the votes is at least 3."), holds: true),
                .init(id: "vp", text: t("The VP votes at least 3."), holds: nil),
            ],
            leftOut: [t("Elena")],
            work: [
                WorkView(
                    title: t("Fairness: absent"), quote: t("It was worth it."), how: t("Say who is seen less."), place: t("Panel, 0:09"),
                    who: t("Priya"), passage: 1)
            ],
            comparison: ComparisonView(
                rows: [.init(id: "latency", label: t("Latency"), hue: .latency, own: 4, sheet: nil)], vote: t("yes"), voteNumber: 3,
                committee: 300, difference: nil))
    }

    static let hostile: [String] = [
        "\u{1B}]0;owned\u{7}", "\u{1B}[31mred\u{1B}[0m", "\u{9B}2J\u{90}x\u{9C}", "a\u{0}b\u{8}c\u{7F}d\re", "\u{202E}txt.exe\u{2066}",
        "<script>alert(1)</script>", "</td><img src=x onerror=alert(1)>", "a & b &lt; c &#60;b&#62;", "```\n# heading\n- list\n1. one",
        "| cell | cell |\n|---|---|", "[link](javascript:alert(1)) ![i](http://x.example/i.png)",
        "<http://x.example> www.x.example a@x.example",
        "\"quote\" \\ back\\u0041 / slash", "line\u{2028}sep\u{2029}par", "    indented\n\ttab", "***bold*** __u__ ~~s~~ $x$ {y}",
        "日本語 e\u{301} 👩‍👩‍👧 \u{E0041}\u{E007F} \u{FEFF}", "===\n---\n+ plus\n: colon", "\\<b>", "-->\u{0C}<!--", "",
    ]
}
