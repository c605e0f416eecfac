import Foundation
import Testing

@testable import SessionJournal

@Suite struct GateTests {
    @Test func aWaitEndsAtItsInstantAndNotBefore() {
        let gate = Gate()
        let end = Gate.now + 20_000_000
        gate.lock()
        while gate.wait(until: end) {}
        gate.unlock()
        #expect(Gate.now >= end)
    }

    @Test func anInstantThatHasPassedIsNotWaitedFor() {
        let gate = Gate()
        gate.lock()
        defer { gate.unlock() }
        #expect(!gate.wait(until: Gate.now - 1))
    }

    @Test func aSignalReachesEveryoneWhoWaits() {
        final class Round: @unchecked Sendable {
            let gate = Gate()
            var ready = 0
            var go = false
            var done = 0
        }
        let round = Round()
        for _ in 0..<4 {
            Thread {
                round.gate.lock()
                round.ready += 1
                round.gate.signalAll()
                while !round.go { round.gate.wait() }
                round.done += 1
                round.gate.signalAll()
                round.gate.unlock()
            }.start()
        }
        round.gate.lock()
        while round.ready < 4 { round.gate.wait() }
        round.go = true
        round.gate.signalAll()
        while round.done < 4 { round.gate.wait() }
        round.gate.unlock()
        #expect(round.done == 4)
    }
}
