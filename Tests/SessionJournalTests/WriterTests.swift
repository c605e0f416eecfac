import Foundation
import InterviewEngine
import Testing

@testable import SessionJournal

@Suite struct WriterTests {
    private let full: SaveStatus = .notSaved("the disk is full")

    @Test func everyRecordIsInTheFileAtOnceAndSavedWhenSynced() {
        let disk = BrokenDisk(Samples.start)
        let journal = writer(disk)
        #expect(journal.status == .saved && journal.recordCount == 1 && journal.place == "first")
        for number in 1...10 { journal.append(number: number) }
        #expect(disk.contents == Samples.journal(10))
        #expect(journal.syncNow() && journal.status == .saved && journal.recordCount == 11)
        #expect(disk.synced == Samples.journal(10))
        journal.close()
        #expect(disk.closed)
    }

    @Test func timeNeverGoesBack() throws {
        let disk = BrokenDisk(Samples.start)
        let journal = writer(disk)
        for t in [5, 3, 9] { journal.append(Samples.body(1), at: .seconds(t), wall: -t) }
        journal.close()
        #expect(try JournalReader.read(bytes: disk.contents).records.map(\.t) == [.seconds(5), .seconds(5), .seconds(9)])
    }

    @Test(arguments: [1, 2, 7])
    func shortWritesAreGoneOnWith(_ most: Int) {
        let disk = BrokenDisk(Samples.start)
        disk.onWrite = { min($1, most) }
        let journal = writer(disk)
        for number in 1...5 { journal.append(number: number) }
        #expect(journal.syncNow())
        #expect(disk.contents == Samples.journal(5))
        journal.close()
    }

    /// E18: the Nth write is cut short, and then there is no room until some is made.
    @Test func aFullDiskAtAnyWriteLosesNothing() {
        for nth in 1...200 {
            let disk = BrokenDisk(Samples.start)
            disk.onWrite = { (number, count) throws(FileError) in
                if number > nth { throw FileError(code: ENOSPC) }
                return number == nth ? count * (nth % 3) / 3 : count
            }
            let journal = writer(disk)
            for number in 1..<nth { journal.append(number: number) }
            #expect(disk.contents == Samples.journal(nth - 1, orNone: true))
            for number in nth...(nth + 2) {
                journal.append(number: number)
                #expect(journal.status == full)
            }
            #expect(!journal.syncNow() && journal.status == full)
            // What was written before the disk was full is safe all the same.
            #expect(disk.synced.starts(with: Samples.journal(nth - 1, orNone: true)))
            disk.onWrite = { $1 }
            let before = disk.synced.count
            for number in (nth + 3)...(nth + 6) { journal.append(number: number) }
            #expect(journal.status != .saved || disk.synced.count > before)
            #expect(journal.syncNow() && journal.status == .saved)
            let whole = Samples.journal(nth + 6)
            #expect(disk.contents == whole && disk.synced == whole, "full at write \(nth)")
            journal.close()
        }
    }

    /// Twenty records wait for room: the thread tries again once a second, and does not spin.
    @Test func aFullDiskIsTriedInPeace() {
        let disk = BrokenDisk(Samples.start)
        disk.onWrite = { (_, _) throws(FileError) in throw FileError(code: ENOSPC) }
        let journal = writer(disk)
        let told = DispatchSemaphore(value: 0)
        journal.onStatusChange = { told.signal() }
        for number in 1...60 { journal.append(number: number) }
        told.wait()
        let first = DispatchTime.now()
        told.wait()
        // A lower bound: however busy the machine, two attempts are that far apart.
        #expect(DispatchTime.now().uptimeNanoseconds - first.uptimeNanoseconds > 500_000_000)
        disk.onWrite = { $1 }
        while journal.status != .saved { told.wait() }
        #expect(disk.synced == Samples.journal(60))
        journal.close()
    }

