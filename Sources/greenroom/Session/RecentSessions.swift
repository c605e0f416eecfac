import InterviewEngine
import SessionJournal

/// What the home screen offers of the last few sessions: it must open at once, and looks at no others.
struct RecentSessions {
    private let places: Places
    private let entries: [SessionEntry]

    init(places: Places) {
        self.places = places
        entries = Array(places.store.list().prefix(8))
    }

    /// The two last begun that can be gone on with.
    var parked: [(session: String, title: String, next: String)] {
        let found = entries.lazy.compactMap { entry -> (session: String, title: String, next: String)? in
            // A pack takes longer to read than a journal, and a finished session does not need its own.
            guard (try? Stored.isFinished(entry)) == false, let source = try? ReviewSource(entry, places: places) else { return nil }
            let title = "\(source.header.packTitle), begun \(isoMinute(source.header.began))"
            if source.awaitsRating { return (session: entry.id, title: title, next: "Rate yourself, then hear the committee: continue") }
            guard let round = source.state.currentRound ?? source.state.nextRound else { return nil }
            let people = round.interviewers.compactMap { source.state.loop.persona($0)?.firstName }.joined(separator: ", ")
            let number = (source.state.setup.rounds.firstIndex(of: round.id) ?? 0) + 1
            return (
                session: entry.id, title: title,
                next: "Round \(number), \(people), \(round.minutes) min: \(source.state.round == nil ? "continue" : "back into the room")"
            )
        }
        return Array(found.prefix(2))
    }

    /// The last one that holds an answer.
    var latest: String? {
        entries.first { entry in
            guard let journal = try? JournalReader.read(path: entry.folder + "/journal.jsonl") else { return false }
            return !journal.answerSheets.isEmpty
        }?.id
    }
}
