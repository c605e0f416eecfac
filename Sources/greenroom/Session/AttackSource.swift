import Foundation
import RubricScorer

/// The answers that are attacked, from one text or from lines.
struct AttackSource {
    let subjects: [AttackSubject]
    /// A JSON value each.
    private let ids: [String]
    /// Line of each answer; 0 for a text.
    private let lines: [Int]

    /// Longest input that is read, in bytes.
    static let longest = 64 << 20

    /// Fails on the first broken line: a report over some of the answers would look like one over all.
    init(_ input: String, file: String, prompt: String?, round: RoundKind?) throws {
        guard input.utf8.first(where: { !Self.blanks.contains($0) }) == 0x7b else {
            guard input.utf8.contains(where: { !Self.blanks.contains($0) }) else {
                throw Failure(code: .badData, what: "\(file): no answer in it.", cure: "Give an answer as text, or lines of JSON.")
            }
            subjects = [AttackSubject(answer: input, prompt: prompt ?? "", round: round)]
            (ids, lines) = (["null"], [0])
            return
        }
        let read = Self.filled(input).map { ScoreLine($0.bytes, number: $0.number, prompt: prompt, round: round) }
        if let bad = read.first(where: \.isBad), let trouble = bad.trouble {
            throw Failure(
                code: .badData, what: "\(file), line \(bad.number): \(trouble.message)",
                cure: "Nothing was attacked. Mend the line; greenroom score --format jsonl tells of all that are broken.")
        }
        subjects = read.enumerated().map { $1.subject($0) }
        ids = read.map(\.id)
        lines = read.map(\.number)
    }

    /// A JSON value, as it came.
    func id(_ ordinal: Int) -> String { ids[ordinal] }

    /// For a reader.
    func name(_ ordinal: Int) -> String {
        if lines[ordinal] == 0 { return "the answer" }
        return ids[ordinal] == "null" ? "line \(lines[ordinal])" : String(ids[ordinal].drop { $0 == "\"" }.prefix { $0 != "\"" })
    }

    private static let blanks: [UInt8] = [0x20, 0x09, 0x0d, 0x0a]

    /// Lines with something in them, numbered from 1.
    private static func filled(_ input: String) -> [(bytes: [UInt8], number: Int)] {
        input.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            line.allSatisfy(blanks.contains) ? nil : (Array(line), number + 1)
        }
    }

    // MARK: texts

    /// Texts to put into answers, from a file of lines.
    static func texts(_ path: String) throws -> [AttackText] {
        let data: Data
        do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw Failure(
                code: .noInput, what: "\(path): cannot be read: \(error.localizedDescription)",
                cure: "Name a file with lines of {\"id\", \"kind\", \"text\"}.")
        }
        guard data.count <= ScoreLine.longest, let input = String(data: data, encoding: .utf8) else {
            throw Failure(code: .badData, what: "\(path): not UTF-8, or longer than \(ScoreLine.longest) bytes.", cure: "")
        }
        var texts: [AttackText] = []
        var known: Set<String> = []
        for (bytes, number) in filled(input) {
            func broken(_ why: String) -> Failure {
                Failure(
                    code: .badData, what: "\(path), line \(number): \(why)",
                    cure:
                        "A line is an object such as {\"id\": \"bees\", \"kind\": \"irrelevant\", \"text\": \"My neighbour keeps bees.\"}.")
            }
            let text: AttackText
            do { text = try JSONDecoder().decode(AttackText.self, from: Data(bytes)) } catch { throw broken(why(error)) }
            if text.id.isEmpty { throw broken("\"id\" is empty.") }
            guard !text.kind.isEmpty, text.kind.utf8.allSatisfy({ (0x61...0x7a).contains($0) || $0 == 0x5f }) else {
                throw broken("\"kind\" must be small letters and underscores.")
            }
            guard !AttackSuite.ownKinds.contains(text.kind) else { throw broken("Kind \"\(text.kind)\" is made by the program itself.") }
            if text.text.allSatisfy(\.isWhitespace) { throw broken("\"text\" is empty.") }
            guard known.insert(text.id).inserted else { throw broken("\"\(text.id)\" stood in an earlier line.") }
            texts.append(text)
        }
        if texts.isEmpty { throw Failure(code: .badData, what: "\(path): no text in it.", cure: "") }
        return texts
    }

    private static func why(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "\"\(key.stringValue)\" is missing."
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            context.codingPath.last.map { "\"\($0.stringValue)\" must be a string." } ?? "The line is no JSON object."
        default: "The line is not JSON."
        }
    }
}
