import InterviewEngine

@testable import SessionJournal

/// One example of everything that can stand in a journal. What they look like on disk is kept in `Fixtures/format-1.jsonl`.
enum Samples {
    static let header = JournalHeader(
        format: 1, session: "k3f9", began: 1_764_000_000_000, app: "0.1.0", pack: "twitch-ai-pm", packTitle: "AI/ML PM",
        packDigest: "9f86d081", setup: SessionSetup(seed: .max, mode: .practice, pace: 1_250, rounds: ["talk", "vp"], avoid: ["why-us"]),
        engine: 1, listener: 1, scorer: "1.0", parent: .init(session: "a1b2", turn: 3, time: .seconds(90)), name: "Zoë")

    static let figure = Figure(mantissa: -15, exponent: -1, unit: "percent")
    static let hearing = Hearing(
        turn: 2, box: .answer, revision: 7, latency: .absent, fairness: .concrete, creatorRevenue: .guarded,
        gaps: [HeardGap(gap: .noFigure, span: HeardSpan(start: 0, end: 4)), HeardGap(gap: .noAnswer, span: nil)],
        claims: [Claim(id: "c1", subject: "latency", value: figure, role: "result", span: HeardSpan(start: 5, end: 9))],
        asked: [
            Asked(span: HeardSpan(start: 1, end: 2), finding: .fact(id: "sla")),
            Asked(span: HeardSpan(start: 3, end: 4), finding: .unknown),
            Asked(span: HeardSpan(start: 5, end: 6), finding: .falsePremise(fact: "sla", stated: figure)),
        ],
        sums: [HeardSum(spans: [HeardSpan(start: 1, end: 2)], stated: figure, computed: figure)],
        dwell: Dwell(words: 120, sinceOutcome: 45, sinceFigure: 90), repeats: [HeardSpan(start: 10, end: 20)])

    static let edits = [
        DraftEdit(wait: Milliseconds(120), at: 0, delete: 0, insert: "H"),
        DraftEdit(wait: .zero, at: 1, delete: 2, insert: "é\n\"\\\u{1}/\u{1F600}\u{2028}", pasted: true),
    ]

    static let stimuli: [Stimulus] = [
        .roundEntered(round: "talk"), .drafted(box: .answer, revision: 1, cursor: 12, edits: edits),
        .drafted(box: .reply, revision: 2, cursor: 0, edits: []), .heard(hearing: hearing), .submitted(box: .answer, revision: 3),
        .letMeFinish, .movedOn, .hintAsked, .paused, .unpaused, .left, .resumed(away: Milliseconds(-5)),
        .sleptThrough(gap: .seconds(9)), .roundAbandoned,
        .scored(turn: 1, levels: ["structure": 3, "latency": 0], edges: ["latency-fairness"], vote: -1, scorer: "1.0"), .woke,
    ]

    static let purposes: [Purpose] = [
        .opening, .leadIn, .brief(caseID: "home"), .prompt(id: "why-us", turn: 4), .followUp(prompt: "why-us", gap: .noSide),
        .interruption(cause: .repetition), .floorBack, .letMeFinish, .acknowledgement, .nudge, .offer, .movingOn, .answer(fact: "sla"),
        .correction(fact: "sla"), .unknown, .handover, .poolDry, .timeWarning(minutes: 5), .overtime, .hint(prompt: "why-us"), .closing,
    ]

    /// Those that came after the first engine; their lines stand at the end, so that no line before them changes its number.
    static let laterPurposes: [Purpose] =
        [.push(prompt: "why-us", number: 1), .partDone] + Reception.allCases.map { .movingOnAfter(answer: $0) }
        + [.claimConflict(claim: "0-1"), .claimDoubt(claim: "0-1"), .claimRecall(claim: "0-1")]

    /// What came with offer calls; their lines stand behind all others.
    static let offerStep = OfferStep(
        term: .equity, from: 40, to: 50, reason: .equityUnderstood, span: HeardSpan(start: 2, end: 8))
    static let offerPurposes: [Purpose] =
        [
            .offerReply(
                responses: OfferResponse.Kind.allCases.filter { $0 != .reopened }.map { OfferResponse($0, .base) }
                    + [OfferResponse(.askedBack)])
        ]
        + OfferEnding.allCases.map { .offerRecap(ending: $0) }
    static let offerMoves: [Move] =
        OfferReason.allCases.filter { !laterReasons.contains($0) }.map(moved)
        + offerPurposes.map { .spoke(utterance: Utterance(by: "ada", text: "Well?", purpose: $0)) }
    /// Reasons that came after the first calls; their lines stand behind all others.
    static let laterReasons: [OfferReason] = [.experience]
    static func moved(_ reason: OfferReason) -> Move {
        var step = offerStep
        step.reason = reason
        return .offerMoved(step: step)
    }
    static let offerHearing = Hearing(
        turn: 0, box: .answer, revision: 1, dwell: .none,
        offer: OfferHearing(
            asks: OfferTerm.allCases.map { OfferAsk(term: $0, amount: $0 == .base ? nil : 50, wants: true, span: offerStep.span) },
            arguments: [OfferArgument(reason: .marketData, span: offerStep.span)],
            questions: [OfferQuestion(term: .window, span: offerStep.span)], mentioned: [.equity], deferrals: [offerStep.span],
            elsewhere: [offerStep.span], ending: .accepts, endingSpan: offerStep.span))

    /// What came with questions that are asked for once more.
    static let againHearing = Hearing(
        turn: 0, box: .answer, revision: 1, asked: [Asked(span: HeardSpan(start: 0, end: 30), finding: .again)], dwell: .none)

