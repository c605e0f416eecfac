import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

@Suite struct HeardLineTests {
    private static let texts = ["", "ms", "the cost of \"it\"", "a\\b\n\t", "é👩‍👧 \u{2028}/", "\u{1}\u{1F}", "\r\u{8}\u{C}"]

    private func hearing(_ dice: inout Seeded) -> Hearing {
        func number() -> Int { Int.random(in: -5...100_000, using: &dice) }
        func text() -> String { Self.texts.randomElement(using: &dice)! }
        func span() -> HeardSpan { HeardSpan(start: number(), end: number()) }
        func figure() -> Figure { Figure(mantissa: number(), exponent: number(), unit: text()) }
        func some<T>(_ make: () -> T) -> [T] { (0..<Int.random(in: 0...3, using: &dice)).map { _ in make() } }
        func finding() -> Asked.Finding {
            [
                .unknown, .again, .time, .yours, .declined, .clock, .fact(id: text()), .falsePremise(fact: text(), stated: figure()),
                .smallTalk(kind: SmallTalk.allCases.randomElement(using: &dice)!),
            ].randomElement(using: &dice)!
        }
        func standing() -> Standing { Standing.allCases.randomElement(using: &dice)! }
        return Hearing(
            turn: number(), box: Box.Kind.allCases.randomElement(using: &dice)!, revision: number(), latency: standing(),
            fairness: standing(), creatorRevenue: standing(),
            gaps: some { HeardGap(gap: Gap.allCases.randomElement(using: &dice)!, span: Bool.random(using: &dice) ? span() : nil) },
            claims: some { Claim(id: text(), subject: text(), value: figure(), role: text(), span: span()) },
            asked: some { Asked(span: span(), finding: finding()) },
            sums: some {
                HeardSum(spans: some(span), stated: figure(), computed: figure(), words: Bool.random(using: &dice) ? text() : nil)
            },
            dwell: Dwell(words: number(), sinceOutcome: number(), sinceFigure: number()), repeats: some(span),
            conflicts: some {
                ClaimConflict(earlier: "\(number())", span: span(), kind: ClaimConflict.Kind.allCases.randomElement(using: &dice)!)
            }, wanders: Bool.random(using: &dice), corrections: some { ClaimCorrection(earlier: text(), now: "\(number())") },
            greeting: Bool.random(using: &dice) ? span() : nil)
    }

    private func read(_ bytes: [UInt8]) -> Stimulus? { bytes.withUnsafeBufferPointer(HeardLine.stimulus) }

    private func encoded(_ stimulus: Stimulus) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(stimulus))
    }

    @Test func whatIsReadByHandIsWhatTheDecoderReads() throws {
        var dice = Seeded(5)
        for _ in 0..<1_000 {
            let stimulus = Stimulus.heard(hearing: hearing(&dice))
            let bytes = try encoded(stimulus)
            #expect(try JSONDecoder().decode(Stimulus.self, from: Data(bytes)) == stimulus)
            #expect(read(bytes) == stimulus)
            let line = RecordLine.bytes(of: JournalRecord(n: 1, t: .zero, w: 0, body: .event(.stimulus(stimulus))))
            #expect(try RecordLine.record(line.dropLast()).body == .event(.stimulus(stimulus)))
        }
    }

    @Test func whatIsWrittenByHandIsWhatTheEncoderWrites() throws {
        var dice = Seeded(6)
        var written = 0
        for _ in 0..<6_000 {
            let hearing = hearing(&dice)
            guard let bytes = HeardLine.bytes(of: hearing) else { continue }
            written += 1
            #expect(bytes == (try encoded(.heard(hearing: hearing))))
        }
        #expect(written > 100)
        let wide = Hearing(
            turn: 1, box: .answer, revision: 2,
            claims: [
                Claim(
                    id: "c1", subject: "é👩‍👧 \u{2028}/", value: Figure(mantissa: -3, exponent: -1, unit: "ms"), role: "plain",
                    span: HeardSpan(start: 0, end: 4))
            ])
        #expect(HeardLine.bytes(of: wide) == (try encoded(.heard(hearing: wide))))
    }

    @Test func anotherFormIsLeftToTheDecoder() throws {
        let bytes = try encoded(.heard(hearing: Samples.hearing))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(read(bytes) != nil)
        for other in [text.replacingOccurrences(of: "{\"heard\":", with: "{ \"heard\":"), text + " ", String(text.dropLast())] {
            #expect(read(Array(other.utf8)) == nil)
        }
        for (from, to) in [("\"guarded\"", "\"guardless\""), ("no_figure", "no_gap"), ("\"words\":120", "\"words\":1e2")] {
            #expect(read(Array(text.replacingOccurrences(of: from, with: to).utf8)) == nil)
        }
        // A newer minor version may add a member: the decoder passes over it.
        let added = text.replacingOccurrences(of: "\"turn\":2}", with: "\"turn\":2,\"zest\":1}")
        let line = checked("{\"n\":1,\"t\":0,\"w\":0,\"k\":\"s\",\"d\":" + added)
        #expect(try RecordLine.record(line.dropLast()).body == .event(.stimulus(.heard(hearing: Samples.hearing))))
    }
}
