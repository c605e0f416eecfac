import Foundation
import RubricScorer

/// The calibration report: agreement with the raters in tables, and how both sides were made.
struct Report {
    private let material: Material
    var attacks: AttackTrial?
    private var figures: [(split: Split, figures: Figures)] = []

    init(_ material: Material) { self.material = material }

    mutating func add(_ split: Split, _ figures: Figures) { self.figures.append((split, figures)) }

    /// In Markdown.
    var text: String {
        ([Self.origin, table, Self.baselines] + figures.map { detail($0.split, $0.figures) }
            + (attacks.map { ["## Attacks by texts the model never saw", $0.text] } ?? []))
            .joined(separator: "\n\n")
    }

    private static let origin = """
        The answers are invented, written to imitate candidates of many backgrounds typing under time pressure; no real person's words. They were
        rated blind against the rubric by a large language model reading in different roles. Agreement with these ratings shows that the scorer
        keeps to the scale; it is no proof that human interviewers would agree. Every figure is for answers the model was not learned from: by
        prompt (no prompt on both sides, eight folds) and by writer (one left out each time).
        """

    /// The table that README quotes.
    var table: String {
        let byPrompt = figures.first { $0.split == .prompt }!.figures
        let byWriter = figures.first { $0.split == .writer }!.figures
        var lines = [
            "| | new prompts | new writers | levels 1-3 | shift | spread | exact | within one |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |",
        ]
        for (row, other) in zip(byPrompt.rows, byWriter.rows) {
            lines.append(
                "| \(row.name.replacingOccurrences(of: "_", with: " ")) | "
                    + [row.kappa, other.kappa, row.middle, row.shift, row.spread, row.exact, row.adjacent].map { number($0) }.joined(
                        separator: " | ")
                    + " |")
        }
        lines.append("| mean of nine | \(number(byPrompt.mean)) | \(number(byWriter.mean)) | | | | | |")
        lines.append("| edges, F1 | \(number(byPrompt.allEdges)) | \(number(byWriter.allEdges)) | | | | | |")
        for (own, other) in zip(byPrompt.overlaps, byWriter.overlaps) {
            lines.append(
                "| quotes on \(own.dimension.rawValue.replacingOccurrences(of: "_", with: " ")), found / right | \(number(own.recall)) / \(number(own.precision)) | "
                    + "\(number(other.recall)) / \(number(other.precision)) | | | | | |")
        }
        return lines.joined(separator: "\n")
    }

    /// What was reached by other means on 672 of these answers before, as it was measured then; the first two on answers kept back.
    private static let baselines = """
        | others on these answers | latency | fairness | creator revenue | mean of nine | edges, F1 |
        | --- | --- | --- | --- | --- | --- |
        | length of the answer alone | 0.2 | 0.5 | 0.2 | 0.48 | 0.3 |
        | counting keywords | 0.49 | 0.00 | 0.20 | | |
        | words and letters, ridge, new prompts | 0.72 | 0.75 | 0.78 | 0.81 | |
        | the same, new writers | 0.77 | 0.78 | 0.80 | 0.82 | |
        | parts of clauses and a forest, no gate, new prompts | 0.82 | 0.80 | 0.81 | 0.85 | 0.49 |
        | the same, new writers | 0.86 | 0.81 | 0.85 | 0.86 | 0.42 |
        """

    private func detail(_ split: Split, _ figures: Figures) -> String {
        var lines = ["## Rated (rows) against ours (columns), by \(split.rawValue)", ""]
        for row in figures.rows {
            lines.append("    \(row.name)")
            for level in 0..<5 where row.confusion[level].contains(where: { $0 > 0 }) {
                lines.append("    \(level) " + row.confusion[level].map { String(format: "%5d", $0) }.joined())
            }
        }
        lines.append("")
        lines.append(
            "Edges, F1: " + zip(TradeOffEdge.allCases, figures.edges).map { "\($0.rawValue) \(number($1))" }.joined(separator: ", ") + ".")
        return lines.joined(separator: "\n")
    }

    private func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
