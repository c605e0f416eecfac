import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

/// E18: room is asked for when a round begins, and what was not used is given back.
@Suite struct ReservationTests {
    /// Keeps what it was asked for.
    private final class Ledger: JournalFile, @unchecked Sendable {
        private let lock = NSLock()
        private var entries: [String] = []
        private let syncFails: Bool

        init(syncFails: Bool = false) { self.syncFails = syncFails }

        var asked: [String] { lock.withLock { entries } }
        private func note(_ entry: String) { lock.withLock { entries.append(entry) } }

        func write(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Int { bytes.count }
        func sync() throws(FileError) { if syncFails { throw FileError(code: EIO) } }
        func truncate(to length: Int) throws(FileError) { note("cut to \(length)") }
        func reserve(_ bytes: Int, from offset: Int) { note("reserve \(bytes) from \(offset)") }
        func close() { note("close") }
    }

    private let image = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(Place.header())))

    private func writer(_ file: Ledger) -> JournalWriter {
        JournalWriter(file: file, path: "/s/journal.jsonl", image: image, records: 1, lastTime: .zero)
    }

    @Test func everyRoundAsksForRoomBehindWhatIsWritten() {
        let file = Ledger()
        let writer = writer(file)
        let entered = JournalRecord.Body.event(.stimulus(.roundEntered(round: "talk")))
        let line = RecordLine.bytes(of: JournalRecord(n: 1, t: .zero, w: 7, body: entered)).count
        writer.append(entered, at: .zero, wall: 7)
        writer.append(entered, at: .zero, wall: 7)
        writer.close()
        #expect(
            file.asked == [
                "reserve 1048576 from \(image.count)", "reserve 1048576 from \(image.count + line)", "cut to \(image.count + 2 * line)",
                "close",
            ])
    }

    @Test func aSessionThatEntersNoRoundAsksForNone() {
        let file = Ledger()
        let writer = writer(file)
        writer.append(Place.draft(1), at: .zero, wall: 1)
        writer.close()
        #expect(file.asked == ["close"])
    }

    @Test func aFileThatFailedIsNotCut() {
        let file = Ledger(syncFails: true)
        let writer = writer(file)
        writer.append(.event(.stimulus(.roundEntered(round: "talk"))), at: .zero, wall: 1)
        #expect(!writer.syncNow())
        writer.close()
        #expect(file.asked == ["reserve 1048576 from \(image.count)", "close"])
    }

    @Test func aRealFileKeepsItsLength() throws {
        let place = try Place()
        let file = try DiskFile.create(place.path + "/file")
        try file.writeAll(Array("abc".utf8))
        file.reserve(1_048_576, from: 3)
        try file.writeAll(Array("def".utf8))
        try file.truncate(to: 6)
        file.close()
        #expect(place.text("file") == "abcdef")
        var status = stat()
        #expect(stat(place.path + "/file", &status) == 0 && status.st_blocks < 2_048, "what was not used is free again")
    }
}