    /// What came with what is said about the conversation.
    static let asideHearing = Hearing(
        turn: 0, box: .answer, revision: 1,
        asked: [Asked.Finding.time, .yours, .declined].map { Asked(span: HeardSpan(start: 0, end: 30), finding: $0) }, dwell: .none)

    /// What came with questions about the time that is left.
    static let clockHearing = Hearing(
        turn: 0, box: .answer, revision: 1, asked: [Asked(span: HeardSpan(start: 0, end: 30), finding: .clock)], dwell: .none)

    /// What came with sums that do not come out.
    static let sumHearing = Hearing(
        turn: 0, box: .answer, revision: 1,
        sums: [
            HeardSum(
                spans: [HeardSpan(start: 1, end: 2)], stated: figure, computed: figure, words: "\"40 + \u{00E9}\" is 50, not \\60.")
        ], dwell: .none)

    /// What came with small talk, and with figures of earlier turns that are put right.
    static let talkHearing = Hearing(
        turn: 1, box: .answer, revision: 1,
        claims: [Claim(id: "1-0", subject: "team", value: figure, role: "plain", span: HeardSpan(start: 5, end: 9))],
        asked: SmallTalk.allCases.map { Asked(span: HeardSpan(start: 0, end: 30), finding: .smallTalk(kind: $0)) }, dwell: .none,
        corrections: [ClaimCorrection(earlier: "0-1", now: "1-0")], greeting: HeardSpan(start: 0, end: 4))

    static let moves: [Move] =
        [
            .phaseBegan(phase: "topics"), .phaseEnded(phase: "topics", why: .complete), .phaseEnded(phase: "topics", why: .time),
            .phaseEnded(phase: "topics", why: .leftOut), .phaseEnded(phase: "topics", why: .candidate), .caseDrawn(id: "home"),
            .stageBegan(stage: "budget"), .factChanged(change: FactChange(fact: "sla", text: "It is 120 ms now.")),
        ] + purposes.map { .spoke(utterance: Utterance(by: "ada", text: "So/\u{201C}why\u{201D}?", purpose: $0)) } + [
            .interrupted(turn: 1, cause: .metricWithoutOutcome), .draftParked, .draftRestored, .beatBegan(until: .seconds(63)), .floorTaken,
            .turnClosed(turn: 1), .overtimeBegan, .draftCounted(box: .reply), .roundEnded(round: "talk", why: .closed),
            .roundEnded(round: "talk", why: .time), .roundEnded(round: "talk", why: .abandoned), .loopEnded,
        ] + Gap.allCases.map { .spoke(utterance: Utterance(by: "b", text: "", purpose: .followUp(prompt: "p", gap: $0))) }
        + InterruptionCause.allCases.map { .interrupted(turn: 0, cause: $0) }

    static let sheet = SheetRecord(scope: "turn", id: "1", json: "{\"levels\":{\"latency\":3}}")

    static let bodies: [JournalRecord.Body] =
        [.header(header)] + stimuli.map { .event(.stimulus($0)) } + moves.map { .event(.move($0)) } + [.sheet(sheet)]
        + laterPurposes.map { .event(.move(.spoke(utterance: Utterance(by: "ada", text: "And?", purpose: $0)))) }
        + [.event(.stimulus(.heard(hearing: offerHearing)))] + offerMoves.map { .event(.move($0)) }
        + laterReasons.map { .event(.move(moved($0))) }
        + [
            .event(
                .move(.spoke(utterance: Utterance(by: "ada", text: "Well?", purpose: .offerReply(responses: [OfferResponse(.reopened)]))))),
            .event(.stimulus(.heard(hearing: againHearing))),
            .event(.move(.spoke(utterance: Utterance(by: "ada", text: "Why us?", purpose: .again)))),
            .event(.stimulus(.heard(hearing: asideHearing))),
            .event(.move(.spoke(utterance: Utterance(by: "ada", text: "Take your time.", purpose: .aside)))),
            .event(.stimulus(.heard(hearing: sumHearing))),
            .event(.move(.spoke(utterance: Utterance(by: "ada", text: "Check that.", purpose: .sum)))),
            .event(.stimulus(.heard(hearing: clockHearing))),
            .event(.stimulus(.heard(hearing: talkHearing))),
            .event(.move(.spoke(utterance: Utterance(by: "ada", text: "I have nothing on \"how many\".", purpose: .unknownBeside)))),
        ]

    static let records = bodies.enumerated().map { index, body in
        JournalRecord(n: index, t: .seconds(index), w: index == 0 ? header.began : header.began + index * 1_000 - 1, body: body)
    }

    /// A record told apart from its neighbours by its number.
    static func body(_ number: Int) -> JournalRecord.Body {
        number % 5 == 4
            ? .event(.move(.spoke(utterance: Utterance(by: "ada", text: "And \(number)?", purpose: .nudge))))
            : .event(
                .stimulus(
                    .drafted(
                        box: .answer, revision: number, cursor: number,
                        edits: [DraftEdit(wait: Milliseconds(number), at: 0, delete: 0, insert: "text \(number) é")])))
    }

    static let start = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: header.began, body: .header(header)))

    /// A journal of a header and `count` records as bytes.
    static func journal(_ count: Int) -> [UInt8] {
        (1...count).reduce(into: start) { bytes, n in
            bytes += RecordLine.bytes(of: JournalRecord(n: n, t: .seconds(n), w: n, body: body(n)))
        }
    }
}

/// Numbers that look random and are the same each time (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
