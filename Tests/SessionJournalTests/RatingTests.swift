import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

/// How the candidate rates themself: a record of the journal, and what the desk keeps of it.
@Suite struct RatingTests {
    private static func record(_ body: JournalRecord.Body, _ n: Int) -> JournalRecord {
        JournalRecord(n: n, t: SessionTime(n * 1_000), w: 1_700_000_000_000, body: body)
    }

    private static func journal(asks: Bool?, _ bodies: [JournalRecord.Body]) throws -> Journal {
        var header = Samples.header
        header.setup.rounds = ["talk"]
        header.selfRating = asks
        var bytes = RecordLine.bytes(of: record(.header(header), 0))
        for (index, body) in bodies.enumerated() { bytes += RecordLine.bytes(of: record(body, index + 1)) }
        return try JournalReader.read(bytes: bytes)
    }

    private static let over = JournalRecord.Body.event(.move(.roundEnded(round: "talk", why: .closed)))
    private static let half = SelfRating(levels: ["latency": 3])
    private static let given = SelfRating(levels: ["latency": 3, "fairness": 1], vote: 2, stage: .given)

    @Test func aRecordComesBackAsItWas() throws {
        for rating in [SelfRating(), Self.half, Self.given, SelfRating(stage: .skipped)] {
            let journal = try Self.journal(asks: true, [Self.over, .rating(rating)])
            #expect(journal.damage == nil && journal.rating == rating)
        }
    }

    /// The name on disk is for ever.
    @Test func itsLineIsThis() {
        let line = String(decoding: RecordLine.bytes(of: Self.record(.rating(Self.given), 7)), as: UTF8.self)
        #expect(
            line.hasPrefix(
                #"{"n":7,"t":7000,"w":1700000000000,"k":"rating","d":{"levels":{"fairness":1,"latency":3},"stage":"given","vote":2},"c":""#)
        )
    }

    @Test func theLastOneCounts() throws {
        #expect(try Self.journal(asks: true, [Self.over, .rating(Self.half), .rating(Self.given)]).rating == Self.given)
        #expect(try Self.journal(asks: true, [Self.over]).rating == nil)
    }

    @Test func figuresOutOfRangeAreLeftOut() throws {
        let rating = SelfRating(levels: ["latency": 5, "fairness": -1, "creator_revenue": 4], vote: 0)
        #expect(rating.levels == ["creator_revenue": 4] && rating.vote == nil)
        let read = try JSONDecoder().decode(
            SelfRating.self, from: Data(#"{"levels":{"latency":9,"fairness":2},"vote":7,"stage":"open"}"#.utf8))
        #expect(read.levels == ["fairness": 2] && read.vote == nil && !read.isSettled)
    }

    @Test func itIsAwaitedAfterTheLastRoundUntilItIsSettled() throws {
        func awaits(_ asks: Bool?, _ bodies: JournalRecord.Body...) throws -> Bool { try Self.journal(asks: asks, bodies).awaitsRating }
        #expect(try !awaits(true))
        #expect(try awaits(true, Self.over))
        #expect(try awaits(true, Self.over, .rating(Self.half)))
        #expect(try !awaits(true, Self.over, .rating(Self.half), .rating(Self.given)))
        #expect(try !awaits(true, Self.over, .rating(SelfRating(stage: .skipped))))
        // Sessions from before it was asked, and those that do not ask.
        #expect(try !awaits(nil, Self.over) && !awaits(false, Self.over))
    }

    @Test func aHeaderFromBeforeHasNoWordOfIt() throws {
        let line = String(decoding: RecordLine.bytes(of: Self.record(.header(Samples.header), 0)), as: UTF8.self)
        #expect(!line.contains("selfRating"))
        #expect(try !Self.journal(asks: nil, []).header.asksRating)
    }

    @Test func theJournalOfTheFirstFormatAsksNothing() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/format-1.jsonl").path
        let journal = try JournalReader.read(path: path)
        #expect(journal.damage == nil && journal.rating == nil && !journal.header.asksRating && !journal.awaitsRating)
    }

    // MARK: The desk

    private static func rated(_ session: String, _ own: [String: Int], _ sheet: [String: Int]) -> RatedSession {
        RatedSession(session: session, pack: "p", own: own, sheet: sheet, vote: 3, committee: 250)
    }

    @Test func theDeskKeepsEachSessionOnce() throws {
        let scratch = ScratchFolder()
        var desk = Desk(home: scratch.path)
        let first = Self.rated("a", ["latency": 4], ["latency": 2])
        let again = Self.rated("a", ["latency": 3], ["latency": 2])
        try desk.set(name: "Ana", wall: 1)
        try desk.remember(rated: first, wall: 2)
        try desk.remember(rated: Self.rated("b", ["fairness": 0], ["fairness": 2]), wall: 3)
        try desk.remember(rated: again, wall: 4)
        for desk in [desk, Desk(home: scratch.path)] {
            #expect(desk.ratings.map(\.session) == ["b", "a"] && desk.ratings.last == again && desk.name == "Ana")
            #expect(desk.ratings.meanDifference == -50)
        }
    }

    @Test func aDeskFromBeforeHasNoRatings() throws {
        let scratch = ScratchFolder()
        var desk = Desk(home: scratch.path)
        try desk.remember(heard: ["p1", "p2"], wall: 1)
        let line = try String(contentsOfFile: scratch.path + "/desk.jsonl", encoding: .utf8)
        #expect(line.hasPrefix(#"{"n":0,"w":1,"d":{"heard":["p1","p2"]},"c":""#))
        #expect(Desk(home: scratch.path).ratings.isEmpty && Desk(home: scratch.path).heard == ["p1", "p2"])
    }

    @Test func differencesAreOfWhatBothHave() {
        let one = Self.rated("a", ["latency": 4, "fairness": 1], ["latency": 2, "creator_revenue": 0])
        #expect(one.differences == [2] && [one].meanDifference == 200)
        #expect([RatedSession]().meanDifference == nil && [Self.rated("a", ["latency": 1], [:])].meanDifference == nil)
        let third = [
            Self.rated("a", ["fairness": 1, "latency": 0, "creator_revenue": 0], ["fairness": 0, "latency": 0, "creator_revenue": 0])
        ]
        #expect(third.meanDifference == 33)
        let below = [
            Self.rated("a", ["fairness": 0, "latency": 0, "creator_revenue": 1], ["fairness": 1, "latency": 1, "creator_revenue": 1])
        ]
        #expect(below.meanDifference == -67)
    }
}
