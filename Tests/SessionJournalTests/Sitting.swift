import InterviewEngine

@testable import SessionJournal

/// A loop of one short round, and a candidate who sits it into a journal as the shell does.
enum Sitting {
    static let loop = Loop(
        id: "tiny", title: "Tiny",
        personas: [
            Persona(
                id: "ada", name: "Ada Stone", title: "", stake: "", temper: .warm, beat: .seconds(3), patience: 3, interruptions: 1,
                probes: 1,
                sayings: Sayings(
                    acknowledgements: ["Thanks."], nudges: ["Take your time."], offers: ["Shall we go on?"], movingOn: ["Let us go on."],
                    fiveMinutes: ["Five minutes."], oneMinute: ["One minute."], overtime: ["Finish your sentence."],
                    letMeFinish: ["Go on."], floorBack: ["Please."], unknown: ["I do not know."], corrections: ["No: {fact}"],
                    poolDry: ["That was all."], handovers: ["{name}?"], timeLeft: ["{minutes} left."]))
        ],
        world: CaseWorld(facts: []),
        rounds: [
            Round(
                id: "talk", title: "Talk", style: .recruiter, minutes: 8, interviewers: ["ada"], opening: ["Hello."],
                phases: [
                    Phase(
                        id: "topics", minutes: 6, minimum: 1, leadIn: ["So."], interruptions: [],
                        content: .ask(prompts: [prompt("why"), prompt("what"), prompt("who")])),
                    Phase(id: "close", minutes: 1, minimum: 0, leadIn: [], interruptions: [], content: .close(says: ["Goodbye."])),
                ])
        ])

    private static func prompt(_ id: String) -> Prompt {
        Prompt(
            id: id, by: "ada", line: Line(text: "\(id)?", quoting: nil), raises: [],
            followUps: [FollowUp(gap: .noFigure, line: Line(text: "How much?", quoting: nil))], hints: [], answerFacts: [], notes: "")
    }

    static let header = JournalHeader(
        format: 1, session: "tiny1", began: 1_764_000_000_000, app: "test", pack: "tiny", packTitle: "Tiny", packDigest: "",
        setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: ["talk"], avoid: []), engine: Engine.version, listener: 1,
        scorer: "1")

    /// Sits the whole round; `gaps`: what is missing in each answer.
    /// - Returns: the state that the shell held at the end.
    static func play(into journal: JournalWriter, gaps: [[Gap]] = [[.noFigure], [], []]) -> InterviewState {
        var state = InterviewState(loop: loop, setup: header.setup)
        var now = SessionTime.zero
        func send(_ stimulus: Stimulus) {
            let moves = decide(state, stimulus, at: now)
            for event in [.stimulus(stimulus)] + moves.map(Event.move) {
                journal.append(.event(event), at: now, wall: header.began + now.milliseconds)
                apply(&state, event, at: now)
            }
        }
        send(.roundEntered(round: "talk"))
        for missing in gaps {
            let text = "We cut the delay by half and it held."
            now = now + .seconds(20)
            send(
                .drafted(
                    box: .answer, revision: state.answer.revision + 1, cursor: text.utf8.count,
                    edits: [DraftEdit(wait: .seconds(2), at: state.answer.text.utf8.count, delete: 0, insert: text)]))
            send(.submitted(box: .answer, revision: state.answer.revision))
            send(
                .heard(
                    hearing: Hearing(
                        turn: state.turns.count - 1, box: .answer, revision: state.answer.revision,
                        gaps: missing.map { HeardGap(gap: $0, span: nil) })))
            journal.append(.sheet(SheetRecord(scope: "turn", id: "0", json: "{}")), at: now, wall: 0)
            wake()
        }
        func wake() {
            while let due = nextDeadline(state), due <= now + .seconds(4) {
                now = max(now, due)
                guard !decide(state, .woke, at: now).isEmpty else { break }
                send(.woke)
            }
        }
        send(.roundAbandoned)
        return state
    }
}
