import Foundation
import InterviewEngine
import Testing

/// What was told to one interviewer and comes back with another.
@Suite struct ClaimsLedgerTests {
    private static let then = "We cut the queue. Creator revenue rose 12 percent, from a small base."
    private static let now = "Later creator revenue rose 15 percent that quarter."

    private static func start(_ rounds: [String] = ["talk", "story", "vp"], seed: UInt64 = 7) -> InterviewState {
        var loop = SmallLoop.loop(lines: 3)
        for index in loop.personas.indices {
            let id = loop.personas[index].id
            loop.personas[index].sayings.claimConflicts = (1...3).map {
                "\(id) two \($0): \"{earlier_quote}\" {earlier_name} \"{later_quote}\"?"
            }
            loop.personas[index].sayings.claimDoubts = (1...3).map {
                "\(id) same \($0): \"{later_quote}\", \"{earlier_quote}\" {earlier_name}?"
            }
            loop.personas[index].sayings.claimRecalls = (1...3).map { "\(id) how \($0): {earlier_name} \"{earlier_quote}\"?" }
        }
        return InterviewState(loop: loop, setup: SessionSetup(seed: seed, mode: .practice, pace: 1_000, rounds: rounds, avoid: []))
    }

    private static func claim(_ words: String, in text: String, id: String, role: String = "change") -> Claim {
        Claim(
            id: id, subject: "Creator revenue", value: Figure(mantissa: 12, exponent: 0, unit: "percent"), role: role,
            span: span(words, in: text))
    }

    private static func span(_ words: String, in text: String) -> HeardSpan {
        let start = text.utf8.distance(from: text.startIndex, to: text.range(of: words)!.lowerBound)
        return HeardSpan(start: start, end: start + words.utf8.count)
    }

    /// Sits the first round with one claim in it, and enters the second.
    private static func play(seed: UInt64 = 7, told: String = then) -> Play {
        var play = Play(start(seed: seed))
        play.enter("talk")
        say(told, in: &play, claims: [claim("12 percent", in: told, id: "0-0")])
        play.send(.roundAbandoned)
        play.enter("story")
        _ = play.take()
        return play
    }

    private static func say(
        _ text: String, in play: inout Play, claims: [Claim] = [], conflicts: [ClaimConflict] = [], gaps: [Gap] = [], words: Int = 0
    ) {
        play.type(text)
        play.submit()
        play.hear(gaps: gaps, claims: claims, dwell: Dwell(words: words, sinceOutcome: 0, sinceFigure: 0), conflicts: conflicts)
        play.pass(.seconds(3))
    }

    private static func conflict(_ kind: ClaimConflict.Kind = .contradiction, in text: String = now) -> ClaimConflict {
        ClaimConflict(earlier: "0-0", span: span("15 percent", in: text), kind: kind)
    }

    private static func raised(_ play: Play) -> [Utterance] {
        play.state.transcript.compactMap { line in
            guard case .interviewer(let utterance, _, _) = line else { return nil }
            switch utterance.purpose {
            case .claimConflict, .claimDoubt, .claimRecall: return utterance
            default: return nil
            }
        }
    }

    @Test func keepsWhatWasSaidAndWhoHeardIt() {
        let play = Self.play()
        let entries = play.state.ledger.entries
        #expect(entries.map(\.words) == ["Creator revenue rose 12 percent, from a small base"])
        #expect(entries.map(\.by) == ["ada"] && entries.map(\.round) == ["talk"] && entries.map(\.turn) == [0])
        #expect(play.state.ledger.entry("0-0") == entries[0] && play.state.ledger.entry("9-9") == nil)
    }

