import Foundation
import InterviewEngine
import Listening
import RubricScorer
import ScenarioPacks

/// How well the interviewers listen, held against the rated answers: whether they cut in for a reason, and whether the gap that they ask
/// about is one that the raters saw too.
struct ListeningReport {
    static let pack = "Scenarios/aiml-pm-twitch-2026"

    private let answers: [RatedAnswer]
    /// How the hiring manager cut into each, in the phase in which a case of one's own is told.
    private let cutIns: [[TypedAnswer.CutIn]]
    private let agreement: GapAgreement

    init(_ answers: [RatedAnswer]) throws {
        let loop = try PackLoader.load(folder: Self.pack).loop
        self.answers = answers
        cutIns = answers.map { TypedAnswer(loop: loop, round: "hiring-manager", answer: $0).cutIns }
        agreement = GapAgreement(answers)
    }

    var text: String {
        ["## What the interviewers hear", metric, precision, agreement.text].joined(separator: "\n\n")
    }

    // MARK: cutting in

    private static let measures = [
        "auc", "precision", "recall@", "recall at", "ndcg", "f1", "accuracy", "rmse", "log loss", "logloss", "perplexity", "offline metric",
    ]

    private func share(_ answers: [Int], _ cause: InterruptionCause) -> Share {
        Share(answers.count { cutIns[$0].contains { $0.cause == cause } }, of: answers.count)
    }

    /// Of the answers that hold a model metric, those cut into for it, by what raters gave for impact.
    private var metricShares: (low: Share, high: Share) {
        let held = answers.indices.filter { index in
            let text = answers[index].answer.lowercased()
            return Self.measures.contains { text.contains($0) }
        }
        return (
            share(held.filter { answers[$0].level(.impactFraming) <= 1 }, .metricWithoutOutcome),
            share(held.filter { answers[$0].level(.impactFraming) >= 3 }, .metricWithoutOutcome)
        )
    }

    private var metric: String {
        let (low, high) = metricShares
        return """
            Typed at \(TypedAnswer.speed) words a minute at the hiring manager, answers that hold a model metric. 'Metric without outcome' cuts
            into \(low) of those rated 0-1 for impact (aim: 70 % at least), and \(high) of those rated 3-4 (aim: 10 % at most).
            """
    }

    /// Whether raters had found nothing of what it asks for in what was typed by then; of an answer that is long or says things twice,
    /// whether they found its point buried.
    private static func isRight(_ cutIn: TypedAnswer.CutIn, _ answer: RatedAnswer) -> Bool {
        let before = answer.spans.filter { $0.span.end <= cutIn.at }
        switch cutIn.cause {
        case .metricWithoutOutcome: return !before.contains { $0.dimension == "impact_framing" && $0.role == "support" }
        case .noFigure: return !before.contains { $0.role == "figure" || ($0.dimension == "evidence" && $0.role == "support") }
        case .noDecision: return !before.contains { $0.role == "traded" }
        case .repetition, .rambling: return answer.level(.concision) <= 2
        }
    }

    private func precision(of cause: InterruptionCause) -> Share {
        let rights = zip(answers, cutIns).flatMap { answer, cutIns in
            cutIns.filter { $0.cause == cause }.map { Self.isRight($0, answer) }
        }
        return Share(rights.count { $0 }, of: rights.count)
    }

    private var precision: String {
        let lines = InterruptionCause.allCases.map { cause in
            "| \(cause.rawValue.replacingOccurrences(of: "_", with: " ")) | \(precision(of: cause)) |"
        }
        return (["| cuts in for | rightly (aim: 90 % at least) |", "| --- | --- |"] + lines).joined(separator: "\n")
    }

    /// Fails where a figure is under its aim: such a cause is not to interrupt.
    func hold() throws {
        let (low, high) = metricShares
        var under = InterruptionCause.allCases.filter { precision(of: $0).value < 0.9 }.map {
            "cutting in for \($0.rawValue): \(precision(of: $0))"
        }
        if low.value < 0.7 { under.append("metric without outcome, rated 0-1: \(low)") }
        if high.value > 0.1 { under.append("metric without outcome, rated 3-4: \(high)") }
        if agreement.whole.value < 0.8 { under.append("gaps that raters saw too: \(agreement.whole)") }
        guard under.isEmpty else { throw Complaint("the interviewers listen worse than they should: " + under.joined(separator: "; ")) }
    }
}

/// So many of so many.
struct Share: CustomStringConvertible {
    let hits: Int
    let all: Int

    init(_ hits: Int, of all: Int) {
        self.hits = hits
        self.all = all
    }

    var value: Double { Double(hits) / Double(max(all, 1)) }
    var description: String { "\(hits) of \(all) (\(String(format: "%.2f", value)))" }
}
