import RubricScorer
import Testing

/// Agreement with the rated answers. The floors lie a little below what was reached, so that no change makes it worse unseen.
@Suite struct CalibrationTests {
    private static let names = Dimension.allCases.map(\.rawValue) + ["vote"]

    private func table(_ chosen: (RatedAnswer) -> Bool) -> [String: Double] {
        let pairs = zip(RatedAnswer.all, RatedAnswer.sheets).filter { chosen($0.0) }
        var result: [String: Double] = [:]
        for dimension in Dimension.allCases {
            result[dimension.rawValue] = quadraticKappa(
                pairs.map { $0.0.levels[dimension.rawValue] ?? 0 }, pairs.map { $0.1.level(dimension) ?? 0 })
        }
        result["vote"] = quadraticKappa(pairs.map(\.0.vote), pairs.map(\.1.vote))
        return result
    }

    private func show(_ name: String, _ kappas: [String: Double]) -> Double {
        let mean = Self.names.reduce(0) { $0 + (kappas[$1] ?? 0) } / Double(Self.names.count)
        let cells = Self.names.map { "\($0) \(Int(((kappas[$0] ?? 0) * 1000).rounded()))" }.joined(separator: ", ")
        print("QWK in thousandths, \(name): mean \(Int((mean * 1000).rounded())); \(cells)")
        return mean
    }

    @Test func fixturesAreWhole() {
        #expect(RatedAnswer.all.count == 1008)
    }

    @Test func developWritersAgree() {
        let kappas = table { RatedAnswer.developWriters.contains($0.writer) }
        #expect(show("writers A B E F G I (rules were made from them)", kappas) >= 0.77)
        #expect(kappas["latency"]! >= 0.69)
        #expect(kappas["fairness"]! >= 0.63)
        #expect(kappas["creator_revenue"]! >= 0.77)
    }

    @Test func checkWritersAgree() {
        let kappas = table { !RatedAnswer.developWriters.contains($0.writer) }
        #expect(show("writers J K L M N W (only checked)", kappas) >= 0.69)
        #expect(kappas["latency"]! >= 0.65)
        #expect(kappas["fairness"]! >= 0.57)
        #expect(kappas["creator_revenue"]! >= 0.67)
    }

    @Test func edgesAgree() {
        var both = 0
        var either = 0
        for (rated, sheet) in zip(RatedAnswer.all, RatedAnswer.sheets) {
            for edge in TradeOffEdge.allCases {
                let truth = rated.edges[edge.rawValue] ?? false
                if truth && sheet.isLit(edge) { both += 1 }
                if truth { either += 1 }
                if sheet.isLit(edge) { either += 1 }
            }
        }
        let score = Double(2 * both) / Double(either)
        print("edges F1 in thousandths: \(Int((score * 1000).rounded()))")
        #expect(score >= 0.36)
    }
}
