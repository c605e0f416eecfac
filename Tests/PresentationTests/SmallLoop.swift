import InterviewEngine

/// Two rounds with two interviewers: one that asks, one that listens to a case and cuts in.
enum SmallLoop {
    static let loop = Loop(
        id: "small", title: "Small loop", personas: [ana, bo],
        world: CaseWorld(facts: [
            Fact(
                id: "sla", about: "the latency target", text: "The target is 150 ms.", ask: ["sla"], raises: ["latency"],
                value: Figure(mantissa: 150, exponent: 0, unit: "ms"))
        ]),
        rounds: [talk, story])

    static let ana = persona("ana", "Ana Stone", stake: "She wants one sentence.\nAnd she wants it early.\n", interruptions: 0)
    static let bo = persona("bo", "Bo Reed", stake: "He carries the pager.", interruptions: 2)

    static func persona(_ id: String, _ name: String, stake: String, interruptions: Int) -> Persona {
        Persona(
            id: id, name: name, title: "Title of \(id)", stake: stake, temper: .terse, beat: .seconds(3), patience: 1,
            interruptions: interruptions, probes: 2,
            sayings: Sayings(
                acknowledgements: ["I see."], nudges: ["Take your time."], offers: ["Shall we go on?"], movingOn: ["Let us go on."],
                fiveMinutes: ["Five minutes."], oneMinute: ["One minute."], overtime: ["Finish your sentence."],
                letMeFinish: ["Go ahead."], floorBack: ["Back to you."], unknown: ["I do not know."], corrections: ["No. {fact}"],
                poolDry: ["That was all."], handovers: ["Over to {name}."], timeLeft: ["{minutes} minutes left."]))
    }

    static func prompt(_ id: String, by: String, raises: [String]) -> Prompt {
        Prompt(
            id: id, by: by, line: Line(text: "How did \(id) go, in figures and in what it cost?"), raises: raises,
            followUps: [FollowUp(gap: .noFigure, line: Line(text: "By how much?"))], hints: ["Think of the tail."], answerFacts: [],
            notes: "A strong answer to \(id) has a figure.")
    }

    static let talk = Round(
        id: "talk", title: "Talk", style: .recruiter, minutes: 12, interviewers: ["ana"], opening: ["Hello."],
        phases: [
            Phase(
                id: "topics", minutes: 9, minimum: 2, leadIn: [], interruptions: [],
                content: .ask(prompts: [
                    prompt("speed", by: "ana", raises: ["latency", "fairness"]), prompt("chat", by: "ana", raises: ["fairness"]),
                ])),
            Phase(id: "yours", minutes: 2, minimum: 1, leadIn: ["Your questions?"], interruptions: [], content: .candidateQuestions),
            close,
        ])

    static let story = Round(
        id: "story", title: "Story", style: .hiringManager, minutes: 10, interviewers: ["bo", "ana"], opening: ["Welcome."],
        phases: [
            Phase(
                id: "tell", minutes: 9, minimum: 2, leadIn: [],
                interruptions: [Interruption(cause: .metricWithoutOutcome, line: Line(text: "And who noticed?"))],
                content: .present(prompts: [prompt("case", by: "bo", raises: ["creator_revenue"])])),
            close,
        ])

    static let close = Phase(
        id: "close", minutes: 1, minimum: 0, leadIn: [], interruptions: [], content: .close(says: ["Goodbye."]))

    static func setup(_ mode: SessionMode = .practice, pace: Int = 1_000, rounds: [String] = ["talk", "story"]) -> SessionSetup {
        SessionSetup(seed: 3, mode: mode, pace: pace, rounds: rounds, avoid: [])
    }
}
