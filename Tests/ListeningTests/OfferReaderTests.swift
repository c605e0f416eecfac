import InterviewEngine
import Listening
import Testing

/// What is understood of an answer in an offer call.
@Suite struct OfferReaderTests {
    private static let table = OfferTable(
        currency: "USD", vestingYears: 4, tiedTo: "creator-growth goals", market: 40,
        base: OfferRange(low: 165_000, opens: 168_000, high: 190_000, step: 6_000),
        equity: OfferRange(low: 40, opens: 40, high: 70, step: 10), bonus: OfferRange(low: 100, opens: 100, high: 150, step: 20),
        window: OfferRange(low: 10, opens: 10, high: 90, step: 40), most: 2, concessions: [],
        prompt: Prompt(
            id: "terms", by: "dana", line: Line(text: "How does that land?"), raises: [], followUps: [], hints: [], answerFacts: [],
            notes: ""),
        lines: OfferLines(
            presents: [], recaps: [], holds: [:], explains: [:], tops: [], haves: [], laters: [], baseAlone: [], asksBack: [],
            elsewhere: [], goesOn: [], nudges: [], wraps: []))

    private func hear(_ text: String) -> OfferHearing {
        let context = ListeningContext(prompt: Self.table.prompt.line.text, raises: [], round: .recruiter, facts: [], offer: Self.table)
        let hearing = Listener.hear(text: text, turn: 0, box: .answer, revision: 1, context: context, final: true)
        #expect(hearing.gaps.isEmpty && hearing.claims.isEmpty)
        guard let offer = hearing.offer else {
            Issue.record("no offer was heard")
            return OfferHearing()
        }
        let length = text.utf8.count
        let spans = offer.asks.map(\.span) + offer.arguments.map(\.span) + offer.questions.map(\.span) + offer.deferrals + offer.elsewhere
        #expect(spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= length })
        return offer
    }

    @Test(arguments: [
        ("Give me a minute to think about it.", Asked.Finding.time), ("Let me think.", .time), ("How much time do we have left?", .clock),
        ("Could you repeat that?", .again), ("Can you hear me?", .smallTalk(kind: .sound)),
        ("Hi Dana, thank you for the offer.", .smallTalk(kind: .greeting)),
    ]) func talkAboutTheConversationIsNoPartOfTheBargain(_ text: String, _ finding: Asked.Finding) {
        let context = ListeningContext(prompt: Self.table.prompt.line.text, raises: [], round: .recruiter, facts: [], offer: Self.table)
        let hearing = Listener.hear(text: text, turn: 0, box: .answer, revision: 1, context: context, final: true)
        #expect(hearing.asked.map(\.finding) == [finding])
        #expect(hearing.offer == OfferHearing(mentioned: hearing.offer?.mentioned ?? []))
    }

    @Test func whoWantsToSleepOnItIsNotGivenAMinute() {
        for text in ["Let me think about it and get back to you.", "I need a few days to think it over."] {
            #expect(hear(text).ending == .thinks)
        }
    }

    struct Ask: CustomTestStringConvertible {
        var text: String
        var wanted: [(OfferTerm, Int?)]
        var testDescription: String { text }
    }

