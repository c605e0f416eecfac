import InterviewEngine
import Listening
import RubricScorer

/// The gap that would be asked about first, held against the roles of the quotes that raters took from the answer.
struct GapAgreement {
    private var named: [Gap: Int] = [:]
    private var agreed: [Gap: Int] = [:]

    init(_ answers: [RatedAnswer]) {
        for answer in answers {
            let raised = Self.raised(by: answer.prompt)
            let hearing = Self.hear(answer.answer, prompt: answer.prompt, raises: raised)
            guard let gap = hearing.gaps.first?.gap else { continue }
            named[gap, default: 0] += 1
            if Self.agrees(gap, answer, raised) { agreed[gap, default: 0] += 1 }
        }
    }

    /// The RubricScorer.Dimension.tradeOffs that a question itself speaks of.
    private static func raised(by prompt: String) -> [RubricScorer.Dimension] {
        let hearing = hear(prompt, prompt: "", raises: [])
        return zip(RubricScorer.Dimension.tradeOffs, [hearing.latency, hearing.fairness, hearing.creatorRevenue]).filter { $0.1 != .absent }
            .map(\.0)
    }

    private static func hear(_ text: String, prompt: String, raises: [RubricScorer.Dimension]) -> Hearing {
        Listener.hear(
            text: text, turn: 0, box: .answer, revision: 0,
            context: ListeningContext(prompt: prompt, raises: raises.map(\.rawValue), round: .hiringManager, facts: []), final: true)
    }

    /// Whether raters found nothing of what the gap says is missing, and what it takes for granted.
    private static func agrees(_ gap: Gap, _ answer: RatedAnswer, _ raised: [RubricScorer.Dimension]) -> Bool {
        func has(_ role: String, _ dimensions: [RubricScorer.Dimension] = RubricScorer.Dimension.tradeOffs) -> Bool {
            answer.quotes.contains { quote in quote.role == role && dimensions.contains { $0.rawValue == quote.dimension } }
        }
        switch gap {
        case .noAnswer: return answer.vote <= 2 && !has("traded")
        case .offQuestion: return (raised.isEmpty ? RubricScorer.Dimension.tradeOffs : raised).allSatisfy { answer.level($0) <= 1 }
        case .metricWithoutOutcome: return answer.level(.impactFraming) <= 1
        case .noDecision, .noSide: return !has("traded")
        case .namedOnly: return raised.contains { answer.level($0) <= 1 && !has("traded", [$0]) }
        case .notTraded: return !has("traded") && (has("concrete") || has("figure"))
        case .noFigure:
            return !has("figure", RubricScorer.Dimension.tradeOffs.filter { has("traded", [$0]) }) || answer.level(.evidence) <= 1
        case .figureWithoutBaseline: return answer.level(.evidence) <= 3
        case .noGuard: return !has("guard") && has("traded")
        }
    }

    /// Of all gaps together.
    var whole: Share { Share(agreed.values.reduce(0, +), of: named.values.reduce(0, +)) }

    var text: String {
        let lines = Gap.allCases.filter { named[$0] != nil }.map { gap in
            "| \(gap.rawValue.replacingOccurrences(of: "_", with: " ")) | \(Share(agreed[gap] ?? 0, of: named[gap] ?? 0)) |"
        }
        return
            (["| first asked about | raters saw the same |", "| --- | --- |"] + lines
            + ["| all (aim: 80 % at least) | \(whole) |"]).joined(separator: "\n")
    }
}
