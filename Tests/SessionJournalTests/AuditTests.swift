import InterviewEngine
import Testing

@testable import SessionJournal

@Suite struct AuditTests {
    private func sat() throws -> (journal: Journal, state: InterviewState) {
        let line = RecordLine.bytes(of: JournalRecord(n: 0, t: .zero, w: 0, body: .header(Sitting.header)))
        let disk = BrokenDisk(line)
        let writer = writer(disk)
        let state = Sitting.play(into: writer)
        writer.close()
        return (try JournalReader.read(bytes: disk.contents), state)
    }

    @Test func readingBackFoldsToTheStateThatWasSat() throws {
        let (journal, state) = try sat()
        #expect(state.floor == .over && state.turns.count >= 3)
        #expect(journal.state(of: Sitting.loop) == state)
        #expect(journal.events.count == journal.records.count - 3, "three sheets stand outside the fold")
        for count in 0...journal.records.count { _ = journal.state(of: Sitting.loop, upTo: count) }
    }

    @Test func aFreshSessionIsBorneOut() throws {
        let journal = try sat().journal
        #expect(JournalAudit.firstDifference(in: journal, of: Sitting.loop) == nil)
        for cut in 0..<journal.records.count {
            var part = journal
            part.records = Array(part.records[..<cut])
            #expect(JournalAudit.firstDifference(in: part, of: Sitting.loop) == nil)
        }
    }

    @Test func aPlantedDifferenceIsNamed() throws {
        let journal = try sat().journal
        for (index, record) in journal.records.enumerated() {
            guard case .event(.move(let move)) = record.body else { continue }
            var other = journal
            other.records[index].body = .event(.move(.stageBegan(stage: "planted")))
            #expect(
                JournalAudit.firstDifference(in: other, of: Sitting.loop)
                    == AuditDifference(n: record.n, recorded: .stageBegan(stage: "planted"), decided: move))
        }
    }

    @Test func aMissingAndAnAddedMoveAreNamed() throws {
        let journal = try sat().journal
        let lastMove = try #require(
            journal.records.indices.first {
                guard $0 + 1 < journal.records.count, case .event(.move) = journal.records[$0].body,
                    case .event(.stimulus) = journal.records[$0 + 1].body
                else { return false }
                return true
            })
        guard case .event(.move(let move)) = journal.records[lastMove].body else { return }
        var short = journal
        short.records.remove(at: lastMove)
        #expect(
            JournalAudit.firstDifference(in: short, of: Sitting.loop)
                == AuditDifference(n: lastMove + 2, recorded: nil, decided: move))
        var long = journal
        long.records.insert(journal.records[lastMove], at: lastMove)
        long.records[lastMove + 1].body = .event(.move(.loopEnded))
        #expect(
            JournalAudit.firstDifference(in: long, of: Sitting.loop)
                == AuditDifference(n: lastMove + 1, recorded: .loopEnded, decided: nil))
    }

    /// A kill between a stimulus and its moves: going on with what is owed leads to the state that was sat.
    @Test func whatAKillCutOffIsOwed() throws {
        let journal = try sat().journal
        for cut in 0...journal.records.count {
            var part = journal
            part.records = Array(journal.records[..<cut])
            let rest = journal.records[cut...].prefix {
                if case .event(.move) = $0.body { true } else { false }
            }
            let owed = JournalAudit.movesOwed(by: part, of: Sitting.loop)
            #expect(owed.moves.map { .event(.move($0)) } == rest.map(\.body), "cut after \(cut) records")
            if let first = rest.first { #expect(owed.at == first.t) }
        }
    }
}
