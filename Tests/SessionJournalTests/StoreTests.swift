import Foundation
import Testing

@testable import SessionJournal

@Suite struct StoreTests {
    private let folder = ScratchFolder()
    private var store: SessionStore { SessionStore(home: folder.path) }

    private func put(_ name: String, began: Int, bytes: [UInt8]? = nil) throws {
        var header = Samples.header
        header.began = began
        let line = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: began, body: .header(header)))
        try folder.write(bytes ?? line, "sessions/\(name)/journal.jsonl")
    }

    @Test func homeIsWhereTheStandardSays() {
        #expect(SessionStore.home(environment: ["GREENROOM_HOME": "/g", "XDG_DATA_HOME": "/x", "HOME": "/h"]) == "/g")
        #expect(SessionStore.home(environment: ["GREENROOM_HOME": "", "XDG_DATA_HOME": "/x", "HOME": "/h"]) == "/x/greenroom")
        #expect(SessionStore.home(environment: ["XDG_DATA_HOME": "x", "HOME": "/h"]) == "/h/.local/share/greenroom")
        #expect(SessionStore.home(environment: ["GREENROOM_HOME": "g"]) == FileManager.default.currentDirectoryPath + "/g")
    }

    @Test func sessionsAreListedNewestFirst() throws {
        #expect(store.list().isEmpty)
        try put("2026-11-25-old", began: 1)
        try put("2026-11-25-new", began: 3)
        try put("2026-11-26-mid", began: 2)
        try put("2026-11-27-bad", began: 9, bytes: Array("hello\n".utf8))
        #expect(store.list().map(\.id) == ["new", "mid", "old", "bad"])
        #expect(store.list().last?.header == nil && store.list().last?.problem?.contains("is not a Greenroom journal") == true)
    }

    @Test func whatIsNoSessionIsNotListed() throws {
        try put("2026-11-25-a", began: 1)
        try put(".hidden", began: 2)
        try folder.write([1], "sessions/note.txt")
        try folder.write([1], "sessions/2026-11-25-begun/pack/pack.yaml")
        try folder.write(Samples.start, "outside/journal.jsonl")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/sessions/2026-11-25-link", withDestinationPath: folder.path + "/outside")
        #expect(store.list().map(\.id) == ["a"])
        #expect(throws: JournalError.notFound(path: "link")) { try store.find("link") }
    }

    @Test func aThousandSessionsAreListed() throws {
        for number in 0..<1_000 { try put("2026-11-25-s\(number)", began: number) }
        let all = store.list()
        #expect(all.count == 1_000 && all.first?.id == "s999" && all.last?.id == "s0")
        #expect(try store.find("s500").header?.began == 500)
        #expect(try store.find(nil).id == "s999")
    }

    @Test func aSessionIsFoundByAnyOfItsNames() throws {
        try put("2026-11-25-k3f9", began: 1)
        try put("2026-11-25-k3f9-2", began: 2)
        try put("2026-11-26-a1", began: 3)
        let sessions = folder.path + "/sessions/"
        let names = [
            "a1", "a", "2026-11-26", "2026-11-26-a1", sessions + "2026-11-26-a1", sessions + "2026-11-26-a1/", sessions + "2026-11-26-a1//",
            sessions + "2026-11-26-a1/journal.jsonl", sessions + "2026-11-25-k3f9/../2026-11-26-a1",
        ]
        for name in names {
            let found = try store.find(name)
            #expect(found.id == "a1" && found.header?.began == 3 && found.folder == sessions + "2026-11-26-a1", "\(name)")
        }
        #expect(try store.find("k3f9").header?.began == 1, "an id is not mistaken for the beginning of another")
        #expect(try store.find("2026-11-25-k3f9").header?.began == 1)
        #expect(try store.find("k3f9-2").header?.began == 2)
        #expect(throws: JournalError.ambiguous(prefix: "k3", sessions: ["k3f9-2", "k3f9"])) { try store.find("k3") }
    }

    @Test func sessionsThatShareAnIdGoByTheirFolders() throws {
        try put("2026-11-25-k3f9", began: 1)
        try put("2026-11-26-k3f9", began: 2)
        try put("2026-11-26-a1", began: 3)
        #expect(store.list().map(\.id) == ["a1", "2026-11-26-k3f9", "2026-11-25-k3f9"])
        for entry in store.list() {
            #expect(try store.find(entry.id) == entry)
            #expect(try store.find(entry.folder) == entry)
        }
        for name in ["k3f9", "k3"] {
            #expect(throws: JournalError.ambiguous(prefix: name, sessions: ["2026-11-26-k3f9", "2026-11-25-k3f9"])) {
                try store.find(name)
            }
        }
        #expect(store.names == ["2026-11-25-k3f9", "2026-11-26-a1", "2026-11-26-k3f9"])
    }

    @Test func whatIsNotThereIsSaidSo() throws {
        #expect(throws: JournalError.noSessions(folder: folder.path + "/sessions")) { try store.find(nil) }
        try put("2026-11-25-bad", began: 1, bytes: [])
        let told = #expect(throws: JournalError.self) { try store.find(nil) }
        #expect("\(told!)".contains("is empty"))
        #expect(try store.find("bad").problem?.contains("is empty") == true)
        for name in ["zzz", "", "../x", "/etc/x", "a\0b", String(repeating: "x", count: 300), "CON"] {
            #expect(throws: JournalError.notFound(path: name.isEmpty ? "''" : name)) { try store.find(name) }
        }
        #expect(throws: JournalError.notAJournal(path: folder.path)) { try store.find(folder.path) }
        try folder.write(Array("text\n".utf8), "some.jsonl")
        #expect(throws: JournalError.notAJournal(path: folder.path + "/some.jsonl")) { try store.find(folder.path + "/some.jsonl") }
    }

    /// E27: names from data never become paths.
    @Test func aNewFolderIsAlwaysAmongTheSessions() {
        let hostile = [
            "../x", "x/../../../../etc", "/etc/x", "a\0b", String(repeating: "ä", count: 300), "CON", "..", ".", "", "\u{1B}[31m",
        ]
        for id in hostile {
            for path in [store.newFolder(session: id, date: "2026-11-25"), store.newFolder(session: "a", date: id)] {
                #expect((path as NSString).deletingLastPathComponent == store.sessionsFolder)
                let name = (path as NSString).lastPathComponent
                #expect(name.utf8.count < 140 && name.allSatisfy { $0 == "-" || $0.isASCII && ($0.isNumber || $0.isLowercase) })
            }
        }
    }

    @Test func aNewFolderIsNoneThatIsThere() throws {
        #expect(store.newFolder(session: "a", date: "2026-11-25") == store.sessionsFolder + "/2026-11-25-a")
        try put("2026-11-25-a", began: 1)
        #expect(store.newFolder(session: "a", date: "2026-11-25") == store.sessionsFolder + "/2026-11-25-a-2")
    }
}

