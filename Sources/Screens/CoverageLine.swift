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

    /// All dimensions on one line; where there is no room for it without the words, and then with letters for names.
    static func line(_ coverage: [CoverageView], columns: Int, unicode: Bool) -> StyledText {
        let full = line(coverage, unicode: unicode, name: \.label) { StyledText(" " + $0.word, Style(.dim)) }
        if full.columns <= columns { return full }
        let names = line(coverage, unicode: unicode, name: \.label)
        return names.columns <= columns ? names : line(coverage, unicode: unicode) { DimensionMark.letter("", label: $0.label) }
    }

    private static func line(
        _ coverage: [CoverageView], unicode: Bool, name: (CoverageView) -> String, after: (CoverageView) -> StyledText = { _ in [] }
    ) -> StyledText {
        var line = StyledText()
        for (index, one) in coverage.enumerated() {
            if index > 0 { line.append("   ") }
            line.append(name(one) + " ")
            line = line + gauge(one, unicode: unicode) + after(one)
        }
        return line
    }
}
