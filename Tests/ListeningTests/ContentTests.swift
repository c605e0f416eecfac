import InterviewEngine
import ScenarioPacks
import Testing

/// What the bundled packs sound like to somebody who sits them again and again.
@Suite struct ContentTests {
    static let packs = ["aiml-pm-twitch-2026", "pm-music-marketplace", "warm-up"]
    private static let answers = [
        "I'd keep the floor for the small ones and take the slower page for it, because they leave first. It cost 0.4 percent of watch time.",
        "We tried a lot of things and it went well for everybody involved, more or less.",
        "The new ranking brought 12 percent more returning creators, 41 before and 46 after, against a holdout of 5 percent. I decided that.",
        "It depends. There is a tension between the two and both sides have a point, I would weigh them.",
        "The AUC went from 0.78 to 0.81 with a larger embedding.", "No idea.",
    ]

    static func sat(_ pack: String, seed: UInt64, avoid: [String] = []) throws -> InterviewState {
        var loop = try QuickLoop(pack, seed: seed, avoid: avoid) { _, number, question in
            answers[Int((seed &+ UInt64(number) &* 7 &+ UInt64(question.text.utf8.count)) % UInt64(answers.count))]
        }
        loop.run()
        return loop.state
    }

    private static func isTransition(_ purpose: Purpose) -> Bool {
        switch purpose {
        case .acknowledgement, .movingOn, .movingOnAfter, .partDone, .poolDry, .handover, .floorBack, .leadIn, .push, .followUp: true
        default: false
        }
    }

    @Test(arguments: packs) func noTransitionComesTwiceInARound(_ pack: String) throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            let state = try Self.sat(pack, seed: seed)
            for round in state.finished {
                let said = state.transcript.compactMap { line -> String? in
                    guard case .interviewer(let utterance, let at, _) = line, at >= round.began, at <= round.ended,
                        state.loop.round(round.id)!.interviewers.contains(utterance.by), Self.isTransition(utterance.purpose)
                    else { return nil }
                    return utterance.by + ": " + utterance.text
                }
                let twice = Dictionary(grouping: said) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
                #expect(twice.isEmpty, "\(pack) \(round.id) seed \(seed): \(twice)")
            }
        }
    }

    @Test(arguments: packs) func anAnswerThatStandsIsFollowedUpTwiceAndNoPromptMoreThanFourTimes(_ pack: String) throws {
        let further = [
            "The big ones paid for it, 3 percent of their impressions, and two of them left.",
            "I'd undo it below 8 percent, two days running.",
            "With half the team I would have shipped the list and left the model for spring.",
            "Their week was 4 dollars better, against 0.2 next door.",
        ]
        for seed in 1...2 as ClosedRange<UInt64> {
            var loop = try QuickLoop(pack, seed: seed) { _, number, question in
                if case .prompt = question.purpose { Self.answers[2] } else { further[number % further.count] }
            }
            loop.run()
            let turns = loop.state.turns.filter { $0.prompt != nil && !$0.parts.isEmpty }
            #expect(turns.allSatisfy { $0.followUps <= 4 })
            // The last of a part may have been left for want of time.
            let asked = turns.filter { turn in turns.contains { $0.number == turn.number + 1 && $0.phase == turn.phase } || turns.count == 1
            }
            let few = asked.filter { $0.followUps < 2 && !Self.isOutOfLines($0, loop.state) }
            #expect(few.isEmpty, "\(pack) seed \(seed): \(few.map { ($0.prompt ?? "", $0.probed, $0.pushed) })")
        }
    }

    /// In a round that hears more prompts than a person has lines, none of them comes again.
    private static func isOutOfLines(_ turn: Turn, _ state: InterviewState) -> Bool {
        let own = state.turns.filter { $0.round == turn.round && $0.by == turn.by }.reduce(0) { sum, turn in
            sum + max(0, turn.pushed - (turn.prompt.flatMap(state.loop.prompt)?.pushes.count ?? 0))
        }
        return own >= state.loop.persona(turn.by)?.sayings.pushes.count ?? 0
    }

    @Test(arguments: packs) func fiveLoopsInARowHearNoPromptTwiceWhereThePoolAllows(_ pack: String) throws {
        var heard: [String] = []
        for seed in 11...15 as ClosedRange<UInt64> {
            let state = try Self.sat(pack, seed: seed, avoid: heard)
            var asked = Set(heard)
            for turn in state.turns {
                guard let prompt = turn.prompt, let phase = state.loop.round(turn.round)?.phases.first(where: { $0.id == turn.phase })
                else {
                    continue
                }
                let pool = Self.pool(of: prompt, in: phase)
                if asked.contains(prompt) {
                    #expect(pool.allSatisfy { asked.contains($0) }, "\(prompt) came again before \(pool.filter { !asked.contains($0) })")
                }
                asked.insert(prompt)
            }
            let now = state.turns.compactMap(\.prompt)
            heard = heard.filter { !now.contains($0) } + now
        }
    }

    /// The prompts that might have been asked in its place.
    private static func pool(of prompt: String, in phase: Phase) -> [String] {
        guard case .caseStudy(let cases) = phase.content else { return phase.prompts.map(\.id) }
        return cases.flatMap(\.stages).first { $0.variants.contains { $0.id == prompt } }?.variants.map(\.id) ?? []
    }

    @Test func twoSeedsAreTwoInterviews() throws {
        let loops = try (1...4).map { try Self.sat("aiml-pm-twitch-2026", seed: $0) }
        let tempers = loops.map { state in state.loop.personas.map(\.temper) }
        #expect(Set(tempers).count >= 4)
        // The same people, and hardly a word in common beyond the script of their day.
        let words = loops.map { state in
            Set(
                state.transcript.compactMap { line -> String? in
                    if case .interviewer(let utterance, _, _) = line { utterance.text } else { nil }
                })
        }
        for place in 1..<words.count {
            let shared = words[0].intersection(words[place])
            #expect(shared.count * 2 < words[0].count, "\(shared.count) of \(words[0].count)")
        }
        #expect(try Self.sat("aiml-pm-twitch-2026", seed: 1) == loops[0])
    }
}
