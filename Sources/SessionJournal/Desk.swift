import Foundation

/// What crosses sessions: the candidate's name, settings, and which prompts were heard. Kept in `<home>/desk.jsonl` as appended
/// records; every view is a fold of them. A record that is damaged is passed over and stays where it is.
package struct Desk: Sendable {
    private struct Entry: Codable {
        var name: String?
        var numbersHidden: Bool?
        var heard: [String]?
        var rating: RatedSession?
        var company: CompanyEntry?
        var offer: OfferEntry?
        var remarks: Remarks?
    }
    private struct CompanyEntry: Codable {
        var pack: String
        /// nil takes it back.
        var value: Int?
    }
    private struct OfferEntry: Codable {
        var call: OfferCallNote
        var open: Bool
    }
    /// What the candidate wrote on a session: words to find it by, and a note.
    package struct Remarks: Equatable, Sendable, Codable {
        /// Name of the session's folder.
        package var session: String
        /// Without spaces, each once.
        package var tags: [String]
        package var note: String

        package init(session: String, tags: [String] = [], note: String = "") {
            self.session = session
            self.tags = tags
            self.note = note
        }
    }
    /// Years of evenings are some hundred kilobytes.
    private static let limit = 16 * 1_048_576

    private let path: String
    private var records: Int
    /// Nothing was ever set: the first start.
    package private(set) var isNew: Bool
    package private(set) var name: String?
    package private(set) var numbersHidden = false
    /// Ids of prompts, the least recently heard first.
    package private(set) var heard: [String] = []
    /// How the candidate rated themself, session by session, the earliest first; of a session that was rated twice the last.
    package private(set) var ratings: [RatedSession] = []
    /// By session.
    private var remarks: [String: Remarks] = [:]

    /// Offer calls that were won and not taken yet, the earliest first; one a pack.
    package private(set) var offerCalls: [OfferCallNote] = []
    private var companies: [String: Int] = [:]
    private var assumedCompany: Int?

    package init(home: String) {
        path = home + "/desk.jsonl"
        // A desk that cannot be read is an empty one: it keeps comforts, and nothing of a session.
        let bytes = (try? FileBytes.read(path, limit: Self.limit)) ?? []
        isNew = bytes.isEmpty
        records = 0
        for line in bytes.split(separator: 10) {
            records += 1
            if let payload = DeskLine.payload(line), let entry = try? JSONDecoder().decode(Entry.self, from: payload) { fold(entry) }
        }
    }

    private mutating func fold(_ entry: Entry) {
        if let told = entry.name { name = told.isEmpty ? nil : told }
        if let hidden = entry.numbersHidden { numbersHidden = hidden }
        if let ids = entry.heard {
            var seen = Set<String>()
            let latest = ids.reversed().filter { seen.insert($0).inserted }.reversed()
            heard = heard.filter { !seen.contains($0) } + latest
        }
        if let told = entry.remarks { remarks[told.session] = told }
        if let rated = entry.rating { ratings = ratings.filter { $0.session != rated.session } + [rated] }
        if let company = entry.company { companies[company.pack] = company.value }
        if let told = entry.offer { offerCalls = offerCalls.filter { $0.pack != told.call.pack } + (told.open ? [told.call] : []) }
    }

    /// An empty name is an answer too: it is not asked for again.
    package mutating func set(name: String, wall: Int) throws(JournalError) { try append(Entry(name: name), wall) }
    package mutating func set(numbersHidden: Bool, wall: Int) throws(JournalError) { try append(Entry(numbersHidden: numbersHidden), wall) }
    /// - Parameter heard: prompt ids in the order in which they were heard.
    package mutating func remember(heard: [String], wall: Int) throws(JournalError) { try append(Entry(heard: heard), wall) }
    package mutating func remember(rated: RatedSession, wall: Int) throws(JournalError) { try append(Entry(rating: rated), wall) }

    /// What the candidate says the company of a pack is worth, in whole units of the offer's currency; nil where they have not said.
    package func companyValue(ofPack pack: String) -> Int? { assumedCompany ?? companies[pack] }
    /// - Parameter companyValue: nil takes back what was said.
    package mutating func set(companyValue: Int?, ofPack pack: String, wall: Int) throws(JournalError) {
        assumedCompany = nil
        try append(Entry(company: CompanyEntry(pack: pack, value: companyValue)), wall)
    }
    /// For this run of the program, whatever the pack; nothing is written.
    package mutating func assume(companyValue: Int?) { assumedCompany = companyValue }

    /// The committee said yes: the recruiter will call.
    package mutating func remember(offerCall: OfferCallNote, wall: Int) throws(JournalError) {
        if !offerCalls.contains(offerCall) { try append(Entry(offer: OfferEntry(call: offerCall, open: true)), wall) }
    }
    /// The call was taken.
    package mutating func settle(offerCallOf pack: String, wall: Int) throws(JournalError) {
        guard let call = offerCalls.first(where: { $0.pack == pack }) else { return }
        try append(Entry(offer: OfferEntry(call: call, open: false)), wall)
    }

    /// Takes the place of what was written on that session before.
    package mutating func remember(remarks: Remarks, wall: Int) throws(JournalError) { try append(Entry(remarks: remarks), wall) }

    /// - Parameter session: name of its folder.
    package func remarks(on session: String) -> Remarks { remarks[session] ?? Remarks(session: session) }

    /// Holds for this run of the program even where it cannot be saved.
    private mutating func append(_ entry: Entry, _ wall: Int) throws(JournalError) {
        fold(entry)
        isNew = false
        let line = DeskLine.bytes(number: records, wall: wall, payload: CanonicalJSON.bytes(of: entry))
        do throws(FileError) {
            try save(line)
        } catch {
            throw .cannotCreate(path: path, reason: error.words)
        }
        records += 1
    }

    private func save(_ line: [UInt8]) throws(FileError) {
        try Folder.make((path as NSString).deletingLastPathComponent)
        let file: DiskFile
        do {
            file = try DiskFile.append(to: path)
        } catch  where error.code == ENOENT {
            return try DiskFile.written(line, new: path).close()
        }
        // A record that a crash cut short must not swallow this one. One write, so that two programs do not mix theirs.
        let torn = try file.lastByte().map { $0 != 10 } ?? false
        try file.writeAll(torn ? [10] + line : line)
        try file.sync()
        file.close()
    }
}

/// An offer call that waits to be taken.
package struct OfferCallNote: Equatable, Sendable, Codable {
    /// Id of the pack, and of its round.
    package var pack: String
    package var round: String

    package init(pack: String, round: String) {
        self.pack = pack
        self.round = round
    }
}

/// A desk record as a line: the same frame and seal as a journal's, without session time.
enum DeskLine {
    static func bytes(number: Int, wall: Int, payload: some Sequence<UInt8>) -> [UInt8] {
        var line = Array("{\"n\":\(number),\"w\":\(wall),\"d\":".utf8)
        line += payload
        Seal.close(&line)
        return line
    }

    /// - Returns: nil where the line is damaged.
    static func payload(_ line: ArraySlice<UInt8>) -> Data? {
        line.withUnsafeBufferPointer { line in
            guard let before = try? Seal.opened(line) else { return nil }
            var scan = ByteScanner(before)
            guard scan.take("{\"n\":"), scan.integer() != nil, scan.take(",\"w\":"), scan.integer() != nil, scan.take(",\"d\":") else {
                return nil
            }
            return Data(scan.rest)
        }
    }
}
