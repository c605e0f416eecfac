import ViewModels

/// A round as SVG: three lanes that fill as the corners are covered, and above them the questions, follow-ups and interruptions.
struct TimelineDrawing {
    private let view: TimelineView

    init(_ view: TimelineView) {
        self.view = view
    }

    // Units of the picture.
    private static let left = 110
    private static let right = 940
    private static let lanesTop = 64
    private static let laneHeight = 36
    private static let laneGap = 12

    private var lanesEnd: Int { Self.lanesTop + view.lanes.count * (Self.laneHeight + Self.laneGap) }

    var figure: HTMLNode {
        let axis = max(lanesEnd, Self.lanesTop + 6)
        let lanes = view.lanes.indices.flatMap(lane)
        let svg = HTMLNode.tag(
            "svg",
            ["xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 960 \(axis + 30)", "role": "img", "aria-label": words],
            lanes + minutes(axis) + marks(axis))
        return .tag("figure", ["class": "timeline"], [svg, .tag("figcaption", [:], legend)])
    }

    /// What the picture says, for readers without it.
    private var words: String {
        "Timeline: \(count(.question)) questions, \(count(.followUp)) follow-ups, \(count(.interruption)) interruptions in "
            + "\((view.length + 30_000) / 60_000) minutes."
    }

    private var legend: String {
        let conflicts = count(.contradiction) == 0 ? "" : ", ≠ two claims held against each other (\(count(.contradiction)))"
        let marks = "| question, ◆ follow-up (\(count(.followUp))), ▼ interruption (\(count(.interruption)))\(conflicts)"
        return view.lanes.isEmpty ? marks : marks + "; a lane's height is how far it was covered then: named, concrete, traded, guarded."
    }

    private func count(_ kind: TimelineMarkView.Kind) -> Int { view.marks.count { $0.kind == kind } }

    private func x(_ at: Int) -> Int {
        Self.left + min(max(0, at), view.length) * (Self.right - Self.left) / max(1, view.length)
    }

    // MARK: Lanes

    private func lane(_ index: Int) -> [HTMLNode] {
        let lane = view.lanes[index]
        let base = Self.lanesTop + index * (Self.laneHeight + Self.laneGap) + Self.laneHeight
        let hue = HTMLHue.name(lane.hue)
        var path = "M\(Self.left) \(base)"
        for step in lane.steps { path += " H\(x(step.at)) V\(base - min(max(0, step.step), 4) * Self.laneHeight / 4)" }
        path += " H\(Self.right) V\(base) Z"
        return [
            .tag(
                "rect",
                [
                    "class": "lane", "x": "\(Self.left)", "y": "\(base - Self.laneHeight)", "width": "\(Self.right - Self.left)",
                    "height": "\(Self.laneHeight)",
                ]),
            .tag("path", ["class": "area " + hue, "d": path]),
            .tag("text", ["class": "label " + hue, "x": "\(Self.left - 12)", "y": "\(base - 12)", "text-anchor": "end"], lane.label),
        ]
    }

    private func minutes(_ axis: Int) -> [HTMLNode] {
        let whole = view.length / 60_000
        let step = [1, 2, 5, 10, 15, 30, 60].first { whole / $0 <= 10 } ?? 120
        return stride(from: 0, through: whole, by: step).flatMap { minute -> [HTMLNode] in
            let place = "\(x(minute * 60_000))"
            return [
                .tag("line", ["class": "tick", "x1": place, "y1": "\(axis - 6)", "x2": place, "y2": "\(axis)"]),
                .tag(
                    "text", ["class": "minute", "x": place, "y": "\(axis + 18)", "text-anchor": "middle"],
                    minute == 0 ? "0 min" : "\(minute)"),
            ]
        }
    }

    // MARK: Marks

    private func marks(_ axis: Int) -> [HTMLNode] {
        var question = 0
        /// Right end of the last number in the row, so that none covers another.
        var taken = 0
        return view.marks.compactMap { mark in
            let place = x(mark.at)
            let title = HTMLNode.tag("title", [:], "\(mark.clock) \(mark.label)")
            switch mark.kind {
            // What was missed is told beside its quote, and bookmarks are for whoever watches.
            case .roundStart, .miss, .bookmark, .comment: return nil
            case .contradiction:
                return .tag(
                    "g", [:], [title, .tag("text", ["class": "contradiction", "x": "\(place)", "y": "50", "text-anchor": "middle"], "≠")])
            case .question:
                question += 1
                let line = HTMLNode.tag("line", ["class": "question", "x1": "\(place)", "y1": "30", "x2": "\(place)", "y2": "\(axis - 6)"])
                guard place >= taken else { return .tag("g", [:], [title, line]) }
                taken = place + 22
                let number = HTMLNode.tag("text", ["class": "number", "x": "\(place)", "y": "22", "text-anchor": "middle"], "\(question)")
                return .tag("g", [:], [title, line, number])
            case .followUp:
                return .tag("g", [:], [title, .tag("path", ["class": "follow-up", "d": "M\(place) 38 l5 7 l-5 7 l-5 -7 Z"])])
            case .interruption:
                return .tag(
                    "g", [:],
                    [
                        title, .tag("line", ["class": "cut", "x1": "\(place)", "y1": "40", "x2": "\(place)", "y2": "\(axis - 6)"]),
                        .tag("path", ["class": "interruption", "d": "M\(place - 7) 34 h14 l-7 13 Z"]),
                    ])
            }
        }
    }
}
