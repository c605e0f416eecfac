import RubricScorer
import Testing
import ViewModels

@testable import Presentation

/// A session that an older scorer marked, marked again beside it.
@Suite struct RescoreTests {
    private static let old = ScorerVersion(name: "rules", number: 1, digest: "0123456789abcdef")

    /// A talk of which the first answer was given a level less for latency by an older scorer.
    private static func sat() -> (sitting: Sitting, recorded: SessionSheets) {
        var sitting = Sitting()
        sitting.sitTalk()
        var recorded = sitting.sheets
        for index in recorded.turns.indices { recorded.turns[index].sheet.scorer = old }
        let mark = recorded.turns[0].sheet.marks.firstIndex { $0.dimension == .latency }!
        recorded.turns[0].sheet.marks[mark].level = (recorded.turns[0].sheet.marks[mark].level ?? 0) - 1
        return (sitting, recorded)
    }

    private func view(_ sitting: Sitting, _ sheets: SessionSheets, recorded: SessionSheets? = nil) -> ReviewView {
        ReviewPresenter.view(
            session: "s", began: "2026-11-25 20:14", state: sitting.state, sheets: sheets, rubric: Rubric(), rubrics: [:], damage: nil,
            numbersHidden: false, recorded: recorded)
    }

    @Test func theScorerOfTheDayIsNamedWhereItIsNotThePresentOne() {
        let (sitting, recorded) = Self.sat()
        let old = view(sitting, recorded).loop.scorer
        #expect(old.hasPrefix("scorer rules 1 (0123456789abcdef); the present one is \(Scorer.version.text)") && old.contains("--rescore"))
        #expect(view(sitting, sitting.sheets).loop.scorer == "scorer \(Scorer.version.text)")
    }

    @Test func levelsOfTheDayStandBesideThoseThatAreOthersNow() throws {
        let (sitting, recorded) = Self.sat()
        let again = view(sitting, sitting.sheets, recorded: recorded)
        #expect(again.loop.scorer == "marked again by scorer \(Scorer.version.text); on the day it was rules 1 (0123456789abcdef)")
        let passage = try #require(again.passages.first { !$0.marks.isEmpty })
        let latency = try #require(passage.marks.first { $0.id == "latency" })
        #expect(latency.recorded == (latency.level ?? 0) - 1)
        #expect(passage.marks.filter { $0.id != "latency" }.allSatisfy { $0.recorded == nil })
        #expect(view(sitting, sitting.sheets).passages.flatMap(\.marks).allSatisfy { $0.recorded == nil })
    }

    @Test func theSameScorerSaysSo() {
        let (sitting, _) = Self.sat()
        let again = view(sitting, sitting.sheets, recorded: sitting.sheets)
        #expect(again.loop.scorer == "scorer \(Scorer.version.text), the one of the day")
        #expect((again.loop.marks + again.passages.flatMap(\.marks)).allSatisfy { $0.recorded == nil })
    }

    @Test("Sums of an answer stand checked below it")
    func numbers() throws {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "story"))
        sitting.type("We spend 40 + 60 + 30 = 150 ms and take 2 billion events a day, about 23,000 a second.")
        sitting.send(.roundAbandoned)
        let numbers = sitting.review().passages.flatMap(\.numbers)
        #expect(numbers.map(\.agrees) == [false, true], "\(numbers)")
        #expect(numbers.first?.text.contains("130") == true)
        #expect(sitting.review().sealed.passages.allSatisfy { $0.numbers.isEmpty })
    }
}
