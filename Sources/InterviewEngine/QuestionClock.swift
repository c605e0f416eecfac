extension InterviewState {
    /// What is left of the time for the question on the floor: until its stage of a case or else its part of the round is up; below
    /// zero where that is past. nil when no turn is open.
    package func leftForQuestion(at t: SessionTime) -> Milliseconds? {
        guard let round, openTurn != nil else { return nil }
        return (openStage == nil ? round.phaseEnds : min(round.stageEnds, round.phaseEnds)) - t.bounded
    }

    /// So much is left for it that something sharper may be asked.
    var hasTimeToAsk: Bool { leftForQuestion(at: now).map { $0 >= paced(RoundClock.promptNeeds) } ?? false }
}
