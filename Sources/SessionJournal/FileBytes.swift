import Foundation

/// Reading files that may be anything: a folder, a pipe that nobody writes to, a gigabyte, a link.
enum FileBytes {
    /// A whole file, or its first `prefix` bytes.
    static func read(_ path: String, prefix: Int? = nil, limit: Int = JournalReader.limit) throws(JournalError) -> [UInt8] {
        // Opening a pipe would wait for its writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .notFound(path: path) : .unreadable(path: path, reason: FileError(code: errno).words)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: FileError(code: errno).words) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is not a file") }
        guard Int(status.st_size) <= limit else { throw .tooBig(path: path, bytes: Int(status.st_size)) }
        do {
            return try read(descriptor, from: 0, count: min(prefix ?? Int.max, Int(status.st_size)))
        } catch {
            throw .unreadable(path: path, reason: error.words)
        }
    }

    /// Up to `count` bytes; fewer where the file ends.
    static func read(_ descriptor: Int32, from offset: Int, count wanted: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, have in
            while have < wanted {
                let count = pread(descriptor, buffer.baseAddress! + have, wanted - have, off_t(offset + have))
                if count < 0, errno == EINTR { continue }
                if count < 0 { failure = FileError(code: errno) }
                if count <= 0 { break }
                have += count
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
