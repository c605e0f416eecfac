import Foundation

/// What was made of the sessions of a store, kept in a cache so that it need not be made again: of each session what a list shows of
/// it, the words that a search looks through, and the passages that it then shows.
///
/// It may be deleted at any time and is never trusted: a file that is damaged, or that another version of the program or another store
/// wrote, is as good as none, and a session whose journal is not the one that it was made of has no entry.
package final class SessionIndex {
    /// A journal as it was when something was made of it.
    package struct Stamp: Equatable, Sendable {
        var bytes: Int
        /// Nanoseconds since 1970.
        var modified: Int
        var file: Int

        /// nil where there is no file.
        package init?(ofFile path: String) {
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            bytes = Int(status.st_size)
            modified = Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
            file = Int(truncatingIfNeeded: status.st_ino)
        }

        fileprivate init(_ reader: inout PackedReader) throws(PackedReader.Mismatch) {
            bytes = try reader.int()
            modified = try reader.int()
            file = try reader.int()
        }

        fileprivate func put(into packed: inout PackedBytes) {
            packed.put(bytes)
            packed.put(modified)
            packed.put(file)
        }

        /// For telling which program this is.
        package var text: String { "\(bytes) \(modified) \(file)" }
    }

    /// What is kept of one session; what the bytes mean is its maker's business.
    package struct Entry: Sendable {
        package var stamp: Stamp
        package var summary: ArraySlice<UInt8>
        package var words: ArraySlice<UInt8>
        package var passages: ArraySlice<UInt8>

        package init(stamp: Stamp, summary: [UInt8], words: [UInt8], passages: [UInt8]) {
            self.stamp = stamp
            self.summary = summary[...]
            self.words = words[...]
            self.passages = passages[...]
        }
    }

    private struct Place {
        var stamp: Stamp
        var summary: ArraySlice<UInt8>
        var words: Part
        var passages: Part
    }

    /// Where in its section of the file something lies.
    private struct Part {
        var range: Range<Int>
        var checksum: UInt64

        /// What comes next in the section.
        init(_ reader: inout PackedReader, from start: Int) throws(PackedReader.Mismatch) {
            let count = try reader.int()
            let (end, tooFar) = start.addingReportingOverflow(count)
            guard count >= 0, !tooFar else { throw PackedReader.Mismatch() }
            range = start..<end
            checksum = UInt64(bitPattern: Int64(try reader.int()))
        }

        static func put(_ bytes: ArraySlice<UInt8>, into packed: inout PackedBytes) {
            packed.put(bytes.count)
            packed.put(Int(Int64(bitPattern: Checksum.of(Array(bytes)))))
        }
    }

    private let path: String
    private let owner: UInt64
    private var head = Head()
    private var descriptor: Int32 = -1
    private var places: [String: Place] = [:]

    /// For the index of a store among those of others.
    package static func fileName(ofStore home: String) -> String {
        "sessions-\(String(decoding: CRC32.hex(home.utf8), as: UTF8.self)).index"
    }

    /// Opens what is kept there; an index without entries where that is of no use.
    /// - Parameter owner: whatever the entries depend on besides the journals.
    package init(path: String, owner: String) {
        self.path = path
        self.owner = Checksum.of(Array(owner.utf8))
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        if let places = try? readPlaces() { self.places = places } else { forget() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private func forget() {
        close(descriptor)
        descriptor = -1
        places = [:]
    }

    /// Something in it is not what was written: it is made again by the next who looks.
    package func discard() {
        if descriptor >= 0 { forget() }
        unlink(path)
    }

    // MARK: Reading

    package var isEmpty: Bool { places.isEmpty }

    /// nil where the session has no entry, or its journal has changed since.
    package func summary(of session: String, _ stamp: Stamp) -> ArraySlice<UInt8>? {
        guard let place = places[session], place.stamp == stamp else { return nil }
        return place.summary
    }

    /// nil where they cannot be read: then the whole index is of no use.
    package func words(of session: String) -> ArraySlice<UInt8>? {
        places[session].flatMap { part($0.words, of: Head.size + head.summaries.bytes) }
    }

    package func passages(of session: String) -> ArraySlice<UInt8>? {
        places[session].flatMap { part($0.passages, of: Head.size + head.summaries.bytes + head.words) }
    }

    /// Read one by one: a buffer of the size of one session is used again for the next, where one for all of them would be new memory.
    private func part(_ part: Part, of section: Int) -> ArraySlice<UInt8>? {
        let bytes = try? FileBytes.read(descriptor, from: section + part.range.lowerBound, count: part.range.count)
        guard let bytes, bytes.count == part.range.count, Checksum.of(bytes) == part.checksum else { return nil }
        return bytes[...]
    }

    private func readPlaces() throws -> [String: Place] {
        head = try Head(FileBytes.read(descriptor, from: 0, count: Head.size), owner: owner)
        var reader = PackedReader(try section(from: Head.size, head.summaries)[...])
        var places: [String: Place] = [:]
        var (words, passages) = (0, 0)
        while !reader.isAtEnd {
            let name = try reader.text()
            let place = Place(
                stamp: try Stamp(&reader), summary: try reader.slice(), words: try Part(&reader, from: words),
                passages: try Part(&reader, from: passages))
            (words, passages) = (place.words.range.upperBound, place.passages.range.upperBound)
            places[name] = place
        }
        // Nothing reaches from its section into the next, nor past the end of the file.
        var status = stat()
        guard words == head.words, fstat(descriptor, &status) == 0,
            passages == Int(status.st_size) - Head.size - head.summaries.bytes - words
        else { throw PackedReader.Mismatch() }
        return places
    }

    private func section(from start: Int, _ told: Head.Section) throws -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0, start + told.bytes <= Int(status.st_size) else { throw PackedReader.Mismatch() }
        let bytes = try FileBytes.read(descriptor, from: start, count: told.bytes)
        guard bytes.count == told.bytes, Checksum.of(bytes) == told.checksum else { throw PackedReader.Mismatch() }
        return bytes
    }

    private func entry(_ session: String) -> Entry? {
        guard let place = places[session], let words = words(of: session), let passages = passages(of: session) else { return nil }
        return Entry(stamp: place.stamp, summary: Array(place.summary), words: Array(words), passages: Array(passages))
    }

    // MARK: Writing

    /// Puts another file in the place of this one, with the entries that are there of `kept` and those of `made`. Where it cannot be
    /// written, or another greenroom is at it, everything stays as it is: the next one makes it again.
    package func write(keeping kept: [String], adding made: [(session: String, entry: Entry)]) {
        let entries = kept.compactMap { session in entry(session).map { (session: session, entry: $0) } } + made
        var summaries = PackedBytes()
        var (words, passages): ([UInt8], [UInt8]) = ([], [])
        for (session, entry) in entries {
            summaries.put(session)
            entry.stamp.put(into: &summaries)
            summaries.put(entry.summary)
            Part.put(entry.words, into: &summaries)
            Part.put(entry.passages, into: &summaries)
            words += entry.words
            passages += entry.passages
        }
        let head = Head(summaries: .init(summaries.bytes), words: words.count)
        try? save(head.bytes(owner: owner) + summaries.bytes + words + passages)
    }

    private func save(_ bytes: [UInt8]) throws(FileError) {
        try Folder.make((path as NSString).deletingLastPathComponent)
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard lock >= 0 else { throw FileError(code: errno) }
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw FileError(code: errno) }
        try DiskFile.replace(path, with: bytes)
    }
}

