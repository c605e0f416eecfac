import InterviewEngine
import Presentation
import RubricScorer
import Testing

@Suite struct SessionSheetsTests {
    @Test func closedTurnsWithAnAnswerAreScored() {
        let sitting = Sitting.whole()
        let answered = sitting.state.turns.filter { $0.prompt != nil && !$0.parts.isEmpty }.map(\.number)
        #expect(sitting.sheets.turns.map(\.turn) == answered)
        #expect(answered.count == 2)
        var open = Sitting()
        open.send(.roundEntered(round: "talk"))
        open.answer("It went well.", gaps: [.noFigure])
        open.type("Not sent yet")
        #expect(open.state.openTurn?.parts.count == 1)
        #expect(open.sheets.turns.isEmpty)
        // Once it is left, what was sent is scored, and what was not is not.
        let left = SessionSheets.score(state: open.state, isLeft: true)
        #expect(left.turns.map(\.turn) == [0] && left.turns.first?.sheet.words == 3)
    }

    @Test func whatWasRecordedStaysAndWhatIsMissingIsScored() throws {
        let sitting = Sitting.whole()
        var old = try #require(sitting.sheets.turns.first)
        old.sheet.vote = old.sheet.vote == 1 ? 2 : 1
        let recorded = SessionSheets(turns: [(turn: old.turn, sheet: old.sheet)])
        let completed = recorded.completed(for: sitting.state)
        #expect(completed.sheet(ofTurn: old.turn) == old.sheet)
        #expect(completed.turns.dropFirst() == sitting.sheets.turns.dropFirst())
    }

    /// A follow-up asked for figures, so that evidence counts twice in that turn.
    @Test func aFollowUpRaisesWhatItAsksAbout() {
        func evidence(probing: Bool) -> Int? {
            var sitting = Sitting()
            sitting.send(.roundEntered(round: "talk"))
            sitting.answer("It went well.", gaps: probing ? [.noFigure] : [])
            if probing { sitting.answer("By a half.") }
            sitting.answer("It went on.")
            var sheets = sitting.sheets
            let at = Dimension.allCases.firstIndex(of: .evidence) ?? 0
            for (index, level) in zip(sheets.turns.indices, [4, 0]) { sheets.turns[index].sheet.marks[at].level = level }
            return sheets.round("talk", state: sitting.state, rubric: Rubric()).mark(.evidence).level
        }
        #expect(evidence(probing: false) == 2)
        #expect(evidence(probing: true) == 3)
    }
}
