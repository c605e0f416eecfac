/// The interviewer says how much time is left: at five minutes and at one, in rounds more than twice that long.
extension InterviewState {
    static let warnings = [5, 1]

    /// The warning that comes next, and when. One that a later one has overtaken is never spoken.
    var nextWarning: (minutes: Int, at: SessionTime)? {
        guard let round, round.overtime == nil else { return nil }
        let length = (round.ends - round.began).count
        return InterviewState.warnings
            .filter { minutes in length > 2 * minutes * 60_000 && !round.warned.contains { $0 <= minutes } }
            .map { (minutes: $0, at: round.ends - Milliseconds.minutes($0)) }
            .first
    }

    /// The warning to speak at `t`: the latest of those whose time has come.
    func dueWarning(at t: SessionTime) -> Int? {
        guard let round, let next = nextWarning, next.at <= t else { return nil }
        return InterviewState.warnings.last { $0 <= next.minutes && round.ends - Milliseconds.minutes($0) <= t }
    }
}

extension Scene {
    mutating func warn(_ minutes: Int) {
        say(minutes > 1 ? .fiveMinutes : .oneMinute, by: state.speaker, .timeWarning(minutes: minutes))
    }
}
