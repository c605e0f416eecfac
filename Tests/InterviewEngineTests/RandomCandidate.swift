import InterviewEngine

/// Chance from a seed.
struct Chance: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
    mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
}

/// A candidate who does anything at all, at any time.
struct RandomCandidate {
    var chance: Chance
    /// Wakes the engine at instants of no importance too.
    var wakesOften = false

    init(seed: UInt64) { chance = Chance(seed) }

    mutating func step(_ play: inout Play) {
        let span = chance.below(8) == 0 ? chance.below(90_000) : chance.below(4_000)
        let end = play.now + Milliseconds(span)
        // Drawn in any case, so that both candidates do the same.
        let extra = (0..<3).map { _ in play.now + Milliseconds(chance.below(max(1, span))) }
        play.pass(until: end, also: wakesOften ? extra : [])
        if play.state.round == nil, let next = play.state.nextRound {
            play.enter(next.id)
            return
        }
        if play.state.away || play.state.paused, chance.below(2) == 0 {
            play.send(play.state.away ? .resumed(away: .minutes(chance.below(900))) : .unpaused)
            return
        }
        act(&play)
    }

    private mutating func act(_ play: inout Play) {
        switch chance.below(60) {
        case 0: play.send(.movedOn)
        case 1: play.send(.letMeFinish)
        case 2: play.send(.hintAsked)
        case 3: play.send(.paused)
        case 4: play.send(.left)
        case 5: play.send(.sleptThrough(gap: .minutes(3)))
        case 6: if chance.below(20) == 0 { play.send(.roundAbandoned) }
        case 7: play.send(.scored(turn: chance.below(9), levels: ["latency": 3], edges: [], vote: chance.below(5) - 2, scorer: "s"))
        case 8...13: play.submit(chance.pick(Box.Kind.allCases))
        case 14...24: play.send(.heard(hearing: hearing(of: play.state)))
        default: play.send(typing(in: play.state))
        }
    }

    private mutating func typing(in state: InterviewState) -> Stimulus {
        let box = chance.below(10) == 0 ? chance.pick(Box.Kind.allCases) : state.activeBox ?? .answer
        let bytes = state.box(box).text.utf8.count
        let edits = (0..<(1 + chance.below(3))).map { _ in
            DraftEdit(
                wait: Milliseconds(chance.below(400)), at: chance.below(5) == 0 ? chance.below(bytes + 5) - 2 : bytes,
                delete: chance.below(6) == 0 ? chance.below(12) : 0,
                insert: chance.pick(["we ", "moved 40 % of it. ", "naïve ", "家族 ", "👨‍👩‍👧 ", "why? ", "\n", "e\u{301} ", ""]),
                pasted: chance.below(9) == 0)
        }
        return .drafted(box: box, revision: state.box(box).revision + 1, cursor: chance.below(bytes + 9), edits: edits)
    }

    mutating func hearing(of state: InterviewState) -> Hearing {
        func span(_ chance: inout Chance) -> HeardSpan {
            let start = chance.below(80) - 2
            return HeardSpan(start: start, end: start + chance.below(60))
        }
        let words = chance.below(400)
        return Hearing(
            turn: max(0, state.turns.count - 1 + (chance.below(20) == 0 ? chance.below(5) - 2 : 0)),
            box: chance.below(10) == 0 ? .reply : .answer, revision: state.answer.revision,
            gaps: Gap.allCases.shuffled(using: &chance).prefix(chance.below(5)).map {
                HeardGap(gap: $0, span: chance.below(2) == 0 ? nil : span(&chance))
            },
            claims: (0..<chance.below(3)).map {
                Claim(id: "c\($0)", subject: "s", value: Figure(mantissa: 1, exponent: 0, unit: ""), role: "r", span: span(&chance))
            },
            asked: (0..<(chance.below(6) == 0 ? 2 : 0)).map { _ in
                Asked(
                    span: span(&chance),
                    finding: chance.pick([
                        .fact(id: "sla"), .fact(id: "nothing"), .unknown,
                        .falsePremise(fact: "team", stated: Figure(mantissa: 9, exponent: 0, unit: "")),
                    ]))
            },
            dwell: Dwell(
                words: words, sinceOutcome: chance.below(words + 1), sinceFigure: chance.below(2) == 0 ? words : chance.below(words + 1)),
            repeats: chance.below(4) == 0 ? [span(&chance)] : [], wanders: chance.below(2) == 0)
    }
}

