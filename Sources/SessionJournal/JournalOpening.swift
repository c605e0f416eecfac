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
            for file in files { try copy(file, under: folder + "/pack") }
            let line = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: header.began, body: .header(header)))
            let file = try DiskFile.create(path)
            guard file.lock() else { throw JournalError.locked(path: path) }
            var rest = line[...]
            while !rest.isEmpty { rest = rest.dropFirst(try file.write(rest)) }
            try file.sync()
            DiskFile.syncFolder(folder)
            DiskFile.syncFolder((folder as NSString).deletingLastPathComponent)
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
        let bytes: [UInt8] = Array(FileManager.default.contents(atPath: path) ?? Data())
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
            } catch where error.code == EEXIST { continue }
        }
        throw FileError(code: EEXIST)
    }

    private static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private static func copy(_ file: (path: String, bytes: [UInt8]), under root: String) throws {
        let parts = file.path.split(separator: "/")
        guard !parts.isEmpty, !parts.contains(".."), !file.path.hasPrefix("/") else { throw FileError(code: EINVAL) }
        let path = root + "/" + file.path
        try makeFolder((path as NSString).deletingLastPathComponent)
        try DiskFile.write(file.bytes, new: path)
    }

    /// The whole journal into a new file: beside the old one and in its place, or where the disk lets us.
    private static func rescue(_ image: [UInt8], _ path: String) -> (file: any JournalFile, path: String)? {
        let folder = (path as NSString).deletingLastPathComponent
        let fresh = path + ".rescue"
        unlink(fresh)
        if (try? DiskFile.write(image, new: fresh)) != nil, rename(fresh, path) == 0, let file = try? DiskFile.append(to: path) {
            DiskFile.syncFolder(folder)
            _ = file.lock()
            return (file, path)
        }
        let environment = ProcessInfo.processInfo.environment
        let session = (folder as NSString).lastPathComponent
        for root in [environment["XDG_STATE_HOME"], environment["XDG_RUNTIME_DIR"], "/tmp"].compactMap(\.self) where root.hasPrefix("/") {
            let other = "\(root)/greenroom-rescue-\(getuid())/\(session)"
            guard (try? makeFolder(other)) != nil else { continue }
            let place = other + "/journal.jsonl"
            guard (try? DiskFile.write(image, new: place)) != nil, let file = try? DiskFile.append(to: place) else { continue }
            return (file, place)
        }
        return nil
    }
}
