import Foundation
import InterviewEngine
import SessionJournal
import Testing

@testable import greenroom

/// A session that was killed between two records of one decision goes on as if it had not been.
@Suite struct MakeGoodTests {
    private static let packs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scenarios").path

    private let home = FileManager.default.temporaryDirectory.appendingPathComponent("makegood-\(UUID().uuidString)").path
    private var places: Places { Places(packs: Self.packs, environment: ["GREENROOM_HOME": home]) }

    /// A whole warm-up, answered twice, as the lines of its journal.
    private func warmUp() throws -> (folder: String, lines: [Data]) {
        let time = ManualTime(start: 1_764_000_000_000)
        let answers = home + ".jsonl"
        defer { try? FileManager.default.removeItem(atPath: answers) }
        let text = "The AUC rose from 0.71 to 0.79 and we shipped it to everyone in the spring without asking who would lose by it."
        try "{\"on\": {\"any\": true}, \"type\": \"\(text)\", \"wpm\": 300, \"again\": true}\n"
            .write(toFile: answers, atomically: true, encoding: .utf8)
        var plan = SittingPlan()
        plan.seed = 3
        let conductor = try Opening(places: places, time: time).begin(places.pack("warm-up"), plan)
        var simulation = Simulation(conductor: conductor, time: time, script: try AnswerScript(path: answers))
        simulation.run()
        conductor.journal.close()
        let folder = (conductor.journal.place as NSString).deletingLastPathComponent
        let bytes = try #require(FileManager.default.contents(atPath: folder + "/journal.jsonl"))
        return (folder, bytes.split(separator: 10).map { $0 + [10] })
    }

    @Test func everyCutIsMadeGood() throws {
        defer { try? FileManager.default.removeItem(atPath: home) }
        let (folder, lines) = try warmUp()
        #expect(lines.count > 40)
        var mended = 0
        var unfinished = 0
        for count in 2..<lines.count {
            try lines[..<count].reduce(Data(), +).write(to: URL(fileURLWithPath: folder + "/journal.jsonl"))
            let entry = try places.store.find(folder)
            // Looked at before somebody goes on with it: all that was sent is scored, also to a question that is still open.
            let review = try ReviewSource(entry, places: places)
            let answered = review.state.turns.filter { $0.prompt != nil && $0.hasAnswer }.map(\.number)
            #expect(review.sheets.turns.map(\.turn) == answered, "cut after \(count) records")
            unfinished += review.state.openTurn?.hasAnswer == true ? 1 : 0
            let conductor = try Opening(places: places, time: ManualTime(start: 1_764_000_900_000)).resume(entry)
            let state = conductor.state
            conductor.journal.close()
            // Somebody has a question open, or the round is over and counted.
            #expect(state.openTurn != nil || state.round == nil, "cut after \(count) records")
            for turn in state.turns where turn.closed != nil && !turn.parts.isEmpty {
                #expect(conductor.sheets[turn.number] != nil, "cut after \(count) records")
                #expect(state.turns[turn.number].score != nil, "cut after \(count) records")
            }
            let journal = try JournalReader.read(path: folder + "/journal.jsonl")
            #expect(JournalAudit.firstDifference(in: journal, of: conductor.pack.loop) == nil, "cut after \(count) records")
            for round in state.finished { #expect(journal.sheets.contains { $0.scope == "round" && $0.id == round.id }) }
            if journal.records.count + 1 > count { mended += 1 }
        }
        // Cuts inside a decision exist, so that the test would notice if nothing were mended.
        #expect(mended > 5 && unfinished > 5)
    }
}
