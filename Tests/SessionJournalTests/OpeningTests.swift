import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

@Suite struct OpeningTests {
    private let folder = ScratchFolder()
    private var session: String { folder.path + "/home/sessions/2026-11-25-k3f9" }
    private var name: String { "home/sessions/2026-11-25-k3f9" }

    @Test func aNewSessionIsOnDiskForItsOwnerAlone() throws {
        let writer = try JournalWriter.create(
            in: session, header: Samples.header, files: [("pack.yaml", [1, 2]), ("rounds/talk.yaml", [3])])
        writer.close()
        #expect(folder.bytes(name + "/journal.jsonl") == Samples.start)
        #expect(folder.bytes(name + "/pack/pack.yaml") == [1, 2] && folder.bytes(name + "/pack/rounds/talk.yaml") == [3])
        #expect(try folder.mode(name + "/journal.jsonl") == 0o600 && folder.mode(name) == 0o700)
        #expect(try folder.mode("home/sessions") == 0o700 && folder.mode("home") == 0o700)
    }

    @Test func aFileInTheWayIsNamed() throws {
        try folder.write([1], "home")
        let error = try #require(throws: JournalError.self) { try JournalWriter.create(in: session, header: Samples.header, files: []) }
        #expect(error.exitCode == 73 && error.description.hasPrefix(session))
    }

    @Test func goingOnKeepsADamagedTailBesideAndCountsOn() throws {
        let bytes = Samples.journal(5)
        let sure = Samples.journal(3)
        for attempt in 1...2 {
            let tail = Array(bytes[sure.count...].dropLast(7 * attempt))
            try folder.write(sure + tail, name + "/journal.jsonl")
            let (writer, journal) = try JournalWriter.resume(folder: session)
            #expect(journal.records.count == 4 && journal.damage?.line == 6)
            writer.append(number: 5)
            writer.close()
            #expect(folder.bytes(name + "/journal.damaged-\(attempt)") == Array(tail.dropFirst(Samples.journal(4).count - sure.count)))
            let again = try JournalReader.read(path: session + "/journal.jsonl")
            #expect(again.damage == nil && again.records.map(\.n) == [1, 2, 3, 4, 5])
        }
        #expect(folder.bytes(name + "/journal.damaged-3") == nil)
    }

    @Test func timeGoesOnFromTheLastRecord() throws {
        try folder.write(Samples.journal(5), name + "/journal.jsonl")
        let (writer, _) = try JournalWriter.resume(folder: session)
        writer.append(Samples.body(6), at: .zero, wall: 0)
        writer.close()
        #expect(try JournalReader.read(path: session + "/journal.jsonl").records.last?.t == .seconds(5))
    }

    /// E23: the lock is one of the open file, so that a second opening in the same process finds it too.
    @Test func aSecondWriterIsKeptOutUntilTheFirstIsDone() throws {
        let first = try JournalWriter.create(in: session, header: Samples.header, files: [])
        let path = session + "/journal.jsonl"
        #expect(throws: JournalError.locked(path: path)) { try JournalWriter.resume(folder: session) }
        #expect(try JournalReader.read(path: path).records.isEmpty, "reading is always possible")
        first.close()
        let (second, _) = try JournalWriter.resume(folder: session)
        #expect(throws: JournalError.locked(path: path)) { try JournalWriter.resume(folder: session) }
        second.close()
    }

    // MARK: Files that are no journal

