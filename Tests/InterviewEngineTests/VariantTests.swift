import Testing

@testable import InterviewEngine

@Suite("Another question of the same kind")
struct VariantTests {
    private static func prompt(_ id: String) -> Prompt {
        Prompt(
            id: id, by: "ada", line: Line(text: "\(id)?"), raises: id == "d" ? ["latency"] : [], followUps: [], hints: [], answerFacts: [],
            notes: "")
    }

    private static func stage(_ id: String, _ kind: StageKind, _ prompts: [String]) -> Stage {
        Stage(id: id, kind: kind, by: "ada", changes: [], variants: prompts.map(prompt))
    }

    private static func phase(_ id: String, _ content: PhaseContent) -> Phase {
        Phase(id: id, minutes: 10, minimum: 1, leadIn: ["Now then."], interruptions: [], content: content)
    }

    private static let loop = Loop(
        id: "l", title: "L",
        personas: [SmallLoop.persona("ada", "Ada Stone", .warm, patience: 3, interruptions: 0, probes: 0, 1)],
        world: CaseWorld(facts: []),
        rounds: [
            Round(
                id: "panel", title: "Panel", style: .panel, minutes: 30, interviewers: ["ada"], opening: ["Hello."],
                phases: [
                    phase("ask", .ask(prompts: ["a", "b", "c", "d"].map(prompt))),
                    phase(
                        "case",
                        .caseStudy(cases: [
                            CaseScript(
                                id: "one", title: "One", brief: "A page.",
                                stages: [stage("budget", .budget, ["s1", "s2"]), stage("burst", .burst, ["t1"])]),
                            CaseScript(id: "two", title: "Two", brief: "Another.", stages: [stage("budget", .budget, ["u1"])]),
                        ])),
                    phase("close", .close(says: ["Bye."])),
                ])
        ])

    private func state(heard: [String] = [], plan: [String] = ["panel"]) -> InterviewState {
        var state = InterviewState(
            loop: Self.loop, setup: SessionSetup(seed: 5, mode: .practice, pace: 1_000, rounds: plan, avoid: []))
        for (number, id) in heard.enumerated() {
            state.turns.append(Turn(number: number, round: "panel", phase: "ask", prompt: id, stage: nil, by: "ada", opened: .zero))
        }
        return state
    }

    @Test("It is of the same pool, was not heard, and is the same each time")
    func pool() {
        let found = (0..<3).map { _ in state(heard: ["a", "b"]).variant(of: "a")?.id }
        #expect(found.allSatisfy { $0 == found[0] && ["c", "d"].contains($0) })
        let other = state(heard: ["a", "b"]).variant(of: "a", besides: [found[0]!])?.id
        #expect(Set([found[0], other]) == ["c", "d"])
        #expect(state(heard: ["a"]).variant(of: "a", raising: "latency")?.id == "d")
        #expect(state(heard: ["a", "d"]).variant(of: "a", raising: "latency") != nil)
        #expect(state(heard: ["a", "b", "c", "d"]).variant(of: "a") == nil)
        #expect(state().variant(of: "nobody") == nil)
    }

    @Test("In a case it is of the same stage first, then of a stage of that kind in another case")
    func stages() {
        #expect(state(heard: ["s1"]).variant(of: "s1")?.id == "s2")
        #expect(state(heard: ["s1", "s2"]).variant(of: "s1")?.id == "u1")
        #expect(state(heard: ["t1"]).variant(of: "t1") == nil)
    }

    @Test("It is sat as a round of its own, with what is to be known of its case")
    func round() throws {
        let round = try #require(state(plan: [Redo.variantID(of: "s2")]).loop.round("variant-s2"))
        #expect(Redo.prompt(of: round.id) == "s2" && Redo.isVariant(round.id))
        #expect(round.phases[0].leadIn == ["A page."])
        #expect(round.phases[0].content == .present(prompts: [Self.prompt("s2")]))
        let redo = try #require(state(plan: [Redo.roundID(of: "s2")]).loop.round("redo-s2"))
        #expect(!Redo.isVariant(redo.id) && redo.phases[0].leadIn.isEmpty && redo.opening != round.opening)
        #expect(Redo.prompt(of: "panel") == nil)
    }

    @Test("What is left for a question is what is left of its stage, or else of its part of the round")
    func clock() {
        var state = state(heard: ["a"])
        #expect(state.leftForQuestion(at: .zero) == nil)
        state.round = RoundProgress(id: "panel", began: .zero, ends: .minutes(30))
        state.round?.phase = 0
        state.round?.phaseOpen = true
        state.round?.phaseEnds = .minutes(10)
        #expect(state.leftForQuestion(at: .minutes(4)) == .minutes(6))
        #expect(state.leftForQuestion(at: .minutes(11)) == Milliseconds(-60_000))
        state.round?.phase = 1
        state.round?.caseID = "one"
        state.round?.stage = 0
        state.round?.stageEnds = .minutes(7)
        #expect(state.leftForQuestion(at: .minutes(4)) == .minutes(3))
        state.turns[0].closed = .zero
        #expect(state.leftForQuestion(at: .minutes(4)) == nil)
    }
}
