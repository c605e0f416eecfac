import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

@Suite struct RecordTests {
    static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/format-1.jsonl")

    @Test func linesOfFormatOneAreForEver() throws {
        let lines = try Data(contentsOf: Self.fixture).split(separator: 10)
        #expect(lines.count == Samples.records.count)
        for (line, record) in zip(lines, Samples.records) {
            #expect(String(decoding: RecordLine.bytes(of: record).dropLast(), as: UTF8.self) == String(decoding: line, as: UTF8.self))
            #expect(try RecordLine.record(Array(line)[...]) == record)
        }
    }

    @Test func aJournalOfFormatOneIsReadWhole() throws {
        let journal = try JournalReader.read(path: Self.fixture.path)
        #expect(journal.header == Samples.header)
        #expect(journal.records == Array(Samples.records.dropFirst()))
        #expect(journal.damage == nil)
    }

    /// A new case does not compile here until it has its number, and fails until it has an example and thereby a line on disk.
    @Test func everyCaseHasAnExample() {
        #expect(Set(Samples.stimuli.map(number)) == Set(0...14))
        #expect(Set((Samples.moves + Samples.offerMoves).map(number)) == Set(0...16))
        let purposes = Samples.purposes + Samples.laterPurposes + Samples.offerPurposes + [.again, .aside, .sum, .unknownBeside]
        #expect(Set(purposes.map(number)) == Set(0...32))
    }

    private func number(_ stimulus: Stimulus) -> Int {
        switch stimulus {
        case .roundEntered: 0
        case .drafted: 1
        case .heard: 2
        case .submitted: 3
        case .letMeFinish: 4
        case .movedOn: 5
        case .hintAsked: 6
        case .paused: 7
        case .unpaused: 8
        case .left: 9
        case .resumed: 10
        case .sleptThrough: 11
        case .roundAbandoned: 12
        case .scored: 13
        case .woke: 14
        }
    }

    private func number(_ move: Move) -> Int {
        switch move {
        case .phaseBegan: 0
        case .phaseEnded: 1
        case .caseDrawn: 2
        case .stageBegan: 3
        case .factChanged: 4
        case .spoke: 5
        case .interrupted: 6
        case .draftParked: 7
        case .draftRestored: 8
        case .beatBegan: 9
        case .floorTaken: 10
        case .turnClosed: 11
        case .overtimeBegan: 12
        case .draftCounted: 13
        case .roundEnded: 14
        case .loopEnded: 15
        case .offerMoved: 16
        }
    }

    private func number(_ purpose: Purpose) -> Int {
        switch purpose {
        case .opening: 0
        case .leadIn: 1
        case .brief: 2
        case .prompt: 3
        case .followUp: 4
        case .interruption: 5
        case .floorBack: 6
        case .letMeFinish: 7
        case .acknowledgement: 8
        case .nudge: 9
        case .offer: 10
        case .movingOn: 11
        case .answer: 12
        case .correction: 13
        case .unknown: 14
        case .handover: 15
        case .poolDry: 16
        case .timeWarning: 17
        case .overtime: 18
        case .hint: 19
        case .closing: 20
        case .push: 21
        case .movingOnAfter: 22
        case .partDone: 23
        case .claimConflict: 24
        case .claimDoubt: 25
        case .claimRecall: 26
        case .offerReply: 27
        case .offerRecap: 28
        case .again: 29
        case .aside: 30
        case .sum: 31
        case .unknownBeside: 32
        }
    }

    @Test(arguments: [0, 1, -1, Int.max, Int.min])
    func numbersOfAnySizeComeBack(_ number: Int) throws {
        let edit = DraftEdit(wait: Milliseconds(number), at: number, delete: number, insert: "")
        let record = JournalRecord(
            n: 1, t: SessionTime(number), w: number,
            body: .event(.stimulus(.drafted(box: .answer, revision: number, cursor: number, edits: [edit]))))
        #expect(try RecordLine.record(RecordLine.bytes(of: record).dropLast()) == record)
    }

    @Test func aLineIsOneJSONObjectWithItsMembers() throws {
        for record in Samples.records {
            let object = try JSONSerialization.jsonObject(with: Data(RecordLine.bytes(of: record))) as? [String: Any]
            #expect(object.map { Set($0.keys) } == ["n", "t", "w", "k", "d", "c"])
        }
    }

    @Test func theChecksumIsThatOfZlib() {
        #expect(CRC32.of("123456789".utf8) == 0xCBF4_3926)
        #expect(CRC32.hex("".utf8) == Array("00000000".utf8))
    }
}

