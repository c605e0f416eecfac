import Foundation
import Presentation
import ScenarioPacks
import SessionJournal
import ViewModels

/// Past sessions, newest first: those that were looked at before from the index, the others from their journals.
struct History {
    let places: Places
    private(set) var sessions: [ListedSession]
    private let index: SessionIndex
    private let isFiltered: Bool
    private let shelf: PackShelf

    init(places: Places, filter: HistoryFilter = HistoryFilter()) throws {
        self.places = places
        let index = SessionIndex(path: places.indexFile, owner: places.indexOwner)
        self.index = index
        let names = places.store.candidates
        if names.isEmpty { try places.store.mustBeReadable() }
        shelf = PackShelf(places: places)
        var reading = Reading(places: places, index: index, filter: filter, shelf: shelf)
        for name in names { reading.look(at: name) }
        reading.keep()
        try filter.check(packs: reading.packs)
        sessions = Self.named(reading.sessions)
        isFiltered = !filter.isEmpty
        take(over: Desk(home: places.store.home))
        sessions.removeAll { !filter.includes(tags: $0.row.tags) }
    }

    /// What the candidate wrote on them.
    mutating func take(over desk: Desk) {
        for index in sessions.indices {
            let remarks = desk.remarks(on: sessions[index].folder)
            sessions[index].row.tags = remarks.tags
            sessions[index].row.note = remarks.note
        }
    }

    /// What is wrong, without what to do about it.
    static func firstLine(of error: any Error) -> String {
        "\(error)".split(separator: "\n").first.map(String.init) ?? "it cannot be read"
    }

    /// Newest first. A name that several of them have is none: those go by their folders.
    private static func named(_ sessions: [ListedSession]) -> [ListedSession] {
        let counts = Dictionary(sessions.map { ($0.row.session, 1) }, uniquingKeysWith: +)
        var sessions = sessions
        for index in sessions.indices where counts[sessions[index].row.session] != 1 {
            sessions[index].row.session = sessions[index].folder
        }
        return sessions.sorted { ($0.began, $0.folder) > ($1.began, $1.folder) }
    }

    func view(numbersHidden: Bool) -> HistoryView {
        HistoryPresenter.view(
            rows: sessions.map(\.row), ratings: Desk(home: places.store.home).ratings, numbersHidden: numbersHidden, isFiltered: isFiltered)
    }

    /// Which questions were heard of the packs that these sessions were sat with, as those lie here now; one that is not here any more
    /// is left out.
    func asked(_ desk: Desk) -> AskedMapView {
        var seen: Set<String> = []
        let ids = sessions.map(\.row.packID).filter { !$0.isEmpty && seen.insert($0).inserted }
        return AskedMapPresenter.view(of: ids.compactMap { try? places.pack($0).loop }, heard: heard(desk))
    }

    /// Ids of prompts, the least recently heard first: those of sessions that the desk knows nothing of, since they were simulated or
    /// sat on another machine, and then those that the desk tells the order of.
    private func heard(_ desk: Desk) -> [String] {
        let known = Set(desk.heard)
        let others = sessions.reversed().flatMap { $0.heard.split(separator: " ").map(String.init) }
        return others.filter { !known.contains($0) } + desk.heard
    }

    /// Passages of a session that hold all of some words; nil where it cannot be read.
    func passages(of session: ListedSession, holding words: SearchWords) -> [SaidView]? {
        if let found = kept(of: session, holding: words) { return found }
        // Whatever the index has lost stands in the journal.
        index.discard()
        let source = try? ReviewSource(places.store.entry(named: session.folder), places: places, shelf: shelf)
        return source.map { SaidPresenter.all(of: $0.state).filter { words.line(of: $0.entry.text) != nil } }
    }

    private func kept(of session: ListedSession, holding words: SearchWords) -> [SaidView]? {
        let said = session.words ?? index.words(of: session.folder).map(SaidWords.init)
        guard let found = said?.passages(holding: words) else { return nil }
        if found.isEmpty { return [] }
        let all = session.made ?? index.passages(of: session.folder).flatMap { try? SaidPassages.passages(of: $0) }
        guard let all, let last = found.last, last < all.count else { return nil }
        return found.map { all[$0] }
    }
}

/// Goes through the folders of the store once.
private struct Reading {
    private(set) var sessions: [ListedSession] = []
    /// Ids of the packs of all sessions that can be read.
    private(set) var packs: Set<String> = []
    private let places: Places
    private let index: SessionIndex
    private let filter: HistoryFilter
    private let shelf: PackShelf
    private var kept: [String] = []
    private var made: [(session: String, entry: SessionIndex.Entry)] = []

    init(places: Places, index: SessionIndex, filter: HistoryFilter, shelf: PackShelf) {
        self.places = places
        self.index = index
        self.filter = filter
        self.shelf = shelf
    }

    mutating func look(at name: String) {
        // What the index knows of was looked into when it got there.
        let stamp = SessionIndex.Stamp(ofFile: "\(places.store.sessionsFolder)/\(name)/journal.jsonl")
        if let stamp, let summary = index.summary(of: name, stamp),
            let session = try? ListedSession(folder: name, summary: summary)
        {
            kept.append(name)
            packs.insert(session.row.packID)
            if filter.includes(pack: session.row.packID, began: session.began, folder: name) { sessions.append(session) }
            return
        }
        if places.store.holdsSession(name) { read(name, stamp) }
    }

    private mutating func read(_ name: String, _ stamp: SessionIndex.Stamp?) {
        let entry = places.store.entry(named: name)
        if let header = entry.header { packs.insert(header.pack) }
        guard filter.includes(pack: entry.header?.pack, began: entry.header?.began, folder: name) else { return }
        do {
            let source = try ReviewSource(entry, places: places, shelf: shelf)
            let session = ListedSession(source, folder: name, damage: source.cut)
            sessions.append(session)
            // Without a pack of its own it is read with one that may change.
            guard let stamp, source.hasOwnPack, let entry = session.entry else { return }
            made.append(
                (name, SessionIndex.Entry(stamp: stamp, summary: entry.summary, words: entry.words, passages: entry.passages)))
        } catch {
            sessions.append(ListedSession(folder: name, entry, error))
        }
    }

    /// For the next time.
    func keep() {
        if !made.isEmpty { index.write(keeping: kept, adding: made) }
    }
}
