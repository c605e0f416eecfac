import Foundation
import RubricScorer

/// One line of the filter: a question with its answer, or what is wrong with it.
struct ScoreLine {
    /// What is wrong with a line, in a word for programs and in words for people.
    struct Trouble: Error {
        var code: String
        var message: String
    }

    /// A JSON value, as it came; "null" where there is none.
    private(set) var id = "null"
    private var prompt = ""
    private var answer = ""
    private var round: RoundKind?
    private(set) var trouble: Trouble?
    /// Of the line, from 1.
    let number: Int

    /// Longest line that is read, in bytes.
    static let longest = 16 << 20

    /// - Parameters:
    ///   - number: of the line, from 1.
    ///   - prompt: for lines that bring none.
    init(_ bytes: [UInt8], number: Int, prompt: String?, round: RoundKind?) {
        self.number = number
        self.round = round
        do { try read(bytes, prompt: prompt) } catch let found as Trouble { trouble = found } catch {
            trouble = Trouble(code: "not_json", message: "The line is not JSON.")
        }
    }

    /// A line that was longer than `longest`.
    init(tooLong number: Int) {
        self.number = number
        trouble = Trouble(code: "too_long", message: "The line is longer than \(Self.longest) bytes.")
    }

    var isBad: Bool { trouble != nil }

    /// The output line, without its end.
    var output: String {
        if let trouble {
            return "{\"id\":\(id),\"line\":\(number),\"error\":{\"code\":\(ScoreText.quoted(trouble.code)),"
                + "\"message\":\(ScoreText.quoted(trouble.message))}}"
        }
        return ScoreText(Scorer.score(answer: answer, prompt: prompt, round: round), of: answer).json(id: id)
    }

    /// What is to be attacked.
    func subject(_ ordinal: Int) -> AttackSubject { AttackSubject(answer: answer, prompt: prompt, round: round, ordinal: ordinal) }

    private mutating func read(_ bytes: [UInt8], prompt fallback: String?) throws {
        guard String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) else {
            throw Trouble(code: "not_utf8", message: "The line is not UTF-8.")
        }
        let value: Any
        do { value = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]) } catch {
            throw Trouble(code: "not_json", message: "The line is not JSON.")
        }
        guard let object = value as? [String: Any] else { throw Trouble(code: "not_object", message: "The line is no JSON object.") }
        try readID(object["id"])
        prompt = try text("prompt", in: object, fallback)
        answer = try text("answer", in: object, nil)
        guard let name = object["round"], !(name is NSNull) else { return }
        guard let name = name as? String else { throw Trouble(code: "wrong_type", message: "\"round\" must be a string.") }
        guard let kind = RoundKind(rawValue: name) else {
            let known = RoundKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Trouble(code: "unknown_round", message: "No round is called \"\(name)\"; there are \(known).")
        }
        round = kind
    }

    private mutating func readID(_ value: Any?) throws {
        switch value {
        case nil, is NSNull: return
        case let text as String: id = ScoreText.quoted(text)
        case let number as NSNumber where String(cString: number.objCType) != "c": id = "\(number)"
        default: throw Trouble(code: "wrong_type", message: "\"id\" must be a string or a number.")
        }
    }

    private func text(_ name: String, in object: [String: Any], _ fallback: String?) throws -> String {
        guard let value = object[name] else {
            if let fallback { return fallback }
            throw Trouble(code: "missing_field", message: "\"\(name)\" is missing.")
        }
        guard let text = value as? String else { throw Trouble(code: "wrong_type", message: "\"\(name)\" must be a string.") }
        return text
    }
}
