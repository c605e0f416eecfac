import TestKit
import Testing
import ViewModels

@testable import Reports

@Suite struct HistoryReportTests {
    @Test(arguments: SampleReview.hostile)
    func everyCellOfTheTableIsOneCellAndNoFormula(text: String) throws {
        let rows = try csvRows(HistoryCSV.text(of: SampleReview.history { _ in text }))
        #expect(rows.count == 2 && rows.allSatisfy { $0.count == HistoryCSV.columns.count })
        for cell in rows.joined() {
            let first = cell.unicodeScalars.first { $0 != " " }
            #expect(!["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}"].contains(first), "\(cell)")
        }
    }

    @Test func aRowHasLevelsAndTheOwnRating() throws {
        var history = SampleReview.history()
        history.rows[0].packID = "twitch"
        history.rows[0].tags = ["story", "cold"]
        history.rows[0].note = "Say the figure first."
        (history.rows[0].sat, history.rows[0].planned) = (2, 4)
        history.rows[0].marks = [
            HistoryMarkView(id: "latency", label: "Latency", hue: .latency, level: 3),
            HistoryMarkView(id: "humility", label: "Humility", hue: .other, level: 0),
            HistoryMarkView(id: "evidence", label: "Evidence", hue: .other, level: nil),
        ]
        let rows = try csvRows(HistoryCSV.text(of: history))
        #expect(
            rows[1] == [
                "ab12", "2026-11-25 20:14", "twitch", "Twitch", "practice", "parked", "2", "4", "41", "3", "", "", "", "", "", "", "0",
                "no", "4", "", "2", "3", "50", "story cold", "Say the figure first.",
            ])
        #expect(TextReport.text(of: history).contains("; #story; #cold; Say the figure first.\n"))
        let json = JSONReport.text(of: history).split(whereSeparator: \.isWhitespace).joined()
        #expect(
            json.contains(#""tags":["story","cold"]"#) && json.contains(#""note":"Saythefigurefirst.""#)
                && json.contains(#""problem":null"#))
    }

    @Test func theTrendIsToldInLinesAndInJSON() {
        var history = SampleReview.history()
        history.trend = TrendView(
            dates: ["2026-11-01", "2026-11-02", "2026-11-03"],
            rows: [
                TrendRowView(id: "latency", label: "Latency", hue: .latency, levels: [1, nil, 3]),
                TrendRowView(id: "evidence", label: "Evidence", hue: .other, levels: [nil, 2, nil]),
                TrendRowView(id: "humility", label: "Humility", hue: .other, levels: [nil, nil, nil]),
            ], sessions: 4, minutes: 120, neverAsked: ["Humility"])
        let told = "Latency: from 1 to 3 over 2 sessions\nEvidence: 2 in 1 session\n"
        let rest = "Never asked: Humility\nTime spent: 2 h in 4 sessions\n"
        #expect(TextReport.text(of: history).contains(told + rest + "Over 3 sessions"))
        history.numbersHidden = true
        #expect(!TextReport.text(of: history).contains("Latency") && TextReport.text(of: history).hasSuffix(rest))
        let json = JSONReport.text(of: history).split(whereSeparator: \.isWhitespace).joined()
        #expect(json.contains(#""latency":[1,null,3]"#) && json.contains(#""never_asked":["Humility"]"#))
    }

    private static func hit(_ line: String, _ word: String, session: String = "ab12") -> SearchView.Hit {
        let start = line.utf8.count - String(line[line.ranges(of: word)[0].lowerBound...]).utf8.count
        return SearchView.Hit(
            session: session, date: "2026-11-25 20:14", pack: "Twitch",
            said: SaidView(
                passage: 4, entry: EntryView(kind: .interviewer(name: "Dana", interrupting: true), text: line, at: "3:12", turn: 1),
                round: "Panel", time: 192_000),
            line: line, start: start, end: start + word.utf8.count)
    }

    @Test(arguments: [
        ("one two three four five", "three", 30, "one two three four five"),
        ("one two three four five", "three", 15, "…two three four…"),
        ("one two three four five", "one", 12, "one two…"),
        ("one two three four five", "three", 13, "…two three…"),
        ("one two three four five", "five", 12, "…four five"),
        ("one two three four five", "three", 0, "…three…"),
        ("größe größe größe größe", "größe", 12, "größe größe…"),
    ])
    func anExcerptKeepsWholeWords(line: String, word: String, characters: Int, shown: String) {
        #expect(Self.hit(line, word).excerpt(characters) == shown)
    }

    @Test(arguments: SampleReview.hostile)
    func whatWasFoundIsALineAndJSON(text: String) throws {
        let said = text + " found"
        let view = SearchView(
            query: text, hits: [Self.hit(said, "found", session: text)], skipped: [.init(session: "cd34", problem: text)])
        let written = SearchReport.text(of: view)
        #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) } && written.split(separator: "\n").count == 1)
        #expect(written.contains("Panel 3:12; Dana cuts in: "))
        let json = SearchReport.json(of: view)
        #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || !Hostile.isControl($0) })
        #expect(json.contains(#""passage": 4"#) && json.contains(#""time": 192000"#) && json.contains(#""kind": "interruption""#))
    }
}
