import InterviewEngine
import Testing

/// Arithmetic that does not come out is said back.
@Suite struct SumProbeTests {
    private static func start(lines: Int = 3) -> InterviewState {
        var loop = SmallLoop.loop(lines: 3)
        for index in loop.personas.indices {
            let id = loop.personas[index].id
            loop.personas[index].sayings.sums = (0..<lines).map { "\(id) check \($0): {sum} Which?" }
        }
        return InterviewState(
            loop: loop, setup: SessionSetup(seed: 7, mode: .practice, pace: 1_000, rounds: ["talk", "story"], avoid: []))
    }

    private static func play(lines: Int = 3) -> Play {
        var play = Play(start(lines: lines))
        play.enter("talk")
        return play
    }

    private static func sum(_ words: String?) -> HeardSum {
        let figure = Figure(mantissa: 150, exponent: 0, unit: "ms")
        return HeardSum(spans: [HeardSpan(start: 0, end: 2)], stated: figure, computed: figure, words: words)
    }

    private static func say(_ text: String, in play: inout Play, sums: [HeardSum], gaps: [Gap] = []) {
        play.type(text)
        play.submit()
        play.hear(gaps: gaps, dwell: Dwell(words: 30, sinceOutcome: 0, sinceFigure: 0), sums: sums)
        play.pass(.seconds(3))
    }

    private static func checked(_ play: Play) -> [String] {
        play.state.transcript.compactMap { line in
            if case .interviewer(let utterance, _, _) = line, utterance.purpose == .sum { utterance.text } else { nil }
        }
    }

    private static let wrong = sum("\"40 + 60 + 60\" is 160 ms, not 150.")

    @Test func aWrongSumIsSaidBackOnceBeforeWhatIsMissing() {
        var play = Self.play()
        Self.say("It is 40 + 60 + 60 = 150 ms.", in: &play, sums: [Self.sum(nil), Self.wrong], gaps: [.noFigure])
        #expect(Self.checked(play).count == 1)
        #expect(Self.checked(play)[0].hasSuffix(": \"40 + 60 + 60\" is 160 ms, not 150. Which?"))
        #expect(play.state.pinnedQuestion?.purpose == .sum && play.state.turns.last?.sumsChecked == 1)
        #expect(play.state.turns.last?.probed == [])
        // What is said to it belongs to the same turn; then the gap is asked about, and the sum is left alone.
        Self.say("160, right.", in: &play, sums: [Self.wrong, Self.sum("\"2 x 2\" is 4, not 5.")], gaps: [.noFigure])
        #expect(Self.checked(play).count == 1 && play.state.turns.last?.probed == [.noFigure])
        #expect(play.state.turns.last?.parts.map(\.kind) == [.answer, .followUp])
        #expect(play.state.turns.last?.followUps == 2)
        _ = play.take()
    }

    @Test func oneThatComesOutIsPassedOver() {
        var play = Self.play()
        Self.say("It is 40 + 60 + 60 = 160 ms.", in: &play, sums: [Self.sum(nil)], gaps: [.noFigure])
        #expect(Self.checked(play).isEmpty && play.state.turns.last?.probed == [.noFigure])
    }

    @Test func whoHasNoLineForItSaysNothing() {
        var play = Self.play(lines: 0)
        Self.say("It is 40 + 60 + 60 = 150 ms.", in: &play, sums: [Self.wrong], gaps: [.noFigure])
        #expect(Self.checked(play).isEmpty && play.state.turns.last?.probed == [.noFigure])
    }

    @Test func twiceInARoundIsEnough() {
        var play = Self.play()
        for number in 0..<4 {
            let turn = play.state.turns.count
            Self.say("Sum \(number).", in: &play, sums: [Self.sum("\"Sum \(number)\" is not so.")])
            play.send(.movedOn)
            guard play.state.openTurn != nil, play.state.turns.count > turn else { break }
        }
        #expect(play.state.turns.count > 2 && Self.checked(play).count == 2)
        #expect(Set(Self.checked(play).map { $0.prefix(11) }).count == 2)
        _ = play.take()
    }
}
