import Foundation
import InterviewEngine
import Testing

@Suite struct LawTests {
    static let seeds: [UInt64] = Array(1...8)

    /// 10,000 steps, as many sessions as they take.
    static func plays(_ seed: UInt64, steps: Int = 1_250, wakesOften: Bool = false) -> [Play] {
        var candidate = RandomCandidate(seed: seed)
        candidate.wakesOften = wakesOften
        var plays: [Play] = []
        var play = fresh(seed, 0)
        for _ in 0..<steps {
            if play.state.floor == .over {
                plays.append(play)
                play = fresh(seed, plays.count)
            }
            candidate.step(&play)
        }
        return plays + [play]
    }

    static func fresh(_ seed: UInt64, _ number: Int) -> Play {
        Play(
            SmallLoop.state(
                ["talk", "story", "panel", "vp", "short"], seed: seed &* 31 &+ UInt64(number), mode: number % 3 == 2 ? .exam : .practice,
                pace: [1_000, 1_250, 1_500][number % 3], avoid: ["topic-2", "home-budget-1"], lines: 4))
    }

    static func fold(_ start: InterviewState, _ journal: some Sequence<Play.Record>) -> InterviewState {
        journal.reduce(into: start) { apply(&$0, $1.event, at: $1.at) }
    }

    @Test(arguments: seeds) func theJournalTellsTheWholeState(seed: UInt64) throws {
        for play in LawTests.plays(seed) {
            #expect(LawTests.fold(play.start, play.journal) == play.state)
            let data = try JSONEncoder().encode(play.journal)
            let read = try JSONDecoder().decode([Play.Record].self, from: data)
            #expect(read == play.journal)
            #expect(LawTests.fold(play.start, read) == play.state)
        }
    }

    @Test(arguments: seeds) func decidingAgainGivesTheSameMoves(seed: UInt64) {
        for play in LawTests.plays(seed) {
            var state = play.start
            var expected: [Move] = []
            for record in play.journal {
                switch record.event {
                case .stimulus(let stimulus):
                    #expect(expected.isEmpty)
                    expected = decide(state, stimulus, at: record.at)
                case .move(let move):
                    #expect(expected.first == move)
                    expected = Array(expected.dropFirst())
                }
                apply(&state, record.event, at: record.at)
            }
            #expect(expected.isEmpty)
        }
    }

    @Test(arguments: seeds) func splittingAnIdleStretchChangesNothing(seed: UInt64) {
        let plain = LawTests.plays(seed)
        let often = LawTests.plays(seed, wakesOften: true)
        #expect(plain.map(\.journal) == often.map(\.journal))
        #expect(plain.map(\.state) == often.map(\.state))
    }

    @Test(arguments: seeds) func nothingIsAskedTwiceAndEveryBudgetHolds(seed: UInt64) {
        for play in LawTests.plays(seed) {
            let state = play.state
            let prompts = state.turns.compactMap(\.prompt)
            #expect(Set(prompts).count == prompts.count)
            for turn in state.turns {
                #expect(Set(turn.probed).count == turn.probed.count)
                #expect(turn.probed.count <= state.loop.persona(turn.by)!.probes)
            }
            for round in state.loop.rounds {
                let turns = state.turns.filter { $0.round == round.id }
                let causes = turns.flatMap(\.interruptions)
                #expect(Set(causes).count == causes.count)
                for persona in state.loop.personas {
                    #expect(turns.filter { $0.by == persona.id }.flatMap(\.interruptions).count <= persona.interruptions)
                }
            }
        }
    }

