import Foundation
import TestKit
import Testing
import ViewModels

@testable import Reports

@Suite("Misses and comparisons as text and JSON")
struct CompareReportTests {
    private static let hostile = "\u{1B}]0;x\u{7}<b>\"\n\u{202E}é"

    private static func misses(_ words: String = "we keep an eye on them") -> MissesView {
        let start = StartView(label: "before it was sent", at: "2:10", detail: "1:05 into the question, 3:00 left for it", draft: words)
        let take = TakeRowView(
            id: "t1", date: "2026-11-26 19:02", outcome: "from absent to traded", tone: .good, isOpen: false, isVariant: false)
        return MissesView(
            session: "s1", title: "Loop", subtitle: "2026-11-25 20:14, practice, 41 min",
            misses: [
                MissView(
                    dimension: "fairness", title: "Fairness: absent", hue: .fairness, turn: 2, place: "Panel, 2:10", by: "Priya",
                    question: "And small channels?", quote: words, starts: [start], takes: [take],
                    advice: AdviceView(
                        lift: "Name a price.", notes: "A floor.", models: [ModelAnswerView(kind: "strong", text: "Two places.")]),
                    time: 130_000),
                MissView(
                    dimension: nil, title: "Nothing was said", hue: .other, turn: 3, place: "Panel, 4:00", by: "June",
                    question: "And then?",
                    quote: "", starts: [start], advice: AdviceView(), time: 240_000),
            ], damage: "The record is damaged at line 9.")
    }

    private static func compare(_ words: String = "Two places are kept.") -> CompareView {
        let level = LevelChangeView(
            id: "fairness", label: "Fairness", hue: .fairness, before: 0, after: 3, wordBefore: "absent", wordAfter: "traded")
        let same = LevelChangeView(
            id: "latency", label: "Latency", hue: .latency, before: 2, after: 2, wordBefore: "concrete", wordAfter: "concrete")
        let edges = [
            EdgeChangeView(label: "Latency against fairness", before: false, after: true),
            EdgeChangeView(label: "Fairness against creator revenue", before: true, after: false),
        ]
        return CompareView(
            before: ComparedView(
                session: "a1", date: "2026-11-25 20:14", origin: "", title: "Loop", minutes: 41, vote: "no", overall: 105,
                ownLevels: ["latency": 3], ownVote: 2),
            after: ComparedView(
                session: "b2", date: "2026-11-26 20:14", origin: "goes on from a1 at 2:10", title: "Loop", minutes: 12, vote: "yes",
                overall: nil),
            levels: [level, same], edges: edges,
            answers: [
                AnswerComparisonView(
                    prompt: "floor", place: "Panel: Priya", question: "And small channels?",
                    before: AnswerFiguresView(words: 9, wordsPerMinute: 40, firstWord: 6, pastedWords: 0, vote: "no"),
                    after: AnswerFiguresView(words: 14, wordsPerMinute: nil, firstWord: nil, pastedWords: 4, vote: "yes"),
                    levels: [level], edges: edges,
                    sentences: [
                        SentenceChangeView(kind: .kept, before: "Fine.", after: "Fine.", effects: []),
                        SentenceChangeView(
                            kind: .changed, before: "We watch them.", after: words,
                            effects: [.init(text: "Fairness: from absent to traded", gain: 3)]),
                        SentenceChangeView(
                            kind: .gone, before: "It took 120 ms.", after: nil,
                            effects: [.init(text: "Latency: from concrete to named", gain: -1)]),
                    ])
            ], onlyBefore: ["What did you cut?"], onlyAfter: [])
    }

    @Test("Text, as it was looked at")
    func text() {
        #expect(Golden.difference(MissesReport.text(of: Self.misses(), columns: 80), from: "misses-80") == nil)
        #expect(Golden.difference(CompareReport.text(of: Self.compare(), columns: 80), from: "compare-80") == nil)
        #expect(MissesReport.text(of: MissesView(session: "s", title: "Loop", subtitle: "", misses: []), columns: 80).contains("no moment"))
    }

    @Test("What the screen keeps back is not in the text")
    func keptBack() {
        let text = MissesReport.text(of: Self.misses(), columns: 80)
        for words in ["Name a price.", "A floor.", "Two places."] { #expect(!text.contains(words)) }
    }

    @Test("JSON, as it was looked at; a parser reads it")
    func json() throws {
        let texts = [MissesReport.json(of: Self.misses()), CompareReport.json(of: Self.compare())]
        #expect(Golden.difference(texts[0], from: "misses-json") == nil)
        #expect(Golden.difference(texts[1], from: "compare-json") == nil)
        for text in texts { #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any]) }
    }

    @Test("Hostile words drive no terminal and no parser")
    func hostile() throws {
        let texts = [
            MissesReport.text(of: Self.misses(Self.hostile), columns: 80), CompareReport.text(of: Self.compare(Self.hostile), columns: 80),
            MissesReport.json(of: Self.misses(Self.hostile)), CompareReport.json(of: Self.compare(Self.hostile)),
        ]
        for text in texts { #expect(!text.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}".unicodeScalars.contains($0) }) }
        let parsed = try JSONSerialization.jsonObject(with: Data(texts[2].utf8)) as? [String: Any]
        let first = (parsed?["misses"] as? [[String: Any]])?.first
        #expect(first?["quote"] as? String == Self.hostile)
    }
}