    /// The status waits for the sync, and the sync is told of.
    @Test func savedIsNeverSaidBeforeTheSyncReturned() {
        let disk = BrokenDisk(Samples.start)
        let (entered, go, told) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        disk.onSync = { number in
            guard number == 1 else { return }
            entered.signal()
            go.wait()
        }
        let journal = writer(disk)
        journal.onStatusChange = { told.signal() }
        for number in 1...20 { journal.append(number: number) }
        entered.wait()
        #expect(journal.status == .saving)
        // Typing goes on meanwhile, and is not covered by the sync in progress.
        journal.append(number: 21)
        #expect(disk.contents == Samples.journal(21))
        go.signal()
        told.wait()
        while journal.status != .saved { told.wait() }
        #expect(disk.synced == Samples.journal(21) && disk.syncCount == 2)
        journal.close()
    }

    @Test func aDiskThatFailedIsLeftWithTheWholeJournal() {
        let (disk, other) = (BrokenDisk(Samples.start), BrokenDisk([]))
        disk.onSync = { (_) throws(FileError) in throw FileError(code: EIO) }
        let journal = writer(disk) { image, path in
            #expect(path == "first")
            _ = try? other.write(image[...])
            try? other.sync()
            return (other, "second")
        }
        for number in 1...3 { journal.append(number: number) }
        #expect(journal.syncNow() && journal.status == .saved && journal.place == "second")
        #expect(other.synced == Samples.journal(3) && disk.closed)
        journal.append(number: 4)
        #expect(journal.status == .saving)
        #expect(journal.syncNow() && other.synced == Samples.journal(4))
        journal.close()
        #expect(other.closed)
    }

    /// After an error a kernel says that the next sync went well, though the pages are gone.
    @Test func aDiskThatFailedIsNeverBelievedAgain() {
        let disk = BrokenDisk(Samples.start)
        disk.onSync = { (number) throws(FileError) in if number == 1 { throw FileError(code: EIO) } }
        let journal = writer(disk) { _, _ in nil }
        journal.append(number: 1)
        for _ in 1...5 { #expect(!journal.syncNow() && journal.status == .notSaved("the disk reports an error")) }
        journal.append(number: 2)
        #expect(!journal.syncNow() && disk.syncCount == 1)
        journal.close()
        #expect(journal.status == .notSaved("the disk reports an error"))
    }

    @Test(arguments: [EIO, EROFS, EBADF])
    func aWriteThatCannotPassMovesAtOnce(_ code: Int32) {
        let (disk, other) = (BrokenDisk(Samples.start), BrokenDisk([]))
        disk.onWrite = { (number, count) throws(FileError) in
            if number == 2 { throw FileError(code: code) }
            return count
        }
        let journal = writer(disk) { image, _ in
            _ = try? other.write(image[...])
            try? other.sync()
            return (other, "second")
        }
        for number in 1...3 { journal.append(number: number) }
        #expect(journal.place == "second" && journal.syncNow())
        #expect(other.synced == Samples.journal(3))
        journal.close()
    }

    @Test func whatHasNoRoomAtTheEndGoesElsewhere() {
        let (disk, other) = (BrokenDisk(Samples.start), BrokenDisk([]))
        disk.onWrite = { (_, _) throws(FileError) in throw FileError(code: ENOSPC) }
        let journal = writer(disk) { image, _ in
            _ = try? other.write(image[...])
            try? other.sync()
            return (other, "second")
        }
        for number in 1...3 { journal.append(number: number) }
        #expect(!journal.syncNow() && journal.place == "first")
        journal.close()
        #expect(journal.status == .saved && journal.place == "second" && other.synced == Samples.journal(3))
    }

    @Test func closingTwiceAndAppendingAfterItIsHarmless() {
        let disk = BrokenDisk(Samples.start)
        let journal = writer(disk)
        journal.append(number: 1)
        journal.close()
        journal.close()
        #expect(disk.synced == Samples.journal(1) && journal.status == .saved && journal.syncNow())
        journal.append(number: 2)
        #expect(journal.status == .saving && !journal.syncNow())
        journal.close()
        #expect(disk.contents == Samples.journal(1))
    }

    @Test func anEphemeralSessionSaysSo() {
        let journal = JournalWriter.ephemeral(header: Samples.header)
        journal.append(number: 1)
        #expect(journal.status == .ephemeral && journal.syncNow() && journal.place == "memory" && journal.recordCount == 2)
        journal.close()
        journal.append(number: 2)
        #expect(journal.status == .ephemeral)
    }
}

extension Samples {
    static func journal(_ count: Int, orNone: Bool) -> [UInt8] { count == 0 ? start : journal(count) }
}
