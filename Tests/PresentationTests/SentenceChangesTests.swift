import RubricScorer
import Testing
import ViewModels

@testable import Presentation

@Suite("An answer that became another")
struct SentenceChangesTests {
    private static let prompt = "How would you keep latency low and exposure fair, and what would you give up for it?"
    private static func score(_ text: String) -> AnswerSheet { Scorer.score(answer: text, prompt: prompt) }

    private func changes(_ before: String, _ after: String) -> [SentenceChangeView] {
        SentenceChanges(from: before, to: after, off: [], score: Self.score).views
    }

    @Test("Kept, changed, new and gone sentences, in the order of the later answer")
    func kinds() {
        let before = "We had a feed. It was slow for many viewers. Nobody liked that.\nThe end."
        let after = "We had a feed. It was very slow for most viewers. We cut p95 to 120 ms! The end."
        let views = changes(before, after)
        #expect(views.map(\.kind) == [.kept, .changed, .new, .gone, .kept] || views.map(\.kind) == [.kept, .changed, .gone, .new, .kept])
        let changed = views.first { $0.kind == .changed }
        #expect(changed?.before == "It was slow for many viewers." && changed?.after == "It was very slow for most viewers.")
        #expect(views.first { $0.kind == .new }?.after == "We cut p95 to 120 ms!")
        #expect(views.first { $0.kind == .gone }?.before == "Nobody liked that.")
    }

    @Test("A sentence that was typed over several lines is one; a list is one line each, as is what ends where the line does")
    func lines() {
        let views = changes(
            "We had a feed, and it was\nslow for many viewers\nof ours. Nobody liked that.\nthe end", "Nobody liked that.\nthe end")
        #expect(views.map(\.before) == ["We had a feed, and it was slow for many viewers of ours.", "Nobody liked that.", "the end"])
        #expect(views.map(\.kind) == [.gone, .kept, .kept])
        #expect(changes("- one thing\n- two things", "").count == 2 && changes("Latency\n\nfairness", "").count == 2)
        #expect(changes("latency\nfairness\nrevenue", "").count == 3)
    }

    @Test("From nothing everything is new, to nothing everything is gone; the same is kept without an effect")
    func ends() {
        #expect(changes("", Sitting.strong).allSatisfy { $0.kind == .new })
        #expect(changes(Sitting.strong, "").allSatisfy { $0.kind == .gone })
        #expect(changes(Sitting.strong, Sitting.strong).allSatisfy { $0.kind == .kept && $0.effects.isEmpty })
        #expect(changes("", "").isEmpty)
    }

    private static let sentences = [
        "We shipped a ranking model for live channels.", "It used to take 300 ms at p95 and we got it to 120 ms.",
        "I gave up 0.3 points of AUC for that.", "Small creators keep a floor of two places in the first row.",
        "I accept that tips fall by one percent for a month, because their exposure matters more.",
        "If their share falls below 15 percent we roll back.", "Creators earned 9 percent more, from 41 to 45 dollars.",
        "It was a great success and everybody was happy.", "Größe matters 🎧.", "I may be wrong about how far this holds outside games.",
    ]

    @Test("What the sentences moved makes up the whole difference, whatever the two answers are", arguments: 0..<40)
    func sum(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        func text() -> String {
            Self.sentences.shuffled(using: &random).prefix(Int.random(in: 0...7, using: &random))
                .map { Int.random(in: 0..<4, using: &random) == 0 ? "Now " + $0 : $0 }
                .joined(separator: Bool.random(using: &random) ? " " : "\n")
        }
        let (before, after) = (text(), text())
        let views = changes(before, after)
        let (old, new) = (Self.score(before), Self.score(after))
        for dimension in Dimension.allCases {
            let moved = views.flatMap(\.effects).filter { $0.text.hasPrefix(dimension.title + ":") }.reduce(0) { $0 + $1.gain }
            #expect(moved == (new.level(dimension) ?? 0) - (old.level(dimension) ?? 0), "\(dimension): \(before) / \(after)")
        }
        for edge in TradeOffEdge.allCases {
            let moved = views.flatMap(\.effects).filter { $0.text.hasPrefix(edge.title + ":") }.reduce(0) { $0 + $1.gain }
            #expect(moved == (new.isLit(edge) ? 1 : 0) - (old.isLit(edge) ? 1 : 0))
        }
        #expect(views.compactMap(\.after) == Sentences(of: after).texts)
        #expect(Set(views.compactMap(\.before)) == Set(Sentences(of: before).texts))
    }

    @Test("The sentence that lifts a level is the one that is told to")
    func whichSentence() throws {
        let before = "We keep the feed fast. It matters to viewers."
        let lift =
            "I would hold p99 latency at 150 ms and accept that small creators lose two percent of their impressions for a month, "
            + "because slow pages cost them more."
        let views = changes(before, before + " " + lift)
        let better = views.filter { view in view.effects.contains { $0.text.hasPrefix("Latency: from") && $0.gain > 0 } }
        #expect(better.map(\.after) == [lift])
    }

    @Test("A dimension that does not count is not told")
    func off() {
        let views = SentenceChanges(from: "", to: Sitting.strong, off: [.latency], score: Self.score).views
        #expect(!views.flatMap(\.effects).contains { $0.text.contains("Latency") })
    }
}

/// Numbers that look random and are the same each time.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
