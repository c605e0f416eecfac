import Foundation

/// What crosses sessions: the candidate's name, settings, and which prompts were heard. Kept in `<home>/desk.jsonl` as appended
/// records; every view is a fold of them.
package struct Desk: Sendable {
    private struct Entry: Codable {
        var name: String?
        var numbersHidden: Bool?
        var heard: [String]?
    }
    private let path: String
    private var records: Int
    /// The last line has no end: what is appended must begin on a new one, or both are lost.
    private var isTorn: Bool
    /// Nothing was ever set: the first start.
    package private(set) var isNew: Bool
    package private(set) var name: String?
    package private(set) var numbersHidden = false
    /// Ids of prompts, the least recently heard first.
    package private(set) var heard: [String] = []

    package init(home: String) {
        path = home + "/desk.jsonl"
        let bytes = FileManager.default.contents(atPath: path) ?? Data()
        isNew = bytes.isEmpty
        records = 0
        isTorn = !bytes.isEmpty && bytes.last != 10
        for line in bytes.split(separator: 10) {
            records += 1
            guard let entry = DeskLine.entry(line).flatMap({ try? JSONDecoder().decode(Entry.self, from: $0) }) else { continue }
            fold(entry)
        }
    }

    private mutating func fold(_ entry: Entry) {
        if let told = entry.name { name = told.isEmpty ? nil : told }
        if let hidden = entry.numbersHidden { numbersHidden = hidden }
        if let ids = entry.heard {
            let fresh = Set(ids)
            var seen: Set<String> = []
            heard = heard.filter { !fresh.contains($0) } + ids.reversed().filter { seen.insert($0).inserted }.reversed()
        }
    }

    /// An empty name is an answer too: it is not asked for again.
    package mutating func set(name: String, wall: Int) throws(JournalError) { try append(Entry(name: name), wall) }
    package mutating func set(numbersHidden: Bool, wall: Int) throws(JournalError) { try append(Entry(numbersHidden: numbersHidden), wall) }
    package mutating func remember(heard: [String], wall: Int) throws(JournalError) { try append(Entry(heard: heard), wall) }

    private mutating func append(_ entry: Entry, _ wall: Int) throws(JournalError) {
        fold(entry)
        isNew = false
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let folder = (path as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let line = DeskLine.bytes(number: records, wall: wall, payload: try encoder.encode(entry))
            let file = try opened(folder)
            var rest = ArraySlice((isTorn ? [10] : []) + line)
            isTorn = true
            while !rest.isEmpty { rest = rest.dropFirst(try file.write(rest)) }
            isTorn = false
            try file.sync()
            file.close()
            records += 1
        } catch let error as FileError {
            throw .cannotCreate(path: path, reason: error.words)
        } catch {
            throw .cannotCreate(path: path, reason: error.localizedDescription)
        }
    }

    private func opened(_ folder: String) throws(FileError) -> DiskFile {
        do throws(FileError) {
            return try DiskFile.append(to: path)
        } catch {
            guard error.code == ENOENT else { throw error }
        }
        let file = try DiskFile.create(path)
        DiskFile.syncFolder(folder)
        return file
    }
}

/// A desk record as a line: the same frame and checksum as a journal's, without session time.
enum DeskLine {
    static func bytes(number: Int, wall: Int, payload: Data) -> [UInt8] {
        var line = Array("{\"n\":\(number),\"w\":\(wall),\"d\":".utf8)
        line += payload
        let checksum = CRC32.hex(line)
        return line + Array(",\"c\":\"".utf8) + checksum + Array("\"}\n".utf8)
    }

    /// - Returns: the payload; nil where the checksum does not fit.
    static func entry(_ line: Data) -> Data? {
        let bytes = Array(line)
        guard bytes.count > 16, bytes.suffix(2) == Array("\"}".utf8)[...] else { return nil }
        let end = bytes.count - 16
        guard Array(bytes[end..<end + 6]) == Array(",\"c\":\"".utf8), CRC32.hex(bytes[..<end]) == Array(bytes[(end + 6)..<(end + 14)])
        else { return nil }
        var scan = ByteScanner(bytes[..<end])
        guard scan.take("{\"n\":"), scan.integer() != nil, scan.take(",\"w\":"), scan.integer() != nil, scan.take(",\"d\":") else {
            return nil
        }
        return Data(scan.rest)
    }
}
