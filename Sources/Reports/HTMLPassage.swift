import ViewModels

/// One passage of the transcript on a page: evidence is coloured by its dimension, and the dimension and role stand behind it in words.
struct HTMLPassage {
    private let passage: PassageView
    private let number: Int
    private let numbersHidden: Bool

    init(_ passage: PassageView, number: Int, numbersHidden: Bool) {
        self.passage = passage
        self.number = number
        self.numbersHidden = numbersHidden
    }

    var node: HTMLNode {
        let (kind, isNote) =
            switch passage.entry.kind {
            case .interviewer(_, let interrupting): (interrupting ? "interviewer cuts-in" : "interviewer", false)
            case .candidate: ("candidate", false)
            case .note: ("note", true)
            }
        var said: [HTMLNode] = isNote ? [] : [.tag("p", ["class": "speaker", "dir": "auto"], ReportWords.speaker(passage.entry.kind))]
        said.append(.tag("div", ["class": "words", "dir": "auto"], words))
        if !passage.marks.isEmpty { said.append(marks) }
        if !passage.numbers.isEmpty {
            let items = passage.numbers.map { HTMLNode.tag("li", ["dir": "auto"], ReportWords.number($0)) }
            said.append(.tag("ul", ["class": "numbers", "aria-label": "Numbers of this answer"], items))
        }
        if let notes = passage.notes {
            said.append(
                .tag(
                    "details", [:],
                    [.tag("summary", [:], "What a strong answer would hold"), .tag("div", ["class": "words", "dir": "auto"], notes)]))
        }
        for model in passage.models {
            said.append(
                .tag(
                    "details", [:],
                    [.tag("summary", [:], "A \(model.kind) answer"), .tag("div", ["class": "words", "dir": "auto"], model.text)]))
        }
        for comment in passage.comments {
            said.append(
                .tag(
                    "aside", ["class": "comment", "dir": "auto"],
                    [.tag("p", ["class": "speaker"], comment.title), .tag("div", ["class": "words"], comment.text)]))
        }
        let margin = passage.margin.map { [HTMLNode.tag("p", ["class": "margin", "dir": "auto"], $0)] } ?? []
        return .tag(
            "article", ["class": "passage " + kind, "id": "p\(number)"],
            [.tag("p", ["class": "time"], passage.entry.at), .tag("div", ["class": "said"], said)] + margin)
    }

    private var marks: HTMLNode {
        .tag(
            "ul", ["class": "marks", "aria-label": "Levels of this answer"],
            passage.marks.map { mark in
                .tag("li", ["class": HTMLHue.name(mark.hue)], "\(mark.label) \(ReportWords.level(mark, numbersHidden: numbersHidden))")
            })
    }

    // MARK: Evidence

    /// The text cut wherever a stretch of evidence begins or ends. Where several overlap, a corner of the triangle gives the colour.
    private var words: [HTMLNode] {
        let bytes = Array(passage.entry.text.utf8)
        let spans = passage.highlights.filter { 0 <= $0.start && $0.start < $0.end && $0.end <= bytes.count }
        let cuts = Set([0, bytes.count] + spans.flatMap { [$0.start, $0.end] }).sorted()
        return zip(cuts, cuts.dropFirst()).flatMap { start, end -> [HTMLNode] in
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            let over = spans.filter { $0.start <= start && end <= $0.end }
            guard let first = over.first(where: { $0.hue != .other }) ?? over.first else { return [.text(text)] }
            let several = Set(over.map(\.dimension)).count > 1
            let mark = HTMLNode.tag("mark", ["class": HTMLHue.name(first.hue) + (several ? " several" : "")], text)
            return [mark] + labels(over.filter { $0.end == end })
        }
    }

    /// One label for each dimension, with all parts that the stretch plays in it; merely to support is told by the label itself.
    private func labels(_ spans: [HighlightView]) -> [HTMLNode] {
        spans.byDimension.map { span, all in
            let roles = all.filter { $0 != "support" }
            return .tag(
                "span", ["class": "tag " + HTMLHue.name(span.hue)],
                span.label + (roles.isEmpty ? "" : ": " + roles.joined(separator: ", ")))
        }
    }
}
