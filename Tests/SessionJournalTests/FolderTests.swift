import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

/// E27 and the rule that only the user can read what was said.
@Suite struct FolderTests {
    @Test func everythingMadeIsTheUsersAlone() throws {
        let place = try Place()
        let writer = try JournalWriter.create(
            in: place.path + "/home/sessions/2026-11-25-abc", header: Place.header(),
            files: [("pack.yaml", Array("a".utf8)), ("rounds/one.yaml", Array("b".utf8))])
        defer { writer.close() }
        let session = "home/sessions/2026-11-25-abc"
        for folder in ["home", "home/sessions", session, session + "/pack", session + "/pack/rounds"] {
            #expect(place.mode(folder) == 0o700, "\(folder)")
        }
        for file in ["journal.jsonl", "pack/pack.yaml", "pack/rounds/one.yaml"] {
            #expect(place.mode(session + "/" + file) == 0o600, "\(file)")
        }
        #expect(place.text(session + "/pack/rounds/one.yaml") == "b")
    }

    @Test(arguments: ["../x", "/etc/x", "a/../../x", "", "a//b", "./a", "a\0b", "a/", ".."])
    func aPackFileNeverLeavesItsFolder(_ name: String) throws {
        let place = try Place()
        let folder = place.path + "/session"
        #expect(throws: JournalError.self) {
            try JournalWriter.create(in: folder, header: Place.header(), files: [(name, Array("x".utf8))])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty, "what was begun is gone again")
    }

    @Test(arguments: ["", "../x", "A", "a b", "a/b", "ä", "a\0", "a.b", String(repeating: "a", count: 65)])
    func anIdThatIsNoneBeginsNoSession(_ id: String) throws {
        let place = try Place()
        let error = #expect(throws: JournalError.self) {
            try JournalWriter.create(in: place.path + "/session", header: Place.header(id), files: [])
        }
        #expect(error?.exitCode == 73)
        #expect(place.mode("session") == nil)
        // Nor is one believed that stands in a file.
        let line = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(Place.header(id))))
        #expect(throws: JournalError.damagedHeader(path: "journal")) { try JournalReader.read(bytes: line) }
    }

    @Test func aPaceThatMinutesCannotBeMultipliedByIsDamage() throws {
        for pace in [Int.min, -1, 0, 99, 10_001, .max] {
            var header = Place.header()
            header.setup.pace = pace
            let line = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(header)))
            #expect(throws: JournalError.damagedHeader(path: "journal")) { try JournalReader.read(bytes: line) }
        }
    }

    @Test func aJournalThatIsThereIsNotOverwritten() throws {
        let place = try Place()
        let folder = place.path + "/session"
        let first = try JournalWriter.create(in: folder, header: Place.header("first"), files: [])
        first.close()
        let error = #expect(throws: JournalError.self) {
            try JournalWriter.create(in: folder, header: Place.header("second"), files: [])
        }
        #expect(error?.exitCode == 73)
        #expect(try JournalReader.read(path: folder + "/journal.jsonl").header.session == "first")
    }

    @Test func aFolderOfAnothersIsNotTrusted() throws {
        let place = try Place()
        #expect(mkdir(place.path + "/open", 0o777) == 0 && chmod(place.path + "/open", 0o777) == 0)
        #expect(throws: FileError(code: EACCES)) { try SessionJournal.Folder.make(place.path + "/open") }
        #expect(symlink(place.path, place.path + "/link") == 0)
        #expect(throws: FileError(code: ENOTDIR)) { try SessionJournal.Folder.make(place.path + "/link") }
        #expect(FileManager.default.createFile(atPath: place.path + "/file", contents: nil))
        #expect(throws: FileError(code: ENOTDIR)) { try SessionJournal.Folder.make(place.path + "/file") }
        // What is above may be a link: a home on another disk.
        try SessionJournal.Folder.make(place.path + "/link/below/it")
        #expect(place.mode("below/it") == 0o700)
    }

    @Test func aSessionBehindALinkIsReadAndNotWritten() throws {
        let place = try Place()
        let writer = try place.begin()
        writer.close()
        let folder = (writer.place as NSString).deletingLastPathComponent
        #expect(symlink(folder, place.path + "/link") == 0)
        #expect(try JournalReader.read(path: place.path + "/link/journal.jsonl").records.isEmpty)
        let error = #expect(throws: JournalError.self) { try JournalWriter.resume(folder: place.path + "/link") }
        #expect(error?.exitCode == 74)
        // A link in place of the journal is not even read.
        #expect(symlink(writer.place, place.path + "/journal.jsonl") == 0)
        #expect(throws: JournalError.unreadable(path: place.path + "/journal.jsonl", reason: "a link stands where it should be")) {
            try JournalReader.read(path: place.path + "/journal.jsonl")
        }
    }
}
