import InterviewEngine
import SessionJournal

/// Finds a stored session; the bundled example goes by its name.
enum Stored {
    static func find(_ session: String?, _ places: Places) throws -> SessionEntry {
        if session == "example", let folder = Example.folder(places) { return try places.store.find(folder) }
        do {
            return try places.store.find(session)
        } catch JournalError.notFound(let path) {
            guard let take = try? places.store.takes.find(session) else { throw JournalError.notFound(path: path) }
            return take
        }
    }

    /// The session that another one goes on from or is a take of; nil where it is not here any more.
    static func origin(of header: JournalHeader, _ places: Places) -> SessionEntry? {
        guard let parent = header.parent else { return nil }
        if let found = try? find(parent.session, places), found.header?.session == parent.session { return found }
        guard let example = try? find("example", places), example.header?.session == parent.session else { return nil }
        return example
    }

    /// A session that can be gone on with; nil is the latest one, those that cannot be read passed over. Nothing of it is changed.
    static func unfinished(_ session: String?, _ places: Places) throws -> SessionEntry {
        guard let session else {
            let all = places.store.list()
            if let latest = all.first(where: { (try? isFinished($0)) == false }) { return latest }
            if all.isEmpty { try places.store.mustBeReadable() }
            if all.isEmpty { throw JournalError.noSessions(folder: places.store.sessionsFolder) }
            let unread = all.contains { (try? isFinished($0)) == nil } ? " Those that cannot be read stand in `greenroom history`." : ""
            throw Failure(
                code: .noInput, what: "No session waits to be gone on with: all that can be read are finished.\(unread)",
                cure: "Begin one with `greenroom sit`, or read one with `greenroom review`.")
        }
        let entry = try find(session, places)
        guard try isFinished(entry) else { return entry }
        throw Failure(
            code: .usage, what: "The session \(entry.id) is finished: all of its rounds were sat.",
            cure: "Read it with `greenroom review \(session)`, or begin a new one with `greenroom sit`.")
    }

    /// All rounds that were planned have ended, and nothing is left to be asked.
    static func isFinished(_ entry: SessionEntry) throws(JournalError) -> Bool {
        let journal = try JournalReader.read(path: entry.folder + "/journal.jsonl")
        return journal.isOver && !journal.awaitsRating
    }
}