    @Test(arguments: seeds) func nobodyIsCutOffBeforeTheirTime(seed: UInt64) {
        for play in LawTests.plays(seed) {
            var state = play.start
            var last: (round: String, at: SessionTime)?
            for record in play.journal {
                if case .move(.interrupted) = record.event {
                    #expect(state.floor == .candidate && state.openTurn?.prompt != nil)
                    #expect(state.answer.firstTyped.map { record.at - $0 >= .seconds(15) } ?? false)
                    #expect(state.hearing.map { $0.dwell.words >= 25 } ?? false)
                    if let last, last.round == state.round?.id { #expect(record.at - last.at >= .seconds(20)) }
                    last = (state.round?.id ?? "", record.at)
                }
                apply(&state, record.event, at: record.at)
            }
        }
    }

    @Test(arguments: seeds) func whatIsSaidBackWasTypedSo(seed: UInt64) {
        for play in LawTests.plays(seed) {
            let typed =
                play.journal.reduce(into: (play.start, [String]())) { fold, record in
                    apply(&fold.0, record.event, at: record.at)
                    if case .stimulus(.drafted) = record.event { fold.1.append(fold.0.answer.text) }
                }.1 + play.state.turns.map(\.answer)
            for record in play.journal {
                guard case .move(.spoke(let utterance)) = record.event, utterance.text.contains("\"") else { continue }
                let quote = utterance.text.split(separator: "\"", omittingEmptySubsequences: false)[1]
                #expect(typed.contains { $0.contains(quote) }, "\(utterance.text)")
            }
        }
    }

    @Test(arguments: seeds) func everyRoundEndsInTimeAndIsWarnedOfOnce(seed: UInt64) {
        for play in LawTests.plays(seed) {
            var warned: [Int] = []
            for record in play.journal {
                guard case .move(let move) = record.event else { continue }
                if case .spoke(let u) = move, case .timeWarning(let minutes) = u.purpose { warned.append(minutes) }
                if case .roundEnded = move {
                    #expect(Set(warned).count == warned.count)
                    warned = []
                }
            }
            // Time stands still while the room is paused or left, in the shell and so in the engine; this driver lets it run.
            let still = LawTests.stoodStill(play)
            for round in play.state.finished {
                let planned = play.state.minutesPlanned(of: play.state.loop.round(round.id)!)
                #expect((round.ended - round.began).count <= planned.count + 30_000 + still)
            }
        }
    }

    static func stoodStill(_ play: Play) -> Int {
        var since: SessionTime?
        var sum = 0
        var state = play.start
        for record in play.journal {
            apply(&state, record.event, at: record.at)
            let still = state.paused || state.away
            if still, since == nil { since = record.at }
            if !still, let from = since {
                sum += (record.at - from).count
                since = nil
            }
        }
        return sum
    }

    @Test(arguments: seeds) func textsAreWholeAndQuotesAreTheCandidates(seed: UInt64) {
        for play in LawTests.plays(seed) {
            for turn in play.state.turns {
                #expect(turn.closed == nil || turn.closed! >= turn.opened)
                for part in turn.parts {
                    #expect(part.text.utf8.count <= Box.limit)
                    #expect(!part.text.unicodeScalars.contains("\u{FFFD}"))
                    #expect(part.sent >= part.began)
                    #expect(part.firstTyped.map { $0 >= part.began } ?? true)
                }
            }
        }
    }

    @Test(arguments: seeds) func aJournalCutAnywherePlaysToTheEnd(seed: UInt64) {
        let play = LawTests.plays(seed, steps: 500)[0]
        for cut in stride(from: 0, to: play.journal.count, by: 7) {
            let records = play.journal.prefix(cut)
            var resumed = Play(LawTests.fold(play.start, records))
            if resumed.state.paused { resumed.send(.unpaused) }
            if resumed.state.away { resumed.send(.resumed(away: .zero)) }
            let round = resumed.state.round?.id
            resumed.pass(until: resumed.state.now + .minutes(90))
            #expect(resumed.state.round == nil)
            #expect(round == nil || resumed.state.finished.last?.id == round)
        }
    }

    @Test(arguments: seeds) func anythingMayBeFolded(seed: UInt64) {
        var random = RandomEvent(seed: seed)
        for _ in 0..<25 {
            var state = SmallLoop.state(["talk", "story", "panel", "vp"], seed: seed, lines: 2)
            for _ in 0..<50 {
                let stimulus = random.stimulus(state)
                let t = random.time()
                let moves = decide(state, stimulus, at: t)
                apply(&state, .stimulus(stimulus), at: t)
                if random.chance.below(2) == 0 { for move in moves { apply(&state, .move(move), at: t) } }
                apply(&state, .move(random.move()), at: random.time())
                let cursor = state.answer.cursor
                #expect(cursor >= 0 && cursor <= state.answer.text.utf8.count)
                _ = nextDeadline(state)
                _ = state.remaining(at: t)
                _ = state.elapsedOnQuestion(at: t)
                _ = (state.pinnedQuestion, state.speaker, state.loopFraction, state.textToHear, state.nextHint, state.canAskToFinish)
            }
        }
    }

    /// The laws say something only of what happens.
    @Test func theRandomCandidateMeetsEverything() {
        var met: Set<String> = []
        for play in LawTests.seeds.flatMap({ LawTests.plays($0) }) {
            for record in play.journal {
                guard case .move(let move) = record.event else { continue }
                if case .spoke(let utterance) = move { met.insert(kind(utterance.purpose)) } else { met.insert(kind(move)) }
                if case .phaseEnded(_, let why) = move { met.insert("phase \(why)") }
                if case .roundEnded(_, let why) = move { met.insert("round \(why)") }
                if case .interrupted(_, let cause) = move { met.insert("cut \(cause)") }
            }
        }
        let expected: Set<String> = [
            "opening", "leadIn", "brief", "prompt", "followUp", "interruption", "floorBack", "letMeFinish", "acknowledgement", "nudge",
            "offer", "movingOn", "answer", "correction", "unknown", "handover", "poolDry", "timeWarning", "overtime", "hint", "closing",
            "phaseBegan", "phaseEnded", "caseDrawn", "stageBegan", "factChanged", "interrupted", "draftParked", "draftRestored",
            "beatBegan", "floorTaken", "turnClosed", "overtimeBegan", "draftCounted", "roundEnded", "loopEnded", "phase complete",
            "phase time", "phase leftOut", "phase candidate", "round closed", "round time", "round abandoned",
        ]
        #expect(expected.subtracting(met) == [])
        #expect(met.count { $0.hasPrefix("cut ") } == InterruptionCause.allCases.count)
    }

    /// The name of an enum's case.
    private func kind(_ value: some Any) -> String { String("\(value)".prefix { $0 != "(" }) }

    @Test func otherSeedsAreOtherInterviews() {
        let first = (1...20).map { seed in
            var play = Play(SmallLoop.state(["talk"], seed: UInt64(seed), lines: 4))
            play.enter("talk")
            return play.take().joined()
        }
        #expect(Set(first).count > 10)
    }
}

@Suite struct DiceTests {
    @Test func aDrawDependsOnSeedPurposeAndOrdinalAlone() {
        let dice = Dice(seed: 42)
        #expect(dice.roll("a", 0) == 2_421_101_847_488_621_195)
        #expect(dice.roll("a", 1) != dice.roll("a", 0))
        #expect(dice.roll("b", 0) != dice.roll("a", 0))
        #expect(Dice(seed: 43).roll("a", 0) != dice.roll("a", 0))
    }

