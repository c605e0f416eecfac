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

    /// The moves that the last stimulus still lacks: the program was killed between writing it and writing what was decided on it.
    /// Append and apply them at the time of that stimulus before going on, or the interviewers wait for a word that never comes.
    package static func movesOwed(by journal: Journal, of loop: Loop) -> (at: SessionTime, moves: [Move]) {
        guard
            let last = journal.records.lastIndex(where: {
                if case .event(.stimulus) = $0.body { true } else { false }
            }), case .event(.stimulus(let stimulus)) = journal.records[last].body
        else { return (.zero, []) }
        let time = journal.records[last].t
        let decided = decide(journal.state(of: loop, upTo: last), stimulus, at: time)
        let recorded = journal.records[(last + 1)...].compactMap { record -> Move? in
            if case .event(.move(let move)) = record.body { move } else { nil }
        }
        // Another engine may have decided otherwise; then what it wrote stands alone.
        guard decided.starts(with: recorded) else { return (time, []) }
        return (time, Array(decided.dropFirst(recorded.count)))
    }
}
