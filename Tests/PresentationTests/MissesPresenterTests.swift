import InterviewEngine
import RubricScorer
import Testing
import ViewModels

@testable import Presentation

@Suite("The moments that cost most")
struct MissesPresenterTests {
    private func misses(_ sitting: Sitting, rubric: Rubric = Rubric(), answers: [String: ModelAnswer] = [:]) -> MissesPresenter {
        MissesPresenter(
            session: "s", began: "2026-11-25 20:14", state: sitting.state, sheets: sitting.sheets, rubric: rubric,
            tape: ReplayTape(events: sitting.events, loop: sitting.start.loop, setup: sitting.start.setup), answers: answers)
    }

    private static let few = "The few were small channels under 50 viewers: we counted their impressions. "

    /// Two answers that fall short in `talk`, letter by letter.
    private static let weak: Sitting = {
        var sitting = Sitting(SmallLoop.setup(rounds: ["talk"]))
        sitting.send(.roundEntered(round: "talk"))
        for _ in 0..<2 { sitting.answer(few + Sitting.weak) }
        sitting.send(.roundAbandoned)
        return sitting
    }()

    @Test("Each tells what was lost, what was asked and said, and the seconds to begin from")
    func moments() throws {
        let sitting = Self.weak
        let found = misses(sitting)
        #expect(found.view.misses.count == found.misses.count && found.misses.count > 2)
        for (miss, view) in zip(found.misses, found.view.misses) {
            let turn = sitting.state.turns[miss.turn]
            #expect(miss.starts.count == view.starts.count && !view.starts.isEmpty)
            #expect(view.question == sitting.state.loop.prompt(miss.prompt)?.line.text)
            #expect(view.quote.isEmpty || turn.answer.contains(view.quote))
            let dimension = try #require(miss.dimension)
            #expect(view.title == "\(dimension.title): \(dimension.anchor(miss.level ?? 9))" && (miss.level ?? 9) <= 2)
            for start in miss.starts { #expect(start.time >= turn.opened && start.time <= turn.closed!) }
        }
    }

    @Test("The draft and the clock of a start are those of that second")
    func starts() throws {
        let sitting = Self.weak
        let found = misses(sitting)
        for (miss, view) in zip(found.misses, found.view.misses) {
            for (start, shown) in zip(miss.starts, view.starts) {
                // What is sent at that very instant still stands in the box.
                var state = sitting.start
                for (t, event) in sitting.events.flatMap({ item in item.event.keystrokes(at: item.t) }) where t <= start.time {
                    if start.holdingBack, t >= start.time, case .stimulus(.submitted) = event { break }
                    apply(&state, event, at: t)
                }
                #expect(state.box(state.activeBox ?? .answer).text == shown.draft, "\(shown.label)")
                #expect(shown.detail.contains("into the question"))
            }
            #expect(view.starts.last?.label == "when it was asked")
        }
    }

    @Test("A question that passed in silence comes behind what was said, and is begun from when it was asked")
    func silence() throws {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        let asked = try #require(sitting.state.openTurn?.opened)
        sitting.pass(.seconds(30))
        sitting.send(.movedOn)
        sitting.answer(Sitting.weak)
        sitting.send(.movedOn)
        let first = try #require(misses(sitting).misses.last)
        let view = try #require(misses(sitting).view.misses.last)
        #expect(misses(sitting).misses.count > 1 && misses(sitting).misses.dropLast().allSatisfy { $0.dimension != nil })
        #expect(first.dimension == nil && first.level == nil && first.starts.map(\.time) == [asked])
        #expect(view.title == "Nothing was said" && view.quote.isEmpty && view.starts[0].draft.isEmpty)
    }

    @Test("The words that it hangs on are begun from first, with the draft as it stood then")
    func words() throws {
        let sitting = Self.weak
        let found = misses(sitting)
        let index = try #require(found.view.misses.firstIndex { $0.starts.count == 3 })
        let view = found.view.misses[index]
        #expect(view.starts.map(\.label) == ["when these words were typed", "before it was sent", "when it was asked"])
        #expect(view.starts[0].draft.hasSuffix(view.quote))
        #expect(view.starts[1].draft == sitting.state.turns[found.misses[index].turn].answer)
    }

    @Test("Of an answer in two messages it opens at the one with the words that are shown, whether the mark hangs on them or on none")
    func messages() throws {
        func sat(_ first: String, _ second: String) throws -> (Sitting, MissesPresenter, Turn) {
            var sitting = Sitting(SmallLoop.setup(rounds: ["talk"]))
            sitting.send(.roundEntered(round: "talk"))
            for text in [first, second] {
                sitting.type(text)
                sitting.submit()
                sitting.pass(.seconds(1))
            }
            sitting.hear()
            sitting.pass(.seconds(4))
            sitting.send(.movedOn)
            sitting.send(.roundAbandoned)
            return (sitting, misses(sitting), sitting.state.turns[0])
        }
        for (first, second) in [
            (Sitting.weak, "It was a fine time for all of us there."), (Self.few, Sitting.weak), (Sitting.weak, Self.few),
        ] {
            let (sitting, found, turn) = try sat(first, second)
            #expect(turn.parts.count == 2)
            for (miss, view) in zip(found.misses, found.view.misses) where miss.turn == 0 {
                let part = try #require(turn.parts.firstIndex { $0.text.contains(view.quote) })
                let start = try #require(view.starts.first)
                #expect(start.draft.contains(view.quote) && miss.starts[0].time <= turn.parts[part].sent, "\(view.title)")
                #expect(part == 1 || miss.starts[0].time < turn.parts[1].sent)
                #expect(view.time <= turn.parts[part].sent.milliseconds)
                let last = view.starts.first { $0.label == "before the last of it was sent" }
                #expect(last?.draft == (part == 0 ? turn.parts[1].text : nil))
            }
            let shown = try #require(found.view.misses.first { $0.turn == 0 })
            let player = ReplayPlayer(
                events: sitting.events, loop: sitting.state.loop, setup: sitting.state.setup, sheets: sitting.sheets)
            #expect(player.misses.contains { $0.label.hasPrefix(shown.title.prefix { $0 != ":" }) && $0.at.milliseconds == shown.time })
        }
    }

    @Test("Nothing is told of a sealed exam, of what does not count, or before it is asked for")
    func kept() throws {
        var exam = Sitting(SmallLoop.setup(.exam))
        exam.sitTalk()
        #expect(misses(exam).misses.isEmpty)
        let all = misses(Self.weak)
        let off = misses(Self.weak, rubric: Rubric(off: [.fairness]))
        #expect(all.misses.contains { $0.dimension == .fairness } && !off.misses.contains { $0.dimension == .fairness })
        let models = misses(Sitting.whole(), answers: ["case": ModelAnswer(weak: "w", decent: "d", strong: "s")])
        let told = try #require(models.view.misses.first { $0.question.contains("case") }, "\(models.view.misses.map(\.title))")
        #expect(told.advice.models.map(\.kind) == ["strong", "decent", "weak"])
        #expect(told.advice.notes == "A strong answer to case has a figure.")
    }

    @Test("Takes are shown with their moment, and tell whether it was lifted")
    func takes() {
        var found = misses(Self.weak)
        #expect(!found.view.misses[0].isLifted)
        let row = TakeRowView(id: "t", date: "", outcome: "", tone: .good, isOpen: false, isVariant: false)
        found.show([row], ofMiss: 0)
        #expect(found.view.misses[0].isLifted && !found.view.misses[1].isLifted)
    }
}
