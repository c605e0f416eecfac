import Canvas
import ViewModels

/// Which questions were heard, for readers of lines and for programs.
package enum AskedMapReport {
    /// Round by round: how many were heard, then those that never were.
    package static func text(of map: AskedMapView, columns: Int) -> String {
        guard !map.packs.isEmpty else { return "No session yet, or its pack is not here any more.\n" }
        var page = PlainPage(columns: columns)
        for pack in map.packs {
            page.heading(pack.title)
            for round in pack.rounds {
                page.blank()
                page.put("\(round.title): \(round.count)")
                for prompt in round.prompts where !prompt.isHeard { page.put("never heard: \(prompt.text)", indent: 2) }
            }
        }
        return page.text
    }

    /// `packs`, each with its `rounds`, each with its `prompts`: `id`, `text`, `heard`. Those that were never heard come first, then the
    /// others, the least recently heard first.
    package static func json(of map: AskedMapView) -> String {
        JSONValue.object([
            "packs": .array(
                map.packs.map { pack in
                    .object(["id": .string(pack.id), "title": .string(pack.title), "rounds": .array(pack.rounds.map(round))])
                })
        ]).text
    }

    private static func round(_ round: AskedMapView.Round) -> JSONValue {
        .object([
            "id": .string(round.id), "title": .string(round.title),
            "prompts": .array(
                round.prompts.map { .object(["id": .string($0.id), "text": .string($0.text), "heard": .bool($0.isHeard)]) }),
        ])
    }
}
