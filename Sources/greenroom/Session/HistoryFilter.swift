import Foundation
import SessionJournal

/// Which of the past sessions are meant.
struct HistoryFilter {
    /// Id of the pack they were sat with; nil is any.
    var pack: String?
    /// "2026-11-25": that day, local time, and later; nil is ever.
    var since: String?

    var isEmpty: Bool { pack == nil && since == nil }

    /// A session whose first line cannot be read is kept where nothing speaks against it: it must not go unnoticed.
    func includes(_ entry: SessionEntry) -> Bool {
        if let pack, let header = entry.header, header.pack != pack { return false }
        guard let since else { return true }
        if let header = entry.header { return isoDate(header.began) >= since }
        let day = String((entry.folder as NSString).lastPathComponent.prefix(10))
        return !Self.isDate(day) || day >= since
    }

    /// A day of the calendar as "2026-11-25".
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        let calendar = Calendar(identifier: .gregorian)
        let day = DateComponents(calendar: calendar, year: Int(parts[0]), month: Int(parts[1]), day: Int(parts[2]))
        return day.isValidDate(in: calendar)
    }

    /// Those that are meant.
    func chosen(of entries: [SessionEntry]) throws -> [SessionEntry] {
        if let pack {
            let packs = Set(entries.compactMap { $0.header?.pack }).sorted()
            guard packs.contains(pack) else {
                throw Failure(
                    code: .noInput, what: "No session was sat with the pack '\(pack)'.",
                    cure: packs.isEmpty
                        ? "There is no session that can be read." : "There are sessions of: \(packs.joined(separator: ", ")).")
            }
        }
        return entries.filter(includes)
    }
}
