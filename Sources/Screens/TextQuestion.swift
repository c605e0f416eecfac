import ViewModels

/// Something that is asked for in a line of text.
package enum TextQuestion: Equatable, Sendable {
    /// In which folder to save the session.
    case folder
    /// What to look for in all that was said; with what was looked for last.
    case search(String)
    /// Tags of a session, and a note on it, as they stand.
    case tags(session: String, [String])
    case note(session: String, String)
    /// A comment on a moment of a session, in milliseconds of it.
    case comment(at: Int)

    var title: String {
        switch self {
        case .folder: "Save it in which folder?"
        case .search: "Search what was said"
        case .tags: "Tags"
        case .note: "Note"
        case .comment: "A comment on this moment"
        }
    }

    /// In plain words.
    var explanation: String {
        switch self {
        case .folder: "All of the session is kept in memory. Name a folder on another disk: it is saved there, and goes on there."
        case .search: "All words must stand in one passage; words between quotation marks stand next to each other."
        case .tags: "Words to find the session by, with spaces between them. No word takes them away."
        case .note: "A line on the session for yourself. No word takes it away."
        case .comment: "It stands in the review for whoever reads it, and travels with the session when that is packed for somebody."
        }
    }

    /// The verbs of the keys that agree and refuse.
    var agreement: String { self == .folder ? "save there" : isSearch ? "search" : "keep" }
    var refusal: String { self == .folder ? "stay" : "cancel" }

    private var isSearch: Bool { if case .search = self { true } else { false } }

    /// What stands in the line to begin with.
    var text: String {
        switch self {
        case .folder, .comment: ""
        case .search(let text), .note(_, let text): text
        case .tags(_, let tags): tags.joined(separator: " ")
        }
    }

    /// How much of what is written is seen at once: what somebody says of a moment takes a few lines.
    var rows: Int {
        switch self {
        case .folder, .search, .tags: 1
        case .note: 2
        case .comment: 5
        }
    }

    /// UTF-8 bytes at most.
    var limit: Int {
        switch self {
        case .folder: 4_095
        case .search: 400
        case .tags: 200
        case .note: 1_000
        case .comment: 4_000
        }
    }

    /// nil where there is nothing to be done with what was written.
    func intent(_ text: String) -> Intent? {
        switch self {
        case .folder: text.isEmpty ? nil : .saveElsewhere(text)
        case .search: .searchHistory(text)
        case .tags(let session, _): .tag(session, Self.tags(in: text))
        case .note(let session, _): .note(session, text)
        case .comment(let at): text.isEmpty ? nil : Intent.comment(at: at, text)
        }
    }

    /// Each once, in the order in which they were written; a `#` before one is a habit, and none of it.
    package static func tags(in text: String) -> [String] {
        var seen: Set<String> = []
        return text.split { $0.isWhitespace || $0 == "," }.map { $0.drop { $0 == "#" }.lowercased() }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
