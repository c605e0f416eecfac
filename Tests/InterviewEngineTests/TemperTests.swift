import InterviewEngine
import Testing

@Suite struct TemperTests {
    static func loop() -> Loop {
        var loop = SmallLoop.loop(lines: 4)
        for index in loop.personas.indices {
            let id = loop.personas[index].id
            loop.personas[index].otherTempers = Temper.allCases.filter { $0 != loop.personas[index].temper }.map { temper in
                OtherTemper(
                    temper: temper, remarks: ["\(id) remarks \(temper.rawValue)"], acknowledgements: ["\(id) heard \(temper.rawValue)"])
            }
        }
        return loop
    }

    static func state(seed: UInt64, _ rounds: [String] = ["talk"]) -> InterviewState {
        InterviewState(loop: loop(), setup: SessionSetup(seed: seed, mode: .practice, pace: 1_000, rounds: rounds, avoid: []))
    }

    /// The first seed with which ada is in that temper.
    static func state(_ temper: Temper, _ rounds: [String] = ["talk"]) -> InterviewState {
        (1...200).lazy.map { state(seed: $0, rounds) }.first { $0.loop.persona("ada")?.temper == temper }!
    }

    @Test func theTemperIsDrawnFromTheSeedForEachPerson() {
        let drawn = (1...80).map { seed in TemperTests.state(seed: seed).loop.personas.map(\.temper) }
        for place in 0..<3 { #expect(Set(drawn.map { $0[place] }).count == Temper.allCases.count) }
        #expect(Set(drawn).count > 20)
        #expect(drawn == (1...80).map { seed in TemperTests.state(seed: seed).loop.personas.map(\.temper) })
    }

    @Test func whoHasNoOtherTemperHasTheirOwn() {
        for seed in 1...20 {
            let state = SmallLoop.state(seed: UInt64(seed))
            #expect(state.loop == SmallLoop.loop())
        }
    }

    @Test func theirOwnNumbersMoveWithIt() throws {
        let ada = SmallLoop.loop().personas[0]
        let hurried = try #require(TemperTests.state(.hurried).loop.persona("ada"))
        #expect((ada.temper, ada.patience, ada.beat, ada.probes) == (.warm, 3, .seconds(3), 2))
        #expect((hurried.patience, hurried.beat, hurried.probes, hurried.silence) == (1, .seconds(2), 2, 700))
        #expect(hurried.usual == .warm && hurried.sayings.acknowledgements == ["ada heard hurried"])
        let skeptical = try #require(TemperTests.state(.skeptical).loop.persona("ada"))
        #expect((skeptical.patience, skeptical.beat, skeptical.probes) == (1, .seconds(3), 3))
        let warm = try #require(TemperTests.state(.warm).loop.persona("ada"))
        #expect(warm.patience == 3 && warm.remarks.isEmpty && warm.sayings.acknowledgements.count == 4)
    }

    @Test func whoOpensTheRoundRemarksOnIt() {
        var play = Play(TemperTests.state(.hurried))
        play.enter("talk")
        #expect(play.take()[0].hasSuffix(" ada remarks hurried"))
        var usual = Play(TemperTests.state(.warm))
        usual.enter("talk")
        #expect(!usual.take()[0].contains("remarks"))
    }

    @Test func aSilenceIsBorneForAsLongAsTheTemperAllows() {
        for (temper, seconds) in [(Temper.warm, 45), (.hurried, 31)] {
            var play = Play(TemperTests.state(temper))
            play.enter("talk")
            play.pass(.seconds(seconds - 1))
            #expect(play.lines("nudge").isEmpty)
            play.pass(.seconds(2))
            #expect(play.lines("nudge").count == 1, "\(temper)")
        }
    }

    @Test func aHurriedOneAsksLessAndASkepticalOneMore() {
        func probed(_ temper: Temper) -> Int {
            var play = Play(TemperTests.state(temper))
            play.enter("talk")
            for _ in 0..<5 where play.state.turns.count == 1 { play.tell([.noDecision, .notTraded, .noFigure]) }
            return play.state.turns[0].probed.count
        }
        #expect(probed(.hurried) == 2 && probed(.skeptical) == 3)
    }
}