    static let asks: [Ask] = [
        Ask(text: "I'm looking for 0.05% equity and a 12% bonus tied to creator growth.", wanted: [(.equity, 50), (.bonus, 120)]),
        Ask(text: "Could we get the base to 180k?", wanted: [(.base, 180_000)]),
        Ask(text: "I'd need a base of $182,500.", wanted: [(.base, 182_500)]),
        Ask(text: "On base I was hoping for 185.", wanted: [(.base, 185_000)]),
        Ask(text: "I was hoping for 185,000.", wanted: [(.base, 185_000)]),
        Ask(text: "What does the window mean? I would want ninety days.", wanted: [(.window, 90)]),
        Ask(text: "Is there any room on the equity?", wanted: [(.equity, nil)]),
        Ask(text: "I'd like the exercise window to be 90 days.", wanted: [(.window, 90)]),
        Ask(text: "Can you extend the window to three months?", wanted: [(.window, 90)]),
        Ask(text: "I want more equity and a higher bonus.", wanted: [(.equity, nil), (.bonus, nil)]),
        Ask(text: "Equity of 0.06 percent, bonus at 14 percent, please.", wanted: [(.equity, 60), (.bonus, 140)]),
        Ask(text: "The median at this level is 182k. Could you get closer to that?", wanted: [(.base, nil)]),
        Ask(text: "I'd like 0.06 percent and a bonus of 12 percent tied to growth.", wanted: [(.equity, 60), (.bonus, 120)]),
        Ask(text: "And the base? I saw a published median of 182,000 for this role.", wanted: [(.base, nil)]),
        Ask(text: "The base is fine. I'd like 0.06% though.", wanted: [(.equity, 60)]),
        Ask(text: "Could the exercise window be longer than ten days? I'd like ten years.", wanted: [(.window, nil), (.window, 3_650)]),
        Ask(text: "I'd like a year to exercise instead of ten days.", wanted: [(.window, nil)]),
        Ask(text: "Can we do better than 168,000 on the base?", wanted: [(.base, nil)]),
        Ask(text: "The exercise window is fine. I'd like to start in three months.", wanted: []),
        Ask(text: "The window is short. I'd like three weeks to decide.", wanted: []),
        Ask(text: "I'd want more than 180,000 on the base.", wanted: [(.base, 180_000)]),
    ]

    @Test(arguments: [
        "What is the base?", "So what is the base again?", "How long is the exercise window?", "Could you repeat the whole offer, please?",
    ])
    func whoAsksWhatWasOfferedIsToldItAgain(_ text: String) {
        let context = ListeningContext(
            prompt: Self.table.prompt.line.text, raises: [], round: .recruiter, facts: AskedTests.twitch, offer: Self.table)
        let hearing = Listener.hear(text: text, turn: 0, box: .answer, revision: 1, context: context, final: true) {
            AskedTests.twitchIndex
        }
        #expect(hearing.asked.map(\.finding) == [.again])
        let tied = Listener.hear(
            text: "What is the bonus tied to?", turn: 0, box: .answer, revision: 1, context: context, final: true
        ) { AskedTests.twitchIndex }
        #expect(tied.asked.map(\.finding) == [.fact(id: "bonus")])
    }

    @Test(arguments: asks)
    func whatIsAskedForIsHeard(_ ask: Ask) {
        let heard = hear(ask.text).asks.filter(\.wants)
        #expect(heard.map(\.term) == ask.wanted.map(\.0))
        #expect(heard.map(\.amount) == ask.wanted.map(\.1))
    }

    @Test(arguments: [
        "I'm comfortable negotiating.", "The base is fine.", "I don't need more base.", "Thank you, that's generous.",
        "I lifted creator revenue by 12 percent in four years.", "What does the exercise window mean?", "Hi Dana, good to hear from you.",
        "It was based on 30,000 viewers.", "I have another offer at 185k.",
    ])
    func nothingIsHeardWhereNothingIsAskedFor(_ text: String) {
        #expect(hear(text).asks.filter { $0.wants || ($0.amount ?? 0) > Self.table.opening[$0.term] } == [])
    }

