import InterviewEngine
import RubricScorer
import SessionJournal
import Testing
import ViewModels

@testable import Presentation

@Suite("Two sessions side by side")
struct ComparePresenterTests {
    private func compared(
        _ sitting: Sitting, _ name: String = "s", rating: SelfRating? = nil, parent: JournalHeader.Parent? = nil, isTake: Bool = false
    ) -> ComparedSession {
        let header = JournalHeader(
            format: 1, session: name, began: 0, app: "", pack: "small", packTitle: "Small loop", packDigest: "",
            setup: sitting.start.setup, engine: 1, listener: 1, scorer: "", parent: parent, take: isTake ? .init() : nil)
        return ComparedSession(header: header, date: "2026-11-25 20:14", state: sitting.state, rubric: Rubric(), rating: rating)
    }

    /// One round of `talk` with these answers.
    private func talk(_ answers: [String]) -> Sitting {
        var sitting = Sitting(SmallLoop.setup(rounds: ["talk"]))
        sitting.send(.roundEntered(round: "talk"))
        for answer in answers { sitting.answer(answer) }
        sitting.send(.roundAbandoned)
        return sitting
    }

    @Test("The same questions are aligned, and the figures of each side are its own")
    func aligned() throws {
        let (weak, strong) = (talk([Sitting.weak, Sitting.weak]), talk([Sitting.weak, Sitting.strong]))
        let view = ComparePresenter.view(
            compared(weak, "a", rating: SelfRating(levels: ["latency": 3], vote: 2, stage: .given)), compared(strong, "b"))
        #expect(view.before.session == "a" && view.after.session == "b")
        #expect(view.before.ownLevels == ["latency": 3] && view.before.ownVote == 2 && view.after.ownLevels.isEmpty)
        #expect(view.answers.map(\.prompt) == weak.state.turns.compactMap(\.prompt))
        #expect(view.answers[0].isSame && !view.answers[1].isSame)
        #expect(
            view.answers[1].before?.words == Scorer.score(answer: Sitting.weak, prompt: "").words
                && (view.answers[1].after?.words ?? 0) > 40)
        #expect(view.answers[1].after?.wordsPerMinute != nil && view.answers[1].after?.firstWord == 0)
        #expect(view.answers[1].levels.contains { $0.gain > 0 })
        #expect(view.onlyBefore.isEmpty && view.onlyAfter.isEmpty)
        let latency = try #require(view.levels.first { $0.id == "latency" })
        #expect(latency.before == 0 && (latency.after ?? 0) > 0)
    }

    @Test("What was asked in one alone is listed and not compared")
    func alone() {
        let (one, both) = (talk([Sitting.weak]), Sitting.whole())
        let view = ComparePresenter.view(compared(one), compared(both))
        let asked = one.state.turns.compactMap(\.prompt)
        #expect(view.answers.map(\.prompt) == asked)
        #expect(view.onlyBefore.isEmpty)
        #expect(view.onlyAfter.count == both.state.turns.compactMap(\.prompt).count - asked.count)
    }

    @Test("Of a take its own answer alone is compared, and the sheets are of that")
    func take() {
        let whole = talk([Sitting.strong, Sitting.weak])
        let again = talk([Sitting.strong, Sitting.strong])
        let view = ComparePresenter.view(
            compared(whole), compared(again, "t", parent: .init(session: "s", turn: 1, time: .seconds(40), carried: 9), isTake: true))
        #expect(view.answers.map(\.prompt) == [whole.state.turns[1].prompt])
        #expect(view.after.origin == "take of s")
        #expect(view.onlyBefore.count == 1 && view.onlyAfter.isEmpty)
        // The strong answer to the first question is of no account here.
        #expect(view.levels.first { $0.id == "latency" }?.before == 0)
        // One answer is told once: above as below.
        #expect(
            view.levels.map(\.before) == view.answers[0].levels.map(\.before)
                && view.levels.map(\.after) == view.answers[0].levels.map(\.after))
    }

    @Test("Where it comes from is told in words")
    func origins() {
        let parent = JournalHeader.Parent(session: "s", turn: 0, time: .seconds(760), carried: 4)
        #expect(OriginWords.text(nil, isTake: false, plan: ["talk"]) == "")
        #expect(OriginWords.text(parent, isTake: false, plan: ["talk"]) == "goes on from s at 12:40")
        #expect(OriginWords.text(parent, isTake: true, plan: ["talk"]) == "take of s")
        let old = JournalHeader.Parent(session: "s", turn: 0, time: .zero)
        #expect(OriginWords.text(old, isTake: false, plan: [Redo.roundID(of: "x")]) == "second take of s")
        #expect(OriginWords.text(old, isTake: true, plan: [Redo.variantID(of: "x")]) == "after a miss of s")
    }

    @Test("The row of a session that goes on from another tells from which, and counts its own minutes")
    func history() {
        let sitting = Sitting.whole()
        func row(_ parent: JournalHeader.Parent?) -> HistoryRowView {
            HistoryPresenter.row(
                session: "b", date: "", pack: "Small loop", state: sitting.state, sheets: sitting.sheets, rubric: Rubric(), damaged: false,
                parent: parent)
        }
        let minute = JournalHeader.Parent(session: "a", turn: 0, time: .minutes(2), carried: 4)
        #expect(row(minute).parent == "a" && row(minute).origin == "goes on from a at 2:00")
        #expect(row(minute).minutes == row(nil).minutes - 2)
        #expect(row(nil).parent == nil && row(nil).origin.isEmpty)
        // Nothing was answered in it yet: the list shows where it stands, and the trend goes no step.
        let fork = row(JournalHeader.Parent(session: "a", turn: sitting.state.turns.count, time: .minutes(2), carried: 4))
        #expect(fork.levels == row(nil).levels && fork.levels.contains { $0 != nil })
        #expect(fork.marks == row(nil).marks && fork.ownMarks.allSatisfy { $0.level == nil })
        #expect(HistoryPresenter.trend(of: [fork, row(nil)])?.dates.count == 1)
    }
}
