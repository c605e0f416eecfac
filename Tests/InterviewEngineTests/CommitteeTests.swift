import InterviewEngine
import Testing

/// The mechanical combination: a hire needs a mean vote of at least 3, no vote of 1, and at least 3 from the VP.
@Suite struct CommitteeTests {
    /// The last one is the VP's where `vp` says so.
    private func committee(_ votes: [Int?], vp: Bool = true) -> Committee {
        Committee(votes.indices.map { Ballot(by: "p\($0)", vote: votes[$0], isVP: vp && $0 == votes.count - 1) })
    }

    @Test(arguments: [
        ([3, 3, 3, 3], Committee.Outcome.hire), ([4, 2, 3, 3], .hire), ([2, 4, 4, 3], .hire), ([4, 4, 4, 4], .hire),
        // The mean fails by the least there is.
        ([3, 3, 2, 3], .noHire), ([2, 2, 2, 4], .noHire),
        // One strong no, whatever the mean.
        ([4, 4, 1, 4], .noHire), ([1, 4, 4, 4], .noHire),
        // The VP, whatever the mean.
        ([4, 4, 4, 2], .noHire),
    ])
    func everyRuleMustHold(votes: [Int], outcome: Committee.Outcome) {
        #expect(committee(votes).outcome == outcome)
    }

    @Test func eachRuleIsToldByItself() {
        let strongNo = committee([4, 4, 1, 4])
        #expect(Committee.Rule.allCases.map(strongNo.holds) == [true, false, true])
        let low = committee([2, 3, 3, 3])
        #expect(Committee.Rule.allCases.map(low.holds) == [false, true, true])
        let vp = committee([4, 4, 4, 2])
        #expect(Committee.Rule.allCases.map(vp.holds) == [true, true, false])
    }

    @Test func whoAssessedNothingIsLeftOut() {
        let some = committee([nil, 4, nil, 3])
        #expect(some.cast.map(\.by) == ["p1", "p3"] && some.ballots.count == 4)
        #expect(some.mean == 350 && some.outcome == .hire)
        // Without a VP their rule is left out, and does not fail.
        for partial in [committee([3, 3, 3, nil]), committee([3, 3], vp: false)] {
            #expect(partial.holds(.vp) == nil && partial.outcome == .hire)
        }
        let nobody = committee([nil, nil])
        #expect(nobody.outcome == .none && nobody.mean == nil && nobody.cast.isEmpty)
        #expect(Committee.Rule.allCases.allSatisfy { nobody.holds($0) == nil })
        #expect(Committee([]).outcome == .none && nobody.dissenters.isEmpty && nobody.nearestToDissent == nil)
    }

    @Test func oneVoteIsACommitteeOfOne() {
        #expect(committee([3], vp: false).outcome == .hire && committee([2], vp: false).outcome == .noHire)
        #expect(committee([3]).nearestToDissent == nil)
    }

    @Test func theMeanNeverReadsHigherThanItIs() {
        #expect(committee([3, 3, 3, 3, 3, 2]).mean == 283)
        #expect(committee([Int](repeating: 3, count: 199) + [2], vp: false).mean == 299)
    }

    @Test func whoComesOutTheOtherWayDissents() {
        #expect(committee([4, 2, 3, 3, 4]).dissenters.map(\.by) == ["p1"])
        // Against a no the most decided yes comes first; of equals the earlier.
        #expect(committee([3, 4, 1, 4]).dissenters.map(\.by) == ["p1", "p3", "p0"])
        // A hire that a VP stops is dissented from by all who were for it.
        #expect(committee([4, 3, 4, 2]).dissenters.map(\.by) == ["p0", "p2", "p1"])
    }

    @Test func onOneSideTheNearestToTheOtherIsNamed() {
        #expect(committee([4, 3, 4, 4]).nearestToDissent?.by == "p1")
        #expect(committee([1, 2, 1, 1]).nearestToDissent?.by == "p1")
        #expect(committee([3, 3, 3]).nearestToDissent == nil)
        #expect(committee([4, 2, 4, 4]).nearestToDissent == nil)
    }

    @Test func linesGoWithTheVote() {
        let lines = CommitteeLines.plain
        #expect([1, 2, 3, 4].map(lines.lines) == [lines.strongNo, lines.no, lines.yes, lines.strongYes])
        #expect(lines.lines(forVote: 0) == lines.strongNo && lines.lines(forVote: 9) == lines.strongYes)
    }
}