    /// The 12 percent of the first turn are put right in the open one.
    private static func putRight(in play: inout Play, gaps: [HeardGap] = []) {
        let text = "Earlier I said 12 percent, it was 15 percent."
        play.type(text)
        play.submit()
        play.send(
            .heard(
                hearing: Hearing(
                    turn: play.state.turns.count - 1, box: .answer, revision: 1, gaps: gaps,
                    claims: [claim("15 percent", in: text, id: "1-0")], corrections: [ClaimCorrection(earlier: "0-0", now: "1-0")])))
        play.pass(.seconds(3))
    }

    @Test func whatWasPutRightIsReplacedAndNeverBroughtUp() {
        var play = Self.play()
        Self.putRight(in: &play)
        let entries = play.state.ledger.entries
        #expect(entries.map(\.claim.id) == ["1-0"] && entries.map(\.words) == ["Earlier I said 12 percent, it was 15 percent"])
        #expect(entries.map(\.by) == ["ben"] && play.state.ledger.entry("0-0") == nil)
        // The one who hears the old figure held against it later has nothing to say.
        Self.say(Self.now, in: &play, conflicts: [Self.conflict()])
        #expect(Self.raised(play).isEmpty)
        // What was passed on before it was put right is what they knew then.
        play.send(.roundAbandoned)
        #expect(play.state.notes(on: "talk")?.claims.map(\.entry.claim.id) == ["0-0"])
        #expect(play.state.notes(on: "story")?.claims.map(\.entry.claim.id) == ["1-0"])
        _ = play.take()
    }

    @Test func somebodySaysThatTheyTookItIn() throws {
        var play = Self.play()
        let turn = play.state.turns.count - 1
        var taken: [Utterance] {
            play.state.transcript.compactMap { line in
                guard case .interviewer(let words, _, turn) = line, words.purpose == .acknowledgement else { return nil }
                return words
            }
        }
        Self.putRight(in: &play, gaps: [HeardGap(gap: .noFigure, span: nil)])
        let words = try #require(taken.first)
        #expect(words.by == "ben" && !words.text.contains("12") && !words.text.contains("15"))
        #expect(taken.count == 1 && play.state.loop.persona("ben")?.sayings.acknowledgements.contains(words.text) == false)
    }

