import InterviewEngine
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
}
