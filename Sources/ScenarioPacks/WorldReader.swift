import InterviewEngine
import RubricScorer
import Yams

/// world.yaml
struct WorldReader {
    static let file = "world.yaml"
    let file: YamlFile
    let cast: Cast
    /// Those by which facts are asked for, and what no fact answers.
    var withWordings = true

    func read() {
        guard let top = Fields(file.root, in: file, "world.yaml", required: ["facts"], optional: ["unanswered"]),
            let nodes = top.nodes("facts")
        else { return }
        top.expect(nodes.count, atLeast: 1, "facts")
        var facts: [Fact] = []
        var askedBy: [String: String] = [:]
        if withWordings { askedBy.reserveCapacity(2_048) }
        for node in nodes {
            guard
                let fields = Fields(
                    node, in: file, "a fact", required: ["id", "about", "text", "ask"], optional: ["raises", "value"])
            else { continue }
            if let fact = fact(fields, &askedBy) { facts.append(fact) }
        }
        cast.facts = facts
        if withWordings, top["unanswered"] != nil { cast.unanswered = unanswered(top, askedBy) }
    }

    /// What no fact answers; asked for by a fact's own wording it would never be heard as either.
    private func unanswered(_ top: Fields, _ askedBy: [String: String]) -> [String] {
        var seen: Set<String> = []
        return (top.texts("unanswered") ?? []).compactMap { text, place in
            let text = text.lowercased()
            if let fact = askedBy[text] {
                file.warning(
                    "same-wording", at: place, "'\(text)' asks for fact '\(fact)' too", because: "a question is answered or it is not",
                    fix: "take it out here, or out of the fact's 'ask'")
            } else if !seen.insert(text).inserted {
                file.warning(
                    "same-wording", at: place, "'\(text)' stands in 'unanswered' twice", because: "once is enough", fix: "take one out"
                )
            }
            return text
        }
    }

    private func fact(_ fields: Fields, _ askedBy: inout [String: String]) -> Fact? {
        let id = fields.id()
        if let id, !cast.factIDs.insert(id.name).inserted {
            file.error(
                "duplicate-id", at: id.place, "there are two facts with the id '\(id.name)'", because: "rounds name facts by their ids",
                fix: "give one of them another id")
        }
        let about = fields.text("about")
        let text = fields.text("text")
        let ask = withWordings ? wordings(fields, of: id?.name ?? "", &askedBy) : []
        let raises = fields.words("raises", as: Dimension.self, code: "unknown-dimension")
        let value = fields["value"].flatMap { figure($0) }
        guard let id, let about, let text else { return nil }
        return Fact(id: id.name, about: about, text: text, ask: ask, raises: raises.map(\.rawValue), value: value)
    }

    /// Wordings are compared in lower case.
    private func wordings(_ fields: Fields, of id: String, _ askedBy: inout [String: String]) -> [String] {
        guard let texts = fields.texts("ask") else { return [] }
        if texts.isEmpty {
            file.error(
                "unaskable-fact", at: fields.place(of: "ask"), "no wording asks for this fact", because: "nobody would ever hear it",
                fix: "write two or more ways of asking for it")
        }
        var wordings: [String] = []
        for (text, place) in texts {
            let text = text.lowercased()
            if let other = askedBy[text] {
                file.warning(
                    "same-wording", at: place, "'\(text)' asks for \(other == id ? "this fact twice" : "fact '\(other)' too")",
                    because: "a question must find one fact", fix: "make one of the wordings say more")
            }
            askedBy[text] = id
            file.findings.remember(text, in: file.source, at: place)
            wordings.append(text)
        }
        return wordings
    }

    private func figure(_ node: Node) -> Figure? {
        guard let fields = Fields(node, in: file, "a value", required: ["number"], optional: ["unit"]) else { return nil }
        let unit = fields["unit"] == nil ? "" : fields.named("unit")?.name
        guard let number = fields.named("number"), let unit else { return nil }
        guard let decimal = DecimalNumber(number.name) else {
            file.error(
                "wrong-type", at: number.place, "'number' of a value is '\(number.name.prefix(40))'",
                because: "premises are checked against it", fix: "write digits with at most one point: 150, 0.6")
            return nil
        }
        return Figure(mantissa: decimal.mantissa, exponent: decimal.exponent, unit: FigureUnit.canonical(unit))
    }
}

/// Digits with at most one point, kept exactly.
struct DecimalNumber {
    var mantissa: Int
    var exponent: Int

    init?(_ text: String) {
        let sign = text.hasPrefix("-") ? -1 : 1
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard text.utf8.first != 0x2B, parts.count <= 2, isNumber, text.filter({ $0 == "-" }).count <= 1 else { return nil }
        guard let digits = Int(parts.joined()) else { return nil }
        mantissa = sign * digits
        exponent = parts.count == 2 ? -parts[1].count : 0
    }
}

/// One spelling for units that have several.
enum FigureUnit {
    static func canonical(_ unit: String) -> String {
        let unit = unit.lowercased()
        switch unit {
        case "%", "percent", "pct": return "percent"
        case "ms", "millisecond", "milliseconds": return "ms"
        case "s", "sec", "second", "seconds": return "s"
        case "min", "minute", "minutes": return "min"
        case "h", "hour", "hours": return "h"
        case "$", "usd", "dollar", "dollars": return "usd"
        default: return unit
        }
    }
}
