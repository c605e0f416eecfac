import Canvas
import Foundation
import TestKit
import Testing

@testable import SessionJournal
@testable import greenroom

/// A file on a disk that is full from the start.
private final class FullDisk: JournalFile {
    func write(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Int { throw FileError(code: ENOSPC) }
    func sync() throws(FileError) {}
    func truncate(to length: Int) throws(FileError) {}
    func close() {}
}

@Suite("E18: where the disk does not take a session")
struct SaveElsewhereTests {
    @Test("The room saves it in a folder that the candidate names, with its pack, and it can be gone on with from there")
    func room() throws {
        let house = try Household()
        let room = try RoomOverFile(house, FullDisk())
        let (page, journal) = (room.page, room.journal)
        #expect(!page.makeSafe(now: 0))
        _ = page.perform(.saveElsewhere(house.folder + "/other"), now: 0)
        #expect(journal.status == .saved && journal.place == house.folder + "/other/2026-11-25-abc/journal.jsonl")
        page.refresh(now: 0)
        let frame = page.compositor.paint(size: .init(columns: 200, rows: 30))
        let words = (0..<30).map { row in (0..<200).map { frame[$0, row].text }.joined() }.joined(separator: "\n")
        #expect(words.contains("Saved; the session goes on in \(house.folder.prefix(20))"))
        journal.close()
        let ended = try house.run(["sit", "--continue", house.folder + "/other/2026-11-25-abc", "--plain"], input: "from there\n")
        #expect(ended.status == 0, "\(ended.err)")
        #expect(ended.out.contains("gone on with"))
    }

    @Test("Home throws away what lay in the trash for thirty days, and nothing else")
    func trash() throws {
        let house = try Household()
        let day = 86_400_000
        // The clock of a household begins in November 2025.
        let now = 1_764_000_000_000
        let old = "trash/\(now - 31 * day).2025-10-01-old/journal.jsonl"
        let young = "trash/\(now - 29 * day).2025-11-01-young/journal.jsonl"
        for name in [old, young] { _ = try house.write("x", to: "home/" + name) }
        let program = try house.open([])
        try Room.withoutName(program)
        #expect(!FileManager.default.fileExists(atPath: house.home + "/" + old))
        #expect(FileManager.default.fileExists(atPath: house.home + "/" + young))
    }
}
