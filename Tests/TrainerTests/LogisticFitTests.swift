import RubricScorer
import Testing

@testable import greenroom_train

@Suite struct LogisticFitTests {
    /// A text of which one measure is known.
    private func measures(_ value: Int) -> [Int16] {
        var measures = [Int16](repeating: 0, count: Stretches.measures)
        measures[3] = Int16(value)
        return measures
    }

    private var fit: LogisticFit {
        LogisticFit(
            stride(from: -1000, through: 1000, by: 50).filter { $0 != 0 }
                .map { StretchSample(measures: measures($0), foreign: $0 > 0, weight: 1) })
    }

    @Test func toldApartWhereALineCanTellThem() {
        let fit = fit
        for value in [50, 300, 1000] {
            #expect(fit.odds(measures(value)) > 0)
            #expect(fit.odds(measures(-value)) < 0)
        }
        #expect(fit.odds(measures(900)) > fit.odds(measures(100)))
        #expect(fit.odds(measures(1000)) > 3)
    }

    @Test func weightsCount() {
        // The same measure three times as often foreign as not, by weight alone.
        let fit = LogisticFit([
            StretchSample(measures: measures(0), foreign: true, weight: 300),
            StretchSample(measures: measures(0), foreign: false, weight: 100),
        ])
        #expect(abs(fit.odds(measures(0)) - 1.0986) < 0.01)
    }

    @Test func theLineTakesAsManyOwnTextsAsItMay() {
        let fit = fit
        let highest = (0..<1000).map { Double($0) / 100 - 12 }
        let line = fit.line(highest, taken: 40, doubted: 250)
        #expect(line.count == Outsiders.lineLength)
        // Odds of a thousand own texts by themselves: so many lie above the bound, and above that of a doubt.
        let shift = line[Stretches.measures] - Int((fit.odds(measures(0)) * 1000).rounded())
        #expect(highest.filter { Int(($0 * 1000).rounded()) + shift > 0 }.count == 40)
        #expect(highest.filter { Int(($0 * 1000).rounded()) + shift + line[Stretches.measures + 1] > 0 }.count == 250)
    }
}
