import Foundation
import InterviewEngine
import Testing

/// Five people sit the same loop on the same seed and meet five interviews. Each is sat once, for all that is asked of it.
@Suite("Five candidates", .serialized)
struct CandidateTests {
    private static let sittings = Sittings()

    private final class Sittings: @unchecked Sendable {
        private let lock = NSLock()
        private var sat: [SimulatedCandidate: Sat] = [:]

        func sitting(_ candidate: SimulatedCandidate) throws -> Sat {
            lock.lock()
            defer { lock.unlock() }
            if let known = sat[candidate] { return known }
            let new = try candidate.sit(seed: 7)
            if let folder = ProcessInfo.processInfo.environment["READ_ALOUD"] {
                try new.aloud.write(toFile: "\(folder)/\(candidate.rawValue).txt", atomically: true, encoding: .utf8)
            }
            sat[candidate] = new
            return new
        }
    }

    private func sitting(_ candidate: SimulatedCandidate) throws -> Sat { try Self.sittings.sitting(candidate) }

    @Test("A strong one is hardly interrupted, pushed at every turn, recalled and never accused, and hired")
    func strong() throws {
        let sat = try sitting(.strong)
        #expect(sat.cutIns.values.reduce(0, +) <= 2)
        #expect(sat.pushed >= 12 && sat.pushed > sat.probed.values.reduce(0, +))
        #expect(sat.raised(.conflict) == 0)
        #expect(sat.told[0] >= 1 && sat.told[1] == 0)
        #expect(sat.raised(.recall) >= 1)
        #expect(sat.outcome == "hire" && sat.votes.allSatisfy { $0 >= 3 }, "\(sat.votes)")
    }

    @Test("A hollow one is asked for what is missing, seldom pushed, and not hired")
    func hollow() throws {
        let sat = try sitting(.hollow)
        #expect(sat.probed.values.reduce(0, +) >= 15 && sat.pushed < sat.probed.values.reduce(0, +), "\(sat.pushed)")
        #expect(sat.raised(.conflict) == 0 && sat.told[0] == 0)
        #expect(sat.outcome == "no_hire" && sat.votes.allSatisfy { $0 <= 2 }, "\(sat.votes)")
    }

    @Test("Whoever lectures on the model is cut into for it, and asked what it did for anybody")
    func technical() throws {
        let sat = try sitting(.technical)
        #expect(sat.cutIns[.metricWithoutOutcome, default: 0] >= 1, "\(sat.cutIns)")
        #expect(sat.probed[.metricWithoutOutcome, default: 0] >= 1)
        #expect(sat.told[2] >= 1, "nobody knows the type of the GPU")
        #expect(sat.outcome == "no_hire")
    }

    @Test("Whoever rambles is asked for the point, and a false premise is put right")
    func nervous() throws {
        let sat = try sitting(.nervous)
        #expect(sat.cutIns[.rambling, default: 0] + sat.cutIns[.noFigure, default: 0] >= 2, "\(sat.cutIns)")
        #expect(sat.told[1] >= 1, "it is 150, not 300")
        #expect(sat.outcome == "no_hire")
    }

    @Test("Whoever tells it in another figure is asked which one stands, in both their wordings")
    func contradictory() throws {
        let sat = try sitting(.contradictory)
        #expect(sat.raised(.conflict) >= 1)
        #expect(sat.told[1] >= 1)
        let lines = sat.utterances.map(\.utterance).filter { if case .claimConflict = $0.purpose { true } else { false } }
        #expect(lines.contains { $0.text.contains("12 percent lift in creator revenue") && $0.text.contains("15 percent lift") })
    }

    @Test("They differ in every point: interruptions, follow-ups, claims, facts, votes and dissent")
    func allDiffer() throws {
        let all = try SimulatedCandidate.allCases.map { try sitting($0) }
        #expect(Set(all.map(\.cutIns)).count >= 3)
        #expect(Set(all.map(\.probed)).count == 5)
        #expect(Set(all.map(\.pushed)).count >= 4)
        #expect(Set(all.map { [$0.raised(.conflict), $0.raised(.doubt), $0.raised(.recall)] }).count >= 3)
        #expect(Set(all.map(\.told)).count >= 4)
        #expect(Set(all.map(\.votes)).count >= 4)
        #expect(Set(all.map(\.dissent)).count >= 3)
    }

    @Test("The same seed gives the same journal, byte for byte; another one gives other tempers and other words")
    func sameSeedSameJournal() throws {
        let sat = try sitting(.hollow)
        #expect(try SimulatedCandidate.hollow.sit(seed: 7).journal == sat.journal)
        let other = try SimulatedCandidate.hollow.sit(seed: 8)
        #expect(other.state.loop.personas.map(\.temper) != sat.state.loop.personas.map(\.temper))
        let shared = Set(other.utterances.map(\.utterance.text)).intersection(sat.utterances.map(\.utterance.text))
        #expect(shared.count * 2 < sat.utterances.count, "\(shared.count) of \(sat.utterances.count)")
    }

    @Test("Whoever it is: budgets hold, nothing is asked twice, and what is said back was typed so", arguments: SimulatedCandidate.allCases)
    func laws(_ candidate: SimulatedCandidate) throws {
        let sat = try sitting(candidate)
        #expect(sat.state.finished.count == 4)
        for turn in sat.state.turns {
            #expect(Set(turn.probed).count == turn.probed.count && turn.followUps <= 4)
            #expect(turn.probed.count <= sat.state.loop.persona(turn.by)!.probes)
        }
        for round in sat.state.finished {
            let causes = sat.state.turns.filter { $0.round == round.id }.flatMap(\.interruptions)
            #expect(Set(causes).count == causes.count)
        }
        let asked = sat.utterances.map(\.utterance).filter { utterance in
            switch utterance.purpose {
            case .followUp, .push, .prompt, .interruption: true
            default: false
            }
        }.map { "\($0.by): \($0.text)" }
        #expect(Set(asked).count == asked.count)
        try quotesAreExact(sat)
    }

    private func quotesAreExact(_ sat: Sat) throws {
        let typed = sat.state.turns.flatMap(\.parts).map(\.text)
        var quoted = 0
        for (utterance, _) in sat.utterances {
            switch utterance.purpose {
            case .followUp, .interruption, .push, .claimConflict, .claimDoubt, .claimRecall, .prompt: break
            default: continue
            }
            let pieces = utterance.text.split(separator: "\"", omittingEmptySubsequences: false)
            for piece in stride(from: 1, to: pieces.count - 1, by: 2).map({ pieces[$0] }) {
                quoted += 1
                #expect(typed.contains { $0.contains(piece) }, "\(utterance.by) says '\(piece)'")
            }
        }
        #expect(quoted >= 2)
    }
}
