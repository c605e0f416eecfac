import Foundation
import InterviewEngine

extension JournalWriter {
    /// A new session in a folder that is not there yet. Header, pack copy and folder are safe when this returns.
    package static func create(in folder: String, header: JournalHeader, files: [(path: String, bytes: [UInt8])]) throws(JournalError)
        -> JournalWriter
    {
        let path = folder + "/journal.jsonl"
        do {
            try makeFolder(folder)
            let copies = Set(try files.map { try copy($0, under: folder + "/pack") })
            copies.sorted().forEach(DiskFile.syncFolder)
            let line = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: header.began, body: .header(header)))
            let file = try DiskFile.create(path)
            guard file.lock() else { throw JournalError.locked(path: path) }
            var rest = line[...]
            while !rest.isEmpty { rest = rest.dropFirst(try file.write(rest)) }
            try file.sync()
            // The folder's own name, and those of the folders above it, which may be as new.
            DiskFile.syncFolder(folder)
            let above = (folder as NSString).deletingLastPathComponent
            DiskFile.syncFolder(above)
            DiskFile.syncFolder((above as NSString).deletingLastPathComponent)
            return JournalWriter(file: file, path: path, image: line, records: 1, lastTime: .zero, rescue: rescue)
        } catch let error as JournalError {
            throw error
        } catch let error as FileError {
            throw .cannotCreate(path: path, reason: error.words)
        } catch {
            throw .cannotCreate(path: path, reason: error.localizedDescription)
        }
    }

    /// Goes on with a stored session. What stands behind its last good record is kept beside it as `journal.damaged-<n>`.
    package static func resume(folder: String) throws(JournalError) -> (JournalWriter, Journal) {
        let path = folder + "/journal.jsonl"
        let file: DiskFile
        do {
            file = try DiskFile.append(to: path)
        } catch {
            throw error.code == ENOENT ? .notFound(path: path) : .unreadable(path: path, reason: error.words)
        }
        guard file.lock() else { throw .locked(path: path) }
        let bytes = try JournalReader.bytes(path)
        let journal = try JournalReader.read(bytes: bytes, path: path)
        do {
            if journal.validLength < bytes.count {
                try keepTail(Array(bytes[journal.validLength...]), folder)
                try file.truncate(to: journal.validLength)
                try file.sync()
            }
        } catch {
            throw .unreadable(path: path, reason: error.words)
        }
        let writer = JournalWriter(
            file: file, path: path, image: Array(bytes[..<journal.validLength]), records: journal.records.count + 1,
            lastTime: journal.records.last?.t ?? .zero, rescue: rescue)
        return (writer, journal)
    }

    /// A session that leaves nothing on disk.
    package static func ephemeral(header: JournalHeader) -> JournalWriter {
        JournalWriter(file: nil, path: "memory", image: [], records: 1, lastTime: .zero)
    }

    private static func keepTail(_ tail: [UInt8], _ folder: String) throws(FileError) {
        for number in 1...10_000 {
            do {
                try DiskFile.write(tail, new: folder + "/journal.damaged-\(number)")
                return DiskFile.syncFolder(folder)
            } catch  where error.code == EEXIST { continue }
        }
        throw FileError(code: EEXIST)
    }

    private static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// - Returns: the folder it went to.
    private static func copy(_ file: (path: String, bytes: [UInt8]), under root: String) throws -> String {
        let parts = file.path.split(separator: "/")
        guard !parts.isEmpty, !parts.contains(".."), !file.path.hasPrefix("/"), !file.path.utf8.contains(0)
        else { throw FileError(code: EINVAL) }
        let path = root + "/" + file.path
        let folder = (path as NSString).deletingLastPathComponent
        try makeFolder(folder)
        try DiskFile.write(file.bytes, new: path)
        return folder
    }

    /// The whole journal into a new file: beside the old one and in its place, or where the disk lets us.
    private static func rescue(_ image: [UInt8], _ path: String) -> (file: any JournalFile, path: String)? {
        let folder = (path as NSString).deletingLastPathComponent
        let fresh = path + ".rescue"
        unlink(fresh)
        if let file = try? locked(image, new: fresh), rename(fresh, path) == 0 {
            DiskFile.syncFolder(folder)
            return (file, path)
        }
        unlink(fresh)
        let environment = ProcessInfo.processInfo.environment
        let session = (folder as NSString).lastPathComponent
        for root in [environment["XDG_STATE_HOME"], environment["XDG_RUNTIME_DIR"], "/tmp"].compactMap(\.self) where root.hasPrefix("/") {
            let rescues = "\(root)/greenroom-rescue-\(getuid())"
            guard (try? makeFolder(rescues)) != nil, isOurs(rescues) else { continue }
            // An earlier rescue of the same session is somebody's only copy.
            let places = (1...100).lazy.map { rescues + "/" + session + ($0 == 1 ? "" : "-\($0)") }
            guard let other = places.first(where: { mkdir($0, 0o700) == 0 }) else { continue }
            let place = other + "/journal.jsonl"
            guard let file = try? locked(image, new: place) else {
                unlink(place)
                rmdir(other)
                continue
            }
            DiskFile.syncFolder(other)
            DiskFile.syncFolder(rescues)
            return (file, place)
        }
        return nil
    }

    private static func locked(_ image: [UInt8], new path: String) throws(FileError) -> DiskFile {
        try DiskFile.write(image, new: path)
        let file = try DiskFile.append(to: path)
        guard file.lock() else { throw FileError(code: EWOULDBLOCK) }
        return file
    }

    /// In a place open to all, a folder of this name may be a trap that somebody else set.
    private static func isOurs(_ folder: String) -> Bool {
        var status = stat()
        return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid() && status.st_mode & 0o077 == 0
    }
}
