import InterviewEngine
import RubricScorer
import Testing

@testable import Presentation

@Suite("A question to which only talk about the conversation was said")
struct AsideTurnTests {
    private static let sitting: Sitting = {
        var sitting = Sitting(SmallLoop.setup(rounds: ["talk"]))
        sitting.send(.roundEntered(round: "talk"))
        sitting.answer(
            "Give me a second, please.", asked: [Asked(span: HeardSpan(start: 0, end: 24), finding: .time)])
        sitting.send(.movedOn)
        sitting.send(.roundAbandoned)
        return sitting
    }()

    @Test func itIsScoredAsSilence() throws {
        let state = Self.sitting.state
        let turn = state.turns[0]
        #expect(turn.parts.count == 1 && turn.closed != nil && !turn.hasAnswer)
        #expect(SessionSheets.sheet(of: turn, in: state) == nil)
        let sheets = SessionSheets.score(state: state)
        let transcript = ReviewTranscript(state: state, sheets: sheets, off: [])
        let misses = Moments(turns: [turn], state: state, sheets: sheets, off: [], transcript: transcript).misses
        #expect(misses.map(\.view.title) == ["Nothing was said"])
        // What was said stands in the transcript all the same, with the reply and why it counts for nothing.
        #expect(transcript.passages.contains { $0.entry.text == "Give me a second, please." })
        #expect(transcript.passages.contains { $0.margin?.contains("left out of the score") == true })
    }

    @Test func aGreetingBeforeAnAnswerIsNotScoredWithIt() throws {
        let text = "We gave up 20 ms of the 150 ms budget so that channels under 50 viewers keep two places in the first row."
        func sheet(_ greeting: String) throws -> AnswerSheet {
            var sitting = Sitting(SmallLoop.setup(rounds: ["talk"]))
            sitting.send(.roundEntered(round: "talk"))
            sitting.answer(greeting + text)
            let span = greeting.isEmpty ? nil : HeardSpan(start: 0, end: greeting.utf8.count - 1)
            sitting.send(.heard(hearing: Hearing(turn: 0, box: .answer, revision: 1, greeting: span)))
            return try #require(SessionSheets.sheet(of: sitting.state.turns[0], in: sitting.state))
        }
        let greeting = "Hi Ada, nice to meet you! "
        let (greeted, bare) = (try sheet(greeting), try sheet(""))
        for (one, other) in zip(greeted.marks, bare.marks) {
            #expect(one.level == other.level)
            #expect(one.evidence.map { $0.start - greeting.utf8.count } == other.evidence.map(\.start))
        }
    }
}
