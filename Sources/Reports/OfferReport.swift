import ViewModels

/// An offer call as headings and items, which the reports for readers set in their own way.
enum OfferReport {
    static func items(_ offer: OfferView) -> [CommitteeReport.Item] {
        var items: [CommitteeReport.Item] = [.text(offer.gain), .text(offer.outcome)]
        for row in offer.rows {
            let moved = row.hasMoved ? "from \(row.start) to \(row.end)" : row.end
            items.append(.person(row.label, moved + (row.isAtLimit ? ", the top" : ", of at most \(row.limit)")))
            items += row.steps.map { .quote(mark: "", words: $0.quote, reason: "to \($0.to): \($0.why)") }
        }
        items.append(.heading("Over four years"))
        items += offer.sums.map { .text("\($0.label): at first \($0.shown.start), now \($0.shown.end), at most \($0.shown.limit)") }
        items.append(.text(offer.left))
        if !offer.notes.isEmpty { items.append(.heading("Worth noting")) }
        items += offer.notes.map { note in
            note.quote.isEmpty ? .text(note.text) : .quote(mark: "", words: note.quote, reason: note.text)
        }
        items.append(.heading("Assumed"))
        return items + offer.assumptions.map { .text($0) }
    }
}

/// An offer call as JSON: base in whole units of the currency, equity in thousandths of a per cent, bonus in tenths of one, window in
/// days; sums over four years in whole units of the currency, null where the company's value was not said.
enum JSONOffer {
    /// `null` for every other round.
    static func value(_ offer: OfferView?) -> JSONValue {
        guard let offer else { return .null }
        return .object([
            "ending": JSONValue(offer.ending),
            "outcome": .string(offer.outcome),
            "gain": .string(offer.gain),
            "left": .string(offer.left),
            "currency": .string(offer.currency),
            "company_value": JSONValue(offer.company),
            "terms": .array(offer.rows.map(row)),
            "four_years": .array(offer.sums.map(sum)),
            "assumptions": .strings(offer.assumptions),
            "notes": .array(offer.notes.map { .object(["id": .string($0.id), "text": .string($0.text), "quote": .string($0.quote)]) }),
        ])
    }

    private static func row(_ row: OfferView.Row) -> JSONValue {
        .object([
            "id": .string(row.id), "start": .int(row.startAmount), "end": .int(row.endAmount), "limit": .int(row.limitAmount),
            "steps": .array(
                row.steps.map {
                    .object(["from": .string($0.from), "to": .string($0.to), "why": .string($0.why), "quote": .string($0.quote)])
                }),
        ])
    }

    private static func sum(_ sum: OfferView.Sum) -> JSONValue {
        .object([
            "id": .string(sum.id), "start": JSONValue(sum.start), "end": JSONValue(sum.end), "limit": JSONValue(sum.limit),
        ])
    }
}
