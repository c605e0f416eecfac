import Foundation
import Testing

@testable import SessionJournal

@Suite struct ParcelTests {
    private let folder = ScratchFolder()
    private var store: SessionStore { SessionStore(home: folder.path + "/there") }
    private let session = "here/sessions/2026-11-25-k3f9"

    private func prepare(records: Int = 5) throws -> Parcel {
        try folder.write(Samples.journal(records), session + "/journal.jsonl")
        try folder.write(Array("title: T\n".utf8), session + "/pack/rounds/vp.yaml")
        return try Parcel(folder: folder.path + "/" + session)
    }

    private func tar(_ files: [(String, [UInt8])]) throws -> [UInt8] {
        try #require(TarArchive.bytes(of: files.map { TarArchive.Member(path: $0.0, bytes: $0.1) }))
    }

    private func contents() -> [String: Data] {
        var all: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: folder.path)! {
            all[name] = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
        }
        return all
    }

    @Test func comesOutAsItWentIn() throws {
        _ = try prepare()
        var comments = Comments(folder: folder.path + "/" + session)
        let comment = Comment(by: "Robin", wall: 1_000, at: 500, text: "Say who decided.")
        try comments.add(comment)
        try folder.write([1], session + "/journal.damaged-1")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/" + session + "/pack/link.yaml", withDestinationPath: "/etc/passwd")
        let packed = try Parcel(folder: folder.path + "/" + session)
        #expect(packed.files.map(\.path).filter { !$0.hasPrefix("comments/") } == ["journal.jsonl", "pack/rounds/vp.yaml"])
        let parcel = try Parcel(bytes: packed.bytes(named: "x"), path: "p")
        #expect(parcel == packed)
        guard case .new(let entry) = try store.take(parcel, date: "2026-11-25") else { return #expect(Bool(false), "it was not here") }
        #expect(entry.id == Samples.header.session)
        #expect(FileManager.default.contents(atPath: entry.folder + "/journal.jsonl") == Data(Samples.journal(5)))
        #expect(FileManager.default.contents(atPath: entry.folder + "/pack/rounds/vp.yaml") == Data("title: T\n".utf8))
        #expect(Comments(folder: entry.folder).all == [comment])
    }

    @Test func whatIsHereGetsTheCommentsItLacks() throws {
        _ = try store.take(prepare(), date: "2026-11-25")
        let here = try store.find(nil).folder
        var own = Comments(folder: here)
        try own.add(Comment(by: "Me", wall: 1, at: 1, text: "Mine."))
        // It went on here meanwhile: the one that comes back is its beginning.
        try Data(Samples.journal(8)).write(to: URL(fileURLWithPath: here + "/journal.jsonl"))
        var theirs = Comments(folder: folder.path + "/" + session)
        try theirs.add(Comment(by: "Robin", wall: 2, at: 0, text: "Theirs."))
        let parcel = try Parcel(folder: folder.path + "/" + session)
        #expect(try store.take(parcel, date: "2026-11-25") == .known(store.find(nil), comments: 1))
        #expect(try store.take(parcel, date: "2026-11-25") == .known(store.find(nil), comments: 0))
        #expect(Comments(folder: here).all.map(\.text) == ["Theirs.", "Mine."])
        #expect(FileManager.default.contents(atPath: here + "/journal.jsonl") == Data(Samples.journal(8)))
        #expect(store.list().count == 1)
    }

    @Test func oneThatDiffersComesBesideAndNothingIsWrittenOver() throws {
        _ = try store.take(prepare(records: 5), date: "2026-11-25")
        let before = contents().filter { $0.key.hasPrefix("there/") }
        guard case .new(let entry) = try store.take(prepare(records: 9), date: "2026-11-25") else {
            return #expect(Bool(false), "it went further than the one here")
        }
        #expect(entry.folder.hasSuffix("-2") && store.list().count == 2)
        for (name, bytes) in before { #expect(contents()[name] == bytes, "\(name)") }
    }

    @Test func namesThatLeadElsewhereAreRefused() throws {
        let journal = ("a/journal.jsonl", Samples.journal(3))
        for name in ["../x", "/etc/x", "a/../../x", "a/./x", "a//x", "a/pack/../../../x", "a/.hidden", "a\\..\\x/y", "x", ""] {
            let bytes = try tar([journal, (name, [1])])
            #expect(throws: JournalError.self, "\(name)") { try Parcel(bytes: bytes, path: "p") }
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/x"))
    }

    @Test func whatIsNoneOfASessionsIsLeftOut() throws {
        let files = [("a/journal.jsonl", Samples.journal(3)), ("a/run.sh", [1]), ("a/comments/x.sh", [1]), ("a/pack/a/b/c/d/e/f", [1])]
        let parcel = try Parcel(bytes: tar(files.map { ($0.0, $0.1) }), path: "p")
        #expect(parcel.files.map(\.path) == ["journal.jsonl"] && parcel.strangers == 3)
    }

    @Test func whatHoldsNoSessionIsRefused() throws {
        let files: [[(String, [UInt8])]] = [
            [], [("a/pack/pack.yaml", [1])], [("a/journal.jsonl", [])], [("a/journal.jsonl", Array("hello\n".utf8))],
            [("a/journal.jsonl", Samples.journal(3)), ("b/journal.jsonl", Samples.journal(3))],
        ]
        for one in files {
            let bytes = try tar(one)
            #expect(throws: JournalError.self) { try Parcel(bytes: bytes, path: "p") }
        }
        try folder.write(Array("no tar".utf8), "p.tar")
        #expect(throws: JournalError.notAParcel(path: folder.path + "/p.tar", reason: "it is no tar archive")) {
            try Parcel(path: folder.path + "/p.tar")
        }
        #expect(JournalError.notAParcel(path: "p", reason: "r").exitCode == 65)
    }
}
