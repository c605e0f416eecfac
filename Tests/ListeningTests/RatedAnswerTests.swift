import InterviewEngine
import Listening
import Testing

/// What is heard in the rated answers, against what their raters saw. The floors lie a little under what was measured.
@Suite struct RatedAnswerTests {
    private struct Share: CustomStringConvertible {
        var hits = 0
        var of = 0
        var value: Double { Double(hits) / Double(max(of, 1)) }
        var description: String { "\(hits) of \(of)" }
    }

    private static let heard = RatedAnswer.all.map { (answer: $0, hearing: $0.heard()) }

    private func share(_ gap: Gap, where keep: (RatedAnswer) -> Bool) -> Share {
        let kept = Self.heard.filter { keep($0.answer) }
        return Share(hits: kept.filter { $0.hearing.has(gap) }.count, of: kept.count)
    }

    private static func namesMetric(_ answer: RatedAnswer) -> Bool {
        let text = answer.answer.lowercased()
        return ["auc", "precision", "recall@", "ndcg", "f1", "accuracy", "rmse", "logloss", "offline metric"].contains { text.contains($0) }
    }

    /// Whoever answers is not told to take their time.
    @Test func noRatedAnswerIsTakenForTalkAboutTheConversation() {
        let aside = RatedAnswer.all.filter { answer in
            hear(answer.answer, prompt: answer.prompt).asked.contains { $0.finding.isAside }
        }
        #expect(aside.map(\.answer) == [])
    }

    @Test func modelMetricsPassWhereAnOutcomeIsTold() {
        let low = share(.metricWithoutOutcome) { Self.namesMetric($0) && $0.levels["impact_framing"]! <= 1 }
        let high = share(.metricWithoutOutcome) { Self.namesMetric($0) && $0.levels["impact_framing"]! >= 3 }
        print("metric without outcome, of answers with a model metric: impact 0-1 \(low), impact 3-4 \(high)")
        #expect(low.of >= 30 && high.of >= 20)
        #expect(low.value >= 0.5, "\(low)")
        #expect(high.value <= 0.12, "\(high)")
    }

    @Test func figuresAreMissedWhereRatersMissedThem() {
        let low = share(.noFigure) { $0.levels["evidence"]! == 0 }
        let high = share(.noFigure) { $0.levels["evidence"]! >= 2 }
        print("no figure: evidence 0 \(low), evidence 2-4 \(high)")
        #expect(low.value >= 0.6, "\(low)")
        #expect(high.value <= 0.03, "\(high)")
    }

    @Test func strongAnswersAreSeldomProbed() {
        let none = Self.heard.filter { $0.answer.vote == 4 && $0.hearing.gaps.isEmpty }.count
        let strong = Self.heard.filter { $0.answer.vote == 4 }.count
        print("no gap at all: \(none) of \(strong) answers with the highest vote")
        #expect(Double(none) >= 0.65 * Double(strong))
        for gap in [Gap.noAnswer, .offQuestion, .noDecision] {
            #expect(share(gap) { $0.vote >= 3 }.value <= 0.01, "\(gap)")
        }
    }

    @Test func standingsFollowTheRatings() {
        for (dimension, standing) in [
            ("latency", \Hearing.latency), ("fairness", \Hearing.fairness), ("creator_revenue", \Hearing.creatorRevenue),
        ] {
            var near = Share(of: Self.heard.count)
            for (answer, hearing) in Self.heard {
                let place = Standing.allCases.firstIndex(of: hearing[keyPath: standing])!
                if abs(place - answer.levels[dimension]!) <= 1 { near.hits += 1 }
            }
            print("standing within one of the rating, \(dimension): \(near)")
            #expect(near.value >= 0.78, "\(dimension) \(near)")
        }
    }

    @Test func anAnswerToAnotherQuestionIsNamedOnlyWhenItIsPlain() {
        #expect(share(.offQuestion) { _ in true }.hits == 0)
    }

    /// These answers were written without a world to ask about; what a fact is told for in them was no question to the interviewer.
    @Test func answersThatAskNothingGetNoFacts() {
        let facts = PackFacts.read("aiml-pm-twitch-2026")
        #expect(facts.count > 60)
        let asked = RatedAnswer.all.flatMap {
            hear($0.answer, prompt: $0.prompt, round: .panel, facts: facts, index: AskedTests.twitchIndex).asked
        }
        print("asked in \(RatedAnswer.all.count) answers that ask nothing of the case: \(asked.map(\.finding))")
        #expect(asked.count <= 5)
        #expect(!asked.contains { if case .falsePremise = $0.finding { true } else { false } })
    }
}
