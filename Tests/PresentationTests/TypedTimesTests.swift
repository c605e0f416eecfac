import InterviewEngine
import Testing

@testable import Presentation

@Suite("When words were typed")
struct TypedTimesTests {
    @Test("Every stretch of every part stood there at that second and not before")
    func everyStretch() throws {
        let sitting = Sitting.whole()
        var player = ReplayPlayer(events: sitting.events, loop: sitting.start.loop, setup: sitting.start.setup)
        let typed = player.typed
        var stretches = 0
        for turn in sitting.state.turns {
            for (number, part) in turn.parts.enumerated() {
                let bytes = Array(part.text.utf8)
                for start in stride(from: 0, to: bytes.count - 12, by: 23) {
                    let words = String(decoding: bytes[start..<start + 12], as: UTF8.self)
                    let time = try #require(typed.time(turn: turn.number, part: number, from: start, to: start + 12))
                    let box = part.kind == .reply ? Box.Kind.reply : .answer
                    func stands() -> Bool {
                        Array(player.now.box(box).text.utf8.dropFirst(start).prefix(12)) == Array(bytes[start..<start + 12])
                    }
                    player.seek(to: time)
                    #expect(stands(), "\(words) at \(time)")
                    player.seek(to: SessionTime(time.milliseconds - 1))
                    #expect(!stands(), "\(words) before \(time)")
                    stretches += 1
                }
            }
        }
        #expect(stretches > 20)
        #expect(typed.time(turn: 0, part: 0, from: 3, to: 3) == nil)
        #expect(typed.time(turn: 0, part: 0, from: 0, to: 1_000_000) == nil)
        #expect(typed.time(turn: 99, part: 0, from: 0, to: 1) == nil)
    }

    @Test("What was written over again counts from then")
    func over() throws {
        var sitting = Sitting()
        sitting.send(.roundEntered(round: "talk"))
        sitting.type("cold tea")
        let first = sitting.now
        sitting.pass(.seconds(10))
        sitting.send(
            .drafted(
                box: .answer, revision: sitting.state.answer.revision + 1, cursor: 3,
                edits: [DraftEdit(wait: .seconds(10), at: 0, delete: 4, insert: "hot")]))
        let second = sitting.now
        sitting.submit()
        let typed = ReplayPlayer(events: sitting.events, loop: sitting.start.loop, setup: sitting.start.setup).typed
        #expect(typed.time(turn: 0, part: 0, from: 0, to: 3) == second)
        #expect(typed.time(turn: 0, part: 0, from: 4, to: 7) == first)
    }
}
