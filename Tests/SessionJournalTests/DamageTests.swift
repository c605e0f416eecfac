import InterviewEngine
import Testing

@testable import SessionJournal

/// E21: a torn tail or a flipped bit loses what stands behind it and never invents anything.
@Suite struct DamageTests {
    @Test func aJournalCutAnywhereLosesAtMostItsLastRecord() throws {
        let bytes = Samples.journal(24)
        let whole = try JournalReader.read(bytes: bytes)
        let ends = bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
        #expect(whole.records.count == 24 && ends.count == 25)
        for cut in 0..<bytes.count {
            let complete = ends.filter { $0 <= cut }
            guard !complete.isEmpty else {
                let error = cut == 0 ? JournalError.empty(path: "j") : .damagedHeader(path: "j")
                #expect(throws: error) { try JournalReader.read(bytes: Array(bytes[..<cut]), path: "j") }
                continue
            }
            let journal = try JournalReader.read(bytes: Array(bytes[..<cut]))
            #expect(journal.header == whole.header)
            #expect(journal.records == Array(whole.records.prefix(complete.count - 1)))
            #expect(journal.validLength == complete.last)
            #expect((journal.damage == nil) == (complete.last == cut))
            if let damage = journal.damage { #expect(damage.offset == complete.last && damage.line == complete.count + 1) }
        }
    }

    @Test func noFlippedBitIsTakenForARecord() throws {
        let bytes = Samples.journal(6)
        let whole = try JournalReader.read(bytes: bytes)
        for place in bytes.indices {
            for bit in 0..<8 {
                var flipped = bytes
                flipped[place] ^= 1 << bit
                do {
                    let journal = try JournalReader.read(bytes: flipped)
                    #expect(journal.header == whole.header)
                    #expect(journal.records.elementsEqual(whole.records.prefix(journal.records.count)))
                    #expect(journal.damage != nil, "bit \(bit) of byte \(place) was not noticed")
                    #expect(place >= journal.validLength)
                } catch {
                    #expect(place < Samples.start.count)
                    #expect(error == .damagedHeader(path: "journal") || error == .notAJournal(path: "journal"))
                }
            }
        }
    }

    @Test func damageSaysWhereAndWhy() throws {
        let lines = Samples.journal(3).split(separator: 10).map { Array($0) + [10] }
        func damage(_ lines: [[UInt8]]) throws -> Damage? { try JournalReader.read(bytes: Array(lines.joined())).damage }
        let second = lines[0].count + lines[1].count
        #expect(
            try damage([lines[0], lines[1], lines[3]]) == Damage(line: 3, offset: second, reason: "it is record 3, and another was due"))
        #expect(try damage([lines[0], lines[1], lines[1]])?.reason == "it is record 1, and another was due")
        #expect(try damage([lines[0], lines[1], Array("hello, world, and more\n".utf8)])?.reason == "it is not a record")
        #expect(try damage([lines[0], lines[1], [10]])?.reason == "it is not a record")
        #expect(try damage([lines[0], lines[1], [0, 0, 0, 0]])?.reason == "the last record is not complete")
        let again = RecordLine.bytes(of: JournalRecord(n: 1, t: .zero, w: 0, body: .header(Samples.header)))
        #expect(try damage([lines[0], again])?.reason == "it holds something unknown: a second header")
    }

    @Test func aKindFromTheFutureEndsTheReading() throws {
        let line = checked("{\"n\":1,\"t\":0,\"w\":0,\"k\":\"video\",\"d\":{}")
        #expect(try JournalReader.read(bytes: Samples.start + line).damage?.reason == "it holds something unknown: unknown kind 'video'")
    }

    @Test func everyRandomFileIsRefusedOrReadInPart() {
        var dice = Seeded(3)
        let bytes = Samples.journal(6)
        for _ in 0..<2_000 {
            var mutant = bytes
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let start = Int.random(in: 0..<mutant.count, using: &dice)
                let end = min(mutant.count, start + Int.random(in: 0...40, using: &dice))
                let from = Int.random(in: 0..<bytes.count, using: &dice)
                mutant.replaceSubrange(start..<end, with: bytes[from..<min(bytes.count, from + Int.random(in: 1...40, using: &dice))])
            }
            guard let journal = try? JournalReader.read(bytes: mutant) else { continue }
            #expect(mutant.prefix(journal.validLength).elementsEqual(bytes.prefix(journal.validLength)))
        }
    }
}

/// A line with a checksum that fits, from its first part.
func checked(_ start: String) -> [UInt8] {
    Array(start.utf8) + Array(",\"c\":\"".utf8) + CRC32.hex(start.utf8) + Array("\"}\n".utf8)
}
