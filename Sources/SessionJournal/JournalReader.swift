import Foundation
import InterviewEngine

/// Reads journals. Never writes.
package enum JournalReader {
    /// A full loop is 7 MB; no session comes near this.
    package static let limit = 256 * 1_048_576
    /// Every journal of every format begins so.
    private static let mark = Array("{\"n\":0,".utf8)

    package static func read(path: String) throws(JournalError) -> Journal {
        try read(bytes: FileBytes.read(path), path: path)
    }

    /// The header alone: what a list of sessions needs.
    package static func header(path: String) throws(JournalError) -> JournalHeader {
        for prefix in [8_192, 1_048_576] {
            let start = try FileBytes.read(path, prefix: prefix)
            if let end = start.firstIndex(of: 10) { return try header(start[..<end], path) }
            if start.count < prefix { throw withoutLine(start, path) }
        }
        throw .notAJournal(path: path)
    }

    /// The header alone, of a whole journal.
    static func header(bytes: [UInt8], path: String) throws(JournalError) -> JournalHeader {
        try opening(bytes, path).header
    }

    /// The header, and where the records begin.
    private static func opening(_ bytes: [UInt8], _ path: String) throws(JournalError) -> (header: JournalHeader, end: Int) {
        guard let first = bytes.firstIndex(of: 10) else { throw withoutLine(bytes, path) }
        return (try header(bytes[..<first], path), first + 1)
    }

    package static func read(bytes: [UInt8], path: String = "journal") throws(JournalError) -> Journal {
        let (header, end) = try opening(bytes, path)
        var journal = Journal(header: header, records: [], damage: nil, validLength: end)
        journal.records.reserveCapacity(bytes.count / 200)
        bytes.withUnsafeBufferPointer { readRecords($0, into: &journal) }
        return journal
    }

    private static func readRecords(_ bytes: UnsafeBufferPointer<UInt8>, into journal: inout Journal) {
        var start = journal.validLength
        while start < bytes.count {
            let number = journal.records.count + 1
            guard let end = lineFeed(in: bytes, from: start) else {
                journal.damage = Damage(line: number + 1, offset: start, reason: "the last record is not complete")
                return
            }
            do throws(RecordLine.Mistake) {
                let record = try RecordLine.record(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                guard record.n == number else { throw .number(record.n) }
                if case .header = record.body { throw .content("a second header") }
                journal.records.append(record)
            } catch {
                journal.damage = Damage(line: number + 1, offset: start, reason: error.words)
                return
            }
            start = end + 1
            journal.validLength = start
        }
    }

    private static func lineFeed(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, let found = memchr(base + start, 10, bytes.count - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private static func withoutLine(_ bytes: [UInt8], _ path: String) -> JournalError {
        if bytes.isEmpty { return .empty(path: path) }
        let begins = bytes.starts(with: mark) || mark.starts(with: bytes)
        return begins ? .damagedHeader(path: path) : .notAJournal(path: path)
    }

    private static func header(_ line: ArraySlice<UInt8>, _ path: String) throws(JournalError) -> JournalHeader {
        guard line.starts(with: mark) else { throw .notAJournal(path: path) }
        do throws(RecordLine.Mistake) {
            let record = try RecordLine.record(line)
            guard case .header(let header) = record.body, record.n == 0, header.isSound else { throw .shape }
            guard header.format <= JournalHeader.currentFormat else { throw .content("format") }
            return header
        } catch {
            // A newer header may hold what this reader does not know. One flipped bit must not pass for a newer format.
            if error != .checksum, let found = format(of: line), found > JournalHeader.currentFormat {
                throw .futureFormat(path: path, found: found)
            }
            throw .damagedHeader(path: path)
        }
    }

    private static func format(of line: ArraySlice<UInt8>) -> Int? {
        struct Probe: Decodable {
            struct Format: Decodable { var format: Int }
            var d: Format
        }
        return (try? JSONDecoder().decode(Probe.self, from: Data(line)))?.d.format
    }
}
