import ViewModels

/// Views as a session would give them, for pictures: four rounds, of which two were sat.
enum SampleViews {
    static func home(asksName: Bool = false, noteTone: Tone = .quiet) -> HomeView {
        HomeView(
            greeting: asksName ? "Welcome. Here you sit the interview before the interview." : "Good evening, Ana.",
            items: [
                HomeItemView(
                    title: "Round 2, Dana Whitfield, 45 min: continue", detail: "AI/ML product manager, parked at 12:40",
                    intent: .continueSession("s1"), suggested: true),
                HomeItemView(
                    title: "Warm up", detail: "8 minutes: one question, one interruption, a score, one redo",
                    intent: .openPack("warm-up", round: nil), suggested: false),
                HomeItemView(
                    title: "Sit", detail: "AI/ML product manager, live streaming: four rounds, 165 min",
                    intent: .openPack("twitch", round: nil),
                    suggested: false),
                HomeItemView(
                    title: "Review", detail: "The last session, every mark beside its quote", intent: .openReview("s1"), suggested: false),
                HomeItemView(
                    title: "Replay", detail: "The last session, keystroke by keystroke", intent: .openReplay("s1", from: 0),
                    suggested: false),
                HomeItemView(title: "History", detail: "All sessions, with what came of them", intent: .openHistory, suggested: false),
            ],
            asksName: asksName,
            note: noteTone == .quiet
                ? "Sessions are kept in ~/.local/share/greenroom."
                : "The data folder cannot be written: /home/ana is read-only. Nothing new will be kept.",
            noteTone: noteTone)
    }

    static func lobby(problem: String? = nil) -> LobbyView {
        LobbyView(
            loopTitle: "AI/ML product manager, live streaming",
            notice: "Unofficial. Written from public sources in 2026; figures come from one public guide: verify them.",
            about:
                "Four rounds, as they are described in public: a recruiter, the hiring manager, a panel of three who disagree, and the VP of Product. "
                + "They can be sat on different days; the session parks between them.",
            rounds: [
                LobbyRoundView(title: "Recruiter screen", detail: "30 min, with Dana Whitfield", done: true, next: false),
                LobbyRoundView(title: "Hiring manager", detail: "45 min, with Marcus Oyelaran", done: false, next: true),
                LobbyRoundView(
                    title: "Cross-functional panel", detail: "60 min, with Priya Raman, Tomás Herrera and Ingrid Sol", done: false,
                    next: false),
                LobbyRoundView(title: "VP of Product", detail: "30 min, with Helen Okafor", done: false, next: false),
            ],
            mode: "practice", pace: "normal time", problem: problem)
    }

    // MARK: The session

    private static let texts: [(EntryView.Kind, String, String, Int, Int)] = [
        (.interviewer(name: "Dana Whitfield", interrupting: false), "Why live streaming, and why now?", "0:04", 0, 0),
        (
            .candidate,
            "Because a stream that began minutes ago has no history, and a recommender that needs one sends everybody to the same ten channels. "
                + "At my last company I halved that: exposure of channels under 50 viewers went from 4 to 9 percent of impressions in six weeks.",
            "0:51", 0, 0
        ),
        (.note, "pasted 12 words", "1:02", 0, 0),
        (
            .interviewer(name: "Marcus Oyelaran", interrupting: false),
            "Walk me through one AI product you shipped, and what it cost.", "0:03", 1, 1
        ),
        (
            .candidate,
            "We re-ranked the home page under a 150 ms budget. The larger model won on AUC, but p99 went from 120 to 310 ms, so I cut it: we "
                + "gave up 0.4 points of AUC to keep the page under budget. Latency is what viewers feel first, 名前 and all.",
            "1:20", 1, 1
        ),
        (
            .interviewer(name: "Marcus Oyelaran", interrupting: true),
            "Stop there. What did that do for creators' income?", "2:41", 1, 1
        ),
        (
            .candidate,
            "Honestly I don't think revenue matters much at that stage. Subscriptions followed later, about 3 percent up.", "2:58", 1, 1
        ),
        (.interviewer(name: "Marcus Oyelaran", interrupting: false), "And whom did the false positives fall on?", "3:30", 1, 2),
    ]

    private static func quote(_ words: String, _ role: String, in passage: Int) -> QuoteView {
        let text = texts[passage].1
        let range = text.range(of: words)
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return QuoteView(text: words, role: role, passage: passage, start: start, end: start + words.utf8.count)
    }

