import Foundation
import Testing

@Suite("Attacking answers from the shell")
struct AttackCommandTests {
    private func file(_ house: Household, _ name: String, _ lines: [String]) throws -> String {
        let path = house.folder + "/" + name
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static let answers = [
        #"{"id": "a", "prompt": "What did you cut?", "round": "panel", "answer": "We cut p99 from 300 to 120 ms. I gave up two features for it."}"#,
        "", #"{"id": 7, "prompt": "Why live?", "answer": "I like it a lot. It is nice."}"#,
    ]
    /// A good answer to the question: whatever it is put into must rise.
    private static let smuggled =
        #"{"id": "good", "kind": "smuggled", "text": "I'd ship it. We gave up 20 ms of p99 latency, 120 to 140, for 3 points more exposure of "#
        + #"small creators, measured in an A/B test over four weeks, and 400 of them earned their first sub. If p99 goes above 150 ms, we roll back."}"#

    @Test("A table tells of each kind, and the status of the limits")
    func table() throws {
        let house = try Household()
        let path = try file(house, "answers.jsonl", Self.answers)
        let texts = try file(house, "texts.jsonl", [Self.smuggled])
        let ended = try house.run(["score", "--attack", "--attack-texts", texts, path])
        #expect(ended.status == 1)
        #expect(ended.out.hasPrefix("2 answers, "))
        for kind in ["stuffing_list", "prompt_echo", "letters", "smuggled", "negation", "shuffled", "said_twice", "long", "typed"] {
            #expect(ended.out.contains("\n" + kind + " "), "\(kind)")
        }
        #expect(ended.out.contains(" (in front, text good): "))
        #expect(ended.out.contains("over the limit (!)."))
        #expect(!ended.out.contains("irrelevant") && !ended.out.contains("padding"))
    }

    @Test("The same as data, whatever the number of jobs; the status says what it says")
    func data() throws {
        let house = try Household()
        let path = try file(house, "answers.jsonl", Self.answers)
        let ended = try house.run(["score", "--attack", "--format", "json", path])
        let report = try object(ended.out)
        let rows = try #require(report["attacks"] as? [[String: Any]])
        let within = rows.map { $0["within"] as? Bool ?? false }
        #expect(report["answers"] as? Int == 2)
        #expect(report["copies"] as? Int == rows.reduce(0) { $0 + ($1["copies"] as? Int ?? 0) })
        #expect((report["growth"] as? [String: Any])?["within"] as? Bool == true)
        for (row, within) in zip(rows, within) {
            let (copies, broke) = (try #require(row["copies"] as? Int), try #require(row["broke"] as? Int))
            let limit = try #require(row["limit"] as? Double)
            #expect(within == (Double(broke) <= limit * Double(copies)))
            #expect((row["worst"] as? [[String: Any]])?.count == min(broke, 3))
            for example in row["worst"] as? [[String: Any]] ?? [] {
                #expect(example["id"] as? String == "a" || example["id"] as? Int == 7)
                #expect((example["copy"] as? String)?.isEmpty == false)
                #expect(
                    (example["before"] as? [String: Int])?.count == 6
                        && example["before"] as? [String: Int] != example["after"] as? [String: Int])
            }
        }
        #expect(report["within"] as? Bool == within.allSatisfy { $0 })
        #expect(ended.status == (within.allSatisfy { $0 } ? 0 : 1))
        #expect(try house.run(["score", "--attack", "--format", "json", "--jobs", "3", path]).out == ended.out)
    }

    @Test("Only the kinds that were asked for are made; where each is within its limit the status is 0")
    func kinds() throws {
        let house = try Household()
        let path = try file(house, "answers.jsonl", [Self.answers[2]])
        let texts = try file(house, "texts.jsonl", [Self.smuggled])
        let ended = try house.run(["score", "--attack", "--attack-kinds", "said_twice,long", "--attack-texts", texts, path])
        #expect(
            ended.status == 0 && ended.out.hasPrefix("1 answer, ") && ended.out.contains("Each kind is within its limit.")
                && ended.out.contains("9,600 words take "))
        let twice = try object(try house.run(["score", "--attack", "--attack-kinds", "said_twice", "--format", "json", path]).out)
        #expect((twice["attacks"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["said_twice", "said_twice"])
        #expect(twice["within"] as? Bool == true && twice["growth"] is NSNull)
        for kinds in ["tea", "said_twice,", ""] {
            let refused = try house.run(["score", "--attack", "--attack-kinds", kinds, path])
            #expect(refused.status == 64 && refused.err.contains("There are stuffing_list, ") && refused.err.contains("irrelevant"))
        }
        let smuggled = ["score", "--attack", "--attack-kinds", "smuggled", "--attack-texts", texts, path]
        #expect(try house.run(smuggled).status == 1)
        #expect(try house.run(["score", "--attack-kinds", "typed", path]).status == 64)
    }

