import CTerm
import Foundation

/// Where an export goes: standard output, or a file that appears when it is complete.
struct ExportTarget: ~Copyable {
    private let descriptor: Int32
    private let file: File?

    private struct File {
        var path: String
        var partial: String
        var replaces: Bool
    }

    /// - Parameters:
    ///   - path: nil or `-` is standard output.
    ///   - replaces: a file that is there already gives way.
    ///   - forbidden: folders in which nothing is written: sessions and takes are never touched.
    /// - Throws: `Failure`, before anything was written, where the file exists or cannot be created.
    init(path: String?, replaces: Bool, forbidden: [String]) throws {
        guard let path, path != "-" else {
            descriptor = 1
            file = nil
            return
        }
        let place = URL(fileURLWithPath: Places.absolute(path))
        let folder = place.deletingLastPathComponent().resolvingSymlinksInPath().path
        let whole = (folder == "/" ? "" : folder) + "/" + place.lastPathComponent
        try Self.check(whole, told: path, replaces: replaces, folder: folder, forbidden: forbidden)
        let partial = (folder == "/" ? "" : folder) + "/.\(place.lastPathComponent.prefix(60)).\(getpid()).part"
        // What was said in an interview is for the user's eyes, as the sessions are.
        ct_remove_when_ended(partial)
        let opened = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            let errno = errno
            ct_remove_when_ended(nil)
            throw Failure(
                code: .cannotCreate, what: "\(path) cannot be created: \(Self.reason(errno)).", cure: "Name another place with -o.")
        }
        descriptor = opened
        file = File(path: whole, partial: partial, replaces: replaces)
    }

    private static func check(_ path: String, told: String, replaces: Bool, folder: String, forbidden: [String]) throws {
        let sessions = forbidden.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
        if sessions.contains(where: { folder == $0 || folder.hasPrefix($0 + "/") }) {
            throw Failure(
                code: .cannotCreate, what: "\(told) is inside the folder of the sessions, which no export writes to.",
                cure: "Name another place with -o.")
        }
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw Failure(code: .cannotCreate, what: "\(told) is a folder.", cure: "Name a file in it.")
        }
        guard replaces else {
            throw Failure(code: .cannotCreate, what: "\(told) exists already.", cure: "Name another file, or replace it with --force.")
        }
        guard status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFLNK && isFile(path) else {
            throw Failure(
                code: .cannotCreate, what: "\(told) is a device or pipe, and not replaced.", cure: "Leave -o out, and redirect the output.")
        }
    }

    /// What a link leads to is a file, or nothing.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes on. A reader of standard output that has gone away (`| head`) ends the program quietly.
    func write(_ bytes: [UInt8]) throws {
        let failed = bytes.withUnsafeBufferPointer { ct_write(descriptor, $0.baseAddress, $0.count) == 0 ? nil : errno }
        guard let failed else { return }
        if file == nil, failed == EPIPE { exit(0) }
        throw Failure(
            code: .inputOutput, what: "The export could not be written: \(Self.reason(failed)).",
            cure: file == nil ? "" : "Nothing is left of it; make room, or name another place with -o.")
    }

    /// Gives the file its name. Where another has come to that name meanwhile it is not replaced unless that was asked for.
    func finish() throws {
        guard let file else { return }
        if fsync(descriptor) != 0, errno != EINVAL, errno != ENOSYS { throw failure(file, errno) }
        if file.replaces {
            if rename(file.partial, file.path) != 0 { throw failure(file, errno) }
            return
        }
        if link(file.partial, file.path) == 0 { return }
        // Some file systems know no second name for a file.
        guard errno == EPERM || errno == ENOTSUP || errno == EOPNOTSUPP || errno == ENOSYS, access(file.path, F_OK) != 0 else {
            throw failure(file, errno)
        }
        if rename(file.partial, file.path) != 0 { throw failure(file, errno) }
    }

    private func failure(_ file: File, _ code: Int32) -> Failure {
        Failure(code: .cannotCreate, what: "\(file.path) cannot be created: \(Self.reason(code)).", cure: "Name another place with -o.")
    }

    deinit {
        guard let file else { return }
        close(descriptor)
        // Whatever became of it, the name it was written under goes; after a rename there is none.
        unlink(file.partial)
        ct_remove_when_ended(nil)
    }
}
