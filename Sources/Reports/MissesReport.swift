import Canvas
import ViewModels

/// The moments of a session that cost most, for readers and for programs.
package enum MissesReport {
    /// Notes and model answers are kept back, as they are on the screen.
    package static func text(of misses: MissesView, columns: Int) -> String {
        var page = PlainPage(columns: columns)
        page.put("\(misses.title), \(misses.subtitle)")
        if let damage = misses.damage { page.put(damage) }
        if misses.misses.isEmpty {
            page.blank()
            page.put("Nothing that was asked for is missing: there is no moment to write again.")
        }
        for (index, miss) in misses.misses.enumerated() {
            page.heading("\(index + 1) of \(misses.misses.count). \(miss.title)" + (miss.isLifted ? " (lifted since)" : ""))
            page.put(miss.place)
            page.put("\(miss.by) asked: \(miss.question)")
            page.put(miss.quote.isEmpty ? "You said nothing." : "You said: \"\(miss.quote)\"")
            for start in miss.starts {
                page.put("from \(start.at), \(start.label)" + (start.detail.isEmpty ? "" : ": \(start.detail)"), indent: 2)
            }
            for take in miss.takes { page.put("take \(take.id), \(take.date): \(take.outcome)", indent: 2) }
        }
        return page.text
    }

    /// `session`, `title`, `damage` and `misses`, the costliest first, those unanswered last: `dimension` (null where nothing was said),
    /// `title`, `turn`, `place`, `time` in milliseconds of the session, `by`, `question`, `quote`, `lifted`, `starts`, `takes`, and what the
    /// screen keeps back until it is asked for: `lift`, `notes`, `models`.
    package static func json(of misses: MissesView) -> String {
        JSONValue.object([
            "session": .string(misses.session), "title": .string(misses.title), "damage": JSONValue(misses.damage),
            "misses": .array(misses.misses.map(value)),
        ]).text
    }

    private static func value(_ miss: MissView) -> JSONValue {
        .object([
            "dimension": JSONValue(miss.dimension), "title": .string(miss.title), "turn": .int(miss.turn), "place": .string(miss.place),
            "time": .int(miss.time), "by": .string(miss.by), "question": .string(miss.question), "quote": .string(miss.quote),
            "lifted": .bool(miss.isLifted),
            "starts": .array(
                miss.starts.map {
                    .object([
                        "label": .string($0.label), "at": .string($0.at), "detail": .string($0.detail), "draft": .string($0.draft),
                    ])
                }),
            "takes": .array(
                miss.takes.map {
                    .object([
                        "id": .string($0.id), "date": .string($0.date), "outcome": .string($0.outcome), "open": .bool($0.isOpen),
                        "lifted": .bool($0.tone == .good), "variant": .bool($0.isVariant),
                    ])
                }),
            "lift": JSONValue(miss.advice.lift), "notes": JSONValue(miss.advice.notes),
            "models": JSONReport.models(miss.advice.models),
        ])
    }
}
