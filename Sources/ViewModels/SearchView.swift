/// What a search of all transcripts found.
package struct SearchView: Equatable, Sendable {
    /// A passage that holds all that was looked for.
    package struct Hit: Equatable, Sendable {
        package var session: String
        /// ISO date and time, "2026-11-25 20:14".
        package var date: String
        /// Title of the pack.
        package var pack: String
        package var said: SaidView
        /// The line of the passage that shows it best.
        package var line: String
        /// Where the first of the words stands in that line, in bytes of its UTF-8.
        package var start: Int
        package var end: Int
        /// Bytes of the passage before that line.
        package var before: Int

        package init(
            session: String, date: String, pack: String, said: SaidView, line: String, start: Int, end: Int, before: Int = 0
        ) {
            self.session = session
            self.date = date
            self.pack = pack
            self.said = said
            self.line = line
            self.start = start
            self.end = end
            self.before = before
        }

        /// The words that were found with what stands around them, on one line of so many characters or a few more; an ellipsis
        /// stands where something was left out.
        package func excerpt(_ characters: Int) -> String {
            let bytes = line.utf8
            let from = bytes.index(bytes.startIndex, offsetBy: start)
            let to = bytes.index(bytes.startIndex, offsetBy: end)
            let free = max(0, characters - line[from..<to].count)
            let tail = line[to...]
            let after = max(free / 2, free - line[..<from].count)
            let before = free - min(after, tail.count)
            var head = line[..<from]
            let isCut = head.count > before
            if isCut {
                let isWhole = head.dropLast(before).last?.isWhitespace ?? true
                head = head.suffix(before)
                if !isWhole { head = head.drop { !$0.isWhitespace } }
                head = head.drop(while: \.isWhitespace)
            }
            let start = (isCut ? "…" : "") + String(head)
            if tail.count <= after { return start + String(line[from...]) }
            var kept = tail.prefix(after)
            let isWhole = tail.dropFirst(after).first?.isWhitespace ?? true
            if !isWhole, let gap = kept.lastIndex(where: \.isWhitespace) { kept = kept[..<gap] }
            while kept.last?.isWhitespace ?? false { kept.removeLast() }
            return start + String(line[from..<to]) + String(kept) + "…"
        }
    }
    /// A session, or the end of one, that could not be searched.
    package struct Skipped: Equatable, Sendable {
        package var session: String
        /// In one line.
        package var problem: String

        package init(session: String, problem: String) {
            self.session = session
            self.problem = problem
        }
    }
    /// As it was asked.
    package var query: String
    /// The newest session first, each in the order in which it was said.
    package var hits: [Hit]
    package var skipped: [Skipped]

    package init(query: String, hits: [Hit], skipped: [Skipped]) {
        self.query = query
        self.hits = hits
        self.skipped = skipped
    }
}

/// Something that was said in a session, or noted in it.
package struct SaidView: Equatable, Sendable {
    /// Its place among the passages of the review.
    package var passage: Int
    package var entry: EntryView
    /// Title of the round.
    package var round: String
    /// Session time in milliseconds.
    package var time: Int

    package init(passage: Int, entry: EntryView, round: String, time: Int) {
        self.passage = passage
        self.entry = entry
        self.round = round
        self.time = time
    }
}
