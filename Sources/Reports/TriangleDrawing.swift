import ViewModels

/// The trade-off triangle as SVG: an edge is thick and whole where the two were traded with a side taken, thin and dashed where not.
struct TriangleDrawing {
    private let view: TriangleView
    private let showsLevels: Bool
    private let name: String

    init(_ view: TriangleView, showsLevels: Bool, name: String) {
        self.view = view
        self.showsLevels = showsLevels
        self.name = name
    }

    private struct Corner {
        var label: String
        var level: Int?
        var hue: String
        var x: Int
        var y: Int
        var labelY: Int
    }
    private var latency: Corner { Corner(label: "Latency", level: view.latency, hue: "latency", x: 160, y: 62, labelY: 24) }
    private var fairness: Corner { Corner(label: "Fairness", level: view.fairness, hue: "fairness", x: 62, y: 216, labelY: 262) }
    private var revenue: Corner { Corner(label: "Creator revenue", level: view.revenue, hue: "revenue", x: 258, y: 216, labelY: 262) }

    var figure: HTMLNode {
        let edges = [
            edge(latency, fairness, view.latencyFairness), edge(latency, revenue, view.latencyRevenue),
            edge(fairness, revenue, view.fairnessRevenue),
        ]
        let svg = HTMLNode.tag(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 320 276", "role": "img", "aria-labelledby": "\(name)-triangle",
            ],
            [.tag("title", ["id": "\(name)-triangle"], "Trade-off triangle. " + ReportWords.edges(view))] + edges
                + [latency, fairness, revenue].flatMap(corner))
        return .tag("figure", ["class": "triangle"], [svg, .tag("figcaption", [:], ReportWords.edges(view))])
    }

    private func edge(_ a: Corner, _ b: Corner, _ isLit: Bool) -> HTMLNode {
        .tag("line", ["class": isLit ? "edge lit" : "edge", "x1": "\(a.x)", "y1": "\(a.y)", "x2": "\(b.x)", "y2": "\(b.y)"])
    }

    private func corner(_ corner: Corner) -> [HTMLNode] {
        let level = showsLevels ? corner.level.map(String.init) ?? "–" : ""
        return [
            .tag("circle", ["class": "corner " + corner.hue, "cx": "\(corner.x)", "cy": "\(corner.y)", "r": "24"]),
            .tag("text", ["class": "level", "x": "\(corner.x)", "y": "\(corner.y + 8)", "text-anchor": "middle"], level),
            .tag(
                "text", ["class": "label " + corner.hue, "x": "\(corner.x)", "y": "\(corner.labelY)", "text-anchor": "middle"], corner.label
            ),
        ]
    }
}
