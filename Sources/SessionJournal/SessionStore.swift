import Foundation

/// A session's folder in the store.
package struct SessionEntry: Equatable, Sendable {
    /// `[a-z0-9-]+`, the session's id.
    package var id: String
    package var folder: String
    /// nil when it cannot be read; `error` says why.
    package var header: JournalHeader?
    package var error: JournalError?

    package init(id: String, folder: String, header: JournalHeader?, error: JournalError?) {
        self.id = id
        self.folder = folder
        self.header = header
        self.error = error
    }

    package var problem: String? { error?.description }
}

/// Where sessions are kept: `<home>/sessions/<date>-<id>/journal.jsonl`; takes, which are attempts at one answer, in `<home>/takes`.
package struct SessionStore: Sendable {
    package let home: String
    private let shelf: String

    package init(home: String) { self.init(home: home, shelf: "sessions") }

    private init(home: String, shelf: String) {
        self.home = home
        self.shelf = shelf
    }

    /// The same home with its takes in place of its sessions.
    package var takes: SessionStore { SessionStore(home: home, shelf: "takes") }

    /// `GREENROOM_HOME`, else `$XDG_DATA_HOME/greenroom`, else `~/.local/share/greenroom`. Relative XDG values are ignored, as the
    /// standard says.
    package static func home(environment: [String: String]) -> String {
        if let own = environment["GREENROOM_HOME"], !own.isEmpty {
            return own.hasPrefix("/") ? own : FileManager.default.currentDirectoryPath + "/" + own
        }
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/greenroom" }
        return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share/greenroom"
    }

    package var sessionsFolder: String { home + "/" + shelf }

    /// The folder for a new session, one that is not there yet. Of the names given, only letters, digits and hyphens come into a path.
    package func newFolder(session: String, date: String) -> String {
        let base = "\(sessionsFolder)/\(Self.plain(date))-\(Self.plain(session))"
        // A link that leads nowhere has the name too.
        guard Folder.kind(of: base) != nil else { return base }
        return (2...10_000).lazy.map { "\(base)-\($0)" }.first { Folder.kind(of: $0) == nil } ?? base
    }

    private static func plain(_ name: String) -> String {
        let bytes = name.utf8.prefix(64).map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            default: UInt8(ascii: "-")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Names of the folders that hold sessions, sorted. A folder without a journal is no session: the program
    /// ended before it began.
    package var names: [String] { candidates.filter(holdsSession) }

    /// Names that may be among `names`, sorted: none of them was looked into, which takes longer than all else where there are a thousand.
    package var candidates: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: sessionsFolder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Whether one of the candidates is the name of a session.
    package func holdsSession(_ name: String) -> Bool {
        let folder = sessionsFolder + "/" + name
        return Folder.kind(of: folder) == S_IFDIR && Folder.kind(of: folder + "/journal.jsonl") != nil
    }

    /// Newest first. An id that several of them have names none: those go by the names of their folders.
    package func list() -> [SessionEntry] {
        var entries = names.map(entry(named:))
        let counts = Dictionary(entries.map { ($0.id, 1) }, uniquingKeysWith: +)
        for index in entries.indices where counts[entries[index].id] != 1 {
            entries[index].id = (entries[index].folder as NSString).lastPathComponent
        }
        return entries.sorted { ($0.header?.began ?? 0, $0.folder) > ($1.header?.began ?? 0, $1.folder) }
    }

    /// One of `names`.
    package func entry(named name: String) -> SessionEntry { entry(folder: sessionsFolder + "/" + name) }

    /// Throws where there is a place for sessions that cannot be looked into: that is not the same as there being none.
    package func mustBeReadable() throws(JournalError) {
        if let folder = opendir(sessionsFolder) {
            closedir(folder)
            return
        }
        let code = errno
        if code != ENOENT { throw .unreadable(path: sessionsFolder, reason: String(cString: strerror(code))) }
    }

    /// The id is that of the folder: what stands in a file is never trusted to name a place.
    private func entry(folder: String) -> SessionEntry {
        let id = Self.id(ofFolder: (folder as NSString).lastPathComponent)
        do {
            return SessionEntry(id: id, folder: folder, header: try JournalReader.header(path: folder + "/journal.jsonl"), error: nil)
        } catch {
            return SessionEntry(id: id, folder: folder, header: nil, error: error)
        }
    }

    /// What follows the date.
    private static func id(ofFolder name: String) -> String {
        let parts = name.split(separator: "-", maxSplits: 3)
        let dated = parts.count == 4 && parts[0].count == 4 && parts[0].allSatisfy(\.isNumber)
        return dated ? String(parts[3]) : name
    }

    /// By id, by the first letters of one, by folder or by journal; nil is the latest.
    package func find(_ name: String?) throws(JournalError) -> SessionEntry {
        let all = list()
        if all.isEmpty { try mustBeReadable() }
        guard let name else {
            if let latest = all.first(where: { $0.header != nil }) { return latest }
            // Why it cannot be read says more than that there is none.
            throw all.first?.error ?? .noSessions(folder: sessionsFolder)
        }
        guard !name.isEmpty else { throw .notFound(path: "''") }
        if let exact = all.first(where: { $0.id == name || ($0.folder as NSString).lastPathComponent == name }) { return exact }
        if name.contains("/") || FileManager.default.fileExists(atPath: name) { return try findPath(name) }
        let fits = all.filter { entry in
            let folder = (entry.folder as NSString).lastPathComponent
            return folder.hasPrefix(name) || Self.id(ofFolder: folder).hasPrefix(name)
        }
        guard let first = fits.first else { throw .notFound(path: name) }
        guard fits.count == 1 else { throw .ambiguous(prefix: name, sessions: fits.map(\.id)) }
        return first
    }

    private func findPath(_ name: String) throws(JournalError) -> SessionEntry {
        let path = URL(fileURLWithPath: name).standardizedFileURL.path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .notFound(path: name) }
        if isFolder.boolValue {
            guard FileManager.default.fileExists(atPath: path + "/journal.jsonl") else { throw .notAJournal(path: name) }
            return listed(folder: path)
        }
        guard (path as NSString).lastPathComponent == "journal.jsonl" else {
            _ = try JournalReader.header(path: path)
            throw .notAJournal(path: name)
        }
        return listed(folder: (path as NSString).deletingLastPathComponent)
    }

    /// One that lies in the store goes by its name in the list.
    private func listed(folder: String) -> SessionEntry {
        let own = (folder as NSString).deletingLastPathComponent == URL(fileURLWithPath: sessionsFolder).standardizedFileURL.path
        return own
            ? list().first { ($0.folder as NSString).lastPathComponent == (folder as NSString).lastPathComponent } ?? entry(folder: folder)
            : entry(folder: folder)
    }

    // MARK: Deleting

    /// How long something thrown away can be taken back.
    package static let daysInTrash = 30

    package var trashFolder: String { home + "/trash" }

    /// Takes a session out of the list, by moving its folder to `trash/<wall>.<folder>`: only the user does this.
    /// - Parameter wall: now, in milliseconds since 1970.
    /// - Returns: where it lies, until `emptyTrash`.
    @discardableResult
    package func trash(_ id: String, wall: Int) throws(JournalError) -> String {
        let entry = try find(id)
        let name = (entry.folder as NSString).lastPathComponent
        guard entry.folder == sessionsFolder + "/" + name else { throw .notFound(path: id) }
        let target = "\(trashFolder)/\(wall).\(name)"
        // Held over the move, so that nobody begins to write to it.
        let journal = try? DiskFile.append(to: entry.folder + "/journal.jsonl")
        guard journal?.lock() ?? true else { throw .locked(path: entry.folder) }
        defer { journal?.close() }
        do throws(FileError) {
            try Folder.make(trashFolder)
            guard rename(entry.folder, target) == 0 else { throw FileError(code: errno) }
            try Folder.sync(trashFolder)
            try Folder.sync(sessionsFolder)
        } catch {
            throw .unwritable(path: entry.folder, reason: error.words)
        }
        return target
    }

    /// Removes for good what was thrown away before `wall`.
    package func emptyTrash(before wall: Int) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: trashFolder)) ?? []
        for name in names {
            guard let thrown = name.split(separator: ".").first.flatMap({ Int($0) }), thrown < wall else { continue }
            try? FileManager.default.removeItem(atPath: trashFolder + "/" + name)
        }
    }
}
