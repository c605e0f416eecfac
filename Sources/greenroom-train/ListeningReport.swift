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
    /// Causes for which somebody cut in, by answer: the hiring manager in his case, the VP in her defence.
    private let causes: [[InterruptionCause]]
    private let agreement: GapAgreement

    init(_ answers: [RatedAnswer]) throws {
        let loop = try PackLoader.load(folder: Self.pack).loop
        self.answers = answers
        causes = answers.map { TypedAnswer(loop: loop, round: "hiring-manager", answer: $0).causes }
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
        Share(answers.count { causes[$0].contains(cause) }, of: answers.count)
    }

    private var metric: String {
        let held = answers.indices.filter { index in
            let text = answers[index].answer.lowercased()
            return Self.measures.contains { text.contains($0) }
        }
        let low = share(held.filter { answers[$0].level(.impactFraming) <= 1 }, .metricWithoutOutcome)
        let high = share(held.filter { answers[$0].level(.impactFraming) >= 3 }, .metricWithoutOutcome)
        return """
            Typed at \(TypedAnswer.speed) words a minute at the hiring manager, answers that hold a model metric. 'Metric without outcome' cuts \
            into \(low) of those rated 0-1 for impact (aim: 70 % at least), and \(high) of those rated 3-4 (aim: 10 % at most).
            """
    }

    /// What raters must have seen for an interruption to have been right.
    private static func isRight(_ cause: InterruptionCause, _ answer: RatedAnswer) -> Bool {
        switch cause {
        case .metricWithoutOutcome: answer.level(.impactFraming) <= 1
        case .noFigure: answer.level(.evidence) <= 1
        case .repetition, .rambling: answer.level(.concision) <= 2
        case .noDecision: answer.quotes.allSatisfy { $0.role != "traded" }
        }
    }

    private var precision: String {
        let lines = InterruptionCause.allCases.map { cause in
            let fired = answers.indices.filter { causes[$0].contains(cause) }
            let right = Share(fired.count { Self.isRight(cause, answers[$0]) }, of: fired.count)
            return "| \(cause.rawValue.replacingOccurrences(of: "_", with: " ")) | \(fired.count) | \(right) |"
        }
        return (["| cuts in for | of \(answers.count) | rightly |", "| --- | --- | --- |"] + lines).joined(separator: "\n")
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