    @Test func aContradictionIsRaisedOnceExactlyAndBeforeAnythingElse() {
        var play = Self.play()
        Self.say(Self.now, in: &play, conflicts: [Self.conflict()], gaps: [.noFigure])
        let raised = Self.raised(play)
        #expect(raised.map(\.purpose) == [.claimConflict(claim: "0-0")])
        #expect(raised.first?.by == "ben")
        #expect(
            raised.first?.text.hasSuffix(
                "\"Creator revenue rose 12 percent, from a small base\" Ada \"Later creator revenue rose 15 percent that quarter\"?")
                == true)
        #expect(play.state.pinnedQuestion == raised.first)
        // What is said to it belongs to the same turn, and the gap is asked about then.
        Self.say("It was 15 after the audit.", in: &play, conflicts: [Self.conflict()], gaps: [.noFigure])
        #expect(Self.raised(play).count == 1)
        #expect(play.state.turns.last?.parts.map(\.kind) == [.answer, .followUp])
        #expect(play.state.turns.last?.probed == [.noFigure])
        // Nor does anybody else bring it up.
        play.send(.roundAbandoned)
        play.enter("vp")
        Self.say(Self.now, in: &play, conflicts: [Self.conflict()])
        #expect(Self.raised(play).count == 1)
        _ = play.take()
    }

    @Test func aMerePossibilityIsAQuestionAndWaitsForWhatIsMissing() {
        var play = Self.play()
        Self.say(Self.now, in: &play, conflicts: [Self.conflict(.sameSubjectMaybe)], gaps: [.noFigure])
        #expect(Self.raised(play).isEmpty && play.state.turns.last?.probed == [.noFigure])
        Self.say("Ten.", in: &play, conflicts: [Self.conflict(.sameSubjectMaybe)])
        #expect(Self.raised(play).map(\.purpose) == [.claimDoubt(claim: "0-0")])
        #expect(Self.raised(play).first?.text.hasPrefix("ben same") == true)
    }

    @Test func nobodyHoldsItAgainstWhoAnswersAnInterruption() {
        var play = Self.play()
        let draft = String(repeating: "The AUC rose and the precision rose with it. ", count: 12)
        play.type("So. ")
        play.pass(.seconds(50))
        play.type(draft)
        let words = Dwell(words: 110, sinceOutcome: 110, sinceFigure: 110)
        play.send(
            .heard(
                hearing: Hearing(
                    turn: play.state.turns.count - 1, box: .answer, revision: 1, gaps: [HeardGap(gap: .metricWithoutOutcome, span: nil)],
                    dwell: words,
                    conflicts: [Self.conflict()])))
        #expect(play.state.turns.last?.interruptions == [.metricWithoutOutcome])
        play.pass(.seconds(2))
        play.type(Self.now, into: .reply)
        #expect(play.state.floor == .replying(cause: .metricWithoutOutcome))
        play.submit(.reply)
        #expect(play.state.floor == .candidate && Self.raised(play).isEmpty)
        _ = play.take()
    }

    @Test func whatCannotBeQuotedOrWasHeardByTheSamePersonIsLeft() {
        var short = Self.play(told: "12 percent.")
        Self.say(Self.now, in: &short, conflicts: [Self.conflict()])
        #expect(Self.raised(short).isEmpty)
        var play = Self.play()
        play.send(.roundAbandoned)
        play.enter("vp")
        Self.say(Self.now, in: &play, conflicts: [ClaimConflict(earlier: "none", span: HeardSpan(start: 0, end: 5), kind: .contradiction)])
        #expect(Self.raised(play).isEmpty)
    }

    @Test func aRoundHasItsBudget() {
        var play = Play(Self.start(["talk", "story"]))
        play.enter("talk")
        let told = (0..<4).map { "Creator revenue in month \($0) rose 12 percent there." }
        let text = told.joined(separator: "\n")
        let claims = told.enumerated().map { index, line -> Claim in
            var claim = Self.claim("12 percent", in: line, id: "0-\(index)")
            let start = told[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
            claim.span = HeardSpan(start: claim.span.start + start, end: claim.span.end + start)
            return claim
        }
        Self.say(text, in: &play, claims: claims)
        play.send(.roundAbandoned)
        play.enter("story")
        for _ in 0..<4 {
            let all = (0..<4).map { ClaimConflict(earlier: "0-\($0)", span: Self.span("15 percent", in: Self.now), kind: .contradiction) }
            Self.say(play.state.turns.last?.parts.isEmpty == true ? Self.now : "Yes, that one.", in: &play, conflicts: all)
        }
        #expect(Self.raised(play).count == 2)
        #expect(Set(Self.raised(play).map(\.text)).count == 2)
    }

    @Test func aClaimIsPutToTheTestBySomebodyElseOnce() {
        let words = "It held for all of them and we gave up two points of watch time for it, which I would do again."
        var heard = 0
        for seed in 0..<12 as Range<UInt64> {
            var play = Self.play(seed: seed)
            for _ in 0..<5 where play.state.round != nil { Self.say(words, in: &play, words: 40) }
            let raised = Self.raised(play)
            #expect(raised.count <= 1)
            guard let line = raised.first else { continue }
            heard += 1
            #expect(line.purpose == .claimRecall(claim: "0-0") && line.by == "ben")
            #expect(line.text.hasSuffix("Ada \"Creator revenue rose 12 percent, from a small base\"?"))
        }
        #expect(heard >= 6)
    }

    @Test func whereAPackHasNoLinesNothingIsRaised() {
        var play = Play(SmallLoop.state(["talk", "story"]))
        play.enter("talk")
        Self.say(Self.then, in: &play, claims: [Self.claim("12 percent", in: Self.then, id: "0-0")])
        play.send(.roundAbandoned)
        play.enter("story")
        Self.say(Self.now, in: &play, conflicts: [Self.conflict()], words: 40)
        #expect(Self.raised(play).isEmpty)
    }

    @Test func whatIsPutInIsNotLookedIntoForBraces() {
        let told = "We wrote {later_quote} and 12 percent on it."
        var play = Self.play(told: told)
        Self.say(Self.now, in: &play, conflicts: [Self.conflict()])
        #expect(Self.raised(play).first?.text.contains("\"We wrote {later_quote} and 12 percent on it\"") == true)
    }

    @Test func anOlderHearingHasNoConflicts() throws {
        let old = """
            {"asked":[],"box":"answer","claims":[],"creatorRevenue":"absent","dwell":{"sinceFigure":0,"sinceOutcome":0,"words":0},\
            "fairness":"absent","gaps":[],"latency":"absent","repeats":[],"revision":1,"sums":[],"turn":0}
            """
        let hearing = try JSONDecoder().decode(Hearing.self, from: Data(old.utf8))
        #expect(hearing.conflicts.isEmpty && hearing == Hearing(turn: 0, box: .answer, revision: 1))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(hearing), as: UTF8.self) == old)
    }

    @Test func theNotesGoToWhoeverComesNext() {
        var play = Self.play()
        Self.say(
            Self.now, in: &play, claims: [Self.claim("15 percent", in: Self.now, id: "1-0")], conflicts: [Self.conflict()], gaps: [.noSide])
        play.send(.roundAbandoned)
        let first = play.state.notes(on: "talk")
        #expect(first?.from == ["ada"] && first?.to == "ben")
        #expect(first?.claims.map(\.entry.words) == ["Creator revenue rose 12 percent, from a small base"] && first?.open == [])
        let second = play.state.notes(on: "story")
        #expect(second?.from == ["ben"] && second?.to == "cem")
        #expect(second?.claims.first?.doubt == .conflict(claim: "0-0", kind: .contradiction))
        #expect(second?.open == [RoundNotes.OpenQuestion(turn: 2, gap: .noSide)])
        #expect(play.state.notes(on: "vp") == nil && play.state.notes(on: "none") == nil)
    }
}

