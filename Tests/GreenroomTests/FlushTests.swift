import Canvas
import Testing

@testable import SessionJournal
@testable import greenroom

/// A disk that takes everything and keeps nothing.
private final class DeepDisk: JournalFile {
    func write(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Int { bytes.count }
    func sync() throws(FileError) {}
    func truncate(to length: Int) throws(FileError) {}
    func close() {}
}

@Suite("When what was typed goes to the journal")
struct FlushTests {
    private let page: RoomPage
    private let journal: JournalWriter
    private let household = try! Household()

    init() throws {
        let room = try RoomOverFile(household, DeepDisk())
        (page, journal) = (room.page, room.journal)
        page.tick(now: 10_000)
        page.refresh(now: 10_000)
    }

    private func type(_ letter: Character, at now: Int) { _ = page.handle(.key(.char(letter)), now: now) }

    @Test("Without another key within 350 ms")
    func alone() {
        let before = journal.recordCount
        type("W", at: 10_100)
        #expect(page.deadline(now: 10_100) == 10_450)
        page.tick(now: 10_200)
        #expect(journal.recordCount == before)
        page.tick(now: 10_450)
        #expect(journal.recordCount > before)
    }

    @Test("Behind the echo of a key that comes before, once the terminal had time to show it")
    func behindEcho() {
        type("W", at: 10_100)
        type("e", at: 10_360)
        #expect(page.deadline(now: 10_360) == 10_365)
        let before = journal.recordCount
        page.tick(now: 10_365)
        #expect(journal.recordCount > before)
        // However fast the keys come.
        type(" ", at: 10_400)
        for now in [10_655, 10_700, 10_749] { type("a", at: now) }
        #expect(page.deadline(now: 10_749) == 10_750)
    }
}
