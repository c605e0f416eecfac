import InterviewEngine
import Listening
import Testing

@Suite struct ContextTests {
    private static let target = Fact(
        id: "target", about: "The target", text: "The target is 150 milliseconds.", ask: ["latency target"], raises: [],
        value: Figure(mantissa: 150, exponent: 0, unit: "ms"))
    private static let prompt = Prompt(
        id: "p", by: "ann", line: Line(text: "Where does the time go?"), raises: ["latency"], followUps: [], hints: [], answerFacts: [],
        notes: "")

    private static func state(_ content: PhaseContent, prompt: String?) -> InterviewState {
        let phase = Phase(id: "one", minutes: 10, minimum: 1, leadIn: [], interruptions: [], content: content)
        let other = Phase(id: "two", minutes: 10, minimum: 1, leadIn: [], interruptions: [], content: .ask(prompts: [Self.prompt]))
        let round = Round(
            id: "r", title: "R", style: .panel, minutes: 20, interviewers: ["ann"], opening: [], phases: [phase, other])
        let loop = Loop(id: "l", title: "L", personas: [], world: CaseWorld(facts: [target]), rounds: [round])
        var state = InterviewState(loop: loop, setup: SessionSetup(seed: 1, mode: .practice, pace: 1_000, rounds: ["r"], avoid: []))
        var progress = RoundProgress(id: "r", began: .zero, ends: .zero)
        progress.phase = 0
        progress.phaseOpen = true
        state.round = progress
        state.turns = [Turn(number: 0, round: "r", phase: "one", prompt: prompt, stage: nil, by: "ann", opened: .zero)]
        return state
    }

    @Test func isTakenFromTheSession() {
        let context = ListeningContext(state: Self.state(.ask(prompts: [Self.prompt]), prompt: "p"), off: ["fairness"])
        #expect(context.prompt == "Where does the time go?" && context.raises == ["latency"] && context.round == .panel)
        #expect(context.facts == [Self.target] && !context.asking && context.off == ["fairness"])
    }

    @Test func knowsThePhaseForTheCandidatesQuestions() {
        let context = ListeningContext(state: Self.state(.candidateQuestions, prompt: nil))
        #expect(context.asking && context.prompt.isEmpty && context.raises.isEmpty)
    }

    @Test func takesAChangedFactAtItsWordAndNoLongerAtItsFigure() {
        var state = Self.state(.ask(prompts: [Self.prompt]), prompt: "p")
        state.changedFacts["target"] = "As of this morning it is 120 milliseconds."
        let fact = ListeningContext(state: state).facts[0]
        #expect(fact.text == "As of this morning it is 120 milliseconds." && fact.value == nil && fact.ask == ["latency target"])
    }
}
