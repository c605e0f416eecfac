import InterviewEngine
import Presentation
import SessionJournal
import Testing
import ViewModels

/// An offer call as it is shown.
@Suite struct OfferPresenterTests {
    private static let table = OfferTable(
        currency: "EUR", vestingYears: 4, tiedTo: "growth goals", market: 40,
        base: OfferRange(low: 90_000, opens: 100_000, high: 120_000, step: 5_000),
        equity: OfferRange(low: 40, opens: 40, high: 70, step: 10), bonus: OfferRange(low: 100, opens: 100, high: 150, step: 25),
        window: OfferRange(low: 10, opens: 10, high: 90, step: 40), most: 2,
        concessions: [
            OfferConcession(reason: .marketData, moves: [.base], says: ["{term} {amount}"]),
            OfferConcession(reason: .tiedToGoals, moves: [.bonus], says: ["{term} {amount}"]),
        ],
        prompt: Prompt(id: "terms", by: "ada", line: Line(text: "offer"), raises: [], followUps: [], hints: [], answerFacts: [], notes: ""),
        lines: OfferLines(
            presents: ["{base} {equity} {bonus} {window}"], recaps: ["{base} {equity} {bonus} {window}"], holds: [:], explains: [:],
            tops: [], haves: [], laters: [], baseAlone: [], asksBack: ["?"], elsewhere: [], goesOn: [], nudges: [], wraps: []))

    private static let loop: Loop = {
        var loop = SmallLoop.loop
        loop.bonus = [
            Round(
                id: "offer", title: "The offer call", style: .recruiter, minutes: 15, interviewers: [loop.personas[0].id], opening: ["hi"],
                phases: [
                    Phase(id: "terms", minutes: 14, minimum: 2, leadIn: [], interruptions: [], content: .offer(table: table)),
                    Phase(id: "end", minutes: 1, minimum: 0, leadIn: [], interruptions: [], content: .close(says: ["bye"])),
                ])
        ]
        return loop
    }()

    private static let words = "Is the base open? The market pays 115,000 for this, and a bonus of 12.5% hangs on growth."

    /// Asks for base and bonus with a reason for each, and takes it.
    private static func sat(ends: Bool = true) -> Sitting {
        var setup = SmallLoop.setup()
        setup.rounds = ["offer"]
        var sitting = Sitting(setup, loop: loop)
        sitting.send(.roundEntered(round: "offer"))
        sitting.type(words)
        sitting.submit()
        let base = HeardSpan(start: 0, end: 17)
        let market = HeardSpan(start: 18, end: 45)
        sitting.send(
            .heard(
                hearing: Hearing(
                    turn: 0, box: .answer, revision: 1,
                    offer: OfferHearing(
                        asks: [
                            OfferAsk(term: .base, amount: nil, wants: true, span: base),
                            OfferAsk(term: .bonus, amount: 125, wants: true, span: base),
                        ],
                        arguments: [OfferArgument(reason: .marketData, span: market), OfferArgument(reason: .tiedToGoals, span: market)],
                        mentioned: [.base, .bonus]))))
        sitting.pass(.seconds(5))
        if ends { sitting.send(.movedOn) }
        return sitting
    }

    private static func review(_ state: InterviewState, company: Int? = nil) -> ReviewView {
        ReviewPresenter.view(
            session: "s", began: "2026-11-25 20:14", state: state, sheets: SessionSheets(turns: []), rubric: .init(), rubrics: [:],
            damage: nil, numbersHidden: false, company: company)
    }

    @Test func theResultHasWhatMovedWithItsWords() throws {
        let review = Self.review(Self.sat().state)
        #expect(review.committee == nil && review.rounds[0].moments.isEmpty)
        let sheet = review.rounds[0].sheet
        #expect(sheet.marks.isEmpty && sheet.vote == nil)
        let offer = try #require(sheet.offer)
        #expect(offer.rows.map(\.end) == ["105,000 EUR", "0.04%", "12.5%", "10 days"])
        #expect(
            offer.rows[0].steps == [
                .init(from: "100,000 EUR", to: "105,000 EUR", why: "what the market pays", quote: "The market pays 115,000 for")
            ])
        #expect(offer.outcome == "You asked for base and bonus, in that order. It stays on the table as it stood then.")
        #expect(offer.gain == "32,500 EUR more over four years than the offer it began with.")
        #expect(offer.left.hasPrefix("Left on the table: base up to 120,000 EUR, equity up to 0.07%"))
        #expect(offer.notes.map(\.id) == ["equity_never_mentioned", "window_never_asked"])
        #expect(offer.sums.map(\.end) == [420_000, 52_500, nil, 472_500])
        #expect(offer.assumptions.last?.hasPrefix("You have not said") == true)
    }

    @Test func aValueOfTheCompanyPutsTheEquityInTheSum() throws {
        let offer = try #require(Self.review(Self.sat().state, company: 1_000_000_000).rounds[0].sheet.offer)
        #expect(offer.sums.map(\.end) == [420_000, 52_500, 400_000, 872_500])
        #expect(offer.companyShown == "1,000,000,000 EUR" && offer.assumptions.last?.contains("as you said") == true)
    }

    @Test func theRoomShowsTheOfferInPlaceOfCoverage() throws {
        let sitting = Self.sat(ends: false)
        var cache = RoomPresenterCache()
        let room = RoomPresenter.view(state: sitting.state, at: sitting.now, save: .saved, notice: nil, flash: false, cache: &cache)
        let card = try #require(room.offer)
        #expect(room.coverage.isEmpty && card.rows.map(\.hasMoved) == [true, false, true, false])
        #expect(RoomPresenter.offerSentence(sitting.state) == "base 105,000 EUR, equity 0.04%, bonus 12.5%, exercise window 10 days")
        let other = Sitting()
        #expect(RoomPresenter.offerSentence(other.state) == nil)
    }

    @Test func aReviewTellsWhatBecameOfEachAnswer() {
        let margins = Self.review(Self.sat().state).passages.compactMap(\.margin)
        #expect(margins.contains("gave way: base; gave way: bonus"))
    }

    @Test func noCommitteeMeetsOverIt() {
        #expect(!InterviewState.asksCommittee(Self.loop, rounds: ["offer"]))
        #expect(InterviewState.asksCommittee(Self.loop, rounds: Self.loop.rounds.map(\.id)) == (Self.loop.personas.count > 1))
    }

    @Test func homeOffersTheCallThatWasWon() throws {
        func home(_ calls: [OfferCallNote]) -> HomeView {
            HomePresenter.view(
                name: nil, firstStart: false, hour: 9, parked: [], packs: [(id: "p", title: "Pack", isWarmUp: false)], offerCalls: calls,
                last: nil, example: nil, note: "", noteTone: .quiet)
        }
        #expect(home([]).items.map(\.title) == ["Sit"])
        let items = home([OfferCallNote(pack: "p", round: "offer"), OfferCallNote(pack: "gone", round: "offer")]).items
        #expect(items.map(\.title) == ["Take the offer call", "Sit"])
        #expect(items[0].intent == .openPack("p", round: "offer") && items[0].suggested)
    }
}