    @Test("One answer as text is attacked as well")
    func oneAnswer() throws {
        let house = try Household()
        let path = try file(house, "answer.txt", ["We cut p95 latency from 300 to 120 ms."])
        let ended = try house.run(["score", "--attack", "--prompt", "What did you cut?", "--format", "json", path])
        #expect(ended.status == 0 || ended.status == 1)
        #expect(try object(ended.out)["answers"] as? Int == 1)
    }

    @Test("A broken line of answers is named, and nothing is attacked")
    func brokenAnswers() throws {
        let house = try Household()
        let path = try file(house, "answers.jsonl", Self.answers + [#"{"id": 9, "prompt": "Why?"}"#])
        let ended = try house.run(["score", "--attack", path])
        #expect(ended.status == 65 && ended.out.isEmpty && ended.err.contains("answers.jsonl, line 4: \"answer\" is missing."))
        #expect(try house.run(["score", "--attack", try file(house, "blank.txt", ["  ", ""])]).status == 65)
        #expect(try house.run(["score", "--attack", house.folder + "/none"]).status == 66)
    }

    @Test(
        "A broken line of texts is named with what is wrong with it",
        arguments: [
            ("no json", "line 2: The line is not JSON."), ("[]", "line 2: The line is no JSON object."),
            (#"{"id": "b", "kind": "padding"}"#, "line 2: \"text\" is missing."),
            (#"{"id": 3, "kind": "padding", "text": "x"}"#, "line 2: \"id\" must be a string."),
            (#"{"id": "b", "kind": "Pad ding", "text": "x"}"#, "line 2: \"kind\" must be small letters"),
            (#"{"id": "b", "kind": "negation", "text": "x"}"#, "line 2: Kind \"negation\" is made by the program itself."),
            (#"{"id": "b", "kind": "padding", "text": " \n"}"#, "line 2: \"text\" is empty."),
            (#"{"id": "good", "kind": "padding", "text": "x"}"#, "line 2: \"good\" stood in an earlier line."),
        ])
    func brokenTexts(line: String, said: String) throws {
        let house = try Household()
        let path = try file(house, "answers.jsonl", Self.answers)
        let ended = try house.run(["score", "--attack", "--attack-texts", try file(house, "texts.jsonl", [Self.smuggled, line]), path])
        #expect(ended.status == 65 && ended.out.isEmpty && ended.err.contains(said), "\(ended.err)")
    }

    @Test("What cannot be is refused")
    func refused() throws {
        let house = try Household()
        let path = try file(house, "answers.jsonl", Self.answers)
        let texts = try file(house, "texts.jsonl", [Self.smuggled])
        #expect(try house.run(["score", "--attack-texts", texts, path]).status == 64)
        #expect(try house.run(["score", "--attack", "--format", "jsonl", path]).status == 64)
        #expect(try house.run(["score", "--attack", "--attack-texts", house.folder + "/none", path]).status == 66)
        #expect(try house.run(["score", "--attack", "--attack-texts", try file(house, "empty.jsonl", [""]), path]).status == 65)
    }
}