    @Test func picksAreEvenAndOrdersArePermutations() {
        let dice = Dice(seed: 1)
        var counts = Array(repeating: 0, count: 6)
        for ordinal in 0..<6_000 { counts[dice.pick(6, "even", ordinal)] += 1 }
        #expect(counts.allSatisfy { (850...1_150).contains($0) })
        for count in 0..<20 { #expect(dice.order(count, "order \(count)").sorted() == Array(0..<count)) }
        #expect(dice.pick(0, "x") == 0)
        #expect((0..<1_000).count { dice.chance(30, "c", $0) } / 100 == 3 || (0..<1_000).count { dice.chance(30, "c", $0) } / 100 == 2)
    }

    @Test func sayingsComeOnceEachBeforeAnyComesAgain() {
        var play = Play(SmallLoop.state(["talk"], lines: 4))
        play.enter("talk")
        play.type("x")
        var said: [String] = []
        // A nudge for every question, however many it takes.
        for _ in 0..<12 {
            play.send(.movedOn)
            if play.state.openTurn?.prompt == nil { break }
            said += play.take().filter { $0.hasPrefix("ada: ada moving on") }
        }
        #expect(Set(said.prefix(4)).count == 4)
        #expect(said.count == 4, "in one round none comes again")
    }
}

@Suite struct BoxTests {
    func box(_ text: String) -> Play {
        var play = Play(SmallLoop.state())
        play.enter("talk")
        play.type(text)
        return play
    }

    func edit(_ play: Play, _ at: Int, _ delete: Int, _ insert: String, cursor: Int = 0) -> Box {
        var play = play
        play.send(
            .drafted(
                box: .answer, revision: 9, cursor: cursor,
                edits: [DraftEdit(wait: .zero, at: at, delete: delete, insert: insert, pasted: true)]))
        return play.state.answer
    }

    @Test func editsAreInBytesAndNeverSplitACharacter() {
        let play = box("aé家z")
        #expect(edit(play, 1, 2, "e").text == "ae家z")
        #expect(edit(play, 2, 1, "x").text == "aé家z")
        #expect(edit(play, 3, 1, "x").text == "aéxz")
        #expect(edit(play, 6, 99, "").text == "aé家")
        #expect(edit(play, 8, 0, "x").text == "aé家z")
        #expect(edit(play, -1, 0, "x").text == "aé家z")
        #expect(edit(play, 7, 0, "!", cursor: 5).cursor == 3)
        #expect(edit(play, 7, 0, " two more words").pastedWords == 3)
        #expect(edit(play, 0, 0, "").revision == 9)
    }

    @Test func aBoxHoldsSixtyFourKibibytes() {
        let play = box(String(repeating: "é", count: 32_767))
        #expect(edit(play, 0, 0, "aaaa").text.utf8.count == Box.limit)
        #expect(edit(play, 0, 0, "aé").text.utf8.count == Box.limit - 1)
    }

    @Test func nothingTypedMovesBetweenBoxes() {
        var play = box("answer")
        play.send(.drafted(box: .reply, revision: 1, cursor: 0, edits: [DraftEdit(wait: .zero, at: 0, delete: 0, insert: "x")]))
        #expect(play.state.answer.text == "answer")
        #expect(play.state.reply.text == "")
    }
}
