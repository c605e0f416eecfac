import Canvas
import TestKit
import Testing
import ViewModels

@testable import Screens

/// An offer call in the room and afterwards.
@Suite struct OfferScreenTests {
    private func shot(_ layer: any Layer, _ columns: Int, _ rows: Int, unicode: Bool = true, keys: [Chord] = []) -> Frame {
        var stack = Compositor(layer)
        let size = Size(columns: columns, rows: rows)
        _ = stack.paint(size: size, unicode: unicode)
        for key in keys { _ = stack.handle(.key(key)) }
        return stack.paint(size: size, unicode: unicode)
    }

    private func check(_ layer: any Layer, _ name: String, _ size: (Int, Int), unicode: Bool = true, keys: [Chord] = []) {
        let frame = shot(layer, size.0, size.1, unicode: unicode, keys: keys)
        #expect(Golden.difference(frame, from: "\(name)-\(size.0)x\(size.1)" + (unicode ? "" : "-ascii")) == nil)
    }

    private static func room() -> RoomScreen {
        var view = SampleRoom.view()
        view.roundTitle = "The offer call"
        view.people = [PersonView(name: "Dana Whitfield", title: "Senior technical recruiter", speaking: true)]
        view.coverage = []
        view.offer = SampleOffer.card
        view.question = QuestionView(by: "Dana", text: "That's a trade I can make. What else is on your list?", interrupting: false)
        return RoomScreen(view)
    }

    @Test(arguments: [(60, 18), (80, 24), (130, 30)]) func theOfferStandsInTheRoom(columns: Int, rows: Int) {
        check(Self.room(), "offer-room", (columns, rows))
    }

    @Test(arguments: [(60, 18), (80, 24), (100, 30), (200, 60)]) func theResult(columns: Int, rows: Int) {
        check(OfferScreen(SampleOffer.page()), "offer", (columns, rows))
    }

    @Test func theResultToItsEnd() {
        check(OfferScreen(SampleOffer.page(company: 2_000_000_000)), "offer-on", (80, 24), keys: [Chord(.end)])
        check(OfferScreen(SampleOffer.page()), "offer", (80, 24), unicode: false)
        check(OfferScreen(SampleOffer.page(problem: "'lots' is no amount.")), "offer-problem", (80, 24))
        check(OfferScreen(SampleOffer.page()), "offer-value", (80, 24), keys: [.char("c"), .char("2")])
    }

    @Test func inAReview() {
        var review = SampleViews.review()
        review.rounds = [review.rounds[0]]
        review.rounds[0].sheet.marks = []
        review.rounds[0].sheet.offer = SampleOffer.view()
        review.committee = nil
        for index in review.passages.indices { review.passages[index].round = 0 }
        check(ReviewScreen(review), "offer-review", (100, 30))
        var screen = ReviewScreen(review)
        #expect(screen.handle(.key(.char("o"))) == .consumed(.openOffer(review.session)))
        var other = ReviewScreen(SampleViews.review())
        #expect(other.handle(.key(.char("o"))) == .consumed(nil))
    }

    @Test func theCompanysValueIsTypedAndMayBeEmpty() {
        var screen = OfferScreen(SampleOffer.page())
        #expect(screen.handle(.key(.char("c"))) == .taken)
        for letter in "2.5bn q" { #expect(screen.handle(.key(.char(letter))) == .taken) }
        #expect(screen.handle(.key(Chord(.enter))) == .consumed(.setCompanyValue("2.5bn q")))
        #expect(screen.handle(.key(Chord(.enter))) == .consumed(.openHome))
        _ = screen.handle(.key(.char("c")))
        #expect(screen.handle(.key(Chord(.escape))) == .taken)
        #expect(screen.handle(.key(.char("v"))) == .consumed(.openReview("s1")))
        #expect(screen.handle(.key(.char("r"))) == .consumed(.openReplay("s1", from: 0)))
        _ = screen.handle(.key(.char("c")))
        #expect(screen.handle(.key(Chord(.enter))) == .consumed(.setCompanyValue("")))
    }

    /// One key, after a hire alone.
    @Test func theCallIsTakenFromTheCommittee() {
        var page = SampleCommittee.page()
        var screen = CommitteeScreen(page)
        #expect(screen.handle(.key(.char("o"))) == .consumed(nil))
        #expect(!screen.footerKeys.contains { $0.name == "o" })
        page.offerCall = "The offer call, 15 min, with Dana"
        screen.update(page)
        #expect(screen.handle(.key(.char("o"))) == .consumed(.takeOfferCall))
        #expect(screen.footerKeys.contains { $0.name == "o" })
        check(screen, "committee-offer", (80, 24))
        page.numbersHidden = true
        screen.update(page)
        #expect(!picture(of: shot(screen, 80, 24)).contains("The offer call"))
    }
}
