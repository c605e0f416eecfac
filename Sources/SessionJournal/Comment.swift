import Foundation

/// What somebody has to say about a moment of a session: a coach, mostly.
package struct Comment: Equatable, Sendable {
    /// Who says it; may be empty.
    package var by: String
    /// Wall time at which it was written, in milliseconds since 1970.
    package var wall: Int
    /// The moment, in milliseconds of the session.
    package var at: Int
    package var text: String

    package init(by: String, wall: Int, at: Int, text: String) {
        self.by = by
        self.wall = wall
        self.at = at
        self.text = text
    }
}

/// The comments on a session: a file each, in a folder beside its journal. None of them is ever changed, and the name of each tells its
/// content, so that those of two people, from two machines, come together without one being written over.
package struct Comments: Sendable {
    package static let folder = "comments"
    /// Bytes of the longest text, and the most comments that are read.
    package static let longest = 4_000
    private static let most = 2_000
    private static let format = 1

    private struct Content: Codable {
        var format: Int
        var by: String
        var wall: Int
        var at: Int
        var text: String
    }

    private let path: String
    /// In the order of their moments, those of one moment as they were written.
    package private(set) var all: [Comment] = []
    /// Files that hold no comment that this Greenroom understands.
    package private(set) var unread = 0

    /// - Parameter folder: the session's.
    package init(folder: String) {
        path = folder + "/" + Self.folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names.filter(Self.isName).sorted().prefix(Self.most) {
            if let bytes = try? FileBytes.read(path + "/" + name, limit: Self.fileLimit), let comment = Self.comment(bytes) {
                all.append(comment)
            } else {
                unread += 1
            }
        }
        sort()
    }

    private mutating func sort() { all.sort { ($0.at, $0.wall, $0.by, $0.text) < ($1.at, $1.wall, $1.by, $1.text) } }

    /// Saves one more.
    /// - Throws: where it cannot be saved; then nothing has changed.
    package mutating func add(_ comment: Comment) throws(JournalError) {
        let bytes = Self.bytes(of: comment)
        do throws(FileError) {
            try Folder.make(path)
            try Self.write(bytes, in: path)
        } catch {
            throw .unwritable(path: path, reason: error.words)
        }
        all.append(comment)
        sort()
    }

    /// - Returns: false when it is there already.
    @discardableResult
    static func write(_ bytes: [UInt8], in folder: String) throws(FileError) -> Bool {
        do throws(FileError) {
            try DiskFile.written(bytes, new: folder + "/" + name(of: bytes)).close()
            return true
        } catch {
            if error.code == EEXIST { return false }
            throw error
        }
    }

    // MARK: Files

    static let fileLimit = 65_536

    private static func bytes(of comment: Comment) -> [UInt8] {
        CanonicalJSON.bytes(of: Content(format: format, by: comment.by, wall: comment.wall, at: comment.at, text: comment.text)) + [10]
    }

    /// nil when they hold none; what is longer than anybody writes is none either.
    static func comment(_ bytes: [UInt8]) -> Comment? {
        guard bytes.count <= fileLimit, let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
            content.format == format, content.at >= 0, content.text.utf8.count <= longest, content.by.utf8.count <= 200,
            !content.text.allSatisfy(\.isWhitespace)
        else { return nil }
        return Comment(by: content.by, wall: content.wall, at: content.at, text: content.text)
    }

    /// Told by the content alone: the same comment has the same name everywhere.
    private static func name(of bytes: [UInt8]) -> String {
        String(decoding: CRC32.hex(bytes) + CRC32.hex(bytes.reversed()), as: UTF8.self) + ".json"
    }

    private static func isName(_ name: String) -> Bool { name.hasSuffix(".json") && !name.hasPrefix(".") }
}
