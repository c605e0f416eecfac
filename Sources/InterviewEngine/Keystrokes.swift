extension Event {
    /// A draft record taken apart into its keystrokes, each at the time it was typed: the record stands at the time of the last one, and
    /// the waits before the others are in it. Every other event as it is.
    package func keystrokes(at t: SessionTime) -> [(t: SessionTime, event: Event)] {
        guard case .stimulus(.drafted(let box, let revision, let cursor, let edits)) = self, edits.count > 1 else { return [(t, self)] }
        var at = SessionTime(t.milliseconds - edits.dropFirst().reduce(0) { $0 + max(0, $1.wait.count) })
        return edits.enumerated().map { index, edit in
            if index > 0 { at = at + Milliseconds(max(0, edit.wait.count)) }
            let isLast = index == edits.count - 1
            let stands = isLast ? cursor : edit.at + edit.insert.utf8.count
            return (at, .stimulus(.drafted(box: box, revision: revision, cursor: stands, edits: [edit])))
        }
    }
}