    private static func mark(
        _ id: String, _ label: String, _ hue: DimensionHue, _ level: Int?, _ word: String, _ quotes: [QuoteView], _ lift: String?
    ) -> MarkView {
        MarkView(id: id, label: label, hue: hue, level: level, word: word, quotes: quotes, lift: lift)
    }

    static let latency = mark(
        "latency", "Latency", .latency, 3, "traded",
        [
            quote("gave up 0.4 points of AUC to keep the page under budget", "traded", in: 4),
            quote("p99 went from 120 to 310 ms", "figure", in: 4),
        ],
        "Say what would have shown the cut to be wrong: a threshold, an experiment, a rollback.")
    static let fairness = mark(
        "fairness", "Fairness", .fairness, 2, "concrete",
        [quote("exposure of channels under 50 viewers went from 4 to 9 percent of impressions", "concrete", in: 1)],
        "Set it against something: what did that exposure cost, and why was it worth it?")
    static let revenue = mark(
        "creator_revenue", "Creator revenue", .revenue, 1, "named",
        [
            quote("I don't think revenue matters much at that stage", "dismissed", in: 6),
            quote("about 3 percent up", "named", in: 6),
        ],
        "Name whose income moved, by how much, and since when.")

    static let marks = [
        latency, fairness, revenue,
        mark(
            "impact_framing", "Impact framing", .other, 3, "outcome leads", [quote("I halved that", "support", in: 1)],
            "Say who received it, and what your own part in it was."),
        mark(
            "evidence", "Evidence", .other, 3, "against a baseline", [quote("from 4 to 9 percent", "support", in: 1)],
            "Say how it was measured."),
        mark("concision", "Concision", .other, 3, "clear", [], "Put the answer in the first sentence."),
        mark(
            "live_domain", "Live domain", .other, 2, "live mechanism", [quote("a stream that began minutes ago", "support", in: 1)],
            "Let it decide something."),
        mark("humility", "Humility", .other, nil, "not assessed", [], nil),
    ]

    static let triangle = TriangleView(
        latency: 3, fairness: 2, revenue: 1, latencyFairness: false, latencyRevenue: true, fairnessRevenue: false)

    static func sheet(_ title: String, absences: [String] = []) -> SheetView {
        SheetView(
            title: title, marks: marks, triangle: triangle, vote: "yes", overall: 245, absences: absences,
            conditions: ["extra time 1.25", "pasted 12 words"], scorer: "scorer 1 (a1b2c3d4)")
    }

    static let moments = [
        MomentView(
            title: "Creator revenue was waved away", quote: "I don't think revenue matters much at that stage",
            why: "Marcus had just asked what it did for creators' income. Name whose income moved, and by how much.", tone: .danger,
            passage: 6),
        MomentView(
            title: "A question passed without an answer", quote: "And whom did the false positives fall on?",
            why: "Nothing was said, so fairness rests on the recruiter's round alone.", tone: .warning, passage: 7),
        MomentView(
            title: "Latency: traded", quote: "gave up 0.4 points of AUC to keep the page under budget",
            why: "A side was taken, and the price was named.", tone: .good, passage: 4),
    ]

    static func review(numbersHidden: Bool = false, damage: String? = nil) -> ReviewView {
        let passages = texts.enumerated().map { index, line in
            let own = marks.flatMap { mark in mark.quotes.filter { $0.passage == index }.map { (mark, $0) } }
            return PassageView(
                entry: EntryView(kind: line.0, text: line.1, at: line.2, turn: line.4), round: line.3,
                highlights: own.map { mark, quote in
                    HighlightView(
                        start: quote.start, end: quote.end, dimension: mark.id, label: mark.label, hue: mark.hue, role: quote.role)
                }.sorted { ($0.start, $0.end) < ($1.start, $1.end) },
                marks: index == 6 ? [latency, revenue] : [],
                margin: index == 5 ? "cut in: model talk without an outcome" : index == 7 ? "asked because: no guard" : nil,
                notes: index == 6 ? "Names the trade first, with both figures, and the guardrail that would have undone it." : nil,
                time: index * 31_000)
        }
        return ReviewView(
            session: "2026-11-25-2014", title: "AI/ML product manager, live streaming", subtitle: "2026-11-25 20:14, practice, 41 min",
            rounds: [
                ReviewRoundView(
                    id: "recruiter", title: "Recruiter screen", people: "Dana Whitfield", sheet: sheet("Recruiter screen"), moments: []),
                ReviewRoundView(
                    id: "manager", title: "Hiring manager", people: "Marcus Oyelaran", sheet: sheet("Hiring manager"), moments: moments),
            ],
            loop: sheet("The whole loop", absences: ["Fairness was asked for and is absent: “And whom did the false positives fall on?”"]),
            passages: passages, damage: damage, numbersHidden: numbersHidden)
    }

