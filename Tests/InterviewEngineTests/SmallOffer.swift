import InterviewEngine

/// An offer whose every line says what it is.
enum SmallOffer {
    static let lines = OfferLines(
        presents: ["offer {base} {equity} {bonus} {window}"], recaps: ["recap {base} {equity} {bonus} {window}"],
        holds: Dictionary(uniqueKeysWithValues: OfferTerm.allCases.map { ($0, ["why \($0.rawValue)?", "why \($0.rawValue) again?"]) }),
        explains: [.window: ["the window is short"], .equity: ["equity is a share"]], tops: ["top {term} {amount}"],
        haves: ["have {term} {amount}"], laters: ["later {term}"], baseAlone: ["base alone?"],
        asksBack: ["what then?", "and what?", "well?"],
        elsewhere: ["not mine"], goesOn: ["what else?"], nudges: ["nudge"], wraps: ["wrap?"], declined: ["a no, then"],
        reopens: ["what stands in the way?"])

    static let moves: [(OfferReason, [OfferTerm])] = [
        (.tiedToGoals, [.bonus]), (.askedWindow, [.window]), (.equityUnderstood, [.equity, .window]), (.evidenceOfImpact, [.base, .bonus]),
        (.marketData, [.base, .equity]), (.tradeOff, [.equity, .bonus, .window]), (.competingOffer, [.base, .equity]),
        (.wholePackage, OfferTerm.allCases),
    ]

    static let table = OfferTable(
        currency: "USD", vestingYears: 4, tiedTo: "creator-growth goals", market: 40,
        base: OfferRange(low: 165_000, opens: 168_000, high: 190_000, step: 6_000),
        equity: OfferRange(low: 40, opens: 40, high: 70, step: 10), bonus: OfferRange(low: 100, opens: 100, high: 150, step: 20),
        window: OfferRange(low: 10, opens: 10, high: 90, step: 40), most: 2,
        concessions: moves.map { reason, terms in
            OfferConcession(reason: reason, moves: terms, says: ["\(reason.rawValue): {term} {amount}"])
        },
        prompt: Prompt(
            id: "terms", by: "ada", line: Line(text: "offer"), raises: [], followUps: [], hints: ["hint"], answerFacts: [], notes: ""),
        lines: lines)

    static let round = Round(
        id: "offer", title: "Offer", style: .recruiter, minutes: 15, interviewers: ["ada"], opening: ["hello"],
        phases: [
            Phase(id: "terms", minutes: 14, minimum: 2, leadIn: [], interruptions: [], content: .offer(table: table)),
            Phase(id: "bye", minutes: 1, minimum: 0, leadIn: [], interruptions: [], content: .close(says: ["goodbye"])),
        ])

    static func state(seed: UInt64 = 7) -> InterviewState {
        var loop = SmallLoop.loop()
        loop.bonus = [round]
        return InterviewState(loop: loop, setup: SessionSetup(seed: seed, mode: .practice, pace: 1_000, rounds: ["offer"], avoid: []))
    }
}

extension Play {
    /// Says something of which this is understood, beside all that was understood before, and waits out the beat.
    mutating func haggle(_ text: String, _ heard: OfferHearing, asked: [Asked] = []) {
        var heard = heard
        if let before = state.turns.last?.thread?.offer {
            heard.asks = before.asks + heard.asks
            heard.arguments = before.arguments + heard.arguments
            heard.questions = before.questions + heard.questions
        }
        type(text)
        submit()
        send(
            .heard(
                hearing: Hearing(
                    turn: state.turns.count - 1, box: .answer, revision: state.answer.revision, asked: asked,
                    dwell: Dwell(words: 9, sinceOutcome: 9, sinceFigure: 9), offer: heard)))
        pass(.seconds(3))
    }
}
