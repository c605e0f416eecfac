import Foundation
import Testing

@testable import SessionJournal

@Suite struct BookmarkTests {
    private let folder = ScratchFolder()

    @Test func bookmarksAreSetTakenAwayAndKept() throws {
        try folder.write(Samples.start, "journal.jsonl")
        var marks = Bookmarks(folder: folder.path)
        #expect(marks.all.isEmpty)
        try marks.toggle(at: 61_000, words: "What did it cost?")
        try marks.toggle(at: 5_000, words: "Größe \u{1B}[31m")
        #expect(marks.all == [Bookmark(at: 5_000, words: "Größe \u{1B}[31m"), Bookmark(at: 61_000, words: "What did it cost?")])
        #expect(Bookmarks(folder: folder.path).all == marks.all)
        // Less than a second from one it is that one.
        try marks.toggle(at: 61_999, words: "x")
        #expect(marks.all.map(\.at) == [5_000] && Bookmarks(folder: folder.path).all == marks.all)
        #expect(folder.bytes("journal.jsonl") == Samples.start)
        #expect(try folder.mode("bookmarks.json") == 0o600 && folder.bytes("bookmarks.json.part") == nil)
    }

    @Test(arguments: ["hello", "{\"format\":2,\"bookmarks\":[]}", "", "{\"format\":1}"])
    func whatIsNotOursIsNotWrittenOver(text: String) throws {
        try folder.write(Array(text.utf8), "bookmarks.json")
        var marks = Bookmarks(folder: folder.path)
        #expect(marks.all.isEmpty)
        #expect(throws: JournalError.self) { try marks.toggle(at: 1_000, words: "x") }
        #expect(marks.all.isEmpty && folder.bytes("bookmarks.json") == Array(text.utf8))
    }

    @Test func whatCannotBeSavedIsNotShown() throws {
        var marks = Bookmarks(folder: folder.path + "/gone")
        #expect(throws: JournalError.self) { try marks.toggle(at: 1_000, words: "x") }
        #expect(marks.all.isEmpty)
    }

    @Test func remarksOnASessionAreKept() throws {
        var desk = Desk(home: folder.path)
        #expect(desk.remarks(on: "2026-01-01-a") == Desk.Remarks(session: "2026-01-01-a"))
        try desk.remember(remarks: .init(session: "2026-01-01-a", tags: ["story"], note: "Say the figure first."), wall: 1)
        try desk.remember(remarks: .init(session: "2026-01-02-b", tags: ["cold"]), wall: 2)
        try desk.remember(remarks: .init(session: "2026-01-01-a", tags: ["story", "good"], note: ""), wall: 3)
        for desk in [desk, Desk(home: folder.path)] {
            #expect(desk.remarks(on: "2026-01-01-a").tags == ["story", "good"] && desk.remarks(on: "2026-01-01-a").note.isEmpty)
            #expect(desk.remarks(on: "2026-01-02-b").tags == ["cold"])
        }
    }

    @Test func aTimeThatNoSessionReachesIsPassedOver() throws {
        let folder = ScratchFolder()
        try folder.write(
            Array(#"{"format":1,"bookmarks":[{"at":9223372036854775807,"words":"x"},{"at":5,"words":"y"},{"at":-1,"words":"z"}]}"#.utf8),
            "bookmarks.json")
        #expect(Bookmarks(folder: folder.path).all == [Bookmark(at: 5, words: "y")])
    }
}
