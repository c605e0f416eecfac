import Foundation
import InterviewEngine
import Yams

/// The facts of a bundled pack, read plainly.
enum PackFacts {
    static func read(_ pack: String) -> [Fact] { world(pack).facts }

    static func world(_ pack: String) -> CaseWorld {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appendingPathComponent("Scenarios/\(pack)/world.yaml")
        guard let text = try? String(contentsOf: url, encoding: .utf8), let node = try? Yams.compose(yaml: text),
            let facts = node["facts"]?.array()
        else { return CaseWorld(facts: []) }
        let unanswered = node["unanswered"]?.array().compactMap(\.string) ?? []
        return CaseWorld(facts: facts.map(fact), unanswered: unanswered)
    }

    private static func fact(_ fact: Node) -> Fact {
        Fact(
            id: fact["id"]?.string ?? "", about: fact["about"]?.string ?? "", text: fact["text"]?.string ?? "",
            ask: fact["ask"]?.array().compactMap(\.string) ?? [], raises: [], value: fact["value"].flatMap(figure))
    }

    private static func figure(_ node: Node) -> Figure? {
        guard let number = node["number"]?.scalar?.string, let unit = node["unit"]?.scalar?.string else { return nil }
        let parts = number.split(separator: ".")
        let fraction = parts.count == 2 ? parts[1].count : 0
        return Int(parts.joined()).map { Figure(mantissa: $0, exponent: -fraction, unit: unit) }
    }
}
