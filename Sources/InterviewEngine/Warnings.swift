/// The interviewer says how much time is left: at five minutes and at one, in rounds more than twice that long.
enum WarningRules {
    static let minutes = [5, 1]
    /// Nobody warns this soon after somebody spoke: the warning waits.
    static let breath = Milliseconds.seconds(10)
    /// One that would have to wait longer than this is not worth saying: by then it is no longer true.
    static func patience(_ minutes: Int) -> Milliseconds { minutes > 1 ? .seconds(30) : .seconds(15) }
    /// Nobody is warned this shortly before the same person closes the round.
    static let closing = Milliseconds.seconds(20)
    /// A phase that began with 'we have about six minutes' says five no sooner than this.
    static let told = Milliseconds.seconds(90)
}

extension InterviewState {
    /// The warning that comes next, and when. One that a later one has overtaken is never spoken.
    var nextWarning: (minutes: Int, at: SessionTime)? { warnings.first }

    /// Those not spoken yet that are worth it, as things stand, with the moment when each can be spoken.
    private var warnings: [(minutes: Int, at: SessionTime)] {
        guard let round, round.overtime == nil else { return [] }
        let length = (round.ends - round.began).count
        return WarningRules.minutes.compactMap { minutes in
            guard length > 2 * minutes * 60_000, !round.warned.contains(where: { $0 <= minutes }) else { return nil }
            let planned = round.ends - Milliseconds.minutes(minutes)
            let at = max(planned, quietFrom)
            guard at - planned <= WarningRules.patience(minutes), !isTold(minutes, planned), !closes(about: at) else { return nil }
            return (minutes, at)
        }
    }

    /// Nobody has just spoken or is about to.
    private var quietFrom: SessionTime {
        let spoken = lastSpoke.map { $0 + WarningRules.breath } ?? .zero
        switch floor {
        case .beat(let until): return max(spoken, until)
        case .candidate where awaiting && answer.isBlank: return max(spoken, lastTyped + beat)
        case .candidate, .cuttingIn, .replying, .parked, .over: return spoken
        }
    }

    /// The phase began by saying how much time there is.
    private func isTold(_ minutes: Int, _ planned: SessionTime) -> Bool {
        guard minutes > 1, let round, let phase = openPhase, phase.leadIn.isEmpty else { return false }
        return planned - round.phaseBegan < WarningRules.told && round.phaseBegan < planned
    }

    /// The candidate's time for questions, and with it the round, ends at about that time by itself.
    private func closes(about at: SessionTime) -> Bool {
        guard let turn = openTurn, turn.prompt == nil, floor == .candidate, let end = silenceDeadline else { return false }
        return end - at <= WarningRules.closing
    }

    /// The warning to speak at `t`: the latest of those whose time has come.
    func dueWarning(at t: SessionTime) -> Int? { warnings.last { $0.at <= t }?.minutes }
}

extension Scene {
    mutating func warn(_ minutes: Int) {
        say(minutes > 1 ? .fiveMinutes : .oneMinute, by: state.speaker, .timeWarning(minutes: minutes))
    }
}
