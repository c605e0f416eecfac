import Foundation
import Testing

/// The session that comes with the program is what its answers give, and can be read.
@Suite struct ExampleSessionTests {
    private static let folder = SimulatedRun.packs + "/example-session"

    @Test func sittingItAgainGivesTheSameJournal() throws {
        let run = SimulatedRun()
        defer { run.remove() }
        // As in .house/example.
        let outcome = try run.greenroom([
            "simulate", "aiml-pm-twitch-2026", "--answers", Self.folder + "/answers.jsonl", "--round", "hiring-manager",
            "--seed", "3", "--start", "2026-09-14T17:30:00Z",
        ])
        #expect(outcome.status == 0, "\(outcome.complaint)")
        let stored = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/journal.jsonl"))
        let again = try run.journal()
        #expect(again == stored, "run make example after a change to packs, listening or scoring")
        #expect(stored.count < 1_500_000)
    }

    @Test func everyQuoteOfItsReviewWasTyped() throws {
        let run = SimulatedRun()
        defer { run.remove() }
        let outcome = try run.greenroom(["review", Self.folder, "--json"])
        #expect(outcome.status == 0, "\(outcome.complaint)")
        let review = try #require(outcome.object)
        let typed = try Self.typed()
        let quotes = Self.quotes(in: review)
        #expect(quotes.count > 20)
        for quote in quotes { #expect(typed.contains { $0.contains(quote) }, "\(quote)") }
    }

    @Test func itIsNoPack() throws {
        let run = SimulatedRun()
        defer { run.remove() }
        let outcome = try run.greenroom(["packs", "list"])
        #expect(outcome.status == 0)
        #expect(outcome.complaint.isEmpty)
        #expect(!String(decoding: outcome.output, as: UTF8.self).contains("example-session"))
    }

    /// What is typed into the boxes, one text an answer.
    private static func typed() throws -> [String] {
        let text = try String(contentsOfFile: folder + "/answers.jsonl", encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return try #require(object?["type"] as? String)
        }
    }

    /// The texts of all lists that are called quotes, however deep.
    private static func quotes(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap(quotes(in:)) }
        guard let object = value as? [String: Any] else { return [] }
        return object.keys.sorted().flatMap { key -> [String] in
            if key == "quotes", let list = object[key] as? [[String: Any]] { return list.compactMap { $0["text"] as? String } }
            return quotes(in: object[key]!)
        }
    }
}
