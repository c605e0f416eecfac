import InterviewEngine

/// A loop with three interviewers and every kind of phase, small enough to know by heart.
enum SmallLoop {
    /// `lines`: how many lines each list of sayings has.
    static func loop(lines: Int = 1) -> Loop {
        Loop(
            id: "small", title: "Small",
            personas: [
                persona("ada", "Ada Stone", .warm, patience: 3, interruptions: 2, probes: 2, lines),
                persona("ben", "Ben Reed", .terse, patience: 1, interruptions: 2, probes: 2, lines),
                persona("cem", "Cem Oz", .skeptical, patience: 5, interruptions: 3, probes: 4, lines),
            ],
            world: CaseWorld(facts: [
                Fact(
                    id: "sla", about: "latency", text: "The target is 150 ms.", ask: ["sla"], raises: ["latency"],
                    value: Figure(mantissa: 150, exponent: 0, unit: "ms")),
                Fact(id: "team", about: "team", text: "Five people.", ask: ["team"], raises: [], value: nil),
            ]),
            rounds: [talk(lines), story(lines), panel(lines), vp(lines), short])
    }

    static func state(
        _ rounds: [String] = ["talk", "story", "panel", "vp"], seed: UInt64 = 7, mode: SessionMode = .practice, pace: Int = 1_000,
        avoid: [String] = [], lines: Int = 1
    ) -> InterviewState {
        InterviewState(loop: loop(lines: lines), setup: SessionSetup(seed: seed, mode: mode, pace: pace, rounds: rounds, avoid: avoid))
    }

    static func lines(_ name: String, _ count: Int, _ suffix: String = "") -> [String] { (1...count).map { "\(name) \($0)\(suffix)" } }

    static func persona(
        _ id: String, _ name: String, _ temper: Temper, patience: Int, interruptions: Int, probes: Int, _ count: Int
    ) -> Persona {
        func list(_ name: String, _ suffix: String = "") -> [String] { lines("\(id) \(name)", count, suffix) }
        return Persona(
            id: id, name: name, title: "", stake: "", temper: temper, beat: .seconds(3), patience: patience,
            interruptions: interruptions, probes: probes,
            sayings: Sayings(
                acknowledgements: list("ack"), nudges: list("nudge"), offers: list("offer"), movingOn: list("moving on"),
                fiveMinutes: list("five"), oneMinute: list("one"), overtime: list("overtime"), letMeFinish: list("finish"),
                floorBack: list("back"), unknown: list("unknown"), corrections: list("no,", " {fact}"), poolDry: list("dry"),
                handovers: list("over to", " {name}"), timeLeft: list("left", " {minutes}")))
    }

    static func prompt(_ id: String, by: String, quoting: String? = nil) -> Prompt {
        Prompt(
            id: id, by: by, line: Line(text: "\(id)?", quoting: quoting), raises: [],
            followUps: [.noFigure, .noDecision, .notTraded, .noAnswer].map {
                FollowUp(gap: $0, line: Line(text: "\(id) \($0.rawValue)?", quoting: "You said \"{quote}\". \($0.rawValue)?"))
            },
            hints: ["hint 1", "hint 2"], answerFacts: [], notes: "")
    }

    static func prompts(_ stem: String, _ count: Int, by: String) -> [Prompt] { (1...count).map { prompt("\(stem)-\($0)", by: by) } }

    static let cutIns = InterruptionCause.allCases.map {
        Interruption(cause: $0, line: Line(text: "stop \($0.rawValue)", quoting: "stop \"{quote}\" \($0.rawValue)"))
    }

    static func yours(_ minutes: Int, _ count: Int) -> Phase {
        Phase(
            id: "yours", minutes: minutes, minimum: 1, leadIn: lines("your questions", count), interruptions: [],
            content: .candidateQuestions)
    }

    static func close(_ count: Int) -> Phase {
        Phase(id: "close", minutes: 1, minimum: 0, leadIn: [], interruptions: [], content: .close(says: lines("goodbye", count)))
    }

    static func talk(_ count: Int) -> Round {
        Round(
            id: "talk", title: "Talk", style: .recruiter, minutes: 14, interviewers: ["ada"], opening: lines("hello", count),
            phases: [
                Phase(
                    id: "topics", minutes: 10, minimum: 2, leadIn: lines("so", count), interruptions: [],
                    content: .ask(prompts: prompts("topic", 6, by: "ada"))),
                yours(3, count), close(count),
            ])
    }

    static func story(_ count: Int) -> Round {
        Round(
            id: "story", title: "Story", style: .hiringManager, minutes: 24, interviewers: ["ben"], opening: lines("hello", count),
            phases: [
                Phase(
                    id: "tell", minutes: 10, minimum: 3, leadIn: [], interruptions: cutIns,
                    content: .present(prompts: prompts("story", 3, by: "ben"))),
                Phase(
                    id: "more", minutes: 10, minimum: 2, leadIn: [], interruptions: cutIns,
                    content: .ask(prompts: prompts("more", 5, by: "ben"))),
                yours(3, count), close(count),
            ])
    }

    static func stage(_ name: String, _ id: String, _ kind: StageKind, by: String, changes: [FactChange] = []) -> Stage {
        Stage(id: id, kind: kind, by: by, changes: changes, variants: prompts("\(name)-\(id)", 3, by: by))
    }

    static func script(_ name: String) -> CaseScript {
        CaseScript(
            id: name, title: name, brief: "brief \(name)",
            stages: [
                stage(name, "clarify", .clarify, by: "ada"), stage(name, "budget", .budget, by: "ben"),
                stage(name, "fairness", .fairness, by: "cem"), stage(name, "rollout", .rollout, by: "cem"),
                stage(name, "twist", .curveball, by: "ada", changes: [FactChange(fact: "sla", text: "It is 120 ms now.")]),
            ])
    }

    static func panel(_ count: Int) -> Round {
        Round(
            id: "panel", title: "Panel", style: .panel, minutes: 30, interviewers: ["ada", "ben", "cem"], opening: lines("hello", count),
            phases: [
                Phase(
                    id: "design", minutes: 25, minimum: 5, leadIn: [], interruptions: cutIns,
                    content: .caseStudy(cases: [script("home"), script("chat")])),
                yours(4, count), close(count),
            ])
    }

    static func vp(_ count: Int) -> Round {
        let attacks = (1...3).map { prompt("attack-\($0)", by: "cem", quoting: "Earlier: \"{quote}\". Why?") }
        return Round(
            id: "vp", title: "VP", style: .vp, minutes: 20, interviewers: ["cem"], opening: lines("hello", count),
            phases: [
                Phase(
                    id: "defence", minutes: 8, minimum: 3, leadIn: lines("so", count), interruptions: [], content: .defend(prompts: attacks)
                ),
                Phase(
                    id: "vision", minutes: 7, minimum: 2, leadIn: [], interruptions: cutIns,
                    content: .ask(prompts: prompts("vision", 4, by: "cem"))),
                yours(4, count), close(count),
            ])
    }

    /// Too short for any warning, and without room for the candidate's own questions.
    static let short = Round(
        id: "short", title: "Short", style: .hiringManager, minutes: 2, interviewers: ["ben"], opening: ["hello"],
        phases: [
            Phase(
                id: "only", minutes: 1, minimum: 1, leadIn: [], interruptions: [], content: .present(prompts: prompts("only", 1, by: "ben"))
            ),
            Phase(id: "rest", minutes: 1, minimum: 9, leadIn: [], interruptions: [], content: .ask(prompts: prompts("rest", 2, by: "ben"))),
        ])
}
