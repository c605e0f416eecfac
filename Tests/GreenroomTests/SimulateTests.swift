import TestKit
import Testing

@Suite("Headless runs")
struct SimulateTests {
    @Test("Same pack, seed, answers and start: the same journal, byte for byte")
    func identical() throws {
        let journals = try (0..<2).map { _ in
            let house = try Household()
            let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
            let ended = try house.run([
                "simulate", "warm-up", "--answers", answers, "--seed", "7", "--start", "2026-11-25T20:00:00Z", "--json",
            ])
            #expect(ended.status == 0, "\(ended.err)")
            #expect(ended.err.isEmpty)
            return (try house.bytes(house.journalPath()), ended.out)
        }
        #expect(journals[0].0.count > 10_000)
        #expect(journals[0].0 == journals[1].0)
        #expect(journals[0].1 == journals[1].1)
    }

    @Test("A line that waits for a prompt of another pack is told, and the run goes on")
    func strangers() throws {
        let house = try Household()
        let line = #"{"on": {"prompt": "warm-pu-nosuch"}, "type": "Never typed."}"#
        let answers = try house.write(line + "\n" + ScriptedAnswers.warmUp, to: "answers.jsonl")
        let ended = try house.run(["simulate", "warm-up", "--answers", answers])
        #expect(ended.status == 0)
        #expect(ended.err.contains("no prompt 'warm-pu-nosuch'") && ended.err.contains("never typed"))
    }

    @Test("Another seed is another interview")
    func seeds() throws {
        let texts = try ["1", "2", "3", "4"].map { seed in
            let house = try Household()
            let answers = try house.write(ScriptedAnswers.warmUp, to: "answers.jsonl")
            return try house.run(["simulate", "warm-up", "--answers", answers, "--seed", seed]).out
        }
        #expect(Set(texts).count > 1)
    }
}
