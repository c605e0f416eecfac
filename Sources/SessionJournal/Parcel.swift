import Foundation

/// A session in one file, to be given to a coach and back: its journal, the pack it was sat with, and what stands beside it. A tar
/// archive with one folder in it.
package struct Parcel: Equatable, Sendable {
    /// Paths count from the session's folder.
    package private(set) var files: [TarArchive.Member]
    /// Files in it that are none of a session's; they are left out.
    package private(set) var strangers = 0
    /// Of the session in it, damage and all.
    package let header: JournalHeader

    private static let journal = "journal.jsonl"

    /// The largest that is read, in bytes.
    package static let limit = JournalReader.limit + 64 * 1_048_576

    /// Packs a stored session. Links are not followed, and what is none of a session's stays where it is.
    package init(folder: String) throws(JournalError) {
        var files = [TarArchive.Member(path: Self.journal, bytes: try FileBytes.read(folder + "/" + Self.journal))]
        let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
        for name in names where name != Self.journal && Self.isKnown(name) && Folder.kind(of: folder + "/" + name) == S_IFREG {
            files.append(TarArchive.Member(path: name, bytes: try FileBytes.read(folder + "/" + name)))
        }
        self.files = files
        header = try JournalReader.header(bytes: files[0].bytes, path: folder + "/" + Self.journal)
    }

    /// Reads a packed session from a file.
    package init(path: String) throws(JournalError) {
        try self.init(bytes: try FileBytes.read(path, limit: Self.limit), path: path)
    }

    /// Unpacks what may be anybody's: nothing in it is trusted.
    /// - Parameter path: where the bytes come from, for what is said about them.
    package init(bytes: [UInt8], path: String) throws(JournalError) {
        let members: [TarArchive.Member]
        do {
            members = try TarArchive.members(of: bytes)
        } catch {
            throw .notAParcel(path: path, reason: error.words)
        }
        files = []
        var seen: Set<String> = []
        for member in members {
            let parts = member.path.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count >= 2, Self.isPlain(parts[...]) else {
                throw .notAParcel(path: path, reason: "the name of a file in it leads elsewhere")
            }
            let name = parts.dropFirst().joined(separator: "/")
            guard Self.isKnown(name) else {
                strangers += 1
                continue
            }
            guard seen.insert(name).inserted else { throw .notAParcel(path: path, reason: "it holds '\(name)' twice") }
            files.append(TarArchive.Member(path: name, bytes: member.bytes))
        }
        guard let journal = files.first(where: { $0.path == Self.journal }) else {
            throw .notAParcel(path: path, reason: "there is no journal in it")
        }
        header = try JournalReader.header(bytes: journal.bytes, path: path)
    }

    /// As a file.
    /// - Throws: `JournalError.notAParcel` when a path of the pack is too long for a tar.
    package func bytes(named name: String) throws(JournalError) -> [UInt8] {
        let members = files.map { TarArchive.Member(path: name + "/" + $0.path, bytes: $0.bytes) }
        guard let bytes = TarArchive.bytes(of: members) else {
            throw .notAParcel(path: name, reason: "a file of its pack has a name that is too long")
        }
        return bytes
    }

    var journalBytes: [UInt8] { files.first { $0.path == Self.journal }?.bytes ?? [] }
    var comments: [[UInt8]] { files.filter(Self.isComment).map(\.bytes) }
    /// All but the comments.
    var ownFiles: [(path: String, bytes: [UInt8])] { files.filter { !Self.isComment($0) }.map { ($0.path, $0.bytes) } }

    private static func isComment(_ file: TarArchive.Member) -> Bool { file.path.hasPrefix(Comments.folder + "/") }

    // MARK: What belongs to a session

    private static func isPlain(_ parts: ArraySlice<Substring>) -> Bool {
        parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\0") && !$0.contains("\\") && $0.utf8.count <= 255 }
    }

    private static func isKnown(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard isPlain(parts[...]) else { return false }
        switch parts.first.map(String.init) {
        case journal, Bookmarks.name: return parts.count == 1
        case PackCopy.name: return (2...6).contains(parts.count)
        case Comments.folder: return parts.count == 2 && parts[1].hasSuffix(".json")
        default: return false
        }
    }

}

extension SessionStore {
    /// What became of a packed session.
    package enum Arrival: Equatable, Sendable {
        /// It is a session here now.
        case new(SessionEntry)
        /// It was here, perhaps sat further since; so many comments came with it that were not.
        case known(SessionEntry, comments: Int)
    }

    /// Takes a session in. Nothing that is here is changed or written over: comments are added to the session they are about, and a
    /// session that differs from the one here comes into a folder of its own.
    /// - Parameter date: the day it was begun, as a folder is named by.
    package func take(_ parcel: Parcel, date: String) throws(JournalError) -> Arrival {
        if let here = try entry(holding: parcel) { return .known(here, comments: try add(parcel.comments, to: here)) }
        let folder = newFolder(session: parcel.header.session, date: date)
        let arriving = "\(sessionsFolder)/.arriving-\(getpid())"
        do throws(FileError) {
            try Folder.make(sessionsFolder)
            try? FileManager.default.removeItem(atPath: arriving)
            try Folder.write(parcel.ownFiles, into: arriving)
            guard rename(arriving, folder) == 0 else { throw FileError(code: errno) }
            try Folder.sync(sessionsFolder)
        } catch {
            try? FileManager.default.removeItem(atPath: arriving)
            throw .cannotCreate(path: folder, reason: error.words)
        }
        let entry = try find(folder)
        _ = try add(parcel.comments, to: entry)
        return .new(entry)
    }

    /// The session here of which the packed one is a copy, or the beginning.
    private func entry(holding parcel: Parcel) throws(JournalError) -> SessionEntry? {
        for entry in list() where entry.header?.session == parcel.header.session {
            let own = try FileBytes.read(entry.folder + "/journal.jsonl")
            if own.starts(with: parcel.journalBytes) { return entry }
        }
        return nil
    }

    /// - Returns: how many were not there.
    private func add(_ comments: [[UInt8]], to entry: SessionEntry) throws(JournalError) -> Int {
        let folder = entry.folder + "/" + Comments.folder
        var added = 0
        do throws(FileError) {
            for bytes in comments where Comments.comment(bytes) != nil {
                try Folder.make(folder)
                if try Comments.write(bytes, in: folder) { added += 1 }
            }
        } catch {
            throw .unwritable(path: folder, reason: error.words)
        }
        return added
    }
}
