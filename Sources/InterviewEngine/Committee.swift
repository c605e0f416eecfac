/// What one interviewer brings to the committee.
package struct Ballot: Equatable, Sendable {
    /// Persona id.
    package var by: String
    /// 1 strong no, 2 no, 3 yes, 4 strong yes; nil where they assessed nothing: then they are left out.
    package var vote: Int?
    /// They sat in a round of the VP.
    package var isVP: Bool

    package init(by: String, vote: Int?, isVP: Bool) {
        self.by = by
        self.vote = vote
        self.isVP = isVP
    }

    /// For hiring; nil where they are left out.
    package var isFor: Bool? { vote.map { $0 >= 3 } }
}

/// The votes of a loop, put together by rule: no discussion changes a vote.
package struct Committee: Equatable, Sendable {
    package enum Outcome: String, Equatable, Sendable {
        case hire
        case noHire = "no_hire"
        /// Nobody voted.
        case none
    }

    /// All of them must hold for a hire.
    package enum Rule: String, CaseIterable, Equatable, Sendable {
        /// The mean of the votes is at least 3.
        case mean
        /// Nobody voted 1.
        case noStrongNo = "no_strong_no"
        /// Every vote of a VP is at least 3.
        case vp
    }

    /// In the order in which they were given.
    package let ballots: [Ballot]
    /// Those with a vote.
    package let cast: [Ballot]

    package init(_ ballots: [Ballot]) {
        self.ballots = ballots
        cast = ballots.filter { $0.vote != nil }
    }

    private var votes: [Int] { cast.compactMap(\.vote) }
    private var sum: Int { votes.reduce(0, +) }

    /// Mean of the votes in hundredths, 100...400, rounded down so that one below 3 never reads as 3; nil where nobody voted.
    package var mean: Int? { cast.isEmpty ? nil : sum * 100 / cast.count }

    /// nil where there is nothing to hold it against: nobody voted, or no VP did.
    package func holds(_ rule: Rule) -> Bool? {
        if cast.isEmpty { return nil }
        switch rule {
        case .mean: return sum >= 3 * cast.count
        case .noStrongNo: return !votes.contains(1)
        case .vp:
            let own = cast.filter(\.isVP).compactMap(\.vote)
            return own.isEmpty ? nil : own.allSatisfy { $0 >= 3 }
        }
    }

    package var outcome: Outcome {
        if cast.isEmpty { return .none }
        return Rule.allCases.contains { holds($0) == false } ? .noHire : .hire
    }

    /// Those who come out the other way than the committee, the most decided first.
    package var dissenters: [Ballot] {
        let hires = outcome == .hire
        let against = cast.indices.filter { cast[$0].isFor == !hires }
        return against.sorted { (distance(cast[$0]), $0) < (distance(cast[$1]), $1) }.map { cast[$0] }
    }

    private func distance(_ ballot: Ballot) -> Int { outcome == .hire ? ballot.vote ?? 4 : -(ballot.vote ?? 0) }

    /// Where all come out on the same side, but not with equal votes: whoever stands nearest to the other side.
    package var nearestToDissent: Ballot? {
        guard dissenters.isEmpty, let low = votes.min(), let high = votes.max(), low < high else { return nil }
        return cast.first { $0.vote == (outcome == .hire ? low : high) }
    }
}
