import Foundation
import InterviewEngine

/// One line of an answers file: what to type when it is the candidate's turn. See `simulate --help`.
struct ScriptedAnswer: Decodable, Equatable {
    enum Trigger: Equatable {
        case prompt(String)
        case probe(Gap)
        /// A sharper question after an answer that held.
        case push
        case interruption
        /// What the recruiter replied in an offer call.
        case offer
        /// The candidate's own questions are on.
        case questions
        /// Any question in that round.
        case round(String)
        case any
    }
    enum Ending: String, Decodable { case send, wait }

    var on: Trigger
    /// Seconds before the first keystroke.
    var think: Double
    var type: String
    /// Words a minute, five letters to the word.
    var wpm: Double
    var then: Ending
    /// May be used again and again.
    var again: Bool

    private enum CodingKeys: String, CodingKey, CaseIterable { case on, think, type, wpm, then, again }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let all = try decoder.container(keyedBy: AnyKey.self)
        if let stranger = all.allKeys.map(\.stringValue).sorted().first(where: { CodingKeys(rawValue: $0) == nil }) {
            throw DecodingError.dataCorruptedError(
                forKey: AnyKey(stranger), in: all,
                debugDescription: "unknown key '\(stranger)'; known are on, think, type, wpm, then, again")
        }
        on = try container.decode(Trigger.self, forKey: .on)
        think = try container.decodeIfPresent(Double.self, forKey: .think) ?? 4
        type = try container.decodeIfPresent(String.self, forKey: .type) ?? ""
        wpm = try container.decodeIfPresent(Double.self, forKey: .wpm) ?? 40
        then = try container.decodeIfPresent(Ending.self, forKey: .then) ?? .send
        again = try container.decodeIfPresent(Bool.self, forKey: .again) ?? false
        guard (0...36_000).contains(think) else {
            throw DecodingError.dataCorruptedError(forKey: .think, in: container, debugDescription: "think is seconds from 0 to 36000")
        }
        guard (1...1_000).contains(wpm) else {
            throw DecodingError.dataCorruptedError(forKey: .wpm, in: container, debugDescription: "wpm is words a minute from 1 to 1000")
        }
    }

    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ string: String) { stringValue = string }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension ScriptedAnswer.Trigger: Decodable {
    private enum CodingKeys: String, CodingKey { case prompt, probe, push, interruption, offer, questions, round, any }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let id = try container.decodeIfPresent(String.self, forKey: .prompt) {
            self = .prompt(id)
        } else if let gap = try container.decodeIfPresent(String.self, forKey: .probe) {
            guard let known = Gap(rawValue: gap) else {
                let names = Gap.allCases.map(\.rawValue).joined(separator: ", ")
                throw DecodingError.dataCorruptedError(
                    forKey: .probe, in: container, debugDescription: "no gap '\(gap)'; there are \(names)")
            }
            self = .probe(known)
        } else if try container.decodeIfPresent(Bool.self, forKey: .push) == true {
            self = .push
        } else if try container.decodeIfPresent(Bool.self, forKey: .interruption) == true {
            self = .interruption
        } else if try container.decodeIfPresent(Bool.self, forKey: .offer) == true {
            self = .offer
        } else if try container.decodeIfPresent(Bool.self, forKey: .questions) == true {
            self = .questions
        } else if let id = try container.decodeIfPresent(String.self, forKey: .round) {
            self = .round(id)
        } else if try container.decodeIfPresent(Bool.self, forKey: .any) == true {
            self = .any
        } else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: container.codingPath,
                    debugDescription:
                        "'on' is {\"prompt\": ID}, {\"probe\": GAP}, {\"push\": true}, {\"interruption\": true}, {\"offer\": true}, {\"questions\": true}, {\"round\": ID} or {\"any\": true}"
                ))
        }
    }
}

/// A whole answers file; the first unused line that fits is taken.
struct AnswerScript {
    private var lines: [(answer: ScriptedAnswer, used: Bool)]

    init(_ answers: [ScriptedAnswer]) { lines = answers.map { ($0, false) } }

    /// Reads JSON lines; empty lines are skipped.
    init(path: String) throws {
        guard let data = path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path) else {
            throw Failure(code: .noInput, what: "\(path): cannot be read.", cure: "Name a file of JSON lines, or - for standard input.")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw Failure(code: .badData, what: "\(path): is not UTF-8.", cure: "Save it as UTF-8.")
        }
        var answers: [ScriptedAnswer] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            do {
                answers.append(try JSONDecoder().decode(ScriptedAnswer.self, from: Data(line.utf8)))
            } catch {
                throw Failure(
                    code: .badData, what: "\(path):\(number + 1): \(Self.words(for: error))",
                    cure: "A line looks like {\"on\": {\"any\": true}, \"think\": 6, \"type\": \"...\", \"wpm\": 40, \"then\": \"send\"}.")
            }
        }
        self.init(answers)
    }

    private static func words(for error: any Error) -> String {
        switch error as? DecodingError {
        case .dataCorrupted(let context) where context.codingPath.last?.stringValue == "then": "then is \"send\" or \"wait\""
        case .dataCorrupted(let context): context.debugDescription
        case .keyNotFound(let key, _): "the key '\(key.stringValue)' is missing"
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            "\(place(context)) is not \(form(of: type))"
        default: "\(error)"
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        context.codingPath.isEmpty ? "the line" : "'\(context.codingPath.map(\.stringValue).joined(separator: "."))'"
    }

    private static func form(of type: Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is Double.Type: "a number"
        default: "an object"
        }
    }

    /// Rounds that lines wait for, in the order of the lines.
    var rounds: [String] {
        lines.compactMap { if case .round(let id) = $0.answer.on { id } else { nil } }
    }

    /// Prompts that lines wait for, in the order of the lines.
    var prompts: [String] {
        lines.compactMap { if case .prompt(let id) = $0.answer.on { id } else { nil } }
    }

    /// Takes the first unused line that fits one of `triggers`.
    mutating func take(_ triggers: [ScriptedAnswer.Trigger]) -> ScriptedAnswer? {
        guard let index = lines.firstIndex(where: { !$0.used && triggers.contains($0.answer.on) }) else { return nil }
        if !lines[index].answer.again { lines[index].used = true }
        return lines[index].answer
    }
}
