import RubricScorer
import Yams

/// `weights`: how much each dimension counts.
enum Weights {
    static func read(_ fields: Fields) -> [Dimension: Int] {
        guard let node = fields["weights"] else { return [:] }
        guard case .mapping(let mapping) = node else {
            fields.file.error(
                "wrong-type", at: node.place, "'weights' of \(fields.what) is \(node.kindName), not a mapping",
                because: "it gives each dimension its weight", fix: "write {latency: 3, fairness: 3}")
            return [:]
        }
        var weights: [Dimension: Int] = [:]
        for (key, value) in mapping {
            let name = if case .scalar(let scalar) = key { scalar.string } else { "" }
            guard let dimension = Dimension(rawValue: name) else {
                fields.file.error(
                    "unknown-dimension", at: key.place, "there is no dimension '\(name.prefix(40))'", because: "the rubric has eight",
                    fix: NearestName.advice(name, among: Dimension.allCases.map(\.rawValue)))
                continue
            }
            weights[dimension] = weight(value, of: name, in: fields.file)
        }
        return weights
    }

    private static func weight(_ node: Node, of name: String, in file: YamlFile) -> Int? {
        guard case .scalar(let scalar) = node, scalar.style == .plain, let number = Int(scalar.string) else {
            file.error(
                "wrong-type", at: node.place, "the weight of '\(name)' is not a whole number", because: "it is counted with",
                fix: "write 0 to 5")
            return nil
        }
        if (0...5).contains(number) { return number }
        file.error(
            "out-of-range", at: node.place, "the weight of '\(name)' is \(number)", because: "it may be 0 to 5",
            fix: "choose a number in that range")
        return nil
    }
}
