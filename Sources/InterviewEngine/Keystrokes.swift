extension Event {
    /// A record of several edits holds so many keystrokes; everything else is one by itself.
    package var keystrokeCount: Int {
        if case .stimulus(.drafted(_, _, _, let edits)) = self { max(1, edits.count) } else { 1 }
    }

    /// One of its keystrokes, as the event that it would have been by itself.
    package func keystroke(_ index: Int) -> Event {
        guard case .stimulus(.drafted(let box, let revision, let cursor, let edits)) = self, edits.count > 1 else { return self }
        let edit = edits[index]
        let stands = index == edits.count - 1 ? cursor : min(max(0, edit.at), Box.limit) + edit.insert.utf8.count
        return .stimulus(.drafted(box: box, revision: revision, cursor: stands, edits: [edit]))
    }

    /// Tells when each of its keystrokes happened, in turn: a record stands at the time of its last one, and the waits before the others
    /// are in it.
    package func eachKeystroke(at t: SessionTime, _ body: (_ index: Int, _ at: SessionTime) -> Void) {
        guard case .stimulus(.drafted(_, _, _, let edits)) = self, edits.count > 1 else { return body(0, t) }
        // A journal may be anybody's: no wait is longer than the session was at that time.
        func wait(_ index: Int, _ left: Int) -> Int { min(max(0, edits[index].wait.count), left) }
        let whole = max(0, t.milliseconds)
        var left = whole
        for index in 1..<edits.count { left -= wait(index, left) }
        let waits = whole - left
        var at = t.milliseconds - waits
        left = whole
        body(0, SessionTime(at))
        for index in 1..<edits.count {
            let wait = wait(index, left)
            left -= wait
            at += wait
            body(index, SessionTime(at))
        }
    }

    /// All of them, each with its time.
    package func keystrokes(at t: SessionTime) -> [(t: SessionTime, event: Event)] {
        var all: [(t: SessionTime, event: Event)] = []
        eachKeystroke(at: t) { all.append(($1, keystroke($0))) }
        return all
    }
}
