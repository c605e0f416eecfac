import Foundation
import Reading
import RubricScorer
import Testing

/// A case of `Fixtures/numbers.jsonl`: an answer with a wrong number and what its correction must say, or a lookalike without `kind`.
private struct NumberCase: Decodable, Sendable, CustomTestStringConvertible {
    var id: String
    var prompt: String
    var answer: String
    var kind: NumberFinding.Kind?
    var correction: String?

    var testDescription: String { id }

    static let all: [NumberCase] = {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/numbers.jsonl")
        guard let data = try? Data(contentsOf: path) else { return [] }
        return data.split(separator: 0x0a).compactMap { try? JSONDecoder().decode(NumberCase.self, from: Data($0)) }
    }()

    var disagreements: [NumberFinding] { check(answer, prompt).filter { $0.verdict == .disagrees } }
}

private func check(_ answer: String, _ prompt: String = "") -> [NumberFinding] {
    NumberCheck(answer: Document(of: answer), prompt: Document(of: prompt)).findings
}

@Suite struct NumberCaseTests {
    @Test func findsTheWrongOnesAndAccusesNobody() {
        let wrong = NumberCase.all.filter { $0.kind != nil }
        let innocent = NumberCase.all.filter { $0.kind == nil }
        #expect(wrong.count >= 60 && innocent.count >= 60)
        var found = 0
        var accused: [String] = []
        for wrong in wrong {
            let told = wrong.disagreements
            let right = told.filter { $0.kind == wrong.kind && $0.sentence.contains(wrong.correction ?? "?") }
            if !right.isEmpty { found += 1 }
            if right.count < told.count { accused.append(wrong.id) }
        }
        for lookalike in innocent where !lookalike.disagreements.isEmpty { accused.append(lookalike.id) }
        #expect(Double(found) >= 0.8 * Double(wrong.count), "\(found) of \(wrong.count)")
        #expect(Double(accused.count) <= 0.05 * Double(found + accused.count), "\(accused)")
    }

    /// Raters cap evidence at 2 where numbers contradict each other, so whoever is corrected must have been rated so.
    @Test func correctsNoRatedAnswerThatRatersFoundConsistent() {
        var corrected = 0
        for rated in RatedAnswer.all where check(rated.answer, rated.prompt).contains(where: { $0.verdict == .disagrees }) {
            corrected += 1
            #expect(rated.levels["evidence"].map { $0 <= 2 } == true, "\(rated.id)")
        }
        #expect(corrected >= 40)
    }

