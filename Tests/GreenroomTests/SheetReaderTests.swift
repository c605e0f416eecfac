import Foundation
import InterviewEngine
import RubricScorer
import SessionJournal
import Testing

@testable import greenroom

@Suite("Recorded sheets, read by hand")
struct SheetReaderTests {
    private struct Throws {
        private let dice: Dice
        private var count = 0
        init(_ seed: UInt64) { dice = Dice(seed: seed) }
        mutating func next(_ sides: Int) -> Int {
            count += 1
            return dice.pick(sides, "sheet", count)
        }
    }

    private static let texts = ["", "Say “what” it costs.", "the cost of \"it\"", "a\\b\n\t", "é👩‍👧 \u{2028}/", "\u{1}\u{1F}"]

    private func sheet(_ dice: inout Throws) -> AnswerSheet {
        func number() -> Int { dice.next(100_000) - 5 }
        func text() -> String { Self.texts[dice.next(Self.texts.count)] }
        func evidence() -> [Evidence] {
            (0..<dice.next(4)).map { _ in
                Evidence(
                    dimension: Dimension.allCases[dice.next(8)], role: EvidenceRole.allCases[dice.next(EvidenceRole.allCases.count)],
                    start: number(), end: number(), rule: text())
            }
        }
        return AnswerSheet(
            marks: Dimension.allCases.map {
                Mark(
                    dimension: $0, level: dice.next(4) == 0 ? nil : dice.next(5), evidence: evidence(),
                    lift: dice.next(2) == 0 ? nil : text())
            },
            edges: TradeOffEdge.allCases.map { EdgeMark(edge: $0, lit: dice.next(2) == 0, evidence: evidence()) }, vote: number(),
            words: number(), scorer: ScorerVersion(name: text(), number: number(), digest: text()))
    }

    private func json(_ sheet: AnswerSheet) -> String { String(decoding: CanonicalJSON.bytes(of: sheet), as: UTF8.self) }

    @Test func theyAreWhatTheDecoderReads() throws {
        var dice = Throws(5)
        for _ in 0..<500 {
            let sheet = sheet(&dice)
            #expect(SheetReader.byHand(json(sheet)) == sheet)
            #expect(try JSONDecoder().decode(AnswerSheet.self, from: Data(json(sheet).utf8)) == sheet)
        }
    }

    @Test func whatIsWrittenDifferentlyIsLeftToTheDecoder() throws {
        var dice = Throws(6)
        let counted = Scorer.score(answer: "It is 40 + 60 + 30 ms, so 150 ms in all.", prompt: "What is the budget?")
        #expect(counted.numbers != nil)
        #expect(SheetReader.byHand(json(counted)) == nil)
        #expect(SheetReader.sheet(json(counted)) == counted)
        let plain = sheet(&dice)
        let spaced = json(plain).replacingOccurrences(of: "{\"edges\":", with: "{ \"edges\" : ")
        #expect(SheetReader.byHand(spaced) == nil)
        #expect(SheetReader.sheet(spaced) == plain)
    }

    @Test func whatIsNoSheetIsNone() {
        var dice = Throws(7)
        let whole = json(sheet(&dice))
        for length in stride(from: 0, to: whole.utf8.count, by: 7) {
            #expect(SheetReader.sheet(String(decoding: whole.utf8.prefix(length), as: UTF8.self)) == nil)
        }
        #expect(SheetReader.sheet(whole + "}") == nil)
    }
}
