import Foundation
import Reading
import RubricScorer

/// How far judgements agree with the raters.
struct Figures: Sendable {
    struct Row: Sendable {
        var name: String
        /// Quadratic weighted kappa.
        var kappa: Double
        /// Kappa of the answers that raters put at levels 1 to 3.
        var middle: Double
        /// Difference of the means in standard deviations of the raters.
        var shift: Double
        /// Our standard deviation over theirs.
        var spread: Double
        /// Share of equal levels, and of levels at most one apart.
        var exact: Double
        var adjacent: Double
        /// Rated (rows) against ours (columns), levels 0...4.
        var confusion: [[Int]]
    }

    /// Share of rated quotes that one of ours overlaps, and of ours that a rated one does.
    struct Overlap: Sendable {
        var dimension: RubricScorer.Dimension
        var recall: Double
        var precision: Double
        var rated: Int
        var ours: Int
    }

    let rows: [Row]
    let overlaps: [Overlap]
    /// F1 of each edge and of all three.
    let edges: [Double]
    let allEdges: Double

    init(_ rated: [RatedAnswer], _ judged: [CrossValidation.Judged]) {
        rows = (0...Verdicts.vote).map { number in
            let name = number == Verdicts.vote ? "vote" : RubricScorer.Dimension.allCases[number].rawValue
            return Self.row(name, rated.map { $0.verdict(number) }, zip(rated, judged).map { $1.verdicts[number] })
        }
        overlaps = RubricScorer.Dimension.tradeOffs.map { Self.overlap($0, rated, judged) }
        let pairs = TradeOffEdge.allCases.map { edge in
            zip(rated, judged).map { ($0.verdict(Verdicts.edge(edge)) == 1, $1.verdicts[Verdicts.edge(edge)] == 1) }
        }
        edges = pairs.map(Self.score)
        allEdges = Self.score(pairs.flatMap { $0 })
    }

    var mean: Double { rows.reduce(0) { $0 + $1.kappa } / Double(rows.count) }

    func row(_ name: String) -> Row { rows.first { $0.name == name }! }

    /// One line for logs.
    var line: String {
        rows.map { "\($0.name) \(String(format: "%.3f", $0.kappa))" }.joined(separator: " ")
            + String(format: " mean %.3f edges %.3f", mean, allEdges)
            + overlaps.map { String(format: " | %@ %.3f/%.3f", $0.dimension.rawValue, $0.recall, $0.precision) }.joined()
    }

    private static func row(_ name: String, _ rated: [Int], _ ours: [Int]) -> Row {
        let count = Double(max(rated.count, 1))
        let means = [rated, ours].map { Double($0.reduce(0, +)) / count }
        let deviations = zip([rated, ours], means).map { list, mean in
            (list.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count).squareRoot()
        }
        var confusion = [[Int]](repeating: [Int](repeating: 0, count: 5), count: 5)
        for (one, other) in zip(rated, ours) { confusion[one][other] += 1 }
        let middle = rated.indices.filter { (1...3).contains(rated[$0]) }
        return Row(
            name: name, kappa: Agreement.kappa(rated, ours), middle: Agreement.kappa(middle.map { rated[$0] }, middle.map { ours[$0] }),
            shift: (means[1] - means[0]) / max(deviations[0], 0.001), spread: deviations[1] / max(deviations[0], 0.001),
            exact: Double(zip(rated, ours).filter { $0 == $1 }.count) / count,
            adjacent: Double(zip(rated, ours).filter { abs($0 - $1) <= 1 }.count) / count, confusion: confusion)
    }

    private static func overlap(_ dimension: RubricScorer.Dimension, _ rated: [RatedAnswer], _ judged: [CrossValidation.Judged]) -> Overlap
    {
        var counts = (rated: 0, found: 0, ours: 0, right: 0)
        for (answer, own) in zip(rated, judged) {
            let quotes = answer.spans.filter { $0.dimension == dimension.rawValue }.map(\.span)
            let quoted = own.quoted[dimension.ordinal]
            counts.rated += quotes.count
            counts.ours += quoted.count
            counts.found += quotes.filter { quote in quoted.contains { $0.overlaps(quote) } }.count
            counts.right += quoted.filter { quote in quotes.contains { $0.overlaps(quote) } }.count
        }
        return Overlap(
            dimension: dimension, recall: Double(counts.found) / Double(max(counts.rated, 1)),
            precision: Double(counts.right) / Double(max(counts.ours, 1)), rated: counts.rated, ours: counts.ours)
    }

    private static func score(_ pairs: [(Bool, Bool)]) -> Double {
        let both = pairs.filter { $0.0 && $0.1 }.count
        let either = pairs.filter(\.0).count + pairs.filter(\.1).count
        return either == 0 ? 1 : Double(2 * both) / Double(either)
    }
}

/// Figures that must not fall; a little below what was reached, so that no change makes the scorer worse unseen.
enum Floors {
    private static let kappas: [(name: String, floor: Double)] = [
        ("latency", 0.86), ("fairness", 0.80), ("creator_revenue", 0.81), ("impact_framing", 0.85), ("evidence", 0.92), ("concision", 0.84),
        ("live_domain", 0.79), ("humility", 0.82), ("vote", 0.88),
    ]

    static func hold(_ figures: Figures) throws {
        for (name, floor) in kappas where figures.row(name).kappa < floor {
            throw Complaint("agreement on \(name) has fallen to \(figures.row(name).kappa), below \(floor)")
        }
        if figures.allEdges < 0.53 { throw Complaint("F1 of the edges has fallen to \(figures.allEdges), below 0.53") }
        for overlap in figures.overlaps where overlap.recall < 0.58 || overlap.precision < 0.56 {
            throw Complaint("quotes on \(overlap.dimension.rawValue): recall \(overlap.recall), precision \(overlap.precision)")
        }
    }
}
