import ViewModels

/// A score sheet on a page: the vote, the triangle, and each level with the quotes that it rests on and what would lift it.
struct HTMLSheet {
    private let sheet: SheetView
    private let review: ReviewView
    /// Of the section, for ids that occur once a page.
    private let name: String

    init(_ sheet: SheetView, _ review: ReviewView, name: String) {
        self.sheet = sheet
        self.review = review
        self.name = name
    }

    /// The vote, the triangle, the levels, and how it was sat.
    var overview: [HTMLNode] {
        if sheet.isSealed { return conditions }
        let vote = ReportWords.vote(sheet, numbersHidden: review.numbersHidden).map { [HTMLNode.tag("p", ["class": "vote"], $0)] } ?? []
        let picture = TriangleDrawing(sheet.triangle, showsLevels: !review.numbersHidden, name: name).figure
        let levels = HTMLNode.tag("div", ["class": "levels"], vote + [.tag("table", [:], sheet.marks.map(level))] + conditions)
        return [.tag("div", ["class": "sheet"], [picture, levels])] + absences
    }

    private var absences: [HTMLNode] {
        if sheet.absences.isEmpty { return [] }
        return [.tag("h3", [:], "Asked, and absent"), .tag("ul", [:], sheet.absences.map { .tag("li", ["dir": "auto"], $0) })]
    }

    /// How it was sat.
    var conditions: [HTMLNode] {
        sheet.conditions.isEmpty ? [] : [.tag("p", ["class": "conditions", "dir": "auto"], sheet.conditions.joined(separator: ", "))]
    }

    private func level(_ mark: MarkView) -> HTMLNode {
        let gauge = mark.level.map { String(repeating: "■", count: $0) + String(repeating: "□", count: max(0, 4 - $0)) } ?? "– – – –"
        let number = mark.level.map { review.numbersHidden ? "" : String($0) } ?? ""
        return .tag(
            "tr", ["class": HTMLHue.name(mark.hue)],
            [
                .tag("th", ["scope": "row"], mark.label),
                .tag("td", ["class": "gauge", "aria-hidden": "true"], review.numbersHidden ? "" : gauge),
                .tag("td", ["class": "number"], number), .tag("td", ["class": "word"], mark.word),
            ])
    }

    // MARK: Quotes

    /// What each mark rests on, and what would lift it; further quotes than `open` are shown on request.
    func rests(open: Int) -> [HTMLNode] {
        let marks = sheet.marks.filter { !$0.quotes.isEmpty || $0.lift != nil }
        if marks.isEmpty { return [] }
        return [.tag("h3", [:], "What the levels rest on"), .tag("div", ["class": "rests"], marks.map { rest($0, open: open) })]
    }

    private func rest(_ mark: MarkView, open: Int) -> HTMLNode {
        var parts: [HTMLNode] = [
            .tag(
                "p", ["class": "dimension"],
                [.tag("b", [:], mark.label), .tag("span", [:], " " + ReportWords.level(mark, numbersHidden: review.numbersHidden))])
        ]
        let quotes = mark.stretches
        if !quotes.isEmpty { parts.append(.tag("ul", [:], quotes.prefix(open).map(item))) }
        let more = quotes.dropFirst(open)
        if !more.isEmpty {
            parts.append(.tag("details", [:], [.tag("summary", [:], "\(more.count) more"), .tag("ul", [:], more.map(item))]))
        }
        if let lift = mark.lift {
            parts.append(.tag("p", ["class": "lift", "dir": "auto"], [.tag("b", [:], "To lift it: "), .text(lift)]))
        }
        return .tag("div", ["class": "rest " + HTMLHue.name(mark.hue)], parts)
    }

    private func item(_ quote: QuoteView, roles: [String]) -> HTMLNode {
        .tag(
            "li", [:],
            [
                .tag("span", ["class": "role"], roles.joined(separator: ", ")), " ",
                .tag("a", ["href": "#p\(quote.passage)"], [.tag("q", ["dir": "auto"], quote.text)]),
            ])
    }
}

/// The class that gives a dimension its colour.
enum HTMLHue {
    static func name(_ hue: DimensionHue) -> String {
        switch hue {
        case .latency: "latency"
        case .fairness: "fairness"
        case .revenue: "revenue"
        case .other: "other"
        }
    }
}
