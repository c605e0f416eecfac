import InterviewEngine

extension Journal {
    /// The records up to an instant, numbered from 1, as a session begins with them that goes on from there. They fold to what a replay
    /// shows at that instant: of a draft record the keystrokes that were made by then are kept.
    ///
    /// Ratings are left out: they belong to a loop that is over.
    ///
    /// - Parameter holdingBack: what was sent or left at that very instant is not yet.
    package func records(until t: SessionTime, holdingBack: Bool = false) -> [JournalRecord] {
        var kept: [JournalRecord] = []
        // Steps show no earlier than those before them.
        var latest = SessionTime.zero
        for record in records {
            guard case .event(let event) = record.body else {
                if record.t > t { break }
                if case .sheet = record.body { kept.append(record) }
                continue
            }
            if holdingBack, record.t >= t, Self.letsGo(event) { break }
            let steps = event.keystrokes(at: record.t)
            let made = steps.prefix { max(latest, $0.t) <= t }
            guard let last = made.last else { break }
            latest = max(latest, last.t)
            var cut = record
            if made.count < steps.count {
                cut.t = latest
                cut.body = .event(Self.joined(made.map(\.event), in: event))
            }
            kept.append(cut)
            if made.count < steps.count { break }
        }
        for index in kept.indices { kept[index].n = index + 1 }
        return kept
    }

    /// The candidate gives the answer out of hand with it.
    private static func letsGo(_ event: Event) -> Bool {
        switch event {
        case .stimulus(.submitted), .stimulus(.movedOn), .stimulus(.roundAbandoned): true
        default: false
        }
    }

    /// Keystrokes as one record again, with the waits that stood in it.
    private static func joined(_ keystrokes: [Event], in record: Event) -> Event {
        guard case .stimulus(.drafted(let box, let revision, _, let edits)) = record,
            case .stimulus(.drafted(_, _, let cursor, _))? = keystrokes.last
        else { return record }
        return .stimulus(.drafted(box: box, revision: revision, cursor: cursor, edits: Array(edits.prefix(keystrokes.count))))
    }
}
