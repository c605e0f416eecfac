import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

/// Whatever is named as a session is answered at once, in words, with the exit code of its kind, and is not changed.
@Suite struct OddFileTests {
    private func answer(_ path: String) -> JournalError? {
        do throws(JournalError) {
            _ = try JournalReader.read(path: path)
            return nil
        } catch { return error }
    }

    @Test func aPipeThatNobodyWritesToDoesNotHoldUsUp() throws {
        let place = try Place()
        let path = place.path + "/journal.jsonl"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(answer(path) == .unreadable(path: path, reason: "it is not a file"))
        let error = #expect(throws: JournalError.self) { try JournalWriter.resume(folder: place.path) }
        #expect(error?.exitCode == 74)
        #expect(mkfifo(place.path + "/desk.jsonl", 0o600) == 0)
        #expect(Desk(home: place.path).isNew)
    }

    @Test func aFolderIsNoJournal() throws {
        let place = try Place()
        #expect(answer(place.path)?.exitCode == 74)
        #expect(answer(place.path + "/nothing") == .notFound(path: place.path + "/nothing"))
        #expect(answer(place.path + "/nothing")?.exitCode == 66)
    }

    @Test func aGigabyteIsRefusedUnread() throws {
        let place = try Place()
        let path = place.path + "/journal.jsonl"
        let file = try DiskFile.create(path)
        try file.truncate(to: 1 << 30)
        file.close()
        #expect(answer(path) == .tooBig(path: path, bytes: 1 << 30))
        #expect(answer(path)?.exitCode == 65)
        // The list does not read it either; its first lines hold no header.
        #expect(throws: JournalError.tooBig(path: path, bytes: 1 << 30)) { try JournalReader.header(path: path) }
    }

    @Test func aNewerFormatIsToldFromAFlippedBit() throws {
        var header = Place.header()
        header.format = 9
        let newer = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(header)))
        #expect(throws: JournalError.futureFormat(path: "journal", found: 9)) { try JournalReader.read(bytes: newer) }
        let text = String(decoding: RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(Place.header()))), as: UTF8.self)
        let flipped = Array(text.replacing("\"format\":1", with: "\"format\":9").utf8)
        #expect(throws: JournalError.damagedHeader(path: "journal")) { try JournalReader.read(bytes: flipped) }
        // A future frame without our checksum may say so as well.
        let other = Array("{\"n\":0,\"k\":\"header\",\"d\":{\"format\":4},\"sum\":7}\n".utf8)
        #expect(throws: JournalError.futureFormat(path: "journal", found: 4)) { try JournalReader.read(bytes: other) }
    }

    @Test func aHeaderLongerThanTheFirstPieceIsReadInTheList() throws {
        let place = try Place()
        var header = Place.header()
        header.setup.avoid = (0..<4_000).map { "prompt-\($0)" }
        let writer = try JournalWriter.create(in: place.path + "/s", header: header, files: [])
        writer.close()
        #expect(try JournalReader.header(path: writer.place) == header)
        #expect(try JournalReader.read(path: writer.place).header == header)
    }

    @Test func whatCannotBeWrittenIsStillReadAndSaysSo() {
        let error = JournalError.unwritable(path: "/x/journal.jsonl", reason: "the disk is read-only")
        #expect(error.exitCode == 74)
        #expect(error.description.contains("/x/journal.jsonl: cannot be written: the disk is read-only"))
        #expect(error.description.contains("reviewed"))
    }
}
