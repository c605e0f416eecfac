import ViewModels

/// A scored session as one page: no script, nothing fetched, made to be read on a screen, light or dark, and on paper.
package enum HTMLReport {
    package static func text(of export: ExportView) -> String {
        var output = "<!DOCTYPE html>\n"
        HTMLNode.tag("html", ["xmlns": "http://www.w3.org/1999/xhtml", "lang": "en"], [head(export.review), body(export)])
            .write(into: &output)
        return output + "\n"
    }

    private static func head(_ review: ReviewView) -> HTMLNode {
        .tag(
            "head", [:],
            [
                .tag("meta", ["charset": "utf-8"]),
                .tag(
                    "meta",
                    ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"]),
                .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .tag("meta", ["name": "color-scheme", "content": "light dark"]),
                .tag("meta", ["name": "referrer", "content": "no-referrer"]),
                .tag("title", [:], "\(review.title), \(review.subtitle)"),
                .tag("style", [:], [HTMLStyle.sheet]),
            ])
    }

    private static func body(_ export: ExportView) -> HTMLNode {
        let review = export.review
        var parts = [masthead(review)]
        if let damage = review.damage { parts.append(.tag("p", ["class": "notice"], damage)) }
        if review.isSealed { parts.append(.tag("p", ["class": "notice"], ReportWords.sealed)) }
        if review.rounds.count != 1, !review.isSealed {
            let sheet = HTMLSheet(review.loop, review, name: "loop")
            let loop = [.tag("h2", [:], "The whole loop")] + sheet.overview + trend(export.answers, review) + sheet.rests(open: 1)
            parts.append(.tag("section", ["class": "loop", "id": "loop"], loop))
        }
        if let committee = review.committee {
            let items = CommitteeReport.items(committee, numbersHidden: review.numbersHidden)
            parts.append(
                .tag("section", ["class": "committee", "id": "committee"], [.tag("h2", [:], "The committee")] + self.items(items)))
        }
        for index in review.rounds.indices { parts.append(round(index, export)) }
        let scorer = review.loop.scorer.isEmpty ? "" : " Scored by \(review.loop.scorer)."
        parts.append(.tag("footer", [:], "Session \(review.session), written by Greenroom.\(scorer)"))
        return .tag("body", [:], [.tag("main", [:], parts)])
    }

    private static func masthead(_ review: ReviewView) -> HTMLNode {
        var parts: [HTMLNode] = [
            .tag("p", ["class": "kicker"], "Greenroom · scored transcript"), .tag("h1", ["dir": "auto"], review.title),
            .tag("p", ["class": "subtitle", "dir": "auto"], review.subtitle),
        ]
        if !review.origin.isEmpty { parts.append(.tag("p", ["class": "subtitle", "dir": "auto"], review.origin)) }
        if review.rounds.count > 1 {
            let committee: [HTMLNode] = review.committee == nil ? [] : [.tag("a", ["href": "#committee"], "The committee")]
            let loop: [HTMLNode] = review.isSealed ? [] : [.tag("a", ["href": "#loop"], "The whole loop")] + committee
            let links = review.rounds.indices.map { HTMLNode.tag("a", ["href": "#round-\($0 + 1)"], review.rounds[$0].title) }
            parts.append(.tag("nav", ["aria-label": "Rounds"], loop + links))
        }
        return .tag("header", [:], parts)
    }

    private static func trend(_ answers: [AnswerView], _ review: ReviewView) -> [HTMLNode] {
        guard !review.numbersHidden, let drawing = TrendDrawing(answers) else { return [] }
        return [.tag("h3", [:], "Answer by answer"), drawing.figure]
    }

    // MARK: A round

    private static func round(_ index: Int, _ export: ExportView) -> HTMLNode {
        let review = export.review
        let round = review.rounds[index]
        var parts: [HTMLNode] = [.tag("h2", ["dir": "auto"], round.title)]
        if !round.people.isEmpty { parts.append(.tag("p", ["class": "people", "dir": "auto"], "With \(round.people)")) }
        let sheet = HTMLSheet(round.sheet, review, name: "round-\(index + 1)")
        parts += round.sheet.offer.map { items(OfferReport.items($0)) + sheet.conditions } ?? sheet.overview
        if export.timelines.indices.contains(index) {
            parts += [.tag("h3", [:], "How it went"), TimelineDrawing(export.timelines[index]).figure]
        }
        parts += trend(export.answers.filter { $0.round == index }, review)
        if !round.moments.isEmpty {
            parts += [.tag("h3", [:], "Moments worth another look"), .tag("ol", ["class": "moments"], round.moments.map(moment))]
        }
        parts += sheet.rests(open: 4)
        if let cards = round.cards {
            parts.append(.tag("h3", [:], "Their own score sheets"))
            parts += items(CommitteeReport.items(cards, numbersHidden: review.numbersHidden))
        }
        let checks = export.answers.filter { $0.round == index }.flatMap(\.numbers)
        if !checks.isEmpty { parts += [.tag("h3", [:], "Numbers checked"), .tag("ul", ["class": "numbers"], checks.map(check))] }
        parts.append(.tag("h3", [:], "Transcript"))
        parts += review.passages.indices.filter { review.passages[$0].round == index }.map {
            HTMLPassage(review.passages[$0], number: $0, numbersHidden: review.numbersHidden).node
        }
        if let notes = round.passedOn { parts += passedOn(notes) }
        return .tag("section", ["class": "round", "id": "round-\(index + 1)"], parts)
    }

    /// What those of the round handed on: each claim leads to where it was said.
    private static func passedOn(_ notes: PassedOnView) -> [HTMLNode] {
        let claims = notes.claims.map { claim -> HTMLNode in
            let doubt: [HTMLNode] = claim.doubt.map { [.tag("span", ["class": "why", "dir": "auto"], $0)] } ?? []
            let quote: [HTMLNode] = [
                .tag("a", ["href": "#p\(claim.passage)"], [.tag("q", ["dir": "auto"], claim.text)]),
                .tag("span", ["class": "role", "dir": "auto"], " to \(claim.heardBy)"),
            ]
            return .tag("li", [:], quote + doubt)
        }
        let open = notes.open.map { HTMLNode.tag("li", ["dir": "auto"], "Left open: \($0)") }
        return [.tag("h3", ["dir": "auto"], notes.title), .tag("ul", ["class": "passed-on"], claims + open)]
    }

    /// Headings, and under each person what they say and quote.
    private static func items(_ items: [CommitteeReport.Item]) -> [HTMLNode] {
        items.map { item in
            switch item {
            case .heading(let text): return .tag("h3", [:], text)
            case .person(let name, let about):
                let told: [HTMLNode] = about.isEmpty ? [] : [.tag("span", [:], " " + about)]
                return .tag("p", ["class": "dimension", "dir": "auto"], [.tag("b", [:], name)] + told)
            case .text(let text): return .tag("p", ["dir": "auto"], text)
            case .quote(let mark, let words, let reason):
                let lead: [HTMLNode] = mark.isEmpty ? [] : [.tag("span", ["class": "role"], mark), " "]
                let told: [HTMLNode] = reason.isEmpty ? [] : [" ", .tag("span", ["class": "why", "dir": "auto"], reason)]
                return .tag("p", ["class": "quoted"], lead + [.tag("q", ["dir": "auto"], words)] + told)
            }
        }
    }

    private static func moment(_ moment: MomentView) -> HTMLNode {
        var parts: [HTMLNode] = [
            .tag("a", ["class": "title", "href": "#p\(moment.passage)"], moment.title), .tag("q", ["dir": "auto"], moment.quote),
        ]
        if !moment.why.isEmpty { parts.append(.tag("span", ["class": "why", "dir": "auto"], moment.why)) }
        return .tag("li", [:], parts)
    }

    private static func check(_ check: NumberCheckView) -> HTMLNode {
        .tag(
            "li", ["class": check.agrees ? "agrees" : "disagrees"],
            [
                .tag("span", ["class": "verdict"], check.agrees ? "✓ agrees" : "✗ does not agree"), " ",
                .tag("span", ["dir": "auto"], check.sentence),
            ])
    }
}
