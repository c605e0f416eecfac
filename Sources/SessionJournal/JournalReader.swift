import Foundation

/// Reads journals. Never writes.
package enum JournalReader {
    /// A full loop is 7 MB; no session comes near this.
    package static let limit = 256 * 1_048_576

    package static func read(path: String) throws(JournalError) -> Journal {
        try read(bytes: file(path), path: path)
    }

    /// The header alone: what a list of sessions needs.
    package static func header(path: String) throws(JournalError) -> JournalHeader {
        let start = try file(path, prefix: 262_144)
        guard let end = start.firstIndex(of: 10) else { throw start.isEmpty ? .empty(path: path) : .notAJournal(path: path) }
        return try header(start[..<end], path)
    }

    package static func read(bytes: [UInt8], path: String = "journal") throws(JournalError) -> Journal {
        guard !bytes.isEmpty else { throw .empty(path: path) }
        guard bytes.starts(with: Array("{\"n\":0,".utf8)) else { throw .notAJournal(path: path) }
        guard let first = bytes.firstIndex(of: 10) else { throw .damagedHeader(path: path) }
        let header = try header(bytes[..<first], path)
        var journal = Journal(header: header, records: [], damage: nil, validLength: first + 1)
        var start = first + 1
        while start < bytes.count {
            guard let end = bytes[start...].firstIndex(of: 10) else {
                journal.damage = Damage(line: journal.records.count + 2, offset: start, reason: "the last record is not complete")
                break
            }
            do {
                let record = try RecordLine.record(bytes[start..<end])
                guard record.n == journal.records.count + 1 else { throw RecordLine.Mistake.content("record number \(record.n)") }
                journal.records.append(record)
            } catch {
                journal.damage = Damage(line: journal.records.count + 2, offset: start, reason: words(for: error))
                break
            }
            start = end + 1
            journal.validLength = start
        }
        return journal
    }

    private static func words(for error: any Error) -> String {
        switch error as? RecordLine.Mistake {
        case .checksum: "its checksum does not fit"
        case .shape: "it is not a record"
        case .content(let what): "it holds something unknown: \(what)"
        case nil: "\(error)"
        }
    }

    private static func header(_ line: ArraySlice<UInt8>, _ path: String) throws(JournalError) -> JournalHeader {
        guard line.starts(with: Array("{\"n\":0,".utf8)) else { throw .notAJournal(path: path) }
        if let found = futureFormat(line) { throw .futureFormat(path: path, found: found) }
        guard let record = try? RecordLine.record(line), case .header(let header) = record.body else { throw .damagedHeader(path: path) }
        return header
    }

    /// A newer header may hold what this reader does not know, so its format is looked for before it is decoded.
    private static func futureFormat(_ line: ArraySlice<UInt8>) -> Int? {
        struct Probe: Decodable {
            struct Format: Decodable { var format: Int }
            var d: Format
        }
        guard let probe = try? JSONDecoder().decode(Probe.self, from: Data(line)), probe.d.format > JournalHeader.currentFormat
        else { return nil }
        return probe.d.format
    }

    private static func file(_ path: String, prefix: Int? = nil) throws(JournalError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .notFound(path: path) : .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is not a file") }
        guard Int(status.st_size) <= limit else { throw .tooBig(path: path, bytes: Int(status.st_size)) }
        let wanted = min(prefix ?? Int.max, Int(status.st_size))
        var bytes = [UInt8](repeating: 0, count: wanted)
        var have = 0
        while have < wanted {
            let count = bytes.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress! + have, wanted - have) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
            if count == 0 { break }
            have += count
        }
        return Array(bytes.prefix(have))
    }
}