/// The first bytes of the file: whose it is, and how much of what follows.
private struct Head {
    struct Section {
        var bytes = 0
        var checksum: UInt64 = 0

        init() {}
        init(_ content: [UInt8]) {
            bytes = content.count
            checksum = Checksum.of(content)
        }
    }
    var summaries = Section()
    /// Bytes of the words of all sessions, each of which has a checksum of its own.
    var words = 0

    static let mark: UInt64 = 0x3278_6e6d_6f6f_7267  // "groomnx2"
    static let size = 48

    init() {}

    init(summaries: Section, words: Int) {
        self.summaries = summaries
        self.words = words
    }

    init(_ bytes: [UInt8], owner: UInt64) throws(PackedReader.Mismatch) {
        guard bytes.count == Self.size else { throw PackedReader.Mismatch() }
        let numbers = (0..<6).map { place in (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[place * 8 + $1]) << ($1 * 8) } }
        guard numbers[0] == Self.mark, numbers[1] == owner, Checksum.of(Array(bytes.dropLast(8))) == numbers[5],
            let first = Int(exactly: numbers[2]), let second = Int(exactly: numbers[4]), first <= Int.max / 4, second <= Int.max / 4
        else { throw PackedReader.Mismatch() }
        summaries.bytes = first
        summaries.checksum = numbers[3]
        words = second
    }

    func bytes(owner: UInt64) -> [UInt8] {
        let numbers = [Self.mark, owner, UInt64(summaries.bytes), summaries.checksum, UInt64(words)]
        func bytes(_ number: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        let told = numbers.flatMap(bytes)
        return told + bytes(Checksum.of(told))
    }
}

/// Tells bytes that have changed, eight at a time: a cache of megabytes is looked over with every search.
private enum Checksum {
    static func of(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { raw in
            var sum: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(raw.count)
            var place = 0
            // Four sums that do not wait for one another: a search passes all words of all sessions through here.
            var (second, third, fourth) = (sum ^ 1, sum ^ 2, sum ^ 3)
            while place + 32 <= raw.count {
                sum = mixed(sum, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                second = mixed(second, raw.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
                third = mixed(third, raw.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self))
                fourth = mixed(fourth, raw.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self))
                place += 32
            }
            sum = mixed(mixed(mixed(sum, second), third), fourth)
            while place + 8 <= raw.count {
                sum = mixed(sum, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                place += 8
            }
            while place < raw.count {
                sum = mixed(sum, UInt64(raw[place]))
                place += 1
            }
            return sum
        }
    }

    /// Each step can be undone, so that no single change is ever lost on the way.
    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}
