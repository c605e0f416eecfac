import Reading
import RubricScorer
import Testing

@testable import greenroom_train

@Suite struct AgreementTests {
    @Test func handWorked() {
        #expect(Agreement.kappa([0, 1, 2, 3, 4], [0, 1, 2, 3, 4]) == 1)
        // Squares of the differences 40; by chance 100 / 5.
        #expect(Agreement.kappa([0, 1, 2, 3, 4], [4, 3, 2, 1, 0]) == -1)
        // Squares of the differences 4; by chance (4 x 2 x 3 + 4 x 2 x 1) / 4.
        #expect(Agreement.kappa([0, 0, 2, 2], [0, 2, 2, 2]) == 0.5)
        // No better than always saying the same.
        #expect(Agreement.kappa([0, 2, 4], [2, 2, 2]) == 0)
        #expect(Agreement.kappa([3, 3], [3, 3]) == 1)
    }

    private func judged(_ levels: [Int], edges: [Int] = [0, 0, 0], quoted: [[ByteSpan]] = [[], [], []]) -> CrossValidation.Judged {
        CrossValidation.Judged(verdicts: levels + edges, quoted: quoted)
    }

    @Test func shiftAndSpreadAreAgainstTheRaters() {
        let rated = [0, 2, 4].map { RatedAnswer.sample(levels: ["latency": $0]) }
        let ours = [1, 2, 3].map { judged([$0, 0, 0, 0, 0, 0, 0, 0, 2]) }
        let row = Figures(rated, ours).row("latency")
        #expect(row.shift == 0)
        #expect(abs(row.spread - 0.5) < 1e-9)
        #expect(abs(row.exact - 1.0 / 3) < 1e-9 && row.adjacent == 1)
        #expect(row.confusion[4][3] == 1 && row.confusion[0][0] == 0)
        // Only one of the three was put at 1 to 3.
        #expect(row.middle == 1)
    }

    @Test func edgesAreCountedTogether() {
        let rated = [
            RatedAnswer.sample(edges: ["latency_fairness": true, "latency_revenue": true]), .sample(edges: ["latency_fairness": true]),
        ]
        let levels = [Int](repeating: 0, count: 8) + [2]
        let figures = Figures(rated, [judged(levels, edges: [1, 0, 0]), judged(levels, edges: [0, 0, 1])])
        // One right, of three rated and two lit.
        #expect(abs(figures.allEdges - 2.0 / 5) < 1e-9)
        #expect(abs(figures.edges[0] - 2.0 / 3) < 1e-9 && figures.edges[1] == 0 && figures.edges[2] == 0)
    }

    @Test func quotesThatOverlapAreFound() {
        let text = "We lost 40 ms. Small streamers won. Nobody paid."
        let quotes = ["We lost 40 ms", "Nobody paid"].map { RatedAnswer.Quote(dimension: "latency", role: "concrete", quote: $0) }
        let rated = [RatedAnswer.sample(answer: text, quotes: quotes)]
        let levels = [Int](repeating: 0, count: 8) + [2]
        let ours = [judged(levels, quoted: [[ByteSpan(8, 20), ByteSpan(15, 34), ByteSpan(16, 20)], [], []])]
        let overlap = Figures(rated, ours).overlaps[0]
        #expect(overlap.rated == 2 && overlap.ours == 3)
        #expect(overlap.recall == 0.5 && abs(overlap.precision - 1.0 / 3) < 1e-9)
    }

    @Test func floorsAreHeld() throws {
        let good = (0..<5).map { level in
            RatedAnswer.sample(levels: Dictionary(uniqueKeysWithValues: Dimension.allCases.map { ($0.rawValue, level) }))
        }
        // Nothing agrees: every level is the other way round.
        let bad = (0..<5).map { judged([Int](repeating: 4 - $0, count: 8) + [2]) }
        #expect(throws: Complaint.self) { try Floors.hold(Figures(good, bad)) }
    }
}
