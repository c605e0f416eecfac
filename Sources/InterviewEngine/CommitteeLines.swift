/// What an interviewer says when the committee meets. Of each list one line is drawn a session.
package struct CommitteeLines: Equatable, Sendable {
    /// With their vote.
    package var strongYes: [String]
    package var yes: [String]
    package var no: [String]
    package var strongNo: [String]
    /// Before the strongest case for and against, with `{topic}`: the dimension that it rests on most.
    package var caseFor: [String]
    package var caseAgainst: [String]
    /// Where the others come out the other way: they are for hiring, or against it.
    package var dissentFor: [String]
    package var dissentAgainst: [String]

    package init(
        strongYes: [String], yes: [String], no: [String], strongNo: [String], caseFor: [String], caseAgainst: [String],
        dissentFor: [String], dissentAgainst: [String]
    ) {
        self.strongYes = strongYes
        self.yes = yes
        self.no = no
        self.strongNo = strongNo
        self.caseFor = caseFor
        self.caseAgainst = caseAgainst
        self.dissentFor = dissentFor
        self.dissentAgainst = dissentAgainst
    }

    /// For people whose pack has no lines of their own.
    package static let plain = CommitteeLines(
        strongYes: ["Yes, without reservations."], yes: ["Yes, on balance."], no: ["No, on balance."], strongNo: ["No, and clearly."],
        caseFor: ["What speaks for it most is what we heard on {topic}."],
        caseAgainst: ["What speaks against it most is what we heard on {topic}."],
        dissentFor: ["I would have come out the other way, and I want that noted."],
        dissentAgainst: ["I would not have hired, and I want that noted."])

    /// - Parameter number: 1...4.
    package func lines(forVote number: Int) -> [String] {
        switch number {
        case ...1: strongNo
        case 2: no
        case 3: yes
        default: strongYes
        }
    }
}
