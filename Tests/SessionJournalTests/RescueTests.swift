import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

/// E18 and E19: where a session goes when its file fails it.
@Suite struct RescueTests {
    private let image = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(Place.header())))

    @Test func theNewFileTakesTheNameAndTheLock() throws {
        let place = try Place()
        let writer = try place.begin()
        defer { writer.close() }
        let (file, path) = try #require(JournalRescue.move(image, writer.place, fallbacks: []))
        defer { file.close() }
        #expect(path == writer.place)
        #expect(FileManager.default.contents(atPath: path) == Data(image))
        let folder = (path as NSString).deletingLastPathComponent
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["journal.jsonl"])
        #expect(throws: JournalError.locked(path: path)) { try JournalWriter.resume(folder: folder) }
    }

    @Test func whereTheFolderIsGoneTheFirstPlaceThatTakesItIsUsed() throws {
        let place = try Place()
        #expect(FileManager.default.createFile(atPath: place.path + "/file", contents: nil))
        let fallbacks = [place.path + "/file/x", place.path + "/state", place.path + "/later"]
        let (file, path) = try #require(JournalRescue.move(image, place.path + "/gone/2026-abc/journal.jsonl", fallbacks: fallbacks))
        defer { file.close() }
        #expect(path == place.path + "/state/2026-abc/journal.jsonl")
        #expect(place.mode("state") == 0o700 && place.mode("state/2026-abc/journal.jsonl") == 0o600)
        #expect(place.mode("later") == nil)
    }

    @Test func anEarlierRescueIsLeftAlone() throws {
        let place = try Place()
        let first = try JournalRescue.copy(Array("first".utf8), session: "abc", under: place.path + "/r")
        let second = try JournalRescue.copy(Array("second".utf8), session: "abc", under: place.path + "/r")
        first.file.close()
        second.file.close()
        #expect(place.text("r/abc/journal.jsonl") == "first")
        #expect(place.text("r/abc-2/journal.jsonl") == "second")
    }

    @Test func placesThatAreRelativeAreIgnored() {
        let places = JournalRescue.fallbacks(["XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "/run/user/1"])
        #expect(places == ["/run/user/1/greenroom-rescue-\(getuid())", "/tmp/greenroom-rescue-\(getuid())"])
    }

    @Test func theUserMaySendASessionToAnotherFolder() throws {
        let place = try Place()
        let writer = try place.begin()
        for number in 1...30 { writer.append(Place.draft(number), at: .seconds(number), wall: number) }
        let before = writer.place
        #expect(writer.retry(in: place.path + "/other"))
        #expect(writer.place == place.path + "/other/2026-11-25-abc/journal.jsonl")
        #expect(writer.status == .saved)
        writer.append(Place.draft(31), at: .seconds(31), wall: 31)
        writer.close()
        #expect(try JournalReader.read(path: writer.place).records.count == 31)
        #expect(try JournalReader.read(path: before).records.count == 30, "the old one is as it was")
    }

    @Test func thePackGoesAlongWithASession() throws {
        let place = try Place()
        let files: [(path: String, bytes: [UInt8])] = [
            ("pack.yaml", Array("format: 1".utf8)), ("rounds/talk.yaml", Array("id: talk".utf8)),
        ]
        let begun = try JournalWriter.create(
            in: place.store.newFolder(session: "abc", date: "2026-11-25"), header: Place.header(), files: files)
        #expect(begun.retry(in: place.path + "/other"))
        #expect(place.text("other/2026-11-25-abc/pack/pack.yaml") == "format: 1")
        #expect(place.text("other/2026-11-25-abc/pack/rounds/talk.yaml") == "id: talk")
        begun.close()
        // One that is gone on with is given its pack again, and one whose disk fails takes it to wherever it is rescued.
        let broken = BrokenDisk(image)
        broken.onSync = { _ throws(FileError) in throw FileError(code: EIO) }
        let writer = JournalWriter(
            file: broken, path: place.path + "/gone/2026-abc/journal.jsonl", image: image, records: 1, lastTime: .zero,
            rescue: { JournalRescue.move($0, $1, fallbacks: [place.path + "/state"]) })
        writer.keep(PackCopy(files))
        writer.append(Place.draft(1), at: .zero, wall: 1)
        #expect(writer.syncNow())
        #expect(writer.place == place.path + "/state/2026-abc/journal.jsonl")
        #expect(place.text("state/2026-abc/pack/rounds/talk.yaml") == "id: talk")
        writer.close()
    }

    @Test func aFolderThatTakesNothingChangesNothing() throws {
        let place = try Place()
        let writer = try place.begin()
        #expect(FileManager.default.createFile(atPath: place.path + "/file", contents: nil))
        let before = writer.place
        #expect(!writer.retry(in: place.path + "/file"))
        #expect(writer.place == before)
        writer.append(Place.draft(1), at: .zero, wall: 1)
        #expect(writer.retry())
        #expect(writer.status == .saved)
        writer.close()
    }
}
