import Canvas
import RubricScorer
import Screens

/// The sheet of an answer outside a session, as JSON or as lines for a reader.
struct ScoreText {
    let sheet: AnswerSheet
    let answer: [UInt8]

    init(_ sheet: AnswerSheet, of answer: String) {
        self.sheet = sheet
        self.answer = Array(answer.utf8)
    }

    // MARK: JSON

    /// One object in one line; its members always stand in the same order.
    /// - Parameter id: a JSON value, as it came.
    func json(id: String) -> String {
        let scores = sheet.marks.map { "\(Self.quoted($0.dimension.rawValue)):\(json($0))" }.joined(separator: ",")
        let edges = sheet.edges.map { "\(Self.quoted($0.edge.rawValue)):\($0.lit)" }.joined(separator: ",")
        let numbers = (sheet.numbers ?? []).map { finding in
            let spans = finding.spans.map { "[\($0.start),\($0.end)]" }.joined(separator: ",")
            return
                "{\"kind\":\(Self.quoted(finding.kind.rawValue)),\"verdict\":\(Self.quoted(finding.verdict.rawValue)),\"spans\":[\(spans)],"
                + "\"sentence\":\(Self.quoted(finding.sentence))}"
        }
        let scorer = sheet.scorer
        return
            "{\"id\":\(id),\"scores\":{\(scores)},\"edges\":{\(edges)},\"vote\":\(sheet.vote),\"numbers\":[\(numbers.joined(separator: ","))],"
            + "\"scorer\":{\"name\":\(Self.quoted(scorer.name)),\"version\":\(scorer.number),\"digest\":\(Self.quoted(scorer.digest))}}"
    }

    private func json(_ mark: Mark) -> String {
        let evidence = mark.evidence.map { piece in
            "{\"quote\":\(Self.quoted(quote(piece))),\"start\":\(piece.start),\"end\":\(piece.end),\"role\":\(Self.quoted(piece.role.rawValue))}"
        }
        return "{\"level\":\(mark.level.map(String.init) ?? "null"),\"evidence\":[\(evidence.joined(separator: ","))],"
            + "\"lift\":\(mark.lift.map(Self.quoted) ?? "null")}"
    }

    private func quote(_ piece: Evidence) -> String { String(decoding: answer[piece.start..<piece.end], as: UTF8.self) }

    /// A JSON string; control bytes are written as escapes.
    static func quoted(_ text: String) -> String {
        var result: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5c: result += [0x5c, byte]
            case 0x0a: result += Array("\\n".utf8)
            case 0x09: result += Array("\\t".utf8)
            case 0..<0x20, 0x7f: result += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: result.append(byte)
            }
        }
        result.append(0x22)
        return String(decoding: result, as: UTF8.self)
    }

    private static let hex = Array("0123456789abcdef".utf8)

    // MARK: text

    /// Levels with their quotes, what would lift them, edges and vote; no line wider than `columns`.
    func text(columns: Int) -> String {
        var lines: [String] = []
        func put(_ text: String, indent: Int = 0) {
            for line in wrapped(sanitised(text, keepsLineFeeds: false), width: max(columns - indent, 20)) {
                lines.append(String(repeating: " ", count: indent) + line)
            }
        }
        for mark in sheet.marks {
            guard let level = mark.level else { continue }
            put("\(mark.dimension.title): \(level) of 4, \(mark.dimension.anchor(level))")
            for piece in mark.evidence { put("\(piece.role.rawValue): \u{201c}\(quote(piece))\u{201d}", indent: 2) }
            if let lift = mark.lift { put("To lift it: \(lift)", indent: 2) }
            lines.append("")
        }
        for finding in sheet.numbers ?? [] where finding.verdict == .disagrees { put("Numbers: \(finding.sentence)") }
        let lit = sheet.edges.filter(\.lit).map(\.edge.title)
        put("Traded: \(lit.isEmpty ? "no two corners against each other" : lit.joined(separator: "; "))")
        put("Vote: \(sheet.vote) of 4, \(["strong no", "no", "yes", "strong yes"][min(max(sheet.vote, 1), 4) - 1])")
        put("Scorer: \(sheet.scorer.text)")
        return lines.joined(separator: "\n") + "\n"
    }
}
