import Canvas
import ViewModels

/// The trade-off triangle as rows of text: an edge is drawn solid when the two were traded with a side taken, dotted when not.
enum TriangleArt {
    enum Scale: Equatable, Sendable, CaseIterable {
        /// Letters and levels: 5 rows.
        case small
        /// Labels, levels and gauges: 9 rows.
        case large

        /// Rows between the top and the base.
        var slope: Int { self == .small ? 2 : 5 }
        /// Columns of every row.
        var columns: Int { self == .small ? 21 : 41 }
    }

    /// - Parameter showsLevels: false keeps the numbers back.
    static func rows(_ view: TriangleView, scale: Scale, showsLevels: Bool, unicode: Bool) -> [StyledText] {
        let drawing = Drawing(view: view, scale: scale, showsLevels: showsLevels, unicode: unicode)
        return drawing.rows
    }

    /// What the picture says, in words: for readers without it.
    static func words(_ view: TriangleView) -> String {
        let edges = [
            ("latency and fairness", view.latencyFairness), ("latency and creator revenue", view.latencyRevenue),
            ("fairness and creator revenue", view.fairnessRevenue),
        ]
        let traded = edges.filter(\.1).map(\.0)
        return traded.isEmpty ? "Nothing was traded yet with a side taken." : "Traded: " + traded.joined(separator: "; ") + "."
    }

    private struct Corner {
        var label: String
        var letter: String
        var level: Int?
        var hue: DimensionHue
    }

    private struct Drawing {
        let view: TriangleView
        let scale: Scale
        let showsLevels: Bool
        let unicode: Bool

        private var latency: Corner { Corner(label: "Latency", letter: "L", level: view.latency, hue: .latency) }
        private var fairness: Corner { Corner(label: "Fairness", letter: "F", level: view.fairness, hue: .fairness) }
        private var revenue: Corner { Corner(label: "Creator revenue", letter: "R", level: view.revenue, hue: .revenue) }

        private var middle: Int { scale.columns / 2 }
        private var left: Int { middle - scale.slope - 1 }
        private var right: Int { middle + scale.slope + 1 }

        var rows: [StyledText] {
            var rows = [row([(caption(latency), middle)])]
            if scale == .large { rows.append(row([(gauge(latency), middle)])) }
            rows.append(row([(dot(latency), middle)]))
            for step in 1...scale.slope {
                rows.append(
                    row([
                        (edge(view.latencyFairness, "╱", "/"), middle - step), (edge(view.latencyRevenue, "╲", "\\"), middle + step),
                    ]))
            }
            rows.append(row([(dot(fairness), left), (base, middle), (dot(revenue), right)]))
            let reach = scale == .small ? 1 : 4
            rows.append(row([(caption(fairness), left - reach), (caption(revenue), right + reach)]))
            if scale == .large { rows.append(row([(gauge(fairness), left - reach), (gauge(revenue), right + reach)])) }
            return rows
        }

        private func caption(_ corner: Corner) -> StyledText {
            let style = DimensionMark.style(of: corner.hue, bold: true)
            let name = scale == .small ? corner.letter : corner.label
            guard showsLevels else { return StyledText(name, style) }
            return [Run(name, style), Run(" " + (corner.level.map(String.init) ?? (unicode ? "–" : "-")))]
        }

        private func gauge(_ corner: Corner) -> StyledText {
            showsLevels ? DimensionMark.gauge(corner.level, hue: corner.hue, unicode: unicode) : []
        }

        /// Filled from level 3 on, where something was traded.
        private func dot(_ corner: Corner) -> StyledText {
            let isTraded = showsLevels && (corner.level ?? 0) >= 3
            return StyledText(
                unicode ? (isTraded ? "●" : "○") : (isTraded ? "@" : "o"), DimensionMark.style(of: corner.hue, bold: true))
        }

        private func edge(_ isLit: Bool, _ solid: String, _ plain: String) -> StyledText {
            isLit ? StyledText(unicode ? solid : plain, Style(.success, bold: true)) : StyledText(unicode ? "·" : ".", Style(.dim))
        }

        private var base: StyledText {
            let length = right - left - 1
            if view.fairnessRevenue {
                return StyledText(String(repeating: unicode ? "━" : "-", count: length), Style(.success, bold: true))
            }
            let dots = (0..<length).map { $0 % 2 == 0 ? " " : unicode ? "·" : "." }.joined()
            return StyledText(dots, Style(.dim))
        }

        /// Pieces in the order of their columns, each centred on its own.
        private func row(_ pieces: [(StyledText, Int)]) -> StyledText {
            var row = StyledText()
            var used = 0
            for (piece, centre) in pieces where !piece.runs.isEmpty {
                let start = max(used, centre - piece.columns / 2)
                if start > used { row.append(String(repeating: " ", count: start - used)) }
                row = row + piece
                used = start + piece.columns
            }
            if used < scale.columns { row.append(String(repeating: " ", count: scale.columns - used)) }
            return row
        }
    }
}