/// Total, and the same when played again, whatever is heard.
@Suite struct ClaimLawTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func everyClaimIsQuotedAsItWasTypedAndRaisedOnce(_ seed: UInt64) throws {
        var chance = Chance(seed)
        var candidate = RandomCandidate(seed: seed)
        var loop = SmallLoop.loop(lines: 3)
        for index in loop.personas.indices {
            loop.personas[index].sayings.claimConflicts = ["A \u{1}{earlier_quote}\u{1} {earlier_name} \u{1}{later_quote}\u{1}"]
            loop.personas[index].sayings.claimDoubts = ["B \u{1}{earlier_quote}\u{1} {earlier_name} \u{1}{later_quote}\u{1}?"]
            loop.personas[index].sayings.claimRecalls = ["C {earlier_name} \u{1}{earlier_quote}\u{1}"]
        }
        let rounds = ["talk", "story", "panel", "vp", "short"]
        var play = Play(
            InterviewState(loop: loop, setup: SessionSetup(seed: seed, mode: .practice, pace: 1_000, rounds: rounds, avoid: [])))
        for _ in 0..<1_500 where play.state.floor != .over {
            candidate.step(&play)
            guard chance.below(4) == 0, let turn = play.state.openTurn, turn.prompt != nil else { continue }
            play.send(.heard(hearing: Self.hearing(of: play.state, &chance)))
        }
        try Self.check(play)
    }

    private static func hearing(of state: InterviewState, _ chance: inout Chance) -> Hearing {
        func span() -> HeardSpan {
            let start = chance.below(60) - 1
            return HeardSpan(start: start, end: start + chance.below(14))
        }
        let number = state.turns.count - 1
        let claims = (0..<chance.below(4)).map {
            Claim(
                id: "\(number)-\($0)", subject: "s", value: Figure(mantissa: 4, exponent: 0, unit: "percent"),
                role: ["change", "result", "plain"][$0 % 3], span: span())
        }
        let conflicts = (0..<chance.below(4)).map { _ in
            ClaimConflict(
                earlier: "\(chance.below(max(1, number + 1)))-\(chance.below(3))", span: span(),
                kind: ClaimConflict.Kind.allCases[chance.below(2)])
        }
        return Hearing(
            turn: number, box: .answer, revision: state.answer.revision, claims: claims,
            dwell: Dwell(words: 40, sinceOutcome: 0, sinceFigure: 0), conflicts: conflicts)
    }

    private static func check(_ play: Play) throws {
        let data = try JSONEncoder().encode(play.journal)
        let read = try JSONDecoder().decode([Play.Record].self, from: data)
        let replayed = LawTests.fold(play.start, read)
        #expect(replayed == play.state && replayed.ledger == play.state.ledger)
        let raised = play.state.turns.flatMap(\.raised).map(\.claim)
        #expect(Set(raised).count == raised.count)
        let answers = play.state.turns.map(\.answer)
        for case .interviewer(let utterance, _, _) in play.state.transcript where utterance.text.utf8.contains(1) {
            let quotes = utterance.text.split(separator: "\u{1}", omittingEmptySubsequences: false).enumerated().filter {
                $0.offset % 2 == 1
            }
            #expect(!quotes.isEmpty)
            for (_, quote) in quotes {
                #expect(answers.contains { Self.holds($0, String(quote)) }, "misquoted: \(quote)")
            }
        }
        for entry in play.state.ledger.entries {
            #expect(Self.holds(play.state.turns[entry.turn].answer, entry.words))
        }
        for round in play.state.loop.rounds {
            let own = play.state.turns.filter { $0.round == round.id }.flatMap(\.raised)
            #expect(own.count { $0.kind != .recall } <= 2 && own.count { $0.kind == .recall } <= 1 && own.count { $0.kind == .doubt } <= 1)
            _ = play.state.notes(on: round.id)
        }
    }

    /// Byte for byte.
    static func holds(_ text: String, _ part: String) -> Bool {
        let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
        guard !wanted.isEmpty, wanted.count <= bytes.count else { return false }
        return (0...bytes.count - wanted.count).contains { Array(bytes[$0..<$0 + wanted.count]) == wanted }
    }

    /// Whatever is typed, and wherever the figure stands in it.
    @Test func aQuoteOfAFigureIsAStretchOfWhatWasTyped() {
        let pieces = [
            "12 percent", "rose", "  ", "\n", "\t", ". ", ", ", "e\u{301}té", "家族", "👨‍👩‍👧", "\"", "“so”", "(", ")", "$4.99", "a", "the", "and",
            "because", "naïve",
            "-5", "—", "…", "—it", "!", "?", "%", "€", "\r\n", "{quote}", "40 ms",
        ]
        var chance = Chance(3)
        var quoted = 0
        for _ in 0..<4_000 {
            var text = ""
            for _ in 0..<chance.below(40) { text += chance.pick(pieces) + (chance.below(4) == 0 ? "" : " ") }
            let bytes = text.utf8.count
            let start = chance.below(bytes + 3) - 1
            let span = HeardSpan(start: start, end: start + chance.below(12))
            guard let quote = Quote.claim(around: span, in: text) else { continue }
            quoted += 1
            let part = String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
            #expect(Self.holds(text, quote), "\(quote)")
            #expect(Self.holds(quote, part), "\(part) is not in \(quote)")
            let words = quote.split(whereSeparator: \.isWhitespace).count
            #expect((1...14).contains(words) && !quote.contains("\n") && (part.contains("  ") || !quote.contains("  ")))
        }
        #expect(quoted > 250)
    }
}
