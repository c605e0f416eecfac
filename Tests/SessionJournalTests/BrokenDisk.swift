import Foundation
import SessionJournal

/// A file in memory that fails as it is told, and knows what a loss of power would leave of it.
final class BrokenDisk: JournalFile, @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [UInt8]
    private var safe: [UInt8]
    /// What stood in it at each moment since the last sync.
    private var since: [[UInt8]] = []
    private var isClosed = false
    private var writes = 0
    private var syncs = 0
    private var writeRule: (Int, Int) throws(FileError) -> Int = { $1 }
    private var syncRule: (Int) throws(FileError) -> Void = { _ in }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        safe = bytes
    }

    /// Number of the write, from 1, and bytes to be written -> bytes taken.
    var onWrite: (Int, Int) throws(FileError) -> Int {
        get { lock.withLock { writeRule } }
        set { lock.withLock { writeRule = newValue } }
    }
    /// Number of the sync, from 1. Called without a lock: may take its time.
    var onSync: (Int) throws(FileError) -> Void {
        get { lock.withLock { syncRule } }
        set { lock.withLock { syncRule = newValue } }
    }
    var contents: [UInt8] { lock.withLock { bytes } }
    var synced: [UInt8] { lock.withLock { safe } }
    var writeCount: Int { lock.withLock { writes } }
    var syncCount: Int { lock.withLock { syncs } }
    var closed: Bool { lock.withLock { isClosed } }

    func write(_ new: ArraySlice<UInt8>) throws(FileError) -> Int {
        lock.lock()
        defer { lock.unlock() }
        guard !isClosed else { throw FileError(code: EBADF) }
        writes += 1
        let count = min(new.count, try writeRule(writes, new.count))
        bytes += new.prefix(count)
        since.append(bytes)
        return count
    }

    func sync() throws(FileError) {
        lock.lock()
        syncs += 1
        let (number, rule, standing) = (syncs, syncRule, bytes)
        lock.unlock()
        try rule(number)
        lock.lock()
        defer { lock.unlock() }
        safe = standing
        since = since.filter { $0.count > standing.count }
    }

    func truncate(to length: Int) throws(FileError) {
        lock.lock()
        defer { lock.unlock() }
        bytes = Array(bytes.prefix(length))
        since.append(bytes)
    }

    func close() { lock.withLock { isClosed = true } }

    /// Any of the states since the last sync, with any of the bytes that no sync has covered gone or never written.
    func afterPowerLoss(_ dice: inout Seeded) -> [UInt8] {
        lock.lock()
        defer { lock.unlock() }
        var left = ([safe] + since).randomElement(using: &dice)!
        let sure = zip(left, safe).prefix { $0 == $1 }.count
        guard sure < left.count else { return left }
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: left = Array(left.prefix(Int.random(in: sure...left.count, using: &dice)))
        case 1:
            let start = Int.random(in: sure..<left.count, using: &dice)
            for place in start..<min(left.count, start + Int.random(in: 1...64, using: &dice)) { left[place] = 0 }
        default: break
        }
        return left
    }
}

/// A writer over a disk that holds the header.
func writer(
    _ disk: BrokenDisk, rescue: (([UInt8], String) -> (file: any JournalFile, path: String)?)? = nil
) -> JournalWriter {
    JournalWriter(file: disk, path: "first", image: disk.contents, records: 1, lastTime: .zero, rescue: rescue)
}

extension JournalWriter {
    func append(number: Int) { append(Samples.body(number), at: .seconds(number), wall: number) }
}
