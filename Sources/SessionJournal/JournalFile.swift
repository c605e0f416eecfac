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
    func close()
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

    private static func opened(_ path: String, _ flags: Int32) throws(FileError) -> DiskFile {
        let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | flags, 0o600)
        guard descriptor >= 0 else { throw FileError(code: errno) }
        return DiskFile(descriptor)
    }

    /// Takes the session for this process; the lock goes with the process, also when it is killed.
    package func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    package func write(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Int {
        while true {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            if errno != EINTR { throw FileError(code: errno) }
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
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw FileError(code: errno) }
    }

    package func close() {
        if descriptor >= 0 { Foundation.close(descriptor) }
        descriptor = -1
    }

    /// Makes the names in a folder safe against loss of power.
    package static func syncFolder(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Foundation.close(descriptor)
    }

    /// A whole new file, safe when this returns.
    package static func write(_ bytes: [UInt8], new path: String) throws(FileError) {
        let file = try create(path)
        var rest = bytes[...]
        while !rest.isEmpty { rest = rest.dropFirst(try file.write(rest)) }
        try file.sync()
        file.close()
    }
}
