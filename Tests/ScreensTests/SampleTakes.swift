import ViewModels

/// A moment that cost something, a take of it, and two sessions side by side.
enum SampleTakes {
    static let question = "How do you keep small channels from being buried when the model favours the big ones, and what does it cost you?"
    static let place = "Cross-functional panel: Priya"

    static let advice = AdviceView(
        lift: "Name what you would give up for it: \u{201C}a floor of exposure\u{201D} has no price yet.",
        notes: "A strong answer names a floor, what it costs viewers, and what would stop it.",
        models: [
            ModelAnswerView(
                kind: "strong", text: "I would keep two places of the first row for channels under 50 viewers and accept 0.4 points.")
        ])

    static func misses(takes: Bool = false, count: Int = 9) -> MissesView {
        var miss = MissView(
            dimension: "fairness", title: "Fairness: named", hue: .fairness, turn: 4, place: "Cross-functional panel, 23:41", by: "Priya",
            question: question, quote: "we would of course keep an eye on small creators",
            starts: [
                StartView(
                    label: "when these words were typed", at: "23:41", detail: "1:05 into the question, 8:20 left for it",
                    draft: "The feed ranks by predicted watch time, and we would of course keep an eye on small creators"),
                StartView(
                    label: "before it was sent", at: "24:50", detail: "2:14 into the question, 7:11 left for it",
                    draft: "The feed ranks by predicted watch time, and we would of course keep an eye on small creators. 日本 That is it."),
                StartView(label: "when it was asked", at: "22:36", detail: "0:00 into the question, 9:25 left for it", draft: ""),
            ], advice: advice, time: 1_421_000)
        if takes {
            miss.takes = [
                TakeRowView(
                    id: "b7m2q1", date: "2026-11-26 19:02", outcome: "from named to traded", tone: .good, isOpen: false, isVariant: false),
                TakeRowView(
                    id: "x1c4d8", date: "2026-11-26 18:40", outcome: "not sent yet", tone: .quiet, isOpen: true, isVariant: false),
            ]
        }
        let silence = MissView(
            dimension: nil, title: "Nothing was said", hue: .other, turn: 6, place: "Cross-functional panel, 31:02", by: "June",
            question: "What would one streamer notice?", quote: "", starts: [miss.starts[2]], advice: AdviceView(), time: 1_862_000)
        let all = [miss, silence] + Array(repeating: miss, count: max(0, count - 2))
        return MissesView(
            session: "k3f9x2", title: "AI/ML product manager, live streaming", subtitle: "2026-11-25 20:14, practice, 165 min",
            misses: Array(all.prefix(count)))
    }

    static let words = ["absent", "named", "concrete", "traded", "decided and guarded"]

    static func level(_ id: String, _ label: String, _ hue: DimensionHue, _ before: Int?, _ after: Int?) -> LevelChangeView {
        LevelChangeView(
            id: id, label: label, hue: hue, before: before, after: after, wordBefore: before.map { words[$0] } ?? "not assessed",
            wordAfter: after.map { words[$0] } ?? "not assessed")
    }

    static let levels = [
        level("latency", "Latency", .latency, 2, 1), level("fairness", "Fairness", .fairness, 1, 3),
        level("creator_revenue", "Creator revenue", .revenue, 0, 0), level("evidence", "Evidence", .other, 1, 2),
        level("humility", "Humility", .other, nil, nil),
    ]

    static let answer = AnswerComparisonView(
        prompt: "floor", place: place, question: question,
        before: AnswerFiguresView(words: 64, wordsPerMinute: 41, firstWord: 6, pastedWords: 0, vote: "no"),
        after: AnswerFiguresView(words: 71, wordsPerMinute: 38, firstWord: 3, pastedWords: 12, vote: "yes"), levels: levels,
        edges: [
            EdgeChangeView(label: "Latency against fairness", before: false, after: true),
            EdgeChangeView(label: "Fairness against creator revenue", before: true, after: false),
            EdgeChangeView(label: "Latency against creator revenue", before: false, after: false),
        ],
        sentences: Array(repeating: SentenceChangeView(kind: .kept, before: "So.", after: "So.", effects: []), count: 4) + [
            SentenceChangeView(kind: .new, before: nil, after: "Well.", effects: []),
            SentenceChangeView(
                kind: .kept, before: "The feed ranks by predicted watch time.", after: "The feed ranks by predicted watch time.",
                effects: []),
            SentenceChangeView(
                kind: .changed, before: "And we would of course keep an eye on small creators.",
                after: "Channels under 50 viewers keep two places in the first row, and I accept that the page takes 20 ms longer for it.",
                effects: [
                    .init(text: "Fairness: from named to traded", gain: 2), .init(text: "Latency against fairness: traded", gain: 1),
                ]),
            SentenceChangeView(
                kind: .gone, before: "We got p95 from 300 ms to 120 ms before that.", after: nil,
                effects: [.init(text: "Latency: from concrete to named", gain: -1)]),
            SentenceChangeView(
                kind: .new, before: nil, after: "Their share went from 4 to 9 percent of impressions.",
                effects: [.init(text: "Evidence: from named to concrete", gain: 1)]),
        ])

    static func take(lifted: Bool = true, variant: Bool = false) -> TakeView {
        var own = answer
        if variant {
            own.before = nil
            own.sentences = own.sentences.filter { $0.after != nil }.map {
                .init(kind: .new, before: nil, after: $0.after, effects: $0.effects)
            }
        }
        return TakeView(
            id: "b7m2q1", title: variant ? "Fairness: traded" : lifted ? "Fairness: from named to traded" : "Fairness: still named",
            verdict: variant
                ? "It holds on another question too, after named to the first." : lifted ? "That lifts it." : "That does not lift it yet.",
            tone: lifted ? .good : .warning, isVariant: variant, answer: own, advice: advice,
            variant: "Who loses when a new channel gets a place?")
    }

    static func compare(numbersHidden: Bool = false, answers: Int = 2) -> CompareView {
        var other = answer
        other.sentences = [SentenceChangeView(kind: .kept, before: "The same.", after: "The same.", effects: [])]
        return CompareView(
            before: ComparedView(
                session: "k3f9x2", date: "2026-11-25 20:14", origin: "", title: "AI/ML product manager", minutes: 165, vote: "no",
                overall: 162, ownLevels: ["latency": 3, "fairness": 1], ownVote: 3),
            after: ComparedView(
                session: "b7m2q1", date: "2026-11-26 19:02", origin: "goes on from k3f9x2 at 83:40", title: "AI/ML product manager",
                minutes: 1, vote: "yes", overall: 245),
            levels: levels, edges: answer.edges, answers: Array([answer, other].prefix(answers)),
            onlyBefore: ["What did you cut, and why?"], onlyAfter: [], numbersHidden: numbersHidden)
    }
}
