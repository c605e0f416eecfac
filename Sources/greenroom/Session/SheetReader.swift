import Foundation
import RubricScorer
import SessionJournal

/// Reads recorded sheets by hand: a loop has some forty, each of a hundred quotes, and a JSON decoder takes ten times as long. It knows the
/// one form in which they are written, keys in order; whatever looks different is left to the decoder.
enum SheetReader {
    /// - Returns: nil where it is no sheet.
    static func sheet(_ json: String) -> AnswerSheet? {
        byHand(json) ?? (try? JSONDecoder().decode(AnswerSheet.self, from: Data(json.utf8)))
    }

    /// - Returns: nil where it has another form, which does not mean that it is none.
    static func byHand(_ json: String) -> AnswerSheet? {
        var json = json
        return json.withUTF8 { bytes in
            var scan = ByteScanner(bytes)
            return scan.sheet().flatMap { scan.isAtEnd ? $0 : nil }
        }
    }
}

extension ByteScanner {
    fileprivate mutating func sheet() -> AnswerSheet? {
        guard take("{\"edges\":"), let edges = list({ $0.edge() }), take(",\"marks\":"), let marks = list({ $0.mark() }),
            take(",\"scorer\":{\"digest\":"), let digest = string(), take(",\"name\":"), let name = string(), take(",\"number\":"),
            let number = integer(), take("},\"vote\":"), let vote = integer(), take(",\"words\":"), let words = integer(), take("}")
        else { return nil }
        return AnswerSheet(
            marks: marks, edges: edges, vote: vote, words: words, scorer: ScorerVersion(name: name, number: number, digest: digest))
    }

    private mutating func edge() -> EdgeMark? {
        guard take("{\"edge\":"), let edge: TradeOffEdge = name(), take(",\"evidence\":"), let evidence = list({ $0.evidence() }),
            take(",\"lit\":"), let lit = truth(), take("}")
        else { return nil }
        return EdgeMark(edge: edge, lit: lit, evidence: evidence)
    }

    private mutating func mark() -> Mark? {
        guard take("{\"dimension\":"), let dimension: RubricScorer.Dimension = name(), take(",\"evidence\":"),
            let evidence = list({ $0.evidence() })
        else { return nil }
        var mark = Mark(dimension: dimension, level: nil, evidence: evidence)
        if take(",\"level\":") {
            guard let level = integer() else { return nil }
            mark.level = level
        }
        if take(",\"lift\":") {
            guard let lift = string() else { return nil }
            mark.lift = lift
        }
        return take("}") ? mark : nil
    }

    private mutating func evidence() -> Evidence? {
        guard take("{\"dimension\":"), let dimension: RubricScorer.Dimension = name(), take(",\"end\":"), let end = integer(),
            take(",\"role\":"),
            let role: EvidenceRole = name(), take(",\"rule\":"), let rule = string(), take(",\"start\":"), let start = integer(), take("}")
        else { return nil }
        return Evidence(dimension: dimension, role: role, start: start, end: end, rule: rule)
    }

    private mutating func truth() -> Bool? { take("true") ? true : take("false") ? false : nil }
}

extension Journal {
    /// The recorded score of each turn; the last one recorded counts.
    var answerSheets: [Int: AnswerSheet] {
        var found: [Int: AnswerSheet] = [:]
        for record in records {
            guard case .sheet(let sheet) = record.body, sheet.scope == "turn", let turn = Int(sheet.id) else { continue }
            found[turn] = SheetReader.sheet(sheet.json)
        }
        return found
    }
}
