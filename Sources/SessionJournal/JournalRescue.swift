import Foundation

/// Where a session goes when its file fails it: the whole journal from memory into a new file.
enum JournalRescue {
    /// In the place of the old file, or else in the first folder of `fallbacks` that takes it.
    static func move(
        _ image: [UInt8], _ path: String, fallbacks: [String] = fallbacks(ProcessInfo.processInfo.environment)
    ) -> (file: any JournalFile, path: String)? {
        if let file = try? replace(path, with: image) { return (file, path) }
        let session = ((path as NSString).deletingLastPathComponent as NSString).lastPathComponent
        for folder in fallbacks {
            if let found = try? copy(image, session: session, under: folder) { return found }
        }
        return nil
    }

    /// Places on other disks, perhaps; relative ones are ignored, as the XDG standard says.
    static func fallbacks(_ environment: [String: String]) -> [String] {
        [environment["XDG_STATE_HOME"], environment["XDG_RUNTIME_DIR"], "/tmp"].compactMap(\.self).filter { $0.hasPrefix("/") }
            .map { "\($0)/greenroom-rescue-\(getuid())" }
    }

    /// A new journal in a folder of its own under `root`, which is made if need be. An earlier rescue of the same session may be
    /// somebody's only copy: it is left alone, and a number is added.
    static func copy(_ image: [UInt8], session: String, under root: String) throws(FileError) -> (file: any JournalFile, path: String) {
        try Folder.make(root)
        for number in 1...1_000 {
            let folder = "\(root)/\(session)" + (number == 1 ? "" : "-\(number)")
            do throws(FileError) {
                try Folder.makeNew(folder)
            } catch {
                if error.code == EEXIST { continue }
                throw error
            }
            do throws(FileError) {
                let path = folder + "/journal.jsonl"
                return (try DiskFile.written(image, new: path), path)
            } catch {
                rmdir(folder)
                throw error
            }
        }
        throw FileError(code: EEXIST)
    }

    /// The new file takes the name when it is complete and synced, and holds the session's lock before it has it.
    private static func replace(_ path: String, with image: [UInt8]) throws(FileError) -> DiskFile {
        let fresh = path + ".rescue"
        unlink(fresh)
        let file = try DiskFile.written(image, new: fresh)
        guard rename(fresh, path) == 0 else {
            let error = FileError(code: errno)
            unlink(fresh)
            throw error
        }
        try Folder.sync((path as NSString).deletingLastPathComponent)
        return file
    }
}
