import InterviewEngine
import RubricScorer
import SessionJournal
import Testing
import ViewModels

@testable import Presentation

@Suite("A take beside what it was taken from")
struct TakePresenterTests {
    /// A session with one answer.
    private func sat(_ answer: String?, plan: [String] = ["talk"], seed: UInt64 = 3) -> Sitting {
        var setup = SmallLoop.setup(rounds: plan)
        setup.seed = seed
        var sitting = Sitting(setup)
        sitting.send(.roundEntered(round: plan[0]))
        if let answer { sitting.answer(answer) }
        sitting.send(.roundAbandoned)
        return sitting
    }

    private func presenter(_ own: Sitting, of origin: Sitting?, dimension: String? = "latency", carried: Int? = 1) -> TakePresenter {
        let header = JournalHeader(
            format: 1, session: "take1", began: 0, app: "", pack: "small", packTitle: "Small loop", packDigest: "",
            setup: own.start.setup, engine: 1, listener: 1, scorer: "",
            parent: .init(session: "s", turn: 0, time: .zero, carried: carried), take: .init(dimension: dimension))
        return TakePresenter(header: header, state: own.state, origin: origin?.state)
    }

    private func view(_ presenter: TakePresenter) throws -> TakeView {
        try #require(presenter.view(off: [], answers: [:], variant: nil))
    }

    @Test("An answer that lifts the dimension is good, and its levels are those of the two answers")
    func lifted() throws {
        let take = presenter(sat(Sitting.strong), of: sat(Sitting.weak))
        let view = try view(take)
        #expect(view.isLifted && view.tone == .good && view.verdict == "That lifts it.")
        #expect(view.title.hasPrefix("Latency: from absent to "))
        let latency = try #require(view.answer.levels.first { $0.id == "latency" })
        #expect(latency.before == 0 && (latency.after ?? 0) > 0 && latency.gain > 0)
        #expect(view.answer.before?.words == Scorer.score(answer: Sitting.weak, prompt: "").words && view.answer.before?.vote != nil)
        let row = take.row(date: "2026-11-26")
        #expect(row.tone == .good && !row.isOpen && !row.isVariant && row.outcome.hasPrefix("from absent to "))
    }

    @Test("One that does not says what is still missing, and keeps the advice")
    func notLifted() throws {
        let take = presenter(sat(Sitting.weak), of: sat(Sitting.weak))
        let view = try view(take)
        #expect(!view.isLifted && view.title == "Latency: still absent" && view.verdict == "That does not lift it yet.")
        #expect(view.answer.isSame && view.advice.lift != nil && view.advice.notes != nil)
        #expect(take.row(date: "").tone == .quiet && take.row(date: "").outcome == "absent")
    }

    @Test("Any answer is good where nothing was said")
    func fromSilence() throws {
        let view = try view(presenter(sat(Sitting.weak), of: sat(nil), dimension: nil))
        #expect(view.isLifted && view.title == "Answered" && view.answer.before == nil && view.answer.after != nil)
        let again = try self.view(presenter(sat(nil), of: sat(nil), dimension: nil))
        #expect(!again.isLifted && again.tone == .danger && again.verdict.hasPrefix("Nothing was sent."))
    }

    @Test("One that was not sent yet is open")
    func open() {
        var own = Sitting(SmallLoop.setup(rounds: ["talk"]))
        own.send(.roundEntered(round: "talk"))
        own.type("We")
        let row = presenter(own, of: sat(Sitting.weak)).row(date: "")
        #expect(row.isOpen && row.outcome == "not sent yet" && row.tone == .quiet)
    }

    @Test("A variant is held against the level of the first question, and against no sentence of it")
    func variant() throws {
        let take = presenter(sat(Sitting.strong, plan: [Redo.variantID(of: "chat")]), of: sat(Sitting.weak), carried: nil)
        let view = try view(take)
        #expect(view.isVariant && view.isLifted && view.answer.before == nil)
        #expect(view.verdict == "It holds on another question too, after absent to the first.")
        #expect(view.answer.sentences.allSatisfy { $0.kind == .new })
        #expect(take.row(date: "").isVariant && take.row(date: "").outcome.hasPrefix("another question: "))
    }

    @Test("Without what it was taken from it tells its own levels and says so")
    func orphan() throws {
        let view = try view(presenter(sat(Sitting.strong), of: nil))
        #expect(view.answer.before == nil && view.verdict.contains("not here any more"))
    }
}