@Suite struct DraftLineTests {
    /// What a JSON decoder makes of the same bytes.
    private struct Reference: Decodable {
        struct Edit: Decodable {
            var value: DraftEdit

            init(from decoder: any Decoder) throws {
                var parts = try decoder.unkeyedContainer()
                value = DraftEdit(
                    wait: try parts.decode(Milliseconds.self), at: try parts.decode(Int.self), delete: try parts.decode(Int.self),
                    insert: try parts.decode(String.self))
                value.pasted = try parts.isAtEnd ? false : parts.decode(Int.self) == 1
            }
        }
        var box: Box.Kind
        var rev: Int
        var cursor: Int
        var edits: [Edit]

        var stimulus: Stimulus { .drafted(box: box, revision: rev, cursor: cursor, edits: edits.map(\.value)) }
    }

    private func check(_ inserts: [String]) throws {
        let edits = inserts.enumerated().map {
            DraftEdit(wait: Milliseconds($0), at: $0 * 3, delete: $0 % 4, insert: $1, pasted: $0 % 3 == 1)
        }
        let bytes = DraftLine.bytes(box: .reply, revision: 5, cursor: 9, edits: edits)
        let expected = Stimulus.drafted(box: .reply, revision: 5, cursor: 9, edits: edits)
        #expect(DraftLine.stimulus(bytes[...]) == expected)
        #expect(try JSONDecoder().decode(Reference.self, from: Data(bytes)).stimulus == expected)
        #expect(!bytes.contains(10), "a line feed would end the record")
    }

    @Test func hostileTextsComeBackAsTheyWere() throws {
        let controls = (0...0x9F).map { String(Unicode.Scalar(UInt8($0))) }
        try check(controls)
        try check([
            "", "\"", "\\", "\\u0041", "\\\"]]}", "/", "\u{2028}\u{2029}", "\r\n", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "\u{E0041}",
            "👩‍👩‍👧‍👦🏳️‍🌈", "e\u{301}", "é", "\u{1B}[31m", ",\"c\":\"00000000\"}",
        ])
    }

    @Test func randomTextsComeBackAsTheyWere() throws {
        var dice = Seeded(1)
        for _ in 0..<500 {
            try check(
                (0..<Int.random(in: 0...6, using: &dice)).map { _ in
                    let scalars = (0..<Int.random(in: 0...12, using: &dice)).compactMap { _ in
                        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &dice) ? 0x7F : 0x10FFFF), using: &dice))
                    }
                    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
                })
        }
    }

    @Test(arguments: [
        #"\ud800"#, #"\udc00"#, #"\ud83dx"#, #"\ud83d\ude00"#, #"\u12"#, #"\u+041"#, #"\u00g1"#, #"\x41"#, #"\"#, "\u{5C}u", "\"",
    ])
    func escapesThatNobodyWroteAreRefused(_ text: String) {
        let line = Array("{\"box\":\"answer\",\"rev\":1,\"cursor\":1,\"edits\":[[0,0,0,\"\(text)\"]]}".utf8)
        #expect(DraftLine.stimulus(line[...]) == nil)
    }

    @Test func bytesThatAreNoTextAreRefused() {
        for bad: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0x80]] {
            let line = Array("{\"box\":\"answer\",\"rev\":1,\"cursor\":1,\"edits\":[[0,0,0,\"".utf8) + bad + Array("\"]]}".utf8)
            #expect(DraftLine.stimulus(line[...]) == nil)
        }
    }

    @Test(arguments: [
        "", "{}", #"{"box":"lap","rev":1,"cursor":1,"edits":[]}"#, #"{"box":"answer","rev":,"cursor":1,"edits":[]}"#,
        #"{"box":"answer","rev":99999999999999999999,"cursor":1,"edits":[]}"#, #"{"box":"answer","rev":1,"cursor":1,"edits":[]} "#,
        #"{"box":"answer","rev":1,"cursor":1,"edits":[,]}"#, #"{"box":"answer","rev":1,"cursor":1,"edits":[[0,0,0,"a"][0,0,0,"b"]]}"#,
        #"{"box":"answer","rev":1,"cursor":1,"edits":[[0,0,0,"a",2]]}"#, #"{"box":"answer","rev":1,"cursor":1,"edits":["#,
        #"{"box":"answer","rev":1,"cursor":1,"edits":[[0,0,0,"a"],]}"#,
    ])
    func otherShapesAreRefused(_ line: String) { #expect(DraftLine.stimulus(Array(line.utf8)[...]) == nil) }
}
