import ViewModels

/// How the three corners went from answer to answer, as SVG: a lane for each, with a column for each answer as high as its level.
struct TrendDrawing {
    private let answers: [AnswerView]
    /// Ids of the dimensions that count, in the order of the lanes.
    private let lanes: [MarkView]

    /// nil where there is no way from one answer to another.
    init?(_ answers: [AnswerView]) {
        self.answers = answers.filter { !$0.marks.isEmpty }
        lanes = (self.answers.first?.marks ?? []).filter { [.latency, .fairness, .revenue].contains($0.hue) }
        if self.answers.count < 2 || lanes.isEmpty { return nil }
    }

    // Units of the picture.
    private static let left = 150
    private static let right = 940
    private static let laneHeight = 44
    private static let laneGap = 22

    private var height: Int { lanes.count * (Self.laneHeight + Self.laneGap) + 24 }
    private var pitch: Int { min(64, (Self.right - Self.left) / answers.count) }

    var figure: HTMLNode {
        let svg = HTMLNode.tag(
            "svg",
            ["xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 960 \(height)", "role": "img", "aria-label": words],
            lanes.indices.flatMap(lane) + numbers)
        return .tag(
            "figure", ["class": "trend"],
            [svg, .tag("figcaption", [:], "A column for each answer, as high as its level; a dash where it does not count.")])
    }

    /// What the picture says, for readers without it.
    private var words: String {
        lanes.map { lane in
            "\(lane.label), answer by answer: "
                + answers.map { level(of: lane.id, in: $0).map(String.init) ?? "not asked" }.joined(separator: ", ")
        }.joined(separator: ". ")
    }

    private func level(of id: String, in answer: AnswerView) -> Int? { answer.marks.first { $0.id == id }?.level }

    private func lane(_ index: Int) -> [HTMLNode] {
        let lane = lanes[index]
        let hue = HTMLHue.name(lane.hue)
        let base = Self.laneGap + index * (Self.laneHeight + Self.laneGap) + Self.laneHeight
        let columns = answers.enumerated().flatMap { place, answer -> [HTMLNode] in
            let x = Self.left + place * pitch
            let level = level(of: lane.id, in: answer)
            let tall = min(max(0, level ?? 0), 4) * Self.laneHeight / 4
            let title = HTMLNode.tag("title", [:], "\(place + 1). \(answer.question)")
            return [
                .tag(
                    "rect",
                    [
                        "class": "column " + hue, "x": "\(x)", "y": "\(base - max(tall, 1))", "width": "\(max(2, pitch - 6))",
                        "height": "\(max(tall, 1))",
                    ], [title]),
                .tag(
                    "text", ["class": "number", "x": "\(x + (pitch - 6) / 2)", "y": "\(base - tall - 4)", "text-anchor": "middle"],
                    level.map(String.init) ?? "–"),
            ]
        }
        return columns + [
            .tag("line", ["class": "tick", "x1": "\(Self.left)", "y1": "\(base)", "x2": "\(Self.right)", "y2": "\(base)"]),
            .tag("text", ["class": "label " + hue, "x": "\(Self.left - 12)", "y": "\(base - 12)", "text-anchor": "end"], lane.label),
        ]
    }

    private var numbers: [HTMLNode] {
        answers.indices.map { place in
            .tag(
                "text",
                ["class": "minute", "x": "\(Self.left + place * pitch + (pitch - 6) / 2)", "y": "\(height - 4)", "text-anchor": "middle"],
                "\(place + 1)")
        }
    }
}
