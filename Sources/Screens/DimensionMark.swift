import Canvas
import ViewModels

/// How a dimension of the rubric is told from the others: by a letter and a hue.
enum DimensionMark {
    /// L, F and R for the corners of the triangle; one letter for each of the others.
    static func letter(_ id: String, label: String) -> String {
        switch id {
        case "latency": "L"
        case "fairness": "F"
        case "creator_revenue": "R"
        case "impact_framing": "I"
        case "evidence": "E"
        case "concision": "C"
        case "live_domain": "V"
        case "humility": "H"
        default: label.first.map { String($0).uppercased() } ?? "?"
        }
    }

    static func style(of hue: DimensionHue, bold: Bool = false, underline: Bool = false) -> Style {
        var style = CoverageLine.style(of: hue)
        style.bold = bold
        style.underline = underline
        return style
    }

    /// Four steps, `■■□□` or `##..`; what was not assessed has none: `────`.
    static func gauge(_ level: Int?, hue: DimensionHue, unicode: Bool) -> StyledText {
        guard let level else { return StyledText(String(repeating: unicode ? "─" : "-", count: 4), Style(.dim)) }
        return CoverageLine.gauge(CoverageView(label: "", hue: hue, step: level, word: ""), unicode: unicode)
    }

    /// Whether a quote of that role stands against the mark rather than for it.
    static func isAgainst(_ role: String) -> Bool { role == "against" || role == "dismissed" }
}
