extension Event {
    /// A draft record taken apart into its keystrokes, each at the time it was typed: the record stands at the time of the last one, and
    /// the waits before the others are in it. Every other event as it is.
    package func keystrokes(at t: SessionTime) -> [(t: SessionTime, event: Event)] {
        guard case .stimulus(.drafted(let box, let revision, let cursor, let edits)) = self, edits.count > 1 else { return [(t, self)] }
        // A journal may be anybody's: no wait is longer than the session was at that time.
        var left = max(0, t.milliseconds)
        let waits = edits.dropFirst().map { edit in
            let wait = min(max(0, edit.wait.count), left)
            left -= wait
            return wait
        }
        var at = SessionTime(t.milliseconds - waits.reduce(0, +))
        return edits.enumerated().map { index, edit in
            if index > 0 { at = at + Milliseconds(waits[index - 1]) }
            let isLast = index == edits.count - 1
            let stands = isLast ? cursor : min(max(0, edit.at), Box.limit) + edit.insert.utf8.count
            return (at, .stimulus(.drafted(box: box, revision: revision, cursor: stands, edits: [edit])))
        }
    }
}
