import Canvas
import Screens
import TestKit
import Testing
import ViewModels

/// Rating oneself, and hearing the committee.
@Suite struct RatingScreenTests {
    private func press(_ chords: [Chord], _ screen: inout RatingScreen) -> [Intent] {
        chords.compactMap { chord in
            guard case .consumed(let intent) = screen.handle(.key(chord)) else { return nil }
            return intent
        }
    }

    @Test func digitsRateAndGoOnAndTheLastLineHearsThem() {
        var screen = RatingScreen(SampleCommittee.rating())
        let intents = press([.char("3"), .char("0"), .char("4"), .char("2"), Chord(.enter)], &screen)
        let levels = ["latency": 3, "fairness": 0, "creator_revenue": 4]
        #expect(intents.count == 5 && intents.last == .finishRating)
        #expect(intents[0] == .rate(SelfRatingDraft(levels: ["latency": 3])))
        #expect(intents[3] == .rate(SelfRatingDraft(levels: levels, vote: 2)))
    }

    @Test func aVoteIsNeverNought() {
        var screen = RatingScreen(SampleCommittee.rating(SelfRatingDraft(levels: ["latency": 1, "fairness": 1, "creator_revenue": 1])))
        #expect(screen.selected == 3)
        #expect(press([.char("0"), .char("5")], &screen).isEmpty)
        #expect(press([Chord(.left)], &screen) == [.rate(SelfRatingDraft(levels: screen.view.draft.levels, vote: 1))])
        #expect(press([Chord(.left)], &screen).last == .rate(SelfRatingDraft(levels: screen.view.draft.levels, vote: 1)))
    }

    @Test func arrowsChangeAndBackspaceClears() {
        var screen = RatingScreen(SampleCommittee.rating())
        #expect(press([Chord(.right)], &screen) == [.rate(SelfRatingDraft(levels: ["latency": 0]))])
        _ = press([Chord(.right), Chord(.right)], &screen)
        #expect(screen.view.draft.levels == ["latency": 2] && screen.selected == 0)
        #expect(press([Chord(.backspace)], &screen) == [.rate(SelfRatingDraft())])
        // Above 4 nothing is.
        for _ in 0..<7 { _ = press([Chord(.right)], &screen) }
        #expect(screen.view.draft.levels == ["latency": 4])
    }

    @Test func oneInterviewerIsNoCommittee() {
        var view = SampleCommittee.rating()
        view.committee = "Dana"
        view.isOneVote = true
        var screen = RatingScreen(view)
        var frame = Frame(size: Size(columns: 80, rows: 24))
        screen.paint(into: &frame, in: frame.bounds)
        let shown = picture(of: frame)
        #expect(shown.contains("Before Dana is heard") && shown.contains("Say so before Dana does."))
    }

    @Test func everythingMayBeSkipped() {
        var screen = RatingScreen(SampleCommittee.rating())
        #expect(press([.char("s")], &screen) == [.skipRating])
        #expect(press([.char("q")], &screen) == [.back])
        for _ in 0..<4 { #expect(press([Chord(.enter)], &screen).isEmpty) }
        #expect(press([Chord(.enter)], &screen) == [.finishRating])
        #expect(press([.char("3"), Chord(.right), Chord(.backspace)], &screen).isEmpty)
    }

    /// Whoever comes back stands where they had come to.
    @Test func itBeginsWhereNothingIsRated() {
        var screen = RatingScreen()
        screen.update(SampleCommittee.rating(SelfRatingDraft(levels: ["latency": 3])))
        #expect(screen.selected == 1)
        _ = press([Chord(.down)], &screen)
        screen.update(SampleCommittee.rating(SelfRatingDraft(levels: ["latency": 3])))
        #expect(screen.selected == 2)
        #expect(RatingScreen(SampleCommittee.rating(SampleCommittee.full)).selected == 4)
    }

    @Test func theCommitteeLeadsToItsMoments() {
        var screen = CommitteeScreen(SampleCommittee.page())
        func wanted(_ chord: Chord) -> Intent? {
            if case .consumed(let intent) = screen.handle(.key(chord)) { intent } else { nil }
        }
        #expect(wanted(.char("1")) == .openMoment("s1", passage: 7) && wanted(.char("3")) == .openMoment("s1", passage: 1))
        #expect(wanted(.char("v")) == .openReview("s1") && wanted(.char("d")) == .openDebrief && wanted(Chord(.enter)) == .openHome)
        var view = SampleCommittee.page()
        view.committee.work.removeLast()
        screen.update(view)
        #expect(wanted(.char("3")) == nil)
    }

    @Test func aMomentIsShownInTheReview() {
        var screen = ReviewScreen(SampleViews.review())
        _ = paint(&screen)
        screen.show(passage: 6)
        #expect(screen.round == 1)
        #expect(paint(&screen).contains("Honestly I don't think revenue matters"))
        // A question that got no answer has no evidence to choose.
        screen.show(passage: 7)
        #expect(paint(&screen).contains("And whom did the false positives fall on?"))
        screen.show(passage: 99)
        #expect(screen.round == 1)
    }

    private func paint(_ screen: inout ReviewScreen) -> String {
        var frame = Frame(size: Size(columns: 80, rows: 18))
        screen.paint(into: &frame, in: frame.bounds)
        return (0..<18).map { row in (0..<80).map { frame[$0, row].text }.joined() }.joined(separator: "\n")
    }

    @Test func theReviewLeadsToTheCommitteeWhereItMet() {
        var view = SampleViews.review()
        var screen = ReviewScreen(view)
        #expect(screen.handle(.key(.char("c"))) == .taken)
        view.committee = SampleCommittee.committee
        screen.update(view)
        #expect(screen.handle(.key(.char("c"))) == .consumed(.openCommittee(view.session)))
    }
}
