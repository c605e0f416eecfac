import Foundation

/// A second of a session that somebody wants to come back to.
package struct Bookmark: Equatable, Sendable, Codable {
    /// Milliseconds of the session.
    package var at: Int
    package var words: String

    package init(at: Int, words: String) {
        self.at = at
        self.words = words
    }
}

/// The bookmarks of a session, in a file beside its journal and never in it.
package struct Bookmarks: Sendable {
    private struct Content: Codable {
        var format: Int
        var bookmarks: [Bookmark]
    }
    private static let format = 1
    private static let limit = 1_048_576
    /// Milliseconds: longer than any session, and short enough to be reckoned with.
    private static let latest = 1_000_000_000_000

    static let name = "bookmarks.json"

    private let path: String
    /// In order of time.
    package private(set) var all: [Bookmark] = []
    /// What stands there is not ours to write over.
    private var isForeign = false

    /// - Parameter folder: the session's.
    package init(folder: String) {
        path = folder + "/" + Self.name
        do throws(JournalError) {
            let bytes = try FileBytes.read(path, limit: Self.limit)
            guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)), content.format == Self.format else {
                isForeign = true
                return
            }
            all = content.bookmarks.filter { (0...Self.latest).contains($0.at) }.sorted { $0.at < $1.at }
        } catch {
            if case .notFound = error { return }
            isForeign = true
        }
    }

    /// Sets one, or takes the one away that stands less than a second from there.
    /// - Throws: where it cannot be saved; then nothing has changed.
    package mutating func toggle(at milliseconds: Int, words: String) throws(JournalError) {
        var changed = all.filter { abs($0.at - milliseconds) >= 1_000 }
        if changed.count == all.count { changed.append(Bookmark(at: milliseconds, words: words)) }
        changed.sort { $0.at < $1.at }
        if isForeign { throw .unwritable(path: path, reason: "what stands there is not a list of bookmarks") }
        let bytes = CanonicalJSON.bytes(of: Content(format: Self.format, bookmarks: changed))
        do throws(FileError) {
            try DiskFile.replace(path, with: bytes + [10])
        } catch {
            throw .unwritable(path: path, reason: error.words)
        }
        all = changed
    }
}
