import Canvas
import ViewModels

/// What a search of the transcripts found, for readers and for programs.
package enum SearchReport {
    /// One passage a line: date, session, round and its clock, who said it, the words with what stands around them. Empty where
    /// nothing was found.
    package static func text(of search: SearchView) -> String {
        search.hits.map { hit in
            let entry = hit.said.entry
            let place = hit.said.round.isEmpty ? entry.at : "\(hit.said.round) \(entry.at)"
            let parts = [hit.date, hit.session, place, "\(ReportWords.speaker(entry.kind)): \(hit.excerpt(120))"]
            return sanitised(parts.filter { !$0.isEmpty }.joined(separator: "; "), keepsLineFeeds: false) + "\n"
        }.joined()
    }

    /// `query`, `hits` (`session`, `date`, `pack`, `round`, `at`, `time`, `kind`, `speaker`, `passage`, `line`, `start`, `end`) and
    /// `skipped` (`session`, `problem`). `time` is in milliseconds of the session, `passage` the number of the passage in the JSON of
    /// its review, `start` and `end` count the bytes of UTF-8 in `line`.
    package static func json(of search: SearchView) -> String {
        JSONValue.object([
            "query": .string(search.query),
            "hits": .array(search.hits.map(hit)),
            "skipped": .array(search.skipped.map { .object(["session": .string($0.session), "problem": .string($0.problem)]) }),
        ]).text
    }

    private static func hit(_ hit: SearchView.Hit) -> JSONValue {
        let (kind, speaker) = JSONReport.kindAndSpeaker(hit.said.entry.kind)
        return .object([
            "session": .string(hit.session),
            "date": .string(hit.date),
            "pack": .string(hit.pack),
            "round": .string(hit.said.round),
            "at": .string(hit.said.entry.at),
            "time": .int(hit.said.time),
            "kind": .string(kind),
            "speaker": JSONValue(speaker),
            "passage": .int(hit.said.passage),
            "line": .string(hit.line),
            "start": .int(hit.start),
            "end": .int(hit.end),
        ])
    }
}
