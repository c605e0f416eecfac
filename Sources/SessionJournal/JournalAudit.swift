import InterviewEngine

/// The first record that a fresh decision does not bear out.
package struct AuditDifference: Equatable, Sendable {
    /// Number of the record.
    package var n: Int
    package var recorded: Move?
    package var decided: Move?
}

/// Decides again on every stimulus of a journal and compares the moves.
package enum JournalAudit {
    /// - Returns: nil when this engine would have conducted the same interview.
    package static func firstDifference(in journal: Journal, of loop: Loop) -> AuditDifference? {
        var state = InterviewState(loop: loop, setup: journal.header.setup)
        var expected: [Move] = []
        for record in journal.records {
            guard case .event(let event) = record.body else { continue }
            switch event {
            case .stimulus(let stimulus):
                if let missing = expected.first { return AuditDifference(n: record.n, recorded: nil, decided: missing) }
                expected = decide(state, stimulus, at: record.t)
            case .move(let move):
                guard let decided = expected.first, decided == move else {
                    return AuditDifference(n: record.n, recorded: move, decided: expected.first)
                }
                expected.removeFirst()
            }
            apply(&state, event, at: record.t)
        }
        return nil
    }
}
