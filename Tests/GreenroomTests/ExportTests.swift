import Foundation
import TestKit
import Testing

@Suite("A session written for other programs")
struct ExportTests {
    private static let example = Household.packs + "/example-session/journal.jsonl"

    /// A session whose words are meant to break every format.
    private func hostile(_ house: Household) throws -> String {
        let words = "=SUM(A1) <script>alert('x')</script> \\u0022quoted\\u0022, a & b; `tick` ]]> \\u202e we gave up 20 ms."
        let path = house.folder + "/answers.jsonl"
        try Data("{\"on\": {\"any\": true}, \"type\": \"\(words)\", \"again\": true}\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try house.run(["simulate", "warm-up", "--answers", path, "--seed", "3"]).status == 0)
        return try #require(FileManager.default.contentsOfDirectory(atPath: house.home + "/sessions").first)
    }

    private func export(_ house: Household, _ session: String, _ format: String, _ more: [String] = []) throws -> String {
        let ended = try house.run(["export", session, "--format", format] + more)
        #expect(ended.status == 0, "\(format)")
        return ended.out
    }

    @Test("HTML is well-formed, needs no script, and holds what was typed as text alone")
    func html() throws {
        let house = try Household()
        for session in [try hostile(house), Self.example] {
            let page = try export(house, session, "html")
            let names = try #require(PageReader(page)).elements.map(\.name)
            #expect(!names.contains("script") && names.contains("svg"))
            #expect(page.contains("default-src"))
            #expect(!page.unicodeScalars.contains("\u{202e}") && !page.unicodeScalars.contains("\u{1b}"))
        }
        #expect(try export(house, Self.example, "html").contains("What the levels rest on"))
    }

    @Test("CSV has as many cells in each row, and none that a table program would work out")
    func csv() throws {
        let house = try Household()
        for session in [try hostile(house), Self.example] {
            let rows = try csvRows(try export(house, session, "csv"))
            #expect(rows.count > 1 && rows.allSatisfy { $0.count == rows[0].count })
            #expect(rows.dropFirst().joined().allSatisfy { !["=", "+", "@", "\t", "\r"].contains($0.first) })
        }
    }

    @Test("A recording is a header and events whose times never go backwards, with marks where something began")
    func asciicast() throws {
        let house = try Household()
        let lines = try export(house, Self.example, "asciicast").split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8))
        }
        let header = try #require(lines.first as? [String: Any])
        #expect(header["version"] as? Int == 2 && header["width"] as? Int == 100 && header["height"] as? Int == 30)
        let events = lines.dropFirst().compactMap { $0 as? [Any] }
        let times = events.compactMap { ($0.first as? NSNumber)?.doubleValue }
        #expect(events.count == lines.count - 1 && times.count == events.count && times == times.sorted())
        #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 <= 2.0001 })
        #expect(events.contains { $0[1] as? String == "o" })
        let marks = events.filter { $0[1] as? String == "m" }.compactMap { $0[2] as? String }
        for kind in ["Round: ", "Probe, ", "Cut in, ", "Missed, "] { #expect(marks.contains { $0.hasPrefix(kind) }, "\(kind)\(marks)") }
    }

    @Test("JSON and Markdown are what review gives")
    func asReview() throws {
        let house = try Household()
        let session = try hostile(house)
        #expect(try export(house, session, "json") == house.run(["review", session, "--json"]).out)
        #expect(try export(house, session, "markdown") == house.run(["review", session, "--markdown"]).out)
    }

    @Test("A file is never overwritten unasked, and what cannot be done is told")
    func refusals() throws {
        let house = try Household()
        let path = house.folder + "/mine.csv"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try house.run(["export", Self.example, "--format", "csv", "-o", path]).status == 73)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        #expect(try house.run(["export", Self.example, "--format", "csv", "-o", path, "--force"]).status == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("session,round,turn"))
        #expect(try house.run(["export", "nosuch", "--format", "csv"]).status == 66)
        #expect(try house.run(["export", Self.example, "--format", "pdf"]).status == 64)
        #expect(try house.run(["export", Self.example, "--format", "csv", "--idle", "3"]).status == 64)
        #expect(try house.run(["export", Self.example, "--format", "csv", "--round", "nosuch"]).status == 64)
    }

    @Test("A reader that has read enough ends it quietly", arguments: ["markdown", "html", "json", "csv", "asciicast"])
    func head(format: String) throws {
        let house = try Household()
        // The checkout may lie in a folder with a quotation mark in its name.
        let example = Self.example.replacingOccurrences(of: "'", with: "'\\''")
        let ended = try house.shell(
            "{ \"$G\" export '\(example)' --format \(format); echo $? > status; } | head -1 > /dev/null; cat status")
        #expect(ended.err.isEmpty && ["0\n", "141\n"].contains(ended.out), "\(ended)")
    }

    @Test("Of an exam whose loop is not over nothing is told of what it was worth")
    func sealed() throws {
        let house = try Household()
        let words = "We cut p95 from 300 to 120 ms and gave small streamers two slots, so payouts rose 4 percent."
        _ = try house.run(["sit", "pm-music-marketplace", "--plain", "--exam", "--seed", "1"], input: "\(words)\n/next\n")
        #expect(try house.stored().state.turns.contains { $0.score != nil }, "nothing was scored")
        let session = try house.journalPath()
        let page = try export(house, session, "html")
        #expect(page.contains("sealed until its loop is over") && page.contains("small streamers"))
        for score in ["<mark", "Vote", "Latency", "traded", "To lift it"] { #expect(!page.contains(score)) }
        let rows = try csvRows(try export(house, session, "csv"))
        #expect(rows.count > 1 && rows.dropFirst().allSatisfy { $0[8] == "(sealed)" && $0[9...].allSatisfy(\.isEmpty) })
    }

    @Test("Nothing is written among the sessions, and nothing is left of what could not be written")
    func places() throws {
        let house = try Household()
        let session = try hostile(house)
        let journal = try house.journalPath()
        let before = try house.files()
        #expect(try house.run(["export", session, "--format", "csv", "-o", journal, "--force"]).status == 73)
        #expect(try house.run(["export", session, "--format", "csv", "-o", house.home]).status == 73)
        #expect(try house.run(["export", session, "--format", "csv", "-o", house.folder + "/none/x.csv"]).status == 73)
        #expect(try house.files() == before)
    }

    @Test("Ended by a signal, it leaves nothing behind", arguments: [SIGINT, SIGTERM, SIGHUP])
    func interrupted(signal: Int32) throws {
        let house = try Household()
        let folder = house.folder + "/exports"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // Every keystroke of 40 minutes is painted: it takes long enough to be stopped.
        let program = try PTYProgram(
            Household.executable, ["export", Self.example, "--format", "asciicast", "--idle", "86400", "-o", folder + "/out.cast"],
            environment: house.environment)
        func names() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }
        try program.waitFor("a file that is being written") { _ in names().contains { $0.hasSuffix(".part") } }
        kill(program.processID, signal)
        #expect(try program.waitForExit() == 128 + signal)
        #expect(names() == [])
    }
}
