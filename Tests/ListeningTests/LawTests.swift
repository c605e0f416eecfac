import InterviewEngine
import Listening
import Testing

/// SplitMix64: the same texts on every machine.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

@Suite struct LawTests {
    private static let pieces = [
        "latency", "p99", "150 ms", "small creators", "the AUC rose", "gave up", "für", "größer", "创作者", "延迟 40 毫秒", "зрители", "на 12%",
        "🎮", "👩‍👩‍👧", "e\u{301}té",
        "שלום", "مرحبا", "—", "…", "“quoted”", "’", "$4.99", "€ 20", "2 billion a day", "23,000 a second", "= 130", "+",
        "what is our latency target?", "?", ".", ",", "\n", "\r\n",
        "the 300 ms SLA", "one option", "it depends", "I'd ship", "if it falls below 2%", "rolls back", "\u{200b}", "\u{feff}",
        "12 percent", "40, 60 and 30 ms makes 120 ms", "\t", "can I ask", "¿qué?",
        "हिन्दी", "a\u{0}b", "retention", "streamers", "from 6% to 4%", "half of", "twenty", "-5", "1e9", "18:00",
    ]

    private static func text(_ seed: UInt64) -> String {
        var random = Seeded(state: seed)
        var text = ""
        for _ in 0..<Int.random(in: 0...120, using: &random) {
            text += pieces.randomElement(using: &random)!
            if Int.random(in: 0...5, using: &random) > 0 { text += " " }
        }
        return text
    }

    private static let facts = PackFacts.read("aiml-pm-twitch-2026")

    private static func heard(_ text: String, _ seed: UInt64, final: Bool = true) -> Hearing {
        hear(
            text, prompt: "With 150 ms, where do you spend it?", raises: seed % 3 == 0 ? ["latency", "fairness"] : [],
            round: RoundStyle.allCases[Int(seed % 4)], facts: facts, asking: seed % 5 == 0, final: final, index: AskedTests.twitchIndex)
    }

    private static func spans(_ hearing: Hearing) -> [HeardSpan] {
        hearing.gaps.compactMap(\.span) + hearing.claims.map(\.span) + hearing.asked.map(\.span) + hearing.sums.flatMap(\.spans)
            + hearing.repeats
    }

    @Test func everySpanIsASubstring() {
        var count = 0
        for seed in 0..<160 as Range<UInt64> {
            let text = Self.text(seed)
            let bytes = Array(text.utf8)
            for span in Self.spans(Self.heard(text, seed)) {
                count += 1
                guard span.start >= 0, span.start < span.end, span.end <= bytes.count else {
                    Issue.record("\(span) does not lie in \(bytes.count) bytes of seed \(seed)")
                    continue
                }
                #expect(String(validating: bytes[span.start..<span.end], as: UTF8.self) != nil, "seed \(seed), \(span)")
            }
        }
        #expect(count > 500)
    }

    @Test func theSameTextIsHeardTheSame() {
        for seed in 0..<25 as Range<UInt64> {
            let text = Self.text(seed)
            #expect(Self.heard(text, seed) == Self.heard(text, seed))
            #expect(Self.heard(text, seed, final: false) == Self.heard(text, seed, final: false))
        }
    }

    @Test func countsStayWithinTheText() {
        for seed in 0..<80 as Range<UInt64> {
            let hearing = Self.heard(Self.text(seed), seed)
            #expect(0...hearing.dwell.words ~= hearing.dwell.sinceOutcome && 0...hearing.dwell.words ~= hearing.dwell.sinceFigure)
            #expect(Set(hearing.claims.map(\.id)).count == hearing.claims.count)
            #expect(hearing.claims.allSatisfy { !$0.subject.isEmpty })
        }
    }

    @Test func aDraftIsHeardLessAndNeverOtherwise() {
        for seed in 0..<25 as Range<UInt64> {
            let text = Self.text(seed)
            let draft = Self.heard(text, seed, final: false)
            let sent = Self.heard(text, seed)
            #expect(draft.latency == sent.latency && draft.dwell == sent.dwell && draft.repeats == sent.repeats)
            #expect(draft.claims.isEmpty && draft.asked.isEmpty && draft.sums.isEmpty)
            guard !sent.gaps.contains(where: { $0.gap == .noAnswer }) else { continue }
            // Whether a draft dwells on a model is another question than whether an answer did without an outcome.
            func common(_ hearing: Hearing) -> [HeardGap] {
                hearing.gaps.filter { ![.offQuestion, .metricWithoutOutcome].contains($0.gap) }
            }
            #expect(common(draft) == common(sent))
        }
    }
}