    static let reasons: [(String, [OfferReason])] = [
        ("The market median for this level on levels.fyi is 182,000.", [.marketData]),
        ("I looked at the market.", []),
        ("I have another offer in hand at 185k base.", [.competingOffer]),
        ("I have another offer.", []),
        ("In my last job I lifted creator revenue by 12 percent.", [.evidenceOfImpact]),
        ("I never lifted creator revenue by 12 percent.", []),
        ("Leave the base where it is and give me more equity instead.", [.tradeOff]),
        ("What does the exercise window mean if I leave?", [.askedWindow]),
        ("Explain the window to me.", [.askedWindow]),
        ("I'd take a 12% bonus tied to creator growth.", [.tiedToGoals]),
        ("I'd take a 12% bonus tied to my own work.", []),
        ("I'd want a bonus of 12% and 0.05% equity.", [.wholePackage]),
        ("I'd want a bonus of 12%.", []),
        ("How much of the equity is left after dilution, and what is the strike price?", [.equityUnderstood]),
        ("Does the equity vest?", []),
        ("Ten days cost me most of a grant last time.", [.experience]),
        ("Ten days cost me most of a grant last time, so I'd want ninety days to exercise.", [.experience]),
        ("I have done this before, I lost most of a grant when the window closed.", [.experience]),
        ("I have done this at two start-ups and the strike price mattered.", [.experience]),
        ("I've been through this before. I couldn't exercise my options in time.", [.experience]),
        ("At my last company the bonus was never paid.", [.experience]),
        ("My options never cost me anything last time.", []),
        ("I have done this at two start-ups.", []),
        ("I've had options before.", []),
        ("If I lost the grant, as happened to me last time, would that be it?", []),
        ("The meeting ran out of time at my last company.", []),
        ("Once before the window lapsed and cost me the grant.", [.experience]),
        ("I once lost most of a grant when it expired at my last company.", [.experience]),
        ("Once I lost the grant, as at my last company, would come the next.", []),
        ("Once it expired as at my last company the grant was gone.", []),
        ("I learned about equity the hard way.", []),
    ]

    @Test(arguments: reasons)
    func reasonsAreHeardWithWhatMakesThemOne(_ text: String, _ reasons: [OfferReason]) {
        #expect(hear(text).arguments.map(\.reason) == reasons)
    }

