import ScenarioPacks
import SessionJournal

/// Packs as sessions were sat with them, to be read again and each read once: to read a pack takes longer than to read the session.
final class PackShelf {
    private let places: Places
    private var packs: [String: Pack] = [:]

    init(places: Places) { self.places = places }

    /// As `Places.pack(of:toSit:)`, and not to be sat. A pack goes by its digest, so that one that was changed is never taken for the one that was sat.
    func pack(of entry: SessionEntry) throws -> (pack: Pack, doubt: String?, isOwn: Bool) {
        if let digest = entry.header?.packDigest, let known = packs[digest] { return (known, nil, places.hasPack(entry)) }
        let found = try places.pack(of: entry, toSit: false)
        if found.pack.digest == entry.header?.packDigest { packs[found.pack.digest] = found.pack }
        return found
    }
}
