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
    private static let retryAfter = 1.0

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
    private var trouble: FileError?
    /// The file's disk failed: whatever a later sync of it answers is not to be believed.
    private var isBroken = false
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
        if waiting == 1 || waiting == Self.syncRecords { condition.broadcast() }
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
        if let trouble { return .notSaved(trouble.words) }
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

    /// Saves what it can and lets the file go. What finds no room in its file is offered to the rescue place, since after this nobody
    /// keeps it; `place` says where it is then, and `status` whether it is anywhere.
    package func close() {
        condition.lock()
        defer { condition.unlock() }
        while isSyncing { condition.wait() }
        guard !closed else { return }
        if !syncLocked(), !isBroken, let trouble { moveElsewhere(trouble) }
        closed = true
        file?.close()
        condition.broadcast()
    }

    // MARK: Writing, under the lock

    private func writeQueue() {
        guard let file, !closed else { return }
        do throws(FileError) {
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
        } catch {
            trouble = error
            if !error.mayPass, !isBroken { moveElsewhere(error) }
        }
    }

    private func syncLocked() -> Bool {
        guard !keepsNothing else { return true }
        guard !closed else { return synced == image.count }
        if isBroken, let trouble { moveElsewhere(trouble) } else { writeQueue() }
        guard !isBroken, let file else { return false }
        do {
            // Also when not all of it could be written: what is in the file is then safe at least.
            if synced < written { try file.sync() }
            synced = written
            if written == image.count {
                waiting = 0
                trouble = nil
            }
        } catch {
            // What an fsync that failed left on the disk is unknown, and asking again would say that all is well.
            moveElsewhere(error)
        }
        return trouble == nil && synced == image.count
    }

    /// The whole journal into another file; the one that failed is let go. Where there is no other, it goes on being written to, for
    /// what that is worth, and the next attempt asks for another again.
    private func moveElsewhere(_ error: FileError) {
        trouble = error
        isBroken = true
        guard let (next, place) = rescue?(image, path) else { return }
        // A sync in progress still uses the old one, which closes itself when that lets go of it.
        if !isSyncing { file?.close() }
        file = next
        path = place
        written = image.count
        synced = image.count
        torn = false
        waiting = 0
        trouble = nil
        isBroken = false
    }

    // MARK: The journal's thread

    /// - Returns: false when the journal is closed.
    private func syncWhenDue() -> Bool {
        condition.lock()
        while waiting == 0, trouble == nil, !closed { condition.wait() }
        let end = Date(timeIntervalSinceNow: trouble == nil ? Self.syncAfter : Self.retryAfter)
        while !closed, trouble != nil || waiting < Self.syncRecords, condition.wait(until: end) {}
        guard !closed else {
            condition.unlock()
            return false
        }
        if isBroken, let trouble { moveElsewhere(trouble) } else { writeQueue() }
        if let file, !isBroken, written > synced { syncUnlocked(file) }
        let notify = handler
        condition.unlock()
        notify?()
        return true
    }

    /// Called and left with the lock held, but syncs without it: the sync is the slow part, and keystrokes are appended meanwhile.
    private func syncUnlocked(_ file: any JournalFile) {
        let target = written
        isSyncing = true
        waiting = 0
        condition.unlock()
        var failure: FileError?
        do {
            try file.sync()
        } catch {
            failure = error
        }
        condition.lock()
        isSyncing = false
        defer { condition.broadcast() }
        // A write may have failed meanwhile and moved the journal; how the old file fared matters no more.
        guard self.file === file else { return }
        if let failure { return moveElsewhere(failure) }
        guard !isBroken else { return }
        synced = max(synced, target)
        if written == image.count { trouble = nil }
    }
}