    @Test(arguments: [
        ("I accept.", OfferEnding.accepts), ("That works for me, thank you.", .accepts), ("I'll take it.", .accepts),
        ("I'd like to sleep on it.", .thinks), ("Then I have to decline.", .declines), ("I need a few days to think.", .thinks),
        ("I need a couple of days.", .thinks), ("I need to think until Friday.", .thinks),
    ])
    func theEndIsHeard(_ text: String, _ ending: OfferEnding) { #expect(hear(text).ending == ending) }

    @Test func whatIsNeededToThinkIsNoTermAndWhatWasDoneIsNoAmount() {
        #expect(hear("I need a few days to think.").asks.isEmpty)
        let asks = hear("I would like 188k, because we raised small seller sales by 12 percent over six weeks.").asks
        #expect(asks.map(\.term) == [.base] && asks.first?.amount == 188_000)
        #expect(hear("I'd like to think about it, but could you get to 190,000?").asks.map(\.term) == [.base])
        #expect(hear("I'm pleased with the base.").asks.isEmpty)
        #expect(hear("I'd need a week more vacation.").elsewhere.count == 1 && hear("I'd need a week more vacation.").ending == nil)
        #expect(hear("And more equity please, I lost a grant at my last job when the window closed.").asks.map(\.term).contains(.equity))
    }

    @Test(arguments: [
        "I'll accept if the base is 180.", "I'll accept once the base is 180.", "Can I accept later?", "I won't accept that.",
        "The base sounds good.", "I'm listening.",
    ])
    func noEndIsHeardWhereThereIsNone(_ text: String) { #expect(hear(text).ending != .accepts) }

    @Test(arguments: [
        ("Yes.", true), ("Yes, thank you.", true), ("No. Thanks.", false), ("not yet", false), ("Sure", true), ("Well, no.", false),
        ("Of course not.", false), ("Absolutely not", false), ("Definitely not.", false), ("Certainly not.", false), ("Ok, no.", false),
        ("Absolutely never.", false), ("No. Okay, thank you.", false), ("Okay. Thank you very much.", true),
    ])
    func aBareYesOrNoIsHeard(_ text: String, _ isYes: Bool) {
        let heard = hear(text)
        #expect(heard.short?.isYes == isYes && heard.ending == nil)
    }

    @Test(arguments: ["Yes, but the base is low.", "No?", "Thank you.", "No more base for me, then.", "Sure, if equity moves.", ""])
    func whatSaysMoreIsNoBareYesOrNo(_ text: String) { #expect(hear(text).short == nil) }

    /// The engine holds it against what was said before it.
    @Test(arguments: [
        ("I'd like to sleep on it. Okay, thank you.", "Okay, thank you."), ("That's lower than I hoped. Okay.", "Okay."),
        ("Thank you. Yes. I do.", "Thank you. Yes. I do."), ("Yes.\nNo.", "No."), ("I want more.\nYes.\nThanks.", "Yes.\nThanks."),
    ])
    func aYesOrNoBeginsBehindWhatElseWasSaid(_ text: String, _ words: String) throws {
        let span = try #require(hear(text).short).span
        #expect(String(decoding: text.utf8.dropFirst(span.start), as: UTF8.self) == words)
    }

    @Test(arguments: [
        ("From what I've seen I'd like 0.08 percent equity.", OfferTerm.equity, 80),
        ("I learned the hard way that I need 90 days to exercise.", .window, 90),
        ("After what I lost at my last company I would want 0.06 percent equity.", .equity, 60),
    ])
    func whatIsWantedAfterWhatWasLivedKeepsItsFigure(_ text: String, _ term: OfferTerm, _ amount: Int) {
        #expect(hear(text).asks.contains { $0.wants && $0.term == term && $0.amount == amount })
    }

    @Test func whatWasOnceHadIsNotAskedFor() {
        let heard = hear("Last time I had 0.5 percent and it was diluted to nothing.")
        #expect(heard.asks.isEmpty && heard.arguments.map(\.reason) == [.experience])
    }

    @Test func leavingItToThemIsHeard() {
        #expect(hear("I'm comfortable negotiating.").deferrals.count == 1)
        #expect(hear("Whatever you think is fair.").deferrals.count == 1)
        #expect(hear("It's not about the money for me.").deferrals.count == 1)
        #expect(hear("I'd like 0.05% equity.").deferrals.isEmpty)
    }

    @Test func whatIsOnNoTableIsHeard() {
        #expect(hear("Is there a signing bonus?").elsewhere.count == 1)
        #expect(hear("Is there a signing bonus?").mentioned.isEmpty)
        #expect(hear("I'd sign today.").elsewhere.isEmpty)
    }

    @Test func aDraftAndOtherRoundsHoldNothingOfIt() {
        let context = ListeningContext(prompt: "", raises: [], round: .recruiter, facts: [], offer: Self.table)
        #expect(Listener.hear(text: "0.05% equity", turn: 0, box: .answer, revision: 1, context: context, final: false).offer == nil)
        let other = ListeningContext(prompt: "", raises: [], round: .recruiter, facts: [])
        #expect(Listener.hear(text: "0.05% equity", turn: 0, box: .answer, revision: 1, context: other, final: true).offer == nil)
    }

    @Test(arguments: [
        ("2.5 billion", 2_500_000_000), ("$800m", 800_000_000), ("1,200,000,000", 1_200_000_000), ("about 2bn dollars", 2_000_000_000),
        ("10 trillion", 10_000_000_000_000),
    ])
    func aCompanysValueIsRead(_ text: String, _ value: Int) { #expect(CompanyValue.read(text) == value) }

    @Test(arguments: ["", "a lot", "12 percent", "0", "-5 million", "20 trillion", "between 2 and 3 billion", "5 days"])
    func whatIsNoValueIsNone(_ text: String) { #expect(CompanyValue.read(text) == nil) }

    @Test(arguments: [
        "I'm in final rounds elsewhere.", "I take it the bonus is paid yearly.", "I don't want to walk away.",
        "If that stays I'd have to decline.", "That sounds good. How is the bonus paid?",
    ])
    func whatSettlesNothingEndsNothing(text: String) {
        #expect(hear(text).ending == nil)
    }

    @Test func anAskIsNoQuestionAboutMeaning() {
        let base = hear("I understand the band, but could we get the base to 185,000?")
        #expect(base.asks.contains { $0.term == .base && $0.amount == 185_000 } && base.questions.isEmpty)
        let window = hear("I understand it's ten days, could we make the exercise window 90 days?")
        #expect(window.asks.contains { $0.term == .window && $0.amount == 90 })
        #expect(hear("Could you explain what happens to the exercise window after 90 days?").asks.isEmpty)
    }

    @Test func wordsOfAnotherBenefitAreNoWishForIt() {
        #expect(hear("I led the remote team that cut latency by 40 ms.").elsewhere.isEmpty)
        #expect(!hear("Could I work remote on Fridays?").elsewhere.isEmpty)
    }
}
