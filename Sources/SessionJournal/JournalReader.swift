import Foundation

/// Reads journals. Never writes.
package enum JournalReader {
    /// A full loop is 7 MB; no session comes near this.
    package static let limit = 256 * 1_048_576

    package static func read(path: String) throws(JournalError) -> Journal {
        try read(bytes: bytes(path), path: path)
    }

    /// The header alone: what a list of sessions needs.
    package static func header(path: String) throws(JournalError) -> JournalHeader {
        // Nearly every header fits into the first piece; a long list of prompts to avoid does not.
        var start = try bytes(path, prefix: 8_192)
        if start.count == 8_192, !start.contains(10) { start = try bytes(path, prefix: 262_144) }
        return try header(in: start, path).header
    }

    package static func read(bytes: [UInt8], path: String = "journal") throws(JournalError) -> Journal {
        let (header, first) = try header(in: bytes, path)
        var journal = Journal(header: header, records: [], damage: nil, validLength: first + 1)
        var start = first + 1
        while start < bytes.count {
            guard let end = bytes[start...].firstIndex(of: 10) else {
                journal.damage = Damage(line: journal.records.count + 2, offset: start, reason: "the last record is not complete")
                break
            }
            do throws(RecordLine.Mistake) {
                let record = try RecordLine.record(bytes[start..<end])
                guard record.n == journal.records.count + 1 else { throw RecordLine.Mistake.number(record.n) }
                if case .header = record.body { throw RecordLine.Mistake.content("a second header") }
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

    private static func words(for mistake: RecordLine.Mistake) -> String {
        switch mistake {
        case .checksum: "its checksum does not fit"
        case .shape: "it is not a record"
        case .content(let what): "it holds something unknown: \(what)"
        case .number(let n): "it is record \(n), and another was due"
        }
    }

    private static let opening = Array("{\"n\":0,".utf8)

    /// - Returns: the header and the offset of its line feed.
    private static func header(in bytes: [UInt8], _ path: String) throws(JournalError) -> (header: JournalHeader, end: Int) {
        guard !bytes.isEmpty else { throw .empty(path: path) }
        guard bytes.prefix(opening.count).elementsEqual(opening.prefix(bytes.count)) else { throw .notAJournal(path: path) }
        guard let end = bytes.firstIndex(of: 10) else { throw .damagedHeader(path: path) }
        do {
            guard case .header(let header) = try RecordLine.record(bytes[..<end]).body, header.format == JournalHeader.currentFormat
            else { throw RecordLine.Mistake.content("format") }
            return (header, end)
        } catch {
            // A flipped bit is no new format: only a line whose checksum fits, or whose frame is another one, may say that it is newer.
            if error as? RecordLine.Mistake != .checksum, let found = futureFormat(bytes[..<end]) {
                throw .futureFormat(path: path, found: found)
            }
            throw .damagedHeader(path: path)
        }
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

    /// All bytes of a file or its first `prefix`; refuses links, whatever is no file, and what is far too big.
    static func bytes(_ path: String, prefix: Int? = nil) throws(JournalError) -> [UInt8] {
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