    @Test func whatIsNoJournalIsRefusedAndLeftAlone() throws {
        let crlf = Array(String(decoding: Samples.journal(3), as: UTF8.self).replacingOccurrences(of: "\n", with: "\r\n").utf8)
        let future = checked("{\"n\":0,\"t\":0,\"w\":0,\"k\":\"header\",\"d\":{\"format\":3,\"secret\":true}")
        let otherFrame = Array("{\"n\":0,\"d\":{\"format\":2},\"hash\":\"abc\"}\n".utf8)
        let old = checked("{\"n\":0,\"t\":0,\"w\":0,\"k\":\"header\",\"d\":{\"format\":0}")
        let path = session + "/journal.jsonl"
        let cases: [([UInt8], JournalError)] = [
            ([], .empty(path: path)), (Array("%PDF-1.7\n".utf8), .notAJournal(path: path)), ([0, 1, 2, 255], .notAJournal(path: path)),
            (Array("{\"version\": 2, \"width\": 80}\n".utf8), .notAJournal(path: path)), (crlf, .damagedHeader(path: path)),
            (Array(Samples.start.dropLast()), .damagedHeader(path: path)), (old, .damagedHeader(path: path)),
            (future, .futureFormat(path: path, found: 3)), (otherFrame, .futureFormat(path: path, found: 2)),
            ([UInt8](repeating: 65, count: 300_000), .notAJournal(path: path)),
        ]
        for (bytes, error) in cases {
            try folder.write(bytes, name + "/journal.jsonl")
            #expect(throws: error) { try JournalReader.read(path: path) }
            #expect(throws: error) { try JournalReader.header(path: path) }
            #expect(throws: error) { try JournalWriter.resume(folder: session) }
            #expect(folder.bytes(name + "/journal.jsonl") == bytes)
            #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) }
        }
    }

    @Test func aHeaderAloneIsAJournal() throws {
        try folder.write(Samples.start, name + "/journal.jsonl")
        let journal = try JournalReader.read(path: session + "/journal.jsonl")
        #expect(journal.records.isEmpty && journal.damage == nil && journal.validLength == Samples.start.count)
    }

    @Test func placesThatCannotBeReadAreNamed() throws {
        let path = session + "/journal.jsonl"
        #expect(throws: JournalError.notFound(path: path)) { try JournalReader.read(path: path) }
        #expect(throws: JournalError.notFound(path: path)) { try JournalWriter.resume(folder: session) }
        #expect(throws: JournalError.unreadable(path: folder.path, reason: "it is not a file")) {
            try JournalReader.read(path: folder.path)
        }
        #expect(throws: JournalError.unreadable(path: "/dev/null", reason: "it is not a file")) {
            try JournalReader.read(path: "/dev/null")
        }
        try folder.write(Samples.start, "elsewhere.jsonl")
        try FileManager.default.createDirectory(atPath: session, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/elsewhere.jsonl")
        #expect(throws: JournalError.self) { try JournalReader.read(path: path) }
        #expect(throws: JournalError.self) { try JournalWriter.resume(folder: session) }
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func aFileWithoutRightsIsNamed() throws {
        try folder.write(Samples.start, "closed.jsonl")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/closed.jsonl")
        let error = try #require(throws: JournalError.self) { try JournalReader.read(path: folder.path + "/closed.jsonl") }
        #expect(error.exitCode == 74 && error.description.contains("Permission denied"))
    }

    /// What, where and what to do: the place in front, a second line with the way on, and no exit code of success.
    @Test func everyErrorSaysWhatWhereAndHow() {
        let errors: [(JournalError, Int32)] = [
            (.notFound(path: "PLACE"), 66), (.noSessions(folder: "PLACE"), 66), (.ambiguous(prefix: "PLACE", sessions: ["a1", "a2"]), 64),
            (.unreadable(path: "PLACE", reason: "why"), 74), (.notAJournal(path: "PLACE"), 65), (.empty(path: "PLACE"), 65),
            (.damagedHeader(path: "PLACE"), 65), (.futureFormat(path: "PLACE", found: 9), 65), (.tooBig(path: "PLACE", bytes: 1), 65),
            (.unwritable(path: "PLACE", reason: "why"), 74), (.cannotCreate(path: "PLACE", reason: "why"), 73),
            (.locked(path: "PLACE"), 75),
        ]
        for (error, code) in errors {
            #expect(error.exitCode == code)
            let lines = error.description.split(separator: "\n")
            #expect(lines.count == 2 && lines[0].contains("PLACE"))
            #expect(lines.allSatisfy { $0.hasSuffix(".") && $0.count > 10 })
        }
    }
}
