import InterviewEngine
import Testing

@Suite struct ParkingTests {
    /// A candidate who is being cut in on at 150 s.
    private func cutInOn() -> Play {
        var play = Play(SmallLoop.state())
        play.enter("story")
        play.type(String(repeating: "word ", count: 100), over: .seconds(1))
        play.type("and ", over: .seconds(150))
        play.hear(gaps: [.noFigure], dwell: Dwell(words: 101, sinceOutcome: 101, sinceFigure: 101))
        return play
    }

    private func edits(_ text: String, after standing: Int, wait: Int = 40) -> [DraftEdit] {
        text.enumerated().map { DraftEdit(wait: Milliseconds(wait), at: standing + $0.offset, delete: 0, insert: String($0.element)) }
    }

    /// Types a text letter by letter in records of so many keystrokes; where the draft was parked, in letters typed.
    private func parked(_ text: String, inRecordsOf size: Int) -> Bool {
        var play = cutInOn()
        guard case .cuttingIn = play.state.floor else { return false }
        let all = edits(text, after: play.state.answer.text.utf8.count)
        var index = 0
        while index < all.count {
            let some = Array(all[index..<min(index + size, all.count)])
            play.pass(Milliseconds(some.reduce(0) { $0 + $1.wait.count }))
            guard case .cuttingIn = play.state.floor else { break }
            let end = some[some.count - 1]
            play.send(.drafted(box: .answer, revision: play.state.answer.revision + 1, cursor: end.at + 1, edits: some))
            index += size
        }
        if case .replying = play.state.floor { return true }
        return false
    }

    @Test(arguments: [1, 2, 3, 5, 8, 13]) func aSentenceEndIsSeenWhereverARecordEnds(_ size: Int) {
        #expect(parked("so it ends. And goes on", inRecordsOf: size))
        #expect(!parked("so it cost 0.3 and goes on", inRecordsOf: size))
    }

    @Test func aPauseWithinARecordIsSeen() {
        var play = cutInOn()
        let end = play.state.answer.text.utf8.count
        let keys = [(40, "a"), (700, "b")].enumerated().map {
            DraftEdit(wait: Milliseconds($0.element.0), at: end + $0.offset, delete: 0, insert: $0.element.1)
        }
        play.send(.drafted(box: .answer, revision: 9, cursor: end + 2, edits: keys))
        #expect(play.take().last == "parked")
    }
}
