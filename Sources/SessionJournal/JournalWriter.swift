import Foundation
import InterviewEngine

/// Appends records: each is written at once, so that killing the program loses nothing, and synced by a thread of its own at most
/// 250 ms or 20 records later. All of the journal is kept in memory too, for the day the disk fails.
package final class JournalWriter: @unchecked Sendable {
    private static let syncAfter = 250_000_000
    private static let syncRecords = 20
    /// How long a disk that failed is left alone, in nanoseconds as the above.
    private static let retryAfter = 1_000_000_000
    /// Bytes asked for when a round begins, so that a disk that fills up meanwhile does not end it.
    private static let reserve = 1_048_576

    package typealias Rescue = (_ image: [UInt8], _ path: String) -> (file: any JournalFile, path: String)?

    /// Guards everything below it.
    private let gate = Gate()
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
    private var reserved = false
    private var closed = false
    private var isSyncing = false
    private var handler: (@Sendable () -> Void)?
    private let rescue: Rescue?
    private let keepsNothing: Bool
    private var pack = PackCopy()

    /// Over a file that holds `image` already, synced. `rescue` is asked for another file with the whole image when this one fails.
    package init(
        file: (any JournalFile)?, path: String, image: [UInt8], records: Int, lastTime: SessionTime, rescue: Rescue? = nil
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

    /// What is written beside the journal wherever it goes: its own folder has it already.
    package func keep(_ pack: PackCopy) { gate.withLock { self.pack = pack } }

    package func append(_ body: JournalRecord.Body, at t: SessionTime, wall w: Int) {
        gate.lock()
        defer { gate.unlock() }
        lastTime = max(lastTime, t)
        let record = JournalRecord(n: count, t: lastTime, w: w, body: body)
        count += 1
        guard !keepsNothing else { return }
        image += RecordLine.bytes(of: record)
        waiting += 1
        if case .event(.stimulus(.roundEntered)) = body { reserveSpace() }
        writeQueue()
        if waiting == 1 || waiting == Self.syncRecords { gate.signalAll() }
    }

    /// - Returns: everything appended so far is safe.
    @discardableResult
    package func syncNow() -> Bool {
        gate.lock()
        defer { gate.unlock() }
        while isSyncing { gate.wait() }
        return syncLocked()
    }

    package var status: SaveStatus {
        gate.lock()
        defer { gate.unlock() }
        if keepsNothing { return .ephemeral }
        if let trouble { return .notSaved(trouble.words) }
        return synced == image.count ? .saved : .saving
    }

    /// Called on the journal's thread whenever the status may have changed.
    package var onStatusChange: (@Sendable () -> Void)? {
        get { gate.withLock { handler } }
        set { gate.withLock { handler = newValue } }
    }

    /// Where the journal is; another place than at first when the disk failed.
    package var place: String { gate.withLock { keepsNothing ? "memory" : path } }

    /// Number of records, the header among them.
    package var recordCount: Int { gate.withLock { count } }

    /// Saves what it can and lets the file go. What finds no room in its file is offered to the rescue place, since after this nobody
    /// keeps it; `place` says where it is then, and `status` whether it is anywhere.
    package func close() {
        gate.lock()
        defer { gate.unlock() }
        while isSyncing { gate.wait() }
        guard !closed else { return }
        if !syncLocked(), !isBroken, let trouble { moveElsewhere(trouble) }
        // Gives back what was reserved and not used.
        if reserved, !isBroken, written == image.count { try? file?.truncate(to: written) }
        closed = true
        file?.close()
        gate.signalAll()
    }

    /// Saves the whole session in a folder of its own under `folder`, which is made if need be, and goes on there; with nil tries the
    /// same place again.
    /// - Returns: everything appended so far is safe.
    @discardableResult
    package func retry(in folder: String? = nil) -> Bool {
        gate.lock()
        defer { gate.unlock() }
        while isSyncing { gate.wait() }
        guard let folder, !closed, !keepsNothing else { return syncLocked() }
        let session = ((path as NSString).deletingLastPathComponent as NSString).lastPathComponent
        do throws(FileError) {
            adopt(try JournalRescue.copy(image, session: session, under: folder))
            return true
        } catch {
            // Where it was is no worse than before.
            return false
        }
    }

    // MARK: Writing, under the lock

    private func reserveSpace() {
        guard let file, !closed, !isBroken else { return }
        file.reserve(Self.reserve, from: written)
        reserved = true
    }

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
        if let rescue, let found = rescue(image, path) { adopt(found) }
    }

    private func adopt(_ found: (file: any JournalFile, path: String)) {
        // A sync in progress still uses the old one, which closes itself when that lets go of it.
        if !isSyncing { file?.close() }
        let folder = (found.path as NSString).deletingLastPathComponent
        // Without it the session can still be read with the pack of that name; the journal is what matters.
        if folder != (path as NSString).deletingLastPathComponent { try? pack.write(into: folder) }
        file = found.file
        path = found.path
        reserved = false
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
        gate.lock()
        while waiting == 0, trouble == nil, !closed { gate.wait() }
        let end = Gate.now + (trouble == nil ? Self.syncAfter : Self.retryAfter)
        while !closed, trouble != nil || waiting < Self.syncRecords, gate.wait(until: end) {}
        guard !closed else {
            gate.unlock()
            return false
        }
        if isBroken, let trouble { moveElsewhere(trouble) } else { writeQueue() }
        if let file, !isBroken, written > synced { syncUnlocked(file) }
        let notify = handler
        gate.unlock()
        notify?()
        return true
    }

    /// Called and left with the lock held, but syncs without it: the sync is the slow part, and keystrokes are appended meanwhile.
    private func syncUnlocked(_ file: any JournalFile) {
        let target = written
        isSyncing = true
        waiting = 0
        gate.unlock()
        var failure: FileError?
        do {
            try file.sync()
        } catch {
            failure = error
        }
        gate.lock()
        isSyncing = false
        defer { gate.signalAll() }
        // A write may have failed meanwhile and moved the journal; how the old file fared matters no more.
        guard self.file === file else { return }
        if let failure { return moveElsewhere(failure) }
        guard !isBroken else { return }
        synced = max(synced, target)
        if written == image.count { trouble = nil }
    }
}
