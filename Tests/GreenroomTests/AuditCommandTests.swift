import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal
@testable import greenroom

/// `greenroom replay --audit`: the engine decides again, and the first event that differs is named.
@Suite struct AuditCommandTests {
    private static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/engine-1.jsonl").path

    private func warmUp() throws -> Household {
        let house = try Household()
        let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
        #expect(try house.run(["simulate", "warm-up", "--answers", answers, "--seed", "7"]).status == 0)
        return house
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Writes another event in a record's place, with the checksum that it then needs.
    private func tamper(_ house: Household, _ index: Int, _ records: [JournalRecord], with event: Event) throws {
        let path = try house.journalPath()
        var lines = try house.bytes(path).split(separator: 10).map { Array($0) + [10] }
        var record = records[index]
        record.body = .event(event)
        lines[index + 1] = RecordLine.bytes(of: record)
        try Data(lines.flatMap { $0 }).write(to: URL(fileURLWithPath: path))
    }

    @Test("A fresh session is borne out, to a reader and to a program")
    func fresh() throws {
        let house = try warmUp()
        let records = try house.stored().journal.records.count
        let text = try house.run(["replay", "--audit"])
        #expect(text.status == 0 && text.err.isEmpty)
        #expect(text.out.hasSuffix("\(records) records: recorded by this engine, \(Engine.version): no difference.\n"))
        let json = try house.run(["replay", "--audit", "--json"])
        let found = try object(json.out)
        #expect(json.status == 0 && found["ok"] as? Bool == true && found["records"] as? Int == records)
        #expect(found["difference"] is NSNull && found["damage"] is NSNull && found["pack_changed"] as? Bool == false)
        #expect(found["engine"] as? Int == Engine.version && found["recorded_engine"] as? Int == Engine.version)
    }

    @Test("A word put into an interviewer's mouth is named, by its line, with what is decided in its place")
    func tampered() throws {
        let house = try warmUp()
        let records = try house.stored().journal.records
        let spoken = records.indices.filter { if case .event(.move(.spoke)) = records[$0].body { true } else { false } }
        let index = spoken[spoken.count / 2]
        guard case .event(.move(.spoke(var utterance))) = records[index].body else { return }
        let said = utterance.text
        utterance.text = "You are hired.\u{1B}[2J\u{202E}"
        try tamper(house, index, records, with: .move(.spoke(utterance: utterance)))
        #expect(try house.stored().journal.damage == nil)

        let text = try house.run(["replay", "--audit"])
        #expect(
            text.status == 1 && text.out.contains("recorded by this engine, \(Engine.version): first difference at line \(index + 2), at "))
        let lines = text.out.split(separator: "\n")
        #expect(lines.count == 3 && lines[1].hasPrefix("  recorded     spoke (by \u{201C}") && lines[1].contains("You are hired."))
        #expect(lines[2].hasPrefix("  decided now  spoke (by \u{201C}") && lines[2].contains(said.prefix(30)))
        #expect(!text.out.contains("\u{1B}") && !text.out.unicodeScalars.contains("\u{202E}"))

        let json = try house.run(["replay", "--audit", "--json"])
        let difference = try #require(try object(json.out)["difference"] as? [String: Any])
        #expect(json.status == 1 && difference["line"] as? Int == index + 2)
        #expect(difference["time"] as? Int == records[index].t.milliseconds)
        func words(_ key: String) -> String? {
            let spoke = (difference[key] as? [String: Any])?["spoke"] as? [String: Any]
            return (spoke?["utterance"] as? [String: Any])?["text"] as? String
        }
        #expect(words("recorded") == utterance.text && words("decided") == said)
        #expect(json.out.utf8.allSatisfy { $0 == 10 || (0x20..<0x7F).contains($0) })
    }

    @Test("What the engine would have done and nobody recorded is named too")
    func leftOut() throws {
        let house = try warmUp()
        let records = try house.stored().journal.records
        let index = try #require(
            records.indices.first {
                guard $0 > 20, $0 + 1 < records.count, case .event(.move) = records[$0].body, case .event(.stimulus) = records[$0 + 1].body
                else { return false }
                return true
            })
        try tamper(house, index, records, with: .stimulus(.woke))
        let ended = try house.run(["replay", "--audit"])
        #expect(
            ended.status == 1 && ended.out.contains("first difference at line \(index + 2)") && ended.out.contains("recorded     nothing\n")
        )
    }

    @Test("A damaged session is audited up to the damage, and that is said")
    func damaged() throws {
        let house = try warmUp()
        let path = try house.journalPath()
        var bytes = try house.bytes(path)
        let middle = bytes.count / 2
        bytes[middle] ^= 1
        let line = bytes[..<middle].count { $0 == 10 } + 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let text = try house.run(["replay", "--audit"])
        #expect(text.status == 0 && text.out.contains("\(line - 2) records: ") && text.out.contains("no difference."))
        #expect(text.out.contains("The record is damaged at line \(line) (its checksum does not fit); it was audited up to there."))
        let damage = try #require(try object(try house.run(["replay", "--audit", "--json"]).out)["damage"] as? [String: Any])
        #expect(damage["line"] as? Int == line)
    }

    @Test("An older engine's session may differ: the first difference is told, and it is no failure")
    func older() throws {
        let house = try Household()
        let folder = house.folder + "/old"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.fixture, toPath: folder + "/journal.jsonl")
        let text = try house.run(["replay", folder, "--audit"])
        #expect(text.status == 0 && text.out.contains("recorded by engine 1, this is \(Engine.version): first difference at line "))
        #expect(text.out.contains("decided with the pack 'aiml-pm-twitch-2026' as it is now"))
        let found = try object(try house.run(["replay", folder, "--audit", "--json"]).out)
        #expect(found["ok"] as? Bool == true && found["recorded_engine"] as? Int == 1 && found["pack_changed"] as? Bool == true)
        #expect(found["difference"] is [String: Any])
    }

    @Test("--json without --audit says where a session's JSON is to be had")
    func jsonAlone() throws {
        let ended = try Household().run(["replay", "--json"])
        #expect(ended.status == 64 && ended.err.contains("greenroom export --format json"))
    }

    @Test func movesAreToldByTheirNames() {
        #expect(MoveWords.text(nil) == "nothing")
        #expect(MoveWords.text(.draftParked) == "draft parked")
        #expect(
            MoveWords.text(.phaseEnded(phase: "talk", why: .leftOut))
                == "phase ended (phase \u{201C}talk\u{201D}, why \u{201C}left_out\u{201D})")
        let utterance = Utterance(by: "dana", text: "Why?", purpose: .prompt(id: "a", turn: 2))
        #expect(
            MoveWords.text(.spoke(utterance: utterance))
                == "spoke (by \u{201C}dana\u{201D}, purpose prompt (id \u{201C}a\u{201D}, turn 2), text \u{201C}Why?\u{201D})")
    }
}
