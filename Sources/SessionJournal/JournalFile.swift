import Foundation

/// What went wrong with a file, as `errno` tells.
package struct FileError: Error, Equatable, Sendable {
    package var code: Int32

    package init(code: Int32) { self.code = code }

    /// Room may be made: worth trying again in the same file.
    var mayPass: Bool { [ENOSPC, EDQUOT, EFBIG, EAGAIN].contains(code) }

    package var words: String {
        switch code {
        case ENOSPC: "the disk is full"
        case EDQUOT: "the disk quota is used up"
        case EFBIG: "the file has reached its size limit"
        case EROFS: "the disk is read-only"
        case EIO: "the disk reports an error"
        case ELOOP: "a link stands where it should be"
        default: String(cString: strerror(code))
        }
    }
}

/// The file under a journal, so that tests can break it.
package protocol JournalFile: AnyObject {
    /// Appends what it can; fewer bytes than given is no error, as with `write(2)`.
    func write(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Int
    /// Returns when everything written is safe against loss of power.
    func sync() throws(FileError)
    /// Cuts the file to its first `length` bytes.
    func truncate(to length: Int) throws(FileError)
    /// Asks for room for `bytes` more behind `offset`, without changing the file's length. A file that cannot is no worse for it.
    func reserve(_ bytes: Int, from offset: Int)
    func close()
}

extension JournalFile {
    package func reserve(_ bytes: Int, from offset: Int) {}
}

/// A real file, opened for appending.
package final class DiskFile: JournalFile {
    private var descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close() }

    /// A new file of mode 0600; fails where one is there.
    package static func create(_ path: String) throws(FileError) -> DiskFile {
        try opened(path, O_CREAT | O_EXCL)
    }

    package static func append(to path: String) throws(FileError) -> DiskFile { try opened(path, 0) }

    /// A new file that holds `bytes`, locked, and safe with its name when this returns. Nothing is left where it fails.
    package static func written(_ bytes: [UInt8], new path: String) throws(FileError) -> DiskFile {
        let file = try create(path)
        do throws(FileError) {
            _ = file.lock()
            try file.writeAll(bytes)
            try file.sync()
            try Folder.sync((path as NSString).deletingLastPathComponent)
            return file
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Puts a file in the place of another, or of none; whatever happens, one of the two stands there whole.
    static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        let partial = path + ".part"
        // One that is there was left behind by a crash.
        unlink(partial)
        try written(bytes, new: partial).close()
        guard rename(partial, path) == 0 else {
            let code = errno
            unlink(partial)
            throw FileError(code: code)
        }
        try Folder.sync((path as NSString).deletingLastPathComponent)
    }

    private static func opened(_ path: String, _ flags: Int32) throws(FileError) -> DiskFile {
        let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags, 0o600)
        guard descriptor >= 0 else { throw FileError(code: errno) }
        return DiskFile(descriptor)
    }

    /// Takes the session for this process; the lock goes with the process, also when it is killed.
    /// - Returns: false when another has it. A file system without locks refuses nobody.
    package func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

    /// nil when the file is empty.
    func lastByte() throws(FileError) -> UInt8? {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(code: EINVAL) }
        return try FileBytes.read(descriptor, from: max(0, Int(status.st_size) - 1), count: 1).first
    }

    package func write(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Int {
        while true {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            if errno != EINTR { throw FileError(code: errno) }
        }
    }

    func writeAll(_ bytes: [UInt8]) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try write(rest)
            guard count > 0 else { throw FileError(code: ENOSPC) }
            rest = rest.dropFirst(count)
        }
    }

    package func sync() throws(FileError) {
        while true {
            #if canImport(Darwin)
                let result = fsync(descriptor)
            #else
                let result = fdatasync(descriptor)
            #endif
            if result == 0 { return }
            if errno != EINTR { throw FileError(code: errno) }
        }
    }

    package func truncate(to length: Int) throws(FileError) {
        while ftruncate(descriptor, off_t(length)) != 0 {
            if errno != EINTR { throw FileError(code: errno) }
        }
    }

    package func reserve(_ bytes: Int, from offset: Int) {
        #if os(Linux)
            let keepSize: Int32 = 1
            _ = Self.fallocate?(descriptor, keepSize, off_t(offset), off_t(bytes))
        #endif
    }

    #if os(Linux)
        /// Swift's Glibc module leaves it out; `posix_fallocate`, which is there, would change the file's length.
        private static let fallocate = dlsym(dlopen(nil, RTLD_NOW), "fallocate").map {
            unsafeBitCast($0, to: (@Sendable @convention(c) (Int32, Int32, off_t, off_t) -> Int32).self)
        }
    #endif

    package func close() {
        if descriptor >= 0 { Foundation.close(descriptor) }
        descriptor = -1
    }
}
