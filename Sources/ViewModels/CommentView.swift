/// What somebody, a coach mostly, wrote beside a session.
package struct CommentView: Equatable, Sendable {
    /// "A comment by Robin, 2026-11-26".
    package var title: String
    package var text: String
    /// Session time that it is about, in milliseconds.
    package var time: Int

    /// - Parameters:
    ///   - by: who wrote it; may be empty.
    ///   - date: the day it was written on.
    package init(by: String, date: String, text: String, time: Int) {
        title = "A comment" + (by.isEmpty ? "" : " by " + by) + ", " + date
        self.text = text
        self.time = time
    }
}

extension ReviewView {
    /// With each comment on the passage that was the newest at its time.
    package func with(_ comments: [CommentView]) -> ReviewView {
        var view = self
        guard !passages.isEmpty else { return self }
        for comment in comments {
            view.passages[passages.lastIndex { $0.time <= comment.time } ?? 0].comments.append(comment)
        }
        return view
    }

    /// The session time at which a round's transcript shows a time: of what was said then, else by the clock; nil when there is no such
    /// round, or nothing was said in it.
    /// - Parameter shown: milliseconds.
    package func time(ofRound id: String, shown: Int) -> Int? {
        guard let round = rounds.firstIndex(where: { $0.id == id }), let first = passages.first(where: { $0.round == round }) else {
            return nil
        }
        // The clock shows whole seconds: a moment is in the middle of one, and belongs to what was said in it.
        let said = passages.last { $0.round == round && Self.milliseconds(ofShown: $0.entry.at) == shown }
        return said?.time ?? Self.milliseconds(ofShown: first.entry.at).map { first.time + shown - $0 }
    }

    /// Of a time as transcripts show it, "12:40"; nil when it is none.
    package static func milliseconds(ofShown text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...5).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let minutes = Int(parts[0]), let seconds = Int(parts[1]), seconds < 60
        else { return nil }
        return (minutes * 60 + seconds) * 1_000
    }
}
