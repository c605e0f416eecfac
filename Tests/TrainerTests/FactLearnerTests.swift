import Foundation
import InterviewEngine
import Listening
import Testing

@testable import greenroom_train

@Suite struct FactLearnerTests {
    private static let world = CaseWorld(
        facts: [
            .asked(
                "target",
                ["latency target", "how fast must the page be", "what is the limit on response time", "which limit is there", "the sla"]),
            .asked(
                "squad", ["who is on the squad", "how many engineers are there", "team size", "who works on the team", "the engineers"]),
            .asked("reason", ["why do creators stop", "what makes creators leave", "reasons for leaving", "why creators quit"]),
            .asked("peak", ["when is the peak", "the busiest hour", "what time is busiest", "how high is the peak"]),
        ],
        unanswered: ["who set the latency target", "how many designers are there", "why is the sky blue", "when is the party"])

    @Test func theSameQuestionsGiveTheSameOdds() {
        let one = FactLearner(samples: FactQuestion.wordings(of: Self.world)).odds
        #expect(one == FactLearner(samples: FactQuestion.wordings(of: Self.world)).odds)
        #expect(one.count == FactOdds.learned.count && one.contains { $0 != 0 })
    }

    /// Where its fact is left out a wording asks for nothing; in the other turns most find their own.
    @Test func aWordingIsAQuestionWithAndWithoutItsFact() {
        let questions = FactQuestion.wordings(of: Self.world)
        let asked = questions.count(where: \.isAskedFor)
        #expect(asked > 5 && questions.count - asked > Self.world.unanswered.count)
    }

    @Test func whatIsNearIsAskedForByTheOddsLearned() {
        let learner = FactLearner(samples: FactQuestion.wordings(of: Self.world))
        let odds = learner.odds
        let right = learner.samples.count { ($0.candidate.odds(odds) >= 0) == $0.isAskedFor }
        #expect(right * 10 > learner.samples.count * 7, "\(right) of \(learner.samples.count)")
    }

    /// `make check` learns them again, which takes an optimised build.
    @Test func theFileOfTheOddsIsTheOneThatTheLearnerWrites() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.deletingLastPathComponent().appendingPathComponent(FactLearner.source)
        #expect(try String(contentsOf: file, encoding: .utf8) == FactLearner.file(FactOdds.learned))
    }
}
