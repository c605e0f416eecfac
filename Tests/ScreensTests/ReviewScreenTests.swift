import Canvas
import Testing
import ViewModels

@testable import Screens

/// From a mark to its quote and back.
@Suite struct ReviewScreenTests {
    private func painted(_ screen: inout ReviewScreen, _ columns: Int = 100, _ rows: Int = 30) -> Frame {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        screen.paint(into: &frame, in: frame.bounds)
        return frame
    }

    private func words(_ frame: Frame) -> String {
        (0..<frame.size.rows).map { row in (0..<frame.size.columns).map { frame[$0, row].text }.joined() }.joined(separator: "\n")
    }

    /// Words in the style of what is chosen and underlined: the quote.
    private func chosenWords(_ frame: Frame) -> String {
        var rows: [String] = []
        for row in 0..<frame.size.rows {
            let letters = (0..<frame.size.columns).map { frame[$0, row] }
                .filter { $0.style == Style(.selection, underline: true) }.map(\.text)
            if !letters.isEmpty { rows.append(letters.joined()) }
        }
        return rows.joined(separator: " ")
    }

    @discardableResult
    private func press(_ screen: inout ReviewScreen, _ chords: Chord...) -> Answer {
        var answer = Answer.ignored
        for chord in chords { answer = screen.handle(.key(chord)) }
        return answer
    }

    @Test(arguments: [(60, 18), (80, 24), (130, 40)]) func whereASessionComesFromStandsAboveIt(columns: Int, rows: Int) {
        var view = SampleViews.review(damage: "The record is damaged at line 90.")
        view.origin = "Goes on from k3f9x2 at 12:40, round 2 (Panel)"
        var review = ReviewScreen(view)
        let shown = words(painted(&review, columns, rows))
        #expect(shown.contains(view.origin) && shown.contains("damaged at line 90"))
    }

