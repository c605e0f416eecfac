#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import Foundation

/// Why a file of a pack could not be read.
enum FileTrouble: Error, Equatable {
    case missing
    /// A symbolic link: a pack is read without leaving its folder.
    case link
    case notAFile
    case tooBig
    case unreadable(String)
}

/// A pack's folder, open: files are reached from it and never by following a link.
final class PackFolder {
    static let largestFile = 1 << 20
    let path: String
    private let descriptor: Int32

    /// Throws `missing`, `notAFile` when it is no folder, or `unreadable`.
    init(_ path: String) throws(FileTrouble) {
        self.path = path
        guard !path.utf8.contains(0) else { throw .missing }
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        if descriptor < 0 { throw Self.trouble(errno) }
    }

    deinit { close(descriptor) }

    /// The bytes of `name` or `folder/name`; both are names that were checked, never paths from data.
    func read(_ relative: String) throws(FileTrouble) -> [UInt8] {
        let parts = relative.split(separator: "/").map(String.init)
        guard let name = parts.last, parts.count <= 2, !parts.contains("..") else { throw .missing }
        if parts.count == 1 { return try Self.read(name, in: descriptor) }
        try Self.refuseLink(parts[0], in: descriptor)
        let inner = openat(descriptor, parts[0], O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
        if inner < 0 { throw Self.trouble(errno) }
        defer { close(inner) }
        return try Self.read(name, in: inner)
    }

    /// Names in a folder of the pack, sorted; none when it is not there.
    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    private static func refuseLink(_ name: String, in directory: Int32) throws(FileTrouble) {
        var status = stat()
        if fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) != 0 { throw trouble(errno) }
        if status.st_mode & S_IFMT == S_IFLNK { throw .link }
    }

    private static func read(_ name: String, in directory: Int32) throws(FileTrouble) -> [UInt8] {
        try refuseLink(name, in: directory)
        let file = openat(directory, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        if file < 0 { throw trouble(errno) }
        defer { close(file) }
        return try whole(file)
    }

    /// All of an open file that is a plain one and not too large.
    static func whole(_ file: Int32) throws(FileTrouble) -> [UInt8] {
        var status = stat()
        if fstat(file, &status) != 0 { throw trouble(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= off_t(largestFile) else { throw .tooBig }
        return try contents(of: file)
    }

    private static func contents(of file: Int32) throws(FileTrouble) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(file, &chunk, chunk.count)
            #else
                let count = Glibc.read(file, &chunk, chunk.count)
            #endif
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw trouble(errno) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            if bytes.count > largestFile { throw .tooBig }
        }
    }

    static func trouble(_ code: Int32) -> FileTrouble {
        switch code {
        case ENOENT, ENAMETOOLONG: .missing
        case ELOOP: .link
        case ENOTDIR: .notAFile
        default: .unreadable(String(cString: strerror(code)))
        }
    }
}
