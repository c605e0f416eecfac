import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

@Suite struct TrashTests {
    @Test func whatIsThrownAwayLeavesTheListAndCanBeFetchedBack() throws {
        let place = try Place()
        for id in ["abc", "def"] { try place.begin(id).close() }
        let target = try place.store.trash("abc", wall: 5_000)
        #expect(place.store.list().map(\.id) == ["def"])
        #expect(target == place.path + "/trash/5000.2026-11-25-abc")
        #expect(try JournalReader.read(path: target + "/journal.jsonl").header.session == "abc")
    }

    @Test func trashIsEmptiedOfWhatIsOldAlone() throws {
        let place = try Place()
        for (wall, id) in [(1_000, "old"), (2_000, "new")] {
            try place.begin(id).close()
            try place.store.trash(id, wall: wall)
        }
        #expect(mkdir(place.path + "/trash/notes", 0o700) == 0)
        place.store.emptyTrash(before: 2_000)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/trash").sorted() == ["2000.2026-11-25-new", "notes"])
    }

    @Test func aSessionThatIsBeingSatStays() throws {
        let place = try Place()
        let writer = try place.begin()
        let error = #expect(throws: JournalError.self) { try place.store.trash("abc", wall: 1) }
        #expect(error?.exitCode == 75)
        #expect(place.store.list().map(\.id) == ["abc"])
        writer.close()
        try place.store.trash("abc", wall: 1)
        #expect(place.store.list().isEmpty)
    }

    @Test func onlySessionsOfThisHomeAreThrownAway() throws {
        let place = try Place()
        let elsewhere = try Place()
        let writer = try elsewhere.begin()
        writer.close()
        let folder = (writer.place as NSString).deletingLastPathComponent
        #expect(throws: JournalError.notFound(path: folder)) { try place.store.trash(folder, wall: 1) }
        #expect(throws: JournalError.notFound(path: "nobody")) { try place.store.trash("nobody", wall: 1) }
        #expect(FileManager.default.fileExists(atPath: writer.place))
    }
}