@Suite struct DeskTests {
    private let folder = ScratchFolder()
    private var desk: Desk { Desk(home: folder.path + "/home") }

    @Test func whatWasSetIsThereNextTime() throws {
        var first = desk
        #expect(first.isNew && first.name == nil && !first.numbersHidden && first.heard.isEmpty)
        try first.set(name: "Zoë", wall: 1)
        try first.set(numbersHidden: true, wall: 2)
        try first.remember(heard: ["a", "b", "c"], wall: 3)
        try first.remember(heard: ["a", "d", "d"], wall: 4)
        for desk in [first, self.desk] {
            #expect(!desk.isNew && desk.name == "Zoë" && desk.numbersHidden)
            #expect(desk.heard == ["b", "c", "a", "d"], "the least recently heard first")
        }
        try first.set(name: "", wall: 5)
        try first.set(numbersHidden: false, wall: 6)
        #expect(desk.name == nil && !desk.isNew && !desk.numbersHidden)
        #expect(try folder.mode("home/desk.jsonl") == 0o600 && folder.mode("home") == 0o700)
    }

    @Test func aDamagedLineIsPassedOver() throws {
        var desk = desk
        try desk.set(name: "Ada", wall: 1)
        try desk.remember(heard: ["a"], wall: 2)
        try desk.set(name: "Ben", wall: 3)
        var bytes = try #require(folder.bytes("home/desk.jsonl"))
        let second = try #require(bytes.firstIndex(of: 10)) + 12
        bytes[second] ^= 1
        try folder.write(bytes, "home/desk.jsonl")
        #expect(self.desk.name == "Ben" && self.desk.heard.isEmpty)
    }

    /// A line cut short by a kill or a full disk must not take the next one with it.
    @Test func whatFollowsATornLineIsRead() throws {
        var first = desk
        try first.set(name: "Ada", wall: 1)
        let whole = try #require(folder.bytes("home/desk.jsonl"))
        try folder.write(whole + whole.dropLast(9), "home/desk.jsonl")
        var second = desk
        try second.remember(heard: ["a"], wall: 2)
        try second.remember(heard: ["b"], wall: 3)
        #expect(desk.name == "Ada" && desk.heard == ["a", "b"])
    }

    @Test func aDeskThatCannotBeWrittenIsNamed() throws {
        try folder.write([1], "home")
        var desk = desk
        let error = try #require(throws: JournalError.self) { try desk.set(name: "Ada", wall: 1) }
        #expect(error.exitCode == 73 && error.description.contains("desk.jsonl"))
    }
}