/// Any event at all, whether it can have happened or not.
struct RandomEvent {
    var chance: Chance
    var candidate: RandomCandidate

    init(seed: UInt64) {
        chance = Chance(seed)
        candidate = RandomCandidate(seed: seed &+ 1)
    }

    mutating func time() -> SessionTime {
        SessionTime(chance.pick([Int.min, -1, 0, 1, chance.below(9_000_000), 1 << 50, .max]))
    }

    private mutating func milliseconds() -> Milliseconds { Milliseconds(chance.pick([Int.min, -5, 0, 700, .max])) }

    mutating func stimulus(_ state: InterviewState) -> Stimulus {
        switch chance.below(15) {
        case 0, 1: return .roundEntered(round: chance.pick(["talk", "story", "panel", "vp", "short", ""]))
        case 2, 3:
            let edits = (0..<chance.below(4)).map { _ in
                DraftEdit(
                    wait: milliseconds(), at: chance.pick([Int.min, -1, 0, 3, .max]), delete: chance.pick([Int.min, -1, 0, 1, .max]),
                    insert: chance.pick(["", "é", "words here. "]))
            }
            return .drafted(
                box: chance.pick(Box.Kind.allCases), revision: chance.pick([.min, 0, .max]), cursor: chance.pick([.min, 1, .max]),
                edits: edits)
        case 4:
            var hearing = candidate.hearing(of: state)
            if chance.below(2) == 0 {
                hearing.asked = [Asked(span: HeardSpan(start: .min, end: .max), finding: .unknown)]
                hearing.dwell = Dwell(words: .max, sinceOutcome: .max, sinceFigure: .min)
                hearing.turn = chance.pick([hearing.turn, .min, .max])
            }
            return .heard(hearing: hearing)
        case 5: return .submitted(box: chance.pick(Box.Kind.allCases), revision: .max)
        case 6: return .letMeFinish
        case 7: return .movedOn
        case 8: return .hintAsked
        case 9: return chance.pick([.paused, .unpaused, .unpaused])
        case 10: return chance.pick([.left, .resumed(away: milliseconds()), .resumed(away: milliseconds())])
        case 11: return .sleptThrough(gap: milliseconds())
        case 12: return .roundAbandoned
        case 13: return .scored(turn: chance.pick([.min, 0, .max]), levels: [:], edges: [], vote: .min, scorer: "")
        default: return .woke
        }
    }

    mutating func move() -> Move {
        switch chance.below(14) {
        case 0: return .phaseBegan(phase: chance.pick(["topics", "tell", "more", "design", "yours", "close", "defence", "x"]))
        case 1: return .phaseEnded(phase: chance.pick(["topics", "tell", "design", "yours", "x"]), why: .time)
        case 2: return .caseDrawn(id: chance.pick(["home", "x"]))
        case 3: return .stageBegan(stage: chance.pick(["clarify", "twist", "x"]))
        case 4: return .factChanged(change: FactChange(fact: chance.pick(["sla", "x"]), text: "t"))
        case 5, 6: return .spoke(utterance: Utterance(by: chance.pick(["ada", "x"]), text: "t", purpose: purpose()))
        case 7: return .interrupted(turn: chance.pick([0, 1, .min, .max]), cause: .rambling)
        case 8: return .draftParked
        case 9: return .draftRestored
        case 10: return .beatBegan(until: time())
        case 11: return .floorTaken
        case 12: return .turnClosed(turn: chance.pick([0, 1, 2, .min, .max]))
        default: return chance.pick([.overtimeBegan, .draftCounted(box: .reply), .roundEnded(round: "talk", why: .time), .loopEnded])
        }
    }

    private mutating func purpose() -> Purpose {
        chance.pick([
            .opening, .leadIn, .brief(caseID: "x"), .prompt(id: "topic-1", turn: chance.below(3)), .prompt(id: "x", turn: 0),
            .followUp(prompt: "topic-1", gap: .noSide), .interruption(cause: .rambling), .floorBack, .letMeFinish, .acknowledgement,
            .nudge, .offer, .movingOn, .answer(fact: "x"), .correction(fact: "sla"), .unknown, .handover, .poolDry,
            .timeWarning(minutes: .min), .timeWarning(minutes: 5), .overtime, .hint(prompt: "x"), .closing,
        ])
    }
}
