import Foundation

/// Folders that are ours alone.
enum Folder {
    /// Makes a folder and those above it, mode 0700, each safe against loss of power when this returns. One that is there must be a
    /// real folder of this user in which nobody else may write: a name that we would choose can be taken by anybody in `/tmp`.
    static func make(_ path: String) throws(FileError) {
        var status = stat()
        if lstat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(code: ENOTDIR) }
            guard status.st_uid == getuid(), status.st_mode & 0o022 == 0 else { throw FileError(code: EACCES) }
            return
        }
        try makeParents(of: path)
        try makeNew(path)
    }

    /// Makes one folder that must not be there yet; those above it are made if need be.
    static func makeNew(_ path: String) throws(FileError) {
        try makeParents(of: path)
        guard mkdir(path, 0o700) == 0 else { throw FileError(code: errno) }
        try sync((path as NSString).deletingLastPathComponent)
    }

    /// What is above may be anybody's and may be a link, such as a home on another disk.
    private static func makeParents(of path: String) throws(FileError) {
        let parent = (path as NSString).deletingLastPathComponent
        guard !parent.isEmpty, access(parent, F_OK) != 0 else { return }
        try makeParents(of: parent)
        guard mkdir(parent, 0o700) == 0 || errno == EEXIST else { throw FileError(code: errno) }
        try sync((parent as NSString).deletingLastPathComponent)
    }

    /// Makes the names in a folder safe against loss of power.
    static func sync(_ path: String) throws(FileError) {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
        // A folder that we may write in but not read cannot be opened for this, and is no reason to refuse.
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // Some file systems (of networks, of other systems) do not sync folders and say so.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw FileError(code: errno) }
    }

    /// Writes files at their paths below `folder`, in which none of them may be yet; the folders between are made.
    static func write(_ files: some Sequence<(path: String, bytes: [UInt8])>, into folder: String) throws(FileError) {
        for file in files {
            let path = folder + "/" + file.path
            try make((path as NSString).deletingLastPathComponent)
            try DiskFile.written(file.bytes, new: path).close()
        }
    }

    static func isLink(_ path: String) -> Bool { kind(of: path) == S_IFLNK }

    /// What stands at a path, links not followed; nil where nothing does.
    static func kind(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}
