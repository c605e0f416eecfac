import Foundation
import InterviewEngine
import Listening
import Testing

@testable import greenroom_train

/// Nobody is tried on what they gave.
@Suite struct FactTrialTests {
    private static let world = CaseWorld(
        facts: [
            .asked("target", ["latency target", "how fast must the page be", "what is the limit on response time", "parrots at noon"]),
            .asked("squad", ["who is on the squad", "how many engineers are there", "team size", "who works on the team"]),
        ],
        unanswered: ["who set the latency target", "how many designers are there", "when is the party"])

    private static func asked(_ writer: String, _ question: String, _ fact: String?) -> AskedQuestion {
        AskedQuestion(writer: writer, question: question, fact: fact)
    }

    @Test(arguments: [
        ("When is  the party?", "when is the party"), ("Who\u{2019}s on the squad?!", "who's on the squad"), ("Team size.", "team size"),
    ]) func aQuestionStandsInThePackSmallAndWithoutItsMark(_ question: String, _ wording: String) {
        #expect(Self.asked("A", question, nil).wording == wording)
    }

    @Test func theWorldOfATrialLacksWhatTheAskerGaveIt() {
        let left = Self.world.without([Self.asked("A", "Parrots at noon?", "target"), Self.asked("A", "When is the party?", nil)])
        #expect(left.facts.map(\.ask.count) == [3, 4] && left.unanswered.count == 2)
    }

    @Test func whatOnlyOnesOwnWordingAnswersIsNotAnswered() {
        let own = Self.asked("A", "Parrots at noon?", "target")
        let trial = FactTrial(
            [own, Self.asked("B", "How fast must a page be?", "target"), Self.asked("B", "How about tea?", nil)], Self.world)
        #expect(trial.people == 2 && trial.asked == 2 && trial.unanswerable == 1)
        #expect(trial.right == 1 && trial.told == 1 && trial.leftUnknown == 1)
        #expect(FactTrial([own], Self.world).right == 0)
    }

    /// Nearly all that was asked stands among the wordings of the pack.
    @Test func thePackHoldsWhatWasAsked() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let questions: [AskedQuestion] = try Material.lines(
            root.appendingPathComponent("Tests/ListeningTests/Fixtures/fact-asked.jsonl").path)
        let pack = try String(
            contentsOf: root.appendingPathComponent("Scenarios/aiml-pm-twitch-2026/world.yaml"), encoding: .utf8)
        let lines = Set(pack.split(separator: "\n").map { $0.drop { $0 == " " } })
        let held = questions.count { lines.contains($0.wording[...]) }
        #expect(Set(questions.map(\.writer)).count == 27 && questions.count > 4_500)
        #expect(held * 100 >= questions.count * 99, "\(held) of \(questions.count)")
    }
}
