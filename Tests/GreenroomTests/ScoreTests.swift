import Foundation
import Testing

@Suite("Scoring answers from the shell")
struct ScoreTests {
    private static let answers = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("RubricScorerTests/Fixtures/answers.jsonl").path

    private func file(_ house: Household, _ lines: [String]) throws -> String {
        let path = house.folder + "/answers.jsonl"
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }

    @Test("A line comes out for each line that goes in, in order, with quotes that stand where they say")
    func filter() throws {
        let house = try Household()
        let lines = try String(contentsOfFile: Self.answers, encoding: .utf8).split(separator: "\n").prefix(20).map(String.init)
        let ended = try house.run(["score", "--format", "jsonl", try file(house, lines)])
        #expect(ended.status == 0)
        let (inputs, outputs) = (try objects(lines.joined(separator: "\n")), try objects(ended.out))
        #expect(outputs.map { $0["id"] as? String } == inputs.map { $0["id"] as? String })
        for (input, output) in zip(inputs, outputs) {
            let bytes = Array((input["answer"] as? String ?? "").utf8)
            let scores = try #require(output["scores"] as? [String: [String: Any]])
            #expect(scores.count == 8)
            #expect((output["edges"] as? [String: Bool])?.count == 3)
            #expect((1...4).contains(output["vote"] as? Int ?? 0))
            for score in scores.values {
                #expect((0...4).contains(score["level"] as? Int ?? -1))
                for piece in score["evidence"] as? [[String: Any]] ?? [] {
                    let (start, end) = (try #require(piece["start"] as? Int), try #require(piece["end"] as? Int))
                    #expect(String(decoding: bytes[start..<end], as: UTF8.self) == piece["quote"] as? String)
                }
            }
        }
        #expect(try house.run(["score", "--format", "jsonl", "--jobs", "4", house.folder + "/answers.jsonl"]).out == ended.out)
    }

    @Test("A bad line is told, and the stream goes on")
    func badLines() throws {
        let house = try Household()
        let ended = try house.run([
            "score", "--format", "jsonl",
            try file(
                house,
                [
                    "no json", "[]", #"{"id": 7, "prompt": "p"}"#, #"{"id": "a", "prompt": "p", "answer": 3}"#, "",
                    #"{"id": true, "prompt": "p", "answer": "x"}"#, #"{"id": 1.5, "prompt": "p", "answer": "x", "round": "tea"}"#,
                    String(repeating: "[", count: 100_000), #"{"id": "z", "prompt": "p", "answer": "nul \u0000 here", "round": "vp"}"#,
                ]),
        ])
        #expect(ended.status == 65)
        let outputs = try objects(ended.out)
        let codes = outputs.map { ($0["error"] as? [String: Any])?["code"] as? String }
        #expect(codes == ["not_json", "not_object", "missing_field", "wrong_type", "wrong_type", "unknown_round", "not_json", nil])
        #expect(outputs.map { $0["line"] as? Int } == [1, 2, 3, 4, 6, 7, 8, nil])
        #expect(outputs[2]["id"] as? Int == 7 && outputs[0]["id"] is NSNull && outputs[5]["id"] as? Double == 1.5)
        #expect(outputs[7]["scores"] != nil)
    }

    @Test("One answer is told in lines or as an object")
    func oneAnswer() throws {
        let house = try Household()
        let path = try file(house, ["We cut p95 latency from 300 to 120 ms and gave up 2 % of watch time for it."])
        let text = try house.run(["score", "--prompt", "What did you cut?", path])
        #expect(text.status == 0)
        #expect(text.out.contains("Latency: ") && text.out.contains("\u{201c}We cut p95 latency") && text.out.contains("Vote: "))
        #expect(text.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let json = try house.run(["score", "--format", "json", "--prompt", "What did you cut?", path])
        #expect(try objects(json.out).first?["id"] is NSNull)
    }

    @Test("A prompt on the command line serves lines that bring none")
    func sharedPrompt() throws {
        let house = try Household()
        let path = try file(house, [#"{"id": 1, "answer": "We gave up 20 ms."}"#])
        #expect(try house.run(["score", "--format", "jsonl", path]).status == 65)
        #expect(try house.run(["score", "--format", "jsonl", "--prompt", "What did you give up?", path]).status == 0)
    }

    @Test(
        "What cannot be is refused",
        arguments: [(["nosuch"], 66), (["--round", "tea", "-"], 64), (["--jobs", "0", "-"], 64), (["--format", "xml"], 64)])
    func refused(arguments: [String], status: Int) throws {
        #expect(try Household().run(["score"] + arguments).status == Int32(status))
    }
}
