import Foundation
import InterviewEngine

extension JournalWriter {
    /// A new session in a folder that is made if need be and must hold none. Header, pack copy and folder are safe when this returns;
    /// a folder that it made is gone again where it fails.
    ///
    /// - Parameter carried: records of another session that it goes on from, numbered from 1; they are safe with the header.
    package static func create(
        in folder: String, header: JournalHeader, files: [(path: String, bytes: [UInt8])], carrying carried: [JournalRecord] = []
    ) throws(JournalError) -> JournalWriter {
        let path = folder + "/journal.jsonl"
        let pack = PackCopy(files)
        guard JournalHeader.isSessionID(header.session) else {
            throw .cannotCreate(path: path, reason: "'\(header.session)' is not an id of lower-case letters, digits and hyphens")
        }
        let first = JournalRecord(n: 0, t: .zero, w: header.began, body: .header(header))
        let image = ([first] + carried).reduce(into: []) { $0 += RecordLine.bytes(of: $1) }
        var made = false
        do throws(FileError) {
            made = access(folder, F_OK) != 0
            try Folder.make(folder)
            try pack.write(into: folder)
            let file = try DiskFile.written(image, new: path)
            let writer = JournalWriter(
                file: file, path: path, image: image, records: 1 + carried.count, lastTime: carried.last?.t ?? .zero,
                rescue: { JournalRescue.move($0, $1) })
            writer.keep(pack)
            return writer
        } catch {
            if made { try? FileManager.default.removeItem(atPath: folder) }
            throw .cannotCreate(path: path, reason: error.words)
        }
    }

    /// Goes on with a stored session. What stands behind its last good record is first kept beside it as `journal.damaged-<n>`.
    package static func resume(folder: String) throws(JournalError) -> (JournalWriter, Journal) {
        let path = folder + "/journal.jsonl"
        guard !Folder.isLink(folder) else {
            throw .unreadable(path: folder, reason: "it is a link to another folder, and a session is written in its own")
        }
        let file: DiskFile
        do {
            file = try DiskFile.append(to: path)
        } catch {
            throw error.code == ENOENT || error.code == ENOTDIR ? .notFound(path: path) : .unreadable(path: path, reason: error.words)
        }
        guard file.lock() else { throw .locked(path: path) }
        // Read by name, with all that may be said about a file, and under the lock: nobody of ours changes it meanwhile.
        let bytes = try FileBytes.read(path)
        let journal = try JournalReader.read(bytes: bytes, path: path)
        do throws(FileError) {
            if journal.validLength < bytes.count {
                try keepTail(Array(bytes[journal.validLength...]), folder)
                try file.truncate(to: journal.validLength)
            }
            // Records that a program wrote and was killed before it synced are not saved until this returns.
            try file.sync()
        } catch {
            throw .unwritable(path: path, reason: error.words)
        }
        let writer = JournalWriter(
            file: file, path: path, image: Array(bytes[..<journal.validLength]), records: journal.records.count + 1,
            lastTime: journal.records.last?.t ?? .zero, rescue: { JournalRescue.move($0, $1) })
        return (writer, journal)
    }

    /// A session that leaves nothing on disk.
    package static func ephemeral(header: JournalHeader) -> JournalWriter {
        JournalWriter(file: nil, path: "memory", image: [], records: 1, lastTime: .zero)
    }

    private static func keepTail(_ tail: [UInt8], _ folder: String) throws(FileError) {
        for number in 1...10_000 {
            do {
                return try DiskFile.written(tail, new: folder + "/journal.damaged-\(number)").close()
            } catch  where error.code == EEXIST { continue }
        }
        throw FileError(code: EEXIST)
    }
}
