import Foundation
import SessionJournal

/// Which of the past sessions are meant.
struct HistoryFilter {
    /// Id of the pack they were sat with; nil is any.
    var pack: String?
    /// "2026-11-25": that day, local time, and later; nil is ever.
    var since: String?

    /// Only those with this tag; nil is any.
    var tag: String?

    var isEmpty: Bool { pack == nil && since == nil && tag == nil }

    /// What is not known of a session is nil: where nothing speaks against it, it must not go unnoticed.
    /// - Parameter folder: name of its folder, which begins with the day.
    func includes(pack: String?, began: Int?, folder: String) -> Bool {
        if let wanted = self.pack, let pack, pack != wanted { return false }
        guard let since else { return true }
        if let began { return isoDate(began) >= since }
        let day = String(folder.prefix(10))
        return !Self.isDate(day) || day >= since
    }

    func includes(tags: [String]) -> Bool { tag.map(tags.contains) ?? true }

    /// A day of the calendar as "2026-11-25".
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        let calendar = Calendar(identifier: .gregorian)
        let day = DateComponents(calendar: calendar, year: Int(parts[0]), month: Int(parts[1]), day: Int(parts[2]))
        return day.isValidDate(in: calendar)
    }

    /// - Parameter packs: those that there are sessions of.
    func check(packs: Set<String>) throws {
        guard let pack, !packs.contains(pack) else { return }
        throw Failure(
            code: .noInput, what: "No session was sat with the pack '\(pack)'.",
            cure: packs.isEmpty
                ? "There is no session that can be read." : "There are sessions of: \(packs.sorted().joined(separator: ", ")).")
    }
}
