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
        return CaseWorld(facts: facts.map(fact), unanswered: texts(node["unanswered"]))
    }

    /// A list, or a block with one on each line.
    private static func texts(_ node: Node?) -> [String] {
        guard let block = node?.scalar else { return node?.array().compactMap(\.string) ?? [] }
        return block.string.split(separator: "\n").map(String.init)
    }

    private static func fact(_ fact: Node) -> Fact {
        Fact(
            id: fact["id"]?.string ?? "", about: fact["about"]?.string ?? "", text: fact["text"]?.string ?? "",
            ask: texts(fact["ask"]), raises: [], value: fact["value"].flatMap(figure))
    }

    private static func figure(_ node: Node) -> Figure? {
        guard let number = node["number"]?.scalar?.string, let unit = node["unit"]?.scalar?.string else { return nil }
        let parts = number.split(separator: ".")
        let fraction = parts.count == 2 ? parts[1].count : 0
        return Int(parts.joined()).map { Figure(mantissa: $0, exponent: -fraction, unit: unit) }
    }
}
