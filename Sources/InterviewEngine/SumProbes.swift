/// When an interviewer holds the candidate's arithmetic against what comes out.
enum SumRules {
    /// Sums that are brought up in one turn, and in one round.
    static let inTurn = 1
    static let inRound = 2
}

extension InterviewState {
    /// What is to be said to a sum of the open turn that does not come out; nil when all do, or when enough was said to others.
    var sumToCheck: String? {
        guard let (turn, _, heard) = pressed, !heard.sums.isEmpty, turn.sumsChecked < SumRules.inTurn, turn.followUps < FollowUpRules.most,
            let persona = loop.persona(turn.by), !persona.sayings.sums.isEmpty,
            turns.reduce(0, { $0 + ($1.round == round?.id ? $1.sumsChecked : 0) }) < SumRules.inRound
        else { return nil }
        return heard.sums.lazy.compactMap(\.words).first { !wasQuoted($0) }
    }
}

extension Scene {
    /// Says what a sum comes to; false when there is none to speak of.
    mutating func checkSum() -> Bool {
        guard let words = state.sumToCheck, let turn = state.openTurn else { return false }
        return say(.sum, by: state.loop.persona(turn.by), .sum, filling: [("sum", words)])
    }
}