    static func debrief(numbersHidden: Bool = false, sealed: Bool = false, isLast: Bool = false) -> DebriefView {
        DebriefView(
            title: "Hiring manager", round: review().rounds[1], numbersHidden: numbersHidden, sealed: sealed,
            redo: "And whom did the false positives fall on?", next: isLast ? nil : "Round 3 of 4: Cross-functional panel, 60 min")
    }

    static func panelDebrief(numbersHidden: Bool = false) -> DebriefView {
        var view = debrief(numbersHidden: numbersHidden)
        view.title = "Cross-functional panel"
        view.next = "Round 4 of 4: VP of product, 30 min"
        view.round.title = view.title
        view.round.people = "June Abernathy, Marcus Oyelade, Priya Sundaresh"
        view.round.cards = SampleCommittee.cards
        return view
    }

    /// Eight dimensions that go up and down; one has gaps, one a single level, one none.
    static func trend(count: Int = 30) -> TrendView {
        let names: [(String, String, DimensionHue)] = [
            ("latency", "Latency", .latency), ("fairness", "Fairness", .fairness), ("creator_revenue", "Creator revenue", .revenue),
            ("impact_framing", "Impact framing", .other), ("evidence", "Evidence", .other), ("concision", "Concision", .other),
            ("live_domain", "Live domain", .other), ("humility", "Humility", .other),
        ]
        let rows = names.enumerated().map { index, name in
            let levels = (0..<count).map { session -> Int? in
                switch index {
                case 2: session % 4 == 1 ? nil : min(4, session * 5 / max(1, count))
                case 6: session == count / 2 ? 2 : nil
                case 7: nil
                default: (session * (index + 2) / 3 + index) % 5
                }
            }
            return TrendRowView(id: name.0, label: name.1, hue: name.2, levels: levels)
        }
        let dates = (0..<count).map { day in
            let month = 10 + day / 28 % 3
            let number = day % 28 + 1
            return "2026-\(month)-\(number < 10 ? "0" : "")\(number)"
        }
        return TrendView(dates: dates, rows: rows, sessions: count + 2, minutes: 760, neverAsked: ["Humility"])
    }

    static let asked = AskedMapView(packs: [
        .init(
            id: "aiml", title: "AI/ML product manager, live streaming",
            rounds: [
                .init(
                    id: "recruiter", title: "Recruiter",
                    prompts: [
                        .init(id: "a", text: "Why here?", isHeard: false), .init(id: "b", text: "Why us?", isHeard: false),
                        .init(id: "c", text: "Why now?", isHeard: true),
                    ]),
                .init(
                    id: "panel", title: "Panel",
                    prompts: (0..<30).map {
                        .init(
                            id: "p\($0)", text: "Panel question \($0), and what it would cost whom, and how you would know?",
                            isHeard: $0 > 20)
                    }),
            ])
    ])

    static func history(numbersHidden: Bool = false, count: Int = 30) -> HistoryView {
        let states = ["parked", "finished", "unfinished", "damaged", "finished"]
        let packs = ["AI/ML product manager, live streaming", "Warm-up, 8 min", "Música: marketplace 音楽 product lead"]
        let rows = (0..<count).map { index in
            HistoryRowView(
                session: "s\(index)", date: "2026-11-\(index < 21 ? 30 - index : 10) 20:14", pack: packs[index % 3],
                rounds: "\(index % 4 + 1) of 4 rounds", minutes: 41 + index * 7,
                levels: [index % 5, (index + 2) % 5, index % 3 == 1 ? nil : 1],
                vote: index % 4 == 3 ? nil : index % 2 == 0 ? "yes" : "strong no", state: states[index % 5],
                mode: index % 3 == 2 ? "exam" : "practice")
        }
        return HistoryView(rows: rows, numbersHidden: numbersHidden)
    }
}

extension String {
    /// The first place of some words that are known to be in it.
    fileprivate func range(of words: String) -> Range<Index> {
        var start = startIndex
        while !self[start...].hasPrefix(words) { start = index(after: start) }
        return start..<index(start, offsetBy: words.count)
    }
}
