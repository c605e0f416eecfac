import Foundation

/// The pack beside a journal: what a session was sat with, so that an edited pack breaks no replay.
package struct PackCopy: Sendable {
    package static let name = "pack"

    /// Paths below the pack's folder, with what stands there.
    package var files: [(path: String, bytes: [UInt8])]

    package init(_ files: [(path: String, bytes: [UInt8])] = []) { self.files = files }

    /// Writes it into `folder`/pack, in which none of the files may be yet.
    func write(into folder: String) throws(FileError) {
        for file in files {
            let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
            guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.contains("\0") }) else {
                throw FileError(code: EINVAL)
            }
        }
        try Folder.write(files, into: "\(folder)/\(Self.name)")
    }
}
