import Foundation
import Testing

@testable import SessionJournal

@Suite struct CommentsTests {
    private let folder = ScratchFolder()

    @Test func areKeptAFileEachInTheOrderOfTheirMoments() throws {
        var comments = Comments(folder: folder.path)
        #expect(comments.all.isEmpty)
        let late = Comment(by: "Robin", wall: 1, at: 90_000, text: "A guard is missing.\nWhich one?")
        let early = Comment(by: "", wall: 2, at: 0, text: "Ünï 👍")
        try comments.add(late)
        try comments.add(early)
        #expect(comments.all == [early, late])
        #expect(Comments(folder: folder.path).all == [early, late])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/comments")
        #expect(names.count == 2 && names.allSatisfy { $0.count == 21 && $0.hasSuffix(".json") })
    }

    @Test func theSameTwiceIsOne() throws {
        let comment = Comment(by: "Robin", wall: 1, at: 0, text: "Good.")
        let bytes = try {
            var comments = Comments(folder: folder.path)
            try comments.add(comment)
            let name = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/comments")[0]
            return try #require(FileManager.default.contents(atPath: folder.path + "/comments/" + name))
        }()
        #expect(try Comments.write(Array(bytes), in: folder.path + "/comments") == false)
        #expect(Comments(folder: folder.path).all == [comment])
    }

    @Test func whatIsNoCommentIsPassedOverAndCounted() throws {
        let texts = [
            "", "{}", "[1]", #"{"format":2,"by":"","wall":1,"at":0,"text":"x"}"#, #"{"format":1,"by":"","wall":1,"at":-1,"text":"x"}"#,
            #"{"format":1,"by":"","wall":1,"at":0,"text":"  "}"#,
            #"{"format":1,"by":"","wall":1,"at":0,"text":""# + String(repeating: "x", count: 4_001) + #""}"#,
            #"{"format":1,"by":""# + String(repeating: "x", count: 201) + #"","wall":1,"at":0,"text":"x"}"#,
        ]
        for (number, text) in texts.enumerated() { try folder.write(Array(text.utf8), "comments/\(number).json") }
        try folder.write([0xFF, 0xFE], "comments/bad.json")
        try folder.write(Array(#"{"format":1,"by":"","wall":1,"at":0,"text":"x"}"#.utf8), "comments/good.json")
        try folder.write([1], "comments/other.txt")
        let comments = Comments(folder: folder.path)
        #expect(comments.all.map(\.text) == ["x"] && comments.unread == texts.count + 1)
    }

    @Test func oneThatCannotBeSavedChangesNothing() throws {
        try folder.write([1], "comments")
        var comments = Comments(folder: folder.path)
        #expect(throws: JournalError.self) { try comments.add(Comment(by: "", wall: 1, at: 0, text: "x")) }
        #expect(comments.all.isEmpty)
    }
}
