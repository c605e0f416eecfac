import Foundation
import InterviewEngine

package enum SaveStatus: Equatable, Sendable {
    /// Everything appended is on the disk, synced.
    case saved
    case saving
    /// In plain words; everything is kept in memory, and saving goes on being tried.
    case notSaved(String)
    case ephemeral

    package var words: String {
        switch self {
        case .saved: "saved"
        case .saving: "saving"
        case .notSaved(let why): why
        case .ephemeral: "nothing is kept"
        }
    }
}

/// Appends records: each is written at once, so that killing the program loses nothing, and synced by a thread of its own at most
/// 250 ms or 20 records later. All of the journal is kept in memory too, for the day the disk fails.
package final class JournalWriter: @unchecked Sendable {
    private static let syncAfter = 0.25
    private static let syncRecords = 20

    /// Guards everything below it.
    private let condition = NSCondition()
    private var file: (any JournalFile)?
    private var path: String
    private var image: [UInt8]
    /// Bytes of `image` that are in the file, whole records, and bytes that are synced.
    private var written: Int
    private var synced: Int
    /// Bytes of a record that a full disk took in part stand behind `written` in the file.
    private var torn = false
    private var trouble: String?
    private var lastTime: SessionTime
    private var count: Int
    private var waiting = 0
    private var closed = false
    private var isSyncing = false
    private var handler: (@Sendable () -> Void)?
    private let rescue: (([UInt8], String) -> (file: any JournalFile, path: String)?)?
    private let keepsNothing: Bool

    /// Over a file that holds `image` already, synced. `rescue` is asked for another file with the whole image when this one fails.
    package init(
        file: (any JournalFile)?, path: String, image: [UInt8], records: Int, lastTime: SessionTime,
        rescue: (([UInt8], String) -> (file: any JournalFile, path: String)?)? = nil
    ) {
        self.file = file
        self.path = path
        self.image = image
        self.rescue = rescue
        written = image.count
        synced = image.count
        count = records
        self.lastTime = lastTime
        keepsNothing = file == nil
        if file != nil {
            let thread = Thread { [weak self] in
                while let self, self.syncWhenDue() {}
            }
            thread.name = "journal"
            thread.start()
        }
    }

    // MARK: For the thread of the screen

    package func append(_ body: JournalRecord.Body, at t: SessionTime, wall w: Int) {
        condition.lock()
        defer { condition.unlock() }
        lastTime = max(lastTime, t)
        let record = JournalRecord(n: count, t: lastTime, w: w, body: body)
        count += 1
        guard !keepsNothing else { return }
        image += RecordLine.bytes(of: record)
        waiting += 1
        writeQueue()
        if waiting == 1 || waiting >= Self.syncRecords { condition.signal() }
    }

    /// - Returns: everything appended so far is safe.
    @discardableResult
    package func syncNow() -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while isSyncing { condition.wait() }
        return syncLocked()
    }

    package var status: SaveStatus {
        condition.lock()
        defer { condition.unlock() }
        if keepsNothing { return .ephemeral }
        if let trouble { return .notSaved(trouble) }
        return synced == image.count ? .saved : .saving
    }

    /// Called on the journal's thread whenever the status may have changed.
    package var onStatusChange: (@Sendable () -> Void)? {
        get { condition.withLock { handler } }
        set { condition.withLock { handler = newValue } }
    }

    /// Where the journal is; another place than at first when the disk failed.
    package var place: String { condition.withLock { keepsNothing ? "memory" : path } }

    /// Number of records, the header among them.
    package var recordCount: Int { condition.withLock { count } }

    package func close() {
        condition.lock()
        defer { condition.unlock() }
        guard !closed else { return }
        while isSyncing { condition.wait() }
        _ = syncLocked()
        closed = true
        file?.close()
        condition.broadcast()
    }

    // MARK: Writing, under the lock

    private func writeQueue() {
        guard let file, !closed else { return }
        do {
            if torn {
                try file.truncate(to: written)
                torn = false
            }
            while written < image.count {
                let end = (image[written...].firstIndex(of: 10) ?? image.count - 1) + 1
                var done = written
                while done < end {
                    let count = try file.write(image[done..<end])
                    torn = done + count > written && done + count < end
                    done += count
                    if count == 0 { throw FileError(code: ENOSPC) }
                }
                torn = false
                written = end
            }
        } catch let error as FileError {
            trouble = error.words
            if error.code == EIO { moveElsewhere(error) }
        } catch {
            trouble = "\(error)"
        }
    }

    private func syncLocked() -> Bool {
        guard let file, !closed else { return keepsNothing || closed && synced == image.count }
        writeQueue()
        guard written == image.count else { return false }
        guard synced < image.count || trouble != nil else { return true }
        do {
            try file.sync()
            synced = written
            waiting = 0
            trouble = nil
            return true
        } catch {
            // What an fsync that failed left on the disk is unknown, and asking again would say that all is well.
            moveElsewhere(error)
            return trouble == nil
        }
    }

    /// The whole journal into another file; the one that failed is let go.
    private func moveElsewhere(_ error: FileError) {
        trouble = error.words
        guard let (next, place) = rescue?(image, path) else { return }
        file?.close()
        file = next
        path = place
        written = image.count
        synced = image.count
        torn = false
        waiting = 0
        trouble = nil
    }

    // MARK: The journal's thread

    /// - Returns: false when the journal is closed.
    private func syncWhenDue() -> Bool {
        condition.lock()
        while waiting == 0, trouble == nil, !closed { condition.wait() }
        let end = Date(timeIntervalSinceNow: trouble == nil ? Self.syncAfter : 1)
        while !closed, waiting < Self.syncRecords, condition.wait(until: end) {}
        guard !closed, let file else {
            condition.unlock()
            return false
        }
        writeQueue()
        let target = written
        guard target > synced, target == image.count || trouble == nil else {
            let notify = handler
            condition.unlock()
            notify?()
            return true
        }
        isSyncing = true
        waiting = 0
        condition.unlock()
        // The sync is the slow part and needs nothing of ours: keystrokes are appended meanwhile.
        var failure: FileError?
        do {
            try file.sync()
        } catch {
            failure = error
        }
        condition.lock()
        isSyncing = false
        if let failure {
            moveElsewhere(failure)
        } else {
            synced = max(synced, target)
            if written == image.count { trouble = nil }
        }
        let notify = handler
        condition.broadcast()
        condition.unlock()
        notify?()
        return true
    }
}
