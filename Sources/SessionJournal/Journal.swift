import InterviewEngine

/// Where a journal stops being readable, in plain words.
package struct Damage: Equatable, Sendable {
    /// From 1.
    package var line: Int
    /// Bytes before it that are good.
    package var offset: Int
    package var reason: String

    package init(line: Int, offset: Int, reason: String) {
        self.line = line
        self.offset = offset
        self.reason = reason
    }
}

/// A session as it stands on disk, up to the first bad record.
package struct Journal: Equatable, Sendable {
    package var header: JournalHeader
    /// Without the header.
    package var records: [JournalRecord]
    package var damage: Damage?
    /// Bytes up to the end of the last good record.
    package var validLength: Int

    package init(header: JournalHeader, records: [JournalRecord], damage: Damage?, validLength: Int) {
        self.header = header
        self.records = records
        self.damage = damage
        self.validLength = validLength
    }

    package var events: [(t: SessionTime, event: Event)] { records.events }

    /// The score sheets as they were computed, in the order of the records.
    package var sheets: [SheetRecord] {
        records.compactMap { record in
            if case .sheet(let sheet) = record.body { sheet } else { nil }
        }
    }

    /// How the candidate rated themself, as far as they came; nil where they were never asked.
    package var rating: SelfRating? {
        records.reversed().lazy.compactMap { if case .rating(let rating) = $0.body { rating } else { nil } }.first
    }

    /// All rounds that were planned have ended; of a take, the one that it was about.
    package var isOver: Bool {
        func ended(_ records: some Sequence<JournalRecord>) -> Int {
            records.count { if case .event(.move(.roundEnded)) = $0.body { true } else { false } }
        }
        return header.take == nil ? ended(records) >= header.setup.rounds.count : ended(records.dropFirst(header.carried)) > 0
    }

    /// The rounds are over, and the candidate has not said yet how they rate themself, nor that they would rather not.
    package var awaitsRating: Bool { header.asksRating && isOver && !(rating?.isSettled ?? false) }

    /// The state after all events, or after those of the first `count` records.
    package func state(of loop: Loop, upTo count: Int? = nil) -> InterviewState {
        var state = InterviewState(loop: loop, setup: header.setup)
        for record in records.prefix(count ?? records.count) {
            if case .event(let event) = record.body { apply(&state, event, at: record.t) }
        }
        return state
    }
}

extension [JournalRecord] {
    /// Those of its records that are folded.
    package var events: [(t: SessionTime, event: Event)] {
        var events: [(t: SessionTime, event: Event)] = []
        events.reserveCapacity(count)
        for record in self {
            if case .event(let event) = record.body { events.append((record.t, event)) }
        }
        return events
    }
}
