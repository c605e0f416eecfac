/// What keeps a session from being read or written: what, where, what to do.
package enum JournalError: Error, Equatable, Sendable, CustomStringConvertible {
    case notFound(path: String)
    case noSessions(folder: String)
    case ambiguous(prefix: String, sessions: [String])
    case unreadable(path: String, reason: String)
    case notAJournal(path: String)
    case empty(path: String)
    case damagedHeader(path: String)
    case futureFormat(path: String, found: Int)
    case tooBig(path: String, bytes: Int)
    /// It can be read and not written.
    case unwritable(path: String, reason: String)
    case cannotCreate(path: String, reason: String)
    case locked(path: String)
    case notAParcel(path: String, reason: String)

    package var description: String {
        switch self {
        case .notFound(let path): "\(path): no such session.\n`greenroom history` lists the ones there are."
        case .noSessions(let folder):
            "There is no session yet in \(folder).\nSit one with `greenroom sit`, or try `greenroom review example`."
        case .ambiguous(let prefix, let sessions):
            "\(prefix): more than one session begins so: \(sessions.joined(separator: ", ")).\nWrite more of its id."
        case .unreadable(let path, let reason):
            "\(path): cannot be read: \(reason).\nNothing was changed; give yourself the right to read it, or name another session."
        case .notAJournal(let path): "\(path): is not a Greenroom journal.\nName a session's id, its folder, or its journal.jsonl."
        case .empty(let path): "\(path): is empty: the session ended before it began.\nNothing was lost; the folder may be deleted."
        case .damagedHeader(let path):
            "\(path): its first line is damaged, so that it cannot be told what was sat.\nNothing was changed; if you have a copy of the file, put it in this one's place."
        case .futureFormat(let path, let found):
            "\(path): has journal format \(found), and this Greenroom reads up to \(JournalHeader.currentFormat).\nUse a newer Greenroom."
        case .tooBig(let path, let bytes):
            "\(path): is \(bytes / 1_048_576) MiB, more than any session can be.\nNothing was changed; look what wrote to it."
        case .unwritable(let path, let reason):
            "\(path): cannot be written: \(reason).\nNothing is lost; it can be reviewed and replayed. Free the place, then go on with it."
        case .cannotCreate(let path, let reason):
            "\(path): cannot be created: \(reason).\nFree the place or set GREENROOM_HOME to another folder; --ephemeral sits without saving."
        case .locked(let path):
            "The session is open in another Greenroom: \(path).\nClose it there, or review it: that is always possible."
        case .notAParcel(let path, let reason):
            "\(path): is not a packed session: \(reason).\nNothing was changed; one is made by `greenroom export --format session -o FILE`."
        }
    }

    package var exitCode: Int32 {
        switch self {
        case .notFound, .noSessions: 66
        case .ambiguous: 64
        case .unreadable, .unwritable: 74
        case .notAJournal, .empty, .damagedHeader, .futureFormat, .tooBig, .notAParcel: 65
        case .cannotCreate: 73
        case .locked: 75
        }
    }
}