    @Test("every number it is about stands in the answer, and the words it quotes too", arguments: NumberCase.all)
    private func quotes(_ some: NumberCase) {
        let answer = Document(of: some.answer)
        let flat = some.answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for finding in check(some.answer, some.prompt) {
            #expect(!finding.spans.isEmpty)
            for span in finding.spans { #expect(answer.text(span).contains { $0.isNumber || $0.isLetter }) }
            let quoted = finding.sentence.split(separator: "\"", omittingEmptySubsequences: false)
            for index in quoted.indices where index % 2 == 1 { #expect(flat.contains(quoted[index]), "\(quoted[index])") }
        }
    }
}

@Suite struct NumberSentenceTests {
    private let prompt = "Design a real-time recommender: 150 ms end to end, 2 billion events a day."

    @Test(arguments: [
        ("It is 40 + 60 + 30 = 150 ms.", "\"40 + 60 + 30\" is 130 ms, not 150."),
        ("2 billion a day is about 230,000 a second.", "\"2 billion a day\" is about 23,000 a second, not 230,000."),
        ("Churn went from 6 % to 4 %, so 50 % less.", "\"from 6 % to 4 %\" is a third less, not 50 %."),
        (
            "Churn went from 6 % to 4 %, a drop of 2 %.",
            "\"from 6 % to 4 %\" is a third less, not 2 %: that is the difference in percentage points."
        ),
        ("With the 300 ms SLA I rank more.", "\"300 ms\": the prompt gives 150 ms."),
        (
            "I'd split it: 40 ms for candidates, 60 ms for ranking, 70 ms for the network, all inside 150.",
            "\"40 ms for candidates, 60 ms for ranking, 70 ms for the network\" comes to 170 ms, 20 more than the 150."
        ),
        ("We paid €1.500 + €2.500 = €5.000, 2,5 times more.", "\"€1.500 + €2.500\" is €4,000, not 5,000."),
    ]) func corrects(_ answer: String, _ sentence: String) {
        #expect(check(answer, prompt).map(\.sentence) == [sentence])
    }

    @Test("of a list whose last number was not taken for one of it no sum is told")
    func listThatGoesOn() {
        let list = "Here is the budget of the 150: 40 ms for retrieval, 30 for features, 45 for scoring, 60 to wait for the bid"
        #expect(check(list + ", and 10 for the network.", prompt).isEmpty)
        #expect(check(list + ", and about 10 for the network.", prompt).isEmpty)
        let total =
            "In total 190 ms: 40 for retrieval, 30 for features, 45 for scoring, 60 to wait for the bid, 10 for the network, 5 to render."
        #expect(check(total, prompt).isEmpty)
        #expect(check(list + ".", prompt).map(\.verdict) == [.disagrees])
    }

    @Test func tellsPointsApart() throws {
        let finding = try #require(check("Churn went from 6 % to 4 %, a drop of 2 %.").first)
        #expect(finding.verdict == .agrees && finding.computed == NumberValue(ExactNumber(333, exponent: -1), .percent))
        #expect(check("Churn went from 20% to 30%, plus 5 points.").map(\.verdict) == [.disagrees])
        #expect(check("Churn went from 20% to 30%, plus 10 points.").map(\.verdict) == [.agrees])
    }

    @Test func isExact() throws {
        let sum = try #require(check("So 1.5 + 2.25 + 3 = 7 s.").first)
        #expect(sum.stated == NumberValue(ExactNumber(7), .second) && sum.computed == NumberValue(ExactNumber(675, exponent: -2), .second))
        let rate = try #require(check("2 billion a day is 23k/s.").first)
        #expect(rate.verdict == .agrees)
        #expect(rate.computed == NumberValue(ExactNumber(23_148_148, exponent: -3), .bare, per: .second))
    }

    @Test("a rounded rate agrees within 15 percent, one told with about within 25")
    func rounds() {
        func verdict(_ rate: String) -> NumberFinding.Verdict? { check("2 billion a day is \(rate) a second.").first?.verdict }
        #expect(verdict("20,000") == .agrees && verdict("26,500") == .agrees)
        #expect(verdict("19,000") == .disagrees && verdict("27,500") == .disagrees)
        #expect(verdict("about 18,000") == .agrees && verdict("about 17,000") == .disagrees)
    }
}

@Suite struct NumberLawTests {
    private struct Seeded {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    @Test func readsAnyBytes() {
        var dice = Seeded(state: 7)
        let pieces = [
            "40", " + ", "60 ms", " = ", "from ", " to ", "%", " of ", "2 billion", " a day", " is ", "p99 ", "999999999999999999", "-",
            "\n", ". ", ", ",
            "half", "doubled", "leaves ", "inside ", "budget ", "1.500", "2,5", "€", "\u{2192}", "~", "the ", "other ", " left",
            "out of the ", "split ",
            "99999999999999 trillion", "0", "0.0000000000000000001", " per second", "\u{a0}", "you said ", "/", "was ", "a third",
        ].map { Array($0.utf8) }
        for _ in 0..<3_000 {
            var bytes: [UInt8] = []
            for _ in 0..<(1 + dice.next(30)) {
                if dice.next(8) == 0 { bytes.append(UInt8(dice.next(256))) } else { bytes += pieces[dice.next(pieces.count)] }
            }
            let answer = Document(utf8: bytes)
            for finding in NumberCheck(answer: answer, prompt: Document(utf8: bytes.reversed())).findings {
                #expect(finding.spans.allSatisfy { $0.start >= 0 && $0.start < $0.end && $0.end <= bytes.count })
                #expect(!finding.sentence.isEmpty)
            }
        }
    }

    @Test("text without numbers around an answer changes no finding but its place")
    func staysInOtherCompany() {
        let lead = "I grew up near the sea and like to walk. My sister plays the cello.\n\n"
        let tail = "\n\nThe garden is quiet in winter. Nobody knows why the cat sleeps there."
        for some in NumberCase.all {
            let plain = check(some.answer, some.prompt)
            let moved = check(lead + some.answer + tail, some.prompt)
            let back = moved.map { finding in
                var finding = finding
                finding.spans = finding.spans.map { ByteSpan($0.start - lead.utf8.count, $0.end - lead.utf8.count) }
                return finding
            }
            #expect(plain == back, "\(some.id)")
        }
    }

    @Test("numbers of another subject behind an answer change none of its findings")
    func staysBesideOtherNumbers() {
        let tail = "\n\nIn another life I baked bread. An oven takes 4 loaves, and the shop sold 700 rolls on a Sunday."
        for some in NumberCase.all {
            #expect(check(some.answer + tail, some.prompt) == check(some.answer, some.prompt), "\(some.id)")
        }
    }
}
