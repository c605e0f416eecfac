import Canvas
import ViewModels

/// How far the answer goes in each trade-off dimension, in steps.
enum CoverageLine {
    static func style(of hue: DimensionHue) -> Style {
        switch hue {
        case .latency: Style(.latency)
        case .fairness: Style(.fairness)
        case .revenue: Style(.revenue)
        case .other: Style(.narrative)
        }
    }

    /// Four steps: `■■□□`, or `##..`.
    static func gauge(_ coverage: CoverageView, unicode: Bool) -> StyledText {
        let step = min(max(0, coverage.step), 4)
        return [
            Run(String(repeating: unicode ? "■" : "#", count: step), style(of: coverage.hue)),
            Run(String(repeating: unicode ? "□" : ".", count: 4 - step), Style(.dim)),
        ]
    }

    /// All dimensions on one line; without the words where there is no room for them.
    static func line(_ coverage: [CoverageView], columns: Int, unicode: Bool) -> StyledText {
        let full = line(coverage, withWords: true, unicode: unicode)
        return full.columns <= columns ? full : line(coverage, withWords: false, unicode: unicode)
    }

    private static func line(_ coverage: [CoverageView], withWords: Bool, unicode: Bool) -> StyledText {
        var line = StyledText()
        for (index, one) in coverage.enumerated() {
            if index > 0 { line.append("   ") }
            line.append(one.label + " ")
            line = line + gauge(one, unicode: unicode)
            if withWords { line.append(" " + one.word, Style(.dim)) }
        }
        return line
    }
}
