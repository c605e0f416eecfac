import Foundation
import TestKit
import Testing

@Suite("A session goes to a coach and comes back with comments")
struct ParcelCommandTests {
    private func sit(_ house: Household) throws {
        let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
        #expect(try house.run(["simulate", "warm-up", "--answers", answers]).status == 0)
    }

    @Test("Packed, taken in elsewhere, commented on, packed again, and read at home")
    func thereAndBack() throws {
        let candidate = try Household()
        let coach = try Household()
        try sit(candidate)
        let journal = try candidate.bytes(candidate.journalPath())
        let there = coach.folder + "/to-coach.tar"
        #expect(try candidate.run(["export", "--format", "session", "-o", there]).status == 0)
        let taken = try coach.run(["import", there])
        #expect(taken.status == 0 && taken.out.contains("Taken in: Warm-up, 8 min"), "\(taken.err)")
        let id = try coach.store.find(nil).id
        #expect(try coach.run(["comment", id, "Say <b>who</b> decided.", "--at", "0:30", "--by", "Robin"]).status == 0)
        let back = candidate.folder + "/from-coach.tar"
        #expect(try coach.run(["export", id, "--format", "session", "-o", back]).status == 0)
        let home = try candidate.run(["import", back])
        #expect(home.status == 0 && home.out.contains("new comments: 1"), "\(home.err)")
        #expect(try candidate.run(["import", back]).out.contains("with all its comments"))
        #expect(try candidate.bytes(candidate.journalPath()) == journal)
        for command in ["review --plain", "review --markdown", "review --json", "export --format html"] {
            let read = try candidate.run(command.split(separator: " ").map(String.init))
            #expect(read.status == 0 && read.out.contains("A comment by Robin, "), "\(command)")
            if command.hasSuffix("html") { #expect(read.out.contains("Say &lt;b&gt;who&lt;/b&gt; decided.")) }
        }
        // What a later Greenroom wrote is told of, and what can be read is shown.
        let later = try candidate.store.find(nil).folder + "/comments/0123456789abcdef.json"
        try #"{"format":2,"words":["later"]}"#.write(toFile: later, atomically: true, encoding: .utf8)
        let read = try candidate.run(["review", "--plain"])
        #expect(read.out.contains("1 of the comments beside it cannot be read") && read.out.contains("A comment by Robin, "))
    }

    static let mistakes = [
        Mistake("import @nosuch", 66, "nosuch", "no such file"),
        Mistake("import @answers.jsonl", 65, "not a packed session", "export --format session"),
        Mistake("comment nosuch words", 66, "nosuch", "greenroom history"),
        Mistake("comment @s words --at 9:77", 64, "--at 9:77", "12:40"),
        Mistake("comment @s words --round nosuch", 64, "no round 'nosuch'", "warm-up"),
        Mistake("comment @s \u{A0}", 64, "says nothing"),
        Mistake("comment example words", 64, "example takes no comments"),
        Mistake("export --format session --round warm-up", 64, "packed whole"),
    ]

    @Test("What is wrong is told, and nothing changes", arguments: mistakes)
    func told(mistake: Mistake) throws {
        let house = try Household()
        try sit(house)
        let session = try house.store.find(nil).folder
        let before = try house.files()
        let arguments = mistake.arguments.map { $0 == "@s" ? session : $0.hasPrefix("@") ? house.folder + "/" + $0.dropFirst() : $0 }
        let ended = try house.run(arguments)
        #expect(ended.status == mistake.status, "\(ended.err)")
        for words in mistake.told { #expect(ended.err.contains(words), "\(ended.err)") }
        #expect(try house.files() == before)
    }
}
