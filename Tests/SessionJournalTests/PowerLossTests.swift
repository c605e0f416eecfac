import Foundation
import Testing

@testable import SessionJournal

/// E22: what was told as saved survives the loss of power at any moment, whatever the disk does in between.
@Suite struct PowerLossTests {
    @Test func whatWasToldAsSavedIsThere() throws {
        for seed in 0..<4_000 { try run(UInt64(seed)) }
    }

    private func run(_ seed: UInt64) throws {
        var dice = Seeded(seed)
        let first = BrokenDisk(Samples.start)
        let second = BrokenDisk([])
        let hasSecond = seed % 3 != 0
        let journal = writer(first) { image, path in
            guard hasSecond, path == "first" else { return nil }
            _ = try? second.write(image[...])
            try? second.sync()
            return (second, "second")
        }
        var appended = 0
        var told = 0
        for _ in 0..<Int.random(in: 1...16, using: &dice) {
            switch Int.random(in: 0..<10, using: &dice) {
            case 0...4:
                appended += 1
                journal.append(number: appended)
            case 5, 6: if journal.syncNow() { told = appended }
            case 7: if journal.status == .saved { told = appended }
            case 8:
                let (code, most) = ([ENOSPC, EIO, EDQUOT].randomElement(using: &dice)!, Int.random(in: 0...30, using: &dice))
                let start = first.writeCount
                first.onWrite = { (number, count) throws(FileError) in
                    if number > start + 1 { throw FileError(code: code) }
                    return min(most, count)
                }
                let failing = first.syncCount + Int.random(in: 1...3, using: &dice)
                first.onSync = { (number) throws(FileError) in if number == failing { throw FileError(code: EIO) } }
            default: first.onWrite = { $1 }
            }
        }
        let disk = journal.place == "first" ? first : second
        let left = try JournalReader.read(bytes: disk.afterPowerLoss(&dice))
        #expect(left.records.count >= told, "seed \(seed): \(told) told as saved, \(left.records.count) there")
        let whole = try JournalReader.read(bytes: Samples.journal(appended, orNone: true))
        #expect(left.records.elementsEqual(whole.records.prefix(left.records.count)), "seed \(seed)")
        journal.close()
    }
}