    @Test func choosingAMarkShowsItsQuote() {
        var review = ReviewScreen()
        review.update(SampleViews.review())
        #expect(chosenWords(painted(&review)) == "")
        press(&review, Chord(.down))
        #expect(
            chosenWords(painted(&review)) == "exposure of channels under 50 viewers went from 4 to 9 percent of impressions")
        press(&review, Chord(.down))
        #expect(chosenWords(painted(&review)) == "I don't think revenue matters much at that stage")
        #expect(review.mark == 2)
        press(&review, Chord(.up), Chord(.up), Chord(.up))
        #expect(review.mark == 0)
    }

    @Test(arguments: [(60, 18), (80, 24), (100, 30), (200, 60)])
    func enterGoesToTheQuoteAndBack(columns: Int, rows: Int) {
        var review = ReviewScreen(SampleViews.review())
        _ = painted(&review, columns, rows)
        press(&review, Chord(.down), Chord(.down), Chord(.enter))
        #expect(review.side == .transcript)
        #expect(chosenWords(painted(&review, columns, rows)) == "I don't think revenue matters much at that stage")
        // On to the next piece of evidence, and to the mark that owns it.
        press(&review, .char("n"))
        #expect(chosenWords(painted(&review, columns, rows)) == "about 3 percent up")
        press(&review, .char("p"), .char("p"))
        #expect(review.place?.dimension == "latency")
        press(&review, Chord(.enter))
        #expect(review.side == .sheet && review.mark == 0)
    }

    @Test func evidenceIsTheSameWordsAsTheQuote() {
        let view = SampleViews.review()
        for mark in view.loop.marks {
            for quote in mark.quotes {
                let passage = view.passages[quote.passage]
                let text = EvidenceText(passage.entry.text, highlights: passage.highlights, width: 40)
                let selected = quote.start..<quote.end
                let chosen = text.rows.indices.flatMap { text.line($0, selected: selected).runs }
                    .filter { $0.style.role == .selection }.map(\.text).joined()
                #expect(chosen.filter { $0 != " " } == quote.text.filter { $0 != " " })
            }
        }
    }

    @Test func roundsAreTurned() {
        var review = ReviewScreen(SampleViews.review())
        #expect(words(painted(&review)).contains("Recruiter screen"))
        press(&review, Chord(.right), Chord(.right), Chord(.right))
        #expect(review.round == 1)
        let shown = words(painted(&review))
        #expect(shown.contains("Walk me through") && !shown.contains("Why live streaming"))
        press(&review, Chord(.left), Chord(.left), Chord(.left))
        #expect(review.round == nil)
    }

    /// From a mark to the second at which the words that it rests on were typed.
    @Test func replayBeginsWhereItsWordsWereTyped() throws {
        let view = SampleViews.review()
        var review = ReviewScreen(view)
        _ = painted(&review)
        func typed(_ mark: Int) throws -> Intent {
            let quote = try #require(view.loop.marks[mark].quotes.first)
            return .openReplayOf("2026-11-25-2014", passage: quote.passage, start: quote.start, end: quote.end)
        }
        #expect(press(&review, .char("r")) == .consumed(try typed(0)))
        #expect(press(&review, Chord(.down), Chord(.down), .char("r")) == .consumed(try typed(2)))
        // Without evidence from what is in sight.
        press(&review, Chord(.right), Chord(.right), Chord(.tab))
        _ = painted(&review)
        #expect(press(&review, .char("r")) == .consumed(.openReplay("2026-11-25-2014", from: 3 * 31_000)))
    }

    @Test func notesAndModelAnswersComeWhenAsked() {
        var view = SampleViews.review()
        view.passages[6].models = [
            ModelAnswerView(kind: "strong", text: "It cost us two percent."), ModelAnswerView(kind: "weak", text: "AUC rose."),
        ]
        var review = ReviewScreen(view)
        press(&review, Chord(.right), Chord(.right))
        let titles = ["What a strong answer would hold", "A strong answer", "It cost us two percent.", "A weak answer", "AUC rose."]
        func shown() -> [Bool] { titles.map(words(painted(&review, 160, 60)).contains) }
        #expect(!shown().contains(true))
        press(&review, .char("m"))
        #expect(!shown().contains(false))
        press(&review, .char("m"))
        #expect(!shown().contains(true))
    }

    @Test func damageIsTold() {
        var review = ReviewScreen(SampleViews.review(damage: "The journal was cut after 41:07."))
        for columns in [60, 100, 200] { #expect(words(painted(&review, columns, 24)).contains("! The journal was cut after 41:07.")) }
    }

    @Test func theEndOfTheSheetIsReachedByKeys() {
        var review = ReviewScreen(SampleViews.review())
        #expect(!words(painted(&review, 100, 24)).contains("a1b2c3d4"))
        for _ in 0..<30 {
            press(&review, Chord(.down))
            _ = painted(&review, 100, 24)
        }
        #expect(words(painted(&review, 100, 24)).contains("a1b2c3d4"))
        for _ in 0..<30 {
            press(&review, Chord(.up))
            _ = painted(&review, 100, 24)
        }
        #expect(words(painted(&review, 100, 24)).contains("▸L Latency"))
    }

    @Test func lettersTellTheEvidenceOfEachRow() {
        let highlights = [
            HighlightView(start: 0, end: 5, dimension: "humility", label: "Humility", hue: .other, role: "support"),
            HighlightView(start: 3, end: 8, dimension: "latency", label: "Latency", hue: .latency, role: "figure"),
            HighlightView(start: 20, end: 24, dimension: "fairness", label: "Fairness", hue: .fairness, role: "dismissed"),
        ]
        let text = EvidenceText("one two three four, five", highlights: highlights, width: 10)
        #expect(text.rows.count == 3)
        #expect(text.letters(0).map(\.text) == ["L", "H"])
        #expect(text.letters(1).map(\.text) == [])
        #expect(text.letters(2).map(\.text) == ["F-"])
    }

    @Test func oddRangesHarmNothing() {
        let ranges = [(-5, 3), (2, 2), (9, 4), (0, 9_000), (1, 2), (3, 5), (Int.max - 1, Int.max)]
        let highlights = ranges.map {
            HighlightView(start: $0.0, end: $0.1, dimension: "x", label: "", hue: .other, role: "support")
        }
        for sample in ["", "e\u{301}日本👩‍👩‍👧 text", "\u{1B}[31mred\u{7}\u{202E}", "a\n\nb\n"] {
            for width in [0, 1, 2, 30] {
                let text = EvidenceText(sample, highlights: highlights, width: width)
                let shown = text.rows.indices.map { text.line($0, selected: 0..<3).text }.joined()
                #expect(shown.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
                _ = text.rows.indices.map { text.letters($0).count }
                _ = text.row(ofSource: 4)
            }
        }
    }
}
